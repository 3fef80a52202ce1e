import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "keys",
  summary: "the keys that a shared service seals secrets with",
  usage: ["keys rotate"],
  options: [
    ["rotate", "seals every secret with the newest key of FINELINE_KEYS; to be repeated where it was interrupted"],
  ],
  run: async (args, { terminal, openServiceTools }) => {
    const { positionals } = parseArguments(args, {});
    if (positionals.length !== 1 || positionals[0] !== "rotate") misuse("keys: expected rotate");
    const { sealed, unopened } = await (await openServiceTools()).rotateKeys();
    await terminal.out(`${sealed === 1 ? "1 secret was" : `${sealed} secrets were`} sealed with the newest key.\n`);
    if (unopened === 0) {
      await terminal.out("Nothing needs the older keys any more.\n");
      return 0;
    }
    const some = unopened === 1 ? "1 secret is" : `${unopened} secrets are`;
    await terminal.err(`${some} opened by none of the keys: put back the one that is missing, and repeat this.\n`);
    return 1;
  },
};
