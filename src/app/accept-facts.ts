import {
  error,
  type FactJson,
  type Fault,
  type HolidayLookup,
  isSameJson,
  ok,
  type ParsedCase,
  parseCase,
  parseFact,
  type Result,
} from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import { type PlannedCase, planCase } from "./plan-case.ts";
import type { CaseStore, FactOutcome, StoredCase } from "./ports/index.ts";
import { caseJsonOf } from "./stored-case.ts";

export interface AcceptFactsInput {
  readonly store: CaseStore;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

/** What became of facts that came from elsewhere, and the plan with them. */
export interface AcceptedFacts extends PlannedCase {
  readonly outcomes: readonly FactOutcome[];
  readonly parsed: ParsedCase;
}

/**
 * Records facts that have ids of their own, values of any kind, all or none; the same fact sent again is one fact. Nothing is
 * recorded that the case could not be read or planned with. Places of faults begin with `facts[…]`.
 */
export async function acceptFacts(
  values: readonly unknown[],
  stored: StoredCase,
  { store, holidays, now }: AcceptFactsInput,
): Promise<Result<AcceptedFacts, readonly Fault[]>> {
  const facts = readFacts(values, stored);
  if (!facts.ok) return facts;
  const known = new Map(stored.facts.map((fact) => [fact.id, fact]));
  const added = new Map(facts.value.filter(({ id }) => !known.has(id)).map((fact) => [fact.id, fact]));
  const parsed = parseCase(caseJsonOf({ ...stored, facts: [...stored.facts, ...added.values()] }), { holidays, now });
  if (!parsed.ok)
    return error(parsed.error.map((fault) => ownPlace(fault, stored.facts.length, [...added], facts.value)));
  const planned = planCase(parsed.value, { now, clock: now });
  if (!planned.ok) return planned;
  const outcomes = await store.appendFacts(stored.id, facts.value, now);
  return ok({ outcomes, parsed: parsed.value, ...planned.value });
}

function readFacts(values: readonly unknown[], stored: StoredCase): Result<readonly FactJson[], readonly Fault[]> {
  const contactIds = new Set(stored.header.contacts.map(({ id }) => id));
  const faults: Fault[] = [];
  const facts: FactJson[] = [];
  const known = new Map<unknown, FactJson>(stored.facts.map((fact) => [fact.id, fact]));
  for (const [index, value] of values.entries()) {
    const recorded = known.get((value as Partial<FactJson> | null | undefined)?.id);
    if (recorded !== undefined && isSameJson(recorded, value)) {
      // What is recorded was right by the rules of its day; to hear of it again is no fault.
      facts.push(recorded);
      continue;
    }
    const parsed = parseFact(value, { contactIds });
    if (parsed.ok) facts.push(parsed.value.json);
    else faults.push(...parsed.error.map((fault) => below(index, fault)));
  }
  return faults.length > 0 ? error(faults) : ok(facts);
}

function below(index: number, fault: Fault): Fault {
  return { ...fault, place: fault.place === "" ? `facts[${index}]` : `facts[${index}].${fault.place}` };
}

/** The place of a fault among the facts that came, where it is about one of those. */
function ownPlace(
  fault: Fault,
  recorded: number,
  added: readonly (readonly [string, FactJson])[],
  facts: readonly FactJson[],
): Fault {
  const [, place, key = ""] = /^facts\[(\d+)\]\.?(.*)$/.exec(fault.place) ?? [];
  const fact = place === undefined ? undefined : added[Number(place) - recorded]?.[1];
  return fact === undefined ? fault : below(facts.indexOf(fact), { ...fault, place: key });
}
