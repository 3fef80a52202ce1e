import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { cancelLetter, resolveLetter, type SendDueInput, type SendTurn, sendDue } from "../../src/app/index.ts";
import {
  type MailAccount,
  MailError,
  type Proposal,
  type SentCopies,
  type SubmitOutcome,
} from "../../src/app/ports/index.ts";
import type { FactJson } from "../../src/contract/index.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";
import { accountOn, approveThanks, interviewCase, NOW, noHolidays } from "./sample-letters.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DUE = NOW + MINUTE;

const answered: FactJson = {
  id: "r1",
  kind: "received",
  at: "2026-11-16T15:00:30-05:00[America/New_York]",
  from: "dana",
  channel: "email",
  says: "update",
};

let home: string;
let store: OpenStore;
let now: number;
let account: MailAccount | undefined;
/** What the server is given, and what comes of it. */
let submitted: string[];
let outcome: SubmitOutcome;
/** Happens when the server has let us in. */
let atTheDoor: () => Promise<void>;
/** Happens while the server has the letter. */
let whileItHasIt: () => Promise<void>;
let copies: SentCopies | undefined;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "fineline-send-"));
  store = await openCaseStore({ home });
  await store.addCases([interviewCase("globex")], NOW);
  now = DUE;
  account = accountOn(1);
  submitted = [];
  outcome = { kind: "accepted", response: "250 2.0.0 taken" };
  atTheDoor = whileItHasIt = async () => {};
  copies = undefined;
});

afterEach(async () => {
  await store.close();
  await rm(home, { recursive: true });
});

function input(): SendDueInput {
  return {
    store,
    outbox: store.outbox,
    submitter: {
      submit: async ({ bytes, beforeData }) => {
        if (outcome.kind === "refused-before-data") return outcome;
        await atTheDoor();
        if (!(await beforeData())) return { kind: "called-off" };
        submitted.push(new TextDecoder().decode(bytes));
        await whileItHasIt();
        return outcome;
      },
    },
    findAccount: async () => account,
    openCopies: async () => copies,
    holidays: noHolidays,
    clock: () => now,
    newId: randomUUID,
  };
}

const turn = (): Promise<SendTurn | undefined> => sendDue(input());

async function stateOf(id: string) {
  const item = await store.outbox.find(id);
  assert.ok(item);
  return item.state;
}

async function sentFacts(): Promise<readonly FactJson[]> {
  return ((await store.findCase("globex"))?.facts ?? []).filter(({ kind }) => kind === "sent");
}

describe("a letter whose turn has come", () => {
  it("goes as it was approved, and its case knows", async () => {
    const { id, letter } = await approveThanks(store, "globex");
    const bytes = new TextDecoder().decode(await store.outbox.loadBytes(id));
    assert.deepEqual(await turn(), { itemId: id, state: "accepted" });
    assert.deepEqual(submitted, [bytes]);
    assert.deepEqual(await sentFacts(), [
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
    await approveThanks(store, "globex");
    now = DUE - 1;
    assert.equal(await turn(), undefined);
    now = DUE;
    await turn();
    now = DUE + HOUR;
    assert.equal((await turn())?.state, "accepted"); // its copy is seen to
    assert.equal(await turn(), undefined);
    assert.equal(submitted.length, 1);
  });

  it("is not submitted when they answered while the server was being found", async () => {
    const { id } = await approveThanks(store, "globex");
    atTheDoor = async () => {
      await store.appendFacts("globex", [answered], now);
    };
    assert.deepEqual(await turn(), { itemId: id, state: "cancelled" });
    assert.deepEqual([submitted, await stateOf(id)], [[], { kind: "cancelled", at: DUE, because: "answered" }]);
  });

  it("is not submitted when it is taken back at the last moment", async () => {
    const { id } = await approveThanks(store, "globex");
    atTheDoor = async () => {
      assert.equal((await cancelLetter(id, { outbox: store.outbox, now })).ok, true);
    };
    assert.deepEqual(await turn(), { itemId: id, state: "lost" });
    assert.deepEqual([submitted, await stateOf(id)], [[], { kind: "cancelled", at: DUE, because: "person" }]);
  });

  it("is not submitted when its mailbox only watches from the last moment on", async () => {
    const { id } = await approveThanks(store, "globex");
    atTheDoor = async () => {
      account = { ...accountOn(1), mode: "watch" };
    };
    await turn();
    assert.deepEqual(await stateOf(id), { kind: "cancelled", at: DUE, because: "mailbox-never-sends" });
    assert.deepEqual(submitted, []);
  });

  it("waits while what may be an answer waits for a person's word, and goes when it was none", async () => {
    const { id } = await approveThanks(store, "globex");
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
    const due = () => sendDue({ ...input(), proposals: { listProposals: async () => open } });
    await due();
    assert.deepEqual(await stateOf(id), { kind: "due", tries: 0, from: DUE + 5 * MINUTE, heldBy: "perhaps-answered" });
    open = open.slice(0, 1);
    now = DUE + 5 * MINUTE;
    assert.equal((await due())?.state, "accepted");
  });

  it("is refused where no server is given its address, and is not tried again", async () => {
    const { id } = await approveThanks(store, "globex");
    const response = "It has not one plain address.";
    const submitter = { submit: async () => ({ kind: "rejected", response }) as const };
    assert.deepEqual(await sendDue({ ...input(), submitter }), { itemId: id, state: "rejected" });
    assert.deepEqual(await stateOf(id), { kind: "rejected", at: DUE, response });
  });

  it("is not submitted by whoever took so long that another has it", async () => {
    const { id } = await approveThanks(store, "globex");
    atTheDoor = async () => {
      now += 6 * MINUTE;
    };
    assert.deepEqual(await turn(), { itemId: id, state: "lost" });
    assert.deepEqual(submitted, []);
    atTheDoor = async () => {};
    assert.deepEqual(await turn(), { itemId: id, state: "accepted" });
  });

  it("is not submitted when its case is removed meanwhile", async () => {
    await approveThanks(store, "globex");
    atTheDoor = () => store.removeCases(["globex"], now);
    assert.equal((await turn())?.state, "lost");
    assert.deepEqual(submitted, []);
  });

  it("is given to one of many who are at it", async () => {
    await approveThanks(store, "globex");
    const others = await Promise.all(Array.from({ length: 8 }, turn));
    assert.equal(others.filter((each) => each !== undefined).length, 1);
    assert.equal(submitted.length, 1);
  });

  it("waits for the recipient's morning, and goes then", async () => {
    const { id } = await approveThanks(store, "globex");
    now = NOW + 5 * HOUR; // 20:00 in New York
    await turn();
    const opens = Date.UTC(2026, 10, 17, 14);
    assert.deepEqual(await stateOf(id), { kind: "due", tries: 0, from: opens, heldBy: "quiet-hours" });
    now = opens - 1;
    assert.equal(await turn(), undefined);
    now = opens;
    assert.equal((await turn())?.state, "accepted");
  });

  it("stays when its mailbox is gone, or only watches by now", async () => {
    const { id } = await approveThanks(store, "globex");
    account = { ...accountOn(1), mode: "watch" };
    await turn();
    assert.deepEqual(await stateOf(id), { kind: "cancelled", at: DUE, because: "mailbox-never-sends" });
  });

  it("waits while its mailbox cannot be opened, and no try is counted", async () => {
    const { id } = await approveThanks(store, "globex");
    outcome = { kind: "account-problem", problem: "login", response: "535 5.7.8 no" };
    assert.equal((await turn())?.state, "due");
    assert.deepEqual(await store.outbox.listPauses(), [
      { accountId: "own", problem: "login", response: "535 5.7.8 no", pausedAt: DUE, until: null },
    ]);
    assert.equal(await turn(), undefined);
    await store.outbox.resumeAccount("own");
    outcome = { kind: "accepted", response: "250 ok" };
    assert.equal((await turn())?.state, "accepted");
    assert.equal((await stateOf(id)).kind, "accepted");
  });

  it("rests for half an hour where the certificate does not hold, and goes once it does, without anybody", async () => {
    await approveThanks(store, "globex");
    outcome = { kind: "account-problem", problem: "tls", response: "CERT_HAS_EXPIRED" };
    assert.equal((await turn())?.state, "due");
    const [pause] = await store.outbox.listPauses();
    assert.deepEqual([pause?.problem, pause?.until], ["tls", DUE + 30 * MINUTE]);
    now = DUE + 30 * MINUTE - 1;
    assert.equal(await turn(), undefined);
    now = DUE + 30 * MINUTE;
    outcome = { kind: "accepted", response: "250 ok" };
    assert.equal((await turn())?.state, "accepted");
  });

  it("waits for the day's limit where another program sent the last of the day while it was at the door", async () => {
    account = { ...accountOn(1), dailyLimit: 1 };
    await store.addCases([interviewCase("hooli")], NOW);
    const other = await approveThanks(store, "hooli");
    const { id } = await approveThanks(store, "globex");
    const begin = store.outbox.begin;
    // The other's letter begins between the last question and the writing of ours.
    const outbox: OpenStore["outbox"] = {
      ...store.outbox,
      begin: async (claimed, state, times) => {
        const mine = claimed.item.id;
        const rival = (await store.outbox.claim(now, { token: "rival", until: now + HOUR }))!;
        assert.notEqual(rival.item.id, mine);
        assert.equal(await begin(rival, state, times), "done");
        return begin(claimed, state, times);
      },
    };
    assert.equal((await sendDue({ ...input(), outbox }))?.state, "due");
    const states = await Promise.all([stateOf(id), stateOf(other.id)]);
    assert.deepEqual(states.map(({ kind }) => kind).toSorted(), ["due", "submitting"]);
    const held = states.find(({ kind }) => kind === "due");
    assert.deepEqual([held?.kind === "due" && held.heldBy, submitted], ["day-limit", []]);
  });

  it("rests for a day with a mailbox that has reached its provider's limit", async () => {
    await approveThanks(store, "globex");
    outcome = { kind: "account-problem", problem: "day-limit", response: "550 5.4.5" };
    await turn();
    now = DUE + 24 * HOUR - 1;
    assert.equal(await turn(), undefined);
    now = DUE + 24 * HOUR;
    outcome = { kind: "accepted", response: "250 ok" };
    assert.equal((await turn())?.state, "accepted");
  });

  it("is tried again later where the server says so, with the same bytes", async () => {
    const { id } = await approveThanks(store, "globex");
    outcome = { kind: "deferred", response: "451 4.7.1 later" };
    await turn();
    const retryAt = DUE + 5 * MINUTE;
    assert.deepEqual(await stateOf(id), { kind: "deferred", tries: 1, retryAt, response: "451 4.7.1 later" });
    now = retryAt;
    outcome = { kind: "accepted", response: "250 ok" };
    await turn();
    assert.equal(submitted.length, 2);
    assert.equal(submitted[0], submitted[1]);
  });

  it("is not tried again when the answer came in between", async () => {
    const { id } = await approveThanks(store, "globex");
    outcome = { kind: "deferred", response: "451 4.7.1 later" };
    await turn();
    await store.appendFacts("globex", [answered], now);
    now = DUE + 5 * MINUTE;
    await turn();
    assert.equal((await stateOf(id)).kind, "cancelled");
    assert.equal(submitted.length, 1);
  });

  it("is tried again where there was no way to the server", async () => {
    const { id } = await approveThanks(store, "globex");
    outcome = { kind: "refused-before-data", response: "ECONNREFUSED" };
    await turn();
    const retryAt = DUE + 5 * MINUTE;
    assert.deepEqual(await stateOf(id), { kind: "deferred", tries: 0, retryAt, response: "ECONNREFUSED" });
  });

  it("an id that the server gave it is kept", async () => {
    const { id } = await approveThanks(store, "globex");
    outcome = { kind: "accepted", response: "250 ok", serverMessageId: "<x@prod.outlook.com>" };
    await turn();
    const state = await stateOf(id);
    assert.equal(state.kind === "accepted" && state.serverMessageId, "<x@prod.outlook.com>");
  });

  it("a copy is filed once, where the provider has not done so", async () => {
    let filed = 0;
    let isThere = true;
    copies = {
      findCopy: async () => (isThere ? { by: "sent-copy" } : undefined),
      fileCopy: async () => {
        filed += 1;
      },
    };
    const { id } = await approveThanks(store, "globex");
    await turn();
    now += 2 * MINUTE;
    await turn();
    assert.deepEqual([filed, (await store.outbox.find(id))?.state], [0, { ...(await stateOf(id)), copyAt: null }]);

    await store.addCases([interviewCase("initech")], NOW);
    isThere = false;
    await approveThanks(store, "initech");
    await turn();
    now += 2 * MINUTE;
    await turn();
    now += HOUR;
    assert.deepEqual([filed, await turn()], [1, undefined]);
  });
});

it("a copy for which a mailbox has no place is not seen to again and again", async () => {
  copies = {
    findCopy: async () => undefined,
    fileCopy: async () => {
      throw new MailError("server", "This mailbox has no folder for what is sent.", { retryable: false });
    },
  };
  const { id } = await approveThanks(store, "globex");
  await turn();
  now += 3 * MINUTE;
  assert.equal((await turn())?.state, "accepted");
  const state = await stateOf(id);
  assert.deepEqual(state.kind === "accepted" && state.copyAt, null);
});

describe("a letter in doubt", () => {
  async function doubted() {
    const item = await approveThanks(store, "globex");
    outcome = { kind: "unknown-after-dot", response: "ETIMEDOUT" };
    assert.deepEqual(await turn(), { itemId: item.id, state: "uncertain" });
    return item;
  }

  async function lookForDays(): Promise<void> {
    for (let hours = 0; hours < 72; hours += 1) {
      now += HOUR;
      while ((await turn()) !== undefined);
    }
  }

  it("is never sent again by itself, and stays in sight", async () => {
    const { id } = await doubted();
    await lookForDays();
    assert.equal(submitted.length, 1);
    assert.deepEqual(await stateOf(id), {
      kind: "uncertain",
      since: DUE,
      because: "no-answer",
      looks: 6,
      lookAt: null,
    });
    assert.deepEqual(await sentFacts(), []);
  });

  it("counts as sent, as of then, once it is found", async () => {
    const { id, letter } = await doubted();
    const asked: (readonly [readonly string[], number])[] = [];
    copies = {
      findCopy: async (ids, since) => {
        asked.push([ids, since]);
        return { by: "sent-copy", messageId: "<theirs@mail.example>" };
      },
      fileCopy: async () => assert.fail("it is there"),
    };
    now = DUE + MINUTE;
    await turn();
    assert.deepEqual(asked, [[[letter.messageId], NOW]]);
    assert.deepEqual(await stateOf(id), {
      kind: "accepted",
      at: DUE + MINUTE,
      by: "sent-copy",
      response: "",
      serverMessageId: "<theirs@mail.example>",
      copyAt: null,
    });
    assert.deepEqual(
      (await sentFacts()).map((fact) => fact.at),
      ["2026-11-16T15:01:00-05:00[America/New_York]"],
    );
  });

  it("is looked for again where its mailbox could not be reached", async () => {
    const { id } = await doubted();
    copies = { findCopy: () => Promise.reject(new Error("offline")), fileCopy: async () => {} };
    now = DUE + MINUTE;
    await turn();
    const state = await stateOf(id);
    assert.deepEqual(state.kind === "uncertain" && [state.looks, state.lookAt], [0, DUE + 31 * MINUTE]);
  });

  it("is one fact, where the mailbox has told of it already", async () => {
    const { id, letter } = await doubted();
    const known: FactJson = {
      id: "seen-1",
      kind: "sent",
      at: "2026-11-16T15:01:00-05:00[America/New_York]",
      to: "dana",
      channel: "email",
      purpose: "thank-you",
      messageId: letter.messageId,
    };
    await store.appendFacts("globex", [known], now);
    assert.equal((await resolveLetter(id, true, { store, outbox: store.outbox, now })).ok, true);
    assert.deepEqual(await sentFacts(), [known]);
  });

  it("a person says that it went: it is recorded once, as of then", async () => {
    const { id } = await doubted();
    now += 3 * HOUR;
    const resolved = await resolveLetter(id, true, { store, outbox: store.outbox, now });
    assert.equal(resolved.ok && resolved.value.state.kind, "accepted");
    assert.deepEqual(
      (await sentFacts()).map((fact) => fact.at),
      ["2026-11-16T15:01:00-05:00[America/New_York]"],
    );
    assert.equal((await resolveLetter(id, true, { store, outbox: store.outbox, now })).ok, false);
    assert.equal((await sentFacts()).length, 1);
  });

  it("a person says that it did not go: it goes only when it is approved anew, as another message", async () => {
    const first = await doubted();
    await resolveLetter(first.id, false, { store, outbox: store.outbox, now });
    await lookForDays();
    assert.equal(submitted.length, 1);
    now = DUE + 10 * MINUTE;
    outcome = { kind: "accepted", response: "250 ok" };
    const second = await approveThanks(store, "globex", { now });
    assert.equal(second.id, first.id);
    assert.notEqual(second.letter.messageId, first.letter.messageId);
    now += MINUTE;
    await turn();
    assert.equal(submitted.length, 2);
    assert.equal((await sentFacts()).length, 1);
  });

  it("a process found dead while it was submitting leaves a doubt", async () => {
    const { id } = await approveThanks(store, "globex");
    whileItHasIt = () => Promise.reject(new Error("the process is gone"));
    await assert.rejects(turn(), /gone/);
    assert.equal((await stateOf(id)).kind, "submitting");
    now += 19 * MINUTE;
    assert.equal(await turn(), undefined);
    now += MINUTE;
    assert.deepEqual(await turn(), { itemId: id, state: "uncertain" });
    assert.equal(submitted.length, 1);
  });

  it("a worker that was taken for dead still brings the server's word", async () => {
    const { id } = await approveThanks(store, "globex");
    whileItHasIt = async () => {
      now += 21 * MINUTE;
      assert.equal((await sendDue(input()))?.state, "uncertain");
    };
    assert.deepEqual(await turn(), { itemId: id, state: "accepted" });
    assert.equal((await sentFacts()).length, 1);
  });

  it("the server's word counts even where a person has thought otherwise meanwhile", async () => {
    const { id } = await approveThanks(store, "globex");
    whileItHasIt = async () => {
      now += 21 * MINUTE;
      await sendDue(input());
      await resolveLetter(id, false, { store, outbox: store.outbox, now });
    };
    assert.deepEqual(await turn(), { itemId: id, state: "accepted" });
    assert.equal((await sentFacts()).length, 1);
  });

  it("cannot be taken back, and what is not in doubt cannot be settled", async () => {
    const { id } = await doubted();
    const cancelled = await cancelLetter(id, { outbox: store.outbox, now });
    assert.deepEqual(!cancelled.ok && cancelled.error, {
      kind: "refused",
      message: "A letter that is uncertain cannot be cancelled.",
    });
    const unknown = await resolveLetter("nobody", true, { store, outbox: store.outbox, now });
    assert.deepEqual(!unknown.ok && unknown.error.kind, "unknown");
  });
});
