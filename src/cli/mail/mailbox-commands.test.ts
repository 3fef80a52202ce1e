import assert from "node:assert/strict";
import { afterEach, beforeEach, it } from "node:test";
import type { SendState } from "../../app/index.ts";
import { UsageError } from "../fail.ts";
import { changeMailbox } from "./change-mailbox.ts";
import { connectMailbox } from "./connect-mailbox.ts";
import { disconnectTyped } from "./disconnect.ts";
import { MARKER, MailCommandDesk, NOW } from "./mail-command-desk.suite.ts";
import { showMailboxes } from "./mailbox-status.ts";
import { scanMailboxes } from "./scan-mailboxes.ts";

let desk: MailCommandDesk;

beforeEach(async () => {
  desk = await MailCommandDesk.open();
});

afterEach(() => desk.close());

it("a mailbox that works is kept, and its secret is shown nowhere", async () => {
  assert.equal(await desk.connect(), 0);
  assert.equal(desk.out, "me@known.example is connected: 4 folders, only watched, nothing is ever sent or changed.\n");
  assert.equal(desk.err, "Reading from imap.known.example:993, sending by smtp.known.example:465.\n");
  assert.deepEqual(await desk.mail.loadSecret("me@known.example"), { kind: "password", password: MARKER });
  await desk.call(showMailboxes, ["--json"]);
  assert.equal(`${desk.out}${desk.err}`.includes(MARKER), false);
});

it("a mailbox that does not work is not kept, and what failed is said", async () => {
  desk.tested = {
    ok: false,
    at: "imap",
    step: "login",
    sentence: "imap.known.example did not take the user name and password.",
  };
  assert.equal(await desk.connect(), 1);
  assert.match(desk.err, /did not take the user name and password\.\nNothing was kept\.\n$/);
  assert.deepEqual(await desk.mail.listAccounts(), []);
});

it("a server on this very machine whose line is not safe may do without", async () => {
  desk.tested = {
    ok: false,
    at: "imap",
    step: "tls",
    sentence: "localhost shows a certificate that nobody vouches for.",
  };
  assert.equal(await desk.connect("--imap", "localhost:1993"), 1);
  assert.match(
    desk.err,
    /vouches for\.\nA server on this very machine may do without: --no-tls\.\nNothing was kept\.\n$/,
  );
  desk.err = "";
  assert.equal(await desk.connect("--imap", "imap.known.example:993"), 1);
  assert.match(desk.err, /vouches for\.\nNothing was kept\.\n$/);
});

it("servers that are said win, with TLS from the start but on the ports that begin without", async () => {
  await desk.connect("--smtp", "out.example:587", "--mode", "send", "--limit", "20", "--user", "me");
  const [account] = await desk.mail.listAccounts();
  assert.deepEqual(account?.smtp, { host: "out.example", port: 587, security: "starttls", user: "me" });
  assert.deepEqual(account?.imap, { host: "imap.known.example", port: 993, security: "tls", user: "me" });
  assert.deepEqual([account?.mode, account?.dailyLimit], ["send", 20]);
});

it("leave is asked for with the user's own client", async () => {
  assert.equal(await desk.call(connectMailbox, ["me@known.example", "--oauth", "google", "--client-id", "own"]), 0);
  const secret = await desk.mail.loadSecret("me@known.example");
  assert.deepEqual(secret?.kind === "oauth2" && [secret.clientId, secret.refreshToken], ["own", MARKER]);
  assert.equal(`${desk.out}${desk.err}`.includes(MARKER), false);
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
  it(`desk.mail desk.connect ${args.join(" ")} says what was expected`, async () => {
    await assert.rejects(
      desk.call(connectMailbox, args),
      (error) => error instanceof UsageError && expected.test(error.message),
    );
    assert.deepEqual(await desk.mail.listAccounts(), []);
  });
}

it("without a mailbox there is nothing to show, scan or watch", async () => {
  await assert.rejects(desk.call(scanMailboxes), /no mailbox is connected/);
  await desk.connect();
  await assert.rejects(
    desk.call(showMailboxes, ["you@known.example"]),
    /expected the address of a mailbox \(me@known\.example\)/,
  );
});

it("a mailbox is changed without its password, and tried before it sends", async () => {
  await desk.connect("--name", "Ana", "--reply-tokens", "on");
  desk.out = "";
  assert.equal(await desk.call(changeMailbox, ["me@known.example", "--mode", "send", "--limit", "9"]), 0);
  assert.equal(
    desk.out,
    "me@known.example: letters that you approve go out through it, 9 a day at most, as Ana, answers are asked for with the case's token.\n",
  );
  assert.equal(await desk.call(changeMailbox, ["ME@known.example", "--name", "Ana Ruiz", "--reply-tokens", "off"]), 0);
  const [account] = await desk.mail.listAccounts();
  assert.deepEqual(
    [account?.mode, account?.dailyLimit, account?.name, account?.replyTokens],
    ["send", 9, "Ana Ruiz", false],
  );
  assert.deepEqual(await desk.mail.loadSecret("me@known.example"), { kind: "password", password: MARKER });
});

it("a mailbox that cannot send stays as it was", async () => {
  await desk.connect();
  desk.tested = {
    ok: false,
    at: "smtp",
    step: "smtp-login",
    sentence: "smtp.known.example did not take the password.",
  };
  desk.err = "";
  assert.equal(await desk.call(changeMailbox, ["me@known.example", "--mode", "send"]), 1);
  assert.equal(desk.err, "smtp.known.example did not take the password.\nNothing was changed.\n");
  assert.equal((await desk.mail.listAccounts())[0]?.mode, "watch");
});

for (const [args, expected] of [
  [[], /expected the ADDRESS of one mailbox/],
  [["me@known.example"], /expected what is to change/],
  [["me@known.example", "--mode", "all"], /expected send, drafts or watch, got "all"/],
  [["me@known.example", "--limit", "many"], /expected a number of letters a day/],
  [["me@known.example", "--reply-tokens", "yes"], /expected on or off, got "yes"/],
  [["you@known.example", "--name", "You"], /expected the address of a mailbox/],
] as const) {
  it(`desk.mail change ${args.join(" ")} says what was expected`, async () => {
    await desk.connect();
    await assert.rejects(
      desk.call(changeMailbox, args),
      (error) => error instanceof UsageError && expected.test(error.message),
    );
  });
}

it("connected again, a mailbox stays as it was but for what is said anew", async () => {
  await desk.connect("--smtp", "out.example:587", "--mode", "drafts", "--limit", "20", "--user", "me", "--name", "Me");
  const [first] = await desk.mail.listAccounts();
  await desk.connect("--name", "Ana");
  assert.deepEqual(await desk.mail.listAccounts(), [{ ...first, name: "Ana" }]);
  assert.equal(first?.mode, "drafts");
});

it("connecting again lets the letters go that waited for it", async () => {
  await desk.store.outbox.pauseAccount({
    accountId: "me@known.example",
    problem: "login",
    response: "535",
    pausedAt: NOW,
    until: null,
  });
  await desk.connect();
  assert.deepEqual(await desk.store.outbox.listPauses(), []);
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
  await desk.store.outbox.put(item, new Uint8Array(), null);
}

it("the status of a mailbox says why no letter goes, what is on its way and what is in doubt", async () => {
  await desk.connect("--mode", "send");
  await putLetter("1", { kind: "approved", goesAt: NOW + 60_000 });
  await putLetter("2", { kind: "uncertain", since: NOW, because: "no-answer", looks: 6, lookAt: null });
  await putLetter("3", { kind: "accepted", at: NOW, by: "server", response: "", copyAt: null });
  await putLetter("4", { kind: "approved", goesAt: NOW }, "other@known.example");
  const pause = { accountId: "me@known.example", problem: "login", response: "535 5.7.8 no", pausedAt: NOW } as const;
  await desk.store.outbox.pauseAccount({ ...pause, until: null });
  desk.out = "";
  await desk.call(showMailboxes);
  assert.deepEqual(desk.out.split("\n"), [
    "me@known.example",
    "  send, from imap.known.example:993, sending by smtp.known.example:465: not read",
    "  yet, 0 recorded, 0 to decide.",
    "  No letter goes through it: 535 5.7.8 no",
    "    Connect it again, and they go on: fineline mail connect me@known.example",
    "  1 letter on the way, 1 letter for you to decide: fineline mail outbox",
    "",
  ]);
  desk.out = "";
  await desk.call(showMailboxes, ["--json"]);
  const [status] = JSON.parse(desk.out);
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
  await desk.connect("--mode", "send");
  const pause = { accountId: "me@known.example", problem: "day-limit", response: "550", pausedAt: NOW - 2 } as const;
  await desk.store.outbox.pauseAccount({ ...pause, until: NOW - 1 });
  desk.out = "";
  await desk.call(showMailboxes);
  assert.doesNotMatch(desk.out, /No letter goes/);
});

it("disconnecting forgets the mailbox, takes back what was to go through it, and leaves what was recorded", async () => {
  await desk.connect();
  await desk.call(scanMailboxes);
  await putLetter("1", { kind: "approved", goesAt: NOW + 60_000 });
  await putLetter("2", { kind: "deferred", tries: 1, retryAt: NOW, response: "450 later" });
  await putLetter("3", { kind: "submitting", tries: 1, since: NOW });
  await putLetter("4", { kind: "approved", goesAt: NOW }, "other@known.example");
  desk.out = "";
  assert.equal(await desk.call(disconnectTyped, ["me@known.example", "--yes"]), 0);
  assert.equal(desk.out, "me@known.example is disconnected, and 2 letters that were to go through it do\nnot go.\n");
  const kinds = (await desk.store.outbox.list()).map(({ id, state }) => [
    id,
    state.kind === "cancelled" ? state.because : state.kind,
  ]);
  assert.deepEqual(Object.fromEntries(kinds), {
    1: "mailbox-gone",
    2: "mailbox-gone",
    3: "submitting",
    4: "approved",
  });
  assert.deepEqual(await desk.mail.listAccounts(), []);
  assert.equal(await desk.mail.loadSecret("me@known.example"), undefined);
  assert.deepEqual(await desk.mail.listCursors("me@known.example"), []);
  assert.deepEqual(await desk.mail.listProposals(), []);
  assert.deepEqual(
    (await desk.store.findCase("globex"))?.facts.map(({ id }) => id),
    ["thanks", "mail-k1"],
  );
});

it("disconnecting is asked about, and anything but yes leaves everything as it was", async () => {
  await desk.connect();
  await putLetter("1", { kind: "approved", goesAt: NOW + 60_000 });
  desk.out = "";
  assert.equal(await desk.call(disconnectTyped, ["me@known.example"], ["no"]), 1);
  assert.equal(
    desk.out,
    "me@known.example is forgotten, with its password and what waits for a word.\nWhat was recorded of your cases stays.\n1 letter that was to go through it does not go.\nType yes to disconnect it.\n",
  );
  await assert.rejects(desk.call(disconnectTyped, ["me@known.example"]), /the input ended before an answer/);
  assert.equal((await desk.mail.listAccounts()).length, 1);
  assert.equal((await desk.store.outbox.find("1"))?.state.kind, "approved");
  assert.equal(await desk.call(disconnectTyped, ["me@known.example"], ["Yes"]), 0);
  assert.deepEqual(await desk.mail.listAccounts(), []);
});
