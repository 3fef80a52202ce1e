import { RRuleTemporal } from "rrule-temporal";
import type { Day, TimelineFact, Window } from "../model/index.ts";
import type { Reading } from "../reading/index.ts";
import { dayOfCivil, formatDate } from "../time/index.ts";

/** The next day a standing instruction asks for a word, with the step's id. [CI8] */
export interface Occurrence {
  readonly id: string;
  /** The date moved to a business day. */
  readonly on: Day;
  readonly window: Window;
}

/**
 * The first occurrence after the instruction's date whose business hours end after `asOf`, that nothing was sent on
 * and nobody settled; undefined where there is none left: the instruction has run out.
 */
export function nextOccurrence(instruction: TimelineFact, reading: Reading): Occurrence | undefined {
  const { calendar, asOf } = reading;
  const start = calendar.dateOf(instruction.at);
  // A date off moves forward, so those since the last business day before today may still lie ahead.
  const from = Math.max(start, calendar.sub(calendar.dateOf(asOf), 1));
  for (const date of occurrencesAfter(instruction.every ?? "", start, from)) {
    const on = calendar.next(date);
    const id = `check-in/${instruction.id}/${formatDate(on)}`;
    const close = calendar.close(on);
    if (close > asOf && !reading.settledSteps.has(id) && !wasSentOn(on, reading)) {
      return { id, on, window: { opens: calendar.open(on), best: calendar.open(on), due: close, closes: close } };
    }
  }
  return undefined;
}

function wasSentOn(day: Day, { arrived, calendar }: Reading): boolean {
  return arrived.some((sent) => sent.purpose === "check-in" && calendar.dateOf(sent.at) === day);
}

/** More settled occurrences in a row than this are not looked through. */
const MOST_OCCURRENCES = 5_000;

/** The dates of an RFC 5545 recurrence that lie after `from`, DTSTART being `start`. */
export function* occurrencesAfter(rule: string, start: Day, from: Day): Generator<Day> {
  const recurrence = new RRuleTemporal({ rruleString: `DTSTART:${basicDate(start)}T000000Z\nRRULE:${inDates(rule)}` });
  let after = Temporal.PlainDate.from(formatDate(from)).toZonedDateTime("UTC");
  for (let i = 0; i < MOST_OCCURRENCES; i++) {
    const next = findNext(recurrence, after);
    if (next === undefined) return;
    after = next;
    yield dayOfCivil(next.year, next.month, next.day);
  }
}

/** The library gives up on a rule that never occurs by throwing: then there is no next one. */
function findNext(recurrence: RRuleTemporal, after: Temporal.ZonedDateTime): Temporal.ZonedDateTime | undefined {
  try {
    return recurrence.next(after, false) ?? undefined;
  } catch {
    return undefined;
  }
}

function basicDate(day: Day): string {
  return formatDate(day).replaceAll("-", "");
}

/** Occurrences are whole days, reckoned at midnight UTC: an UNTIL with a time of day counts as its date. */
function inDates(rule: string): string {
  return rule.replace(/UNTIL=(\d{8})(T\d{6}Z?)?/i, "UNTIL=$1T000000Z");
}
