import type { BusinessCalendar } from "../calendar/index.ts";
import type { Day, Fact, Instant, InterviewFact, ReceivedFact, TimelineFact } from "../model/index.ts";

/** The latest interview that has happened, with those before it on the same date. [RF4] */
export interface Round {
  readonly interviews: readonly InterviewFact[];
  readonly latest: InterviewFact;
  /** When the first of them started. */
  readonly start: Instant;
  /** When the latest of them ended. */
  readonly end: Instant;
}

/** `happened` are the interviews that have ended, sorted by their start. */
export function readRound(happened: readonly InterviewFact[], calendar: BusinessCalendar): Round | undefined {
  const latest = happened.at(-1);
  if (latest === undefined) return undefined;
  const date = calendar.dateOf(latest.at);
  const isSameDate = (interview: InterviewFact) => calendar.dateOf(interview.at) === date;
  const interviews = happened.length === 1 ? happened : happened.filter(isSameDate);
  return { interviews, latest, start: interviews[0]!.at, end: latest.end };
}

/** The date by which they said they would decide, and the fact that says so. [RF6] */
export interface DecisionDate {
  readonly on: Day;
  readonly fact: TimelineFact;
}

/** What may end a run of unanswered attempts. [RF7] */
export type ResetFact = InterviewFact | TimelineFact | ReceivedFact;

/** From where attempts are counted. [RF7] */
export interface Reset {
  readonly fact: ResetFact;
  /** Its place among the facts read. */
  readonly index: number;
}

export interface RoundReading {
  /** D, where it is known. [RF6] */
  readonly decisionDate: DecisionDate | undefined;
  /** What ended the last run of unanswered attempts. [RF7] */
  readonly reset: Reset;
}

/** The date they gave and the latest reset, from the facts in their sorted order. */
export function readDates(facts: readonly Fact[], round: Round, calendar: BusinessCalendar): RoundReading {
  const roundDate = calendar.dateOf(round.start);
  let decisionDate: DecisionDate | undefined;
  let reset: Reset = { fact: round.latest, index: -1 };
  for (const [index, fact] of facts.entries()) {
    if (fact === round.latest) reset = { fact: round.latest, index };
    else if (fact.kind === "received" && fact.says === "update") {
      if (decisionDate !== undefined && decisionDate.on < calendar.dateOf(fact.at)) decisionDate = undefined;
      reset = { fact, index };
    } else if (fact.kind === "timeline" && fact.decisionBy !== undefined) {
      const given = { on: fact.decisionBy, fact };
      if (fact.at >= round.start) {
        if (decisionDate?.on !== given.on) reset = { fact, index };
        decisionDate = given;
      } else if (given.on >= roundDate) decisionDate = given;
    }
  }
  return { decisionDate, reset };
}
