import {
  type CaseView,
  candidateContext,
  candidateJson,
  candidatesOf,
  LETTERS_IN_HAND,
  openingEntryJson,
  type StoredOpening,
  type Waiting,
  waitingOf,
} from "../app/index.ts";
import type { CandidateJson, OpeningEntryJson } from "../contract/http/index.ts";
import type { ProgressJson } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import type { ApiServices } from "./api-services.ts";
import type { CaseList, ListedCases } from "./case-list.ts";

/** Every candidate as it stands, with their openings. */
export interface ListedCandidates {
  readonly openings: readonly StoredOpening[];
  /** By creation. */
  readonly candidates: readonly CandidateJson[];
  readonly byCase: ReadonlyMap<string, CandidateJson>;
  /** Of one opening, or of all; kept once it was asked for. */
  readonly waiting: (openingId?: string) => Waiting;
  /** Everybody of an opening, as rules about them see them. */
  readonly everybody: (openingId: string) => readonly CaseView[];
  readonly entry: (stored: StoredOpening) => OpeningEntryJson;
  /** What was written of it, by name; kept for as long as it holds. */
  readonly written: Map<string, Uint8Array<ArrayBuffer>>;
}

type Services = Pick<ApiServices, "openings" | "holidays" | "mail">;

/** The candidates as lists see them, kept until something is recorded, an opening or a letter changes, or time changes it. */
export class CandidateList {
  readonly #services: Services;
  readonly #caseList: CaseList;
  #kept:
    | { readonly cases: ListedCases; readonly revision: string; readonly listed: Promise<ListedCandidates> }
    | undefined;

  constructor(services: Services, caseList: CaseList) {
    this.#services = services;
    this.#caseList = caseList;
  }

  /** The list at `now`; the very same object for as long as it holds. */
  async at(now: Instant, progress: ProgressJson): Promise<ListedCandidates> {
    const cases = await this.#caseList.at(now, progress);
    const revision = `${progress.mailRevision} ${progress.openingsRevision}`;
    if (this.#kept?.cases !== cases || this.#kept.revision !== revision) {
      const listed = this.#list(cases, now);
      this.#kept = { cases, revision, listed };
      // What failed is tried again by whoever asks next.
      listed.catch(() => {
        this.#kept = undefined;
      });
    }
    return this.#kept.listed;
  }

  async #list({ views }: ListedCases, now: Instant): Promise<ListedCandidates> {
    const { openings: store, holidays, mail } = this.#services;
    const openings = await store.listOpenings();
    const items = (await mail?.outbox.list(LETTERS_IN_HAND)) ?? [];
    const input = { views: views.cases, openings: openings.map(({ opening }) => opening), holidays, now };
    const context = candidateContext(views.cases, openings, items);
    const candidates = candidatesOf(input).map((row) => candidateJson(row, context));
    const waiting = kept((openingId) => waitingOf({ ...input, ...(openingId === "" ? {} : { openingId }) }));
    const everybody = kept((openingId) =>
      views.cases.filter(({ digest }) => digest.candidate !== undefined && digest.candidate.opening === openingId),
    );
    return {
      openings,
      candidates,
      byCase: new Map(candidates.map((candidate) => [candidate.case, candidate])),
      waiting: (openingId = "") => waiting(openingId),
      everybody,
      entry: (stored) =>
        openingEntryJson(stored, { everybody: everybody(stored.opening.id), waiting: waiting(stored.opening.id) }),
      written: new Map(),
    };
  }
}

function kept<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => made.getOrInsertComputed(key, make);
}
