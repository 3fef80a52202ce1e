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
const UNITS: Readonly<Record<string, string>> = { day: "DAILY", week: "WEEKLY", month: "MONTHLY" };

/**
 * A standing instruction as people say it ("every friday", "every two weeks", "weekly on tuesday and thursday"), or as RFC 5545 writes it;
 * "never" and "no longer" end the one in force.
 */
export function readEvery(typed: string): Result<string | null, string> {
  const text = typed.trim();
  if (/^(?:never|none|stop|no longer|no more)$/i.test(text)) return ok(null);
  const rule = /FREQ=/i.test(text) ? text : spokenRule(text.toLowerCase());
  return rule === undefined
    ? error('a recurrence such as "every friday", "every two weeks" or FREQ=WEEKLY;BYDAY=FR')
    : parseRecurrence(rule);
}

function spokenRule(text: string): string | undefined {
  const words = text
    .replace(/^(?:every|each)\s+/, "")
    .split(/[\s,]+|(?:^|\s)(?:on|and)(?:\s|$)/)
    .filter((word) => word !== undefined && word !== "");
  const [first = ""] = words;
  const plain = { daily: "DAILY", weekly: "WEEKLY", monthly: "MONTHLY" }[first];
  if (plain !== undefined) return withDays(plain, 1, words.slice(1));
  const count = COUNTS[first] ?? (/^\d{1,2}$/.test(first) ? Number(first) : 1);
  const rest = words[0] !== undefined && (Object.hasOwn(COUNTS, first) || /^\d/.test(first)) ? words.slice(1) : words;
  const unit = UNITS[rest[0]?.replace(/s$/, "") ?? ""];
  if (/^(?:weekday|business|working)/.test(rest[0] ?? "")) return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
  return unit === undefined ? withDays("WEEKLY", count, rest) : withDays(unit, count, rest.slice(1));
}

function withDays(frequency: string, interval: number, words: readonly string[]): string | undefined {
  const names = words.filter((word) => word !== "on" && word !== "and");
  const days = names.map((word) => DAYS.find(([pattern]) => pattern.test(word))?.[1]);
  if (days.includes(undefined) || interval < 1) return undefined;
  if (days.length === 0 && words.length === 0 && frequency === "WEEKLY" && interval === 0) return undefined;
  const every = interval === 1 ? "" : `;INTERVAL=${interval}`;
  return `FREQ=${frequency}${every}${days.length === 0 ? "" : `;BYDAY=${days.join(",")}`}`;
}
