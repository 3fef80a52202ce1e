import type { Instant } from "../../engine/index.ts";
import type { AcceptedBy, Doubt, HoldReason, OutboxItem, SendState, StopReason } from "../ports/index.ts";

const HOLDS: Readonly<Record<HoldReason, string>> = {
  "undo-period": "until then it can be taken back",
  "step-ahead": "its step opens then",
  snoozed: "its step is snoozed until then",
  "perhaps-answered": "a message that may be their answer waits for your word",
  "quiet-hours": "their business hours begin then",
  "day-limit": "the mailbox has sent its day's letters",
  "mailbox-unread": "its mailbox has not been read lately",
};

const STOPS: Readonly<Record<StopReason | "person", string>> = {
  person: "it was taken back",
  answered: "they answered",
  bounced: "a letter to that address came back",
  withdrawn: "the application was withdrawn",
  decision: "there was a decision",
  "step-settled": "its step is settled",
  "not-in-plan": "the plan no longer asks for it",
  "address-changed": "the contact has another address now",
  "machine-answered": "a machine answered, and it was to go by itself",
  "decision-undone": "the decision that it tells was taken back",
  "has-answer": "they have their answer",
  "has-offer": "they have an offer from you",
  "decided-themselves": "they have decided themselves",
  "chosen-first": "the chosen one is told first",
  "offer-open": "the offer is not answered yet",
  "case-unreadable": "its case cannot be read",
  "mailbox-gone": "its mailbox is no longer connected",
  "mailbox-never-sends": "its mailbox no longer sends",
};

const SOURCES: Readonly<Record<AcceptedBy, string>> = {
  server: "",
  "sent-copy": ": its copy lies in Sent",
  bounce: ": it came back",
  answer: ": they answered it",
  person: ": you said so",
};

const DOUBTS: Readonly<Record<Doubt, string>> = {
  "no-answer": "the server did not say whether it took it",
  "process-died": "Fineline ended while it was being sent",
  restored: "this was put back from a backup, and it may have gone since that was made",
};

/** Where a letter stands, as one clause; `moment` puts an instant into words. */
export function describeSendState(state: SendState, moment: (at: Instant) => string): string {
  switch (state.kind) {
    case "draft":
      return "is not approved, and does not go";
    case "approved":
      return `goes ${moment(state.heldUntil ?? state.goesAt)}${heldWords(state.heldBy)}; until then it can be taken back`;
    case "due":
      if (state.heldBy === "mailbox-unread") return "waits until its mailbox can be read: an answer may lie in it";
      return `goes ${moment(state.from)}${heldWords(state.heldBy)}`;
    case "submitting":
      return "is being sent";
    case "accepted":
      return `went ${moment(state.at)}${SOURCES[state.by]}`;
    case "deferred":
      return `is tried again ${moment(state.retryAt)}${said(state.response)}`;
    case "rejected":
      return `was refused ${moment(state.at)}${said(state.response)}`;
    case "uncertain":
      return `may have gone ${moment(state.since)}: ${DOUBTS[state.because]}`;
    case "cancelled":
      return `does not go: ${STOPS[state.because]}`;
  }
}

function heldWords(heldBy: HoldReason | undefined): string {
  return heldBy === undefined ? "" : `: ${HOLDS[heldBy]}`;
}

function said(response: string): string {
  return response === "" ? "" : `: ${response}`;
}

/** Whether a letter waits for a person's word: it may have gone, or it was refused. */
export function needsPerson({ state }: Pick<OutboxItem, "state">): boolean {
  return state.kind === "uncertain" || state.kind === "rejected" || state.kind === "draft";
}
