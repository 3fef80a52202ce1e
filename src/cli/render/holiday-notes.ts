import {
  businessCalendarOf,
  type Case,
  civilOfDay,
  type Day,
  dayOfCivil,
  MONTHS,
  type Plan,
} from "../../engine/index.ts";
import { BLANK, type PageLine, paragraph } from "./page.ts";

/** What is not sure about the holidays, before the steps that are reckoned with them; nothing that no step can touch. */
export function renderHolidayNotes(
  notes: readonly string[],
  { plan, theCase, columns }: { readonly plan: Plan; readonly theCase: Case; readonly columns: number },
): readonly PageLine[] {
  const range = rangeOf(plan, theCase);
  const told = notes.filter((note) => mayTouch(note, range));
  return told.flatMap((note) => [...paragraph(`Holidays: ${note}`, columns, { tone: "quiet", indent: 2 }), BLANK]);
}

interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

/** From the first day of a step to the last of one. */
function rangeOf({ steps, asOf }: Plan, theCase: Case): DayRange {
  const calendar = businessCalendarOf(theCase.calendar);
  const moments = steps.flatMap(({ window: { opens, due, closes } }) => [opens, closes ?? due]);
  const days = [asOf, ...moments].map((at) => calendar.dateOf(at));
  return { first: Math.min(...days), last: Math.max(...days) };
}

/** A note on one date of the year, "(15 August)", matters where that date lies in the range; any other always does. */
function mayTouch(note: string, { first, last }: DayRange): boolean {
  const [, dayOfMonth, monthName] = /\((\d{1,2}) ([A-Z][a-z]+)\)/.exec(note) ?? [];
  const month = MONTHS.indexOf(monthName ?? "") + 1;
  if (dayOfMonth === undefined || month === 0) return true;
  for (let { year } = civilOfDay(first); year <= civilOfDay(last).year; year++) {
    const day = dayOfCivil(year, month, Number(dayOfMonth));
    if (first <= day && day <= last) return true;
  }
  return false;
}
