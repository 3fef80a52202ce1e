import type { DecisionFact, Fact, InterviewFact, PromiseFact, TimelineFact } from "../engine/index.ts";
import type { DecisionFactJson, FactJson, InterviewFactJson, PromiseFactJson, TimelineFactJson } from "./json.ts";
import { parseRecurrence } from "./recurrence.ts";
import type { Refining } from "./refining.ts";

/**
 * A copy that is being turned into the engine's fact: its texts are replaced by numbers one after the other.
 * Building it without the texts instead (`const { by, ...rest }`) takes several times as long.
 */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The engine's fact for one whose structure is right. What is wrong is added to the faults;
 * the fact that is given back then means nothing.
 */
export function refineFact(fact: FactJson, refining: Refining): Fact {
  const at = refining.instant("at", fact.at);
  switch (fact.kind) {
    case "interview":
      return refineInterview(fact, at, refining);
    case "timeline":
      return refineTimeline(fact, at, refining);
    case "sent":
      refining.contact("to", fact.to);
      checkOther(fact.id, "ref", fact.ref, refining);
      return { ...fact, at };
    case "received":
      refining.contact("from", fact.from);
      checkOther(fact.id, "ref", fact.ref, refining);
      return { ...fact, at };
    case "promise":
      return refinePromise(fact, at, refining);
    case "decision":
      return refineDecision(fact, at, refining);
    case "snoozed":
      return { ...fact, at, until: refining.instant("until", fact.until) };
    case "retracted":
      checkOther(fact.id, "fact", fact.fact, refining);
      return { ...fact, at };
    default:
      return { ...fact, at };
  }
}

/** A fact that is not there may still come, from another device; but none speaks of itself. */
function checkOther(id: string, key: string, other: string | undefined, refining: Refining): void {
  if (other === id) refining.fault(key, "the id of another fact", other);
}

function refineInterview(fact: InterviewFactJson, at: number, refining: Refining): InterviewFact {
  const end = refining.instant("end", fact.end);
  if (end < at) refining.fault("end", "an end that is not before the start", fact.end);
  refining.contacts("with", fact.with);
  const several = fact.with.length > 1;
  if (several && new Set(fact.with).size < fact.with.length) refining.fault("with", "each contact once", fact.with);
  const refined = { ...fact, at, end } as unknown as Mutable<InterviewFact>;
  if (fact.topics !== undefined) refined.topics = refineTopics(fact.topics, refining);
  return refined;
}

/** A Map, so that a contact called `__proto__` is one like any other. */
function refineTopics(
  topics: Readonly<Record<string, readonly string[]>>,
  refining: Refining,
): ReadonlyMap<string, readonly string[]> {
  const byContact = new Map<string, readonly string[]>();
  for (const id in topics) {
    refining.contact("topics", id);
    byContact.set(id, topics[id]!);
  }
  return byContact;
}

function refineTimeline(fact: TimelineFactJson, at: number, refining: Refining): TimelineFact {
  refining.contact("by", fact.by);
  refining.contact("contact", fact.contact);
  const refined = { ...fact, at } as unknown as Mutable<TimelineFact>;
  if (fact.decisionBy !== undefined) refined.decisionBy = refining.date("decisionBy", fact.decisionBy);
  if (typeof fact.every === "string") refined.every = refineRecurrence(fact.every, refining);
  return refined;
}

function refineRecurrence(text: string, refining: Refining): string {
  const recurrence = parseRecurrence(text);
  if (recurrence.ok) return recurrence.value;
  refining.fault("every", recurrence.error, text);
  return text;
}

function refinePromise(fact: PromiseFactJson, at: number, refining: Refining): PromiseFact {
  refining.contact("to", fact.to);
  const refined = { ...fact, at } as unknown as Mutable<PromiseFact>;
  if (fact.by !== undefined) refined.by = refining.date("by", fact.by);
  return refined;
}

function refineDecision(fact: DecisionFactJson, at: number, refining: Refining): DecisionFact {
  refining.contact("by", fact.by);
  const refined = { ...fact, at } as unknown as Mutable<DecisionFact>;
  if (fact.respondBy !== undefined) refined.respondBy = refining.date("respondBy", fact.respondBy);
  return refined;
}
