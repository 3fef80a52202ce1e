import type { BusinessCalendar } from "../calendar/index.ts";
import type { Day, Fact, Instant, InterviewFact, SettledFact, TimelineFact } from "../model/index.ts";
import { MIDDLE } from "./corner.ts";
import { fallFrom } from "./falling.ts";
import { type Lift, lifted, liftSize } from "./lift.ts";
import type { Gate, LineMark } from "./line-mark.ts";
import { findCheckIn, type LineStep, type Standing } from "./standing.ts";
import {
  advanced,
  begun,
  ended,
  jumped,
  NOTHING_DRAWN,
  positionAt,
  redirected,
  type Trace,
  withCorner,
} from "./trace.ts";

/** Everything about a case that its line is drawn from. */
export interface Ground {
  readonly calendar: BusinessCalendar;
  readonly asOf: Instant;
  /** By time; interviews ahead among them. */
  readonly facts: readonly Fact[];
  readonly interviews: readonly InterviewFact[];
  readonly lifts: readonly Lift[];
  /** The case as it stands at a moment, with suppositions added to its facts. */
  readonly standingAt: (at: Instant, supposed: readonly SettledFact[]) => Standing;
}

/**
 * How far the line has got. It begins with the end of the first interview; before that, and from a decision until a
 * `reopened`, its trace is not live: words are noted and nothing is drawn. While it is live it falls by itself towards
 * the window of the next check-in; each fact, end of an interview, closing of a window and supposed check-in may settle
 * it on the middle, lift it, end it, or send it another way.
 */
export interface Course {
  readonly at: Instant;
  readonly trace: Trace;
  /** The case at `at`, the interviews ahead left aside; null before the line has begun. */
  readonly standing: Standing | null;
  /** The check-in that the line falls towards. */
  readonly step: LineStep | undefined;
  /** Check-ins taken to have gone out after `asOf`. [FL9] */
  readonly supposed: readonly SettledFact[];
  readonly marks: readonly LineMark[];
  readonly gates: readonly Gate[];
  /** The date of the latest lift, and how high the line stood before it. */
  readonly lastLift: { readonly on: Day; readonly from: number } | null;
}

export const COURSE_NOT_BEGUN: Course = {
  at: Number.NEGATIVE_INFINITY,
  trace: NOTHING_DRAWN,
  standing: null,
  step: undefined,
  supposed: [],
  marks: [],
  gates: [],
  lastLift: null,
};

function hasBegun(course: Course): boolean {
  return course.trace.drawn.length > 0;
}

/** The line after everything that happened at a moment. */
export function passMoment(before: Course, at: Instant, ground: Ground): Course {
  let course: Course = { ...before, at, trace: advanced(before.trace, at) };
  for (const interview of ground.interviews) if (interview.end === at) course = endInterview(course, interview, ground);
  for (const fact of ground.facts) if (fact.at === at) course = passFact(course, fact, ground);
  return replan(course, ground);
}

/** [FL1] [FL2] */
function endInterview(course: Course, interview: InterviewFact, ground: Ground): Course {
  const marked = withMark(course, "theirs", [interview.id], MIDDLE);
  if (!hasBegun(course)) return { ...marked, trace: begun(course.trace, { at: course.at, y: MIDDLE }) };
  if (!course.trace.live) return marked;
  const trace = withCorner(course.trace, positionAt(course.trace, course.at, ground.calendar));
  return settle({ ...marked, trace }, ground);
}

function passFact(course: Course, fact: Fact, ground: Ground): Course {
  switch (fact.kind) {
    case "received":
      if (fact.says === "auto-reply" || fact.says === "bounce") return course;
      return hear(course, fact.id, fact.says === "update", ground);
    case "timeline":
      return isNewDate(course, fact, ground) ? setDate(course, fact, ground) : course;
    case "decision":
      return decide(course, fact.id, ground);
    case "reopened":
      return reopen(course, fact.id, ground);
    case "sent":
      return send(noteGate(course, fact, ground), fact.id, ground);
    case "done":
    case "skipped":
      return noteGate(course, fact, ground);
    default:
      return course;
  }
}

function withMark(course: Course, kind: LineMark["kind"], facts: readonly string[], y: number): Course {
  return { ...course, marks: [...course.marks, { kind, at: course.at, y, facts }] };
}

/** [FL2] */
function settle(course: Course, ground: Ground): Course {
  if (!course.trace.live) return course;
  return { ...course, trace: jumped(course.trace, { at: course.at, y: MIDDLE }, ground.calendar) };
}

function hear(course: Course, fact: string, resets: boolean, ground: Ground): Course {
  const marked = withMark(course, "theirs", [fact], MIDDLE);
  return resets ? settle(marked, ground) : marked;
}

function isNewDate(course: Course, fact: TimelineFact, ground: Ground): boolean {
  return hasBegun(course) && ground.standingAt(course.at, course.supposed).reset === fact.id;
}

/** A date given during an interview is part of that conversation and has no mark of its own. */
function setDate(course: Course, fact: TimelineFact, ground: Ground): Course {
  const isInInterview = ground.interviews.some(({ at, end }) => at <= fact.at && fact.at <= end);
  return settle(isInInterview ? course : withMark(course, "theirs", [fact.id], MIDDLE), ground);
}

/** [FL8] */
function decide(course: Course, fact: string, ground: Ground): Course {
  if (!course.trace.live) return withMark(course, "theirs", [fact], MIDDLE);
  return { ...course, trace: ended(course.trace, course.at, ground.calendar) };
}

function reopen(course: Course, fact: string, ground: Ground): Course {
  const marked = withMark(course, "theirs", [fact], MIDDLE);
  if (!hasBegun(course)) return marked;
  if (course.trace.live) return settle(marked, ground);
  return { ...marked, trace: begun(course.trace, { at: course.at, y: MIDDLE }) };
}

/** [FL3] */
function send(course: Course, fact: string, ground: Ground): Course {
  if (!hasBegun(course)) return withMark(course, "mine", [fact], MIDDLE);
  if (!course.trace.live) return course;
  const lift = ground.lifts.find((one) => one.facts.includes(fact));
  const from = positionAt(course.trace, course.at, ground.calendar).y;
  if (lift === undefined) return withMark(course, "mine", [fact], from);
  if (lift.facts[0] !== fact) return course;
  const y = lifted(from, lift);
  const trace = jumped(course.trace, { at: course.at, y }, ground.calendar);
  return withMark({ ...course, trace, lastLift: { on: lift.on, from } }, "mine", lift.facts, y);
}

/** Where the fact is the check-in that was next, its window stays in the picture. */
function noteGate(course: Course, fact: Fact, ground: Ground): Course {
  const { step } = course;
  if (step === undefined || fact.at < step.window.opens || !isCheckIn(fact, step, ground)) return course;
  return { ...course, gates: [...course.gates, { kind: "past", step: step.id, window: step.window, madeBy: fact.id }] };
}

/** A message that came back lifts nothing, and was none. */
function isCheckIn(fact: Fact, step: LineStep, { lifts }: Ground): boolean {
  if (fact.kind !== "sent") return "step" in fact && fact.step === step.id;
  return fact.purpose === "check-in" && lifts.some(({ facts }) => facts.includes(fact.id));
}

/** A check-in taken to go out now. On a date on which something did go out, both count once. [FL3] [FL9] */
export function supposeCheckIn(before: Course, at: Instant, ground: Ground): Course {
  const step = before.step!.id;
  const supposed = [
    ...before.supposed,
    { id: `supposed ${before.supposed.length + 1}`, kind: "done" as const, at, step },
  ];
  const course: Course = { ...before, at, supposed, trace: advanced(before.trace, at) };
  const y = heightOfSupposed(course, ground);
  const trace = jumped(course.trace, { at, y }, ground.calendar);
  const marks = [...course.marks, { kind: "projected" as const, at, y, facts: [], step }];
  return replan({ ...course, trace, marks }, ground);
}

function heightOfSupposed(course: Course, ground: Ground): number {
  const size = liftSize(ground.standingAt(course.at, course.supposed));
  const { y } = positionAt(course.trace, course.at, ground.calendar);
  const together = course.lastLift?.on === ground.calendar.dateOf(course.at) ? course.lastLift.from : y;
  return Math.max(y, lifted(together, { isCheckIn: true, size }));
}

/** The line on its way towards what is next as the case stands now. [FL4] to [FL7] */
function replan(course: Course, ground: Ground): Course {
  if (!hasBegun(course)) return course;
  const standing = ground.standingAt(course.at, course.supposed);
  const step = findCheckIn(standing);
  if (!course.trace.live) return { ...course, standing, step: undefined };
  const from = positionAt(course.trace, course.at, ground.calendar);
  const prospect = {
    window: step?.window ?? null,
    movingOnAt: standing.movingOnAt,
    interviewFirst: isInterviewFirst(step, course.at, ground),
  };
  const ahead = fallFrom(from, prospect, ground.calendar);
  return { ...course, standing, step, trace: redirected(course.trace, from, ahead, ground.calendar) };
}

/** [FL5] */
function isInterviewFirst(step: LineStep | undefined, at: Instant, ground: Ground): boolean {
  if (step === undefined) return false;
  const closes = step.window.closes ?? Number.POSITIVE_INFINITY;
  return ground.interviews.some((interview) => interview.end > at && interview.at < closes);
}
