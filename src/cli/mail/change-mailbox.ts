import type { MailAccount } from "../../app/index.ts";
import { type ParsedArguments, parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { chooseAccounts } from "./choose-accounts.ts";
import type { MailTools } from "./mail-tools.ts";
import { MODE_WORDS, readLimit, readMode, readReplyTokens } from "./mailbox-words.ts";

const OPTIONS = { mode: "string", name: "string", limit: "string", "reply-tokens": "string" } as const;

/**
 * `mail change ADDRESS`: another mode, name, limit or way of answering, without asking for the way in again. A mailbox that is to
 * send from now on is tried first.
 */
export async function changeMailbox(
  args: readonly string[],
  services: Services,
  tools: MailTools,
): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  if (positionals.length !== 1) misuse("mail change: expected the ADDRESS of one mailbox");
  if (Object.values(options).every((value) => value === undefined)) {
    misuse("mail change: expected what is to change: --mode, --name, --limit or --reply-tokens");
  }
  const [account] = await chooseAccounts(positionals, tools.store);
  const changed = changedAccount(account!, options);
  const refusal = account!.mode !== "send" && changed.mode === "send" ? await tryToSend(changed, tools) : undefined;
  if (refusal !== undefined) {
    await services.terminal.err(`${refusal}\nNothing was changed.\n`);
    return 1;
  }
  await tools.store.changeAccount(changed);
  await services.terminal.out(`${describeChanged(changed)}\n`);
  return 0;
}

function changedAccount(account: MailAccount, options: ParsedArguments<typeof OPTIONS>["options"]): MailAccount {
  const replyTokens = readReplyTokens(options["reply-tokens"], "change");
  return {
    ...account,
    mode: options.mode === undefined ? account.mode : readMode(options.mode, "change"),
    name: options.name ?? account.name,
    dailyLimit: readLimit(options.limit, "change") ?? account.dailyLimit,
    ...(replyTokens === undefined ? {} : { replyTokens }),
  };
}

/** Why it could not send; leave that was given in the browser holds for sending too, and may have to be renewed to be tried. */
async function tryToSend(account: MailAccount, { store, connector }: MailTools): Promise<string | undefined> {
  const secret = await store.loadSecret(account.id);
  if (secret?.kind !== "password") return undefined;
  const tried = await connector.test(account, secret);
  return tried.ok ? undefined : tried.sentence;
}

function describeChanged({ address, name, mode, dailyLimit, replyTokens }: MailAccount): string {
  const parts = [
    MODE_WORDS[mode],
    ...(mode === "send" ? [`${dailyLimit} a day at most`] : []),
    ...(name === "" || mode === "watch" ? [] : [`as ${name}`]),
    ...(replyTokens === true ? ["answers are asked for with the case's token"] : []),
  ];
  return `${address}: ${parts.join(", ")}.`;
}
