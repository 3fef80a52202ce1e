import { MINUTE_MS } from "../../engine/index.ts";
import { calendarEntriesOf } from "../calendar-entries.ts";
import type {
  CalendarEntry,
  CalendarFeed,
  CalendarOptions,
  CalendarWriter,
  FeedStore,
  PublishedEntry,
} from "../ports/index.ts";
import { StoreError } from "../ports/index.ts";
import { type CalendarCasesInput, calendarCases } from "./calendar-cases.ts";

/** How often subscribers are asked to look. */
const REFRESH_MINUTES = 60;
/** More than this many programs do not tell something new at the very same moment. */
const MOST_TRIES = 8;

export interface PublishFeedInput extends CalendarCasesInput {
  readonly feeds: FeedStore;
  readonly write: CalendarWriter;
}

/** What a feed shows now, as iCalendar. What is told for the first time, or in another way than before, is kept first. */
export async function publishFeed(feed: CalendarFeed, input: PublishFeedInput): Promise<string> {
  const { feeds, write, now } = input;
  const entries = await entriesOf(feed, input);
  const options = optionsOf(feed);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await feeds.loadTelling(feed.id);
    const { text, published } = write({ entries, published: before.published, now, options });
    if (isSame(published, before.published)) return text;
    if (await feeds.saveTelling(feed.id, published, before.revision)) return text;
  }
  throw new StoreError("locked", "The feed is being written by others; it can be fetched in a moment.");
}

async function entriesOf({ caseId, as }: CalendarFeed, input: PublishFeedInput): Promise<readonly CalendarEntry[]> {
  const entries: CalendarEntry[] = [];
  for await (const each of calendarCases(caseId, input)) entries.push(...calendarEntriesOf(each, { as }));
  return entries;
}

function optionsOf({ as, isPrivate, hasAlarms }: CalendarFeed): CalendarOptions {
  const name = isPrivate ? "Follow-ups" : "Fineline";
  return { as, isPrivate, hasAlarms, name, refreshMinutes: REFRESH_MINUTES };
}

/** Whoever writes gives an entry that did not change back as it was. */
function isSame(one: readonly PublishedEntry[], other: readonly PublishedEntry[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

/** A feed that is fetched again and again is noted once a minute at most. */
export async function noteFetch({ id, lastFetchedAt }: CalendarFeed, { feeds, now }: PublishFeedInput): Promise<void> {
  if (lastFetchedAt !== null && now - lastFetchedAt < MINUTE_MS && now >= lastFetchedAt) return;
  try {
    await feeds.noteFetch(id, now);
  } catch (error) {
    // What is shown does not depend on it.
    if (!(error instanceof StoreError)) throw error;
  }
}
