import { type Plan, type Purpose, type SentFact, type Side, visibleFacts } from "../../../engine/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import type { Told, ToldKind } from "./told.ts";

/** What is most likely meant, so that most of it need not be said. */
export function beginTelling(kind: ToldKind, open: OpenCase): Told {
  const base = { moment: { kind: "now" }, note: "" } as const;
  const from = expectedSender(open);
  switch (kind) {
    case "answered":
      return { ...base, kind, from, says: "update", channel: "email", decisionBy: undefined };
    case "timing":
      return {
        ...base,
        kind,
        by: from,
        decisionBy: undefined,
        mayFollowUp: "unsaid",
        contact: undefined,
        channel: undefined,
        everyWeekOn: undefined,
        wish: "none",
      };
    case "interview":
      return { ...base, kind, on: undefined, from: "10:00", to: "11:00", format: "video", with: [] };
    case "sent":
      return { ...base, kind, ...expectedMessage(open) };
    case "promise":
      return { ...base, kind, to: from, what: "", by: undefined };
    case "decision":
      return { ...base, kind, outcome: undefined, by: undefined, respondBy: undefined };
    default:
      return { ...base, kind };
  }
}

/** Whoever was asked last, else the one that the plan would ask, else the only contact. */
function expectedSender({ parsed, plan }: OpenCase): string | undefined {
  const { contacts, facts } = parsed.case;
  const last = visibleFacts(facts, plan.asOf).findLast((fact) => fact.kind === "sent" && fact.purpose === "check-in") as
    | SentFact
    | undefined;
  const asked = plan.steps.find(({ action }) => action === "check-in")?.to;
  return last?.to ?? asked ?? (contacts.length === 1 ? contacts[0]!.id : undefined);
}

const EXPECTED: Readonly<Record<string, Purpose | "reply">> = {
  "thank-you": "thank-you",
  card: "card",
  "check-in": "check-in",
  answer: "answer",
  reply: "reply",
  "offer-reply": "offer-reply",
  "rejection-thanks": "rejection-thanks",
  acknowledge: "acknowledgement",
  "thank-interviewee": "thanks",
  "share-plans": "plans",
  update: "update",
};

/** The message that the plan asks for first. */
function expectedMessage({ plan }: OpenCase) {
  const step = firstDue(plan);
  const purpose = step === undefined ? undefined : EXPECTED[step.action];
  const to = step?.to === null || step?.to === undefined ? [] : [step.to];
  return { to: purpose === undefined ? [] : to, purpose, channel: step?.channel ?? "email" } as const;
}

function firstDue({ steps }: Plan) {
  return steps.find(({ state, optional }) => (state === "open" || state === "late") && !optional);
}

/** What a message can be for on either side, as people call it. */
export function purposeChoices(side: Side): readonly { readonly value: Purpose | "reply"; readonly label: string }[] {
  return side === "employer" ? OF_EMPLOYERS : OF_CANDIDATES;
}

const OF_CANDIDATES = [
  { value: "thank-you", label: "Thank-you" },
  { value: "check-in", label: "Check-in" },
  { value: "reply", label: "Reply" },
  { value: "answer", label: "What I promised" },
  { value: "card", label: "Card" },
  { value: "news", label: "News of mine" },
  { value: "offer-reply", label: "Reply to the offer" },
  { value: "rejection-thanks", label: "Thanks after the no" },
  { value: "other", label: "Something else" },
] as const;

const OF_EMPLOYERS = [
  { value: "acknowledgement", label: "Acknowledgement" },
  { value: "thanks", label: "Thanks" },
  { value: "plans", label: "What comes next" },
  { value: "update", label: "Update" },
  { value: "offer", label: "Offer" },
  { value: "rejection", label: "Rejection" },
  { value: "decision-status", label: "Word on the decision" },
  { value: "reply", label: "Reply" },
  { value: "other", label: "Something else" },
] as const;
