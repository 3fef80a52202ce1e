import { findCaseToUndo, getStoredCase, undoingOf } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import { chooseCase } from "../choose-case.ts";
import type { Command } from "../command.ts";
import { carryOutUndoing } from "../facts/index.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "undo",
  summary: "takes back what was recorded last, and again what was before that",
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
    const caseId = name === undefined ? await findCaseToUndo(store) : (await chooseCase(name, store)).id;
    if (caseId === undefined) misuse("undo: nothing was ever recorded");
    const stored = await getStoredCase(store, caseId);
    const undoing = undoingOf(stored, services.now, options.fact);
    if (undoing === undefined) {
      misuse(
        options.fact === undefined
          ? `undo: nothing is left to take back of ${stored.header.company}`
          : `undo: there is no fact "${options.fact}"`,
      );
    }
    const { json, "dry-run": dryRun } = options;
    await carryOutUndoing(undoing, stored, { json, dryRun, name: "undo" }, services);
    return 0;
  },
};
