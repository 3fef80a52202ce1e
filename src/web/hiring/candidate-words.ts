import type { CandidateJson, LawClockJson, OwedJson } from "../../contract/http/index.ts";
import type { DateText, InstantText } from "../../contract/index.ts";
import { type Day, describeDay, describeDayShort, type Instant, parseDate, readerDays } from "../../engine/index.ts";

/** A moment as the clock on the wall of its place shows it. */
interface WallMoment {
  readonly day: Day;
  /** The date there at `now`. */
  readonly today: Day;
  /** "17:00" */
  readonly time: string;
}

function onTheWall(text: InstantText, now: Instant): WallMoment {
  const zone = /\[([^\]]+)\]$/.exec(text)?.[1] ?? "UTC";
  return { day: parseDate(text.slice(0, 10)), today: readerDays(zone).dateOf(now), time: text.slice(11, 16) };
}

/** "was due Friday 13 Nov", "until Wed 18 Nov", "until 17:00 today"; moments are told by the opening's clock. */
export function dueWords({ due, isLate }: Pick<OwedJson, "due" | "isLate">, now: Instant): string {
  const { day, today, time } = onTheWall(due, now);
  if (day === today) return isLate ? `was due ${time} today` : `until ${time} today`;
  if (!isLate) return `until ${describeDayShort(day, today)}`;
  return `was due ${describeDay(day, today).replace(/^(\S+ \d+ \p{L}{3})\p{L}*/u, "$1")}`;
}

/** "Thu 29 Oct", "today"; "never" where they never heard. */
export function heardWords(lastHeardAt: InstantText | null, now: Instant): string {
  if (lastHeardAt === null) return "never";
  const { day, today } = onTheWall(lastHeardAt, now);
  return day === today ? "today" : describeDayShort(day, today);
}

/** "by Fri 27 Nov", "no interview yet"; empty where no rule is known. */
export function lawWords({ kind, by }: Pick<LawClockJson, "kind" | "by">): string {
  switch (kind) {
    case "applies":
      return by === null ? "applies" : `by ${shortDate(by)}`;
    case "not-known":
      return by === null ? "not known yet" : `by ${shortDate(by)}, if it applies`;
    case "no-interview-yet":
      return "no interview yet";
    case "told":
      return "told";
    case "does-not-apply":
      return "does not apply";
    case "none-known":
      return "";
  }
}

function shortDate(date: DateText): string {
  return describeDayShort(parseDate(date));
}

/** What the column of the law is called: by the rule where all rows have the same; undefined where none has any. */
export function lawHeading(rows: readonly Pick<CandidateJson, "law">[]): string | undefined {
  const names = new Set(rows.flatMap(({ law }) => (law === null || law.kind === "none-known" ? [] : [law.name ?? ""])));
  const [name] = names;
  if (name === undefined) return undefined;
  return names.size === 1 && name !== "" ? name : "By law";
}
