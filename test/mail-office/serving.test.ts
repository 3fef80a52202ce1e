import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { MailAccount } from "../../src/app/index.ts";
import { PROGRAM } from "../cli/program.ts";
import { type Dovecot, startDovecot, whyNoDovecot } from "../mail-watching/dovecot.ts";
import type { TestMailServer } from "../sending/mail-server.ts";
import { type RunningServer, runServer } from "../web/run-server.ts";
import { accountAt, answerOf, deliver, MINUTE, makePlace, NOW, NOW_TEXT, type Place, startOutgoing } from "./place.ts";

const skip = whyNoDovecot() ?? false;

describe("mail while fineline serves", { skip, timeout: 240_000 }, () => {
  let dovecot: Dovecot;
  let outgoing: TestMailServer;
  let place: Place;
  let account: MailAccount;
  let server: RunningServer | undefined;
  let users = 0;

  before(async () => {
    dovecot = await startDovecot();
  });
  after(() => dovecot.stop());
  beforeEach(async () => {
    users += 1;
    outgoing = await startOutgoing();
    place = await makePlace();
    account = accountAt({ imapPort: dovecot.port, smtpPort: outgoing.port, user: `serve${users}` });
  });
  afterEach(async () => {
    await server?.stop("SIGKILL");
    server = undefined;
    await place.close();
    await outgoing.close();
  });

  const env = () => ({ FINELINE_MAIL_CA: join(place.home, "ca.pem"), FINELINE_UNDO_SECONDS: "0" });
  const serve = async () => {
    server = await runServer({ home: place.home, now: NOW_TEXT, env: env() });
    return server;
  };
  const stateOf = async (id: string) => (await place.store.outbox.find(id))?.state;

  /** Another process does it: all that can be done is to look. */
  async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await isSo())) await pause(20);
  }

  async function fineline(
    args: readonly string[],
    { endAt, now = NOW_TEXT }: { readonly endAt?: readonly RegExp[]; readonly now?: string } = {},
  ) {
    const words = [PROGRAM, "--home", place.home, "--now", now, ...args];
    const child = spawn(process.execPath, words, { env: { ...process.env, ...env() } });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
      if (endAt?.every((each) => each.test(out))) child.kill("SIGINT");
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    const [status] = await once(child, "close");
    return { status, out, err };
  }

  /** A letter that was approved so long ago that it may go. */
  async function approveDue() {
    place.clock.now = NOW - 2 * MINUTE;
    return place.approve(account);
  }

  it("a mailbox is taken up, a letter goes, an answer is recorded, and the end is soon", async () => {
    const { stop } = await serve();
    const { id, letter } = await approveDue();
    await place.connect(account);
    await until(async () => (await stateOf(id))?.kind === "accepted");
    assert.deepEqual(
      outgoing.taken.map(({ messageId }) => messageId),
      [letter.messageId],
    );
    assert.deepEqual(
      (await place.facts("sent")).map((fact) => fact.id),
      [letter.id],
    );
    await deliver(dovecot, account.id, answerOf("globex"));
    await until(async () => (await place.facts("received")).length === 1);
    const startedAt = performance.now();
    assert.equal(await stop(), 0);
    assert.ok(performance.now() - startedAt < 5_000);
  });

  it("a server that ends while a letter is under way ends soon, and the letter is in doubt and never sent again", async () => {
    outgoing.behave("answer-late");
    await place.connect(account);
    const { id } = await approveDue();
    const { stop } = await serve();
    await until(() => outgoing.taken.length === 1);
    const startedAt = performance.now();
    assert.equal(await stop(), 0);
    assert.ok(performance.now() - startedAt < 10_000);
    const state = await stateOf(id);
    assert.deepEqual(state?.kind === "uncertain" && state.because, "no-answer");

    outgoing.behave("accept");
    await serve();
    await deliver(dovecot, account.id, answerOf("globex"));
    await until(async () => (await place.facts("received")).length === 1);
    assert.deepEqual([(await stateOf(id))?.kind, outgoing.taken.length], ["uncertain", 1]);
  });

  it("a letter that a server was just given is taken before it ends", async () => {
    outgoing.behave("a-byte-at-a-time");
    await place.connect(account);
    const { id } = await approveDue();
    const { stop } = await serve();
    await until(() => outgoing.taken.length === 1);
    assert.equal(await stop(), 0);
    assert.equal((await stateOf(id))?.kind, "accepted");
    assert.equal((await place.facts("sent")).length, 1);
  });

  it("mail send sends what is due and says so, and once more there is nothing to send", async () => {
    await place.connect(account);
    await approveDue();
    const sent = await fineline(["mail", "send"]);
    assert.deepEqual([sent.status, sent.err], [0, ""]);
    assert.match(sent.out, /Thank you: Senior Analyst – Nov 18 → Dana Kim <dana@globex\.example>\n +went/);
    const again = await fineline(["mail", "send"]);
    assert.deepEqual([again.status, again.out.trim()], [0, "Nothing is due now."]);
    assert.equal(outgoing.taken.length, 1);
  });

  it("mail send says why a mailbox takes no letters, and connecting it anew lets them go", async () => {
    await place.connect(account);
    const { id } = await approveDue();
    outgoing.behave("535");
    const refused = await fineline(["mail", "send", "--json"]);
    assert.deepEqual(
      [refused.status, refused.err.trim()],
      [1, "The mailbox rests: 535 5.7.8 Username and Password not accepted"],
    );
    assert.deepEqual(
      JSON.parse(refused.out).letters.map((letter: { id: string; state: { kind: string } }) => [
        letter.id,
        letter.state.kind,
      ]),
      [[id, "due"]],
    );
    outgoing.behave("accept");
    await place.connect(account);
    assert.equal((await fineline(["mail", "send"], { now: "2024-11-18T15:01:00-05:00" })).status, 0);
    assert.equal((await stateOf(id))?.kind, "accepted");
  });

  it("mail send reads the mailbox first: nothing goes after an answer, nor where none could be seen", async () => {
    const { id } = await approveDue();
    await place.connect({ ...account, imap: { ...account.imap, port: 1 } });
    const unread = await fineline(["mail", "send"]);
    assert.deepEqual([unread.status, unread.out.trim()], [1, ""]);
    assert.match(unread.err, /127\.0\.0\.1:1 cannot be reached/);
    assert.equal((await stateOf(id))?.kind, "approved");
    await place.connect(account);
    await deliver(dovecot, account.id, answerOf("globex"));
    assert.equal((await fineline(["mail", "send"])).status, 0);
    assert.deepEqual([(await stateOf(id))?.kind, outgoing.taken.length], ["cancelled", 0]);
  });

  it("mail watch tells of letters that go and of what comes in, until it is told to end", async () => {
    await place.connect(account);
    await approveDue();
    await deliver(dovecot, account.id, answerOf("initech").replace("hello-initech", "hello-globex"));
    const watched = await fineline(["mail", "watch"], { endAt: [/does not go/, /1 new message/] });
    assert.deepEqual([watched.status, watched.err], [0, ""]);
    assert.match(
      watched.out,
      /alex@mail\.example: 1 new message\.\n\nGlobex, Senior Analyst\n {2}Dana Kim wrote on .*\n {2}Recorded: Dana Kim gave an update by email\n/,
    );
    assert.match(watched.out, /Dana Kim <dana@globex\.example>\n +does not go: they answered/);
  });

  it("mail watch ends where every mailbox needs a person", async () => {
    await place.connect(account, "wrong");
    const watched = await fineline(["mail", "watch", "alex@mail.example"]);
    assert.deepEqual([watched.status, watched.out], [1, ""]);
    assert.match(watched.err, /^alex@mail\.example: 127\.0\.0\.1 did not take the user name and password/);
  });

  it("an undo period that is no time is refused by name", async () => {
    const words = [PROGRAM, "--home", place.home, "mail", "send"];
    const child = spawn(process.execPath, words, { env: { ...process.env, FINELINE_UNDO_SECONDS: "3601" } });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    assert.deepEqual(await once(child, "close"), [2, null]);
    assert.match(err, /FINELINE_UNDO_SECONDS: expected whole seconds, 0 to 3600, got "3601"/);
  });
});
