import type { Tone } from "../../engine/letters/index.ts";
import type { CaseJson, DateText, FactJson, InstantText } from "../json.ts";
import type { FindingJson } from "../letter-json.ts";
import type { CandidateStage, OpeningJson } from "../opening-json.ts";
import type { PageJson, PageQuery } from "./case-api.ts";
import type { SendStateJson } from "./mail-api.ts";

/** An opening and how it stands. */
export interface OpeningEntryJson {
  readonly opening: OpeningJson;
  readonly revision: number;
  /** How many are in each stage by the facts. */
  readonly stages: Readonly<Record<CandidateStage, number>>;
  readonly candidates: number;
  readonly waiting: number;
  /** How many have no answer yet. */
  readonly unanswered: number;
  /** Questions about the law that nobody has answered yet, as they are asked. */
  readonly questions: readonly { readonly id: "employees25OrMore" | "publiclyAdvertised"; readonly text: string }[];
}

export interface OpeningsJson {
  readonly openings: readonly OpeningEntryJson[];
}

/** An opening as it is to be kept. */
export interface SaveOpeningJson {
  readonly opening: OpeningJson;
  /** The revision that was changed; null for a new one. */
  readonly replacing: number | null;
}

export type OwedKindJson = "asked" | "acknowledge" | "to-thank" | "plans" | "promised" | "silence" | "decision" | "law";

/** Something that is owed to a candidate now. */
export interface OwedJson {
  readonly step: string;
  readonly kind: OwedKindJson;
  readonly title: string;
  readonly due: InstantText;
  readonly isLate: boolean;
}

/** What the law asks for one candidate: a date with its source, and no verdict. */
export interface LawClockJson {
  readonly kind: "applies" | "no-interview-yet" | "told" | "does-not-apply" | "not-known" | "none-known";
  /** "Ontario, 45 days". */
  readonly name: string | null;
  readonly by: DateText | null;
  readonly sentence: string;
  readonly source: string | null;
}

/** A candidate as tables show them. */
export interface CandidateJson {
  readonly case: string;
  readonly opening: string | null;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly stage: CandidateStage;
  /** As the people of the opening call it. */
  readonly stageName: string;
  readonly appliedAt: InstantText | null;
  readonly lastHeardAt: InstantText | null;
  readonly businessDaysWithoutWord: number;
  /** What is owed now, first what is due first; empty where nobody owes them anything. */
  readonly owed: readonly OwedJson[];
  readonly law: LawClockJson | null;
  /** Whether they have an answer: our decision is `to-tell` or `told`, or it was `theirs`. */
  readonly answer: "none" | "to-tell" | "told" | "theirs";
  readonly outcome?: string;
  /** A letter to them is on its way, or waits for a person's word. */
  readonly letter?: "on-its-way" | "needs-person";
  /** Other cases of the same person. */
  readonly alsoAppliedAs: readonly { readonly case: string; readonly opening: string | null; readonly title: string }[];
}

export interface CandidatesQuery extends PageQuery {
  readonly opening?: string;
  readonly stage?: CandidateStage;
  /** Words that a name, an address or a stage begin with. */
  readonly q?: string;
  readonly sort?: "silence" | "name" | "applied" | "stage";
}

export interface WaitingQuery {
  readonly opening?: string;
}

/** Everybody who waits for a word, who waits longest first. */
export interface WaitingJson {
  readonly asOf: InstantText;
  readonly headline: string;
  readonly rows: readonly CandidateJson[];
  /** How many are owed something of each kind first. */
  readonly counts: Readonly<Record<OwedKindJson, number>>;
  readonly applied: number;
  readonly interviewed: number;
}

/** What is done for many candidates at once. */
export type BulkActionJson = "acknowledge" | "thank" | "plans" | "update" | "tell-decision";

/** What everybody is told, said once. */
export interface BulkWordsJson {
  readonly nextWordOn?: DateText;
  readonly nextSteps?: string;
  readonly news?: string;
  /** For a no: why, to those whose decision holds no reason of its own. */
  readonly reason?: string;
}

export interface BulkRequestJson {
  readonly opening: string;
  readonly action: BulkActionJson;
  /** Their cases; everybody whom the action is owed to where it is left out. */
  readonly cases?: readonly string[];
  readonly words?: BulkWordsJson;
  readonly tone?: Tone;
  readonly length?: "short" | "medium";
  readonly variant?: number;
}

/** One candidate's letter, as it is shown before anything goes. */
export interface BulkRowJson {
  readonly case: string;
  readonly name: string;
  readonly stage: string;
  readonly to: string | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly findings: readonly FindingJson[];
  readonly fate: "goes" | "blocked" | "nothing-to-send";
  readonly because?: string;
}

export interface BulkPreviewJson {
  readonly action: BulkActionJson;
  readonly rows: readonly BulkRowJson[];
  readonly goes: number;
  readonly blocked: number;
  readonly nothingToSend: number;
  /** Letters that differ from the others of their stage in more than their personal parts. */
  readonly unequal: readonly { readonly case: string; readonly because: string }[];
  /** Names this preview when it is approved: what changed meanwhile is told. */
  readonly digest: string;
}

/** What was shown is approved; rows that a person wrote anew are given whole. */
export interface ApproveBulkJson extends BulkRequestJson {
  readonly digest: string;
  readonly mailbox?: string;
  readonly edited?: readonly { readonly case: string; readonly subject: string; readonly body: string }[];
  /** A person has seen which letters say something else than the others, and wants it so. */
  readonly isUnequalMeant?: boolean;
}

/** What became of a bulk. The same call again, after a crash or a lost answer, approves what is missing and nothing twice. */
export interface BulkProgressJson {
  readonly approved: number;
  /** Put among the drafts of a mailbox that does not send. */
  readonly drafted: number;
  /** Those whose letter was on its way, or had gone, before this call. */
  readonly already: number;
  readonly blocked: readonly { readonly case: string; readonly name: string; readonly because: string }[];
}

/** A decision on candidates, recorded of each. */
export interface DecideJson {
  readonly opening: string;
  readonly cases: readonly string[];
  readonly outcome: "offer" | "rejection" | "position-closed";
}

export interface DecidedJson {
  readonly recorded: number;
  readonly refused: readonly { readonly case: string; readonly name: string; readonly because: string }[];
  /** Letters in the outbox that no longer tell the truth and are held. */
  readonly held: number;
}

/** An opening that is closed, or who keeps it from being. */
export interface ClosedJson {
  readonly closed: boolean;
  /** With `inMailbox` they applied by mail, and the case is the one that they get once they are taken in. */
  readonly unanswered: readonly {
    readonly case: string;
    readonly name: string;
    readonly because: string;
    readonly inMailbox?: true;
  }[];
  readonly opening: OpeningEntryJson;
}

/** A figure of the mirror: the middle and the worst, and the names behind each bar. */
export interface MirrorFigureJson {
  readonly id: "acknowledgement" | "word-after-interview" | "decision-told";
  readonly title: string;
  readonly unit: "business hours" | "business days";
  readonly median: number | null;
  readonly worst: number | null;
  readonly bars: readonly {
    readonly label: string;
    readonly count: number;
    readonly cases: readonly { readonly case: string; readonly name: string }[];
  }[];
}

export interface MirrorShareJson {
  readonly id: "promises-kept" | "answered";
  readonly title: string;
  readonly of: number;
  readonly count: number;
  /** Those that are missing. */
  readonly missing: readonly { readonly case: string; readonly name: string }[];
}

export interface MirrorJson {
  readonly opening: string | null;
  readonly figures: readonly MirrorFigureJson[];
  readonly shares: readonly MirrorShareJson[];
  /** People who were forgotten, and count on. */
  readonly forgotten: number;
}

/** A table of candidates as text, or what was made of its columns. */
export interface CandidateTableJson {
  readonly text: string;
  readonly opening: string;
  /** Our name of a column by theirs, where it is not found by itself. */
  readonly map?: Readonly<Record<string, string>>;
  /** Nothing is recorded: what would become of each row is told. */
  readonly isDryRun: boolean;
}

export interface CandidateTableFatesJson {
  readonly columns: Readonly<Record<string, string>>;
  readonly unused: readonly string[];
  readonly rows: readonly {
    readonly line: number;
    readonly name: string;
    readonly fate: "new" | "there-already" | "faulty" | "same-person";
    readonly because?: string;
  }[];
  readonly added: number;
}

export interface NewCandidateJson {
  readonly opening: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  /** How they came to apply, in a few words. */
  readonly source?: string;
  readonly appliedAt?: InstantText;
}

/** Everything that is held on one person, under all their applications. */
export interface PersonExportJson {
  readonly cases: readonly CaseJson[];
  readonly letters: readonly {
    readonly case: string;
    readonly to: string;
    readonly subject: string;
    readonly body: string;
    readonly state: SendStateJson["kind"];
  }[];
  /** What was noticed in mail of them. */
  readonly noticed: readonly {
    readonly case: string;
    readonly from: string;
    readonly subject: string;
    readonly at: InstantText;
    readonly snippet: string;
    readonly facts: readonly FactJson[];
  }[];
  /** Their applications by mail, as they were noticed; what was attached stays in the mailbox. */
  readonly applied: readonly {
    readonly opening: string;
    readonly name: string;
    readonly email: string;
    readonly subject: string;
    readonly at: InstantText;
    readonly attachments: readonly string[];
    readonly state: "open" | "accepted" | "dismissed";
  }[];
}

/** The person whose case it is is forgotten, under all their applications; their openings keep counting them. */
export interface ForgetJson {
  readonly confirm: "forget";
  /** Because they asked where it is left out. No words of one's own: they could name the person. */
  readonly why?: "asked" | "time-is-over" | "consent-ended";
  /** A person has weighed that the law asks for records to be kept, and wants them gone. */
  readonly isMeantEarly?: boolean;
}

export interface ForgottenJson {
  readonly cases: number;
}

/** Where a page of a candidate's own is. Whoever has the address may read it, ask and withdraw; it is told this once. */
export interface CandidatePageLinkJson {
  readonly address: string;
}

/** How many addresses of a candidate's page lead nowhere from now on. */
export interface RevokedLinksJson {
  readonly links: number;
}

/** What one interviewer is asked, and what became of a letter about it where one was asked for. */
export interface InterviewerListJson {
  readonly name: string;
  readonly email: string;
  readonly asks: readonly {
    readonly case: string;
    readonly opening: string;
    readonly candidate: string;
    readonly metOn: DateText;
    readonly feedbackBy: DateText;
    /** A letter has asked for it, or is on its way. */
    readonly isTold: boolean;
  }[];
  readonly letter?: "approved" | "had-one-today" | "nothing-new" | "still-busy" | "no-mailbox" | "refused";
}

export interface InterviewersJson {
  readonly interviewers: readonly InterviewerListJson[];
  /** Interviews that name nobody who could be asked. */
  readonly unnamed: readonly { readonly case: string; readonly candidate: string; readonly metOn: DateText }[];
}

export interface TellInterviewersJson {
  readonly mailbox?: string;
}

/** Somebody who applied by mail and waits for a person's word. */
export interface MailApplicationJson {
  readonly id: string;
  readonly opening: string;
  /** Empty where the message gives none. */
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly at: InstantText;
  /** Names alone: the files stay in the mailbox. */
  readonly attachments: readonly string[];
  /** Why a person should look first, a sentence each. */
  readonly doubts: readonly string[];
}

export interface MailApplicationsJson {
  readonly applications: readonly MailApplicationJson[];
}

/** Who is to become a candidate; everybody without a doubt where nobody is named. */
export interface TakeInJson {
  readonly opening: string;
  readonly applications?: readonly { readonly id: string; readonly name?: string }[];
}

export interface TakenInJson {
  readonly taken: readonly {
    readonly id: string;
    readonly outcome: "taken-in" | "there-already" | "refused";
    readonly case?: string;
    readonly because?: string;
  }[];
}

interface WithId {
  readonly id: string;
}

/** The routes of the employer's desk. */
export interface EmployerRoutes {
  "GET /api/openings": { response: OpeningsJson };
  "POST /api/openings": { body: SaveOpeningJson; response: OpeningEntryJson };
  "GET /api/openings/{id}": { params: WithId; response: OpeningEntryJson };
  "DELETE /api/openings/{id}": { params: WithId; response: undefined };
  "POST /api/openings/{id}/close": { params: WithId; body?: Record<string, never>; response: ClosedJson };
  "GET /api/openings/{id}/interviewers": { params: WithId; response: InterviewersJson };
  "POST /api/openings/{id}/interviewers": { params: WithId; body: TellInterviewersJson; response: InterviewersJson };
  "GET /api/applications": { query: WaitingQuery; response: MailApplicationsJson };
  "POST /api/applications/take-in": { body: TakeInJson; response: TakenInJson };
  "DELETE /api/applications/{id}": { params: WithId; response: undefined };
  "GET /api/candidates": { query: CandidatesQuery; response: PageJson<CandidateJson> };
  "POST /api/candidates": { body: NewCandidateJson; response: CandidateJson };
  "POST /api/candidates/import": { body: CandidateTableJson; response: CandidateTableFatesJson };
  "GET /api/candidates/{id}/export": { params: WithId; response: PersonExportJson };
  "POST /api/candidates/{id}/forget": { params: WithId; body: ForgetJson; response: ForgottenJson };
  "POST /api/candidates/{id}/page": { params: WithId; body?: Record<string, never>; response: CandidatePageLinkJson };
  "DELETE /api/candidates/{id}/page": { params: WithId; response: RevokedLinksJson };
  "GET /api/waiting": { query: WaitingQuery; response: WaitingJson };
  "POST /api/bulk/preview": { body: BulkRequestJson; response: BulkPreviewJson };
  "POST /api/bulk/approve": { body: ApproveBulkJson; response: BulkProgressJson };
  "POST /api/decisions": { body: DecideJson; response: DecidedJson };
  "GET /api/mirror": { query: { readonly opening?: string }; response: MirrorJson };
  "GET /api/mirror.csv": { query: { readonly opening?: string }; response: "text/csv" };
}
