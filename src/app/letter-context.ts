import { error, type Fault, faultAt, findNear, ok, type Result, suggest } from "../contract/index.ts";
import type { Action, Case, Channel, Plan, Step } from "../engine/index.ts";
import { type EarlierLetter, type LetterContext, type LetterKind, letterKindOf } from "../engine/letters/index.ts";
import type { PlannedCase } from "./plan-case.ts";

/** Which letter of a case is meant. */
export interface LetterRequest extends PlannedCase {
  readonly theCase: Case;
  readonly step: Step | undefined;
  /** As it was asked for, by anybody; undefined is what the step asks for. */
  readonly kind: string | undefined;
  readonly earlier?: readonly EarlierLetter[];
  readonly otherCases?: LetterContext["otherCases"];
}

/** What else than its own letter a step may be answered with. */
const ALSO: Readonly<Partial<Record<Action, readonly LetterKind[]>>> = {
  "check-in": ["check-in", "check-in-call"],
  "offer-reply": ["offer-reply", "ask-for-time", "accept", "decline"],
  "offer-decision": ["accept", "decline", "ask-for-time"],
  update: ["update", "update-without-news"],
  "tell-decision": ["make-offer", "reject-interviewee", "reject-application"],
  "inform-by-law": ["tell-status", "make-offer", "reject-interviewee", "reject-application"],
};

/** Letters that need no step. */
export const WITHOUT_STEP: readonly LetterKind[] = ["withdraw"];

/** The letters that may be written for a step, the likeliest first; none where the step contacts nobody. */
export function letterKindsFor(step: Step, theCase: Case): readonly LetterKind[] {
  const first = likeliestKind(step, theCase);
  if (first === undefined) return [];
  return [first, ...(ALSO[step.action] ?? []).filter((kind) => kind !== first)];
}

function likeliestKind(step: Step, theCase: Case): LetterKind | undefined {
  if (step.action === "update" && step.id.startsWith("update/silence/")) return "update-without-news";
  if (step.action !== "tell-decision") return letterKindOf(step);
  const decision = theCase.facts.find(({ id }) => `tell-decision/${id}` === step.id);
  if (decision?.kind === "decision" && decision.outcome === "offer") return "make-offer";
  const wasInterviewed = theCase.facts.some((fact) => fact.kind === "interview" && fact.end <= (decision?.at ?? 0));
  return wasInterviewed ? "reject-interviewee" : "reject-application";
}

/** Everything that a letter is made of and held against, or why no such letter can be meant. */
export function letterContextOf(request: LetterRequest): Result<LetterContext, readonly Fault[]> {
  const { theCase, plan, playbook, kind, earlier = [], otherCases } = request;
  const isFree = WITHOUT_STEP.some((free) => free === kind);
  const step = isFree ? undefined : request.step;
  const allowed = step === undefined ? WITHOUT_STEP : letterKindsFor(step, theCase);
  const chosen = kind === undefined && step !== undefined ? allowed[0] : allowed.find((one) => one === kind);
  if (chosen === undefined) return error([unfitKind(step, kind, allowed)]);
  const context = { theCase, playbook, step, kind: chosen, asOf: plan.asOf, earlier };
  return ok(otherCases === undefined ? context : { ...context, otherCases });
}

function unfitKind(step: Step | undefined, kind: string | undefined, allowed: readonly LetterKind[]): Fault {
  if (step === undefined && kind === undefined) return faultAt("step", "a step of the case", undefined);
  if (allowed.length === 0) return faultAt("step", "a step that sends somebody a message", step?.id);
  const list = `${allowed.join(", ")}${suggest(findNear(kind ?? "", allowed))}`;
  return faultAt("kind", step === undefined ? `${list}, or a step` : `a letter for this step: ${list}`, kind);
}

/** How a letter of this kind goes out. */
export function letterChannel({ kind, step }: Pick<LetterContext, "kind" | "step">): Channel {
  if (kind === "card") return "post";
  if (kind === "check-in-call") return "phone";
  const channel = step?.channel ?? "email";
  return channel === "phone" && step?.action === "check-in" ? "email" : channel;
}

/** In the order that a person means them: what is due, what is ahead, what may never come, what is settled. */
const RANKS: readonly (readonly Step["state"][])[] = [
  ["open", "late"],
  ["upcoming"],
  ["withheld", "projected", "expired"],
  ["done", "skipped"],
];

/**
 * The step that a text names: by its id, or by the beginning of one. Of several it is the one for the letter's recipient, and
 * of these the one that is due before the one that is ahead. Undefined where that leaves none, or more than one.
 */
export function findLetterStep(typed: string, { steps }: Pick<Plan, "steps">, to?: string): Step | undefined {
  const exact = steps.find((step) => step.id === typed);
  if (exact !== undefined || typed === "") return exact;
  const begun = steps.filter((step) => step.id.startsWith(typed));
  const own = begun.filter((step) => step.to === to);
  const meant = own.length > 0 ? own : begun;
  const ranked = RANKS.map((states) => meant.filter(({ state }) => states.includes(state)));
  const first = ranked.find((rank) => rank.length > 0) ?? [];
  return first.length === 1 ? first[0] : undefined;
}

/** What was expected where `findLetterStep` found none. */
export function unknownStep(typed: string, { steps }: Pick<Plan, "steps">): Fault {
  const ids = steps.filter(({ to }) => to !== null).map(({ id }) => id);
  if (ids.length === 0) return faultAt("step", "a step of the case, which has none that sends a message", typed);
  const begun = ids.filter((id) => typed !== "" && id.startsWith(typed));
  const list = (begun.length > 0 ? begun : ids).slice(0, 8).join(", ");
  return faultAt("step", `${begun.length > 0 ? "one step" : "a step of the case"} (${list})`, typed);
}

/** The message whose turn it is: the one that the guard speaks of, else one that is due, else the next; undefined where none comes. */
export function nextMessage({ guard, steps }: Plan): Step | undefined {
  const messages = steps.filter((step) => letterKindOf(step) !== undefined);
  const ranked = RANKS.slice(0, 2).map((states) => messages.filter(({ state }) => states.includes(state)));
  return messages.find(({ id }) => id === guard.step) ?? ranked.find((rank) => rank.length > 0)?.[0];
}
