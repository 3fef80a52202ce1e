import { planToJson } from "../../contract/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";
import { openCase } from "../open-case.ts";
import { renderCase } from "../render/render-case.ts";

export const command: Command = {
  name: "show",
  summary: "everything about a case: the fine line, the steps, what happened, why",
  usage: ["show CASE [--json]"],
  options: [["--json", 'the case and its plan as JSON: {"case": …, "plan": …}']],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean" });
    if (positionals.length === 0) misuse("show: expected a CASE, such as the beginning of a company's name");
    const shown = await openCase(positionals.join(" "), services);
    const { parsed, plan } = shown;
    if (options.json) {
      const json = { case: parsed.json, plan: planToJson(plan, parsed.case.calendar.timeZone) };
      await services.terminal.out(`${JSON.stringify(json, null, 2)}\n`);
    } else await services.terminal.out(renderCase(shown, services));
    return 0;
  },
};
