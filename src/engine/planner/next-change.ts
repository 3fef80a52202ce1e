import type { Instant, Playbook } from "../model/index.ts";
import { type Reading, readFacts } from "../reading/index.ts";
import type { DraftPlan, DraftStep } from "./draft.ts";
import { draftPlan } from "./draft-plan.ts";
import { isDue } from "./step-order.ts";
import { nextBoundary } from "./window.ts";

/**
 * The first moment after `asOf` at which, without any new fact, the plan would differ by time alone. [NC1]
 * A boundary of a window is certain to change it; what else may (an interview's end, business hours for a call,
 * the moment of moving on, a promised date gone by) is tried by planning again.
 */
export function nextChangeAt(plan: DraftPlan, playbook: Playbook, reading: Reading): Instant | null {
  const certain = firstBoundary(plan.steps, reading.asOf);
  let before: string | undefined;
  for (const moment of uncertainMoments(plan, reading).slice(0, MOST_TRIES)) {
    if (moment >= certain) break;
    const then = draftPlan(playbook, readFacts({ ...reading, asOf: moment }));
    before ??= signature(plan);
    if (signature(then) !== before) return moment;
  }
  return certain === Number.POSITIVE_INFINITY ? null : certain;
}

/** Only a case with a hundred interviews ahead that change nothing would need more. */
const MOST_TRIES = 100;

const MOVED_BY_TIME: ReadonlySet<string> = new Set(["upcoming", "open", "late"]);

function firstBoundary(steps: readonly DraftStep[], asOf: Instant): Instant {
  let first = Number.POSITIVE_INFINITY;
  for (const { state, window } of steps) {
    if (MOVED_BY_TIME.has(state)) first = Math.min(first, nextBoundary(window, asOf) ?? Number.POSITIVE_INFINITY);
  }
  return first;
}

function uncertainMoments({ steps, movingOnAt }: DraftPlan, reading: Reading): Instant[] {
  const { asOf, calendar, ahead, theCase } = reading;
  const moments = ahead.map((interview) => interview.end);
  if (movingOnAt !== undefined) moments.push(movingOnAt);
  for (const step of steps) {
    // A withheld day of a standing instruction gives way to the next one.
    if (step.action === "check-in" && step.state === "withheld") moments.push(step.window.closes ?? asOf);
  }
  if (steps.some((step) => step.channel === "phone" && isDue(step))) {
    const today = calendar.dateOf(asOf);
    moments.push(calendar.nextOpen(asOf), calendar.close(today));
  }
  if (theCase.side === "employer") moments.push(...lastPromisedDay(reading));
  return moments.filter((moment) => moment > asOf).sort((a, b) => a - b);
}

/** Silence counts again from the last date that was promised. */
function lastPromisedDay({ facts, calendar }: Reading): Instant[] {
  let last: number | undefined;
  for (const fact of facts) {
    if (fact.kind === "promise" && fact.by !== undefined) last = Math.max(last ?? fact.by, fact.by);
  }
  return last === undefined ? [] : [calendar.startOfDay(last)];
}

/** What counts as a difference: steps and their states, the stance, and the guard's answer. */
function signature({ steps, stance, guard }: DraftPlan): string {
  const states = steps.map((step) => `${step.id}=${step.state}`).sort();
  return [stance, guard.mayContact, guard.rule, guard.step, ...states].join("\n");
}
