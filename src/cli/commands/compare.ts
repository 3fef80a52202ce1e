import { type Comparison, comparePlaybooks } from "../../app/index.ts";
import { planToJson } from "../../contract/index.ts";
import { businessCalendarOf, formatInstant } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";
import { type OpenedCase, openCase } from "../open-case.ts";
import { paintPage } from "../render/page.ts";
import { renderComparison } from "../render/render-comparison.ts";

export const command: Command = {
  name: "compare",
  summary: "a case under each playbook, side by side",
  usage: ["compare CASE [--json]"],
  options: [["--json", 'the plans as JSON: {"case", "playbooks": [{"id", "movingOnAt", "plan"}]}']],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean" });
    if (positionals.length === 0) misuse("compare: expected a CASE");
    const opened = await openCase(positionals.join(" "), services);
    const comparison = comparePlaybooks(opened.parsed, services.now);
    const { terminal } = services;
    if (options.json) await terminal.out(`${JSON.stringify(comparisonJson(comparison, opened), null, 2)}\n`);
    else await terminal.out(paintPage(renderComparison(comparison, opened, terminal.columns), terminal));
    return 0;
  },
};

function comparisonJson({ playbooks }: Comparison, { caseId, parsed }: OpenedCase) {
  const { zone, timeZone } = businessCalendarOf(parsed.case.calendar);
  return {
    case: caseId,
    playbooks: playbooks.map(({ id, title, plan, movingOnAt }) => ({
      id,
      title,
      movingOnAt: movingOnAt === null ? null : formatInstant(movingOnAt, zone),
      plan: planToJson(plan, timeZone),
    })),
  };
}
