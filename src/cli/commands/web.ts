import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "web",
  summary: "answers for a shared service, with workers beside it",
  usage: ["web [--database URL]"],
  options: [["--database URL", "a PostgreSQL; else FINELINE_DATABASE_URL says so, which others cannot read"]],
  run: async (args, { terminal, openServiceTools }) => {
    const { options, positionals } = parseArguments(args, { database: "string" });
    if (positionals.length > 0) misuse(`web: expected no words, got "${positionals[0]}"`);
    const { url, publicUrl, ended } = await (await openServiceTools()).serve(options.database, false);
    const said = `Fineline answers at ${url} until it is asked to end. Letters and reminders need a worker.`;
    await terminal.err(`${said} People open ${publicUrl}\n`);
    await ended;
    return 0;
  },
};
