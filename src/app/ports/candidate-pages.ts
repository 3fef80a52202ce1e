import type { Instant } from "../../engine/index.ts";

/** The digest of the key that stands in the address of a candidate's page. The key itself is kept nowhere. */
export type PageKeyDigest = Uint8Array;

/** The keys that lead to candidates' own pages. A case may have several: each letter gives one. Failures are `StoreError`s. */
export interface CandidatePageStore {
  /** False where there is no such case. */
  addPageKey(caseId: string, key: PageKeyDigest, now: Instant): Promise<boolean>;
  /** The case that a key leads to; undefined for keys that lead nowhere, or do no longer. */
  findPageCase(key: PageKeyDigest): Promise<string | undefined>;
  /** Takes every key of a case back, and says how many there were. */
  revokePages(caseId: string): Promise<number>;
}
