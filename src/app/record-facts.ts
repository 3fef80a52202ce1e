import { error, type FactJson, type Fault, ok, parseFact, type Result } from "../contract/index.ts";
import { type CaseStore, type FactOutcome, type StoredCase, StoreError } from "./ports/index.ts";

export interface RecordFactsInput {
  readonly store: CaseStore;
  readonly newId: () => string;
  /** Epoch milliseconds of recording. */
  readonly now: number;
}

/** The case of that id, to record facts of. Throws a `StoreError` where there is none. */
export async function getStoredCase(store: CaseStore, caseId: string): Promise<StoredCase> {
  const stored = await store.findCase(caseId);
  if (stored === undefined) throw new StoreError("case-unknown", `There is no case "${caseId}".`);
  return stored;
}

/**
 * Records facts given as values of any kind, all or none, and says what became of each once it is durable.
 * A fact without an id gets one; the same fact sent twice is one fact. Places of faults begin with the fact's index.
 */
export async function recordFacts(
  values: readonly unknown[],
  stored: Pick<StoredCase, "id" | "header">,
  { store, newId, now }: RecordFactsInput,
): Promise<Result<readonly FactOutcome[], readonly Fault[]>> {
  const contactIds = new Set(stored.header.contacts.map((contact) => contact.id));
  const faults: Fault[] = [];
  const facts: FactJson[] = [];
  for (const [index, value] of values.entries()) {
    const parsed = parseFact(withId(value, newId), { contactIds });
    if (parsed.ok) facts.push(parsed.value.json);
    else faults.push(...(values.length === 1 ? parsed.error : parsed.error.map((fault) => below(index, fault))));
  }
  return faults.length > 0 ? error(faults) : ok(await store.appendFacts(stored.id, facts, now));
}

function withId(value: unknown, newId: () => string): unknown {
  const isAnonymous =
    typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "id");
  return isAnonymous ? { id: newId(), ...value } : value;
}

function below(index: number, fault: Fault): Fault {
  return { ...fault, place: fault.place === "" ? `[${index}]` : `[${index}].${fault.place}` };
}
