import type { Invitation } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import { chooseCase } from "../choose-case.ts";
import type { Command, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import type { Answers } from "../invitations/ask-about.ts";
import { openDesk, takeOne } from "../invitations/take-one.ts";
import { createLinePrompter } from "../prompts/index.ts";
import { sourceName } from "../read-json.ts";

export const command: Command = {
  name: "invite",
  summary: "takes in an invitation (.ics): an interview, moved, or called off",
  usage: ["invite FILE.ics [--case CASE] [--yes]", 'invite FILE.ics --company "Globex" --role "Senior Analyst"'],
  options: [
    ["--case CASE", "which case it belongs to; otherwise by its people and names"],
    ["--company NAME, --role TEXT", "of a new case, where it belongs to none"],
    ["--yes", "records it without asking"],
    ["--json", '{"invitations": [{"change", "case", "facts", …}]}; records only with --yes'],
  ],
  run: async (args, services) => {
    const spec = { case: "string", company: "string", role: "string", yes: "boolean", json: "boolean" } as const;
    const { options, positionals } = parseArguments(args, spec);
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) misuse("invite: expected one FILE.ics, or - for standard input");
    const invitations = await readFile(path, services);
    const store = await services.openStore();
    const caseId = options.case === undefined ? undefined : (await chooseCase(options.case, store)).id;
    const answers: Answers = { ...options, caseId, isOneOfMany: invitations.length > 1 };
    const prompter = createLinePrompter({ lines: services.typedLines(), write: services.terminal.out });
    const told: Readonly<Record<string, unknown>>[] = [];
    let declined = 0;
    try {
      for (const invitation of invitations) {
        const { json, isDeclined } = await takeOne(invitation, answers, {
          ...services,
          prompter,
          desk: await openDesk(services),
        });
        told.push(json);
        if (isDeclined) declined += 1;
      }
    } finally {
      await prompter.close();
    }
    if (options.json) await services.terminal.out(`${JSON.stringify({ invitations: told }, null, 2)}\n`);
    return declined > 0 ? 1 : 0;
  },
};

async function readFile(path: string, services: Services): Promise<readonly Invitation[]> {
  const { read } = await services.openCalendarFiles();
  const invitations = read(await services.readFile(path));
  return invitations.ok ? invitations.value : refuse(invitations.error, sourceName(path));
}
