import {
  findLetterStep,
  letterContextOf,
  letterKindsFor,
  nextMessage,
  type PlannedCase,
  planCase,
  signedBy,
} from "../app/index.ts";
import { type Fault, faultAt, type ParsedCase, parseCase, parseEarlierLetters } from "../contract/index.ts";
import type { Instant, Step } from "../engine/index.ts";
import type { LetterContext } from "../engine/letters/index.ts";
import type { ApiServices } from "./api-services.ts";
import { openCase } from "./open-case.ts";
import { invalid } from "./problem.ts";

/** The case that a letter or a paper is for, planned; one of the store, or one that came with the request. */
export interface MeantCase extends PlannedCase {
  /** Null for a case that is not stored. */
  readonly caseId: string | null;
  readonly parsed: ParsedCase;
  /** Of the store, for what belongs to them; none beside a case that is not stored. */
  readonly otherCases: NonNullable<LetterContext["otherCases"]>;
}

type Services = Pick<ApiServices, "store" | "holidays" | "now">;

/** The case of that id, or the one that is written out; its faults are below `case`. */
export async function openMeantCase(value: unknown, services: Services): Promise<MeantCase> {
  if (typeof value !== "string") return readMeantCase(value, services);
  const opened = await openCase(value, services);
  const headers = await services.store.listHeaders();
  const otherCases = headers
    .filter(({ id }) => id !== value)
    .map(({ header: { company, role, contacts } }) => ({ company, role, contacts }));
  const parsed = signedBy(opened.parsed, await services.store.loadSettings());
  return { ...opened, parsed, otherCases };
}

function readMeantCase(value: unknown, { holidays, now }: Services): MeantCase {
  const parsed = parseCase(value, { holidays, now: now() });
  if (!parsed.ok) throw invalid(below("case", parsed.error));
  const planned = planCase(parsed.value, { clock: now() });
  if (!planned.ok) throw invalid(below("case", planned.error));
  return { caseId: null, parsed: parsed.value, ...planned.value, otherCases: [] };
}

function below(place: string, faults: readonly Fault[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, place: fault.place === "" ? place : `${place}.${fault.place}` }));
}

/** Which letter of a case is asked for. */
export interface LetterAsked {
  readonly step?: string;
  readonly kind?: string;
  readonly to?: string;
  readonly earlier?: unknown;
}

/** Everything that the letter is made of and held against: that of the step, of the kind, or the one whose turn it is. */
export function meantLetter(opened: MeantCase, asked: LetterAsked): LetterContext {
  const { parsed, plan, playbook, otherCases } = opened;
  const theCase = parsed.case;
  const step = meantStep(opened, asked);
  const request = { theCase, plan, playbook, step, kind: asked.kind, otherCases };
  const earlier = parseEarlierLetters(asked.earlier ?? [], { theCase, channel: step?.channel ?? "email" });
  if (!earlier.ok) throw invalid(earlier.error);
  const context = letterContextOf({ ...request, earlier: earlier.value });
  if (!context.ok) throw invalid(context.error);
  return { ...context.value, asOf: sendingMoment(context.value) };
}

/** A letter whose turn comes later is written as on that day: "on Friday" is another Friday then. */
function sendingMoment({ asOf, step }: LetterContext): Instant {
  const isAhead = step?.state === "upcoming" || step?.state === "projected";
  return isAhead ? Math.max(asOf, step.window.best) : asOf;
}

function meantStep({ plan, parsed }: MeantCase, { step: typed, kind, to }: LetterAsked): Step | undefined {
  if (typed !== undefined) {
    const found = findLetterStep(typed, plan, to);
    if (found === undefined) throw invalid([unknownStep(typed, plan.steps)]);
    return found;
  }
  if (kind === undefined) return ofPerson(plan.steps, to) ?? nextMessage(plan);
  const fitting = plan.steps.filter((step) => letterKindsFor(step, parsed.case).some((one) => one === kind));
  return ofPerson(fitting, to) ?? firstLive(fitting);
}

function ofPerson(steps: readonly Step[], to: string | undefined): Step | undefined {
  return to === undefined ? undefined : firstLive(steps.filter((step) => step.to === to));
}

const LIVE: readonly (readonly Step["state"][])[] = [
  ["open", "late"],
  ["upcoming"],
  ["withheld", "projected", "expired"],
];

function firstLive(steps: readonly Step[]): Step | undefined {
  return LIVE.map((states) => steps.find(({ state }) => states.includes(state))).find((step) => step !== undefined);
}

const MOST_LISTED = 8;

function unknownStep(typed: string, steps: readonly Step[]): Fault {
  const ids = steps.filter(({ to }) => to !== null).map(({ id }) => id);
  const begun = ids.filter((id) => typed !== "" && id.startsWith(typed));
  if (ids.length === 0) return faultAt("step", "a step of the case, which has none that sends a message", typed);
  const list = (begun.length > 0 ? begun : ids).slice(0, MOST_LISTED).join(", ");
  return faultAt("step", `${begun.length > 0 ? "one step" : "a step of the case"} (${list})`, typed);
}
