import type { HolidayLookup } from "../../contract/index.ts";
import { readDigest } from "../case-digest.ts";
import type { CaseStore } from "../ports/index.ts";
import { type CaseView, refreshSummaries } from "../refresh-summaries.ts";
import { summariseCase } from "../summarise-case.ts";
import { UnreadableCaseError } from "../unreadable-case-error.ts";
import type { Answerable } from "./decide.ts";
import { answerables, sameApplicants } from "./prepare-bulk.ts";

export interface EverybodyNowInput {
  readonly store: CaseStore;
  readonly holidays: HolidayLookup;
  readonly clock: () => number;
  readonly version: string;
}

/** Everybody of an opening, as rules about answers ask for them. */
export interface Everybody {
  readonly all: readonly Answerable[];
  /** The cases of who applied more than once, by case. */
  readonly sameAs: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The candidates of an opening while letters to many of them are approved: what is recorded meanwhile, by whomever, counts for the
 * next letter. Only cases of which something was recorded are read again.
 */
export class EverybodyNow {
  readonly #openingId: string;
  readonly #input: EverybodyNowInput;
  #views: Map<string, CaseView> | undefined;
  #sequence = 0;
  #found: Everybody = { all: [], sameAs: new Map() };

  constructor(openingId: string, input: EverybodyNowInput) {
    this.#openingId = openingId;
    this.#input = input;
  }

  async find(): Promise<Everybody> {
    if (this.#views === undefined) await this.#readAll();
    else if (!(await this.#follow(this.#views))) return this.#found;
    const views = [...this.#views!.values()].filter(({ digest }) => digest.candidate?.opening === this.#openingId);
    this.#found = { all: answerables(views), sameAs: sameApplicants(views) };
    return this.#found;
  }

  async #readAll(): Promise<void> {
    const { store, holidays, clock, version } = this.#input;
    // Before the cases are read: what is recorded between the two is then read twice, and never missed.
    this.#sequence = await store.lastSequence();
    const { cases } = await refreshSummaries({ store, holidays, now: clock(), version, isPresent: true });
    this.#views = new Map(cases.map((view) => [view.caseId, view]));
  }

  /** Whether anything has changed. */
  async #follow(views: Map<string, CaseView>): Promise<boolean> {
    const changes = await this.#input.store.changesSince(this.#sequence);
    for (const { caseId, sequence } of changes) {
      this.#sequence = Math.max(this.#sequence, sequence);
      const view = await this.#viewNow(caseId);
      if (view === undefined) views.delete(caseId);
      else views.set(caseId, view);
    }
    return changes.length > 0;
  }

  async #viewNow(id: string): Promise<CaseView | undefined> {
    const { store, holidays, clock, version } = this.#input;
    const stored = await store.findCase(id);
    if (stored === undefined) return undefined;
    try {
      const summary = summariseCase(stored, { holidays, asOf: clock(), version });
      const { caseId, headline, nextChangeAt } = summary;
      const digest = readDigest(summary.digest, version)!;
      return { caseId, stance: summary.stance as CaseView["stance"], headline, nextChangeAt, digest };
    } catch (error) {
      if (error instanceof UnreadableCaseError) return undefined;
      throw error;
    }
  }
}
