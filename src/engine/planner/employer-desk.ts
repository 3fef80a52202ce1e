import type { Contact, EmployerFigures, EmployerPlaybook, Fact, Instant, SentFact } from "../model/index.ts";
import { firstAnswers, isOwnOutcome, type OwnDecision, type Reading, readOwnDecision } from "../reading/index.ts";
import type { AnchorKind, DraftStep, StepRule } from "./draft.ts";
import { draftStep, type StepProposal } from "./draft-step.ts";
import { simpleWindow } from "./window.ts";

/** One candidate, seen from the employer's desk. */
export interface Desk extends OwnDecision {
  readonly reading: Reading;
  readonly figures: EmployerFigures;
  readonly source: string;
  readonly candidate: Contact | null;
  /** Told, or decided by the candidate. [EM9] */
  readonly isClosed: boolean;
}

export function openDesk({ figures, source }: EmployerPlaybook, reading: Reading): Desk {
  const { ownDecision, toldBy } = readOwnDecision(reading);
  const hasCandidateDecided = reading.decision !== undefined && !isOwnOutcome(reading.decision.outcome);
  return {
    reading,
    figures,
    source,
    candidate: reading.theCase.contacts.find((contact) => contact.role === "candidate") ?? null,
    ownDecision,
    toldBy,
    isClosed: toldBy !== undefined || hasCandidateDecided,
  };
}

export type Duty = Pick<StepProposal, "id" | "action" | "automatic" | "law" | "window" | "settledBy"> & {
  readonly rule: StepRule;
  readonly anchor: AnchorKind;
  readonly anchorAt: Instant;
  readonly anchorOn?: number;
  readonly source?: string;
  readonly fact: Fact;
};

export function owe(duty: Duty, { reading, candidate, source }: Desk): DraftStep {
  const { rule, anchor, anchorAt, anchorOn, fact, ...proposal } = duty;
  return draftStep(
    {
      ...proposal,
      to: candidate,
      channel: "email",
      basis: {
        rule,
        source: duty.source ?? source,
        anchor,
        anchorAt,
        ...(anchorOn === undefined ? undefined : { anchorOn }),
        fact,
      },
    },
    reading,
  );
}

/** A window without an end: what is owed stays owed. */
export function owedWindow(opens: Instant, due: Instant, { reading }: Desk) {
  return simpleWindow(opens, due, null, reading.calendar);
}

/** For each fact of a kind, the first message after it that `settles`, and the step that both make. */
export function eachOwed<F extends Fact>(
  desk: Desk,
  asks: (fact: Fact) => fact is F,
  settles: (sent: SentFact) => boolean,
  duty: (fact: F) => Omit<Duty, "settledBy" | "fact" | "anchorAt">,
): DraftStep[] {
  const { facts, hasArrived } = desk.reading;
  const asked = facts.filter(asks);
  if (asked.length === 0) return [];
  const answers = firstAnswers(facts, asks, {
    sent: (sent) => (settles(sent) && hasArrived(sent) ? "" : undefined),
    asked: () => "",
  });
  return asked.map((fact) => owe({ ...duty(fact), anchorAt: fact.at, settledBy: answers.get(fact), fact }, desk));
}

/** The close of the n-th business day after a moment's date. */
export function closeAfter(at: Instant, businessDays: number, { reading: { calendar } }: Desk): Instant {
  return calendar.close(calendar.add(calendar.dateOf(at), businessDays));
}
