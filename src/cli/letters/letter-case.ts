import { findLetterStep, type PlannedCase, planCase, signedBy } from "../../app/index.ts";
import { type ParsedCase, parseCase } from "../../contract/index.ts";
import type { Step } from "../../engine/index.ts";
import type { LetterContext } from "../../engine/letters/index.ts";
import { matchNames } from "../choose-case.ts";
import type { Services } from "../command.ts";
import { listSteps, matchSteps, namedSteps } from "../facts/index.ts";
import { misuse, refuse } from "../fail.ts";
import { openCase } from "../open-case.ts";
import { readJson, sourceName } from "../read-json.ts";

/** A case that a letter is held against, with its plan. */
export interface LetterCase extends PlannedCase {
  readonly parsed: ParsedCase;
  /** Undefined for a case from a file. */
  readonly caseId: string | undefined;
  /** The other cases of the store; none beside a case from a file. */
  readonly otherCases: NonNullable<LetterContext["otherCases"]>;
}

/** The case that was typed: a file where that looks like one (`.json`, a path, or `-`), else one of the store. */
export async function openLetterCase(typed: string, services: Services): Promise<LetterCase> {
  if (typed === "-" || /\.json$|[\\/]/i.test(typed)) return readCaseFile(typed, services);
  const { caseId, parsed: stored, plan, playbook } = await openCase(typed, services);
  const parsed = signedBy(stored, await (await services.openStore()).loadSettings());
  return { caseId, parsed, plan, playbook, otherCases: await listOtherCases(caseId, services) };
}

async function readCaseFile(path: string, services: Services): Promise<LetterCase> {
  const { holidays, now, givenNow } = services;
  const parsed = parseCase(await readJson(path, services), { holidays, now });
  if (!parsed.ok) refuse(parsed.error, sourceName(path));
  const planned = planCase(parsed.value, { now: givenNow, clock: now });
  if (!planned.ok) refuse(planned.error, sourceName(path));
  return { caseId: undefined, parsed: parsed.value, ...planned.value, otherCases: [] };
}

/** What of the store's other cases a letter may have strayed into. */
export async function listOtherCases(caseId: string, { openStore }: Services): Promise<LetterCase["otherCases"]> {
  const headers = await (await openStore()).listHeaders();
  return headers
    .filter(({ id }) => id !== caseId)
    .map(({ header: { company, role, contacts } }) => ({ company, role, contacts }));
}

/** The one step of a case that was typed, for a letter to `to`; anything else ends the command with what there is. */
export function chooseLetterStep(typed: string, { parsed, caseId, plan }: LetterCase, to?: string): Step {
  const found = findLetterStep(typed, plan, to);
  if (found !== undefined) return found;
  const steps = namedSteps(caseId ?? "", parsed.case, plan);
  const own = matchSteps(
    typed,
    steps.filter(({ step }) => step.to === to),
  );
  const pending = own.length === 1 ? own : matchSteps(typed, steps);
  const matches = pending.length > 0 ? pending : matchNames(typed, steps, ({ id, title }) => [id, title]);
  const [match] = matches;
  if (match !== undefined && matches.length === 1) return match.step;
  const verdict = match === undefined ? "no step" : "more than one step";
  misuse(`${JSON.stringify(typed)} is ${verdict} of this case. There is:`, ...listSteps(match ? matches : steps));
}
