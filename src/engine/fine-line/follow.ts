import type { Instant } from "../model/index.ts";
import { type Course, type Ground, passMoment, supposeCheckIn } from "./course.ts";
import { advanced } from "./trace.ts";

export interface Journey {
  readonly ground: Ground;
  /** Inclusive. */
  readonly until: Instant;
  /** Whether check-ins ahead of `asOf` are taken to go out. [FL9] */
  readonly sends: boolean;
}

/** The course up to a moment, through everything that happens or is taken to happen on the way. */
export function follow(from: Course, journey: Journey): Course {
  let course = from;
  for (;;) {
    const sendAt = journey.sends ? supposedSendAt(course, journey.ground) : null;
    const momentAt = nextMoment(course, journey.ground);
    const at = Math.min(sendAt ?? Number.POSITIVE_INFINITY, momentAt ?? Number.POSITIVE_INFINITY);
    if (at > journey.until) break;
    course = at === momentAt ? passMoment(course, at, journey.ground) : supposeCheckIn(course, at, journey.ground);
  }
  return { ...course, trace: advanced(course.trace, journey.until) };
}

/** The next moment at which the case changes: a fact, the end of an interview, or the closing of the window. */
function nextMoment(course: Course, ground: Ground): Instant | null {
  const moments = [
    ...ground.facts.filter((fact) => fact.kind !== "interview").map((fact) => fact.at),
    ...ground.interviews.map((interview) => interview.end),
    course.step?.window.closes ?? Number.NEGATIVE_INFINITY,
  ].filter((at) => at > course.at);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** When the next check-in goes out: at its best, or at `asOf` where that is later; never in a window that is withheld. */
export function supposedSendAt(course: Course, ground: Ground): Instant | null {
  const { step } = course;
  if (step === undefined || step.state === "withheld" || isInterviewAhead(course, ground)) return null;
  if (course.supposed.some((fact) => fact.step === step.id)) return null;
  const at = Math.max(step.window.best, ground.asOf, course.at);
  return step.window.closes !== null && at >= step.window.closes ? null : at;
}

function isInterviewAhead(course: Course, ground: Ground): boolean {
  return ground.interviews.some((interview) => interview.end > Math.max(course.at, ground.asOf));
}
