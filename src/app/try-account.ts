import {
  type ConnectionStep,
  type ConnectionTest,
  type MailAccount,
  type MailAccountStore,
  type MailConnector,
  MailError,
  type MailErrorKind,
} from "./ports/index.ts";

export interface TryAccountInput {
  readonly connector: Pick<MailConnector, "test" | "open">;
  readonly accounts: Pick<MailAccountStore, "loadSecret">;
}

/** Tries a mailbox with the secret that is kept of it, its leave renewed before where it was given in a browser. */
export async function tryAccount(
  account: MailAccount,
  { connector, accounts }: TryAccountInput,
): Promise<ConnectionTest> {
  const failed = account.auth === "oauth2" ? await renewLeave(account, connector) : undefined;
  if (failed !== undefined) return failed;
  const secret = await accounts.loadSecret(account.id);
  if (secret !== undefined) return connector.test(account, secret);
  const sentence = `${account.address} has no way in any more: connect it again.`;
  return { ok: false, at: "imap", step: "login", sentence };
}

/** Opening renews what ran out; a test takes the secret as it is. */
async function renewLeave(
  account: MailAccount,
  connector: Pick<MailConnector, "open">,
): Promise<ConnectionTest | undefined> {
  const mailbox = connector.open(account);
  try {
    await mailbox.listFolders();
    return undefined;
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    return { ok: false, at: "imap", step: STEPS[error.kind], sentence: error.message };
  } finally {
    await mailbox.close();
  }
}

const STEPS: Readonly<Record<MailErrorKind, ConnectionStep>> = {
  name: "name",
  connect: "connect",
  tls: "tls",
  greeting: "greeting",
  login: "login",
  reconnect: "login",
  list: "list",
  server: "list",
};
