import type { BusinessCalendar } from "../calendar/index.ts";
import type {
  Case,
  Contact,
  DecisionFact,
  Fact,
  Instant,
  InterviewFact,
  ReceivedFact,
  SentFact,
  SettledFact,
  TimelineFact,
} from "../model/index.ts";
import { type Attempts, countAttempts, NO_ATTEMPTS } from "./attempts.ts";
import { type GroundRules, readGroundRules } from "./ground-rules.ts";
import { type DecisionDate, type Reset, type Round, readDates, readRound } from "./round.ts";
import { SentIndex } from "./sent-index.ts";

/** What the facts of a case mean at one moment. Everything the planner asks of them is here. */
export interface Reading {
  readonly theCase: Case;
  readonly calendar: BusinessCalendar;
  readonly asOf: Instant;
  /** Visible facts in their sorted order. */
  readonly facts: readonly Fact[];
  readonly happened: readonly InterviewFact[];
  /** Interviews that have not ended. */
  readonly ahead: readonly InterviewFact[];
  /** Messages sent that arrived, in order. [RF3] */
  readonly arrived: readonly SentFact[];
  readonly hasArrived: (sent: SentFact) => boolean;
  readonly sentIndex: SentIndex;
  readonly received: readonly ReceivedFact[];
  readonly round: Round | undefined;
  readonly groundRules: GroundRules;
  readonly decisionDate: DecisionDate | undefined;
  readonly reset: Reset | undefined;
  readonly attempts: Attempts;
  /** The latest decision, while no `reopened` follows it. */
  readonly decision: DecisionFact | undefined;
  readonly isFinal: boolean;
  /** The standing instruction that was given and not ended; it may have run out. */
  readonly instruction: TimelineFact | undefined;
  /** The earliest `done` or `skipped` that names each step. */
  readonly settledSteps: ReadonlyMap<string, SettledFact>;
  readonly snoozedSteps: ReadonlyMap<string, Instant>;
  /** Whether a contact can be reached by email: has an address that is not known to bounce. */
  readonly hasEmail: (contact: Contact) => boolean;
}

const FINAL_OUTCOMES: ReadonlySet<string> = new Set([
  "rejection",
  "position-closed",
  "withdrawn",
  "accepted",
  "declined",
]);

/** What a reading is made of. */
export interface ReadingInput {
  readonly theCase: Case;
  readonly calendar: BusinessCalendar;
  readonly asOf: Instant;
  /** Visible facts, sorted: of `visibleFacts`, or a beginning of them. */
  readonly facts: readonly Fact[];
}

/** Reads the facts; pure, and linear in their number. */
export function readFacts({ theCase, calendar, asOf, facts }: ReadingInput): Reading {
  const sorted = sortByKind(facts, asOf);
  const bounced = bouncedIds(sorted.received);
  const arrived = bounced.size === 0 ? sorted.sent : sorted.sent.filter((fact) => !bounced.has(fact.id));
  const round = readRound(sorted.happened, calendar);
  const dates = round === undefined ? undefined : readDates(facts, round, calendar);
  const hasArrived = (fact: SentFact) => !bounced.has(fact.id);
  const decision = decisionInForce(facts);
  return {
    theCase,
    calendar,
    asOf,
    facts,
    happened: sorted.happened,
    ahead: sorted.ahead,
    arrived,
    hasArrived,
    sentIndex: new SentIndex(arrived),
    received: sorted.received,
    round,
    groundRules: readGroundRules(facts, round?.start),
    decisionDate: dates?.decisionDate,
    reset: dates?.reset,
    attempts: dates === undefined ? NO_ATTEMPTS : countAttempts(facts, { reset: dates.reset, calendar, hasArrived }),
    decision,
    isFinal: decision !== undefined && FINAL_OUTCOMES.has(decision.outcome),
    instruction: round === undefined ? undefined : instructionInForce(facts, round.start),
    settledSteps: sorted.settledSteps,
    snoozedSteps: sorted.snoozedSteps,
    hasEmail: bounced.size === 0 ? hasAddress : (contact) => hasAddress(contact) && !isDead(contact, sorted, bounced),
  };
}

interface FactsByKind {
  readonly happened: InterviewFact[];
  readonly ahead: InterviewFact[];
  readonly sent: SentFact[];
  readonly received: ReceivedFact[];
  readonly settledSteps: Map<string, SettledFact>;
  readonly snoozedSteps: Map<string, Instant>;
}

function sortByKind(facts: readonly Fact[], asOf: Instant): FactsByKind {
  const byKind: FactsByKind = {
    happened: [],
    ahead: [],
    sent: [],
    received: [],
    settledSteps: new Map(),
    snoozedSteps: new Map(),
  };
  for (const fact of facts) {
    if (fact.kind === "interview") (fact.end <= asOf ? byKind.happened : byKind.ahead).push(fact);
    else if (fact.kind === "sent") byKind.sent.push(fact);
    else if (fact.kind === "received") byKind.received.push(fact);
    else if (fact.kind === "snoozed") byKind.snoozedSteps.set(fact.step, fact.until);
    else if (fact.kind === "done" || fact.kind === "skipped") {
      if (!byKind.settledSteps.has(fact.step)) byKind.settledSteps.set(fact.step, fact);
    }
  }
  return byKind;
}

const NONE: ReadonlySet<string> = new Set();

function bouncedIds(received: readonly ReceivedFact[]): ReadonlySet<string> {
  let ids: Set<string> | undefined;
  for (const fact of received) {
    if (fact.says !== "bounce" || fact.ref === undefined) continue;
    ids ??= new Set();
    ids.add(fact.ref);
  }
  return ids ?? NONE;
}

function hasAddress(contact: Contact): boolean {
  return contact.email !== undefined;
}

/** A message by email to them bounced at this address, and no later one did not. [RF9] */
function isDead(contact: Contact, { sent, received }: FactsByKind, bounced: ReadonlySet<string>): boolean {
  const byEmail = sent.filter((fact) => fact.channel === "email" && fact.to === contact.id);
  const lastArrived = byEmail.findLastIndex((fact) => !bounced.has(fact.id));
  const suspects = new Set(byEmail.slice(lastArrived + 1).map((fact) => fact.id));
  const address = contact.email?.toLowerCase();
  return received.some(
    (fact) =>
      fact.says === "bounce" &&
      fact.ref !== undefined &&
      suspects.has(fact.ref) &&
      (fact.address === undefined || fact.address.toLowerCase() === address),
  );
}

/** The latest, while nothing reopened the case. [RF10] */
function decisionInForce(facts: readonly Fact[]): DecisionFact | undefined {
  let decision: DecisionFact | undefined;
  for (const fact of facts) {
    if (fact.kind === "decision") decision = fact;
    else if (fact.kind === "reopened") decision = undefined;
  }
  return decision;
}

/** It ends with the round, with a later `every: null`, and with a later `decisionBy`. [CI8] */
function instructionInForce(facts: readonly Fact[], roundStart: Instant): TimelineFact | undefined {
  let instruction: TimelineFact | undefined;
  for (const fact of facts) {
    if (fact.kind !== "timeline" || fact.at < roundStart) continue;
    if (fact.decisionBy !== undefined) instruction = undefined;
    if (fact.every !== undefined) instruction = fact.every === null ? undefined : fact;
  }
  return instruction;
}
