import type { CandidateDigest } from "../digest-candidate.ts";

/** What a candidate decided themselves. */
export const OWN_DECISIONS = {
  withdrawn: "You have withdrawn your application.",
  declined: "You have declined our offer.",
  accepted: "You have accepted our offer.",
} as const;

/** What a candidate was told. */
export const TOLD_ANSWERS: Readonly<Record<NonNullable<CandidateDigest["answered"]>, string>> = {
  offer: "We have made you an offer.",
  no: "We have told you that we do not go further with your application.",
};

/** True whatever was decided without being told. */
export const NOT_TOLD = {
  applied: "Your application has arrived, and you will get an answer.",
  interviewed: "You have talked with us, and you will get an answer.",
} as const;

export const NO_DATE = "No date is set yet. We write to you when there is news.";

/** `day` with its weekday, such as "Friday 27 November". */
export function hearsBy(day: string): string {
  return `You hear from us by ${day}.`;
}

/** As `hearsBy`, of a day that is over. */
export function wasToHear(day: string): string {
  return `You were to hear from us by ${day}. We are late, and we are sorry.`;
}
