import { businessCalendarOf, DAY_MS, type Instant, MINUTE_MS, parseInstant } from "../engine/index.ts";
import type { Terminal } from "./command.ts";
import { misuse } from "./fail.ts";

/** What may be said with every command, and the rest of the call. */
export interface GlobalOptions {
  readonly args: readonly string[];
  readonly home: string | undefined;
  /** The moment to answer for, as it was typed. */
  readonly now: string | undefined;
}

/** Takes `--home` and `--now` out of a call, wherever they stand before a bare `--`. */
export function takeGlobals(all: readonly string[]): GlobalOptions {
  const args: string[] = [];
  const values = new Map<string, string>();
  let isOver = false;
  for (let i = 0; i < all.length; i++) {
    const word = all[i]!;
    const name = /^--(home|now)(?==|$)/.exec(word)?.[1];
    isOver ||= word === "--";
    if (isOver || name === undefined) {
      args.push(word);
      continue;
    }
    const value = word.includes("=") ? word.slice(word.indexOf("=") + 1) : all[++i];
    if (value === undefined || value === "") misuse(`--${name}: expected a value`);
    values.set(name, value);
  }
  return { args, home: values.get("home"), now: values.get("now") };
}

/** Nine in the morning, where only a day was named. */
const MORNING_MS = 9 * 60 * MINUTE_MS;

/**
 * The moment that `--now` names: an instant, or a time by the person's own clock in the words people use. What was not an
 * instant is told as it was understood.
 */
export async function readGivenNow(text: string, { clock, ownTimeZone, terminal }: GivenNowContext): Promise<Instant> {
  const instant = parseInstant(text);
  if (!Number.isNaN(instant)) return instant;
  const { readMoment, understoodMoment } = await import("./dates/index.ts");
  const spec = {
    timeZone: ownTimeZone,
    weekend: [6, 7],
    holidays: [],
    workdays: [],
    openMinute: 540,
    closeMinute: 1020,
  };
  const calendar = businessCalendarOf(spec);
  const read = await readMoment(text, { now: clock, calendar, direction: "ahead" });
  if (!read.ok) misuse(`--now: expected an instant or ${read.error}, got ${JSON.stringify(text)}`);
  const { day, at = calendar.zone.instantOf(day * DAY_MS + MORNING_MS) } = read.value;
  await terminal.err(`As of ${understoodMoment(at, calendar)} (${ownTimeZone}).\n`);
  return at;
}

export interface GivenNowContext {
  /** The moment the command was started. */
  readonly clock: Instant;
  readonly ownTimeZone: string;
  readonly terminal: Pick<Terminal, "err">;
}
