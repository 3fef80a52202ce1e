import { error, ok } from "../../contract/index.ts";
import { type Day, weekdayOf } from "../../engine/index.ts";
import { type FoundDate, findChronoDates } from "./chrono-days.ts";
import { A_DAY, type DateContext, type DateReading } from "./date-context.ts";
import { understoodDay } from "./date-words.ts";
import { findNearestDay } from "./nearest-day.ts";
import { findNumericDate } from "./numeric-date.ts";
import { findPeriod } from "./period-text.ts";
import { spellOut } from "./spell-out.ts";

/** The 30th of February, the 31st of a month of thirty days. */
const NO_SUCH_DAY =
  /\b(?:3[01](?:st|th)?\.?\s+(?:of\s+)?feb|31(?:st)?\.?\s+(?:of\s+)?(?:apr|jun|sep|nov)|feb[a-z]*\.?\s+3[01]|(?:apr|jun|sep|nov)[a-z]*\.?\s+31)/i;

/** A day found somewhere in a text. */
export interface FoundDay {
  readonly text: string;
  readonly day: DateReading<Day>;
}

/** The day that a whole text names, however people say it. */
export function readSpokenDay(text: string, context: DateContext): DateReading<Day> {
  const spelled = spellOut(text, context);
  const wanted = spelled.replace(/^(?:(?:by|on|until|till|before|from|for|of|the)\s+)+/i, "").replace(/[.!?,]+$/, "");
  const found = findSpokenDays(spelled, context);
  const [first] = found;
  if (first === undefined) return error(NO_SUCH_DAY.test(spelled) ? "a day that exists" : A_DAY);
  if (found.length > 1) return error(`one day, not ${found.length}`);
  if (!isWhole(first.text, wanted)) return error(`${A_DAY}; only ${JSON.stringify(first.text)} was understood`);
  return first.day;
}

/** Every day that free words name, in their order. */
export function findSpokenDays(text: string, context: DateContext): readonly FoundDay[] {
  const today = context.calendar.dateOf(context.now);
  const numeric = findNumericDate(text, today, context.direction);
  if (numeric !== undefined && !/\d{4}-\d\d-\d\d/.test(text)) return [{ text: numeric.text, day: oneOf(numeric.days) }];
  const period = findPeriod(text, today, context.calendar);
  if (period !== undefined) return [{ text: period.text, day: ok(period.day) }];
  return findChronoDates(text, today).map((found) => ({ text: found.text, day: settle(found, context, today) }));
}

function isWhole(found: string, wanted: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/^(?:(?:on|by|in|the)\s+)+/, "")
      .replace(/[\s.,]+/g, " ")
      .trim();
  return plain(found) === plain(wanted);
}

function oneOf(days: readonly Day[]): DateReading<Day> {
  const [first, second] = days;
  if (first === undefined) return error("a day that exists");
  if (second === undefined) return ok(first);
  return error(`a month by its name, since this may be ${understoodDay(first)} or ${understoodDay(second)}`);
}

function settle({ date, text }: FoundDate, context: DateContext, today: Day): DateReading<Day> {
  if (date.kind === "stretch") return error(`a day: ${JSON.stringify(text)} names none`);
  const day = date.kind === "day" ? date.day : findNearestDay(date, today, context.direction);
  if (day === undefined) return error("a day that exists");
  if (date.weekday !== undefined && weekdayOf(day) !== date.weekday) {
    return error(`a weekday that agrees with its date: ${understoodDay(day)}`);
  }
  return ok(day);
}
