import type { Channel, Contact } from "../model/index.ts";
import type { DraftStep } from "../planner/draft.ts";
import type { Reading } from "../reading/index.ts";
import { findContact, firstName, fullName, listed } from "./contact-names.ts";
import { attemptOf, isSilence, promised } from "./step-title.ts";
import { momentWords } from "./words-context.ts";

/** How people are named: by their first names in a headline, in full where a person is looked up. */
export type Naming = "first" | "full";

/** Longer promises are cut: a deed stands in the middle of a sentence. */
const LONGEST_PROMISE = 48;

/**
 * What a person does, to go on a sentence with: "thank Lee and Dana", "check in with Noor". The steps are of one action;
 * only thanks and cards go to several.
 */
export function deedOf(steps: readonly DraftStep[], reading: Reading, naming: Naming = "first"): string {
  const step = steps[0]!;
  const contact = findContact(step.to, reading.theCase);
  const name = naming === "full" ? fullName(contact) : firstName(contact, reading.theCase);
  switch (step.action) {
    case "thank-you":
      return `thank ${namesOf(steps, name, reading)}`;
    case "card":
      return `${steps.length > 1 ? "send cards to" : "send a card to"} ${namesOf(steps, name, reading)}`;
    case "answer":
      return `send ${name} ${promised(step.basis.fact, LONGEST_PROMISE)}`;
    case "reply":
      return contact === undefined ? "answer their question" : `answer ${name}'s question`;
    case "check-in":
      return checkInDeed(step, contact, name);
    case "offer-reply":
      return "reply to the offer";
    case "offer-decision":
      return "decide on the offer";
    case "rejection-thanks":
      return `thank ${name} after the no`;
    case "keep-warm":
      return `keep in touch with ${name}`;
    case "prepare":
      return `prepare for the interview on ${momentWords(step.window.due, reading)}`;
    case "debrief":
      return "write down what was said";
    default:
      return employerDeed(step, name);
  }
}

function namesOf(steps: readonly DraftStep[], first: string, { theCase }: Reading): string {
  if (steps.length === 1) return first;
  return listed(steps, (step) => firstName(findContact(step.to, theCase), theCase));
}

function checkInDeed({ id, channel }: DraftStep, contact: Contact | undefined, name: string): string {
  const again = attemptOf(id) > 1 ? " again" : "";
  if (channel === "phone") return `call ${contact === undefined ? "HR" : name}${again}`;
  return contact === undefined ? `check in${again}` : `check in${again} with ${name}`;
}

function employerDeed({ action, id }: DraftStep, name: string): string {
  switch (action) {
    case "acknowledge":
      return `acknowledge the application of ${name}`;
    case "thank-interviewee":
      return `thank ${name} for the interview`;
    case "share-plans":
      return `tell ${name} what comes next`;
    case "update":
      return isSilence(id) ? `break the silence with ${name}` : `give ${name} the promised update`;
    case "tell-decision":
      return `tell ${name} the decision`;
    default:
      return `tell ${name}, as the law asks, where the decision stands`;
  }
}

const BY_CHANNEL: Readonly<Record<Channel, string>> = {
  email: " by email",
  phone: "",
  post: "",
  message: " by message",
  "in-person": " in person",
};

/** " by email": how a message goes, where its deed does not say it already. */
export function channelWords({ channel, action }: DraftStep): string {
  return channel === null || action === "offer-decision" ? "" : BY_CHANNEL[channel];
}
