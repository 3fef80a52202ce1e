import {
  letterContextOf,
  letterKindsFor,
  nextMessage,
  type PlannedCase,
  signedBy,
  WITHOUT_STEP,
} from "../../app/index.ts";
import type { ParsedCase } from "../../contract/index.ts";
import type { Step } from "../../engine/index.ts";
import { type LetterContext, sendingMoment } from "../../engine/letters/index.ts";
import { matchNames } from "../choose-case.ts";
import type { Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { findStep } from "../find-step.ts";
import { type OpenedCase, openCaseById } from "../open-case.ts";
import { cleanText } from "../render/plain-text.ts";
import { listOtherCases } from "./letter-case.ts";

/** A letter of a stored case that somebody asked for. */
export interface RequestedLetter extends PlannedCase {
  readonly caseId: string;
  readonly parsed: ParsedCase;
  readonly context: LetterContext;
}

/** The letter that words ask for: that of a step, or the one whose turn it is where they name a case alone. */
export async function requestLetter(
  words: readonly string[],
  kind: string | undefined,
  services: Services,
): Promise<RequestedLetter> {
  const found = (await findNamedCase(words.join(" "), kind, services)) ?? (await findStep(words, services));
  const { caseId, plan, playbook, step } = found;
  const parsed = signedBy(found.parsed, await (await services.openStore()).loadSettings());
  const otherCases = await listOtherCases(caseId, services);
  const context = letterContextOf({ theCase: parsed.case, plan, playbook, step, kind, otherCases });
  if (!context.ok) return refuse(context.error, "draft");
  const asOf = sendingMoment(context.value);
  return { caseId, parsed, plan, playbook, context: { ...context.value, asOf } };
}

async function findNamedCase(typed: string, kind: string | undefined, services: Services) {
  const headers = await (await services.openStore()).listHeaders();
  const matches = matchNames(typed, headers, ({ id, header: { company, role } }) => [
    id,
    company,
    `${company} ${role}`,
  ]);
  const [match] = matches;
  if (match === undefined || matches.length > 1) return undefined;
  const opened = await openCaseById(match.id, services);
  const step = kind === undefined ? nextMessage(opened.plan) : stepForKind(kind, opened);
  if (kind !== undefined && step === undefined && !WITHOUT_STEP.some((free) => free === kind)) noStepFor(kind, opened);
  if (step === undefined && kind === undefined) {
    const { headline } = opened.plan;
    misuse(`${cleanText(match.header.company)}: there is no message to write. ${cleanText(headline)}`);
  }
  return { ...opened, step };
}

const LIVE: readonly (readonly Step["state"][])[] = [
  ["open", "late"],
  ["upcoming"],
  ["withheld", "projected", "expired"],
];

function noStepFor(kind: string, { parsed, plan }: OpenedCase): never {
  const kinds = new Set(plan.steps.flatMap((step) => letterKindsFor(step, parsed.case)));
  const list = [...kinds, ...WITHOUT_STEP].join(", ");
  misuse(
    `--kind: expected a letter that a step of ${parsed.case.company} asks for (${list}), got ${JSON.stringify(kind)}`,
  );
}

/** The step of a case that such a letter is for; undefined where none is, as for a withdrawal. */
function stepForKind(kind: string, { parsed, plan }: OpenedCase): Step | undefined {
  const fitting = plan.steps.filter((step) => letterKindsFor(step, parsed.case).some((one) => one === kind));
  return LIVE.map((states) => fitting.find(({ state }) => states.includes(state))).find((step) => step !== undefined);
}
