import type { HolidayLookup } from "../contract/index.ts";
import type { Instant, Stance } from "../engine/index.ts";
import { type CaseDigest, readDigest } from "./case-digest.ts";
import { isFresh } from "./fresh-summary.ts";
import { type CaseStore, type CaseSummary, StoreError, type StoreErrorKind } from "./ports/index.ts";
import { UnreadableCaseError } from "./unreadable-case-error.ts";

export interface RefreshSummariesInput {
  readonly store: CaseStore;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
  /** Whether `now` is the real present: only then what is derived is kept. */
  readonly isPresent: boolean;
  readonly version: string;
}

/** A case as lists see it. */
export interface CaseView {
  readonly caseId: string;
  readonly stance: Stance;
  readonly headline: string;
  readonly nextChangeAt: Instant | null;
  readonly digest: CaseDigest;
}

/** A case that the contract no longer accepts, and why. */
export interface UnreadableCase {
  readonly caseId: string;
  readonly message: string;
}

/** Every case as lists see it, and those that cannot be read. */
export interface CaseViews {
  /** By creation. */
  readonly cases: readonly CaseView[];
  readonly unreadable: readonly UnreadableCase[];
}

/**
 * Every case as it stands at `now`. Summaries that still hold are taken as they are; the others are planned from the log
 * and, where the store lets itself be written, kept.
 */
export async function refreshSummaries(input: RefreshSummariesInput): Promise<CaseViews> {
  const { store, now, version } = input;
  const summaries = await store.listSummaries();
  const kept = new Map<string, CaseView>();
  for (const summary of summaries) {
    const digest = isFresh(summary, now) ? readDigest(summary.digest, version) : undefined;
    if (digest !== undefined) kept.set(summary.caseId, viewOf(summary, digest));
  }
  const ids = await store.listCaseIds();
  const stale = ids.filter((id) => !kept.has(id));
  if (stale.length === 0) return { cases: ids.map((id) => kept.get(id)!), unreadable: [] };
  const { derived, unreadable } = await derive(stale, input);
  if (input.isPresent) await saveIfPossible(derived, store);
  for (const summary of derived) kept.set(summary.caseId, viewOf(summary, JSON.parse(summary.digest) as CaseDigest));
  return { cases: ids.flatMap((id) => kept.get(id) ?? []), unreadable };
}

function viewOf(summary: CaseSummary, digest: CaseDigest): CaseView {
  const { caseId, headline, nextChangeAt } = summary;
  return { caseId, stance: summary.stance as Stance, headline, nextChangeAt, digest };
}

/** Summaries of some cases at `now`; those that cannot be read are told apart, and spoil no list. */
async function derive(ids: readonly string[], { store, holidays, now, version }: RefreshSummariesInput) {
  // Most calls find every summary fresh, and never need the planner.
  const { summariseCase } = await import("./summarise-case.ts");
  const derived: CaseSummary[] = [];
  const unreadable: UnreadableCase[] = [];
  for (const caseId of ids) {
    const stored = await store.findCase(caseId);
    if (stored === undefined) continue;
    try {
      derived.push(summariseCase(stored, { holidays, asOf: now, version }));
    } catch (error) {
      if (!(error instanceof UnreadableCaseError)) throw error;
      unreadable.push({ caseId, message: error.message });
    }
  }
  return { derived, unreadable };
}

const TOLERATED: ReadonlySet<StoreErrorKind> = new Set(["read-only", "locked", "disk-full", "unavailable"]);

/** A list can be read where nothing can be written; what is not kept is planned again next time. */
async function saveIfPossible(summaries: readonly CaseSummary[], store: CaseStore): Promise<void> {
  try {
    await store.saveSummaries(summaries);
  } catch (error) {
    if (!(error instanceof StoreError && TOLERATED.has(error.kind))) throw error;
  }
}
