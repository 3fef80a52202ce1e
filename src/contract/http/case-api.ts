import type { Action, Channel, Need, Side, Stance, StepState } from "../../engine/index.ts";
import type { CaseHeader, CaseJson, FactJson, InstantText, PlanJson, StepJson } from "../json.ts";

/** A page of a list. */
export interface PageJson<T> {
  readonly items: readonly T[];
  /** How many the whole list has. */
  readonly total: number;
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

/** What a page of a list is asked for by. */
export interface PageQuery {
  /** `next` of the page before. */
  readonly cursor?: string;
  readonly limit?: number;
}

/** A step as lists show it; every moment in the company's zone. */
export interface StepSummaryJson {
  readonly id: string;
  readonly action: Action;
  /** "Thank Dana Kim" */
  readonly title: string;
  readonly to: { readonly id: string; readonly name: string } | null;
  readonly channel: Channel | null;
  readonly state: StepState;
  readonly optional: boolean;
  readonly snoozedUntil?: InstantText;
  readonly needs: readonly Need[];
  readonly rule: string;
  /** The rule's arithmetic in one sentence. */
  readonly why: string;
  readonly window: StepJson["window"];
}

/** A case as lists show it. */
export interface CaseSummaryJson {
  readonly id: string;
  readonly side: Side;
  readonly company: string;
  readonly role: string;
  /** The company's. */
  readonly timeZone: string;
  readonly stance: Stance;
  readonly headline: string;
  readonly nextChangeAt: InstantText | null;
  readonly openedAt: InstantText;
  readonly appliedAt: InstantText | null;
  readonly lastActivityAt: InstantText | null;
  /** A final decision is in force. */
  readonly isDecided: boolean;
  readonly guard: Omit<PlanJson["guard"], "because">;
  readonly nextStep: StepSummaryJson | null;
}

/** A stored case that today's rules cannot read. */
export interface UnreadableCaseJson {
  readonly case: string;
  readonly message: string;
}

export interface CasesQuery extends PageQuery {
  readonly stance?: Stance;
  /** Words that company, role or a name begin with. */
  readonly q?: string;
}

/** Cases by creation. */
export interface CasesJson extends PageJson<CaseSummaryJson> {
  readonly unreadable: readonly UnreadableCaseJson[];
}

/** A case as it is stored. */
export interface CaseRecordJson {
  readonly case: CaseJson;
  readonly openedAt: InstantText;
  /** Grows with everything that is recorded of the case. */
  readonly sequence: number;
}

/** The header that holds once a change was merged. */
export interface HeaderRecordJson {
  readonly header: CaseHeader;
  readonly sequence: number;
}

/** A fact on its way in. One without an id gets one from the call's `Idempotency-Key`. */
export type NewFactJson = FactJson extends infer Kind ? (Kind extends FactJson ? WithOptionalId<Kind> : never) : never;

type WithOptionalId<T extends FactJson> = Omit<T, "id"> & { readonly id?: string };

/** One fact, or several that are recorded together, all or none. */
export type NewFactsJson = NewFactJson | { readonly facts: readonly NewFactJson[] };

/** What became of facts, in their order, and the plan with them. */
export interface RecordedFactsJson {
  readonly facts: readonly { readonly id: string; readonly status: "recorded" | "already-there" }[];
  readonly plan: PlanJson;
}

export interface MomentQuery {
  /** The moment to plan for; the present where it is left out. */
  readonly now?: InstantText;
}

export interface PlanQuery extends MomentQuery {
  /** The id of a playbook that comes with Fineline, to take in place of the case's own. */
  readonly playbook?: string;
}

export interface MayIQuery extends MomentQuery {
  /** The id of a contact of the case. */
  readonly contact?: string;
}

/** The answer to "may I contact them now?". */
export interface MayIJson {
  readonly case: string;
  readonly answer: "yes" | "not-yet" | "no";
  readonly mayContact: boolean;
  readonly from: InstantText | null;
  readonly step: string | null;
  readonly to: string | null;
  readonly rule: string;
  readonly because: string;
  /** Whom to contact instead: a contact's id. */
  readonly instead: string | null;
  readonly insteadFrom: InstantText | null;
}

/** A case by each playbook of its side. */
export interface ComparisonJson {
  readonly case: string;
  readonly playbooks: readonly {
    readonly id: string;
    readonly title: string;
    /** When it says to let go if nobody answers. */
    readonly movingOnAt: InstantText | null;
    readonly plan: PlanJson;
  }[];
}

export interface PictureQuery extends MomentQuery {
  readonly size?: "desktop" | "phone" | "spark";
  readonly theme?: "light" | "dark" | "both";
}

/** Which fact is taken back, with what was recorded with it; the last one where none is named. */
export interface UndoJson {
  readonly fact?: string;
}

/** What was taken back, or brought back. */
export interface UndoneJson {
  /** The ids of the facts that do it. */
  readonly recorded: readonly string[];
  /** The ids of those that were taken back, or brought back. */
  readonly undone: readonly string[];
  readonly plan: PlanJson;
}

/** Erasing a case asks for its id twice. */
export interface EraseCaseQuery {
  readonly confirm: string;
}
