import { businessCalendarOf } from "../calendar/index.ts";
import type {
  Case,
  Channel,
  DecisionFact,
  Fact,
  Instant,
  InterviewFact,
  Purpose,
  ReceivedFact,
  SentFact,
  TimelineFact,
} from "../model/index.ts";
import { describeDayShort, describeMomentShort } from "./date-words.ts";
import { describeRecurrence } from "./describe-recurrence.ts";
import { stepTitle } from "./step-title.ts";

/** What happened, in words that begin with a capital; the moment aside. */
export function describeFact(fact: Fact, theCase: Case, asOf: Instant): string {
  const what = whatHappened(fact, theCase, asOf);
  return fact.note === undefined || fact.kind === "note" ? what : `${what}. Note: ${fact.note}`;
}

function whatHappened(fact: Fact, theCase: Case, asOf: Instant): string {
  switch (fact.kind) {
    case "applied":
      return fact.channel === undefined ? "Applied" : `Applied (${fact.channel})`;
    case "interview":
      return interviewWords(fact, theCase);
    case "timeline":
      return timelineWords(fact, theCase, asOf);
    case "sent":
      return sentWords(fact, theCase);
    case "received":
      return receivedWords(fact, theCase);
    case "promise":
      return `Promised ${nameOf(fact.to, theCase)}: ${fact.what}${fact.by === undefined ? "" : `, by ${dayOf(fact.by, theCase, asOf)}`}`;
    case "news":
      return `News: ${fact.what}`;
    case "interest":
      return "Decided to be interested";
    case "decision":
      return decisionWords(fact, theCase, asOf);
    case "reopened":
      return "It goes on after all";
    case "done":
    case "skipped":
      return `${fact.kind === "done" ? "Done" : "Skipped"}: ${stepWords(fact.step, theCase)}`;
    case "snoozed":
      return `Snoozed: ${stepWords(fact.step, theCase)}, until ${describeMomentShort(fact.until, businessCalendarOf(theCase.calendar), asOf)}`;
    case "retracted":
      return `Taken back: ${fact.fact}`;
    default:
      return fact.note ?? "Note";
  }
}

/** "Ana, Jun and Grace" */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const FORMATS: Readonly<Record<NonNullable<InterviewFact["format"]>, string>> = {
  phone: "Interview by phone",
  video: "Interview by video",
  onsite: "Interview on site",
  panel: "Panel interview",
};

function interviewWords({ format, with: ids }: InterviewFact, theCase: Case): string {
  const people = listed(ids.map((id) => nameOf(id, theCase)));
  const name = format === undefined ? "Interview" : FORMATS[format];
  return people === "" ? name : `${name} with ${people}`;
}

function timelineWords(fact: TimelineFact, theCase: Case, asOf: Instant): string {
  const said = [
    fact.decisionBy === undefined ? "" : `a decision by ${dayOf(fact.decisionBy, theCase, asOf)}`,
    fact.mayFollowUp === undefined ? "" : fact.mayFollowUp ? "following up is welcome" : "no following up, please",
    fact.contact === undefined ? "" : `write to ${nameOf(fact.contact, theCase)}`,
    fact.channel === undefined ? "" : CHANNELS[fact.channel].trim(),
    fact.every === undefined
      ? ""
      : fact.every === null
        ? "no more regular word"
        : `a word ${describeRecurrence(fact.every)}`,
    fact.noContact === true ? "no contact, please" : "",
    fact.thankYouOnly === true ? "thanks only, please" : "",
    fact.nextSteps ?? "",
  ].filter((part) => part !== "");
  const who = fact.by === undefined ? "They" : nameOf(fact.by, theCase);
  return said.length === 0 ? `${who} said nothing about timing` : `${who} said: ${said.join("; ")}`;
}

const CHANNELS: Readonly<Record<Channel, string>> = {
  email: " by email",
  phone: " by phone",
  post: " by post",
  message: " by message",
  "in-person": " in person",
};

const PURPOSES: Readonly<Record<Purpose, string>> = {
  "thank-you": "Thank-you",
  card: "Card",
  "check-in": "Check-in",
  news: "News",
  answer: "Promised answer",
  "offer-reply": "Reply to the offer",
  "rejection-thanks": "Thanks after the no",
  acknowledgement: "Acknowledgement",
  thanks: "Thanks",
  plans: "What comes next",
  update: "Update",
  offer: "Offer",
  rejection: "Rejection",
  "decision-status": "Word on the decision",
  other: "Message",
};

function sentWords({ purpose, to, channel, words, auto }: SentFact, theCase: Case): string {
  const length = words === undefined ? "" : `, ${words} words`;
  return `${PURPOSES[purpose]} to ${nameOf(to, theCase)}${CHANNELS[channel]}${length}${auto === true ? ", automatic" : ""}`;
}

const HEARD: Readonly<Record<ReceivedFact["says"], string>> = {
  update: "gave an update",
  vague: "was in touch",
  question: "asked something",
  "auto-reply": "sent an automatic reply",
  bounce: "could not be reached: the message came back",
};

function receivedWords({ from, channel, says }: ReceivedFact, theCase: Case): string {
  const how = says === "bounce" ? "" : CHANNELS[channel];
  return `${nameOf(from, theCase)} ${HEARD[says]}${how}${says === "vague" ? ", without news" : ""}`;
}

const DECISIONS: Readonly<Record<DecisionFact["outcome"], string>> = {
  offer: "An offer",
  rejection: "The answer was no",
  "position-closed": "The position was closed",
  withdrawn: "Withdrawn by the candidate",
  accepted: "The offer was accepted",
  declined: "The offer was declined",
};

function decisionWords({ outcome, by, respondBy }: DecisionFact, theCase: Case, asOf: Instant): string {
  const from = by === undefined ? "" : `, told by ${nameOf(by, theCase)}`;
  return `${DECISIONS[outcome]}${from}${respondBy === undefined ? "" : `, answer by ${dayOf(respondBy, theCase, asOf)}`}`;
}

function nameOf(id: string, theCase: Case): string {
  return theCase.contacts.find((contact) => contact.id === id)?.name ?? "them";
}

function dayOf(day: number, theCase: Case, asOf: Instant): string {
  return describeDayShort(day, businessCalendarOf(theCase.calendar).dateOf(asOf));
}

const TITLED = [
  "thank-you",
  "card",
  "check-in",
  "answer",
  "offer-reply",
  "offer-decision",
  "prepare",
  "debrief",
] as const;

/** A step named by its id alone: its title, or its action where a title needs more. */
function stepWords(id: string, theCase: Case): string {
  const [first = "", , last = ""] = id.split("/");
  const action = TITLED.find((one) => one === first);
  const to = theCase.contacts.find((contact) => contact.id === last);
  if (action !== undefined) return stepTitle({ id, action, to: to?.id ?? null, channel: null }, theCase);
  return first.replaceAll("-", " ");
}
