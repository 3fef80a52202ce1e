import type { OpeningJson } from "../../contract/index.ts";
import type { BusinessCalendar } from "../../engine/index.ts";
import type { CandidateDigest } from "../digest-candidate.ts";
import {
  type LawClock,
  lawClock,
  type Owed,
  openingCalendar,
  stageName,
  type WaitingInput,
  type WaitingRow,
  waitingOf,
} from "../employer/index.ts";
import { calendarOfDigest } from "../today.ts";

/** A candidate as tables show them, whether or not they wait for a word. */
export interface CandidateRow {
  readonly caseId: string;
  readonly openingId: string | null;
  readonly name: string;
  readonly candidate: CandidateDigest;
  /** As the people of the opening call it. */
  readonly stage: string;
  /** Business days after the one on which they last heard, today included. */
  readonly businessDaysWithoutWord: number;
  /** What is owed now, first what is due first. */
  readonly owed: readonly Owed[];
  /** Null where no opening says whose law applies. */
  readonly law: LawClock | null;
  /** The clock of the place, to say moments by. */
  readonly timeZone: string;
}

/** Every candidate at `now`, by creation. */
export function candidatesOf(input: Omit<WaitingInput, "openingId">): readonly CandidateRow[] {
  const { views, openings, holidays, now } = input;
  const waiting = new Map(waitingOf(input).rows.map((row) => [row.caseId, row]));
  const desks = new Map(
    openings.map((opening) => [opening.id, { opening, calendar: openingCalendar(opening, holidays, now) }]),
  );
  return views.flatMap(({ caseId, digest }) => {
    const { candidate } = digest;
    if (candidate === undefined) return [];
    const row = waiting.get(caseId);
    if (row !== undefined) return [waitingCandidate(row)];
    const desk = desks.get(candidate.opening ?? "");
    const calendar = desk?.calendar ?? calendarOfDigest(digest);
    return [quietCandidate(caseId, candidate, { opening: desk?.opening, calendar, now })];
  });
}

function waitingCandidate({ owed, also, ...row }: WaitingRow): CandidateRow {
  const { caseId, openingId, name, candidate, stage, businessDaysWithoutWord, law, timeZone } = row;
  return {
    caseId,
    openingId,
    name,
    candidate,
    stage,
    businessDaysWithoutWord,
    owed: [owed, ...also],
    law,
    timeZone,
  };
}

interface Desk {
  readonly opening: OpeningJson | undefined;
  readonly calendar: BusinessCalendar;
  readonly now: number;
}

/** Somebody to whom nothing is owed now. */
function quietCandidate(caseId: string, candidate: CandidateDigest, { opening, calendar, now }: Desk): CandidateRow {
  const { lastHeardAt } = candidate;
  const lastHeardOn = lastHeardAt === null ? null : calendar.dateOf(lastHeardAt);
  return {
    caseId,
    openingId: candidate.opening ?? null,
    name: candidate.name,
    candidate,
    stage: stageName(candidate, opening),
    businessDaysWithoutWord: lastHeardOn === null ? 0 : calendar.businessDaysBetween(lastHeardOn, calendar.dateOf(now)),
    owed: [],
    law: opening === undefined ? null : lawClock(candidate, opening, calendar),
    timeZone: calendar.timeZone,
  };
}
