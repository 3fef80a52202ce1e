import type { Invitation, MailEvidence, NothingNew, TakenInvitation, TimeGuess } from "../../app/index.ts";
import type { CaseHeader, ContactJson, InterviewFactJson } from "../../contract/index.ts";
import { type BusinessCalendar, describeTime, parseInstant } from "../../engine/index.ts";
import { understoodMoment } from "../dates/index.ts";

/** Why nothing is recorded, a sentence each. */
export const NOTHING_SENTENCES: Readonly<Record<NothingNew, string>> = {
  "an-answer": "This is somebody's answer to an invitation, and no invitation. There is nothing to record.",
  "already-there": "This interview is recorded already.",
  older: "A newer form of this invitation is recorded already.",
  "called-off": "This interview was called off since.",
  "never-known": "An interview is called off that is not recorded. There is nothing to do.",
};

/** What had to be taken for granted, a sentence each. */
export const GUESS_SENTENCES: Readonly<Record<TimeGuess, string>> = {
  floating: "It names no time zone: the company's is meant here.",
  "whole-day": "It names a day and no time: business hours stand in for it.",
  "no-end": "It names no end: an hour is assumed.",
  "first-of-several": "It repeats: only the first time is recorded.",
};

const EVIDENCE_WORDS: Readonly<Record<string, string>> = {
  "known-uid": "an earlier form of this invitation is recorded there",
  address: "is known there",
  domain: "is the company's domain",
  company: "is named",
  role: "is named",
};

/** "Globex, Senior Analyst: lee@globex.example is known there." */
export function placeSentence({ company, role }: CaseHeader, evidence: readonly MailEvidence[]): string {
  const [sign] = evidence;
  if (sign === undefined) return `For ${company}, ${role}.`;
  const words = EVIDENCE_WORDS[sign.rule] ?? "";
  return `For ${company}, ${role}: ${sign.rule === "known-uid" ? words : `${sign.excerpt} ${words}`}.`;
}

const KIND_WORDS = {
  new: "interview on",
  adopted: "the interview you told of, followed from now on:",
  moved: "interview moved to",
  cancelled: "interview called off, which was on",
} as const;

/** "interview on Friday 20 November 2026, 14:00 to 14:45, with Lee Okafor, Dana Kim". */
export function interviewWords(
  kind: Exclude<TakenInvitation["kind"], "nothing">,
  interview: InterviewFactJson,
  { calendar, contacts, ownTimeZone }: WordsContext,
): string {
  const [at, end] = [parseInstant(interview.at), parseInstant(interview.end)];
  const isOneDay = calendar.dateOf(at) === calendar.dateOf(end);
  const until = isOneDay ? describeTime(end, calendar) : understoodMoment(end, calendar, ownTimeZone);
  const people = interview.with.map((id) => contacts.find((contact) => contact.id === id)?.name ?? id);
  const who = people.length === 0 ? "" : `, with ${people.join(", ")}`;
  return `${KIND_WORDS[kind]} ${understoodMoment(at, calendar, ownTimeZone)} to ${until}${who}`;
}

export interface WordsContext {
  readonly calendar: BusinessCalendar;
  readonly contacts: readonly ContactJson[];
  /** The clock that the reader lives by. */
  readonly ownTimeZone: string;
}

/** What the invitation itself is called, and where it takes place. */
export function invitationLines({ title, location, link }: Invitation): readonly string[] {
  const lines = new Set([title === "" ? "An invitation without a title" : title, location ?? "", link ?? ""]);
  return [...lines].filter((line) => line !== "");
}
