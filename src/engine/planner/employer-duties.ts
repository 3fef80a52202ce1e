import type {
  AppliedFact,
  Fact,
  Instant,
  InterestFact,
  PromiseFact,
  Purpose,
  ReceivedFact,
  SentFact,
} from "../model/index.ts";
import { indexAtOrAfter, isOwnOutcome, type Reading, tellsDecision } from "../reading/index.ts";
import type { DraftStep } from "./draft.ts";
import { closeAfter, type Desk, eachOwed, owe, owedWindow } from "./employer-desk.ts";
import { isDue } from "./step-order.ts";
import { within } from "./window.ts";

/** Ontario Regulation 476/24 under the Employment Standards Act, 2000, Part III.1; in force since 1 January 2026. */
const ONTARIO_LAW = "Ontario, ESA 2000 Part III.1 and O. Reg. 476/24: 45 days after the last interview";
const ONTARIO_SOURCE = "O. Reg. 476/24";
const ONTARIO_DAYS = 45;

/** [EM1] */
export function replies(desk: Desk): DraftStep[] {
  const isQuestion = (fact: Fact): fact is ReceivedFact => fact.kind === "received" && fact.says === "question";
  return eachOwed(
    desk,
    isQuestion,
    (sent) => sent.auto !== true,
    ({ id, at }) => ({
      id: `reply/${id}`,
      action: "reply",
      window: owedWindow(at, closeAfter(at, desk.figures.replyDueBusinessDays, desk), desk),
      rule: "reply",
      source: "judgement",
      anchor: "question",
    }),
  );
}

/** [EM2] */
export function acknowledgements(desk: Desk): DraftStep[] {
  const isApplication = (fact: Fact): fact is AppliedFact => fact.kind === "applied";
  return eachOwed(
    desk,
    isApplication,
    (sent) => sent.purpose === "acknowledgement",
    ({ id, at }) => ({
      id: `acknowledge/${id}`,
      action: "acknowledge",
      automatic: true,
      window: owedWindow(at, closeAfter(at, desk.figures.acknowledgeDueBusinessDays, desk), desk),
      rule: "acknowledge",
      anchor: "application",
    }),
  );
}

/** [EM3] */
export function thanks(desk: Desk): DraftStep[] {
  const { happened, arrived } = desk.reading;
  const sent = arrived.filter(({ purpose }) => purpose === "thanks");
  return happened.map((interview) =>
    owe(
      {
        id: `thank-interviewee/${interview.id}`,
        action: "thank-interviewee",
        window: owedWindow(interview.end, closeAfter(interview.end, desk.figures.thankDueBusinessDays, desk), desk),
        settledBy: sent[indexAtOrAfter(sent, interview.end + 1)],
        rule: "thank-interviewee",
        anchor: "interview-end",
        anchorAt: interview.end,
        fact: interview,
      },
      desk,
    ),
  );
}

/** [EM4] */
export function plans(desk: Desk): DraftStep[] {
  const { calendar } = desk.reading;
  const isInterest = (fact: Fact): fact is InterestFact => fact.kind === "interest";
  return eachOwed(
    desk,
    isInterest,
    (sent) => sent.purpose === "plans",
    ({ id, at }) => ({
      id: `share-plans/${id}`,
      action: "share-plans",
      window: owedWindow(at, calendar.close(calendar.prev(calendar.dateOf(at) + desk.figures.sharePlansDueDays)), desk),
      rule: "share-plans",
      anchor: "interest",
    }),
  );
}

/** [EM5] */
export function promisedUpdates(desk: Desk): DraftStep[] {
  const { calendar, facts } = desk.reading;
  const promises = facts.filter((fact) => fact.kind === "promise");
  if (promises.length === 0) return [];
  const words = wordsAfter(desk.reading);
  return promises.flatMap((promise) => {
    if (promise.by === undefined) return [];
    const early = calendar.open(calendar.sub(calendar.prev(promise.by), desk.figures.promiseOpensBusinessDaysBefore));
    const opens = Math.max(early, promise.at);
    return [
      owe(
        {
          id: `update/${promise.id}`,
          action: "update",
          window: owedWindow(opens, within(promise.by, opens, calendar), desk),
          settledBy: words(promise, opens),
          rule: "update.promise",
          source: "judgement",
          anchor: "promised-date",
          anchorAt: promise.at,
          anchorOn: promise.by,
          fact: promise,
        },
        desk,
      ),
    ];
  });
}

/**
 * What keeps a promise: an update or plans from its opening on, or at any time where they refer to it;
 * an offer or a rejection at any time after it. The earliest of them.
 */
function wordsAfter({
  facts,
  arrived,
  sentIndex,
}: Reading): (promise: PromiseFact, opens: Instant) => Fact | undefined {
  const places = new Map<Fact, number>(facts.map((fact, index) => [fact, index]));
  const placeOf = (fact: Fact) => places.get(fact) ?? -1;
  const updates = arrived.filter(({ purpose }) => isUpdate(purpose));
  const decisions = arrived.filter(({ purpose }) => purpose === "offer" || purpose === "rejection");
  return (promise, opens) => {
    const isAfter = (sent: SentFact) => placeOf(sent) > placeOf(promise);
    const candidates = [
      firstFrom(updates, opens, isAfter),
      sentIndex.about(promise.id).find((sent) => isUpdate(sent.purpose) && isAfter(sent)),
      firstFrom(decisions, promise.at, isAfter),
    ].filter((sent) => sent !== undefined && isAfter(sent));
    return candidates.sort((a, b) => placeOf(a!) - placeOf(b!))[0];
  };
}

/** The first at or after a moment that also stands after the promise, which matters for equal moments alone. */
function firstFrom(sent: readonly SentFact[], at: Instant, isAfter: (sent: SentFact) => boolean): SentFact | undefined {
  for (let i = indexAtOrAfter(sent, at); i < sent.length; i++) if (isAfter(sent[i]!)) return sent[i];
  return undefined;
}

function isUpdate(purpose: Purpose): boolean {
  return purpose === "update" || purpose === "plans";
}

/** [EM7] */
export function tellDecision(desk: Desk): DraftStep[] {
  const { reading, ownDecision } = desk;
  if (ownDecision === undefined) return [];
  const { calendar, facts } = reading;
  const due = calendar.close(calendar.add(calendar.dateOf(ownDecision.at), desk.figures.tellDecisionDueBusinessDays));
  const later = facts.slice(facts.indexOf(ownDecision) + 1);
  const settledBy = later.find(
    (fact) => fact === desk.toldBy || (fact.kind === "decision" && !isOwnOutcome(fact.outcome)),
  );
  return [
    owe(
      {
        id: `tell-decision/${ownDecision.id}`,
        action: "tell-decision",
        window: owedWindow(ownDecision.at, due, desk),
        settledBy,
        rule: "tell-decision",
        source: "business-news-daily",
        anchor: "decision",
        anchorAt: ownDecision.at,
        fact: ownDecision,
      },
      desk,
    ),
  ];
}

/** [EM8] */
export function informByLaw(desk: Desk): DraftStep[] {
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
        settledBy: arrived.find((sent) => tellsDecision(sent) && sent.at > last.end),
        rule: "inform-by-law",
        source: ONTARIO_SOURCE,
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
export function silence(desk: Desk, listed: readonly DraftStep[]): DraftStep[] {
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
