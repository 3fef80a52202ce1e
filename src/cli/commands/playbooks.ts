import { findPlaybook } from "../../app/index.ts";
import { BUILT_IN_PLAYBOOKS, type Playbook } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { readPlaybookOption } from "../read-json.ts";
import { paintPage } from "../render/page.ts";
import { renderPlaybook, renderPlaybooks } from "../render/render-playbooks.ts";

export const command: Command = {
  name: "playbooks",
  summary: "the playbooks side by side, or one rule by rule with its sources",
  usage: ["playbooks [--json]", "playbooks ID|FILE [--json]"],
  options: [["--json", "the playbooks as they are written, or one with all that it inherits"]],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean" });
    if (positionals.length > 1) misuse("playbooks: expected one ID, or none for all");
    const { terminal } = services;
    const [named] = positionals;
    if (named !== undefined) {
      const playbook = await choosePlaybook(named, services);
      const text = options.json
        ? `${JSON.stringify(playbook, null, 2)}\n`
        : paintPage(renderPlaybook(playbook, terminal.columns), terminal);
      await terminal.out(text);
    } else if (options.json) await terminal.out(`${JSON.stringify({ playbooks: BUILT_IN_PLAYBOOKS }, null, 2)}\n`);
    else await terminal.out(paintPage(renderPlaybooks(builtIn(), terminal.columns), terminal));
    return 0;
  },
};

function builtIn(): readonly Playbook[] {
  return BUILT_IN_PLAYBOOKS.flatMap(({ id }) => {
    const found = eitherSide(id);
    return found.ok ? [found.value] : [];
  });
}

/** One that comes with Fineline, by any unambiguous beginning of its id, or a file. */
async function choosePlaybook(named: string, services: Services): Promise<Playbook> {
  const begun = BUILT_IN_PLAYBOOKS.filter(({ id }) => id === named || id.startsWith(named));
  const isId = /^[A-Za-z0-9_-]+$/.test(named);
  const definition =
    begun[0] !== undefined && begun.length === 1 ? begun[0] : isId ? named : await readPlaybookOption(named, services);
  const found = eitherSide(definition);
  return found.ok ? found.value : refuse(found.error);
}

function eitherSide(definition: Parameters<typeof findPlaybook>[0]): ReturnType<typeof findPlaybook> {
  const found = findPlaybook(definition, "candidate");
  if (found.ok) return found;
  const employer = findPlaybook(definition, "employer");
  return employer.ok ? employer : found;
}
