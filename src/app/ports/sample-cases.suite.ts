import assert from "node:assert/strict";
import type { CaseHeader, FactJson } from "../../contract/index.ts";
import type { CaseStore, CaseSummary, NewCase, StoredCase } from "./case-store.ts";
import { StoreError, type StoreErrorKind } from "./store-error.ts";

export const NOW = Date.UTC(2026, 10, 16, 14);
export const LATER = NOW + 60_000;

export const header: CaseHeader = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York", country: "US" },
  contacts: [{ id: "ana", name: "Ana Ruiz", role: "recruiter" }],
};

export const applied: FactJson = {
  id: "applied-1",
  at: "2026-11-02T09:00:00-05:00[America/New_York]",
  kind: "applied",
};
export const note: FactJson = {
  id: "note-1",
  at: "2026-11-03T09:00:00Z",
  kind: "note",
  note: "They like Ütrecht 🚲, “tea” and\n\u0000 \ud800.",
};
export const promise: FactJson = {
  id: "promise-1",
  at: "2026-11-04T09:00:00Z",
  kind: "promise",
  to: "ana",
  what: "references",
  by: "2026-11-06",
};

export const newCase = (id: string, facts: readonly FactJson[] = []): NewCase => ({ id, header, facts });

export const refusal = (kind: StoreErrorKind, naming: string) => (error: unknown) => {
  assert.ok(error instanceof StoreError, String(error));
  assert.equal(error.kind, kind);
  assert.equal(error.retryable, false);
  assert.match(error.message, new RegExp(`"${naming}"`));
  return true;
};

export async function collect(cases: AsyncIterable<StoredCase>): Promise<readonly StoredCase[]> {
  const all: StoredCase[] = [];
  for await (const each of cases) all.push(each);
  return all;
}

export async function summaryOf(store: CaseStore, caseId: string, headline: string): Promise<CaseSummary> {
  const stored = await store.findCase(caseId);
  assert.ok(stored);
  return {
    caseId,
    sequence: stored.sequence,
    asOf: NOW,
    stance: "wait",
    headline,
    nextChangeAt: null,
    digest: '{"company":"Globex"}',
  };
}
