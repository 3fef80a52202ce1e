import { exportCases } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import { chooseCase } from "../choose-case.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "export",
  summary: "writes a case, or all of them, as JSON that import takes back",
  usage: ["export [CASE] [--json]"],
  run: async (args, services) => {
    const { positionals } = parseArguments(args, { json: "boolean" });
    if (positionals.length > 1) misuse("export: expected one CASE, or none for all");
    const store = await services.openStore();
    const { terminal } = services;
    const [name] = positionals;
    const caseId = name === undefined ? undefined : (await chooseCase(name, store)).id;
    // A case at a time, so that memory stays constant however many there are.
    let separator = '{"cases": [\n';
    for await (const each of exportCases(store, caseId)) {
      await terminal.out(`${separator}${JSON.stringify(each)}`);
      separator = ",\n";
    }
    await terminal.out(separator === ",\n" ? "\n]}\n" : '{"cases": []}\n');
    return 0;
  },
};
