import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "restore",
  summary: "puts a backup back, into an empty place; nothing of it is sent by itself",
  usage: ["restore FILE [--database URL]"],
  options: [
    ["FILE", "a file that backup has written"],
    ["--database URL", "an empty PostgreSQL, by an administrator's address; your own data where none is named"],
  ],
  run: async (args, { terminal, openBackupTools }) => {
    const { options, positionals } = parseArguments(args, { database: "string" });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) misuse("restore: expected one FILE to read");
    const { letters, mailboxes } = await (await openBackupTools()).restore(path, options.database);
    await terminal.out("Everything is back as it was.\n");
    if (letters > 0) {
      const may = letters === 1 ? "1 letter" : `${letters} letters`;
      await terminal.out(`${may} may have gone since: none goes before somebody has said whether it did.\n`);
    }
    if (mailboxes > 0) {
      const boxes = mailboxes === 1 ? "1 mailbox sends" : `${mailboxes} mailboxes send`;
      await terminal.out(`${boxes} nothing before it is connected again.\n`);
    }
    return 0;
  },
};
