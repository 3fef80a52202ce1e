import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import {
  describeSendState,
  getStoredCase,
  type MailAccount,
  planCase,
  readStoredCase,
  type SendState,
} from "../../src/app/index.ts";
import { breakingLine } from "../mail-watching/breaking-line.ts";
import { type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from "../mail-watching/dovecot.ts";
import type { TestMailServer } from "../sending/mail-server.ts";
import { noHolidays } from "../sending/sample-letters.ts";
import {
  accountAt,
  answerOf,
  deliver,
  interviewCase,
  MINUTE,
  makePlace,
  messagesIn,
  NOW,
  type OpenOffice,
  type Place,
  startOutgoing,
} from "./place.ts";

const skip = whyNoDovecot() ?? false;
/** A wrong password is answered at once. */
const WITHOUT_PENALTY =
  "auth_failure_delay = 0 secs\nservice anvil {\n  unix_listener anvil-auth-penalty {\n    mode = 0\n  }\n}";

describe("an office with mailboxes at Dovecot", { skip, timeout: 240_000 }, () => {
  let dovecot: Dovecot;
  let outgoing: TestMailServer;
  let place: Place;
  let account: MailAccount;
  let users = 0;

  before(async () => {
    dovecot = await startDovecot(WITHOUT_PENALTY);
  });
  after(() => dovecot.stop());
  beforeEach(async () => {
    users += 1;
    outgoing = await startOutgoing();
    place = await makePlace();
    account = accountAt({ imapPort: dovecot.port, smtpPort: outgoing.port, user: `office${users}` });
  });
  afterEach(async () => {
    await place.close();
    await outgoing.close();
  });

  const stateOf = async (id: string): Promise<SendState | undefined> => (await place.store.outbox.find(id))?.state;
  const isWatching = (office: OpenOffice, id = account.id) => office.watchOf(id)?.state === "watching";

  it("an approved letter goes when its undo period is over, its case knows, and its copy lies in Sent once", async () => {
    await place.connect(account);
    const { id, letter } = await place.approve(account);
    const office = await place.openOffice();
    place.clock.now = NOW + MINUTE - 1;
    await office.until(() => isWatching(office));
    assert.deepEqual([outgoing.taken.length, (await stateOf(id))?.kind], [0, "approved"]);

    place.clock.now = NOW + MINUTE;
    await office.until(async () => (await stateOf(id))?.kind === "accepted");
    assert.deepEqual(
      outgoing.taken.map(({ messageId, to }) => [messageId, to]),
      [[letter.messageId, ["dana@globex.example"]]],
    );
    assert.deepEqual(
      (await place.facts("sent")).map((fact) => [fact.id, fact.at]),
      [[letter.id, "2024-11-18T15:01:00-05:00[America/New_York]"]],
    );

    place.clock.now = NOW + 3 * MINUTE;
    await office.until(async () => {
      const state = await stateOf(id);
      return state?.kind === "accepted" && state.copyAt === null;
    });
    assert.deepEqual(await messagesIn(dovecot, account.id, "Sent"), [letter.messageId]);
    assert.deepEqual(office.failures, []);
  });

  it("who comes into a case while its mailbox is watched is looked for in what came before", async () => {
    await place.connect(account);
    await deliver(dovecot, account.id, answerOf("elsewhere").replace("dana@globex.example", "mo@globex.example"));
    const office = await place.openOffice();
    await office.until(() => isWatching(office));
    const [{ header }] = [(await place.store.findCase("globex"))!];
    const mo = { id: "mo", name: "Mo Said", role: "staff", email: "mo@globex.example" } as const;
    await place.store.reviseCase("globex", { ...header, contacts: [...header.contacts, mo] }, NOW);
    await office.until(async () => (await place.mail.listProposals()).length > 0);
    assert.deepEqual(
      (await place.mail.listProposals()).map(({ message, state }) => [message.from, state]),
      [["mo@globex.example", "open"]],
    );
  });

  it("an answer that comes in is recorded, and the next check-in is put off by it", async () => {
    const nextCheckIn = async () => {
      const stored = await getStoredCase(place.store, "globex");
      const parsed = readStoredCase(stored, noHolidays, place.clock.now);
      const planned = planCase(parsed, { now: place.clock.now, clock: place.clock.now });
      const step = planned.ok ? planned.value.plan.steps.find(({ action }) => action === "check-in") : undefined;
      return step && [step.state, new Date(step.window.opens).toISOString()];
    };
    place.clock.now = NOW + 10 * 24 * 60 * MINUTE; // Thursday 28 November
    const before = await nextCheckIn();
    await place.connect(account);
    const office = await place.openOffice();
    await office.until(() => isWatching(office));
    await deliver(dovecot, account.id, answerOf("globex").replace("Mon, 18", "Thu, 28"));
    await office.until(async () => (await place.facts("received")).length > 0);
    const [fact] = await place.facts("received");
    assert.deepEqual(fact?.kind === "received" && [fact.from, fact.says, fact.ref], ["dana", "update", "hello"]);
    assert.deepEqual(before, ["open", "2024-11-22T14:00:00.000Z"]); // Friday
    assert.deepEqual(await nextCheckIn(), ["upcoming", "2024-12-05T14:00:00.000Z"]); // Thursday
  });

  it("a letter that waits is stopped as soon as they answer, and never goes", async () => {
    await place.connect(account);
    const office = await place.openOffice();
    await office.until(() => isWatching(office));
    const { id } = await place.approve(account);
    await deliver(dovecot, account.id, answerOf("globex"));
    await office.until(async () => (await stateOf(id))?.kind === "cancelled");
    assert.deepEqual(await stateOf(id), { kind: "cancelled", at: NOW, because: "answered" });
    place.clock.now = NOW + 60 * MINUTE;
    office.wake();
    await place.store.addCases([interviewCase("initech")], NOW);
    const other = await place.approve(account, "initech");
    place.clock.now += MINUTE;
    await office.until(async () => (await stateOf(other.id))?.kind === "accepted");
    assert.deepEqual(
      outgoing.taken.map(({ messageId }) => messageId),
      [other.letter.messageId],
    );
  });

  it("a letter does not go where the answer to it came while nobody watched", async () => {
    await place.connect(account);
    const { id } = await place.approve(account);
    await deliver(dovecot, account.id, answerOf("globex"));
    place.clock.now = NOW + MINUTE;
    const office = await place.openOffice();
    await office.until(async () => (await stateOf(id))?.kind === "cancelled");
    assert.deepEqual(await stateOf(id), { kind: "cancelled", at: NOW + MINUTE, because: "answered" });
    assert.deepEqual([outgoing.taken, office.failures], [[], []]);
  });

  it("a mailbox that nobody could read for hours is read before a letter goes", async () => {
    const line = await breakingLine(dovecot.port);
    try {
      await place.connect({ ...account, imap: { ...account.imap, port: line.port } });
      const office = await place.openOffice();
      await office.until(() => isWatching(office));
      const { id } = await place.approve(account);
      line.hold();
      await deliver(dovecot, account.id, answerOf("globex"));
      place.clock.now = NOW + 60 * MINUTE;
      let looks = 0;
      await office.until(() => {
        looks += 1;
        return looks > 10;
      });
      assert.deepEqual([(await stateOf(id))?.kind, outgoing.taken.length], ["approved", 0]);
      line.cut();
      line.letGo();
      await office.until(async () => (await stateOf(id))?.kind === "cancelled");
      assert.deepEqual([outgoing.taken, office.failures], [[], []]);
    } finally {
      await line.close();
    }
  });

  it("a letter whose mailbox is out of reach says that it waits for it, and goes once the mailbox was read", async () => {
    await place.connect({ ...account, imap: { ...account.imap, port: 1 } });
    const { id } = await place.approve(account);
    place.clock.now = NOW + MINUTE;
    const office = await place.openOffice();
    const held = { kind: "due", tries: 0, from: NOW + MINUTE, heldBy: "mailbox-unread" } as const;
    await office.until(async () => (await stateOf(id))?.kind === "due");
    assert.deepEqual([await stateOf(id), outgoing.taken.length], [held, 0]);
    assert.equal(describeSendState(held, String), "waits until its mailbox can be read: an answer may lie in it");
    await place.connect(account);
    office.wake();
    await office.until(async () => (await stateOf(id))?.kind === "accepted");
    assert.equal(outgoing.taken.length, 1);
  });

  it("of two offices at work one sends the letter", async () => {
    await place.connect(account);
    const offices = [await place.openOffice(), await place.openOffice()];
    const { id } = await place.approve(account);
    place.clock.now = NOW + MINUTE;
    for (const office of offices) office.wake();
    await Promise.all(offices.map((office) => office.until(async () => (await stateOf(id))?.kind === "accepted")));
    await Promise.all(offices.map((office) => office.until(() => isWatching(office))));
    assert.equal(outgoing.taken.length, 1);
    assert.equal((await place.facts("sent")).length, 1);
  });

  it("a server that keeps silent holds up no other mailbox's letters, and leaves a doubt when the office ends", async () => {
    const silent = await startOutgoing();
    try {
      silent.behave("answer-late");
      const slow = { ...account, id: `${account.id}-slow`, smtp: { ...account.smtp, port: silent.port } };
      await place.connect(account);
      await place.connect(slow);
      await place.store.addCases([interviewCase("initech")], NOW);
      const kept = await place.approve(slow);
      const { id } = await place.approve(account, "initech");
      place.clock.now = NOW + MINUTE;
      const office = await place.openOffice();
      await office.until(async () => silent.taken.length === 1 && (await stateOf(id))?.kind === "accepted");
      assert.equal((await stateOf(kept.id))?.kind, "submitting");
      await office.stop();
      const state = await stateOf(kept.id);
      assert.deepEqual(state?.kind === "uncertain" && state.because, "no-answer");
      assert.deepEqual(office.failures, []);
    } finally {
      await silent.close();
    }
  });

  it("a mailbox that is connected meanwhile is taken up, one that is disconnected is let go", async () => {
    const office = await place.openOffice();
    assert.equal(office.watchOf(account.id), undefined);
    await place.connect(account);
    await office.until(() => isWatching(office));
    await place.mail.removeAccount(account.id);
    await office.until(() => office.watchOf(account.id) === undefined);
    assert.deepEqual(office.failures, []);
  });

  it("a wrong password stops a mailbox until it is connected again, be it with the same one", async () => {
    await place.connect(account, "wrong");
    const { id } = await place.approve(account);
    place.clock.now = NOW + MINUTE;
    const office = await place.openOffice();
    const stops = () => office.news.filter(({ kind }) => kind === "stopped").length;
    await office.until(async () => stops() === 1 && (await place.store.outbox.listPauses()).length === 1);
    const sentence =
      "127.0.0.1 did not take the user name and password: many providers want an app password here, not the usual one.";
    assert.deepEqual(office.watchOf(account.id), { state: "stopped", since: NOW + MINUTE, sentence });
    await place.connect(account, "wrong");
    await office.until(() => stops() === 2);
    await place.connect(account, PASSWORD);
    await office.until(async () => isWatching(office) && (await stateOf(id))?.kind === "accepted");
    assert.deepEqual(outgoing.secrets.at(-1), PASSWORD);
  });
});
