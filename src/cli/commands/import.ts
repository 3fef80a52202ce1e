import { importCases } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { readJson, sourceName } from "../read-json.ts";
import { cleanText } from "../render/plain-text.ts";

export const command: Command = {
  name: "import",
  summary: "takes in a case file, or everything that export wrote",
  usage: ["import FILE [--json]", "import - < cases.json"],
  options: [["--json", 'prints {"cases": [{"id", …}]}']],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean" });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) misuse("import: expected one FILE, or - for standard input");
    const store = await services.openStore();
    const { holidays, newId, now, terminal } = services;
    const imported = await importCases(await readJson(path, services), { store, holidays, newId, now });
    if (!imported.ok) refuse(imported.error, sourceName(path));
    const added = imported.value.map(({ id, header, facts }) => ({
      id,
      role: header.role,
      company: header.company,
      facts: facts.length,
    }));
    if (options.json) await terminal.out(`${JSON.stringify({ cases: added })}\n`);
    else {
      for (const { id, role, company, facts } of added) {
        await terminal.out(
          `${cleanText(company)}, ${cleanText(role)}: ${facts} ${facts === 1 ? "fact" : "facts"}, as ${id}\n`,
        );
      }
    }
    return 0;
  },
};
