import type { Basis } from "../planner/draft.ts";
import type { Reading } from "../reading/index.ts";
import { findContact, firstName } from "./contact-names.ts";
import { shortDayWords, shortMomentWords } from "./words-context.ts";

/** Whose doing a fact was, in a sentence: "Dana", or "they" where nobody is named. */
export function doer(id: string | undefined, { theCase }: Reading): string {
  const contact = findContact(id, theCase);
  return contact === undefined ? "they" : firstName(contact, theCase);
}

/** "Fri 20 Nov, the date Dana gave", "your check-in of Mon 23 Nov": what a window is reckoned from, as a date. */
export function anchorDateWords(basis: Basis, from: "interview" | "thank-you" | undefined, reading: Reading): string {
  const { calendar } = reading;
  const { anchor, anchorAt, anchorOn, fact } = basis;
  if (basis.rule === "check-in.without-decision-date" && from === "thank-you") {
    const day = shortDayWords(basis.thankYouOn!, reading);
    return fact?.kind === "sent" ? `your thank-you of ${day}` : `the interview of ${day}`;
  }
  const day = shortDayWords(anchorOn ?? calendar.dateOf(anchorAt!), reading);
  switch (anchor) {
    case "decision-date":
      return `${day}, the date ${doer(fact?.kind === "timeline" ? fact.by : undefined, reading)} gave`;
    case "reply-received":
      return `${repliedBy(basis, reading)} answer of ${day}`;
    case "last-attempt":
      return `${wasSent(basis, reading) ? "your check-in of" : "the check-in you settled on"} ${day}`;
    default:
      return `the interview of ${day}`;
  }
}

function repliedBy({ fact }: Basis, { theCase }: Reading): string {
  const contact = findContact(fact?.kind === "received" ? fact.from : undefined, theCase);
  return contact === undefined ? "their" : `${firstName(contact, theCase)}'s`;
}

function wasSent({ anchorAt }: Basis, { arrived }: Reading): boolean {
  for (let i = arrived.length - 1; i >= 0; i--) {
    const sent = arrived[i]!;
    if (sent.at === anchorAt && sent.purpose === "check-in") return true;
  }
  return false;
}

/** The same as a moment, for offsets in hours: those count from the first instant of a date. */
export function anchorMomentWords(basis: Basis, from: "interview" | "thank-you" | undefined, reading: Reading): string {
  const { anchor, anchorAt } = basis;
  if (basis.rule === "check-in.without-decision-date" && from === "thank-you") {
    const whose = basis.fact?.kind === "sent" ? "your thank-you" : "the interview";
    return `the start of ${shortDayWords(basis.thankYouOn!, reading)}, the day of ${whose}`;
  }
  if (anchor === "decision-date") return `the start of ${anchorDateWords(basis, from, reading)}`;
  const moment = shortMomentWords(anchorAt!, reading);
  switch (anchor) {
    case "reply-received":
      return `${repliedBy(basis, reading)} answer, ${moment}`;
    case "last-attempt":
      return `${wasSent(basis, reading) ? "your last check-in" : "the check-in you settled"}, ${moment}`;
    default:
      return `the interview's end, ${moment}`;
  }
}
