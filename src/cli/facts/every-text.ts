import { error, ok, parseRecurrence, type Result } from "../../contract/index.ts";

const DAYS: readonly (readonly [RegExp, string])[] = [
  [/^mon(?:day)?s?$/, "MO"],
  [/^tue(?:s(?:day)?)?s?$/, "TU"],
  [/^wed(?:nesday)?s?$/, "WE"],
  [/^thu(?:r(?:s(?:day)?)?)?s?$/, "TH"],
  [/^fri(?:day)?s?$/, "FR"],
  [/^sat(?:urday)?s?$/, "SA"],
  [/^sun(?:day)?s?$/, "SU"],
];
const COUNTS: Readonly<Record<string, number>> = {
  other: 2,
  second: 2,
  two: 2,
  three: 3,
  third: 3,
  four: 4,
  fourth: 4,
};
const UNITS: Readonly<Record<string, string>> = {
  day: "DAILY",
  days: "DAILY",
  daily: "DAILY",
  week: "WEEKLY",
  weeks: "WEEKLY",
  weekly: "WEEKLY",
  month: "MONTHLY",
  months: "MONTHLY",
  monthly: "MONTHLY",
};

/**
 * A standing instruction as people say it ("every friday", "every two weeks", "weekly on tuesday and thursday"), or as RFC 5545 writes it;
 * "never" and "no longer" end the one in force, which is null.
 */
export function readEvery(typed: string): Result<string | null, string> {
  const text = typed.trim();
  if (/^(?:never|none|stop|no longer|no more)$/i.test(text)) return ok(null);
  const rule = /FREQ=/i.test(text) ? text : spokenRule(text.toLowerCase());
  if (rule !== undefined) return parseRecurrence(rule);
  return error('a recurrence such as "every friday", "every two weeks" or FREQ=WEEKLY;BYDAY=FR');
}

/** Words in the order count, unit, days; each may be missing, but not both unit and days. */
function spokenRule(text: string): string | undefined {
  const words = text.split(/[\s,]+/).filter((word) => !/^(?:|every|each|on|and)$/.test(word));
  if (/^(?:weekdays?|business|working)$/.test(words[0] ?? "")) return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
  const count = countOf(words[0] ?? "");
  const afterCount = count === undefined ? words : words.slice(1);
  const unit = unitOf(afterCount[0] ?? "");
  const names = unit === undefined ? afterCount : afterCount.slice(1);
  const days = names.map((word) => DAYS.find(([pattern]) => pattern.test(word))?.[1]);
  if (days.includes(undefined) || count === 0 || (unit === undefined && days.length === 0)) return undefined;
  const interval = count === undefined || count === 1 ? "" : `;INTERVAL=${count}`;
  return `FREQ=${unit ?? "WEEKLY"}${interval}${days.length === 0 ? "" : `;BYDAY=${days.join(",")}`}`;
}

function countOf(word: string): number | undefined {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  return Object.hasOwn(COUNTS, word) ? COUNTS[word] : undefined;
}

function unitOf(word: string): string | undefined {
  return Object.hasOwn(UNITS, word) ? UNITS[word] : undefined;
}
