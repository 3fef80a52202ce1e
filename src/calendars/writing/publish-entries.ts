import { hash } from "node:crypto";
import type { CalendarEntry, CalendarRequest, PublishedEntry } from "../../app/ports/index.ts";
import { DAY_MS } from "../../engine/index.ts";
import { cancelledBody, entryBody, kindOf } from "./entry-body.ts";

/** How long a calendar is told that something was taken back: longer than any subscriber waits before it looks again. */
const CANCELLED_FOR_MS = 60 * DAY_MS;

/** An entry as a calendar is told of it now, with its lines. */
export interface ToldEntry {
  readonly published: PublishedEntry;
  readonly body: readonly string[];
}

/**
 * Every entry with its revision, then those that were told before and are gone. An entry whose lines are the same keeps its
 * revision and its stamp; any change, coming back included, is one revision more (RFC 5545, 3.8.7.4).
 */
export function publishEntries(request: CalendarRequest): readonly ToldEntry[] {
  const before = new Map(request.published.map((each) => [each.uid, each]));
  const told = request.entries.map((entry) => tellEntry(entry, before, request));
  const uids = new Set(told.map(({ published }) => published.uid));
  const gone = request.published.filter(({ uid }) => !uids.has(uid));
  return [...told, ...gone.flatMap((each) => tellGone(each, request))];
}

function tellEntry(
  entry: CalendarEntry,
  before: ReadonlyMap<string, PublishedEntry>,
  { options, now }: CalendarRequest,
): ToldEntry {
  const uid = uidOf(entry);
  const body = entryBody(entry, options);
  const bodyHash = hash("sha256", body.join("\n"), "base64url");
  const known = before.get(uid);
  if (known !== undefined && known.hash === bodyHash && !known.isCancelled) return { published: known, body };
  const { timeZone } = entry;
  const published: PublishedEntry = {
    uid,
    sequence: known === undefined ? 0 : known.sequence + 1,
    hash: bodyHash,
    changedAt: now,
    isCancelled: false,
    kind: kindOf(entry, options),
    span: entry.span,
    timeZone,
  };
  return { published, body };
}

function tellGone(known: PublishedEntry, { now }: CalendarRequest): readonly ToldEntry[] {
  const isOld = known.isCancelled && now - known.changedAt >= CANCELLED_FOR_MS;
  if (isOld) return [];
  const published = known.isCancelled
    ? known
    : { ...known, sequence: known.sequence + 1, changedAt: now, isCancelled: true };
  return [{ published, body: cancelledBody(published) }];
}

const MOST_UIDS = 20_000;
const madeUids = new Map<string, string>();

/** The same for the life of an entry, and says nothing of it: ids of facts are random, and a digest gives none back. */
function uidOf({ id, caseId }: CalendarEntry): string {
  // A feed is written over and over with the same entries.
  if (madeUids.size > MOST_UIDS) madeUids.clear();
  return madeUids.getOrInsertComputed(`${id}-${caseId}`, (name) => `${hash("sha256", name, "base64url")}@fineline`);
}
