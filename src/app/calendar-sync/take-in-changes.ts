import type { HolidayLookup } from "../../contract/index.ts";
import { businessCalendarOf, type Instant } from "../../engine/index.ts";
import { planCase } from "../plan-case.ts";
import type {
  CaseStore,
  RemoteCalendar,
  RemoteCalendarStore,
  RemoteEntry,
  RemoteEntryReader,
  StoredCase,
} from "../ports/index.ts";
import { StoreError } from "../ports/index.ts";
import { recordFacts } from "../record-facts.ts";
import { readStoredCase } from "../stored-case.ts";
import { decideChange, type RemoteDecision } from "./decide-change.ts";

export interface TakeInInput {
  readonly store: CaseStore;
  readonly remote: RemoteCalendarStore;
  readonly calendar: RemoteCalendar;
  readonly readEntry: RemoteEntryReader;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: Instant;
}

/** Holds entries that may have been changed on the server against what we wrote, records what follows; gives how much was recorded. */
export async function takeInChanges(suspects: readonly RemoteEntry[], input: TakeInInput): Promise<number> {
  const { calendar, readEntry, remote } = input;
  if (suspects.length === 0) return 0;
  const found = await calendar.read(suspects.map(({ href }) => href));
  const objects = new Map(found.map((object) => [nameIn(object.href), object]));
  let recorded = 0;
  for (const entry of suspects) {
    const object = objects.get(nameIn(entry.href));
    if (object !== undefined && object.etag === entry.etag) continue;
    const reading = object === undefined ? undefined : readEntry(object.text);
    // What cannot be read any more, or repeats now, is theirs to have so.
    const isForeign = object !== undefined && reading === undefined;
    const decision: RemoteDecision = isForeign ? { kind: "keep" } : await decide(entry, reading, input);
    const outcome = decision.kind === "record" ? await record(decision.fact, entry, input) : decision.kind;
    if (outcome === "recorded") recorded += 1;
    await remote.saveEntry(afterwards(entry, object?.etag ?? null, outcome));
  }
  return recorded;
}

type Outcome = "recorded" | Exclude<RemoteDecision["kind"], "record">;

/** What it is written over with next time: with what we have to say, where that is not what lies there. */
function afterwards(entry: RemoteEntry, etag: string | null, outcome: Outcome): RemoteEntry {
  if (outcome === "taken-away") return { ...entry, etag, state: "taken-away" };
  const published = outcome === "keep" ? entry.published : { ...entry.published, hash: "" };
  return { ...entry, etag, published };
}

async function decide(
  entry: RemoteEntry,
  reading: ReturnType<RemoteEntryReader>,
  { store, holidays, now }: TakeInInput,
): Promise<RemoteDecision> {
  const stored = await store.findCase(entry.caseId);
  if (stored === undefined) return { kind: "keep" };
  const parsed = readStoredCase(stored, holidays, now);
  const planned = planCase(parsed, { now, clock: now });
  if (!planned.ok) return { kind: "keep" };
  const step = planned.value.plan.steps.find(({ id }) => id === entry.entryId);
  return decideChange({ entry, reading, step, calendar: businessCalendarOf(parsed.case.calendar), now });
}

async function record(fact: object, entry: RemoteEntry, { store, newId, now }: TakeInInput): Promise<Outcome> {
  const stored: StoredCase | undefined = await store.findCase(entry.caseId);
  if (stored === undefined) return "keep";
  try {
    const recorded = await recordFacts([fact], stored, { store, newId, now });
    return recorded.ok ? "recorded" : "restore";
  } catch (error) {
    // Another program took the same change in.
    if (error instanceof StoreError && error.kind === "fact-conflict") return "restore";
    throw error;
  }
}

/** Servers write the folder in one way or another; the name is ours. */
export function nameIn(href: string): string {
  return href.slice(href.lastIndexOf("/") + 1);
}
