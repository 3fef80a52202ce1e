import { exportCases } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import { chooseCase } from "../choose-case.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "export",
  summary: "writes a case, or all of them, as JSON that import takes back, a table or a page",
  usage: ["export [CASE] [--json]", "export --csv FILE", "export CASE --html FILE"],
  options: [
    ["--csv FILE", "every case as a row, for spreadsheets; JSON alone holds everything"],
    ["--html FILE", "one case as a page to read or print"],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean", csv: "string", html: "string" });
    const [name] = positionals;
    const { csv, html } = options;
    if (positionals.length > 1) misuse("export: expected one CASE, or none for all");
    if (csv === undefined && html === undefined) return exportJson(name, services);
    if (csv !== undefined && html !== undefined) misuse("export: expected --csv or --html, not both");
    const { exportReport, exportTable } = await import("../transfer/index.ts");
    if (csv !== undefined) {
      if (name !== undefined) misuse("export --csv: expected no CASE: a table holds all of them");
      return exportTable(csv, services);
    }
    if (name === undefined) misuse("export --html: expected a CASE");
    return exportReport(name, html!, services);
  },
};

async function exportJson(name: string | undefined, { openStore, terminal }: Services): Promise<ExitStatus> {
  const store = await openStore();
  const caseId = name === undefined ? undefined : (await chooseCase(name, store)).id;
  // A case at a time, so that memory stays constant however many there are.
  let separator = '{"cases": [\n';
  for await (const each of exportCases(store, caseId)) {
    await terminal.out(`${separator}${JSON.stringify(each)}`);
    separator = ",\n";
  }
  await terminal.out(separator === ",\n" ? "\n]}\n" : '{"cases": []}\n');
  return 0;
}
