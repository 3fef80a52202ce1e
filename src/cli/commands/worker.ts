import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "worker",
  summary: "does what is due in a shared service: letters, mailboxes, reminders, calendars",
  usage: ["worker [--database URL]"],
  options: [["--database URL", "a PostgreSQL; else FINELINE_DATABASE_URL says so, which others cannot read"]],
  run: async (args, { terminal, openServiceTools }) => {
    const { options, positionals } = parseArguments(args, { database: "string" });
    if (positionals.length > 0) misuse(`worker: expected no words, got "${positionals[0]}"`);
    const { ended } = await (await openServiceTools()).work(options.database);
    await terminal.err("Fineline does what is due until it is asked to end. Any number of workers may run.\n");
    await ended;
    return 0;
  },
};
