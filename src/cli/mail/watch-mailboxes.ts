import { type MailAccount, MailError, scanMailbox, type WatchState, watchMailbox } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { cleanText } from "../render/plain-text.ts";
import { chooseAccounts } from "./choose-accounts.ts";
import type { MailTools } from "./mail-tools.ts";
import { scanInput, tellReport } from "./scan-mailboxes.ts";

/** `mail watch [ADDRESS...]`: notices what comes in as it comes, until it is told to stop or every mailbox needs a person. */
export async function watchMailboxes(
  args: readonly string[],
  services: Services,
  tools: MailTools,
): Promise<ExitStatus> {
  const { positionals } = parseArguments(args, {});
  const accounts = await chooseAccounts(positionals, tools.store);
  const ended = await Promise.all(accounts.map((account) => watchOne(account, { services, tools })));
  return ended.some((error) => error instanceof MailError) ? 1 : 0;
}

interface Watching {
  readonly services: Services;
  readonly tools: MailTools;
}

async function watchOne(account: MailAccount, { services, tools }: Watching): Promise<MailError | undefined> {
  const mailbox = tools.connector.open(account);
  const input = await scanInput(account, services, tools);
  const { stop, pause, clock } = tools;
  try {
    const scan = () => scanMailbox({ ...input, mailbox, now: clock() });
    const error = await watchMailbox({
      mailbox,
      scan,
      stop,
      pause,
      onState: (state) => tellState(account, state, services),
    });
    if (error !== undefined) await services.terminal.err(`${cleanText(`${account.address}: ${error.message}`)}\n`);
    return error;
  } finally {
    await mailbox.close();
  }
}

async function tellState(account: MailAccount, state: WatchState, { terminal }: Services): Promise<void> {
  if (state.kind === "watching") {
    if (state.report.read > 0) await terminal.out(tellReport(account, state.report));
    return;
  }
  const seconds = Math.round(state.tryAgainMs / 1_000);
  await terminal.err(`${cleanText(`${account.address}: ${state.error.message}`)} (in ${seconds} s)\n`);
}
