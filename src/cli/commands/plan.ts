import { planCase } from "../../app/index.ts";
import { parseCase, planJsonText, planToJson } from "../../contract/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { readJson, readPlaybookOption, sourceName } from "../read-json.ts";

const OPTIONS = {
  json: "boolean",
  ndjson: "boolean",
  playbook: "string",
  svg: "string",
  dark: "boolean",
} as const;

export const command: Command = {
  name: "plan",
  summary: "plans a case file: whom to contact, when, how, with what",
  usage: [
    "plan FILE [--now INSTANT] [--playbook ID|FILE] [--json]",
    "plan FILE --svg PICTURE [--dark]",
    "plan --ndjson < cases.ndjson > plans.ndjson",
  ],
  options: [
    ["--json", "the plan as JSON"],
    ["--ndjson", "a case a line in, a plan a line out, in the same order"],
    ["--playbook", "another playbook, by its id or from a file"],
    ["--svg", "draws the fine line into a file"],
    ["--dark", "draws it on dark ground"],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, OPTIONS);
    const playbook = await readPlaybookOption(options.playbook, services);
    if (options.ndjson) {
      if (positionals.length > 0) misuse("plan --ndjson: reads standard input and takes no file");
      const { failed } = await services.planLines({ now: services.givenNow, playbook });
      return failed > 0 ? 1 : 0;
    }
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) misuse("plan: expected one FILE, or - for standard input");
    return planFile(path, { ...options, playbook }, services);
  },
};

interface PlanFileOptions {
  readonly json: boolean;
  readonly svg: string | undefined;
  readonly dark: boolean;
  readonly playbook: Awaited<ReturnType<typeof readPlaybookOption>>;
}

async function planFile(path: string, options: PlanFileOptions, services: Services): Promise<ExitStatus> {
  const { holidays, givenNow, now, terminal } = services;
  const value = await readJson(path, services);
  const parsed = parseCase(value, { holidays, ...(givenNow === undefined ? { now } : { now: givenNow }) });
  if (!parsed.ok) refuse(parsed.error, sourceName(path));
  const planned = planCase(parsed.value, { now: givenNow, clock: now, playbook: options.playbook });
  if (!planned.ok) refuse(planned.error, sourceName(path));
  const shown = { ...planned.value, parsed: parsed.value };
  if (options.svg !== undefined) {
    const { drawCase } = await import("../draw-case.ts");
    await services.writeFile(options.svg, drawCase(shown, options.dark ? "dark" : "light"));
  }
  if (options.json) {
    const json = planToJson(shown.plan, parsed.value.case.calendar.timeZone);
    for (const piece of planJsonText(json)) await terminal.out(piece);
  } else if (options.svg === undefined) {
    const { renderPlan } = await import("../render/render-plan.ts");
    await terminal.out(renderPlan(shown, services));
  }
  return 0;
}
