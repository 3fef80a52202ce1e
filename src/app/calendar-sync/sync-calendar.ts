import { HOUR_MS, MINUTE_MS } from "../../engine/index.ts";
import type { CalendarWriter, RemoteChanges, RemoteEntry, RemoteStanding } from "../ports/index.ts";
import { RemoteCalendarError } from "../ports/index.ts";
import { UnreadableCaseError } from "../unreadable-case-error.ts";
import { nameIn, type TakeInInput, takeInChanges } from "./take-in-changes.ts";
import { wantedEntries } from "./wanted-entries.ts";
import { writeOut } from "./write-out.ts";

/** So much is written in one look; the rest in the next. */
const MOST_WRITES = 100;
/** Who changes the same entry more often than this at one moment is waited for. */
const MOST_ROUNDS = 3;

export interface SyncInput extends TakeInInput {
  readonly standing: RemoteStanding;
  readonly write: CalendarWriter;
}

/** What one look at the calendar came to. */
export interface SyncReport {
  readonly written: number;
  readonly removed: number;
  /** Facts that were recorded of what was changed there. */
  readonly recorded: number;
  /** There is more to write, in the next look. */
  readonly isCut: boolean;
}

/**
 * Brings a case's steps and interviews to the calendar on the server, and what a person changed there back: first what changed
 * there, then what is to be written. What it did is kept entry by entry, so that it may end anywhere and doubles nothing.
 */
export async function syncCalendar(input: SyncInput): Promise<SyncReport> {
  const { calendar, remote, standing, now } = input;
  const changes = await calendar.changesSince(standing.token);
  let suspects = suspectsOf(changes, await remote.listEntries());
  let report: SyncReport = { written: 0, removed: 0, recorded: 0, isCut: false };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const recorded = await takeInChanges(suspects, input);
    const known = new Map((await remote.listEntries()).map((entry) => [entry.uid, entry]));
    const wanted = await wantedEntries({ ...input, account: standing.account, known });
    const out = await writeOut(wanted, { ...input, known, most: MOST_WRITES - report.written - report.removed });
    report = {
      written: report.written + out.written,
      removed: report.removed + out.removed,
      recorded: report.recorded + recorded,
      isCut: out.isCut,
    };
    suspects = out.suspects;
    if (suspects.length === 0) break;
  }
  await remote.noteSync(changes.token, now);
  return report;
}

/** Entries of ours that lie there otherwise than we left them; everything else in the calendar is nobody's business. */
function suspectsOf(
  { isWhole, changed, gone }: RemoteChanges,
  entries: readonly RemoteEntry[],
): readonly RemoteEntry[] {
  const tags = new Map(changed.map(({ href, etag }) => [nameIn(href), etag]));
  const lost = new Set(gone.map(nameIn));
  return entries.filter(({ href, etag, state }) => {
    const name = nameIn(href);
    const tag = tags.get(name);
    if (state === "taken-away") return false;
    return tag === undefined ? isWhole || lost.has(name) : tag !== etag;
  });
}

/** What keeps the calendar from being synced, in words; undefined for what nobody expected. */
export function syncProblem(error: unknown): { readonly sentence: string; readonly waitsLong: boolean } | undefined {
  if (error instanceof RemoteCalendarError) return { sentence: error.message, waitsLong: error.kind !== "unreachable" };
  if (error instanceof UnreadableCaseError) {
    return { sentence: "A case cannot be read, so that nothing is written: see fineline list.", waitsLong: false };
  }
  return undefined;
}

const LONGEST_WAIT_MS = HOUR_MS;
/** The longest that a server is left alone. */
export const AFTER_REFUSAL_MS = 6 * HOUR_MS;

/** How long to leave a server alone: after refusals long, so that no account is locked; otherwise twice as long each time. */
export function waitAfter(failures: number, waitsLong: boolean): number {
  return waitsLong ? AFTER_REFUSAL_MS : Math.min(LONGEST_WAIT_MS, MINUTE_MS * 2 ** Math.min(failures, 10));
}
