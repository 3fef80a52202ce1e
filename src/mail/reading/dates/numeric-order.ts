import type { Passage } from "../phrases/passage.ts";
import type { Reckoning } from "./day-reckoning.ts";

const HOUR_MS = 3_600_000;

/** Country domains under which English is written with the day first. */
const DAY_FIRST_DOMAIN = /\.(?:uk|ie|au|nz|in|za|de|fr|es|it|nl|pt|be|ch|at|se|dk|no|fi|pl|cz|eu|sg|hk|br|mx|ar)$/;
const MONTH_FIRST_DOMAIN = /\.(?:us|gov|mil)$/;

export interface OrderClues {
  readonly passage: Passage;
  /** The likeliest language. */
  readonly language: string;
  readonly senderDomain: string;
  /** Where the message was written, by its own clock. */
  readonly offsetMs: number | undefined;
  /** The zone of the company's calendar, where there is a case. */
  readonly companyZone: string | undefined;
}

/**
 * Whether the writer puts the month or the day first in `11/12`: by another date of the same text that can be read one way
 * only, by the language, the sender's country, or the clock; undefined where none of them tells.
 */
export function numericOrder(clues: OrderClues): Reckoning["order"] {
  const { language, senderDomain } = clues;
  if (language !== "en") return "day-first";
  const own = ownOrder(clues.passage.folded);
  if (own !== undefined) return own;
  if (DAY_FIRST_DOMAIN.test(senderDomain)) return "day-first";
  if (MONTH_FIRST_DOMAIN.test(senderDomain)) return "month-first";
  return orderByPlace(clues);
}

function ownOrder(folded: string): Reckoning["order"] {
  for (const [, a, b] of folded.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/]|:)/g)) {
    if (Number(a) > 12 && Number(a) <= 31 && Number(b) <= 12) return "day-first";
    if (Number(b) > 12 && Number(b) <= 31 && Number(a) <= 12) return "month-first";
  }
  return undefined;
}

const US_ZONES =
  /^(?:America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Boise|Anchorage|Indiana\/.+|Kentucky\/.+|North_Dakota\/.+)|Pacific\/Honolulu|US\/.+)$/;

/** Clocks of the Americas from -4 to -10 hours write English with the month first; those east of Greenwich do not. */
function orderByPlace({ offsetMs, companyZone }: OrderClues): Reckoning["order"] {
  const hours = offsetMs === undefined ? undefined : offsetMs / HOUR_MS;
  if (companyZone !== undefined && US_ZONES.test(companyZone)) return "month-first";
  if (hours !== undefined && hours <= -4 && hours >= -10) return "month-first";
  if (hours !== undefined && hours >= 1) return "day-first";
  if (companyZone !== undefined && /^(?:Europe|Australia|Africa|Asia)\//.test(companyZone)) return "day-first";
  return undefined;
}
