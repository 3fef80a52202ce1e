import {
  type CaseHeader,
  error,
  type FactJson,
  type Fault,
  type HolidayLookup,
  ok,
  type ParsedCase,
  parseCase,
  type Result,
} from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import { mergeHeader } from "./merge-header.ts";
import { type PlannedCase, planCase } from "./plan-case.ts";
import { comparePlans, type PlanChanges } from "./plan-changes.ts";
import type { CaseStore, StoredCase } from "./ports/index.ts";
import { getStoredCase } from "./record-facts.ts";
import { caseJsonOf, readStoredCase } from "./stored-case.ts";

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

/** A fact on its way into the log, before it has an id. */
export type NewFact = WithoutId<FactJson>;

/** What a fact may carry besides its own keys; both are kept by every store and read by none but `undo`. */
export interface FactMarks {
  /** The id of the first of the facts that were recorded together with this one. */
  readonly "x-with"?: string;
  /** The header that the case had before it was edited. */
  readonly "x-header-before"?: CaseHeader;
}

export interface FollowFactsInput {
  readonly store: CaseStore;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: Instant;
  /** Says what would be recorded and what would change, and records nothing. */
  readonly dryRun?: boolean | undefined;
  /** A header that comes with the facts. */
  readonly header?: CaseHeader | undefined;
}

/** Facts that were recorded, and the plan before and after them. */
export interface FollowedFacts {
  readonly facts: readonly FactJson[];
  readonly before: PlannedCase;
  readonly after: PlannedCase;
  readonly parsed: ParsedCase;
  readonly changes: PlanChanges;
}

/**
 * Records facts of one case together, all or none, and plans the case before and after them.
 * What was recorded together is undone together; the places of faults are the fact's own keys.
 */
export async function followFacts(
  drafts: readonly (NewFact & FactMarks)[],
  stored: StoredCase,
  input: FollowFactsInput,
): Promise<Result<FollowedFacts, readonly Fault[]>> {
  const { holidays, now } = input;
  const before = planCase(readStoredCase(stored, holidays, now), { now, clock: now });
  if (!before.ok) return before;
  const facts = giveIds(drafts, input.newId);
  const header = input.header ?? stored.header;
  const json = caseJsonOf({ ...stored, header, facts: [...stored.facts, ...facts] });
  const parsed = parseCase(json, { holidays, now });
  if (!parsed.ok) return error(parsed.error.map((fault) => ownPlace(fault, stored.facts.length)));
  const after = planCase(parsed.value, { now, clock: now });
  if (!after.ok) return after;
  if (input.dryRun !== true) await recordBoth(stored, facts, input);
  const changes = comparePlans(before.value.plan, after.value.plan, facts);
  return ok({ facts, before: before.value, after: after.value, parsed: parsed.value, changes });
}

/**
 * The facts first: they say what the header was, so that nothing is lost where the second call fails. But people come before what
 * names them: another place that hears of both one after the other would refuse facts about somebody unknown.
 */
async function recordBoth(
  stored: StoredCase,
  facts: readonly FactJson[],
  { store, now, header }: FollowFactsInput,
): Promise<void> {
  const { id, header: before } = stored;
  const known = new Set(before.contacts.map((contact) => contact.id));
  const bringsPeople = header?.contacts.some((contact) => !known.has(contact.id)) === true;
  const keep = async () => header !== undefined && keepHeader(stored, header, { store, now });
  if (bringsPeople) await keep();
  await store.appendFacts(id, facts, now);
  if (!bringsPeople) await keep();
}

/** What others made of the header in this very moment is merged with it. */
async function keepHeader(
  { id, header: base }: StoredCase,
  header: CaseHeader,
  { store, now }: Pick<FollowFactsInput, "store" | "now">,
): Promise<void> {
  let [merged, known] = [header, base];
  while ((await store.reviseCase(id, merged, now, known)) === "stale") {
    const latest = await getStoredCase(store, id);
    known = latest.header;
    merged = mergeHeader({ base, mine: header, theirs: known }, latest.facts);
  }
}

/** Facts with ids, those they bring or new ones; those of one call name its first, so that they can be taken back together. */
export function giveIds(
  drafts: readonly (NewFact & FactMarks & { readonly id?: string })[],
  newId: () => string,
): readonly FactJson[] {
  const ids = drafts.map(({ id }) => id ?? newId());
  const together = drafts.length > 1 ? { "x-with": ids[0]! } : {};
  return drafts.map((draft, index) => ({ id: ids[index]!, ...draft, ...together }) as FactJson);
}

function ownPlace(fault: Fault, recorded: number): Fault {
  const place = /^facts\[(\d+)\]\.?(.*)$/.exec(fault.place);
  return place === null || Number(place[1]) < recorded ? fault : { ...fault, place: place[2]! };
}
