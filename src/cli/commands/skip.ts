import { formatInstant } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { chooseStep, settleStep } from "../facts/index.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "skip",
  summary: "leaves a step out",
  usage: ["skip STEP", "skip globex card"],
  options: [
    ["--note TEXT", "kept with it"],
    ["--dry-run", "shows what would change"],
    ["--json", '{"recorded": [ids], "plan": …}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean", "dry-run": "boolean", note: "string" });
    if (positionals.length === 0) misuse('skip: expected a step, such as "globex card"');
    const chosen = await chooseStep(positionals.join(" "), services);
    const { theCase, title, id } = chosen;
    const at = formatInstant(services.now, theCase.calendar.timeZone);
    const note = options.note === undefined ? {} : { note: options.note };
    const understood = `skipped at ${theCase.company}: ${title}`;
    const settle = { json: options.json, dryRun: options["dry-run"], understood };
    await settleStep({ kind: "skipped", at, step: id, ...note }, chosen, settle, services);
    return 0;
  },
};
