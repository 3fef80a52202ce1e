import type { Step } from "../engine/index.ts";
import { matchNames } from "./choose-case.ts";
import type { Services } from "./command.ts";
import { listSteps, matchSteps, namedSteps } from "./facts/index.ts";
import { misuse } from "./fail.ts";
import { type OpenedCase, openCaseById } from "./open-case.ts";

/** A step of one of the cases. */
export interface FoundStep extends OpenedCase {
  readonly step: Step;
}

/**
 * The one step that some words mean, over all cases: of those still to do as `matchSteps` has it, else any, settled ones
 * included, by the beginning of its id or title. Anything else ends the command with what there is.
 */
export async function findStep(words: readonly string[], services: Services): Promise<FoundStep> {
  const typed = words.join(" ");
  const { opened, isNamed } = await openMeant(words[0] ?? "", services);
  const steps = opened.flatMap(({ caseId, parsed, plan }) => namedSteps(caseId, parsed.case, plan));
  const pending = matchSteps(typed, steps);
  const withoutCase = isNamed && words.length > 1 ? words.slice(1).join(" ") : typed;
  const matches = pending.length > 0 ? pending : matchNames(withoutCase, steps, ({ id, title }) => [id, title]);
  const [match] = matches;
  if (match !== undefined && matches.length === 1) {
    return { ...opened.find(({ caseId }) => caseId === match.caseId)!, step: match.step };
  }
  if (steps.length === 0) misuse("there is no step yet");
  const verdict = match === undefined ? "no step" : "more than one step";
  misuse(`${JSON.stringify(typed)} is ${verdict}. There is:`, ...listSteps(matches.length > 0 ? matches : steps));
}

interface MeantCases {
  readonly opened: readonly OpenedCase[];
  /** Whether the first word is a case's name. */
  readonly isNamed: boolean;
}

/** The cases whose steps may be meant: the one that the first word names, else all. */
async function openMeant(first: string, services: Services): Promise<MeantCases> {
  const headers = await (await services.openStore()).listHeaders();
  const named = matchNames(first, headers, ({ id, header }) => [id, header.company]);
  const meant = named.length === 1 ? named : headers;
  const opened: OpenedCase[] = [];
  for (const { id } of meant) opened.push(await openCaseById(id, services));
  return { opened, isNamed: named.length === 1 };
}
