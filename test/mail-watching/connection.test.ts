import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { after, before, describe, it } from "node:test";
import { SMTPServer } from "smtp-server";
import type { ConnectionTest, MailServer } from "../../src/app/index.ts";
import { testConnection, testSmtp } from "../../src/mail/connecting/index.ts";
import { type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from "./dovecot.ts";

const skip = whyNoDovecot() ?? false;
const WRONG = "marker-5511-wrong";
/** Longer than the slowest machine takes to answer. */
const PATIENCE_MS = 30_000;
/** What a server that says nothing is given; another one of the same test has to have answered by then. */
const SILENCE_MS = 4_000;

describe("testing a connection", { skip }, () => {
  let dovecot: Dovecot;
  let smtp: SMTPServer;
  let smtpPort: number;
  let silent: Server;
  const servers: (Server | SMTPServer)[] = [];

  before(async () => {
    dovecot = await startDovecot();
    smtp = new SMTPServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      authMethods: ["PLAIN", "LOGIN", "XOAUTH2"],
      onAuth: ({ password, accessToken }, _session, done) => {
        const isRight = password === PASSWORD || accessToken === "token-1";
        done(isRight ? null : new Error("no"), isRight ? { user: "ana" } : undefined);
      },
    });
    smtpPort = await listening(smtp.server, () => smtp.listen(0, "127.0.0.1"));
    silent = createServer((socket) => socket.on("error", () => {}));
    await listening(silent, () => silent.listen(0, "127.0.0.1"));
    servers.push(smtp, silent);
  });
  after(async () => {
    for (const server of servers) await new Promise<void>((resolve) => server.close(() => resolve()));
    await dovecot.stop();
  });

  async function listening(server: Server, start: () => void): Promise<number> {
    start();
    await once(server, "listening");
    return portOf(server);
  }

  const portOf = (server: Server) => (server.address() as { port: number }).port;
  const at = (port: number, more: Partial<MailServer> = {}): MailServer => ({
    host: "127.0.0.1",
    port,
    security: "none",
    user: "ana",
    ...more,
  });

  interface Tried {
    readonly imap?: MailServer;
    readonly smtp?: MailServer;
    readonly password?: string;
    readonly mode?: "send" | "watch";
    readonly timeoutMs?: number;
  }

  async function tried(input: Tried): Promise<ConnectionTest> {
    const { imap, smtp: out, password = PASSWORD, mode = "send", timeoutMs = PATIENCE_MS } = input;
    const account = { imap: imap ?? at(dovecot.port), smtp: out ?? at(smtpPort), mode };
    const result = await testConnection({ account, login: { password }, timeoutMs });
    assert.equal(JSON.stringify(result).includes(password), false);
    return result;
  }

  const stepOf = (result: ConnectionTest) => (result.ok ? "ok" : `${result.at} ${result.step}`);

  it("a mailbox that works says how many folders it has", async () => {
    assert.deepEqual(await tried({}), { ok: true, folders: 4 });
  });

  it("a name that is nobody's is told by its step", async () => {
    assert.equal(stepOf(await tried({ imap: at(993, { host: "mail.no-such-place.invalid" }) })), "imap name");
  });

  it("a port that nobody listens on is told by its step", async () => {
    const closed = createServer();
    const port = await listening(closed, () => closed.listen(0, "127.0.0.1"));
    await new Promise<void>((resolve) => closed.close(() => resolve()));
    assert.equal(stepOf(await tried({ imap: at(port) })), "imap connect");
    assert.equal(stepOf(await tried({ smtp: at(port) })), "smtp connect");
  });

  it("a server that greets and then says nothing is given up", { timeout: 60_000 }, async (test) => {
    const silent = createServer((socket) => {
      socket.on("error", () => {});
      socket.resume();
      socket.write("* OK [CAPABILITY IMAP4rev1] ready\r\n");
    });
    const port = await listening(silent, () => silent.listen(0, "127.0.0.1"));
    test.after(() => silent.close());
    assert.equal((await tried({ imap: at(port), timeoutMs: SILENCE_MS })).ok, false);
  });

  it("a server that speaks no TLS where it is expected is told by its step", async () => {
    assert.equal(stepOf(await tried({ imap: at(dovecot.port, { security: "tls" }) })), "imap tls");
    assert.equal(stepOf(await tried({ smtp: at(smtpPort, { security: "tls" }) })), "smtp tls");
  });

  it("a server that offers no STARTTLS is given nothing", async () => {
    assert.equal(stepOf(await tried({ imap: at(dovecot.port, { security: "starttls" }) })), "imap tls");
    assert.equal(stepOf(await tried({ smtp: at(smtpPort, { security: "starttls" }) })), "smtp tls");
  });

  it("a certificate that nobody vouches for is told by its step", async () => {
    const own = new SMTPServer({ secure: true, authOptional: true });
    servers.push(own);
    own.on("error", () => {});
    const port = await listening(own.server, () => own.listen(0, "127.0.0.1"));
    const result = await tried({ smtp: at(port, { security: "tls" }) });
    assert.equal(stepOf(result), "smtp tls");
    assert.match(result.ok ? "" : result.sentence, /nothing was sent to it\.$/);
  });

  it("a server that says nothing is told by its step", async () => {
    assert.equal(stepOf(await tried({ imap: at(portOf(silent)), timeoutMs: SILENCE_MS })), "imap greeting");
    assert.equal(stepOf(await tried({ smtp: at(portOf(silent)), timeoutMs: SILENCE_MS })), "smtp greeting");
  });

  it("a password that is not taken is told by its step and never quoted", async () => {
    assert.equal(stepOf(await tried({ password: WRONG })), "imap login");
  });

  it("sending that is not allowed is told by its step, and not asked of a mailbox that is only watched", async () => {
    const strict = new SMTPServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error("no")),
    });
    servers.push(strict);
    const port = await listening(strict.server, () => strict.listen(0, "127.0.0.1"));
    assert.equal(stepOf(await tried({ smtp: at(port) })), "smtp smtp-login");
    assert.equal(stepOf(await tried({ smtp: at(port), mode: "watch" })), "ok");
  });
});

it("a token is given to the sending server as XOAUTH2 wants it", async () => {
  const seen: unknown[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    authMethods: ["XOAUTH2"],
    onAuth: ({ method, username, accessToken }, _session, done) => {
      seen.push([method, username, accessToken]);
      done(null, { user: "ana" });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as { port: number };

  const smtp = { host: "127.0.0.1", port, security: "none", user: "ana@example.org" } as const;
  const failed = await testSmtp({ account: { smtp }, login: { accessToken: "token-1" }, timeoutMs: PATIENCE_MS });
  await new Promise<void>((resolve) => server.close(() => resolve()));
  assert.equal(failed, undefined);
  assert.deepEqual(seen, [["XOAUTH2", "ana@example.org", "token-1"]]);
});
