import type { Instant } from "../../engine/index.ts";
import {
  type AccountPause,
  type ConnectionTest,
  type FolderCursor,
  type MailAccount,
  type MailAccountStore,
  type MailConnector,
  MailError,
  type MailFolder,
  type MailProgressStore,
  SealError,
} from "../ports/index.ts";
import { tryAccount } from "../try-account.ts";
import { type Finding, look, well, wrong } from "./finding.ts";
import { CHECKUP } from "./sentences.ts";

export interface MailboxQuestion {
  readonly mail: MailAccountStore & MailProgressStore;
  readonly connector: Pick<MailConnector, "test" | "open">;
  readonly pauses: readonly AccountPause[];
  readonly now: Instant;
}

const { mailbox } = CHECKUP;

/** Opens a mailbox, reads nothing in it, and tells how far it has been read; sending is tried as far as the server lets one in. */
export async function checkMailbox(account: MailAccount, question: MailboxQuestion): Promise<readonly Finding[]> {
  const { mail, connector, pauses, now } = question;
  const { address } = account;
  const tried = await tryMailbox(account, question);
  const passedOver = (await mail.listPoisoned(account.id)).length;
  const pause = pauses.find(({ accountId, until }) => accountId === account.id && (until === null || until > now));
  return [
    tried.finding,
    ...(tried.isOpen
      ? [howFarRead(address, await mail.listCursors(account.id), await foldersOf(account, connector))]
      : []),
    ...(passedOver === 0 ? [] : [look("mailbox", mailbox.passedOver(address, passedOver))]),
    ...(pause === undefined ? [] : [checkPause(address, pause, now)]),
  ];
}

interface Tried {
  readonly finding: Finding;
  readonly isOpen: boolean;
}

async function tryMailbox(account: MailAccount, { mail, connector }: MailboxQuestion): Promise<Tried> {
  try {
    const test = await tryAccount(account, { connector, accounts: mail });
    return { finding: toldTest(account, test), isOpen: test.ok || test.at === "smtp" };
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    return { finding: wrong("mailbox", mailbox.sealed(account.address, error.message)), isOpen: false };
  }
}

function toldTest({ address, mode }: MailAccount, test: ConnectionTest): Finding {
  if (test.ok) return well("mailbox", mailbox.opened(address, test.folders, mode === "send"));
  return wrong("mailbox", mailbox.failed(address, test.step, test.sentence));
}

/** Nothing where the mailbox, which opened a moment ago, opens no more. */
async function foldersOf(account: MailAccount, connector: Pick<MailConnector, "open">): Promise<readonly MailFolder[]> {
  const opened = connector.open(account);
  try {
    return await opened.listFolders();
  } catch (error) {
    if (error instanceof MailError) return [];
    throw error;
  } finally {
    await opened.close();
  }
}

function howFarRead(address: string, cursors: readonly FolderCursor[], folders: readonly MailFolder[]): Finding {
  if (cursors.length === 0) return look("mailbox", mailbox.neverRead(address));
  const isBehind = cursors.some(({ path, uidValidity, lastUid }) => {
    const folder = folders.find((each) => each.path === path);
    return folder !== undefined && (folder.uidValidity !== uidValidity || folder.uidNext > lastUid + 1);
  });
  return isBehind ? look("mailbox", mailbox.unread(address)) : well("mailbox", mailbox.readToEnd(address));
}

function checkPause(address: string, { response, until }: AccountPause, now: Instant): Finding {
  return until === null
    ? wrong("mailbox", mailbox.paused(address, response))
    : look("mailbox", mailbox.resting(address, response, until - now));
}
