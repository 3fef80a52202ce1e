import type { CaseJson } from "../../src/contract/index.ts";
import { SAMPLE_NOW } from "../../test/web/sample-desk.ts";

/**
 * Cases of the sample desk as if it were looked at this week: every date moved by the same whole weeks, so that weekdays
 * and the distances between facts stay. Browser and server then run by the real clock, as they do for a person.
 */
export function presentCases(cases: readonly CaseJson[]): readonly CaseJson[] {
  const now = Temporal.Now.instant().epochMilliseconds;
  const weeks = Math.floor((now - Temporal.ZonedDateTime.from(SAMPLE_NOW).epochMilliseconds) / WEEK_MS);
  return JSON.parse(JSON.stringify(cases), (_, value: unknown) =>
    typeof value === "string" ? move(value, weeks) : value,
  );
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

function move(text: string, weeks: number): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return Temporal.PlainDate.from(text).add({ weeks }).toString();
  if (/^\d{4}-\d\d-\d\dT.*\]$/.test(text)) return Temporal.ZonedDateTime.from(text).add({ weeks }).toString();
  return text;
}
