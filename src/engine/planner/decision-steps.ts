import type { DecisionFact, Instant } from "../model/index.ts";
import { firstSentAfter, type Reading, type Reset } from "../reading/index.ts";
import type { Basis, DraftStep } from "./draft.ts";
import { draftStep, withheldByGroundRule, withheldByNoContact } from "./draft-step.ts";
import { checkInContact, contactById } from "./recipient.ts";
import { orderWindow, simpleWindow, within } from "./window.ts";

/** What a decision of theirs asks for, while it is the latest and nothing reopened. [DE1] to [DE4] */
export function decisionSteps(reading: Reading): DraftStep[] {
  const { decision } = reading;
  if (decision?.outcome === "offer") return offerSteps(decision, reading);
  if (decision?.outcome === "rejection") return rejectionSteps(decision, reading);
  return [];
}

/** They go to whoever decided, else to whom an email check-in would go. */
function decisionContact(decision: DecisionFact, reading: Reading) {
  return decision.by === undefined ? checkInContact("email", reading) : contactById(decision.by, reading);
}

function basisOf(decision: DecisionFact): Pick<Basis, "anchor" | "anchorAt" | "fact"> {
  return { anchor: "decision", anchorAt: decision.at, fact: decision };
}

/** [DE2] */
function offerSteps(decision: DecisionFact, reading: Reading): DraftStep[] {
  const { calendar } = reading;
  const date = calendar.dateOf(decision.at);
  const to = decisionContact(decision, reading);
  const reply = draftStep(
    {
      id: `offer-reply/${decision.id}`,
      action: "offer-reply",
      to,
      channel: "email",
      window: simpleWindow(
        decision.at,
        calendar.close(calendar.add(date, 1)),
        calendar.close(calendar.add(date, 10)),
        calendar,
      ),
      settledBy: firstSentAfter(decision, reading, (sent) => sent.purpose === "offer-reply"),
      basis: { rule: "offer-reply", source: "reach-out", ...basisOf(decision) },
    },
    reading,
  );
  if (decision.respondBy === undefined) return [reply];
  const due = within(decision.respondBy, decision.at, calendar);
  const closes = Math.max(due, calendar.close(decision.respondBy));
  const decide = draftStep(
    {
      id: `offer-decision/${decision.id}`,
      action: "offer-decision",
      to,
      channel: "email",
      window: simpleWindow(decision.at, due, closes, calendar),
      basis: {
        rule: "offer-decision",
        source: "reach-out",
        anchor: "respond-by",
        anchorAt: decision.at,
        anchorOn: decision.respondBy,
        fact: decision,
      },
    },
    reading,
  );
  return [reply, decide];
}

/** [DE3] */
function rejectionSteps(decision: DecisionFact, reading: Reading): DraftStep[] {
  const { calendar } = reading;
  const date = calendar.dateOf(decision.at);
  const to = decisionContact(decision, reading);
  const thanks = draftStep(
    {
      id: `rejection-thanks/${decision.id}`,
      action: "rejection-thanks",
      to,
      channel: "email",
      window: simpleWindow(
        decision.at,
        calendar.close(calendar.add(date, 2)),
        calendar.close(calendar.add(date, 5)),
        calendar,
      ),
      settledBy: firstSentAfter(decision, reading, (sent) => sent.purpose === "rejection-thanks"),
      withheldBy: withheldByNoContact(reading),
      basis: { rule: "rejection-thanks", source: "reach-out", ...basisOf(decision) },
    },
    reading,
  );
  const warm = draftStep(
    {
      id: `keep-warm/${decision.id}`,
      action: "keep-warm",
      to,
      channel: "email",
      optional: true,
      window: keepWarmWindow(decision.at, reading),
      settledBy: firstSentAfter(decision, reading, (sent) => sent.purpose === "news"),
      withheldBy: withheldByNoContact(reading),
      basis: { rule: "keep-warm", source: "business-news-daily", ...basisOf(decision) },
    },
    reading,
  );
  return [thanks, warm];
}

/** Three to four months on; it never closes. [DE4] */
function keepWarmWindow(from: Instant, { calendar }: Reading) {
  const date = calendar.dateOf(from);
  const opens = calendar.open(calendar.next(date + 90));
  const due = calendar.close(calendar.prev(date + 120));
  return orderWindow({ opens, best: opens, due, closes: null }, true, calendar);
}

/** When it is time to move on: one soft note, much later. [MO2] */
export function movingOnStep(movingOnAt: Instant, reset: Reset, reading: Reading): DraftStep {
  return draftStep(
    {
      id: `keep-warm/${reset.fact.id}`,
      action: "keep-warm",
      to: checkInContact("email", reading),
      channel: "email",
      optional: true,
      window: keepWarmWindow(movingOnAt, reading),
      settledBy: reading.arrived.find((sent) => sent.purpose === "news" && sent.at >= movingOnAt),
      withheldBy: withheldByGroundRule(reading),
      basis: {
        rule: "keep-warm",
        source: "the-nest",
        anchor: "moving-on",
        anchorAt: movingOnAt,
        fact: reset.fact,
      },
    },
    reading,
  );
}
