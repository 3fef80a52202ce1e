import type { Step } from "../engine/index.ts";
import { stepTitle } from "../engine/index.ts";
import { chooseCase, matchNames } from "./choose-case.ts";
import type { Services } from "./command.ts";
import { misuse } from "./fail.ts";
import { type OpenedCase, openCaseById } from "./open-case.ts";

/** A step of one of the cases. */
export interface FoundStep extends OpenedCase {
  readonly step: Step;
}

/**
 * The one step that some words mean: a case and then the beginning of a step's id or title, or a step alone, looked for in
 * all cases. Of several the one that is to do is meant. Anything else ends the command with what there is.
 */
export async function findStep(words: readonly string[], services: Services): Promise<FoundStep> {
  const [first = "", ...rest] = words;
  const opened = rest.length === 0 ? await openAll(services) : [await openNamed(first, services)];
  const typed = rest.length === 0 ? first : rest.join(" ");
  const all = opened.flatMap((shown) => shown.plan.steps.map((step) => ({ ...shown, step })));
  const matches = matchNames(typed, all, namesOf);
  const [match] = matches.length > 1 ? preferred(matches) : matches;
  if (match !== undefined) return match;
  const list = (matches.length > 0 ? matches : all).slice(0, 10).map(describeFound);
  if (all.length === 0) misuse("there is no step yet");
  misuse(`${JSON.stringify(typed)} is ${matches.length === 0 ? "no step" : "more than one step"}. There is:`, ...list);
}

async function openNamed(typed: string, services: Services): Promise<OpenedCase> {
  const { id } = await chooseCase(typed, await services.openStore());
  return openCaseById(id, services);
}

async function openAll(services: Services): Promise<readonly OpenedCase[]> {
  const opened: OpenedCase[] = [];
  for (const id of await (await services.openStore()).listCaseIds()) opened.push(await openCaseById(id, services));
  return opened;
}

function namesOf({ step, parsed, plan }: FoundStep): readonly string[] {
  return [step.id, stepTitle(step, parsed.case, plan.attempts.limit)];
}

const IN_FORCE: readonly (readonly Step["state"][])[] = [["late", "open"], ["upcoming"], ["withheld"], ["expired"]];

/** The only one of the most pressing state that any has; none where there are two. */
function preferred(matches: readonly FoundStep[]): readonly FoundStep[] {
  for (const states of IN_FORCE) {
    const found = matches.filter(({ step }) => states.includes(step.state));
    if (found.length > 0) return found.length === 1 ? found : [];
  }
  return [];
}

function describeFound(found: FoundStep): string {
  return `  ${found.step.id}  ${namesOf(found)[1]} (${found.parsed.case.company}, ${found.step.state})`;
}
