import { followFacts, type StoredCase, type Undoing } from "../../app/index.ts";
import type { FactJson, ParsedCase } from "../../contract/index.ts";
import { describeFact, type Instant } from "../../engine/index.ts";
import type { Services } from "../command.ts";
import { refuse } from "../fail.ts";
import { tellFollowed } from "./tell-followed.ts";

export interface UndoOptions {
  readonly json: boolean;
  readonly dryRun: boolean;
  /** The command that is carried out, for faults. */
  readonly name: string;
}

/** Records an undoing and tells what it took back, or brought back, and what became of the plan. */
export async function carryOutUndoing(
  undoing: Undoing,
  stored: StoredCase,
  { json, dryRun, name }: UndoOptions,
  services: Services,
): Promise<void> {
  const { holidays, newId, now } = services;
  const store = await services.openStore();
  const { header } = undoing;
  const followed = await followFacts(undoing.retractions, stored, { store, holidays, newId, now, dryRun, header });
  if (!followed.ok) refuse(followed.error, name);
  const understood = await tellUndone(undoing, stored.facts, followed.value.parsed, now);
  const isRedo = undoing.undone.every(({ kind }) => kind === "retracted");
  const verb = `${isRedo ? (dryRun ? "Would bring" : "Brought") : dryRun ? "Would take" : "Took"} back`;
  const undone = undoing.undone.map(({ id }) => id);
  await tellFollowed(followed.value, { json, dryRun, understood, verb, also: { undone } }, services);
}

/** What was taken back, in words; of an undoing, what it had taken back and now is there again. */
async function tellUndone(
  { undone }: Undoing,
  facts: readonly FactJson[],
  { case: theCase }: ParsedCase,
  now: Instant,
): Promise<readonly string[]> {
  const words = (id: string): string => {
    const fact = theCase.facts.find((other) => other.id === id);
    return fact === undefined ? id : describeFact(fact, theCase, now);
  };
  const { company } = theCase;
  return undone.map((fact) => {
    if (fact.kind !== "retracted") return `${company}: ${words(fact.id)}`;
    const target = facts.find((other) => other.id === fact.fact);
    return target?.kind === "retracted" ? `${company}: what was taken back before` : `${company}: ${words(fact.fact)}`;
  });
}
