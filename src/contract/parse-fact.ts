import type { Fact } from "../engine/index.ts";
import { factShape } from "./fact-shape.ts";
import type { Fault } from "./fault.ts";
import type { FactJson } from "./json.ts";
import { refineFact } from "./refine-fact.ts";
import { Refining } from "./refining.ts";
import { error, ok, type Result } from "./result.ts";

/** What a single fact is held against. */
export interface ParseFactContext {
  /** The ids of the case's contacts: a fact may name no other. */
  readonly contactIds: ReadonlySet<string>;
  /** Ids that are taken. Left out where the store decides, since the same fact recorded again is no fault. */
  readonly takenIds?: ReadonlySet<string>;
}

/** A fact as the engine takes it, beside the JSON that it was read from. */
export interface ParsedFact {
  readonly fact: Fact;
  readonly json: FactJson;
}

/** One fact to be added to a case that is there, or every fault of it. Places are the fact's own keys, such as `at`. */
export function parseFact(value: unknown, context: ParseFactContext): Result<ParsedFact, readonly Fault[]> {
  const faults: Fault[] = [];
  if (!factShape.accepts(value)) {
    factShape.explain(value, "", faults);
    return error(faults);
  }
  const refining = new Refining(faults, context.contactIds);
  if (context.takenIds?.has(value.id)) refining.fault("id", "an id used once", value.id);
  const fact = refineFact(value, refining);
  return faults.length === 0 ? ok({ fact, json: value }) : error(faults);
}
