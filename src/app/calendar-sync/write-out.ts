import type { RemoteCalendar, RemoteCalendarStore, RemoteEntry, RemoteEntryReader } from "../ports/index.ts";
import { placeOfEntry } from "./entry-place.ts";
import type { WantedEntry } from "./wanted-entries.ts";

export interface WriteOutInput {
  readonly remote: RemoteCalendarStore;
  readonly calendar: RemoteCalendar;
  readonly readEntry: RemoteEntryReader;
  /** What was written before, by UID. */
  readonly known: ReadonlyMap<string, RemoteEntry>;
  /** How much may be written and removed. */
  readonly most: number;
}

export interface WrittenOut {
  readonly written: number;
  readonly removed: number;
  /** Entries that somebody else changed meanwhile, or whose own form on the server is still to be seen. */
  readonly suspects: readonly RemoteEntry[];
  /** There is more to write. */
  readonly isCut: boolean;
}

/** Brings the calendar to what is wanted: one request after another, never over what somebody else wrote. */
export async function writeOut(wanted: readonly WantedEntry[], input: WriteOutInput): Promise<WrittenOut> {
  const { known, most } = input;
  const uids = new Set(wanted.map(({ uid }) => uid));
  const due = wanted.filter((each) => isDue(each, known.get(each.uid)));
  const over = [...known.values()].filter(({ uid }) => !uids.has(uid));
  const suspects: RemoteEntry[] = [];
  let [written, removed] = [0, 0];
  for (const each of due.slice(0, most)) {
    const suspect = await writeOne(each, input);
    if (suspect === undefined || suspect.etag === null) written += 1;
    if (suspect !== undefined) suspects.push(suspect);
  }
  for (const entry of over.slice(0, Math.max(0, most - due.length))) {
    if (await removeOne(entry, input)) removed += 1;
    else suspects.push(entry);
  }
  return { written, removed, suspects, isCut: due.length + over.length > most };
}

/** What somebody took away is not put back unasked. */
function isDue({ published }: WantedEntry, known: RemoteEntry | undefined): boolean {
  return known === undefined || (known.state === "there" && known.published.hash !== published.hash);
}

/** The entry, where it has to be looked at again. */
async function writeOne(wanted: WantedEntry, input: WriteOutInput): Promise<RemoteEntry | undefined> {
  const { calendar, remote, known } = input;
  const before = known.get(wanted.uid);
  const href = before?.href ?? calendar.hrefOf(fileNameOf(wanted.uid));
  const etag = before === undefined ? null : (before.etag ?? (await tagOf(href, calendar)));
  const answer = await calendar.write(href, wanted.text, etag);
  if (answer.kind === "conflict") return before ?? adopt(wanted, href, input);
  const entry = entryOf(wanted, href, answer.etag);
  await remote.saveEntry(entry);
  return entry.etag === null ? entry : undefined;
}

/** The tag of what lies somewhere now; null where nothing does. */
export async function tagOf(href: string, calendar: RemoteCalendar): Promise<string | null> {
  const [there] = await calendar.read([href]);
  return there?.etag ?? null;
}

/** It is there although nobody here knows of it: it was written, and the word of that was lost. It is written over next. */
async function adopt(
  wanted: WantedEntry,
  href: string,
  { calendar, readEntry, remote }: WriteOutInput,
): Promise<RemoteEntry | undefined> {
  const [there] = await calendar.read([href]);
  if (there === undefined || readEntry(there.text)?.uid !== wanted.uid) return undefined;
  const { published } = wanted;
  const entry = { ...entryOf(wanted, href, there.etag), published: { ...published, hash: "" } };
  await remote.saveEntry(entry);
  return entry;
}

async function removeOne(entry: RemoteEntry, { calendar, remote }: WriteOutInput): Promise<boolean> {
  if (entry.state === "there") {
    const etag = entry.etag ?? (await tagOf(entry.href, calendar));
    if (etag !== null && (await calendar.remove(entry.href, etag)) === "conflict") return false;
  }
  await remote.removeEntry(entry.uid);
  return true;
}

function entryOf({ entry, uid, published }: WantedEntry, href: string, etag: string | null): RemoteEntry {
  const { caseId, id, kind } = entry;
  const place = placeOfEntry(entry, published.kind);
  return { uid, href, caseId, entryId: id, kind, etag, published, place, state: "there" };
}

/** The UID without its domain: letters that every address may have. */
function fileNameOf(uid: string): string {
  return `${uid.slice(0, uid.lastIndexOf("@"))}.ics`;
}
