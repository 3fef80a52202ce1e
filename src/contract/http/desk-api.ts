import type { ContactRole, Playbook, PlaybookDefinition, Side } from "../../engine/index.ts";
import type { Fault } from "../fault.ts";
import type { CaseJson, FactJson, InstantText } from "../json.ts";
import type { CaseSummaryJson, PageJson, PageQuery, StepSummaryJson, UnreadableCaseJson } from "./case-api.ts";

/** A step of some case that is to do now or next. */
export interface TodayEntryJson {
  readonly case: string;
  readonly company: string;
  readonly role: string;
  readonly timeZone: string;
  readonly step: StepSummaryJson;
}

export interface TodayQuery {
  /** How many of each group. */
  readonly limit?: number;
  /** `next` of a group of the page before, a cursor a group. */
  readonly lateCursor?: string;
  readonly openCursor?: string;
  readonly upcomingCursor?: string;
}

/** What is late, open and coming over all cases. */
export interface TodayJson {
  /** The moment that it was derived for, and before which of the next it stays true unless something is recorded. */
  readonly asOf: InstantText;
  readonly holdsUntil: InstantText;
  readonly late: PageJson<TodayEntryJson>;
  readonly open: PageJson<TodayEntryJson>;
  readonly upcoming: PageJson<TodayEntryJson>;
  /** How many that would be shown are put off. */
  readonly snoozed: number;
  /** Cases in which it is time to let go. */
  readonly lettingGo: readonly CaseSummaryJson[];
  /** A word on the search as a whole, on Mondays: one application alone is alive, or none was added for a week. */
  readonly nudge: "only-one" | "none-new" | null;
  /** The case whose plan changes first by time alone. */
  readonly nextLook: {
    readonly case: string;
    readonly company: string;
    readonly role: string;
    readonly timeZone: string;
    readonly at: InstantText;
  } | null;
  /** Cases that are not closed. */
  readonly alive: number;
  readonly cases: number;
  readonly unreadable: readonly UnreadableCaseJson[];
}

export interface PeopleQuery extends PageQuery {
  /** Words that a name, a company or an address begin with. */
  readonly q?: string;
}

/** Somebody, over all cases that know them. */
export interface PersonJson {
  readonly key: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly title?: string;
  readonly contactRoles: readonly ContactRole[];
  readonly cases: readonly {
    readonly case: string;
    readonly company: string;
    readonly role: string;
    readonly contact: string;
    readonly contactRole: ContactRole;
  }[];
  /** What they talked about, the latest first. */
  readonly talks: readonly {
    readonly case: string;
    readonly fact: string;
    readonly at: InstantText;
    readonly topics: readonly string[];
  }[];
  readonly last: {
    readonly case: string;
    readonly at: InstantText;
    readonly by: "me" | "them" | "both";
    readonly kind: FactJson["kind"];
  } | null;
}

export interface SearchQuery {
  readonly q: string;
  readonly limit?: number;
}

export interface SearchHitJson {
  readonly case: string;
  readonly company: string;
  readonly role: string;
  readonly kind: "company" | "role" | "person" | "topic" | "promise" | "news" | "next-steps" | "note";
  readonly text: string;
  readonly contact?: { readonly id: string; readonly name: string };
  readonly fact?: string;
  readonly at: InstantText;
}

/** What fits a query, the best first. */
export interface SearchJson {
  readonly hits: readonly SearchHitJson[];
  readonly total: number;
}

/** A playbook in the list of them. */
export interface PlaybookEntryJson {
  readonly id: string;
  readonly title: string;
  readonly side: Side;
  /** Whether it is one of the person's own. */
  readonly isOwn: boolean;
  /** As it is written. */
  readonly definition: PlaybookDefinition;
}

export interface PlaybooksJson {
  readonly playbooks: readonly PlaybookEntryJson[];
}

/** A playbook with everything that it inherits. */
export interface PlaybookJson extends PlaybookEntryJson {
  readonly playbook: Playbook;
}

export interface ExportQuery {
  /** One case alone. */
  readonly case?: string;
}

/** Cases as export writes them and import takes them back. */
export interface ExportJson {
  readonly cases: readonly CaseJson[];
}

export interface ImportedJson {
  readonly cases: readonly {
    readonly id: string;
    readonly role: string;
    readonly company: string;
    readonly facts: number;
  }[];
}

/** How far something large has come that is taken in by itself; see `ImportState` for the states. */
export interface ImportJobJson {
  readonly id: string;
  readonly state: "waiting" | "done" | "refused" | "failed" | "undone";
  /** How many cases it holds, how many were looked through, and how many were written; none is there before all are. */
  readonly total: number;
  readonly checked: number;
  readonly taken: number;
  readonly askedAt: InstantText;
  /** Null while it waits. */
  readonly endedAt: InstantText | null;
}

/** The same with what came of it. */
export interface ImportReportJson extends ImportJobJson, ImportedJson {
  /** What was taken in and had better be looked at; the first hundred. */
  readonly doubtful: readonly { readonly place: string; readonly note: string }[];
  /** What does not fit, for which nothing was taken in; the first hundred. */
  readonly faults: readonly Fault[];
  /** Cases that stayed when it was taken back, since something was recorded of them meanwhile. */
  readonly kept: readonly string[];
}

export interface ImportJobsJson {
  readonly imports: readonly ImportJobJson[];
}

export interface ChangesQuery {
  /** `next` of the call before; 0 for everything. */
  readonly since?: number;
  /** How many cases at a time. */
  readonly limit?: number;
}

/** The word that erases everything. */
export interface EraseJson {
  readonly confirm: "delete";
}
