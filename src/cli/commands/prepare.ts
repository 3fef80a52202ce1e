import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "prepare",
  summary: "makes the tables of a shared service, or brings them up to date, before web and worker start",
  usage: ["prepare"],
  options: [
    ["FINELINE_DATABASE_OWNER_URL", "the database, as a user who may change its tables; no other process needs it"],
    ["FINELINE_DATABASE_URL", "the user of this address is let in to work with them, and made where there is none"],
  ],
  run: async (args, { terminal, openServiceTools }) => {
    const { positionals } = parseArguments(args, {});
    if (positionals.length > 0) misuse(`prepare: expected no words, got "${positionals[0]}"`);
    await (await openServiceTools()).prepare();
    await terminal.out("The database is ready for this version.\n");
    return 0;
  },
};
