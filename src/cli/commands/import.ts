import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { CALENDAR_HELP, CALENDAR_OPTIONS } from "../facts/index.ts";
import { misuse } from "../fail.ts";
import { sourceName } from "../read-json.ts";

const OPTIONS = {
  ...CALENDAR_OPTIONS,
  from: "string",
  map: "strings",
  dates: "string",
  me: "strings",
  take: "string",
  "dry-run": "boolean",
  "skip-faulty": "boolean",
  yes: "boolean",
  json: "boolean",
} as const;

export const command: Command = {
  name: "import",
  summary: "takes in a case file, another tracker's table, or your mail",
  usage: [
    "import FILE [options]",
    "import - < cases.json",
    "import inbox.mbox --me ana@example.org",
    'import jobs.csv --map company="Firm" --dry-run',
  ],
  options: [
    ["--dry-run", "shows what would become of everything, and takes in nothing"],
    ["--yes", "does not ask"],
    ["--from NAME", "whose table: huntr, simplify, linkedin, jobsync, teal or csv; seen by its header"],
    ["--map FIELD=COLUMN", "what a column is; once a column"],
    ["", "company, role, link, stage, applied, staged, saved, interview, note or leave-out"],
    ["--dates dmy|mdy", "whether the day or the month is first in 05/10/2026"],
    ["--skip-faulty", "takes in the rows that can be read, where some cannot"],
    ["--me ADDRESS", "an address of yours, so that it is seen which mail you sent; once an address"],
    ["--take HOW", "certain, likely or possible: how sure it has to be whose a message is"],
    ...CALENDAR_HELP,
    ["--json", 'of cases {"cases": [{"id", …}]}, of a table every row and what becomes of it'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, OPTIONS);
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) misuse("import: expected one FILE, or - for standard input");
    const kind = await (await services.openTransferTools()).kindOf(path);
    const { importJson, importMessages, importTable } = await import("../transfer/index.ts");
    switch (kind) {
      case "json":
        return importJson(path, options.json, services);
      case "table":
        return importTable(path, options, services);
      case "mail":
        return importMessages(path, options, services);
      case "cards":
        return misuse(`import: ${sourceName(path)} holds cards of people: fineline people import FILE --case CASE`);
      default:
        return misuse(`import: ${sourceName(path)} is packed: open it and save the table as CSV`);
    }
  },
};
