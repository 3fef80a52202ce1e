import {
  type MailAccount,
  type MailAccountStore,
  type MailConnector,
  MailError,
  SealError,
} from "../../app/ports/index.ts";
import { type Outgoing, reachablePlaces } from "../../outgoing/index.ts";
import { createSmtpSubmitter, type SmtpSecret } from "../sending/index.ts";
import { type MailLogin, openMailbox, openMailboxLetters } from "../watching/index.ts";
import { findServers, type NameSystem } from "./find-servers.ts";
import { authorise } from "./oauth/authorise.ts";
import { findOAuthPreset } from "./oauth/presets.ts";
import { freshAccessToken } from "./oauth/tokens.ts";
import { filesItself } from "./providers.ts";
import { isUnreached, testConnection } from "./test-connection.ts";

export interface MailConnectorOptions {
  readonly secrets: Pick<MailAccountStore, "loadSecret" | "saveSecret">;
  readonly names: NameSystem;
  /** The way to every server that a person or a domain names. */
  readonly outgoing: Outgoing;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Certificate authorities of one's own, in PEM. */
  readonly ca?: string | undefined;
  /** How long a line that carried a letter well waits for the next one; none does where it is not given. */
  readonly keepLinesMs?: number;
}

/** What is tried for many people is tried for less long than they are made to wait (`Outgoing.evenly`). */
const SHARED_TIMEOUT_MS = 3_000;

/** Connects mailboxes over the network. */
export function createMailConnector(options: MailConnectorOptions): MailConnector {
  const { names, ca, now, outgoing } = options;
  const services = async (name: string) => reachablePlaces(outgoing, await names.services(name));
  return {
    findServers: (address) => findServers(address, { ...names, services }),
    test: (account, secret) => {
      const login = secret.kind === "password" ? { password: secret.password } : { accessToken: secret.accessToken };
      const timeoutMs = outgoing.isShared ? SHARED_TIMEOUT_MS : undefined;
      return outgoing.evenly(() => testConnection({ account, login, ca, outgoing, timeoutMs }), isUnreached);
    },
    askLeave: async ({ preset: id, clientId, clientSecret, address, showPage }) => {
      const preset = findOAuthPreset(id);
      if (preset === undefined) return undefined;
      return authorise({ preset, client: { clientId, clientSecret }, address, openPage: showPage, now });
    },
    open: (account) => openMailbox({ account, ca, outgoing, login: () => loginOf(account, options) }),
    openLetters: (account) => {
      const login = () => loginOf(account, options);
      return openMailboxLetters({ account, ca, outgoing, login, filesItself: filesItself(account.imap) });
    },
    submitter: createSmtpSubmitter({
      secretOf: (account) => smtpSecretOf(account, options),
      authoritiesOf: () => (ca === undefined ? undefined : [ca]),
      allowPlainLoopback: !outgoing.isShared,
      outgoing,
      ...(options.keepLinesMs === undefined ? {} : { keepMs: options.keepLinesMs }),
    }),
  };
}

/** The same for sending: what cannot be had is told, for the letter has to wait for it. */
async function smtpSecretOf(
  account: MailAccount,
  options: Pick<MailConnectorOptions, "secrets" | "now">,
): Promise<SmtpSecret> {
  try {
    const { password, accessToken } = await loginOf(account, options);
    if (accessToken !== undefined) return { kind: "token", token: accessToken };
    return password === undefined ? { kind: "none" } : { kind: "password", password };
  } catch (error) {
    if (error instanceof MailError) {
      return { kind: error.retryable ? "unavailable" : "refused", reason: error.message };
    }
    // Another key would open it, and another key is a person's business.
    if (error instanceof SealError) return { kind: "refused", reason: error.message };
    throw error;
  }
}

/** What lets Fineline into an account now: the password, or a token that is renewed where it has to be. */
async function loginOf(
  { id, address }: Pick<MailAccount, "id" | "address">,
  { secrets, now }: Pick<MailConnectorOptions, "secrets" | "now">,
): Promise<MailLogin> {
  const secret = await secrets.loadSecret(id);
  if (secret?.kind === "password") return { password: secret.password };
  const preset = secret === undefined ? undefined : findOAuthPreset(secret.provider);
  if (preset === undefined) throw new MailError("reconnect", `${address} has no way in any more: connect it again.`);
  return { accessToken: await freshAccessToken(id, { preset, store: secrets, now: now() }) };
}
