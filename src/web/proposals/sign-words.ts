import type { ProposalJson } from "../../contract/http/index.ts";

/** A sign by which a message was noticed, in words; with the words of the message that show it, where those say anything. */
export interface SignWords {
  readonly words: string;
  /** Each once; none where they say nothing to a person. */
  readonly excerpts: readonly string[];
}

interface Sign {
  readonly words: string;
  /** What is kept of it is a number or an id, which tells a person nothing. */
  readonly isBare?: true;
}

/** By the rule's whole name. */
const SIGNS: Readonly<Record<string, Sign>> = {
  "reply-token": { words: "It came to the address that was made for this application." },
  "in-reply-to": { words: "It answers a letter of this application.", isBare: true },
  references: { words: "It belongs to a conversation of this application.", isBare: true },
  thread: { words: "Your provider keeps it in a conversation of this application.", isBare: true },
  "returned-message": { words: "The letter that came back is one of this application.", isBare: true },
  sender: { words: "Whoever wrote it is known in this application." },
  recipient: { words: "Whoever it is for is known in this application." },
  subject: { words: "Its subject names the company or the role." },
  "several-cases": { words: "It would fit another application as well.", isBare: true },
  step: { words: "The plan asked for such a letter.", isBare: true },
  words: { words: "Its words say what it is for." },
  unreadable: { words: "It is there and could not be read.", isBare: true },
  "bounce.not-ours": { words: "It does not say which letter came back." },
  "calendar.request": { words: "An invitation for the calendar came with it.", isBare: true },
  "invitation.new": { words: "It invites you to an interview." },
  "invitation.adopted": { words: "It is the interview you told of." },
  "invitation.moved": { words: "It moves an interview." },
  "invitation.cancelled": { words: "It calls an interview off." },
  "invitation.stranger": { words: "Somebody comes whom this application does not know yet." },
  "decision.tell": { words: "It names a day by which you hear from them." },
  "sender.no-reply": { words: "It comes from an address that takes no answers." },
  "sender.applicant-system": { words: "It comes from a system that companies keep applications in." },
  "away.en-instead": { words: "It says whom to turn to meanwhile." },
  "away.en-limited-access": { words: "It says that they hardly read their mail meanwhile." },
  "header.return-path": { words: "It says that nobody is to be told if it does not arrive.", isBare: true },
};

/** By the part before the first full stop: one thing that is said in many languages. */
const FAMILIES: Readonly<Record<string, Sign>> = {
  header: { words: "Its sender marked it as written by a program, or to many." },
  report: { words: "It is a report of a mail server.", isBare: true },
  bounce: { words: "It says that a letter came back." },
  away: { words: "It says that they are away." },
  left: { words: "It says that they no longer work there." },
  return: { words: "It says when they are back." },
  receipt: { words: "It says that something arrived." },
  interview: { words: "It speaks of an interview." },
  offer: { words: "It speaks of an offer." },
  rejection: { words: "It reads as a no." },
  update: { words: "It says how things go on." },
  vague: { words: "It says that there is no news yet." },
  question: { words: "It asks you something." },
  decision: { words: "It names a day by which they decide." },
};

/**
 * Says the rules of reading in words that need no knowledge of mail, one that is not known here by its name. What several rules show
 * is said once, with the words of the message by which each does.
 */
export function signWords(evidence: ProposalJson["evidence"]): readonly SignWords[] {
  const bySign = Map.groupBy(evidence, ({ rule }) => signOf(rule).words);
  return [...bySign].map(([words, signs]) => {
    const shown = signs.filter(({ rule }) => signOf(rule).isBare !== true).map(({ excerpt }) => excerpt.trim());
    return { words, excerpts: [...new Set(shown)].filter((excerpt) => excerpt !== "") };
  });
}

function signOf(rule: string): Sign {
  return SIGNS[rule] ?? FAMILIES[rule.split(".")[0] ?? ""] ?? { words: `It fits the rule ${rule}.` };
}
