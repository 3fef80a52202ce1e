import { parseRegistration } from "../../contract/http/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "accounts",
  summary: "who may come into a shared service",
  usage: ["accounts invite EMAIL"],
  options: [["EMAIL", "the address of somebody who is to have an account"]],
  run: async (args, { terminal, openServiceTools }) => {
    const { positionals } = parseArguments(args, {});
    const [verb, email = "", ...more] = positionals;
    if (verb !== "invite" || more.length > 0) misuse("accounts: expected invite EMAIL");
    if (!parseRegistration({ email }).ok) {
      misuse(`accounts: expected one address such as ada@example.com, got "${email}"`);
    }
    const { link, wasSent } = await (await openServiceTools()).invite(email);
    await terminal.out(`${link}\n`);
    await terminal.err(
      wasSent
        ? "It went to the address as well. It holds for seven days, and once.\n"
        : "Hand it to them yourself. It holds for seven days, and once: whoever has it makes the account.\n",
    );
    return 0;
  },
};
