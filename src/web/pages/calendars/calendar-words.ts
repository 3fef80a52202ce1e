import type { FeedJson, ServerCalendarJson } from "../../../contract/http/index.ts";

/** What a calendar shows of each entry. */
export type Shown = Pick<FeedJson, "as" | "isPrivate" | "hasAlarms">;

/** What a calendar shows: "Events, without names, with alarms." */
export function shownWords({ as, isPrivate, hasAlarms }: Shown): string {
  const kind = as === "tasks" ? "Tasks" : "Events";
  return `${kind}, ${isPrivate ? "without names" : "with names"}${hasAlarms ? ", with alarms" : ""}.`;
}

/** When a feed was fetched last, and what its old address still does; `momentWords` says a moment. */
export function fetchedWords({ lastFetchedAt, oldUntil }: FeedJson, momentWords: (at: string) => string): string {
  const fetched = lastFetchedAt === null ? "Nobody fetched it yet." : `Last fetched ${momentWords(lastFetchedAt)}.`;
  return oldUntil === null ? fetched : `${fetched} The address before works until ${momentWords(oldUntil)}.`;
}

/** How the calendar on a server stands. */
export function standingWords(
  { syncedAt, problem, entries }: ServerCalendarJson,
  momentWords: (at: string) => string,
): string {
  if (problem !== null) return problem.sentence;
  if (syncedAt === null) return "Nothing is written yet.";
  return `${entries === 1 ? "One entry" : `${entries} entries`} there. Looked at ${momentWords(syncedAt)}.`;
}
