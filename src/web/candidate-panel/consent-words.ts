import type { Consent } from "../../app/index.ts";
import { type Day, describeDay, parseDate } from "../../engine/index.ts";

/** How long before it ends somebody is to be asked again, in days. */
const ASK_AGAIN_DAYS = 30;

/** "They agreed to be kept until Tuesday 30 November 2027." and what follows from it today. */
export function consentSentences(consent: Consent | undefined, today: Day): readonly string[] {
  if (consent === undefined) return ["They have not said that they may be kept for longer."];
  const { until, givenOn, askedOn } = consent;
  const given = givenOn === undefined ? "" : `, as they said on ${dated(givenOn)}`;
  return [`They agreed to be kept until ${dated(until)}${given}.`, renewalSentence(parseDate(until), askedOn, today)];
}

function renewalSentence(until: Day, askedOn: string | undefined, today: Day): string {
  if (until < today) return "That day is over. Renew it, or forget them.";
  if (askedOn !== undefined) return `They were asked again on ${dated(askedOn)}.`;
  if (today >= until - ASK_AGAIN_DAYS) return "It ends soon: ask them whether it may go on.";
  return `Ask again from ${describeDay(until - ASK_AGAIN_DAYS)}.`;
}

function dated(date: string): string {
  return `${describeDay(parseDate(date))} ${date.slice(0, 4)}`;
}
