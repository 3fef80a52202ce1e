import { type ParsedCronItem, parseCronItems } from "graphile-worker";

/** What is done once a day for the whole service, by one of all workers. */
export const DAILY_JOB = "forget-expired";

const HOUR_MS = 3_600_000;

/** At night by the server's clock; later on the same day where nobody was at work then. */
export function dailyCron(): ParsedCronItem[] {
  return parseCronItems([
    {
      task: DAILY_JOB,
      match: "17 3 * * *",
      identifier: DAILY_JOB,
      options: { backfillPeriod: 20 * HOUR_MS, maxAttempts: 5, jobKey: DAILY_JOB },
    },
  ]);
}
