import type { CandidateStage, CaseHeader } from "../contract/index.ts";
import {
  type Fact,
  type Instant,
  isOwnOutcome,
  type Outcome,
  type OwnDecision,
  type PromiseFact,
  type Reading,
  readOwnDecision,
  type SentFact,
  tellsDecision,
} from "../engine/index.ts";

/** An answer that somebody was given: an offer, or a no. */
export type CandidateAnswer = "offer" | "no";

/** How an interview was followed up. */
export interface InterviewFollowed {
  readonly endedAt: Instant;
  /** The first word of a person's after it that arrived; null where there was none yet. */
  readonly wordAt: Instant | null;
}

/** A word that was promised by a date: kept by any word on or before it, broken where it is not by `until`. */
export interface PromiseCourse {
  /** The end of the date, exclusive. */
  readonly until: Instant;
  readonly isKept: boolean;
}

/** When things happened to a candidate. */
export interface CandidateCourse {
  readonly appliedAt: Instant | null;
  /** Automatic receipts count here. */
  readonly acknowledgedAt: Instant | null;
  /** Those that have happened, in order. */
  readonly interviews: readonly InterviewFollowed[];
  /** Our latest decision, while nothing reopened it. */
  readonly decidedAt: Instant | null;
  readonly toldAt: Instant | null;
  /** Those with a date, but for those whose date came after they had left. */
  readonly promises: readonly PromiseCourse[];
}

/** What lists of the employer's side show of a candidate. */
export interface CandidateDigest {
  /** The id of the opening they applied for. */
  readonly opening?: string;
  readonly contactId: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly stage: CandidateStage;
  /** What the people of the opening called their stage last, whatever became of it since. */
  readonly stageLabel?: string;
  /** When they last heard a person's word, talked with us or, before either, applied; null where none of it happened. */
  readonly lastHeardAt: Instant | null;
  /** Whether they have an answer: our decision is `to-tell` or `told`, or it was `theirs`. */
  readonly answer: "none" | "to-tell" | "told" | "theirs";
  /** The latest decision in force, whoever made it. */
  readonly outcome?: Outcome;
  /** The last answer that reached them, whatever was decided since. */
  readonly answered?: CandidateAnswer;
  /** An offer that was decided and not told yet, that they have and have not answered, or that they accepted. */
  readonly offer?: "to-tell" | "standing" | "accepted";
  readonly course: CandidateCourse;
  /** When the next interview begins; left out where none is ahead. */
  readonly talksAgainAt?: Instant;
}

/** Where the people of an opening keep what they call a candidate's stage: a key of the header's own. */
export const STAGE_KEY = "x-stage";

/** A header with what its candidate's stage is called. */
export type StagedHeader = CaseHeader & { readonly [STAGE_KEY]?: unknown };

/** The digest of a candidate, from a reading of their case; undefined where the case has no candidate. */
export function digestCandidate(reading: Reading, header: StagedHeader): CandidateDigest | undefined {
  const contact = reading.theCase.contacts.find(({ role }) => role === "candidate");
  if (contact === undefined) return undefined;
  const { opening } = reading.theCase;
  const { id: contactId, name, email, phone } = contact;
  const own = readOwnDecision(reading);
  const ahead = reading.facts.find((fact) => fact.kind === "interview" && !reading.happened.includes(fact));
  const label = header[STAGE_KEY];
  return {
    ...(opening === undefined ? undefined : { opening }),
    contactId,
    name,
    ...(email === undefined ? undefined : { email }),
    ...(phone === undefined ? undefined : { phone }),
    stage: stageOf(reading),
    ...(typeof label === "string" ? { stageLabel: label } : undefined),
    lastHeardAt: lastHeardAt(reading),
    answer: answerOf(reading, own),
    ...(reading.decision === undefined ? undefined : { outcome: reading.decision.outcome }),
    ...readAnswers(reading),
    course: courseOf(reading, own),
    ...(ahead === undefined ? undefined : { talksAgainAt: ahead.at }),
  };
}

function isTelling(fact: Fact, { hasArrived }: Reading): fact is SentFact {
  return fact.kind === "sent" && tellsDecision(fact) && hasArrived(fact);
}

const STAGE_OF: Readonly<Record<Outcome, CandidateStage>> = {
  offer: "offer",
  accepted: "hired",
  rejection: "rejected",
  "position-closed": "rejected",
  withdrawn: "withdrawn",
  declined: "withdrawn",
};

function stageOf({ decision, facts, happened }: Reading): CandidateStage {
  if (decision !== undefined) return STAGE_OF[decision.outcome];
  if (facts.some(({ kind }) => kind === "interest")) return "final-round";
  return happened.length > 0 ? "interviewed" : "applied";
}

/** What the planner takes for the last word when it reckons silence. [EM6] */
function lastHeardAt({ facts, happened, arrived }: Reading): Instant | null {
  const moments = [
    ...facts.flatMap(({ kind, at }) => (kind === "applied" ? at : [])),
    ...happened.map(({ end }) => end),
    ...arrived.flatMap(({ auto, at }) => (auto === true ? [] : at)),
  ];
  return moments.reduce<Instant | null>((last, at) => (last === null || at > last ? at : last), null);
}

function answerOf({ decision }: Reading, { ownDecision, toldBy }: OwnDecision): CandidateDigest["answer"] {
  if (decision !== undefined && !isOwnOutcome(decision.outcome)) return "theirs";
  if (ownDecision === undefined) return "none";
  return toldBy === undefined ? "to-tell" : "told";
}

type Answers = { -readonly [Key in "answered" | "offer"]?: CandidateDigest[Key] };

/** Which answers a candidate has. An offer that reached somebody is theirs until they answer it, whatever we decide afterwards. */
export function readAnswers(reading: Reading): Answers {
  const answers: Answers = {};
  let decided: Outcome | undefined;
  for (const fact of reading.facts) {
    if (fact.kind === "reopened") decided = undefined;
    if (fact.kind === "decision") {
      if (isOwnOutcome(fact.outcome)) decided = fact.outcome;
      readDecision(fact.outcome, answers);
    } else if (isTelling(fact, reading)) readTelling(fact, decided, answers);
  }
  return answers;
}

function readDecision(outcome: Outcome, answers: Answers): void {
  if (outcome === "accepted") answers.offer = "accepted";
  else if (outcome === "declined" || outcome === "withdrawn") delete answers.offer;
  else if (outcome === "offer") answers.offer ??= "to-tell";
  else if (answers.offer === "to-tell") delete answers.offer;
}

function readTelling({ purpose }: SentFact, decided: Outcome | undefined, answers: Answers): void {
  const said = purpose === "decision-status" ? decided : purpose;
  if (said === undefined) return;
  answers.answered = said === "offer" ? "offer" : "no";
  if (said === "offer" && answers.offer === "to-tell") answers.offer = "standing";
}

function courseOf(reading: Reading, { ownDecision, toldBy }: OwnDecision): CandidateCourse {
  const { facts, happened, arrived } = reading;
  const applied = facts.find(({ kind }) => kind === "applied");
  const receipt = applied && arrived.find(({ purpose, at }) => purpose === "acknowledgement" && at >= applied.at);
  const words = arrived.filter(({ auto }) => auto !== true);
  return {
    appliedAt: applied?.at ?? null,
    acknowledgedAt: receipt?.at ?? null,
    interviews: happened.map(({ end }) => ({ endedAt: end, wordAt: words.find(({ at }) => at > end)?.at ?? null })),
    decidedAt: ownDecision?.at ?? null,
    toldAt: toldBy?.at ?? null,
    promises: facts.flatMap((fact) => (fact.kind === "promise" ? (promiseCourse(fact, reading) ?? []) : [])),
  };
}

const LEAD_BUSINESS_DAYS = 2;

/** Undefined for a promise without a date, and where they left before it came. */
function promiseCourse(promise: PromiseFact, reading: Reading): PromiseCourse | undefined {
  if (promise.by === undefined) return undefined;
  const until = reading.calendar.startOfDay(promise.by + 1);
  const isKept = reading.arrived.some((sent) => keeps(sent, promise, { until, reading }));
  const hasLeft = reading.facts.some(
    (fact) => fact.kind === "decision" && !isOwnOutcome(fact.outcome) && fact.at >= promise.at && fact.at < until,
  );
  return hasLeft && !isKept ? undefined : { until, isKept };
}

/** As the plan has it [EM5], but that a word on the date itself counts at any hour. */
function keeps(
  sent: SentFact,
  { id, at, by }: PromiseFact,
  { until, reading: { calendar } }: { readonly until: Instant; readonly reading: Reading },
): boolean {
  if (sent.at < at || sent.at >= until) return false;
  if (tellsDecision(sent)) return true;
  const opens = calendar.open(calendar.sub(calendar.prev(by!), LEAD_BUSINESS_DAYS));
  return (sent.purpose === "update" || sent.purpose === "plans") && (sent.at >= opens || sent.ref === id);
}
