import type { HolidayLookup } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import { readDigest } from "./case-digest.ts";
import { isFresh } from "./fresh-summary.ts";
import type { CaseStore, CaseSummary, StoredCase } from "./ports/index.ts";
import type { UnreadableCase } from "./refresh-summaries.ts";
import { summariseCase } from "./summarise-case.ts";
import { UnreadableCaseError } from "./unreadable-case-error.ts";

export interface RebuildInput {
  readonly store: CaseStore;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
  readonly version: string;
  /** Compares only; nothing is written. */
  readonly isCheck: boolean;
}

type Part = "stance" | "headline" | "nextChangeAt" | "digest";

/** A kept summary that says something else than the log does. */
export interface SummaryDifference {
  readonly caseId: string;
  readonly company: string;
  readonly role: string;
  readonly parts: readonly Part[];
}

/** What the log says of summaries, and where those that were kept said something else. */
export interface RebuildReport {
  readonly cases: number;
  /** How many summaries were there and were compared. */
  readonly compared: number;
  readonly differences: readonly SummaryDifference[];
  readonly unreadable: readonly UnreadableCase[];
}

/**
 * Derives every summary from the log anew and says where what was kept differs. A kept one is compared with what the log
 * gives for the very moment it was derived at; one that another version of the program wrote is not compared.
 * Without `isCheck` the derived table is dropped and written again: what still held stays as it was, the rest is of `now`.
 */
export async function rebuild(input: RebuildInput): Promise<RebuildReport> {
  const { store, isCheck } = input;
  const kept = new Map((await store.listSummaries()).map((summary) => [summary.caseId, summary]));
  const fresh: CaseSummary[] = [];
  const differences: SummaryDifference[] = [];
  const unreadable: UnreadableCase[] = [];
  let cases = 0;
  let compared = 0;
  for await (const stored of store.streamCases()) {
    cases++;
    try {
      const old = comparable(kept.get(stored.id), stored, input.version);
      const derived = deriveAnew(stored, old, input);
      fresh.push(derived.now);
      if (derived.then === undefined) continue;
      compared++;
      const parts = PARTS.filter((part) => old?.[part] !== derived.then?.[part]);
      if (parts.length > 0) differences.push({ caseId: stored.id, ...namesOf(stored), parts });
    } catch (error) {
      if (!(error instanceof UnreadableCaseError)) throw error;
      unreadable.push({ caseId: stored.id, message: error.message });
    }
  }
  if (!isCheck) {
    await store.dropSummaries();
    await store.saveSummaries(fresh);
  }
  return { cases, compared, differences, unreadable };
}

const PARTS: readonly Part[] = ["stance", "headline", "nextChangeAt", "digest"];

function namesOf({ header: { company, role } }: StoredCase) {
  return { company, role };
}

function comparable(old: CaseSummary | undefined, stored: StoredCase, version: string): CaseSummary | undefined {
  if (old === undefined || old.sequence !== stored.sequence) return undefined;
  return readDigest(old.digest, version) === undefined && isDigestOfAnother(old.digest) ? undefined : old;
}

/** A digest that cannot even be read was not written by another version: it is broken, and that is a difference. */
function isDigestOfAnother(text: string): boolean {
  try {
    const digest: unknown = JSON.parse(text);
    return typeof digest === "object" && digest !== null && "version" in digest;
  } catch {
    return false;
  }
}

interface DerivedAnew {
  /** At the moment the kept one was derived at. */
  readonly then: CaseSummary | undefined;
  readonly now: CaseSummary;
}

function deriveAnew(stored: StoredCase, old: CaseSummary | undefined, input: RebuildInput): DerivedAnew {
  const { holidays, now, version } = input;
  const at = (asOf: Instant) => summariseCase(stored, { holidays, asOf, version });
  const then = old === undefined ? undefined : at(old.asOf);
  return { then, now: then !== undefined && isFresh(then, now) ? then : at(now) };
}
