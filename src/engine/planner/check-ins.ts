import type { BusinessCalendar } from "../calendar/index.ts";
import type { CandidatePlaybook, Cited, Instant, Offset, Window, WindowRule } from "../model/index.ts";
import type { Reading, Reset, Round } from "../reading/index.ts";
import type { Basis, DraftStep, WithholdingRule } from "./draft.ts";
import { draftStep, withheldByGroundRule } from "./draft-step.ts";
import { checkInRecipient, type Recipient } from "./recipient.ts";
import { nextOccurrence } from "./standing-instruction.ts";
import { type Anchor, applyWindowRule, atInstant, onDate, orderWindow } from "./window.ts";

/** What is to be planned about asking for news. */
export interface CheckIns {
  /** The one check-in whose turn is next, then those that would follow unanswered. */
  readonly steps: readonly DraftStep[];
  /** null under a standing instruction. */
  readonly limit: number | null;
  /** When to let go, be it past or ahead; undefined while there is nothing to let go of. [MO1] */
  readonly movingOnAt: Instant | undefined;
}

type ClosingWindow = Window & { readonly closes: Instant };

interface Attempt {
  readonly window: ClosingWindow;
  readonly basis: Basis;
}

/** The check-ins of a round, or none while a decision is in force. [CI1] to [CI10] [MO1] */
export function planCheckIns(playbook: CandidatePlaybook, reading: Reading, isProjecting = true): CheckIns {
  const { round, reset, instruction, decision } = reading;
  const occurrence = instruction === undefined ? undefined : nextOccurrence(instruction, reading);
  const limit = occurrence === undefined ? playbook.checkIn.attempts.value : null;
  if (round === undefined || reset === undefined || decision !== undefined) {
    return { steps: [], limit, movingOnAt: undefined };
  }
  if (instruction !== undefined && occurrence !== undefined) {
    const { to, channel } = checkInRecipient(channelOf(playbook, 1), reading);
    const step = draftStep(
      {
        id: occurrence.id,
        action: "check-in",
        to,
        channel,
        window: occurrence.window,
        withheldBy: withholding(reading),
        basis: {
          rule: "check-in.standing-instruction",
          source: "three-calls",
          anchor: "standing-instruction",
          anchorAt: instruction.at,
          fact: instruction,
        },
      },
      reading,
    );
    return { steps: [step], limit, movingOnAt: undefined };
  }
  return planByTable(playbook, reading, { round, reset, isProjecting });
}

/** The playbook's channel for an attempt, 1 or more; its last entry repeats. */
function channelOf({ checkIn }: CandidatePlaybook, attempt: number): Recipient["channel"] {
  const channels = checkIn.channels.value;
  return channels[Math.min(attempt, channels.length) - 1]!;
}

/** A ground rule forbids a check-in before an interview ahead postpones it. [CI10] */
function withholding(reading: Reading): WithholdingRule | undefined {
  const forbidden = withheldByGroundRule(reading);
  if (forbidden !== undefined) return forbidden;
  return reading.ahead.length > 0 ? "check-in.interview-ahead" : undefined;
}

interface RoundAndReset {
  readonly round: Round;
  readonly reset: Reset;
}

function planByTable(
  playbook: CandidatePlaybook,
  reading: Reading,
  { round, reset, isProjecting }: RoundAndReset & { readonly isProjecting: boolean },
): CheckIns {
  const limit = playbook.checkIn.attempts.value;
  const attempt = nextAttempt(playbook, reading, { round, reset });
  if (reading.attempts.made >= limit) {
    return { steps: [], limit, movingOnAt: reading.ahead.length > 0 ? undefined : attempt.window.due };
  }
  const number = reading.attempts.made + 1;
  const first = attemptStep(number, attempt, { playbook, reading, reset });
  const isSettled = first.state === "done" || first.state === "skipped";
  const movingOnAt = isSettled || reading.ahead.length > 0 ? undefined : (first.window.closes ?? undefined);
  const follows = isProjecting && withholding(reading) === undefined && first.state !== "expired";
  const projected = follows ? projectedSteps(number, first, { playbook, reading, reset }) : [];
  return { steps: [first, ...projected], limit, movingOnAt };
}

/** The window of the next attempt by the table, without breathing space. [CI1] to [CI4] */
function nextAttempt(playbook: CandidatePlaybook, reading: Reading, context: RoundAndReset): Attempt {
  const { decisionDate, attempts, calendar } = reading;
  const { afterDecisionDate, again } = playbook.checkIn;
  const afterDate =
    decisionDate === undefined
      ? undefined
      : attemptFrom(afterDecisionDate, onDate(decisionDate.on), calendar, {
          rule: "check-in.after-decision-date",
          source: afterDecisionDate.source,
          anchor: "decision-date",
          anchorOn: decisionDate.on,
          fact: decisionDate.fact,
        });
  // [CI3]
  if (attempts.lastAt !== undefined) {
    const repeated = attemptFrom(again, onDate(calendar.dateOf(attempts.lastAt)), calendar, {
      rule: "check-in.again",
      source: again.source,
      anchor: "last-attempt",
      anchorAt: attempts.lastAt,
    });
    return afterDate !== undefined && afterDate.window.opens > repeated.window.opens ? afterDate : repeated;
  }
  if (afterDate !== undefined) return afterDate;
  const resetFact = context.reset.fact;
  if (resetFact.kind === "received") {
    return attemptFrom(again, onDate(calendar.dateOf(resetFact.at)), calendar, {
      rule: "check-in.again",
      source: again.source,
      anchor: "reply-received",
      anchorAt: resetFact.at,
      fact: resetFact,
    });
  }
  return withoutDecisionDate(playbook, reading, context.round);
}

function attemptFrom(
  rule: Cited<WindowRule>,
  anchor: Anchor,
  calendar: BusinessCalendar,
  basis: Omit<Basis, "windowRule">,
): Attempt {
  const window = applyWindowRule(rule.value, () => anchor, calendar);
  return { window: closeTenDaysAfterDue(window, calendar), basis: { ...basis, windowRule: rule.value } };
}

/** [CI4] */
function closeTenDaysAfterDue(window: ClosingWindow, calendar: BusinessCalendar): ClosingWindow {
  return { ...window, closes: calendar.close(calendar.add(calendar.dateOf(window.due), 10)) };
}

/** [CI2] Reckoned from two anchors: the interview, and the first thank-you of the round (or the interview's date). */
function withoutDecisionDate(playbook: CandidatePlaybook, reading: Reading, round: Round): Attempt {
  const { calendar } = reading;
  const rule = playbook.checkIn.withoutDecisionDate;
  const thanks = reading.arrived.find((sent) => sent.purpose === "thank-you" && sent.at >= round.start);
  const thankYouOn = calendar.dateOf(thanks?.at ?? round.end);
  const anchorOf = (offset: Offset) => (offset.from === "thank-you" ? onDate(thankYouOn) : atInstant(round.end));
  const window = applyWindowRule(rule.value, anchorOf, calendar);
  return {
    window: closeTenDaysAfterDue(window, calendar),
    basis: {
      rule: "check-in.without-decision-date",
      source: rule.source,
      anchor: rule.value.opens.from === "thank-you" ? "thank-you" : "interview-end",
      anchorAt: round.end,
      thankYouOn,
      windowRule: rule.value,
      fact: thanks ?? round.latest,
    },
  };
}

interface AttemptContext {
  readonly playbook: CandidatePlaybook;
  readonly reading: Reading;
  readonly reset: Reset;
}

function attemptStep(number: number, attempt: Attempt, { playbook, reading, reset }: AttemptContext): DraftStep {
  const recipient = checkInRecipient(channelOf(playbook, number), reading);
  const { window, breathingSpaceAfter } = breathe(attempt, recipient, reading);
  return draftStep(
    {
      id: `check-in/${reset.fact.id}/${number}`,
      action: "check-in",
      ...recipient,
      window,
      withheldBy: withholding(reading),
      basis: {
        ...attempt.basis,
        attempt: number,
        ...(breathingSpaceAfter === undefined ? undefined : { breathingSpaceAfter }),
      },
    },
    reading,
  );
}

/** Where a message of mine went to them, two business days pass before the next. [CI7] */
function breathe(
  { window, basis }: Attempt,
  { to }: Recipient,
  { arrived, calendar }: Reading,
): { readonly window: ClosingWindow; readonly breathingSpaceAfter?: number } {
  const last = to === null ? undefined : arrived.findLast((sent) => sent.to === to.id);
  if (last === undefined) return { window };
  const date = calendar.dateOf(last.at);
  const earliest = calendar.open(calendar.add(date, 2));
  if (earliest <= window.opens) return { window };
  const due = basis.windowRule?.due;
  const dueInDays = due === undefined || "days" in due || "businessDays" in due;
  return {
    window: orderWindow({ ...window, opens: earliest }, dueInDays, calendar),
    breathingSpaceAfter: date,
  };
}

/** Those that would follow, each as if the one before went out at its best moment and stayed unanswered. [CI9] */
function projectedSteps(number: number, first: DraftStep, { playbook, reading, reset }: AttemptContext): DraftStep[] {
  const { calendar, asOf } = reading;
  const { again, attempts } = playbook.checkIn;
  const steps: DraftStep[] = [];
  let sentAt = Math.max(first.window.best, asOf);
  for (let next = number + 1; next <= attempts.value; next++) {
    const { window, basis } = attemptFrom(again, onDate(calendar.dateOf(sentAt)), calendar, {
      rule: "check-in.again",
      source: again.source,
      anchor: "attempt-before",
      anchorAt: sentAt,
      attempt: next,
    });
    const recipient = checkInRecipient(channelOf(playbook, next), reading);
    steps.push(
      draftStep(
        {
          id: `check-in/${reset.fact.id}/${next}`,
          action: "check-in",
          ...recipient,
          window,
          isProjected: true,
          basis,
        },
        reading,
      ),
    );
    sentAt = Math.max(window.best, asOf);
  }
  return steps;
}
