import {
  type MailAccount,
  MailError,
  type Proposal,
  type ScanInput,
  type ScanReport,
  scanMailbox,
} from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { cleanText } from "../render/plain-text.ts";
import { chooseAccounts } from "./choose-accounts.ts";
import type { MailTools } from "./mail-tools.ts";

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
      json ? `${JSON.stringify({ mailbox: account.address, ...report })}\n` : tellReport(account, report),
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
  { openStore, holidays }: Pick<Services, "openStore" | "holidays">,
  { store: mail, readMessage, tokenOf, stop }: MailTools,
): Promise<Omit<ScanInput, "mailbox" | "now">> {
  return { account, store: await openStore(), mail, readMessage, tokenOf, holidays, stop };
}

function showProgress({ terminal }: Services): ScanInput["onProgress"] {
  return ({ path, read, left }) =>
    terminal.err(`\r\u001b[K${cleanText(path)}: ${read} read, ${left} to go${left === 0 ? "\n" : ""}`);
}

/** What a pass came to, in lines: first how much was read, then each thing noticed. */
export function tellReport({ address }: MailAccount, { read, noticed, poisoned, isComplete }: ScanReport): string {
  const lines = [
    `${address}: ${read} new ${read === 1 ? "message" : "messages"}${isComplete ? "" : ", stopped before the end"}.`,
    ...(poisoned === 0 ? [] : [`  ${poisoned} cannot be read and ${poisoned === 1 ? "was" : "were"} passed over.`]),
    ...noticed.map((proposal) => `  ${tellProposal(proposal)}`),
  ];
  return `${lines.map(cleanText).join("\n")}\n`;
}

/** A thing noticed, in one line: the case, what it is, from whom or to whom, how sure that is and why. */
export function tellProposal({ id, caseId, state, certainty, message, facts, evidence }: Proposal): string {
  const kinds = facts.map(({ kind }) => kind).join(", ");
  const because = evidence[0] === undefined ? "" : ` (${evidence[0].rule}: ${evidence[0].excerpt})`;
  const what = state === "recorded" ? "recorded" : `${certainty}, to decide as ${id}`;
  return `${caseId}: ${kinds} · ${message.from} · ${message.subject} · ${what}${because}`;
}
