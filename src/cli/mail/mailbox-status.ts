import type { MailAccount } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { BLANK, line, type PageLine, paintPage, paragraph } from "../render/page.ts";
import { chooseAccounts } from "./choose-accounts.ts";
import type { MailTools } from "./mail-tools.ts";

interface MailboxStatus {
  readonly address: string;
  readonly mode: MailAccount["mode"];
  readonly imap: string;
  readonly smtp: string;
  readonly folders: number;
  readonly toDecide: number;
  readonly recorded: number;
  readonly unreadable: readonly { readonly folder: string; readonly uid: number; readonly reason: string }[];
}

/** `mail status [ADDRESS...]`: each mailbox, what waits for a word, and what could not be read. */
export async function showMailboxes(
  args: readonly string[],
  services: Services,
  tools: MailTools,
): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { json: "boolean" });
  const accounts = await chooseAccounts(positionals, tools.store);
  const all = await Promise.all(accounts.map((account) => statusOf(account, tools)));
  const page = () => all.flatMap((status, index) => [...(index === 0 ? [] : [BLANK]), ...describe(status, services)]);
  await services.terminal.out(
    options.json ? `${JSON.stringify(all, null, 2)}\n` : paintPage(page(), services.terminal),
  );
  return 0;
}

async function statusOf({ id, address, mode, imap, smtp }: MailAccount, { store }: MailTools): Promise<MailboxStatus> {
  const own = (await store.listProposals()).filter(({ message }) => message.accountId === id);
  const poisoned = await store.listPoisoned(id);
  return {
    address,
    mode,
    imap: `${imap.host}:${imap.port}`,
    smtp: `${smtp.host}:${smtp.port}`,
    folders: (await store.listCursors(id)).length,
    toDecide: own.filter(({ state }) => state === "open").length,
    recorded: own.filter(({ state }) => state === "recorded" || state === "accepted").length,
    unreadable: poisoned.map(({ path, uid, reason }) => ({ folder: path, uid, reason })),
  };
}

function describe(status: MailboxStatus, { terminal }: Services): readonly PageLine[] {
  const { folders, toDecide, recorded, unreadable, mode, imap, smtp } = status;
  const read = folders === 0 ? "not read yet" : `${folders} folders read`;
  const sending = mode === "send" ? `, sending by ${smtp}` : "";
  return [
    line(status.address, "strong"),
    ...paragraph(
      `${mode}, from ${imap}${sending}: ${read}, ${recorded} recorded, ${toDecide} to decide.`,
      terminal.columns,
      { indent: 2 },
    ),
    ...unreadable.flatMap(({ folder, uid, reason }) =>
      paragraph(`Passed over in ${folder}: message ${uid}, ${reason}.`, terminal.columns, {
        indent: 2,
        hanging: 2,
        tone: "quiet",
      }),
    ),
  ];
}
