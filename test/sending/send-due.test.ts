import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { cancelLetter, sendDue } from "../../src/app/index.ts";
import { MailError, type Proposal } from "../../src/app/ports/index.ts";
import type { FactJson } from "../../src/contract/index.ts";
import { accountOn, approveThanks, interviewCase, NOW } from "./sample-letters.ts";
import { DUE, HOUR, MINUTE, SendingDesk } from "./sending-desk.ts";

const answered: FactJson = {
  id: "r1",
  kind: "received",
  at: "2026-11-16T15:00:30-05:00[America/New_York]",
  from: "dana",
  channel: "email",
  says: "update",
};

let desk: SendingDesk;

beforeEach(async () => {
  desk = await SendingDesk.open();
});

afterEach(() => desk.close());

describe("a letter whose turn has come", () => {
  it("goes as it was approved, and its case knows", async () => {
    const { id, letter } = await approveThanks(desk.store, "globex");
    const bytes = new TextDecoder().decode(await desk.store.outbox.loadBytes(id));
    assert.deepEqual(await desk.turn(), { itemId: id, state: "accepted" });
    assert.deepEqual(desk.submitted, [bytes]);
    assert.deepEqual(await desk.sentFacts(), [
      {
        id: letter.id,
        kind: "sent",
        at: "2026-11-16T15:01:00-05:00[America/New_York]",
        to: "dana",
        channel: "email",
        purpose: "thank-you",
        words: 32,
        digest: letter.digest,
        messageId: `<${letter.id}@mail.example>`,
      },
    ]);
  });

  it("does not go before the undo period is over, nor twice", async () => {
    await approveThanks(desk.store, "globex");
    desk.now = DUE - 1;
    assert.equal(await desk.turn(), undefined);
    desk.now = DUE;
    await desk.turn();
    desk.now = DUE + HOUR;
    assert.equal((await desk.turn())?.state, "accepted"); // its copy is seen to
    assert.equal(await desk.turn(), undefined);
    assert.equal(desk.submitted.length, 1);
  });

  it("is not submitted when they answered while the server was being found", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.atTheDoor = async () => {
      await desk.store.appendFacts("globex", [answered], desk.now);
    };
    assert.deepEqual(await desk.turn(), { itemId: id, state: "cancelled" });
    assert.deepEqual(
      [desk.submitted, await desk.stateOf(id)],
      [[], { kind: "cancelled", at: DUE, because: "answered" }],
    );
  });

  it("is asked about once where a line waits for it, and stopped there when they answered", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    await desk.store.appendFacts("globex", [answered], desk.now);
    const asked: string[] = [];
    const input = desk.input();
    const turn = await sendDue({
      ...input,
      store: {
        findCase: (caseId) => {
          asked.push(caseId);
          return desk.store.findCase(caseId);
        },
      },
      submitter: { ...input.submitter, hasLine: ({ id: accountId }) => accountId === "own" },
    });
    assert.deepEqual(turn, { itemId: id, state: "cancelled" });
    assert.deepEqual([desk.submitted, asked], [[], ["globex"]]);
  });

  it("is not submitted when it is taken back at the last moment", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.atTheDoor = async () => {
      assert.equal((await cancelLetter(id, { outbox: desk.store.outbox, now: desk.now })).ok, true);
    };
    assert.deepEqual(await desk.turn(), { itemId: id, state: "lost" });
    assert.deepEqual([desk.submitted, await desk.stateOf(id)], [[], { kind: "cancelled", at: DUE, because: "person" }]);
  });

  it("is not submitted when its mailbox only watches from the last moment on", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.atTheDoor = async () => {
      desk.account = { ...accountOn(1), mode: "watch" };
    };
    await desk.turn();
    assert.deepEqual(await desk.stateOf(id), { kind: "cancelled", at: DUE, because: "mailbox-never-sends" });
    assert.deepEqual(desk.submitted, []);
  });

  it("waits while what may be an answer waits for a person's word, and goes when it was none", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    const noticed = (key: string, at: number): Proposal => ({
      id: key,
      caseId: "globex",
      certainty: "possible",
      message: {
        key,
        accountId: "own",
        direction: "received",
        from: "dana@globex.example",
        subject: "",
        at,
        snippet: "",
      },
      facts: [{ ...answered, id: key }],
      evidence: [],
      state: "open",
    });
    let open = [noticed("long-ago", NOW - 25 * HOUR), noticed("now", NOW)];
    const due = () => sendDue({ ...desk.input(), proposals: { listProposals: async () => open } });
    await due();
    assert.deepEqual(await desk.stateOf(id), {
      kind: "due",
      tries: 0,
      from: DUE + 5 * MINUTE,
      heldBy: "perhaps-answered",
    });
    open = open.slice(0, 1);
    desk.now = DUE + 5 * MINUTE;
    assert.equal((await due())?.state, "accepted");
  });

  it("is refused where no server is given its address, and is not tried again", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    const response = "It has not one plain address.";
    const submitter = { submit: async () => ({ kind: "rejected", response }) as const };
    assert.deepEqual(await sendDue({ ...desk.input(), submitter }), { itemId: id, state: "rejected" });
    assert.deepEqual(await desk.stateOf(id), { kind: "rejected", at: DUE, response });
  });

  it("is not submitted by whoever took so long that another has it", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.atTheDoor = async () => {
      desk.now += 6 * MINUTE;
    };
    assert.deepEqual(await desk.turn(), { itemId: id, state: "lost" });
    assert.deepEqual(desk.submitted, []);
    desk.atTheDoor = async () => {};
    assert.deepEqual(await desk.turn(), { itemId: id, state: "accepted" });
  });

  it("is not submitted when its case is removed meanwhile", async () => {
    await approveThanks(desk.store, "globex");
    desk.atTheDoor = () => desk.store.removeCases(["globex"], desk.now);
    assert.equal((await desk.turn())?.state, "lost");
    assert.deepEqual(desk.submitted, []);
  });

  it("is given to one of many who are at it", async () => {
    await approveThanks(desk.store, "globex");
    const others = await Promise.all(Array.from({ length: 8 }, () => desk.turn()));
    assert.equal(others.filter((each) => each !== undefined).length, 1);
    assert.equal(desk.submitted.length, 1);
  });

  it("waits for the recipient's morning, and goes then", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.now = NOW + 5 * HOUR; // 20:00 in New York
    await desk.turn();
    const opens = Date.UTC(2026, 10, 17, 14);
    assert.deepEqual(await desk.stateOf(id), { kind: "due", tries: 0, from: opens, heldBy: "quiet-hours" });
    desk.now = opens - 1;
    assert.equal(await desk.turn(), undefined);
    desk.now = opens;
    assert.equal((await desk.turn())?.state, "accepted");
  });

  it("stays when its mailbox is gone, or only watches by now", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.account = { ...accountOn(1), mode: "watch" };
    await desk.turn();
    assert.deepEqual(await desk.stateOf(id), { kind: "cancelled", at: DUE, because: "mailbox-never-sends" });
  });

  it("waits while its mailbox cannot be opened, and no try is counted", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.outcome = { kind: "account-problem", problem: "login", response: "535 5.7.8 no" };
    assert.equal((await desk.turn())?.state, "due");
    assert.deepEqual(await desk.store.outbox.listPauses(), [
      { accountId: "own", problem: "login", response: "535 5.7.8 no", pausedAt: DUE, until: null },
    ]);
    assert.equal(await desk.turn(), undefined);
    await desk.store.outbox.resumeAccount("own");
    desk.outcome = { kind: "accepted", response: "250 ok" };
    assert.equal((await desk.turn())?.state, "accepted");
    assert.equal((await desk.stateOf(id)).kind, "accepted");
  });

  it("rests for half an hour where the certificate does not hold, and goes once it does, without anybody", async () => {
    await approveThanks(desk.store, "globex");
    desk.outcome = { kind: "account-problem", problem: "tls", response: "CERT_HAS_EXPIRED" };
    assert.equal((await desk.turn())?.state, "due");
    const [pause] = await desk.store.outbox.listPauses();
    assert.deepEqual([pause?.problem, pause?.until], ["tls", DUE + 30 * MINUTE]);
    desk.now = DUE + 30 * MINUTE - 1;
    assert.equal(await desk.turn(), undefined);
    desk.now = DUE + 30 * MINUTE;
    desk.outcome = { kind: "accepted", response: "250 ok" };
    assert.equal((await desk.turn())?.state, "accepted");
  });

  it("waits for the day's limit where another program sent the last of the day while it was at the door", async () => {
    desk.account = { ...accountOn(1), dailyLimit: 1 };
    await desk.store.addCases([interviewCase("hooli")], NOW);
    const other = await approveThanks(desk.store, "hooli");
    const { id } = await approveThanks(desk.store, "globex");
    const begin = desk.store.outbox.begin;
    // The other's letter begins between the last question and the writing of ours.
    const outbox: typeof desk.store.outbox = {
      ...desk.store.outbox,
      begin: async (claimed, state, times) => {
        const mine = claimed.item.id;
        const rival = (await desk.store.outbox.claim(desk.now, { token: "rival", until: desk.now + HOUR }))!;
        assert.notEqual(rival.item.id, mine);
        assert.equal(await begin(rival, state, times), "done");
        return begin(claimed, state, times);
      },
    };
    assert.equal((await sendDue({ ...desk.input(), outbox }))?.state, "due");
    const states = await Promise.all([desk.stateOf(id), desk.stateOf(other.id)]);
    assert.deepEqual(states.map(({ kind }) => kind).toSorted(), ["due", "submitting"]);
    const held = states.find(({ kind }) => kind === "due");
    assert.deepEqual([held?.kind === "due" && held.heldBy, desk.submitted], ["day-limit", []]);
  });

  it("rests for a day with a mailbox that has reached its provider's limit", async () => {
    await approveThanks(desk.store, "globex");
    desk.outcome = { kind: "account-problem", problem: "day-limit", response: "550 5.4.5" };
    await desk.turn();
    desk.now = DUE + 24 * HOUR - 1;
    assert.equal(await desk.turn(), undefined);
    desk.now = DUE + 24 * HOUR;
    desk.outcome = { kind: "accepted", response: "250 ok" };
    assert.equal((await desk.turn())?.state, "accepted");
  });

  it("is tried again later where the server says so, with the same bytes", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.outcome = { kind: "deferred", response: "451 4.7.1 later" };
    await desk.turn();
    const retryAt = DUE + 5 * MINUTE;
    assert.deepEqual(await desk.stateOf(id), { kind: "deferred", tries: 1, retryAt, response: "451 4.7.1 later" });
    desk.now = retryAt;
    desk.outcome = { kind: "accepted", response: "250 ok" };
    await desk.turn();
    assert.equal(desk.submitted.length, 2);
    assert.equal(desk.submitted[0], desk.submitted[1]);
  });

  it("is not tried again when the answer came in between", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.outcome = { kind: "deferred", response: "451 4.7.1 later" };
    await desk.turn();
    await desk.store.appendFacts("globex", [answered], desk.now);
    desk.now = DUE + 5 * MINUTE;
    await desk.turn();
    assert.equal((await desk.stateOf(id)).kind, "cancelled");
    assert.equal(desk.submitted.length, 1);
  });

  it("is tried again where there was no way to the server", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.outcome = { kind: "refused-before-data", response: "ECONNREFUSED" };
    await desk.turn();
    const retryAt = DUE + 5 * MINUTE;
    assert.deepEqual(await desk.stateOf(id), { kind: "deferred", tries: 0, retryAt, response: "ECONNREFUSED" });
  });

  it("an id that the server gave it is kept", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.outcome = { kind: "accepted", response: "250 ok", serverMessageId: "<x@prod.outlook.com>" };
    await desk.turn();
    const state = await desk.stateOf(id);
    assert.equal(state.kind === "accepted" && state.serverMessageId, "<x@prod.outlook.com>");
  });

  it("a copy is filed once, where the provider has not done so", async () => {
    let filed = 0;
    let isThere = true;
    desk.copies = {
      findCopy: async () => (isThere ? { by: "sent-copy" } : undefined),
      fileCopy: async () => {
        filed += 1;
      },
    };
    const { id } = await approveThanks(desk.store, "globex");
    await desk.turn();
    desk.now += 2 * MINUTE;
    await desk.turn();
    assert.deepEqual(
      [filed, (await desk.store.outbox.find(id))?.state],
      [0, { ...(await desk.stateOf(id)), copyAt: null }],
    );

    await desk.store.addCases([interviewCase("initech")], NOW);
    isThere = false;
    await approveThanks(desk.store, "initech");
    await desk.turn();
    desk.now += 2 * MINUTE;
    await desk.turn();
    desk.now += HOUR;
    assert.deepEqual([filed, await desk.turn()], [1, undefined]);
  });
});

it("a copy for which a mailbox has no place is not seen to again and again", async () => {
  desk.copies = {
    findCopy: async () => undefined,
    fileCopy: async () => {
      throw new MailError("server", "This mailbox has no folder for what is sent.", { retryable: false });
    },
  };
  const { id } = await approveThanks(desk.store, "globex");
  await desk.turn();
  desk.now += 3 * MINUTE;
  assert.equal((await desk.turn())?.state, "accepted");
  const state = await desk.stateOf(id);
  assert.deepEqual(state.kind === "accepted" && state.copyAt, null);
});
