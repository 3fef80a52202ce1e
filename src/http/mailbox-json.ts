import type { AccountPause, MailAccount, MailServer, MailWatch, PoisonedMessage, Proposal } from "../app/index.ts";
import type { MailboxJson, MailPauseJson, MailWatchJson, ServerPlaceJson } from "../contract/http/index.ts";
import { formatInstant, type Instant } from "../engine/index.ts";
import type { ApiMail } from "./api-mail.ts";
import type { ApiServices } from "./api-services.ts";

/** Mailboxes with how far they are read and what keeps them from being used. */
export async function mailboxesJson(
  accounts: readonly MailAccount[],
  mail: ApiMail,
  { now, ownTimeZone }: Pick<ApiServices, "now" | "ownTimeZone">,
): Promise<readonly MailboxJson[]> {
  const proposals = accounts.length === 0 ? [] : await mail.store.listProposals();
  const pauses = await mail.outbox.listPauses();
  const at = now();
  return Promise.all(
    accounts.map(async (account) =>
      mailboxJson(account, {
        proposals: proposals.filter(({ message }) => message.accountId === account.id),
        folders: (await mail.store.listCursors(account.id)).length,
        poisoned: await mail.store.listPoisoned(account.id),
        pause: pauses.find(({ accountId, until }) => accountId === account.id && (until === null || until > at)),
        watch: await mail.office.watchOf(account.id),
        ownTimeZone,
      }),
    ),
  );
}

interface KnownOfMailbox {
  readonly proposals: readonly Proposal[];
  readonly folders: number;
  readonly poisoned: readonly PoisonedMessage[];
  readonly pause: AccountPause | undefined;
  readonly watch: MailWatch | undefined;
  readonly ownTimeZone: string;
}

function mailboxJson(account: MailAccount, known: KnownOfMailbox): MailboxJson {
  const { id, address, name, mode, auth, imap, smtp, dailyLimit } = account;
  const { proposals, folders, poisoned, pause, watch, ownTimeZone } = known;
  return {
    id,
    address,
    name,
    mode,
    auth,
    imap: placeJson(imap),
    smtp: placeJson(smtp),
    dailyLimit,
    folders,
    toDecide: proposals.filter(({ state }) => state === "open").length,
    recorded: proposals.filter(({ state }) => state === "recorded" || state === "accepted").length,
    unreadable: poisoned.map(({ path, uid, reason }) => ({ folder: path, uid, reason })),
    pause: pause === undefined ? null : pauseJson(pause, ownTimeZone),
    watch: watch === undefined ? null : watchJson(watch, ownTimeZone),
  };
}

/** Where a server is, without as whom it is spoken to. */
export function placeJson({ host, port, security }: Omit<MailServer, "user">): ServerPlaceJson {
  return { host, port, security };
}

function pauseJson({ problem, response, until }: AccountPause, timeZone: string): MailPauseJson {
  return { problem, response, until: momentOrNull(until, timeZone) };
}

function watchJson({ state, since, sentence, read, left }: MailWatch, timeZone: string): MailWatchJson {
  return {
    state,
    since: formatInstant(since, timeZone),
    ...(sentence === undefined ? {} : { sentence }),
    ...(read === undefined ? {} : { read }),
    ...(left === undefined ? {} : { left }),
  };
}

function momentOrNull(at: Instant | null, timeZone: string): string | null {
  return at === null ? null : formatInstant(at, timeZone);
}
