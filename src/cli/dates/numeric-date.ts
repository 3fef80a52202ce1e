import { civilOfDay, type Day, dayOfCivil, daysInMonth } from "../../engine/index.ts";
import { nearestYear } from "./nearest-year.ts";

const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?(?![\d/-])/;

/** A date in figures found in a text, with every day it may mean: two where days and months may be told either way round. */
export interface FoundNumericDate {
  readonly index: number;
  readonly text: string;
  readonly days: readonly Day[];
}

/** "20/11", "3/4/2027", "20.11.": with full stops the day comes first, as wherever dates are written so. */
export function findNumericDate(text: string, today: Day, direction: "ahead" | "past"): FoundNumericDate | undefined {
  const match = NUMERIC.exec(text);
  if (match === null) return undefined;
  const [whole, first, separator, second, year] = match;
  const orders =
    separator === "."
      ? [[second, first]]
      : [
          [second, first],
          [first, second],
        ];
  const days = orders
    .map(([month, day]) => dayOf(Number(month), Number(day), year, today, direction))
    .filter((day) => day !== undefined);
  return { index: match.index, text: whole, days: [...new Set(days)] };
}

function dayOf(
  month: number,
  dayOfMonth: number,
  yearText: string | undefined,
  today: Day,
  direction: "ahead" | "past",
): Day | undefined {
  if (yearText === undefined) return nearestYear({ month, dayOfMonth, today, direction });
  const year =
    yearText.length === 2 ? Math.floor(civilOfDay(today).year / 100) * 100 + Number(yearText) : Number(yearText);
  const isReal = dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return isReal ? dayOfCivil(year, month, dayOfMonth) : undefined;
}
