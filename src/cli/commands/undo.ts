import { findLastChangedCase, followFacts, getStoredCase, type Undoing, undoingOf } from "../../app/index.ts";
import type { FactJson, ParsedCase } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import { chooseCase } from "../choose-case.ts";
import type { Command } from "../command.ts";
import { tellFollowed } from "../facts/index.ts";
import { misuse, refuse } from "../fail.ts";

export const command: Command = {
  name: "undo",
  summary: "takes back what was recorded last",
  usage: ["undo [CASE]", "undo CASE --fact ID"],
  options: [
    ["--fact ID", "takes back that fact, with what was recorded with it"],
    ["--dry-run", "shows what would be taken back and changed"],
    ["--json", '{"recorded": [ids], "undone": [ids], "plan": …}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean", "dry-run": "boolean", fact: "string" });
    if (positionals.length > 1) misuse("undo: expected one CASE, or none for what was recorded last of all");
    const store = await services.openStore();
    const [name] = positionals;
    const caseId = name === undefined ? await findLastChangedCase(store) : (await chooseCase(name, store)).id;
    if (caseId === undefined) misuse("undo: nothing was ever recorded");
    const stored = await getStoredCase(store, caseId);
    const { holidays, newId, now } = services;
    const undoing = undoingOf(stored, now, options.fact);
    if (undoing === undefined) {
      misuse(
        options.fact === undefined
          ? `undo: nothing is recorded of ${stored.header.company} yet`
          : `undo: there is no fact "${options.fact}"`,
      );
    }
    const dryRun = options["dry-run"];
    const { header } = undoing;
    const followed = await followFacts(undoing.retractions, stored, { store, holidays, newId, now, dryRun, header });
    if (!followed.ok) refuse(followed.error, "undo");
    const { parsed } = followed.value;
    const understood = await tellUndone(undoing, stored.facts, parsed, now);
    const isRedo = undoing.undone.every(({ kind }) => kind === "retracted");
    const verb = `${isRedo ? (dryRun ? "Would bring" : "Brought") : dryRun ? "Would take" : "Took"} back`;
    const undone = undoing.undone.map(({ id }) => id);
    await tellFollowed(followed.value, { json: options.json, dryRun, understood, verb, also: { undone } }, services);
    return 0;
  },
};

/** What was taken back, in words; of an undoing, what it had taken back and now is there again. */
async function tellUndone(
  { undone }: Undoing,
  facts: readonly FactJson[],
  { case: theCase }: ParsedCase,
  now: Instant,
): Promise<readonly string[]> {
  const { describeFact } = await import("../render/describe-fact.ts");
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
