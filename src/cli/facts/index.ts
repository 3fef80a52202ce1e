import { findNear, suggest } from "../../contract/index.ts";
import { misuse } from "../fail.ts";
import { findContacts } from "./choose-contact.ts";
import type { DraftedFacts, FactContext, FactGrammar } from "./fact-context.ts";
import { heardGrammar } from "./heard-fact.ts";
import { interviewGrammar } from "./interview-fact.ts";
import { refuseOtherOptions } from "./log-options.ts";
import {
  appliedGrammar,
  bareGrammar,
  decisionGrammar,
  doneGrammar,
  newsGrammar,
  noteGrammar,
  promiseGrammar,
} from "./plain-facts.ts";
import { sentGrammar } from "./sent-fact.ts";
import { timelineGrammar } from "./timeline-fact.ts";

export { carryOutUndoing } from "./carry-out-undoing.ts";
export { chooseContact, findContacts, findRole, ROLE_NAMES } from "./choose-contact.ts";
export { readContact } from "./contact-text.ts";
export { readEvery } from "./every-text.ts";
export type { DraftedFacts, FactContext, SentLetter } from "./fact-context.ts";
export { LOG_OPTIONS } from "./log-options.ts";
export { listSteps, matchSteps, type NamedStep, namedSteps } from "./match-steps.ts";
export { purposeWords } from "./purposes.ts";
export { chooseStep, chooseSteps, settleSteps } from "./settle-step.ts";
export { tellFollowed } from "./tell-followed.ts";

const GRAMMARS: Readonly<Record<string, FactGrammar>> = {
  sent: sentGrammar,
  heard: heardGrammar,
  timeline: timelineGrammar,
  interview: interviewGrammar,
  applied: appliedGrammar,
  promise: promiseGrammar,
  news: newsGrammar,
  interest: bareGrammar("interest", { candidate: "they are interested", employer: "you are interested" }),
  offer: decisionGrammar("offer", "an offer"),
  rejection: decisionGrammar("rejection", "a no"),
  closed: decisionGrammar("position-closed", "the position is closed"),
  withdrawn: decisionGrammar("withdrawn", "withdrawn"),
  accepted: decisionGrammar("accepted", "accepted"),
  declined: decisionGrammar("declined", "declined"),
  reopened: bareGrammar("reopened", { candidate: "it goes on after all", employer: "it goes on after all" }),
  done: doneGrammar,
  note: noteGrammar,
};

/** What else people say, and the words that it stands for. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  received: ["heard"],
  got: ["heard"],
  promised: ["promise"],
  interested: ["interest"],
  rejected: ["rejection"],
  "position-closed": ["closed"],
  withdrew: ["withdrawn"],
  emailed: ["sent"],
  mailed: ["sent"],
  wrote: ["sent"],
  posted: ["sent"],
  send: ["sent"],
  thanked: ["sent", "thank-you"],
  called: ["sent", "call"],
  phoned: ["sent", "call"],
  replied: ["sent", "reply"],
  answered: ["sent", "answer"],
  interviewed: ["interview"],
  hear: ["heard"],
};

/** Decisions that people say they heard. */
const HEARD_DECISIONS: Readonly<Record<string, string>> = {
  rejection: "rejection",
  no: "rejection",
  offer: "offer",
  closed: "closed",
};

/** The kinds of facts that can be told in words, in the order of help. */
export const FACT_WORDS: readonly string[] = Object.keys(GRAMMARS);

/** Reads a fact told in words: its kind, then what that kind takes. Anything else ends the command with what was expected. */
export async function draftFacts(words: readonly string[], context: FactContext): Promise<DraftedFacts> {
  const [typed = "", ...said] = words;
  const [kind, ...rest] = [
    ...(Object.hasOwn(ALSO, typed.toLowerCase()) ? ALSO[typed.toLowerCase()]! : [typed]),
    ...said,
  ] as [string, ...string[]];
  if (kind === "heard" && Object.hasOwn(HEARD_DECISIONS, rest[0]?.toLowerCase() ?? "")) {
    return draftHeardDecision(HEARD_DECISIONS[rest[0]!.toLowerCase()]!, rest.slice(1), context);
  }
  const begun = kind.length < 2 ? [] : FACT_WORDS.filter((word) => word.startsWith(kind));
  const name = Object.hasOwn(GRAMMARS, kind) ? kind : begun.length === 1 ? begun[0]! : undefined;
  if (name === undefined) refuseWord(typed);
  const grammar = GRAMMARS[name]!;
  refuseOtherOptions(name, context.options, grammar.options);
  return grammar.draft(rest, context);
}

/** "heard rejection from anna": the decision, and who told it. */
function draftHeardDecision(name: string, words: readonly string[], context: FactContext): Promise<DraftedFacts> {
  const { header, options } = context;
  const typed = words[0]?.toLowerCase() === "from" ? words.slice(1) : words;
  const [first = ""] = typed;
  const isSender = first !== "" && (typed !== words || findContacts(first, header.contacts).length === 1);
  const saidBy = options["said-by"] ?? (isSender ? first : undefined);
  return draftFacts([name, ...(isSender ? typed.slice(1) : words)], {
    ...context,
    options: { ...options, "said-by": saidBy },
  });
}

function refuseWord(typed: string): never {
  if (/^ghost/i.test(typed)) {
    misuse("log: where nobody answers there is nothing to record: the plan goes on. To close it: log CASE withdrawn");
  }
  const near = suggest(findNear(typed, [...FACT_WORDS, ...Object.keys(ALSO)]));
  misuse(`log: expected what happened (${FACT_WORDS.join(", ")}), got ${JSON.stringify(typed)}${near}`);
}

export { CALENDAR_HELP, CALENDAR_OPTIONS, type CalendarOptions, calendarOf, zoneNamed } from "./header-options.ts";
export { readDateOption, type TypedDate } from "./read-date-option.ts";
