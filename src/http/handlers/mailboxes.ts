import { disconnectMailbox, keepAccount, type MailAccount, type MailSecret, tryAccount } from "../../app/index.ts";
import {
  type FoundServersJson,
  type MailboxChangeJson,
  type MailboxesJson,
  parseFindServers,
  parseMailboxChange,
  parseNewMailbox,
  parseNothing,
} from "../../contract/http/index.ts";
import type { ApiContext } from "../api-context.ts";
import { type ApiMail, mailOf } from "../api-mail.ts";
import { mailboxesJson, placeJson } from "../mailbox-json.ts";
import { newAccount } from "../new-account.ts";
import { invalid, Problem } from "../problem.ts";
import { connectionTestJson, refusedMailbox } from "../refused-mailbox.ts";
import { done, json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/mailboxes` */
export const listMailboxes: ApiHandler<"GET /api/mailboxes"> = async (_, api) => {
  const mail = mailOf(api);
  const mailboxes = await mailboxesJson(await mail.store.listAccounts(), mail, api.services);
  return json({ mailboxes } satisfies MailboxesJson);
};

/** `POST /api/mailboxes` */
export const connectMailbox: ApiHandler<"POST /api/mailboxes"> = async ({ body }, api) => {
  const mail = mailOf(api);
  const asked = parseNewMailbox(body);
  if (!asked.ok) throw invalid(asked.error);
  const { password, ...mailbox } = asked.value;
  const account = await newAccount(mailbox, "password", mail.connector);
  await tryAndKeep(account, { kind: "password", password }, api);
  mail.office.wake();
  return tellMailbox(account, api, 201);
};

/** Nothing is kept where a step of connecting fails. */
async function tryAndKeep(account: MailAccount, secret: MailSecret, api: ApiContext): Promise<void> {
  const { connector, store, outbox } = mailOf(api);
  const tried = await connector.test(account, secret);
  if (!tried.ok) throw refusedMailbox(tried);
  await keepAccount(account, secret, { mail: store, outbox, now: api.services.now() });
}

async function tellMailbox(account: MailAccount, api: ApiContext, status = 200): Promise<Response> {
  const [mailbox] = await mailboxesJson([account], mailOf(api), api.services);
  return json(mailbox, status);
}

/** `PATCH /api/mailboxes/{id}` */
export const changeMailbox: ApiHandler<"PATCH /api/mailboxes/{id}"> = async ({ id, body }, api) => {
  const mail = mailOf(api);
  const account = await getAccount(id, mail);
  const asked = parseMailboxChange(body);
  if (!asked.ok) throw invalid(asked.error);
  const { password, ...change } = asked.value;
  const changed = { ...account, ...change };
  if (password === undefined) await keepChange(account, changed, mail);
  else await keepPassword(changed, password, api);
  mail.office.wake();
  return tellMailbox(changed, api);
};

/** A mailbox that is to send from now on has to show that it can. */
async function keepChange(account: MailAccount, changed: MailAccount, { connector, store }: ApiMail): Promise<void> {
  if (changed.mode === "send" && account.mode !== "send") {
    const tried = await tryAccount(changed, { connector, accounts: store });
    if (!tried.ok) throw refusedMailbox(tried);
  }
  await store.changeAccount(changed);
}

async function keepPassword(
  changed: MailAccount,
  password: NonNullable<MailboxChangeJson["password"]>,
  api: ApiContext,
): Promise<void> {
  if (changed.auth !== "password") {
    throw invalid([{ place: "password", expected: "no password: leave to use this mailbox is given in a browser" }]);
  }
  await tryAndKeep(changed, { kind: "password", password }, api);
}

async function getAccount(id: string, { store }: ApiMail): Promise<MailAccount> {
  const account = await store.findAccount(id);
  if (account === undefined) throw new Problem("mailbox-unknown", `There is no mailbox ${JSON.stringify(id)}.`);
  return account;
}

/** `DELETE /api/mailboxes/{id}` */
export const removeMailbox: ApiHandler<"DELETE /api/mailboxes/{id}"> = async ({ id }, api) => {
  const mail = mailOf(api);
  const account = await getAccount(id, mail);
  await disconnectMailbox(account, { outbox: mail.outbox, mail: mail.store, now: api.services.now() });
  mail.office.wake();
  return done();
};

/** `POST /api/mailboxes/{id}/test` */
export const testMailbox: ApiHandler<"POST /api/mailboxes/{id}/test"> = async ({ id, body }, api) => {
  const mail = mailOf(api);
  const account = await getAccount(id, mail);
  const asked = parseNothing(body ?? {});
  if (!asked.ok) throw invalid(asked.error);
  const tried = await tryAccount(account, { connector: mail.connector, accounts: mail.store });
  if (tried.ok) {
    await mail.outbox.resumeAccount(id);
    mail.office.wake();
  }
  return json(connectionTestJson(tried));
};

/** `POST /api/mail/servers` */
export const findServers: ApiHandler<"POST /api/mail/servers"> = async ({ body }, api) => {
  const { connector } = mailOf(api);
  const asked = parseFindServers(body);
  if (!asked.ok) throw invalid(asked.error);
  const found = await connector.findServers(asked.value.address);
  const nothing: FoundServersJson = { by: null, imap: null, smtp: null, provider: null };
  if (found === undefined) return json(nothing);
  const { by, imap, smtp, provider } = found;
  const answer: FoundServersJson = {
    by,
    imap: placeJson(imap),
    smtp: placeJson(smtp),
    provider: provider === undefined ? null : providerJson(provider),
  };
  return json(answer);
};

type ProviderJson = NonNullable<FoundServersJson["provider"]>;

function providerJson({ id, name, auth, note, dailyLimit }: ProviderJson): ProviderJson {
  return {
    id,
    name,
    auth,
    ...(note === undefined ? {} : { note }),
    ...(dailyLimit === undefined ? {} : { dailyLimit }),
  };
}
