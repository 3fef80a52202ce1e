import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, it } from "node:test";
import {
  type ConnectionTest,
  MailError,
  type MailFolder,
  type MessageHead,
  type OpenMailbox,
  type SendState,
} from "../../app/index.ts";
import { ok } from "../../contract/index.ts";
import { parseInstant } from "../../engine/index.ts";
import { type MailStore, openCaseStore, openMailStore } from "../../storage/sqlite/index.ts";
import type { ExitStatus, Services } from "../command.ts";
import { UsageError } from "../fail.ts";
import { changeMailbox } from "./change-mailbox.ts";
import { connectMailbox } from "./connect-mailbox.ts";
import { disconnectTyped } from "./disconnect.ts";
import type { MailTools } from "./mail-tools.ts";
import { showMailboxes } from "./mailbox-status.ts";
import { scanMailboxes } from "./scan-mailboxes.ts";
import { acceptNoticed, dismissNoticed, showNoticed } from "./settle-noticed.ts";
import { watchMailboxes } from "./watch-mailboxes.ts";

const NOW = parseInstant("2026-11-24T10:00:00-05:00");
const MARKER = "marker-77aa-secret";

const inbox: MailFolder = { path: "INBOX", role: "inbox", uidValidity: "1", uidNext: 3, messages: 2 };

const answer = (uid: number, more: Partial<MessageHead> = {}): MessageHead => ({
  key: `k${uid}`,
  path: "INBOX",
  uid,
  isInSent: false,
  messageId: `<m${uid}@globex.example>`,
  inReplyTo: [],
  references: [],
  originalId: undefined,
  threadId: undefined,
  from: { name: "Lee", address: "lee@globex.example" },
  to: [],
  deliveredTo: [],
  subject: "Globex\u001b[2J: your interview",
  at: parseInstant("2026-11-23T11:00:00-05:00"),
  isReport: false,
  ...more,
});

/** A mailbox of two messages from Lee, of which the first answers a letter. */
const mailbox: OpenMailbox = {
  listFolders: async () => [inbox],
  readHeads: async function* () {
    yield { heads: [answer(1, { inReplyTo: ["<thanks@me.example>"] }), answer(2)], poisoned: [], lastUid: 2, left: 0 };
  },
  searchHeads: async () => ({ heads: [], poisoned: [] }),
  readSource: async () => ({ kind: "source", bytes: new Uint8Array() }),
  waitForNews: async () => {},
  close: async () => {},
};

let home: string;
let store: Awaited<ReturnType<typeof openCaseStore>>;
let mail: MailStore;
let stopper: AbortController;
let tested: ConnectionTest;
let opened: OpenMailbox;
let out: string;
let err: string;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "fineline-mail-cli-"));
  store = await openCaseStore({ home });
  mail = await openMailStore({ home });
  stopper = new AbortController();
  tested = { ok: true, folders: 4 };
  opened = mailbox;
  [out, err] = ["", ""];
  const contacts = [{ id: "lee", name: "Lee Wong", role: "hiring-manager", email: "lee@globex.example" }] as const;
  const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "America/New_York" }, contacts };
  const sent = { kind: "sent", to: "lee", channel: "email", purpose: "thank-you" } as const;
  const facts = [{ id: "thanks", at: "2026-11-13T16:00:00-05:00", ...sent, messageId: "<thanks@me.example>" }];
  await store.addCases([{ id: "globex", header, facts }], NOW);
});

afterEach(async () => {
  await mail.close();
  await store.close();
  rmSync(home, { recursive: true });
});

function services(typed: readonly string[]): Services {
  const say = (text: string) => {
    out += text;
    return Promise.resolve();
  };
  const terminal = {
    out: say,
    err: async (text: string) => {
      err += text;
    },
    columns: 80,
    colour: false,
    isInteractive: false,
  };
  const typedLines = async function* () {
    yield* typed;
  };
  return {
    terminal,
    now: NOW,
    ownTimeZone: "America/New_York",
    openStore: async () => store,
    holidays: () => undefined,
    newId: randomUUID,
    typedLines,
  } as unknown as Services;
}

const LEAVE_ALONE = {
  id: "leave",
  name: "Leave Mail",
  domains: ["leave.example"],
  exchangers: [],
  imap: { host: "imap.known.example", port: 993, security: "tls" },
  smtp: { host: "smtp.known.example", port: 465, security: "tls" },
  filesItself: false,
  auth: "oauth2",
  note: "It lets programs in by OAuth 2 alone.",
  dailyLimit: 300,
} as const;

const tools = (): MailTools => ({
  store: mail,
  connector: {
    findServers: async (address) =>
      /@(?:known|leave)\.example$/.test(address)
        ? {
            ...(address.endsWith("@leave.example") ? { provider: LEAVE_ALONE } : {}),
            by: "dns",
            imap: { host: "imap.known.example", port: 993, security: "tls" },
            smtp: { host: "smtp.known.example", port: 465, security: "tls" },
          }
        : undefined,
    test: async () => tested,
    askLeave: async ({ preset, clientId }) =>
      preset === "google"
        ? { kind: "oauth2", provider: preset, clientId, refreshToken: MARKER, accessToken: "a", expiresAt: 0 }
        : undefined,
    open: () => opened,
    openLetters: () => assert.fail("no letters were asked for"),
    submitter: { submit: () => assert.fail("nothing was to be sent") },
  },
  readMessage: async () =>
    ok({
      automatic: "no",
      says: "update",
      decisionBy: undefined,
      returnsOn: undefined,
      bounced: undefined,
      text: "Soon.",
      evidence: [],
    }),
  readApplication: async () => ok({ isAutomatic: true, isMarkedAsSpam: false, attachments: [] }),
  tokenOf: () => "gjux6dalt3aornincfec",
  askSecret: async () => undefined,
  openPage: () => {},
  stop: stopper.signal,
  alarm: (_ms, call) => {
    const soon = setImmediate(call);
    return () => clearImmediate(soon);
  },
  lettersOf: () => assert.fail("no letters were asked for"),
  clock: () => NOW,
  close: async () => {},
});

type Call = (args: readonly string[], services: Services, tools: MailTools) => Promise<ExitStatus>;
const call = (command: Call, args: readonly string[] = [], typed: readonly string[] = []) =>
  command(args, services(typed), tools());
const connect = (...more: string[]) => call(connectMailbox, ["me@known.example", "--secret-stdin", ...more], [MARKER]);

it("a mailbox that works is kept, and its secret is shown nowhere", async () => {
  assert.equal(await connect(), 0);
  assert.equal(out, "me@known.example is connected: 4 folders, only watched, nothing is ever sent or changed.\n");
  assert.equal(err, "Reading from imap.known.example:993, sending by smtp.known.example:465.\n");
  assert.deepEqual(await mail.loadSecret("me@known.example"), { kind: "password", password: MARKER });
  await call(showMailboxes, ["--json"]);
  assert.equal(`${out}${err}`.includes(MARKER), false);
});

it("a mailbox that does not work is not kept, and what failed is said", async () => {
  tested = {
    ok: false,
    at: "imap",
    step: "login",
    sentence: "imap.known.example did not take the user name and password.",
  };
  assert.equal(await connect(), 1);
  assert.match(err, /did not take the user name and password\.\nNothing was kept\.\n$/);
  assert.deepEqual(await mail.listAccounts(), []);
});

it("a server on this very machine whose line is not safe may do without", async () => {
  tested = { ok: false, at: "imap", step: "tls", sentence: "localhost shows a certificate that nobody vouches for." };
  assert.equal(await connect("--imap", "localhost:1993"), 1);
  assert.match(err, /vouches for\.\nA server on this very machine may do without: --no-tls\.\nNothing was kept\.\n$/);
  err = "";
  assert.equal(await connect("--imap", "imap.known.example:993"), 1);
  assert.match(err, /vouches for\.\nNothing was kept\.\n$/);
});

it("servers that are said win, with TLS from the start but on the ports that begin without", async () => {
  await connect("--smtp", "out.example:587", "--mode", "send", "--limit", "20", "--user", "me");
  const [account] = await mail.listAccounts();
  assert.deepEqual(account?.smtp, { host: "out.example", port: 587, security: "starttls", user: "me" });
  assert.deepEqual(account?.imap, { host: "imap.known.example", port: 993, security: "tls", user: "me" });
  assert.deepEqual([account?.mode, account?.dailyLimit], ["send", 20]);
});

it("leave is asked for with the user's own client", async () => {
  assert.equal(await call(connectMailbox, ["me@known.example", "--oauth", "google", "--client-id", "own"]), 0);
  const secret = await mail.loadSecret("me@known.example");
  assert.deepEqual(secret?.kind === "oauth2" && [secret.clientId, secret.refreshToken], ["own", MARKER]);
  assert.equal(`${out}${err}`.includes(MARKER), false);
});

for (const [args, expected] of [
  [[], /expected the address of one mailbox/],
  [["me@unknown.example"], /servers of "me@unknown\.example" are not known/],
  [["me@known.example", "--mode", "all"], /expected send, drafts or watch, got "all"/],
  [["me@known.example", "--imap", "host"], /expected HOST:PORT/],
  [["me@known.example", "--imap", "host:0"], /expected HOST:PORT/],
  [
    ["me@known.example", "--no-tls", "--imap", "mail.example:143"],
    /expected a server on this very machine, got "mail\.example"/,
  ],
  [["me@known.example", "--limit", "0"], /expected a number of letters a day/],
  [["me@known.example", "--oauth", "google"], /expected --client-id/],
  [["me@known.example", "--oauth", "yahoo", "--client-id", "x"], /expected google or microsoft, got "yahoo"/],
  [
    ["me@leave.example"],
    /a password is of no use there.*\n {2}fineline mail connect me@leave\.example --oauth microsoft --client-id ID$/,
  ],
  [["me@known.example"], /expected a secret/],
  [["me@known.example", "--secret-stdin"], /got nothing/],
] as const) {
  it(`mail connect ${args.join(" ")} says what was expected`, async () => {
    await assert.rejects(
      call(connectMailbox, args),
      (error) => error instanceof UsageError && expected.test(error.message),
    );
    assert.deepEqual(await mail.listAccounts(), []);
  });
}

it("a scan tells what it recorded and what is to decide, with nothing that moves a terminal", async () => {
  await connect();
  out = "";
  assert.equal(await call(scanMailboxes), 0);
  assert.deepEqual(out.split("\n"), [
    "me@known.example: 2 new messages.",
    "",
    "Globex, Analyst",
    "  Lee Wong wrote on Mon 23 Nov, 11:00: “Globex: your interview”",
    "  Recorded: Lee Wong gave an update by email",
    "",
    "Globex, Analyst",
    "  Lee Wong wrote on Mon 23 Nov, 11:00: “Globex: your interview”",
    "  Looks like: Lee Wong gave an update by email",
    "  fineline mail accept k2   or   fineline mail dismiss k2",
    "",
  ]);
  out = "";
  await call(showMailboxes);
  assert.equal(
    out,
    "me@known.example\n  watch, from imap.known.example:993: 1 folders read, 1 recorded, 1 to decide.\n",
  );
});

it("what is to decide is accepted or put aside, once", async () => {
  await connect();
  await call(scanMailboxes);
  out = "";
  await call(showNoticed);
  assert.match(out, /^Globex, Analyst\n {2}Lee Wong wrote on .*\n {2}Looks like: .*\n {2}fineline mail accept k2 /);
  out = "";
  assert.equal(await call(acceptNoticed, ["k2"]), 0);
  assert.match(out, /^Recorded\. /);
  const facts = (await store.findCase("globex"))?.facts ?? [];
  assert.deepEqual(
    facts.map(({ id }) => id),
    ["thanks", "mail-k1", "mail-k2"],
  );
  await assert.rejects(call(dismissNoticed, ["k2"]), /waits for a word, got "k2"/);
  await assert.rejects(call(acceptNoticed), UsageError);
});

it("what is put aside records nothing", async () => {
  await connect();
  await call(scanMailboxes);
  assert.equal(await call(dismissNoticed, ["k2"]), 0);
  assert.deepEqual(
    (await store.findCase("globex"))?.facts.map(({ id }) => id),
    ["thanks", "mail-k1"],
  );
});

it("a mailbox out of reach is told, and leaves a status of its own", async () => {
  await connect();
  opened = {
    ...mailbox,
    listFolders: () => Promise.reject(new MailError("connect", "imap.known.example:993 cannot be reached.")),
  };
  err = "";
  assert.equal(await call(scanMailboxes), 1);
  assert.equal(err, "me@known.example: imap.known.example:993 cannot be reached.\n");
});

it("watching tells what comes in until it is told to stop", async () => {
  await connect();
  out = "";
  opened = { ...mailbox, waitForNews: async () => stopper.abort() };
  assert.equal(await call(watchMailboxes), 0);
  assert.match(out, /^me@known\.example: 2 new messages\.\n\nGlobex, Analyst\n {2}Lee Wong wrote/);
});

it("watching goes on after what nobody foresaw, and tells it once, without what it said", async () => {
  await connect();
  out = err = "";
  let tries = 0;
  const listFolders = async () => {
    tries += 1;
    if (tries < 3) throw new TypeError("dana@globex.example");
    return [inbox];
  };
  opened = { ...mailbox, listFolders, waitForNews: async () => stopper.abort() };
  assert.equal(await call(watchMailboxes), 0);
  assert.match(out, /^me@known\.example: 2 new messages\./);
  assert.equal(err.match(/Something went wrong in sending or watching mail \(TypeError\)\./g)?.length, 1);
  assert.doesNotMatch(err, /dana@/);
});

it("without a mailbox there is nothing to show, scan or watch", async () => {
  await assert.rejects(call(scanMailboxes), /no mailbox is connected/);
  await connect();
  await assert.rejects(
    call(showMailboxes, ["you@known.example"]),
    /expected the address of a mailbox \(me@known\.example\)/,
  );
});

it("a mailbox is changed without its password, and tried before it sends", async () => {
  await connect("--name", "Ana", "--reply-tokens", "on");
  out = "";
  assert.equal(await call(changeMailbox, ["me@known.example", "--mode", "send", "--limit", "9"]), 0);
  assert.equal(
    out,
    "me@known.example: letters that you approve go out through it, 9 a day at most, as Ana, answers are asked for with the case's token.\n",
  );
  assert.equal(await call(changeMailbox, ["ME@known.example", "--name", "Ana Ruiz", "--reply-tokens", "off"]), 0);
  const [account] = await mail.listAccounts();
  assert.deepEqual(
    [account?.mode, account?.dailyLimit, account?.name, account?.replyTokens],
    ["send", 9, "Ana Ruiz", false],
  );
  assert.deepEqual(await mail.loadSecret("me@known.example"), { kind: "password", password: MARKER });
});

it("a mailbox that cannot send stays as it was", async () => {
  await connect();
  tested = { ok: false, at: "smtp", step: "smtp-login", sentence: "smtp.known.example did not take the password." };
  err = "";
  assert.equal(await call(changeMailbox, ["me@known.example", "--mode", "send"]), 1);
  assert.equal(err, "smtp.known.example did not take the password.\nNothing was changed.\n");
  assert.equal((await mail.listAccounts())[0]?.mode, "watch");
});

for (const [args, expected] of [
  [[], /expected the ADDRESS of one mailbox/],
  [["me@known.example"], /expected what is to change/],
  [["me@known.example", "--mode", "all"], /expected send, drafts or watch, got "all"/],
  [["me@known.example", "--limit", "many"], /expected a number of letters a day/],
  [["me@known.example", "--reply-tokens", "yes"], /expected on or off, got "yes"/],
  [["you@known.example", "--name", "You"], /expected the address of a mailbox/],
] as const) {
  it(`mail change ${args.join(" ")} says what was expected`, async () => {
    await connect();
    await assert.rejects(
      call(changeMailbox, args),
      (error) => error instanceof UsageError && expected.test(error.message),
    );
  });
}

it("connected again, a mailbox stays as it was but for what is said anew", async () => {
  await connect("--smtp", "out.example:587", "--mode", "drafts", "--limit", "20", "--user", "me", "--name", "Me");
  const [first] = await mail.listAccounts();
  await connect("--name", "Ana");
  assert.deepEqual(await mail.listAccounts(), [{ ...first, name: "Ana" }]);
  assert.equal(first?.mode, "drafts");
});

it("connecting again lets the letters go that waited for it", async () => {
  await store.outbox.pauseAccount({
    accountId: "me@known.example",
    problem: "login",
    response: "535",
    pausedAt: NOW,
    until: null,
  });
  await connect();
  assert.deepEqual(await store.outbox.listPauses(), []);
});

const letter = {
  id: "letter-1",
  messageId: "<letter-1@me.example>",
  approvedAt: NOW,
  from: { name: "Me", address: "me@known.example" },
  to: { name: "Lee Wong", address: "lee@globex.example" },
  subject: "Follow-up",
  body: "…",
  words: 1,
  digest: "d",
  purpose: "check-in",
  isAutomatic: false,
  atAnyHour: false,
  factsKnown: 1,
} as const;

async function putLetter(id: string, state: SendState, accountId = "me@known.example"): Promise<void> {
  const item = { id, caseId: "globex", stepId: `check-in/i1/${id}`, contactId: "lee", accountId, letter, state };
  await store.outbox.put(item, new Uint8Array(), null);
}

it("the status of a mailbox says why no letter goes, what is on its way and what is in doubt", async () => {
  await connect("--mode", "send");
  await putLetter("1", { kind: "approved", goesAt: NOW + 60_000 });
  await putLetter("2", { kind: "uncertain", since: NOW, because: "no-answer", looks: 6, lookAt: null });
  await putLetter("3", { kind: "accepted", at: NOW, by: "server", response: "", copyAt: null });
  await putLetter("4", { kind: "approved", goesAt: NOW }, "other@known.example");
  const pause = { accountId: "me@known.example", problem: "login", response: "535 5.7.8 no", pausedAt: NOW } as const;
  await store.outbox.pauseAccount({ ...pause, until: null });
  out = "";
  await call(showMailboxes);
  assert.deepEqual(out.split("\n"), [
    "me@known.example",
    "  send, from imap.known.example:993, sending by smtp.known.example:465: not read",
    "  yet, 0 recorded, 0 to decide.",
    "  No letter goes through it: 535 5.7.8 no",
    "    Connect it again, and they go on: fineline mail connect me@known.example",
    "  1 letter on the way, 1 letter for you to decide: fineline mail outbox",
    "",
  ]);
  out = "";
  await call(showMailboxes, ["--json"]);
  const [status] = JSON.parse(out);
  assert.deepEqual(
    [status.pause, status.onItsWay, status.inDoubt],
    [
      {
        problem: "login",
        response: "535 5.7.8 no",
        pausedAt: "2026-11-24T10:00:00-05:00[America/New_York]",
        until: null,
      },
      1,
      1,
    ],
  );
});

it("a rest that is over is none", async () => {
  await connect("--mode", "send");
  const pause = { accountId: "me@known.example", problem: "day-limit", response: "550", pausedAt: NOW - 2 } as const;
  await store.outbox.pauseAccount({ ...pause, until: NOW - 1 });
  out = "";
  await call(showMailboxes);
  assert.doesNotMatch(out, /No letter goes/);
});

it("disconnecting forgets the mailbox, takes back what was to go through it, and leaves what was recorded", async () => {
  await connect();
  await call(scanMailboxes);
  await putLetter("1", { kind: "approved", goesAt: NOW + 60_000 });
  await putLetter("2", { kind: "deferred", tries: 1, retryAt: NOW, response: "450 later" });
  await putLetter("3", { kind: "submitting", tries: 1, since: NOW });
  await putLetter("4", { kind: "approved", goesAt: NOW }, "other@known.example");
  out = "";
  assert.equal(await call(disconnectTyped, ["me@known.example", "--yes"]), 0);
  assert.equal(out, "me@known.example is disconnected, and 2 letters that were to go through it do\nnot go.\n");
  const kinds = (await store.outbox.list()).map(({ id, state }) => [
    id,
    state.kind === "cancelled" ? state.because : state.kind,
  ]);
  assert.deepEqual(Object.fromEntries(kinds), {
    1: "mailbox-gone",
    2: "mailbox-gone",
    3: "submitting",
    4: "approved",
  });
  assert.deepEqual(await mail.listAccounts(), []);
  assert.equal(await mail.loadSecret("me@known.example"), undefined);
  assert.deepEqual(await mail.listCursors("me@known.example"), []);
  assert.deepEqual(await mail.listProposals(), []);
  assert.deepEqual(
    (await store.findCase("globex"))?.facts.map(({ id }) => id),
    ["thanks", "mail-k1"],
  );
});

it("disconnecting is asked about, and anything but yes leaves everything as it was", async () => {
  await connect();
  await putLetter("1", { kind: "approved", goesAt: NOW + 60_000 });
  out = "";
  assert.equal(await call(disconnectTyped, ["me@known.example"], ["no"]), 1);
  assert.equal(
    out,
    "me@known.example is forgotten, with its password and what waits for a word.\nWhat was recorded of your cases stays.\n1 letter that was to go through it does not go.\nType yes to disconnect it.\n",
  );
  await assert.rejects(call(disconnectTyped, ["me@known.example"]), /the input ended before an answer/);
  assert.equal((await mail.listAccounts()).length, 1);
  assert.equal((await store.outbox.find("1"))?.state.kind, "approved");
  assert.equal(await call(disconnectTyped, ["me@known.example"], ["Yes"]), 0);
  assert.deepEqual(await mail.listAccounts(), []);
});
