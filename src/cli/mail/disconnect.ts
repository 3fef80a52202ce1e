import { disconnectMailbox, lettersYetToGo } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { line, type PageLine, paintPage, paragraph } from "../render/page.ts";
import { chooseAccounts } from "./choose-accounts.ts";
import type { MailTools } from "./mail-tools.ts";

/** `mail disconnect ADDRESS [--yes]`: forgets a mailbox and its secret; what is yet to go through it does not go. */
export async function disconnectTyped(
  args: readonly string[],
  services: Services,
  { store: mail }: MailTools,
): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { yes: "boolean", json: "boolean" });
  if (positionals.length !== 1) misuse("mail disconnect: expected the ADDRESS of one mailbox");
  const [account] = await chooseAccounts(positionals, mail);
  const { address } = account!;
  const { outbox } = await services.openStore();
  const letters = (await lettersYetToGo(account!, outbox)).length;
  if (!options.yes && !(await isConfirmed(address, letters, { json: options.json, services }))) {
    await services.terminal.err("Nothing was changed.\n");
    return 1;
  }
  const { cancelled } = await disconnectMailbox(account!, { outbox, mail, now: services.now });
  const done = `${address} is disconnected${cancelled === 0 ? "" : `, and ${counted(cancelled)} not go`}.`;
  const json = `${JSON.stringify({ disconnected: address, cancelled }, null, 2)}\n`;
  await services.terminal.out(
    options.json ? json : paintPage(paragraph(done, services.terminal.columns), services.terminal),
  );
  return 0;
}

async function isConfirmed(
  address: string,
  letters: number,
  { json, services: { terminal, typedLines } }: { readonly json: boolean; readonly services: Services },
): Promise<boolean> {
  const page: readonly PageLine[] = [
    ...paragraph(`${address} is forgotten, with its password and what waits for a word.`, terminal.columns),
    line("What was recorded of your cases stays."),
    ...(letters === 0 ? [] : paragraph(`${counted(letters)} not go.`, terminal.columns, { tone: "late" })),
    line("Type yes to disconnect it."),
  ];
  await (json ? terminal.err : terminal.out)(paintPage(page, terminal));
  for await (const typed of typedLines()) return typed.trim().toLowerCase() === "yes";
  misuse("mail disconnect: the input ended before an answer, and there was no --yes. Nothing was changed.");
}

function counted(letters: number): string {
  return letters === 1 ? "1 letter that was to go through it does" : `${letters} letters that were to go through it do`;
}
