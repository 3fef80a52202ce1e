import { type CandidatePageDesk, createPageDesk, type FeedKeys } from "../app/index.ts";
import type { Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import { feedKeys } from "../storage/sealing/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";

export interface PageDeskOptions extends Pick<Services, "holidays" | "newId" | "version"> {
  readonly store: OpenStore;
  readonly now: () => Instant;
  /** Those of a home if left out. */
  readonly keys?: FeedKeys;
}

/** Candidates' own pages over a store. */
export function openPageDesk({ store, keys = feedKeys, ...options }: PageDeskOptions): CandidatePageDesk {
  return createPageDesk({ ...options, store, openings: store.openings, pages: store.candidatePages, keys });
}
