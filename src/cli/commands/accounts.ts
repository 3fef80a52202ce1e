import { parseRegistration } from "../../contract/http/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { misuse } from "../fail.ts";
import { cleanText } from "../render/plain-text.ts";
import type { ServiceTools } from "../service-tools.ts";

export const command: Command = {
  name: "accounts",
  summary: "who may come into a shared service",
  usage: ["accounts invite EMAIL", "accounts recover EMAIL [--second-factor]", "accounts desks EMAIL"],
  options: [
    ["invite", "a link for somebody who is to have an account"],
    ["recover", "a link to a new password for somebody who has one, such as where the service sends no mail"],
    ["--second-factor", "with recover: takes away the second factor of somebody who lost it, and its recovery codes"],
    ["desks", "the desks that somebody is at, each with the id that migrate asks for"],
  ],
  run: async (args, { terminal, openServiceTools }) => {
    const { options, positionals } = parseArguments(args, { "second-factor": "boolean" });
    const [verb = "", email = "", ...more] = positionals;
    if (options["second-factor"] && verb !== "recover") misuse("accounts: --second-factor goes with recover");
    const answer = options["second-factor"] ? takeSecondFactor : ANSWERS.get(verb);
    if (answer === undefined || more.length > 0) {
      misuse("accounts: expected invite EMAIL, recover EMAIL, or desks EMAIL");
    }
    if (!parseRegistration({ email }).ok) {
      misuse(`accounts: expected one address such as ada@example.com, got "${email}"`);
    }
    const { told, said } = await answer(await openServiceTools(), email);
    await terminal.out(told.map((line) => `${line}\n`).join(""));
    await terminal.err(`${said}\n`);
    return 0;
  },
};

interface Answer {
  /** Lines for whoever asks, or for a program. */
  readonly told: readonly string[];
  readonly said: string;
}

type Answering = (tools: ServiceTools, email: string) => Promise<Answer>;

const ANSWERS: ReadonlyMap<string, Answering> = new Map([
  ["invite", invite],
  ["recover", recover],
  ["desks", listDesks],
]);

async function invite(tools: ServiceTools, email: string): Promise<Answer> {
  const { link, wasSent } = await tools.invite(email);
  const said = wasSent
    ? "It went to the address as well. It holds for seven days, and once."
    : "Hand it to them yourself. It holds for seven days, and once: whoever has it makes the account.";
  return { told: [link], said };
}

async function recover(tools: ServiceTools, email: string): Promise<Answer> {
  const link = (await tools.recover(email)) ?? nobody(email);
  const said = "Hand it to them yourself. It holds for an hour, and once: whoever has it chooses the password.";
  return { told: [link], said };
}

async function takeSecondFactor(tools: ServiceTools, email: string): Promise<Answer> {
  const became = (await tools.takeSecondFactor(email)) ?? nobody(email);
  if (became === "none") misuse(`accounts: the account of "${email}" has no second factor`);
  const said = "They are signed out everywhere, and sign in with the password alone until they set up a new one.";
  const told = became === "told" ? "They were told by mail." : "No mail told them: tell them yourself.";
  return { told: [`The second factor of ${email} is gone.`], said: `${said} ${told}` };
}

async function listDesks(tools: ServiceTools, email: string): Promise<Answer> {
  const desks = (await tools.listDesks(email)) ?? nobody(email);
  const said = desks.length === 1 ? "They are at 1 desk." : `They are at ${desks.length} desks.`;
  return { told: desks.map(({ id, name, role }) => `${id}  ${role}  ${cleanText(name)}`), said };
}

function nobody(email: string): never {
  misuse(`accounts: nobody has an account with the address "${email}"`);
}
