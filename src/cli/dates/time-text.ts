/** A text whose last words may name a time of day. */
export interface SplitTime {
  /** What stands before the time; the whole text where there is none. */
  readonly rest: string;
  /** Minutes since midnight; undefined where no time is named, NaN where an impossible one is. */
  readonly minute: number | undefined;
}

const NAMED: Readonly<Record<string, number>> = { noon: 12 * 60, midday: 12 * 60, midnight: 0 };
const NAMED_TIME = /(?:^|[\s,]+)(?:at\s+)?(noon|midday|midnight)$/i;
const CLOCK_TIME = /(?:^|[\s,]+)(at\s+|@\s*)?(\d{1,2})(?:[:.h](\d{2}))?\s*(a\.?m\.?|p\.?m\.?|o'?clock)?$/i;

/** Takes the time of day off the end of a text: "friday 2pm", "nov 13 at 14:30", "noon". */
export function splitTime(text: string): SplitTime {
  const named = NAMED_TIME.exec(text);
  if (named !== null) return { rest: before(text, named), minute: NAMED[named[1]!.toLowerCase()]! };
  const clock = CLOCK_TIME.exec(text);
  if (clock === null) return { rest: text, minute: undefined };
  const [, at, hour = "", minutes, half] = clock;
  // A bare number is a day of the month ("nov 20"); it is an hour only when it stands alone ("14") or something says so.
  const isTime = at !== undefined || minutes !== undefined || half !== undefined || clock[0] === text;
  return isTime
    ? { rest: before(text, clock), minute: minuteOf(hour, minutes, half) }
    : { rest: text, minute: undefined };
}

function before(text: string, match: RegExpExecArray): string {
  return text.slice(0, match.index).trim();
}

/** Hours from 1 to 6 without "am" and without a leading zero are the afternoon's: nobody is met at two in the night. */
function minuteOf(hourText: string, minuteText: string | undefined, half: string | undefined): number {
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  if (minute > 59) return Number.NaN;
  const letter = half?.toLowerCase().charAt(0);
  if (letter === "a" || letter === "p") {
    if (hour < 1 || hour > 12) return Number.NaN;
    return ((hour % 12) + (letter === "p" ? 12 : 0)) * 60 + minute;
  }
  if (hour > 23) return Number.NaN;
  const isAfternoon = hour >= 1 && hour <= 6 && !hourText.startsWith("0");
  return (isAfternoon ? hour + 12 : hour) * 60 + minute;
}
