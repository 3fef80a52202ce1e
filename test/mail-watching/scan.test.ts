import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { MailError } from "../../src/app/ports/index.ts";
import type { FactJson } from "../../src/contract/index.ts";
import { type Desk, FACTS, header, makeDesk, NOW } from "./desk.ts";
import { connectTo, type Dovecot, startDovecot, whyNoDovecot } from "./dovecot.ts";

const skip = whyNoDovecot() ?? false;

describe("scanning a mailbox at Dovecot", { skip }, () => {
  let dovecot: Dovecot;
  let desk: Desk;
  let users = 0;

  before(async () => {
    dovecot = await startDovecot();
  });
  after(() => dovecot.stop());
  beforeEach(async () => {
    users += 1;
    desk = await makeDesk(dovecot, `user${users}`);
  });
  afterEach(() => desk.close());

  it("an answer to a letter is recorded at once, and once only however often it is read", async () => {
    await desk.put([{ id: "<a1@globex.example>", headers: ["In-Reply-To: <thanks-1@me.example>"] }]);
    const { noticed, ...rest } = await desk.scan();
    assert.deepEqual(rest, { read: 1, poisoned: 0, isComplete: true });
    assert.deepEqual(
      noticed.map(({ state, certainty, caseId }) => [state, certainty, caseId]),
      [["recorded", "certain", "globex"]],
    );
    const [fact, ...others] = await desk.newFacts();
    assert.match(fact?.id ?? "", /^mail-[0-9a-f]{32}$/);
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...fact, id: "" },
      {
        id: "",
        at: "2026-11-23T11:00:00-05:00[America/New_York]",
        kind: "received",
        from: "lee",
        channel: "email",
        says: "update",
        ref: "thanks",
        messageId: "<a1@globex.example>",
      },
    );
    assert.deepEqual(await desk.scan(), { read: 0, noticed: [], poisoned: 0, isComplete: true });
    await desk.mail.dropCursors(desk.account.id);
    assert.deepEqual(await desk.scan(), { read: 1, noticed: [], poisoned: 0, isComplete: true });
    assert.equal((await desk.newFacts()).length, 1);
  });

  it("a letter of ours is no answer, from whichever of our addresses it came back to us", async () => {
    const answers = "In-Reply-To: <thanks-1@me.example>";
    await desk.put([
      { id: "<thanks-1@me.example>", from: "Me <me@work.example>", to: "lee@globex.example", headers: [answers] },
      { id: "<other@me.example>", from: "Me <own@me.example>", to: "lee@globex.example", headers: [answers] },
    ]);
    await desk.store.reviseCase("globex", { ...header, me: { name: "Me", email: "own@me.example" } }, NOW);
    const { noticed } = await desk.scan();
    assert.deepEqual(
      noticed.map(({ state, message: { direction } }) => [direction, state]),
      [["sent", "open"]],
    );
    assert.deepEqual(await desk.newFacts(), []);
  });

  it("a message that only its sender speaks for is proposed and not recorded", async () => {
    await desk.put([{ id: "<b1@globex.example>", subject: "Hello again" }]);
    const { noticed } = await desk.scan();
    assert.deepEqual(
      noticed.map(({ state, certainty, evidence }) => [state, certainty, evidence]),
      [["open", "possible", [{ rule: "sender", excerpt: "lee@globex.example" }]]],
    );
    assert.deepEqual(await desk.newFacts(), []);
  });

  it("strangers' mail is passed over", async () => {
    await desk.put([{ id: "<c1@shop.example>", from: "Shop <news@shop.example>" }]);
    assert.deepEqual(await desk.scan(), { read: 1, noticed: [], poisoned: 0, isComplete: true });
  });

  it("the id that a provider gave to a letter is learnt from the copy in Sent, and an answer to it is certain", async () => {
    const from = "Me <me@me.example>";
    const headers = ["X-Microsoft-Original-Message-ID: <thanks-1@me.example>"];
    await desk.put([{ id: "<given@outlook.example>", from, to: "lee@globex.example", headers }], "Sent");
    await desk.put([{ id: "<d1@globex.example>", headers: ["References: <given@outlook.example>"] }]);
    const { noticed } = await desk.scan();
    assert.deepEqual(
      noticed.map(({ state, facts }) => [state, facts.map(({ kind }) => kind)]),
      [["recorded", ["received"]]],
    );
    assert.deepEqual(await desk.mail.listLearntIds(), [
      { kind: "message", value: "<given@outlook.example>", caseId: "globex", factId: "thanks" },
    ]);
  });

  it("a letter sent from another program is proposed for the step that it carries out, and an answer to it is likely", async () => {
    const body = "I wanted to check in on the status of my application.";
    const date = "Mon, 23 Nov 2026 09:30:00 -0500";
    const sent = { id: "<own@me.example>", from: "Me <me@me.example>", to: "Lee <lee@globex.example>", body, date };
    await desk.put([sent], "Sent");
    await desk.put([{ id: "<e1@globex.example>", headers: ["In-Reply-To: <own@me.example>"] }]);
    const { noticed } = await desk.scan();
    assert.deepEqual(
      noticed.map(({ state, certainty, message: { direction } }) => [direction, state, certainty]),
      [
        ["sent", "open", "likely"],
        ["received", "open", "likely"],
      ],
    );
    const [fact] = noticed[0]?.facts ?? [];
    assert.ok(fact?.kind === "sent");
    assert.deepEqual([fact.to, fact.purpose, fact.words, fact.messageId], ["lee", "check-in", 11, "<own@me.example>"]);
    assert.deepEqual(await desk.newFacts(), []);
  });

  it("a scan that is stopped goes on where it was", async () => {
    const mails = Array.from({ length: 25 }, (_, n) => ({ id: `<n${n}@shop.example>`, from: "shop@shop.example" }));
    await desk.put(mails);
    const mailbox = desk.open({ batchSize: 10 });
    const stopper = new AbortController();
    const seen: number[] = [];
    const first = await desk.scan({
      mailbox,
      stop: stopper.signal,
      onProgress: ({ left }) => {
        seen.push(left);
        stopper.abort();
      },
    });
    const second = await desk.scan({ mailbox, onProgress: ({ left }) => void seen.push(left) });
    await mailbox.close();
    assert.deepEqual([first.read, first.isComplete, second.read, second.isComplete], [10, false, 15, true]);
    assert.deepEqual(seen, [15, 5, 0]);
  });

  it("a new UIDVALIDITY has the folder read again, and nothing is doubled", async () => {
    await desk.put([
      { id: "<f1@globex.example>", headers: ["In-Reply-To: <thanks-1@me.example>"] },
      { id: "<f2@globex.example>", subject: "Hello again" },
    ]);
    await desk.scan();
    const [before] = await desk.mail.listCursors(desk.account.id);
    dovecot.doveadm("mailbox", "update", "-u", desk.account.imap.user, "--uid-validity", "77", "INBOX");
    const { read, noticed } = await desk.scan();
    const [now] = await desk.mail.listCursors(desk.account.id);
    assert.deepEqual([read, noticed], [2, []]);
    assert.deepEqual([before?.path, now?.uidValidity, now?.lastUid], ["INBOX", "77", 2]);
    assert.equal((await desk.newFacts()).length, 1);
    assert.equal((await desk.mail.listProposals()).length, 2);
  });

  it("messages that are deleted while they are read are left out, and the next ones are read", async () => {
    const mails = Array.from({ length: 30 }, (_, n) => ({ id: `<g${n}@shop.example>`, from: "shop@shop.example" }));
    await desk.put([...mails, { id: "<g-last@globex.example>", headers: ["In-Reply-To: <thanks-1@me.example>"] }]);
    const mailbox = desk.open({ batchSize: 5 });
    const other = await connectTo(dovecot, desk.account.imap.user);
    await other.mailboxOpen("INBOX");
    let isDone = false;
    const report = await desk.scan({
      mailbox,
      onProgress: async () => {
        if (!isDone) await other.messageDelete("8:28", { uid: true });
        isDone = true;
      },
    });
    await other.logout();
    await mailbox.close();
    assert.deepEqual([report.read, report.poisoned, report.isComplete], [10, 0, true]);
    assert.equal((await desk.newFacts()).length, 1);
  });

  it("two workers on one mailbox record an answer once", async () => {
    const answers = Array.from({ length: 12 }, (_, n) => ({
      id: `<h${n}@globex.example>`,
      headers: ["In-Reply-To: <thanks-1@me.example>"],
    }));
    await desk.put(answers);
    const [mine, theirs] = [desk.open({ batchSize: 3 }), desk.open({ batchSize: 4 })];
    // A line may be lost between the two: its worker begins again, as a watch does.
    const scan = (options: Parameters<typeof desk.scan>[0]) =>
      desk.scan(options).catch((error) => {
        if (error instanceof MailError && error.retryable) return desk.scan(options);
        throw error;
      });
    await Promise.all([scan({ mailbox: mine }), scan({ mailbox: theirs, now: NOW + 5_000 })]);
    await Promise.all([mine.close(), theirs.close()]);
    assert.equal((await desk.newFacts()).length, 12);
    assert.equal((await desk.mail.listProposals({ state: "recorded" })).length, 12);
    assert.deepEqual(await desk.scan(), { read: 0, noticed: [], poisoned: 0, isComplete: true });
  });

  const withMo = {
    ...header,
    contacts: [...header.contacts, { id: "mo", name: "Mo Said", role: "staff", email: "Mo@globex.example" } as const],
  };

  it("mail from and to somebody who came into a case later is proposed, once; mail of longer addresses is not theirs", async () => {
    await desk.put([
      { id: "<m1@globex.example>", from: "mo@globex.example", subject: "Before" },
      { id: "<m2@globex.example>", from: "momo@globex.example", subject: "Somebody else" },
    ]);
    await desk.put([{ id: "<m3@me.example>", from: "Me <me@me.example>", to: "mo@globex.example" }], "Sent");
    assert.deepEqual((await desk.scan()).noticed, []);
    await desk.store.reviseCase("globex", withMo, NOW);
    const { read, noticed, isComplete } = await desk.scan();
    assert.deepEqual([read, isComplete], [0, true]);
    assert.deepEqual(
      noticed.map(({ message: { direction, messageId }, state }) => [direction, messageId, state]),
      [
        ["sent", "<m3@me.example>", "open"],
        ["received", "<m1@globex.example>", "open"],
      ],
    );
    assert.deepEqual(await desk.newFacts(), []);
    assert.deepEqual((await desk.mail.listSearched(desk.account.id)).map(({ address }) => address).toSorted(), [
      "ana@globex.example",
      "lee@globex.example",
      "mo@globex.example",
    ]);
    await desk.put([{ id: "<m4@shop.example>", from: "shop@shop.example" }]);
    assert.deepEqual(await desk.scan(), { read: 1, noticed: [], poisoned: 0, isComplete: true });
  });

  it("a case that is added later finds what its person had answered to a letter of it, and that is recorded", async () => {
    await desk.put([
      { id: "<o1@hooli.example>", from: "gil@hooli.example", headers: ["In-Reply-To: <thanks-2@me.example>"] },
      { id: "<o2@hooli.example>", from: "gil@hooli.example", date: "Mon, 01 Jun 2026 09:00:00 -0400" },
    ]);
    await desk.scan();
    const contacts = [{ id: "gil", name: "Gil Ray", role: "recruiter", email: "gil@hooli.example" } as const];
    const sent = { ...FACTS.at(-1)!, to: "gil", messageId: "<thanks-2@me.example>" } as FactJson;
    const hooli = { id: "hooli", header: { ...header, company: "Hooli", contacts }, facts: [sent] };
    await desk.store.addCases([hooli], NOW);
    const { noticed } = await desk.scan();
    assert.deepEqual(
      noticed.map(({ caseId, state, message: { messageId } }) => [caseId, state, messageId]),
      [["hooli", "recorded", "<o1@hooli.example>"]],
    );
  });

  it("where a server does not search, the rest is read and the address is sought another time", async () => {
    await desk.put([{ id: "<p1@globex.example>", from: "mo@globex.example" }]);
    await desk.scan();
    await desk.store.reviseCase("globex", withMo, NOW);
    const refusing = { ...desk.mailbox, searchHeads: async () => undefined };
    assert.deepEqual(await desk.scan({ mailbox: refusing }), { read: 0, noticed: [], poisoned: 0, isComplete: true });
    assert.equal((await desk.scan()).noticed.length, 1);
  });

  it("of somebody's many messages the newest two hundred are looked at", async () => {
    const one = (n: number) => ({ id: `<q${n}@globex.example>`, from: "mo@globex.example", subject: `Number ${n}` });
    await desk.put(Array.from({ length: 203 }, (_, n) => one(n)));
    await desk.scan();
    await desk.store.reviseCase("globex", withMo, NOW);
    const { noticed } = await desk.scan();
    assert.deepEqual([noticed.length, noticed[0]?.message.subject], [200, "Number 3"]);
  });

  it("of a few thousand messages, read in batches, the one answer is found", async () => {
    const one = (n: number) => ({ id: `<k${n}@shop.example>`, from: "shop@shop.example", body: "x".repeat(200) });
    await desk.put(Array.from({ length: 3_000 }, (_, n) => one(n)));
    await desk.put([{ id: "<k-last@globex.example>", headers: ["In-Reply-To: <thanks-1@me.example>"] }]);
    const { read, isComplete } = await desk.scan();
    assert.deepEqual([read, isComplete, (await desk.newFacts()).length], [3_001, true, 1]);
  });
});
