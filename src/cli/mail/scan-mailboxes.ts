import { type MailAccount, MailError, type ScanInput, type ScanReport, scanMailbox } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { BLANK, line, paintPage, paragraph } from "../render/page.ts";
import { cleanText } from "../render/plain-text.ts";
import { chooseAccounts } from "./choose-accounts.ts";
import type { MailTools } from "./mail-tools.ts";
import { noticedLines } from "./noticed-lines.ts";

/** `mail scan [ADDRESS...] [--again]`: one pass over what is new in each mailbox, everything the first time or with `--again`. */
export async function scanMailboxes(
  args: readonly string[],
  services: Services,
  tools: MailTools,
): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { again: "boolean", json: "boolean" });
  let status: ExitStatus = 0;
  for (const account of await chooseAccounts(positionals, tools.store)) {
    if (options.again) await tools.store.dropCursors(account.id);
    if (!(await scanOne(account, { json: options.json, services, tools }))) status = 1;
    if (tools.stop.aborted) break;
  }
  return status;
}

interface Scanning {
  readonly json: boolean;
  readonly services: Services;
  readonly tools: MailTools;
}

async function scanOne(account: MailAccount, { json, services, tools }: Scanning): Promise<boolean> {
  const { terminal, now } = services;
  const mailbox = tools.connector.open(account);
  const onProgress = terminal.isInteractive && !json ? showProgress(services) : undefined;
  try {
    const report = await scanMailbox({ ...(await scanInput(account, services, tools)), mailbox, now, onProgress });
    await terminal.out(
      json
        ? `${JSON.stringify({ mailbox: account.address, ...report })}\n`
        : await tellReport(account, report, { services, tools }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    await terminal.err(`${cleanText(`${account.address}: ${error.message}`)}\n`);
    return false;
  } finally {
    await mailbox.close();
  }
}

/** What every pass over an account's mailbox needs, but for the mailbox and the moment. */
export async function scanInput(
  account: MailAccount,
  { openStore, holidays, newId, version }: Pick<Services, "openStore" | "holidays" | "newId" | "version">,
  { store: mail, readMessage, readApplication, tokenOf, stop }: MailTools,
): Promise<Omit<ScanInput, "mailbox" | "now">> {
  const store = await openStore();
  const { openings, applications } = store;
  const taking = { openings, applications, accounts: mail, readApplication, newId, version };
  return { account, store, mail, readMessage, tokenOf, holidays, stop, applications: taking };
}

function showProgress({ terminal }: Services): ScanInput["onProgress"] {
  return ({ path, read, left }) =>
    terminal.err(`\r\u001b[K${cleanText(path)}: ${read} read, ${left} to go${left === 0 ? "\n" : ""}`);
}

/** What a pass came to: first how much was read, then each thing noticed. */
export async function tellReport(
  { address }: MailAccount,
  { read, noticed, poisoned, isComplete }: ScanReport,
  { services, tools }: { readonly services: Services; readonly tools: Pick<MailTools, "store"> },
): Promise<string> {
  const { terminal } = services;
  const messages = `${read} new ${read === 1 ? "message" : "messages"}`;
  const lines = [
    ...paragraph(`${address}: ${messages}${isComplete ? "" : ", stopped before the end"}.`, terminal.columns),
    ...(poisoned === 0
      ? []
      : [line(`  ${poisoned} cannot be read and ${poisoned === 1 ? "was" : "were"} passed over.`)]),
  ];
  const open = noticed.length === 0 ? [] : await tools.store.listProposals({ state: "open" });
  const told = await noticedLines(noticed, open, services);
  return paintPage(told.length === 0 ? lines : [...lines, BLANK, ...told], terminal);
}
