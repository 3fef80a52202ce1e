import { planToJson } from "../../contract/index.ts";
import { clockOfCase, describeSourceId, explainRule } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";
import { findStep } from "../find-step.ts";
import { paintPage } from "../render/page.ts";
import { renderWhy } from "../render/render-why.ts";

export const command: Command = {
  name: "why",
  summary: "why a step is there and what belongs into it: rule, source, arithmetic, brief",
  usage: ["why STEP", "why CASE STEP [--json]"],
  options: [["--json", "the step and its rules as JSON"]],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean" });
    if (positionals.length === 0) misuse("why: expected a STEP, such as globex check-in");
    const found = await findStep(positionals, services);
    const { terminal } = services;
    if (!options.json) {
      const clock = clockOfCase(found.parsed.case, services.ownTimeZone);
      await terminal.out(paintPage(renderWhy(found, { clock, columns: terminal.columns }), terminal));
      return 0;
    }
    const { plan, parsed, playbook, caseId, step } = found;
    const json = planToJson(plan, parsed.case.calendar.timeZone).steps.find(({ id }) => id === step.id);
    const rules = step.reasons.map(({ rule, source }) => ({
      rule,
      says: explainRule(rule) ?? null,
      source: describeSourceId(source, playbook),
    }));
    await terminal.out(`${JSON.stringify({ case: caseId, step: json, rules }, null, 2)}\n`);
    return 0;
  },
};
