import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "backup",
  summary: "everything in one file, while Fineline goes on",
  usage: ["backup FILE [--database URL]"],
  options: [
    ["FILE", "the file to write; one that is there is not overwritten"],
    ["--database URL", "a service's PostgreSQL, by an administrator's address; your own data where none is named"],
  ],
  run: async (args, { terminal, openBackupTools }) => {
    const { options, positionals } = parseArguments(args, { database: "string" });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) misuse("backup: expected one FILE to write");
    await (await openBackupTools()).backUp(path, options.database);
    await terminal.out(`Everything is in ${path}. Whoever has it can read it: keep it where you keep your keys.\n`);
    return 0;
  },
};
