import { parseRegistration } from "../../contract/http/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";
import type { ServiceTools } from "../service-tools.ts";

export const command: Command = {
  name: "accounts",
  summary: "who may come into a shared service",
  usage: ["accounts invite EMAIL", "accounts recover EMAIL"],
  options: [
    ["invite", "a link for somebody who is to have an account"],
    ["recover", "a link to a new password for somebody who has one, such as where the service sends no mail"],
  ],
  run: async (args, { terminal, openServiceTools }) => {
    const { positionals } = parseArguments(args, {});
    const [verb, email = "", ...more] = positionals;
    if ((verb !== "invite" && verb !== "recover") || more.length > 0) {
      misuse("accounts: expected invite EMAIL, or recover EMAIL");
    }
    if (!parseRegistration({ email }).ok) {
      misuse(`accounts: expected one address such as ada@example.com, got "${email}"`);
    }
    const tools = await openServiceTools();
    const { link, said } = await (verb === "invite" ? invite(tools, email) : recover(tools, email));
    await terminal.out(`${link}\n`);
    await terminal.err(`${said}\n`);
    return 0;
  },
};

interface Link {
  readonly link: string;
  readonly said: string;
}

async function invite(tools: ServiceTools, email: string): Promise<Link> {
  const { link, wasSent } = await tools.invite(email);
  const said = wasSent
    ? "It went to the address as well. It holds for seven days, and once."
    : "Hand it to them yourself. It holds for seven days, and once: whoever has it makes the account.";
  return { link, said };
}

async function recover(tools: ServiceTools, email: string): Promise<Link> {
  const link = await tools.recover(email);
  if (link === undefined) misuse(`accounts: nobody has an account with the address "${email}"`);
  return {
    link,
    said: "Hand it to them yourself. It holds for an hour, and once: whoever has it chooses the password.",
  };
}
