import type { BusinessCalendar } from "../calendar/index.ts";
import { type Case, DAY_MS, type Fact, type Instant, type Plan, type Step } from "../model/index.ts";
import { type Corner, closenessAt, type Line } from "./corner.ts";
import { COURSE_NOT_BEGUN, type Course, type Ground } from "./course.ts";
import { follow, supposedSendAt } from "./follow.ts";
import { liftsOf } from "./lift.ts";
import type { Gate, LineMark } from "./line-mark.ts";
import {
  arrivedMessages,
  type FineLineHistory,
  factsAsOf,
  interviewsOf,
  knownFacts,
  type Standing,
} from "./standing.ts";
import { positionAt } from "./trace.ts";

/** What a fine line is built from. `plan` is the case's plan as it is shown, at its own `asOf`. */
export interface FineLineInput {
  readonly case: Case;
  readonly plan: Plan;
  readonly calendar: BusinessCalendar;
  readonly history: FineLineHistory;
  /**
   * How far the lines are drawn; by default two weeks past moving on and past every interview,
   * and at least six weeks from `asOf`.
   */
  readonly until?: Instant;
}

/** A case between forgotten and pestering, from the end of its first interview on. [FL1] to [FL9] */
export interface FineLine {
  readonly asOf: Instant;
  /** What it was drawn from: the facts that stand, by time, interviews ahead among them. */
  readonly facts: readonly Fact[];
  /** The end of the first interview, which may lie ahead; null where there is none. */
  readonly startsAt: Instant | null;
  /** At `asOf`; null where there is no line then. */
  readonly closeness: number | null;
  /** Up to `asOf`. */
  readonly past: Line;
  /** From `asOf` to `until`, each check-in sent at its best and left unanswered. */
  readonly projected: Line;
  /** From the opening of the next window, or from `asOf`, to its close, with nothing sent; empty where nothing could be. */
  readonly ifLetPass: Line;
  /** By time. */
  readonly marks: readonly LineMark[];
  readonly gates: readonly Gate[];
  /** When to let go if nobody answers; null where no such moment is in sight. */
  readonly movingOnAt: Instant | null;
}

/** Beyond every window of a playbook, yet few steps of a daily instruction. */
const HORIZON_DAYS = 400;
const HORIZON_OF_STANDING_INSTRUCTION_DAYS = 42;
const LEAST_AHEAD_DAYS = 42;
const AFTERWARDS_DAYS = 14;

/** The fine line of a candidate's case. An employer's case has none: its lines are empty. */
export function buildFineLine(input: FineLineInput): FineLine {
  const { plan, calendar } = input;
  const ground = groundOf(input);
  const horizon = horizonOf(input);
  const now = follow(COURSE_NOT_BEGUN, { ground, until: plan.asOf, sends: false });
  const ahead = follow(now, { ground, until: horizon, sends: true });
  const movingOnAt = movingOnOf(now, ahead, input);
  const present = now.trace.live ? [positionAt(now.trace, plan.asOf, calendar)] : [];
  return {
    asOf: plan.asOf,
    facts: ground.facts,
    startsAt: ground.interviews.length === 0 ? null : Math.min(...ground.interviews.map(({ end }) => end)),
    closeness: present[0]?.y ?? null,
    past: now.trace.drawn.at(-1)?.at === plan.asOf ? now.trace.drawn : [...now.trace.drawn, ...present],
    projected: cutAt(
      [...present, ...drawnSince(now, ahead)],
      input.until ?? defaultUntil(ground, movingOnAt),
      calendar,
    ),
    ifLetPass: letPass(now, ground),
    marks: ahead.marks,
    gates: [...now.gates, ...gatesOf(plan)],
    movingOnAt,
  };
}

/** The line with nothing sent after `asOf`, to a moment. */
export function buildLineIfLetPass(input: FineLineInput, until: Instant): Line {
  const ground = groundOf(input);
  const course = follow(COURSE_NOT_BEGUN, { ground, until, sends: false });
  return cutAt([...course.trace.drawn, ...course.trace.ahead], until, input.calendar);
}

function groundOf({ case: { facts, side }, plan, calendar, history }: FineLineInput): Ground {
  const known = knownFacts(side === "candidate" ? facts : [], plan.asOf);
  const standings = new Map<Instant, Standing>();
  const standingAt: Ground["standingAt"] = (at, supposed) => {
    if (supposed.length > 0) return history([...factsAsOf(known, at), ...supposed], at);
    return standings.getOrInsertComputed(at, () => history(factsAsOf(known, at), at));
  };
  const interviews = interviewsOf(known);
  const startsAt = Math.min(...interviews.map(({ end }) => end));
  const messages = arrivedMessages(known).filter((fact) => fact.at >= startsAt);
  const lifts = liftsOf(messages, (at) => standingAt(at, []), calendar);
  return { calendar, asOf: plan.asOf, facts: known.facts, interviews, lifts, standingAt };
}

function horizonOf({ plan, until }: FineLineInput): Instant {
  const days = plan.attempts.limit === null ? HORIZON_OF_STANDING_INSTRUCTION_DAYS : HORIZON_DAYS;
  return Math.max(until ?? plan.asOf, plan.asOf + days * DAY_MS);
}

function defaultUntil({ asOf, interviews }: Ground, movingOnAt: Instant | null): Instant {
  const lastInterviewAt = interviews.at(-1)?.end ?? asOf;
  const afterAllAt = Math.max(movingOnAt ?? asOf, lastInterviewAt) + AFTERWARDS_DAYS * DAY_MS;
  return Math.max(asOf + LEAST_AHEAD_DAYS * DAY_MS, afterAllAt);
}

function drawnSince(now: Course, ahead: Course): Line {
  return [...ahead.trace.drawn.slice(now.trace.drawn.length), ...ahead.trace.ahead];
}

/** A line up to a moment, with a corner there; where it has come to rest before, it rests on. */
function cutAt(line: Line, until: Instant, calendar: BusinessCalendar): Line {
  const within = line.filter((corner) => corner.at <= until);
  const last: Corner | undefined = within.at(-1);
  if (last === undefined || last.ends === true || last.at === until) return within;
  return [...within, { at: until, y: closenessAt(line, until, calendar) ?? last.y }];
}

function letPass(now: Course, ground: Ground): Line {
  const { step, trace } = now;
  const closes = step?.window.closes ?? null;
  if (!trace.live || step === undefined || closes === null || supposedSendAt(now, ground) === null) return [];
  const from = Math.max(step.window.opens, ground.asOf);
  const line = [...trace.drawn, ...trace.ahead];
  const first = { at: from, y: closenessAt(line, from, ground.calendar) ?? 0 };
  return [first, ...line.filter((corner) => corner.at > from && corner.at <= closes)];
}

/** With the attempts used up as the planner says; where a window closes unused, at its close. */
function movingOnOf(now: Course, ahead: Course, { plan, case: { facts } }: FineLineInput): Instant | null {
  const isInterviewAhead = facts.some((fact) => fact.kind === "interview" && fact.end > plan.asOf);
  if (!now.trace.live || isInterviewAhead || plan.attempts.limit === null) return null;
  return ahead.step === undefined ? (ahead.standing?.movingOnAt ?? null) : ahead.step.window.closes;
}

function gatesOf(plan: Plan): readonly Gate[] {
  return plan.steps.flatMap((step) => {
    const kind = GATE_OF_STATE[step.state];
    return step.action === "check-in" && kind !== undefined ? [{ kind, step: step.id, window: step.window }] : [];
  });
}

const GATE_OF_STATE: Partial<Record<Step["state"], Gate["kind"]>> = {
  upcoming: "next",
  open: "next",
  late: "next",
  expired: "past",
  projected: "projected",
  withheld: "withheld",
};
