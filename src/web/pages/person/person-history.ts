import {
  type BusinessCalendar,
  describeDayShort,
  describeFact,
  type Fact,
  type Instant,
  type ReaderClock,
  settledWords,
  stateByClock,
  visibleFacts,
} from "../../../engine/index.ts";
import type { OpenCase } from "../../desk/index.ts";

/** Something between the two, in words. */
export interface PersonMoment {
  readonly caseId: string;
  readonly id: string;
  readonly at: Instant;
  readonly words: string;
}

/** Something that was promised, and what became of it. */
export interface PersonPromise extends PersonMoment {
  readonly by: "me" | "them";
  readonly isKept: boolean;
  readonly state: string;
}

/** What happened between the two in one case, the latest first. */
export function momentsWith(contactId: string, { id: caseId, parsed, plan }: OpenCase): readonly PersonMoment[] {
  const theCase = parsed.case;
  return visibleFacts(theCase.facts, plan.asOf)
    .filter((fact) => concerns(fact, contactId))
    .map((fact) => ({ caseId, id: fact.id, at: fact.at, words: describeFact(fact, theCase, plan.asOf) }))
    .toReversed();
}

function concerns(fact: Fact, contactId: string): boolean {
  switch (fact.kind) {
    case "interview":
      return fact.with.includes(contactId);
    case "sent":
    case "promise":
      return fact.to === contactId;
    case "received":
      return fact.from === contactId;
    case "timeline":
    case "decision":
      return fact.by === contactId;
    default:
      return false;
  }
}

/** What the two promised each other in one case, and whether it was kept; the latest first. */
export function promisesWith(contactId: string, open: OpenCase, clock: ReaderClock): readonly PersonPromise[] {
  const { parsed, plan } = open;
  const facts = visibleFacts(parsed.case.facts, plan.asOf).filter(({ at }) => at <= plan.asOf);
  return facts
    .flatMap((fact) => myPromise(fact, contactId, open, clock) ?? theirPromise(fact, contactId, facts, open) ?? [])
    .toReversed();
}

function myPromise(fact: Fact, contactId: string, open: OpenCase, clock: ReaderClock): PersonPromise | undefined {
  if (fact.kind !== "promise" || fact.to !== contactId) return undefined;
  const { id: caseId, parsed, plan, calendar } = open;
  const step = plan.steps.find(({ id }) => id === `answer/${fact.id}`);
  const isKept = step?.state === "done";
  const state =
    step === undefined
      ? "no longer asked for"
      : isKept
        ? `kept, ${settledWords(step, parsed.case.facts, calendar)}`
        : stateByClock(step, plan.asOf, clock);
  return { caseId, id: fact.id, at: fact.at, by: "me", words: fact.what, isKept, state };
}

function theirPromise(
  fact: Fact,
  contactId: string,
  facts: readonly Fact[],
  { id: caseId, plan, calendar }: OpenCase,
): PersonPromise | undefined {
  if (fact.kind !== "timeline" || fact.by !== contactId || fact.decisionBy === undefined) return undefined;
  const today = calendar.dateOf(plan.asOf);
  const word = facts.find((other) => other.at > fact.at && isTheirWord(other));
  const words = `A decision by ${describeDayShort(fact.decisionBy, today)}`;
  const shared = { caseId, id: fact.id, at: fact.at, by: "them", words } as const;
  if (word !== undefined && calendar.dateOf(word.at) <= fact.decisionBy) {
    return { ...shared, isKept: true, state: `kept, heard ${onDay(word.at, calendar, today)}` };
  }
  if (today <= fact.decisionBy) return { ...shared, isKept: false, state: "still ahead" };
  const state = word === undefined ? "no word yet" : `heard later, ${onDay(word.at, calendar, today)}`;
  return { ...shared, isKept: false, state };
}

/** News of theirs: an answer, another date, a decision. */
function isTheirWord(fact: Fact): boolean {
  if (fact.kind === "received") return fact.says === "update";
  if (fact.kind === "timeline") return fact.decisionBy !== undefined;
  return fact.kind === "decision" && !OF_CANDIDATES.has(fact.outcome);
}

const OF_CANDIDATES: ReadonlySet<string> = new Set(["withdrawn", "accepted", "declined"]);

function onDay(at: Instant, calendar: BusinessCalendar, today: number): string {
  return describeDayShort(calendar.dateOf(at), today);
}
