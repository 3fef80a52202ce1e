import type {
  Contact,
  DecisionFact,
  EmployerFigures,
  EmployerPlaybook,
  Fact,
  Instant,
  Outcome,
  SentFact,
} from "../model/index.ts";
import type { Reading } from "../reading/index.ts";
import { firstSentAfter } from "./correspondence-steps.ts";
import type { AnchorKind, DraftGuard, DraftPlan, DraftStep, StepRule } from "./draft.ts";
import { draftStep, type StepProposal } from "./draft-step.ts";
import { compareIds, isDue, sortSteps } from "./step-order.ts";
import { simpleWindow, within } from "./window.ts";

/** The table's order: where several steps serve, the first. [EM10] */
const ORDER: readonly StepRule[] = [
  "reply",
  "acknowledge",
  "thank-interviewee",
  "share-plans",
  "update.promise",
  "update.silence",
  "tell-decision",
  "inform-by-law",
];

const TELLING: ReadonlySet<string> = new Set(["offer", "rejection", "decision-status"]);
const OWN_OUTCOMES: ReadonlySet<Outcome> = new Set(["offer", "rejection", "position-closed"]);

/** Ontario Regulation 476/24 under the Employment Standards Act, 2000, Part III.1; in force since 1 January 2026. */
const ONTARIO_LAW = "Ontario, ESA 2000 Part III.1 and O. Reg. 476/24: 45 days after the last interview";
const ONTARIO_DAYS = 45;

interface Desk {
  readonly reading: Reading;
  readonly figures: EmployerFigures;
  readonly source: string;
  readonly candidate: Contact | null;
  /** The latest decision that is ours to tell, while nothing reopened it. */
  readonly ownDecision: DecisionFact | undefined;
  readonly toldBy: SentFact | undefined;
  /** Told, or decided by the candidate. */
  readonly isClosed: boolean;
}

/** What is owed to one candidate, and until when. [EM1] to [EM10] */
export function draftEmployerPlan(playbook: EmployerPlaybook, reading: Reading): DraftPlan {
  const desk = openDesk(playbook, reading);
  const listed = [
    ...replies(desk),
    ...acknowledgements(desk),
    ...thanks(desk),
    ...(desk.isClosed ? [] : [...plans(desk), ...promisedUpdates(desk)]),
    ...tellDecision(desk),
    ...informByLaw(desk),
  ];
  const steps = sortSteps([...listed, ...silence(desk, listed)]);
  const stance = steps.some(isDue) ? "act" : desk.isClosed ? "closed" : "wait";
  return {
    steps,
    stance,
    attempts: { made: 0, limit: null },
    guard: employerGuard(steps, desk.isClosed),
    movingOnAt: undefined,
  };
}

function openDesk({ figures, source }: EmployerPlaybook, reading: Reading): Desk {
  const ownDecision = latestOwnDecision(reading.facts);
  const toldBy =
    ownDecision === undefined ? undefined : firstSentAfter(ownDecision, reading, (sent) => TELLING.has(sent.purpose));
  const hasCandidateDecided = reading.decision !== undefined && !OWN_OUTCOMES.has(reading.decision.outcome);
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

function latestOwnDecision(facts: readonly Fact[]): DecisionFact | undefined {
  let latest: DecisionFact | undefined;
  for (const fact of facts) {
    if (fact.kind === "decision" && OWN_OUTCOMES.has(fact.outcome)) latest = fact;
    else if (fact.kind === "reopened") latest = undefined;
  }
  return latest;
}

type Duty = Pick<StepProposal, "id" | "action" | "automatic" | "law" | "window" | "settledBy"> & {
  readonly rule: StepRule;
  readonly anchor: AnchorKind;
  readonly anchorAt: Instant;
  readonly anchorOn?: number;
  readonly source?: string;
  readonly fact: Fact;
};

function owe(duty: Duty, { reading, candidate, source }: Desk): DraftStep {
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
function owedWindow(opens: Instant, due: Instant, { reading }: Desk) {
  return simpleWindow(opens, due, null, reading.calendar);
}

/** [EM1] */
function replies(desk: Desk): DraftStep[] {
  const { calendar, received } = desk.reading;
  return received
    .filter((fact) => fact.says === "question")
    .map((fact) => {
      const due = calendar.close(calendar.add(calendar.dateOf(fact.at), desk.figures.replyDueBusinessDays));
      return owe(
        {
          id: `reply/${fact.id}`,
          action: "reply",
          window: owedWindow(fact.at, due, desk),
          settledBy: firstSentAfter(fact, desk.reading, (sent) => sent.auto !== true),
          rule: "reply",
          source: "judgement",
          anchor: "question",
          anchorAt: fact.at,
          fact,
        },
        desk,
      );
    });
}

/** [EM2] */
function acknowledgements(desk: Desk): DraftStep[] {
  const { calendar, facts } = desk.reading;
  return facts
    .filter((fact) => fact.kind === "applied")
    .map((fact) => {
      const due = calendar.close(calendar.add(calendar.dateOf(fact.at), desk.figures.acknowledgeDueBusinessDays));
      return owe(
        {
          id: `acknowledge/${fact.id}`,
          action: "acknowledge",
          automatic: true,
          window: owedWindow(fact.at, due, desk),
          settledBy: firstSentAfter(fact, desk.reading, (sent) => sent.purpose === "acknowledgement"),
          rule: "acknowledge",
          anchor: "application",
          anchorAt: fact.at,
          fact,
        },
        desk,
      );
    });
}

/** [EM3] */
function thanks(desk: Desk): DraftStep[] {
  const { calendar, happened, arrived } = desk.reading;
  return happened.map((interview) => {
    const due = calendar.close(calendar.add(calendar.dateOf(interview.end), desk.figures.thankDueBusinessDays));
    return owe(
      {
        id: `thank-interviewee/${interview.id}`,
        action: "thank-interviewee",
        window: owedWindow(interview.end, due, desk),
        settledBy: arrived.find((sent) => sent.purpose === "thanks" && sent.at >= interview.end),
        rule: "thank-interviewee",
        anchor: "interview-end",
        anchorAt: interview.end,
        fact: interview,
      },
      desk,
    );
  });
}

/** [EM4] */
function plans(desk: Desk): DraftStep[] {
  const { calendar, facts } = desk.reading;
  return facts
    .filter((fact) => fact.kind === "interest")
    .map((fact) => {
      const due = calendar.close(calendar.prev(calendar.dateOf(fact.at) + desk.figures.sharePlansDueDays));
      return owe(
        {
          id: `share-plans/${fact.id}`,
          action: "share-plans",
          window: owedWindow(fact.at, due, desk),
          settledBy: firstSentAfter(fact, desk.reading, (sent) => sent.purpose === "plans"),
          rule: "share-plans",
          anchor: "interest",
          anchorAt: fact.at,
          fact,
        },
        desk,
      );
    });
}

/** [EM5] */
function promisedUpdates(desk: Desk): DraftStep[] {
  const { calendar, facts } = desk.reading;
  return facts.flatMap((fact) => {
    if (fact.kind !== "promise" || fact.by === undefined) return [];
    const early = calendar.open(calendar.sub(calendar.prev(fact.by), desk.figures.promiseOpensBusinessDaysBefore));
    const opens = Math.max(early, fact.at);
    const keeps = ({ purpose, at, ref }: SentFact) =>
      purpose === "offer" ||
      purpose === "rejection" ||
      ((purpose === "update" || purpose === "plans") && (at >= opens || ref === fact.id));
    return [
      owe(
        {
          id: `update/${fact.id}`,
          action: "update",
          window: owedWindow(opens, within(fact.by, opens, calendar), desk),
          settledBy: firstSentAfter(fact, desk.reading, keeps),
          rule: "update.promise",
          source: "judgement",
          anchor: "promised-date",
          anchorAt: fact.at,
          anchorOn: fact.by,
          fact,
        },
        desk,
      ),
    ];
  });
}

/** [EM7] */
function tellDecision(desk: Desk): DraftStep[] {
  const { reading, ownDecision } = desk;
  if (ownDecision === undefined) return [];
  const { calendar, facts } = reading;
  const due = calendar.close(calendar.add(calendar.dateOf(ownDecision.at), desk.figures.tellDecisionDueBusinessDays));
  const later = facts.slice(facts.indexOf(ownDecision) + 1);
  const settledBy = later.find(
    (fact) => fact === desk.toldBy || (fact.kind === "decision" && !OWN_OUTCOMES.has(fact.outcome)),
  );
  return [
    owe(
      {
        id: `tell-decision/${ownDecision.id}`,
        action: "tell-decision",
        window: owedWindow(ownDecision.at, due, desk),
        settledBy,
        rule: "tell-decision",
        anchor: "decision",
        anchorAt: ownDecision.at,
        fact: ownDecision,
      },
      desk,
    ),
  ];
}

/** [EM8] */
function informByLaw(desk: Desk): DraftStep[] {
  const { calendar, happened, arrived, theCase } = desk.reading;
  const last = happened.at(-1);
  if (theCase.calendar.jurisdiction !== "CA-ON" || last === undefined) return [];
  const due = calendar.close(calendar.prev(calendar.dateOf(last.end) + ONTARIO_DAYS));
  return [
    owe(
      {
        id: `inform-by-law/${last.id}`,
        action: "inform-by-law",
        law: ONTARIO_LAW,
        window: owedWindow(last.end, due, desk),
        settledBy: arrived.find((sent) => TELLING.has(sent.purpose) && sent.at >= last.end),
        rule: "inform-by-law",
        source: "judgement",
        anchor: "interview-end",
        anchorAt: last.end,
        fact: last,
      },
      desk,
    ),
  ];
}

interface Word {
  readonly at: Instant;
  readonly fact: Fact;
}

/** The last word that reached the candidate, or that they said: automatic mail is none. */
function lastWord({ facts, asOf, hasArrived }: Reading): Word | undefined {
  let last: Word | undefined;
  for (const fact of facts) {
    const at = wordAt(fact, asOf, hasArrived);
    if (at !== undefined && (last === undefined || at >= last.at)) last = { at, fact };
  }
  return last;
}

function wordAt(fact: Fact, asOf: Instant, hasArrived: Reading["hasArrived"]): Instant | undefined {
  if (fact.kind === "applied") return fact.at;
  if (fact.kind === "interview") return fact.end <= asOf ? fact.end : undefined;
  if (fact.kind === "sent" && fact.auto !== true && hasArrived(fact)) return fact.at;
  return undefined;
}

/** [EM6] Silence counts only while nothing else is owed and no date they were given lies ahead. */
function silence(desk: Desk, listed: readonly DraftStep[]): DraftStep[] {
  const { reading, figures } = desk;
  const { calendar, facts, asOf } = reading;
  const last = lastWord(reading);
  const today = calendar.dateOf(asOf);
  const isWaiting = facts.some((fact) => fact.kind === "promise" && fact.by !== undefined && fact.by > today);
  const isOwing = listed.some((step) => step.action !== "inform-by-law" && isDue(step));
  if (last === undefined || desk.isClosed || isWaiting || isOwing || reading.decision !== undefined) return [];
  const date = calendar.dateOf(last.at);
  const opens = calendar.open(calendar.add(date, figures.silenceOpensBusinessDays));
  const due = calendar.close(calendar.add(date, figures.silenceDueBusinessDays));
  return [
    owe(
      {
        id: `update/silence/${last.fact.id}`,
        action: "update",
        window: owedWindow(opens, due, desk),
        rule: "update.silence",
        source: "judgement",
        anchor: "last-word",
        anchorAt: last.at,
        fact: last.fact,
      },
      desk,
    ),
  ];
}

/** [EM10] */
function employerGuard(steps: readonly DraftStep[], isClosed: boolean): DraftGuard {
  const first = steps.filter(isDue).sort(byOrder)[0];
  if (first !== undefined) return { mayContact: true, from: null, step: first.id, rule: first.basis.rule };
  const next = steps
    .filter((step) => step.state === "upcoming")
    .sort((a, b) => a.window.opens - b.window.opens || byOrder(a, b))[0];
  return {
    mayContact: false,
    from: next?.window.opens ?? null,
    step: next?.id ?? null,
    rule: isClosed ? "decision.final" : (next?.basis.rule ?? "nothing-planned"),
  };
}

function byOrder(a: DraftStep, b: DraftStep): number {
  return (
    ORDER.indexOf(a.basis.rule) - ORDER.indexOf(b.basis.rule) || a.window.opens - b.window.opens || compareIds(a, b)
  );
}
