import { ImapFlow } from "imapflow";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { ConnectionStep, ConnectionTest, MailAccount, MailErrorKind, MailServer } from "../../app/ports/index.ts";
import { OUTGOING_SENTENCES, type Outgoing } from "../../outgoing/index.ts";
import { imapWay, kindOf, type MailLogin, toMailError } from "../watching/index.ts";

export interface TestConnectionOptions {
  readonly account: Pick<MailAccount, "imap" | "smtp" | "mode">;
  readonly login: MailLogin;
  readonly ca?: string | undefined;
  /** The way to the servers; the system's own where it is not given. */
  readonly outgoing?: Outgoing | undefined;
  /** How long a server may take to greet, and half as long as it may take to be reached. */
  readonly timeoutMs?: number | undefined;
}

const TIMEOUT_MS = 20_000;
const STEPS: Readonly<Partial<Record<MailErrorKind, ConnectionStep>>> = {
  name: "name",
  connect: "connect",
  tls: "tls",
  greeting: "greeting",
  login: "login",
};

/**
 * Tries a mailbox: IMAP until its folders are listed, then SMTP until it lets one in, unless the mailbox is never to send.
 * Nothing is sent and nothing is changed. No secret stands in what it says.
 */
export async function testConnection(options: TestConnectionOptions): Promise<ConnectionTest> {
  const read = await testImap(options);
  if (!read.ok || options.account.mode !== "send") return quieted(read, options);
  const failed = await testSmtp(options);
  return failed ?? read;
}

/** Whether a test came to nothing before there was a mail server to speak with. */
export function isUnreached(test: ConnectionTest): boolean {
  return !test.ok && REACHING.has(test.step);
}

const REACHING: ReadonlySet<ConnectionStep> = new Set(["name", "connect", "tls", "greeting"]);

/** Where many share this machine nobody is told how far it came with a server that did not answer as one of mail. */
function quieted(
  test: ConnectionTest,
  {
    account,
    outgoing,
  }: Pick<TestConnectionOptions, "outgoing"> & { readonly account: Partial<Pick<MailAccount, "imap" | "smtp">> },
): ConnectionTest {
  if (test.ok || outgoing?.isShared !== true || !isUnreached(test)) return test;
  const { host, port } = account[test.at]!;
  return { ok: false, at: test.at, step: "connect", sentence: OUTGOING_SENTENCES.failed(host, port) };
}

async function testImap(options: TestConnectionOptions): Promise<ConnectionTest> {
  const { account, login } = options;
  try {
    const way = await imapWay(account.imap, options);
    return await tryImap(account, new ImapFlow({ ...imapOptions(account.imap, login, options), ...way }));
  } catch (error) {
    return failed("imap", account.imap, error);
  }
}

async function tryImap(account: Pick<MailAccount, "imap">, client: ImapFlow): Promise<ConnectionTest> {
  client.on("error", () => {});
  let isIn = false;
  try {
    await client.connect();
    isIn = true;
    const folders = await client.list();
    await client.logout();
    return { ok: true, folders: folders.length };
  } catch (error) {
    return isIn ? failedAt("imap", account.imap, "list", error) : failed("imap", account.imap, error);
  } finally {
    client.close();
  }
}

interface Line {
  readonly ca?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

function imapOptions({ host, port, security, user }: MailServer, login: MailLogin, { timeoutMs }: Line) {
  const { password = "", accessToken } = login;
  return {
    host,
    port,
    secure: security === "tls",
    doSTARTTLS: security === "starttls",
    auth: accessToken === undefined ? { user, pass: password } : { user, accessToken },
    logger: false as const,
    disableAutoIdle: true,
    connectionTimeout: 2 * (timeoutMs ?? TIMEOUT_MS),
    greetingTimeout: timeoutMs ?? TIMEOUT_MS,
    socketTimeout: 3 * (timeoutMs ?? TIMEOUT_MS),
  };
}

/** Tries the sending server alone; undefined where it lets one in. */
export async function testSmtp(
  options: Omit<TestConnectionOptions, "account"> & { readonly account: Pick<MailAccount, "smtp"> },
): Promise<ConnectionTest | undefined> {
  const { smtp } = options.account;
  const { outgoing, timeoutMs = TIMEOUT_MS } = options;
  try {
    const socket = await outgoing?.connect(smtp, 2 * timeoutMs);
    const line = socket === undefined ? {} : { connection: socket };
    const failure = await trySmtp(smtp, new SMTPConnection({ ...smtpOptions(smtp, options), ...line }), options.login);
    return failure === undefined ? undefined : quieted(failure, options);
  } catch (error) {
    return quieted(failed("smtp", smtp, error), options);
  }
}

async function trySmtp(
  smtp: MailServer,
  connection: SMTPConnection,
  login: MailLogin,
): Promise<ConnectionTest | undefined> {
  let isReached = false;
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on("error", reject);
      connection.connect((error) => {
        if (error) return reject(error);
        isReached = true;
        connection.login(smtpLogin(smtp, login), (refused) => (refused ? reject(refused) : resolve()));
      });
    });
    connection.quit();
    return undefined;
  } catch (error) {
    connection.close();
    return isReached ? failedAt("smtp", smtp, "smtp-login", error) : failed("smtp", smtp, error);
  }
}

function smtpOptions({ host, port, security }: MailServer, { ca, timeoutMs = TIMEOUT_MS }: Line) {
  return {
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    connectionTimeout: 2 * timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: 3 * timeoutMs,
    ...(ca === undefined ? {} : { tls: { ca } }),
  };
}

/** XOAUTH2 as Google and Microsoft describe it: the user and the token in one line. */
function smtpLogin({ user }: MailServer, { password = "", accessToken }: MailLogin) {
  if (accessToken === undefined) return { user, pass: password, credentials: { user, pass: password } };
  return { user, pass: accessToken, method: "XOAUTH2", oauth2: tokenAlone(user, accessToken) };
}

/** The token as the library asks for it; there is no other one to be had here. */
function tokenAlone(user: string, accessToken: string) {
  const line = Buffer.from(`user=${user}\u0001auth=Bearer ${accessToken}\u0001\u0001`, "utf8").toString("base64");
  return {
    accessToken,
    getToken: (_renew: boolean, done: (error: Error | null, token?: string) => void) => done(null, accessToken),
    buildXOAuth2Token: () => line,
  } as never;
}

function failed(at: "imap" | "smtp", server: MailServer, error: unknown): ConnectionTest {
  const step = STEPS[kindOf(error)] ?? "greeting";
  return failedAt(at, server, step, error);
}

function failedAt(at: "imap" | "smtp", server: MailServer, step: ConnectionStep, error: unknown): ConnectionTest {
  return { ok: false, at, step, sentence: sentenceOf(server, step, error) };
}

function sentenceOf(server: MailServer, step: ConnectionStep, error: unknown): string {
  if (step === "list") {
    return `${server.host} let you in and did not list its folders: its administrator may have to allow IMAP.`;
  }
  if (step === "smtp-login") {
    return `${server.host} can be reached and did not take the user name and password for sending: many providers want an app password, or sending to be switched on first.`;
  }
  return toMailError(error, server).message;
}
