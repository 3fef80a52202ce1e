import type { ParsedCase } from "../contract/index.ts";
import {
  type Case,
  type Contact,
  type Fact,
  firstName,
  type Instant,
  type Outcome,
  type Plan,
  readCase,
  type Side,
  type Step,
  type StepState,
  stepTitle,
  visibleFacts,
} from "../engine/index.ts";
import type { CaseDigest, LastWordDigest, StepDigest } from "./case-digest.ts";
import { digestCandidate } from "./digest-candidate.ts";
import { stepAbout } from "./step-about.ts";

export interface DigestInput {
  readonly parsed: ParsedCase;
  readonly plan: Plan;
  readonly openedAt: Instant;
  readonly version: string;
}

const TO_DO: ReadonlySet<StepState> = new Set(["late", "open", "upcoming"]);
/** Decisions that a candidate makes. */
const OF_CANDIDATES: ReadonlySet<Outcome> = new Set(["withdrawn", "accepted", "declined"]);
const SILENT: ReadonlySet<string> = new Set(["snoozed", "retracted", "note"]);

/** The digest of a case that was planned. */
export function digestCase({ parsed, plan, openedAt, version }: DigestInput): CaseDigest {
  const theCase = parsed.case;
  const { timeZone, openMinute, closeMinute } = theCase.calendar;
  const { mayContact, from, step, rule } = plan.guard;
  const reading = readCase(theCase, plan.asOf);
  const { isFinal, decision } = reading;
  const candidate = theCase.side === "employer" ? digestCandidate(reading, parsed.json) : undefined;
  const facts = visibleFacts(theCase.facts, plan.asOf).filter((fact) => fact.at <= plan.asOf);
  return {
    version,
    side: theCase.side,
    company: theCase.company,
    role: theCase.role,
    calendar: { timeZone, openMinute, closeMinute },
    ...(theCase.me.timeZone === undefined ? undefined : { ownTimeZone: theCase.me.timeZone }),
    ...(parsed.json.me?.daysOff === undefined ? undefined : { ownDaysOff: parsed.json.me.daysOff }),
    openedAt,
    appliedAt: facts.find((fact) => fact.kind === "applied")?.at ?? null,
    lastActivityAt: facts.findLast((fact) => !SILENT.has(fact.kind))?.at ?? null,
    ...lastWordOf(facts, theCase),
    ...(theCase.contacts.length === 0 ? undefined : { people: theCase.contacts.map(({ name }) => name) }),
    ...(isFinal ? { isDecided: true } : undefined),
    ...(decision?.outcome === "offer" ? { hasOffer: true } : undefined),
    ...(candidate === undefined ? undefined : { candidate }),
    guard: { mayContact, from, step, rule },
    steps: plan.steps.filter((one) => TO_DO.has(one.state)).map((one) => digestStep(one, theCase, plan)),
  };
}

function lastWordOf(facts: readonly Fact[], theCase: Case): { readonly lastWord?: LastWordDigest } {
  for (const fact of facts.toReversed()) {
    const word = wordOf(fact, theCase.side);
    if (word === undefined) continue;
    const contact = theCase.contacts.find(({ id }) => id === word.who);
    const name = contact === undefined ? undefined : { name: firstName(contact, theCase) };
    return { lastWord: { by: word.by, ...name, at: fact.at } };
  }
  return {};
}

interface Word {
  readonly by: LastWordDigest["by"];
  /** A contact's id. */
  readonly who?: string | undefined;
}

/** Whose word a fact is; undefined where it is none. A machine's answer is nobody's. */
function wordOf(fact: Fact, side: Side): Word | undefined {
  const wordBy = (speaker: Side, who?: string): Word => (speaker === side ? { by: "me" } : { by: "them", who });
  switch (fact.kind) {
    case "applied":
      return wordBy("candidate");
    case "sent":
      return { by: "me" };
    case "interview":
      return { by: "both", who: fact.with.length === 1 ? fact.with[0] : undefined };
    case "received":
      return fact.says === "bounce" || fact.says === "auto-reply" ? undefined : { by: "them", who: fact.from };
    case "timeline":
      return wordBy("employer", fact.by);
    case "decision":
      return wordBy(OF_CANDIDATES.has(fact.outcome) ? "candidate" : "employer", fact.by);
    default:
      return undefined;
  }
}

function digestStep(step: Step, theCase: Case, plan: Plan): StepDigest {
  const contact = theCase.contacts.find((one) => one.id === step.to);
  const [reason] = step.reasons;
  const about = stepAbout(step, theCase);
  return {
    id: step.id,
    action: step.action,
    title: stepTitle(step, theCase, plan.attempts.limit),
    to: contact === undefined ? null : { id: contact.id, name: contact.name, typed: typedName(contact, theCase) },
    channel: step.channel,
    state: step.state,
    window: step.window,
    optional: step.optional,
    ...(step.snoozedUntil === undefined ? undefined : { snoozedUntil: step.snoozedUntil }),
    needs: step.needs,
    rule: reason?.rule ?? step.action,
    why: reason?.text ?? "",
    ...(about === undefined ? undefined : { about }),
  };
}

/** The shortest that a person can type for a contact: the first of their names where it means nobody else, else the id. */
export function typedName({ id, name }: Contact, { contacts }: Pick<Case, "contacts">): string {
  const first = name.trim().split(/\s+/)[0]?.toLowerCase() ?? "";
  const isTypable = /^[\p{L}\p{N}]+$/u.test(first);
  const isShared = contacts.some((other) => other.id !== id && wordsOf(other).some((word) => word.startsWith(first)));
  return isTypable && !isShared ? first : id;
}

function wordsOf({ id, name }: Contact): readonly string[] {
  return `${id} ${name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}
