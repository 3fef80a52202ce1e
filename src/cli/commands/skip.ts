import { formatInstant } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { chooseSteps, settleSteps } from "../facts/index.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "skip",
  summary: "leaves a step out",
  usage: ["skip STEP", "skip globex card lee", "skip globex card --all"],
  options: [
    ["--all", "every step of a case that the words mean"],
    ["--note TEXT", "kept with it"],
    ["--dry-run", "shows what would change"],
    ["--json", '{"recorded": [ids], "plan": …}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, {
      json: "boolean",
      "dry-run": "boolean",
      note: "string",
      all: "boolean",
    });
    if (positionals.length === 0) misuse('skip: expected a step, such as "globex card"');
    const chosen = await chooseSteps(positionals.join(" "), { all: options.all }, services);
    const { theCase, caseId } = chosen[0]!;
    const at = formatInstant(services.now, theCase.calendar.timeZone);
    const note = options.note === undefined ? {} : { note: options.note };
    const understood = chosen.map(({ title }) => `skipped at ${theCase.company}: ${title}`);
    const facts = chosen.map(({ id }) => ({ kind: "skipped" as const, at, step: id, ...note }));
    await settleSteps(facts, caseId, { json: options.json, dryRun: options["dry-run"], understood }, services);
    return 0;
  },
};
