import type { Instant } from "../../engine/index.ts";
import type { RemoteCalendarStore, RemotePlace, RemoteTest } from "../ports/index.ts";
import { type Finding, look, well, wrong } from "./finding.ts";
import { CHECKUP } from "./sentences.ts";

export interface CalendarQuestion {
  readonly calendar: Pick<RemoteCalendarStore, "load" | "loadPassword">;
  /** Finds the calendar on its server; nothing is written there. */
  readonly findCalendar: (place: RemotePlace) => Promise<RemoteTest>;
}

/** The calendar on a server: whether it opens, when it was carried over last, and what stood in the way. */
export async function checkCalendar(
  { calendar, findCalendar }: CalendarQuestion,
  now: Instant,
): Promise<readonly Finding[]> {
  const standing = await calendar.load();
  if (standing === undefined) return [well("calendar", CHECKUP.calendar.none)];
  const { account, syncedAt, problem } = standing;
  const { url, user } = account;
  const name = /^https?:\/\/([^/:?#@]+)/i.exec(url)?.[1] ?? "its server";
  const found = await findCalendar({ url, user, password: (await calendar.loadPassword()) ?? "" });
  if (!found.ok) return [wrong("calendar", CHECKUP.calendar.failed(name, found.step, found.sentence))];
  const sinceMs = syncedAt === null ? undefined : Math.max(0, now - syncedAt);
  return [
    well("calendar", CHECKUP.calendar.opened(name, sinceMs)),
    ...(problem === null ? [] : [look("calendar", CHECKUP.calendar.problem(name, problem.sentence))]),
  ];
}
