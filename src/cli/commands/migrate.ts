import { parseArguments } from "../arguments.ts";
import type { MoveRequest } from "../backup-tools.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "migrate",
  summary: "moves your own data into a desk of a shared service, or back",
  usage: ["migrate --to URL --desk ID", "migrate --from URL --desk ID"],
  options: [
    ["--to URL", "the address of the service's database; FINELINE_KEYS and the other settings are the service's"],
    ["--from URL", "the other way: from the desk into an empty place, see --home"],
    ["--desk ID", "the desk; to move into it, it must be empty"],
  ],
  run: async (args, { terminal, openBackupTools }) => {
    const { options, positionals } = parseArguments(args, { to: "string", from: "string", desk: "string" });
    if (positionals.length > 0) misuse("migrate: expected options alone");
    const { tables, rows, from, to } = await (await openBackupTools()).move(toRequest(options));
    await terminal.out(`Everything is in ${to} now: ${rows} rows of ${tables} tables, the same on both sides.\n`);
    await terminal.out(
      `It is live there. ${from} is marked as moved: it can be read, and it records, sends and reminds of nothing.\n`,
    );
    return 0;
  },
};

interface Given {
  readonly to?: string | undefined;
  readonly from?: string | undefined;
  readonly desk?: string | undefined;
}

function toRequest({ to, from, desk }: Given): MoveRequest {
  const database = to ?? from;
  if (database === undefined || (to !== undefined && from !== undefined))
    misuse("migrate: expected --to URL or --from URL");
  if (desk === undefined) misuse("migrate: expected --desk ID");
  return { direction: to === undefined ? "to-home" : "to-desk", database, desk };
}
