import assert from "node:assert/strict";
import { createServer, type Server, type Socket } from "node:net";
import { after, before, describe, it } from "node:test";
import { TLSSocket } from "node:tls";
import type { MailAccount, SubmitOutcome } from "../../src/app/ports/index.ts";
import { createSmtpSubmitter, type SmtpSubmitterOptions } from "../../src/mail/sending/index.ts";
import { type Behaviour, startMailServer, type TestMailServer } from "./mail-server.ts";
import { type Certificate, makeCertificate } from "./make-certificate.ts";

const HOST = "127.0.0.1";
const PASSWORD = "correct horse";
const YEAR_MS = 365 * 86_400_000;
const now = Date.now();

const valid = makeCertificate({ host: HOST, from: new Date(now - YEAR_MS), until: new Date(now + YEAR_MS) });

function accountAt(port: number, security: MailAccount["smtp"]["security"]): MailAccount {
  const smtp = { host: HOST, port, security, user: "alex@mail.example" };
  return {
    id: "own",
    address: "alex@mail.example",
    name: "Alex Moreau",
    imap: smtp,
    smtp,
    auth: "password",
    mode: "send",
    dailyLimit: 20,
  };
}

const trusting: SmtpSubmitterOptions = {
  secretOf: async () => ({ kind: "password", password: PASSWORD }),
  authoritiesOf: () => [valid.certificate],
  limits: { loginMs: 30_000, letterMs: 30_000 },
};

const MESSAGE = [
  "Message-ID: <l-1@mail.example>",
  "From: alex@mail.example",
  "To: dana@globex.example",
  "Subject: Thank you",
  "",
  "Dear Dana,",
  ".",
  ".. two",
  "MAIL FROM:<evil@evil.test>",
  "Alex",
  "",
].join("\r\n");

interface Sending {
  readonly account: MailAccount;
  readonly to?: string;
  readonly message?: string;
  readonly options?: SmtpSubmitterOptions;
  readonly giveUp?: AbortSignal;
}

/** Submits the message, and says whether it was asked whether it may go. */
async function submitted(sending: Sending) {
  const { account, to = "dana@globex.example", message = MESSAGE, options = trusting, giveUp } = sending;
  let isAsked = false;
  const outcome = await createSmtpSubmitter(options).submit({
    account,
    from: account.address,
    to,
    bytes: Buffer.from(message),
    ...(giveUp === undefined ? {} : { giveUp }),
    beforeData: async () => {
      isAsked = true;
      return true;
    },
  });
  return { outcome, isAsked };
}

describe("a letter on its way to a server", () => {
  let server: TestMailServer;
  let account: MailAccount;

  before(async () => {
    server = await startMailServer({ certificate: valid, security: "tls", password: PASSWORD });
    account = accountAt(server.port, "tls");
  });

  after(() => server.close());

  async function under(behaviour: Behaviour, sending: Partial<Sending> = {}) {
    server.behave(behaviour);
    const before = server.taken.length;
    const result = await submitted({ account, ...sending });
    return { ...result, taken: server.taken.slice(before) };
  }

  it("is taken as it was approved, byte by byte, by the recipient alone", async () => {
    const { outcome, taken } = await under("accept");
    assert.deepEqual(outcome, { kind: "accepted", response: "250 2.0.0 taken" });
    assert.deepEqual(taken, [
      { messageId: "<l-1@mail.example>", from: "alex@mail.example", to: ["dana@globex.example"], text: MESSAGE },
    ]);
  });

  it("line ends of another kind cannot end it", async () => {
    const { taken } = await under("accept", { message: `${MESSAGE}a\n.\nb\r.\rc\n.\r\nMAIL FROM:<x@evil.test>\r\n` });
    assert.equal(taken.length, 1);
    const end = "a\r\n.\r\nb\r\n.\r\nc\r\n.\r\nMAIL FROM:<x@evil.test>\r\n";
    assert.equal(taken[0]?.text.slice(-end.length), end);
  });

  const OUTCOMES: readonly (readonly [Behaviour, SubmitOutcome["kind"], number])[] = [
    ["421-at-greeting", "refused-before-data", 0],
    ["greylist", "deferred", 0],
    ["refuse-recipient", "rejected", 0],
    ["too-large", "rejected", 0],
    ["take-and-drop", "unknown-after-dot", 1],
    ["lose-and-drop", "unknown-after-dot", 0],
    ["take-and-421", "unknown-after-dot", 1],
    ["drop-after-250", "accepted", 1],
    ["a-byte-at-a-time", "accepted", 1],
  ];
  for (const [behaviour, kind, count] of OUTCOMES) {
    it(`to a server that does "${behaviour}" it is ${kind}`, async () => {
      const { outcome, taken } = await under(behaviour);
      assert.equal(outcome.kind, kind, JSON.stringify(outcome));
      assert.equal(taken.length, count);
    });
  }

  const LONG = `${MESSAGE}${"A long line of a long letter, which goes on for a while.\r\n".repeat(200_000)}`;
  for (const behaviour of ["drop-in-the-middle", "421-in-the-middle"] as const) {
    it(`that is cut off by "${behaviour}" may be tried again: its end was never written`, async () => {
      const { outcome, taken } = await under(behaviour, { message: LONG });
      assert.equal(outcome.kind, "refused-before-data", JSON.stringify(outcome));
      assert.equal(taken.length, 0);
    });
  }

  it("that is refused halfway is deferred, and the rest of it is not written", async () => {
    const { outcome, taken } = await under("452-in-the-middle", { message: LONG });
    assert.deepEqual(outcome, { kind: "deferred", response: "452 4.3.1 no room" });
    assert.equal(taken.length, 0);
  });

  it("that is not answered in time is in doubt", async () => {
    const limits = { loginMs: 30_000, letterMs: 1000 };
    const { outcome, taken } = await under("answer-late", { options: { ...trusting, limits } });
    assert.deepEqual(outcome, { kind: "unknown-after-dot", response: "ETIMEDOUT" });
    assert.equal(taken.length, 1);
  });

  it("that is given up before an answer came is in doubt at once", async () => {
    const giveUp = new AbortController();
    server.behave("answer-late");
    const before = server.taken.length;
    const sending = submitted({ account, giveUp: giveUp.signal });
    while (server.taken.length === before) await new Promise(setImmediate);
    giveUp.abort();
    assert.deepEqual((await sending).outcome, { kind: "unknown-after-dot", response: "ECONNECTION" });
  });

  it("that was given up beforehand never reaches the server", async () => {
    server.behave("accept");
    const before = server.taken.length;
    const { outcome, isAsked } = await submitted({ account, giveUp: AbortSignal.abort() });
    assert.deepEqual([outcome.kind, isAsked, server.taken.length], ["refused-before-data", false, before]);
  });

  it("the id that a server gave it instead of ours is told", async () => {
    const { outcome } = await under("other-message-id");
    assert.equal(outcome.kind, "accepted");
    assert.equal(outcome.kind === "accepted" && outcome.serverMessageId, "<AM6PR0701@eurprd07.prod.outlook.com>");
  });

  it("a password that is refused is the mailbox's matter, and the server never hears of the letter", async () => {
    const { outcome, isAsked } = await under("535");
    assert.deepEqual(outcome, {
      kind: "account-problem",
      problem: "login",
      response: "535 5.7.8 Username and Password not accepted",
    });
    assert.equal(isAsked, false);
  });

  it("a day's limit is the mailbox's matter", async () => {
    const { outcome } = await under("day-limit");
    assert.equal(outcome.kind === "account-problem" && outcome.problem, "day-limit");
  });

  it("that is called off at the last moment is never heard of", async () => {
    server.behave("accept");
    const before = server.taken.length;
    const outcome = await createSmtpSubmitter(trusting).submit({
      account,
      from: account.address,
      to: "dana@globex.example",
      bytes: Buffer.from(MESSAGE),
      beforeData: async () => false,
    });
    assert.deepEqual(outcome, { kind: "called-off" });
    assert.equal(server.taken.length, before);
  });

  it("what cannot be written down before it goes keeps it from going", async () => {
    const before = server.taken.length;
    const submission = createSmtpSubmitter(trusting).submit({
      account,
      from: account.address,
      to: "dana@globex.example",
      bytes: Buffer.from(MESSAGE),
      beforeData: () => Promise.reject(new Error("disk full")),
    });
    await assert.rejects(submission, /disk full/);
    assert.equal(server.taken.length, before);
  });

  it("goes to one plain address or to nobody", async () => {
    const connections = server.connections();
    for (const to of [
      "",
      "dana",
      '"a@evil.test x"@good.test',
      "a@good.test,b@evil.test",
      "a@good.test <b@evil.test>",
      "x@[169.254.169.254]",
      "team: a@good.test;",
      `${"x".repeat(65)}@good.test`,
      `${"(".repeat(10_000)}`,
      ":".repeat(10_000),
      "a@good.test\r\nRCPT TO:<b@evil.test>",
      "a@good.test\u0085",
      "a\u2028b@good.test",
      "a@good.test SIZE=1",
      "a@good.test>\r\nDATA",
    ]) {
      const { outcome, isAsked } = await submitted({ account, to });
      assert.deepEqual([outcome.kind, isAsked], ["rejected", false], to.slice(0, 30));
    }
    assert.equal(server.connections(), connections);
  });
});

describe("the line to a server", () => {
  const servers: { close: () => Promise<void> }[] = [];

  after(async () => {
    for (const server of servers) await server.close();
  });

  async function start(options: Parameters<typeof startMailServer>[0]): Promise<TestMailServer> {
    const server = await startMailServer(options);
    servers.push(server);
    return server;
  }

  function certificateFor(host: string, from: number, until: number): Certificate {
    return makeCertificate({ host, from: new Date(now + from), until: new Date(now + until) });
  }

  it("is encrypted by STARTTLS where it does not begin so", async () => {
    const server = await start({ certificate: valid, security: "starttls", password: PASSWORD });
    const { outcome } = await submitted({ account: accountAt(server.port, "starttls") });
    assert.equal(outcome.kind, "accepted");
    assert.deepEqual(server.secrets, [PASSWORD]);
  });

  it("a token opens a mailbox as a password does, and a wrong one is the mailbox's matter", async () => {
    const server = await start({ certificate: valid, security: "tls", token: "good-token" });
    const account = accountAt(server.port, "tls");
    const withToken = (token: string) => ({ ...trusting, secretOf: async () => ({ kind: "token", token }) as const });
    assert.equal((await submitted({ account, options: withToken("good-token") })).outcome.kind, "accepted");
    const { outcome, isAsked } = await submitted({ account, options: withToken("old-token") });
    assert.deepEqual([outcome.kind === "account-problem" && outcome.problem, isAsked], ["login", false]);
  });

  it("a mailbox that nothing opens waits for a person, one that cannot be opened now for a while", async () => {
    const account = accountAt(1, "tls");
    const refused = { ...trusting, secretOf: async () => ({ kind: "refused", reason: "Connect it again." }) as const };
    assert.deepEqual((await submitted({ account, options: refused })).outcome, {
      kind: "account-problem",
      problem: "login",
      response: "Connect it again.",
    });
    const away = { ...trusting, secretOf: async () => ({ kind: "unavailable", reason: "No network." }) as const };
    assert.deepEqual((await submitted({ account, options: away })).outcome, {
      kind: "refused-before-data",
      response: "No network.",
    });
  });

  const CERTIFICATES = [
    { title: "has expired", certificate: certificateFor(HOST, -2 * YEAR_MS, -YEAR_MS) },
    { title: "is for another name", certificate: certificateFor("mail.example", -YEAR_MS, YEAR_MS) },
    { title: "nobody vouches for", certificate: valid, isUnknown: true },
  ];
  for (const { title, certificate, isUnknown } of CERTIFICATES) {
    for (const security of ["tls", "starttls"] as const) {
      it(`a certificate that ${title} ends it before the password is sent (${security})`, async () => {
        const server = await start({ certificate, security, password: PASSWORD });
        const authorities = isUnknown === true ? undefined : [certificate.certificate];
        const options = { ...trusting, authoritiesOf: () => authorities };
        const { outcome, isAsked } = await submitted({ account: accountAt(server.port, security), options });
        assert.equal(outcome.kind === "account-problem" && outcome.problem, "tls", JSON.stringify(outcome));
        assert.equal(isAsked, false);
        assert.deepEqual([server.secrets, server.taken], [[], []]);
      });
    }
  }

  it("a server that has no STARTTLS, or lost it on the way, gets neither password nor letter", async () => {
    const server = await start({ security: "none", password: PASSWORD });
    const { outcome, isAsked } = await submitted({ account: accountAt(server.port, "starttls") });
    assert.equal(outcome.kind === "account-problem" && outcome.problem, "tls", JSON.stringify(outcome));
    assert.equal(isAsked, false);
    assert.deepEqual([server.secrets, server.taken], [[], []]);
  });

  it("unencrypted it is refused, but on this very machine when told so", async () => {
    const server = await start({ security: "none" });
    const plain = accountAt(server.port, "none");
    const open: SmtpSubmitterOptions = { ...trusting, secretOf: async () => ({ kind: "none" }) };
    assert.equal((await submitted({ account: plain, options: open })).outcome.kind, "account-problem");
    const told = { ...open, allowPlainLoopback: true };
    for (const host of ["mail.example", "128.0.0.1", "127.0.0.1.evil.test", "0.0.0.0"]) {
      const account = { ...plain, smtp: { ...plain.smtp, host } };
      assert.equal((await submitted({ account, options: told })).outcome.kind, "account-problem", host);
    }
    assert.equal(server.connections(), 0);
    assert.equal((await submitted({ account: plain, options: told })).outcome.kind, "accepted");
  });

  it("an old server takes a letter in ASCII, and one that it cannot address is refused", async () => {
    const server = await start({ certificate: valid, security: "tls", password: PASSWORD, isOld: true });
    const account = accountAt(server.port, "tls");
    assert.equal((await submitted({ account })).outcome.kind, "accepted");
    const { outcome } = await submitted({ account, to: "jörg@globex.example" });
    assert.deepEqual(outcome, { kind: "rejected", response: "The server knows no addresses but those in ASCII." });
    assert.equal(server.taken.length, 1);
  });

  it("addresses of any script reach a server that knows them, domains in ASCII reach every one", async () => {
    const server = await start({ certificate: valid, security: "tls", password: PASSWORD });
    const account = accountAt(server.port, "tls");
    assert.equal((await submitted({ account, to: "jörg@köhler.example" })).outcome.kind, "accepted");
    const old = await start({ certificate: valid, security: "tls", password: PASSWORD, isOld: true });
    assert.equal(
      (await submitted({ account: accountAt(old.port, "tls"), to: "hr@köhler.example" })).outcome.kind,
      "accepted",
    );
    assert.deepEqual(
      [...server.taken, ...old.taken].map(({ to }) => to[0]?.split("@")[0]),
      ["jörg", "hr"],
    );
  });

  it("nobody at the port is no try at the letter", async () => {
    const server = await startMailServer({ certificate: valid, security: "tls" });
    await server.close();
    const { outcome, isAsked } = await submitted({ account: accountAt(server.port, "tls") });
    assert.deepEqual([outcome.kind, isAsked], ["refused-before-data", false]);
  });

  it("a server that says nothing is left in time", async () => {
    const silent = await listen(() => {});
    servers.push(silent);
    const options = { ...trusting, limits: { loginMs: 100, letterMs: 100 } };
    const { outcome } = await submitted({ account: accountAt(silent.port, "starttls"), options });
    assert.equal(outcome.kind, "refused-before-data");
  });

  it("what was said before the encryption began is not taken for said under it", async () => {
    const secrets: string[] = [];
    const injecting = await listen((socket) => injectAfterStartTls(socket, secrets));
    servers.push(injecting);
    const options = { ...trusting, limits: { loginMs: 200, letterMs: 200 } };
    const { outcome } = await submitted({ account: accountAt(injecting.port, "starttls"), options });
    assert.notEqual(outcome.kind, "accepted");
    assert.deepEqual(secrets, []);
  });
});

async function listen(serve: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port: (server.address() as { port: number }).port, close };
}

/** Says in the same packet as "go ahead" what would be the answers to come, and then keeps silent under TLS. */
function injectAfterStartTls(socket: Socket, secrets: string[]): void {
  socket.write("220 mail.test ESMTP\r\n");
  let isUpgraded = false;
  socket.on("data", (data) => {
    const text = data.toString();
    if (isUpgraded) return;
    if (text.startsWith("EHLO")) socket.write("250-mail.test\r\n250 STARTTLS\r\n");
    if (!text.startsWith("STARTTLS")) return;
    isUpgraded = true;
    socket.write(
      "220 go ahead\r\n250-mail.test\r\n250 AUTH PLAIN\r\n235 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n250 taken\r\n",
    );
    const secured = new TLSSocket(socket, { isServer: true, key: valid.key, cert: valid.certificate });
    secured.on("error", () => {});
    secured.on("data", (told) => {
      if (told.toString().startsWith("AUTH")) secrets.push(told.toString());
    });
  });
}
