import { findCaseToRedo, getStoredCase, redoingOf } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import { chooseCase } from "../choose-case.ts";
import type { Command } from "../command.ts";
import { carryOutUndoing } from "../facts/index.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "redo",
  summary: "brings back what undo took back last",
  usage: ["redo [CASE]"],
  options: [
    ["--dry-run", "shows what would be brought back and changed"],
    ["--json", '{"recorded": [ids], "undone": [ids], "plan": …}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean", "dry-run": "boolean" });
    if (positionals.length > 1) misuse("redo: expected one CASE, or none for what was taken back last of all");
    const store = await services.openStore();
    const [name] = positionals;
    const caseId = name === undefined ? await findCaseToRedo(store) : (await chooseCase(name, store)).id;
    if (caseId === undefined) misuse("redo: nothing was taken back since something was recorded last");
    const stored = await getStoredCase(store, caseId);
    const redoing = redoingOf(stored, services.now);
    if (redoing === undefined) {
      misuse(`redo: nothing was taken back of ${stored.header.company} since something was recorded last`);
    }
    const { json, "dry-run": dryRun } = options;
    await carryOutUndoing(redoing, stored, { json, dryRun, name: "redo" }, services);
    return 0;
  },
};
