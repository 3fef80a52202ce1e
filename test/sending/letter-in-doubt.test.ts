import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { cancelLetter, resolveLetter, sendDue } from "../../src/app/index.ts";
import type { FactJson } from "../../src/contract/index.ts";
import { approveThanks, NOW } from "./sample-letters.ts";
import { DUE, HOUR, MINUTE, SendingDesk } from "./sending-desk.ts";

let desk: SendingDesk;

beforeEach(async () => {
  desk = await SendingDesk.open();
});

afterEach(() => desk.close());

describe("a letter in doubt", () => {
  async function doubted() {
    const item = await approveThanks(desk.store, "globex");
    desk.outcome = { kind: "unknown-after-dot", response: "ETIMEDOUT" };
    assert.deepEqual(await desk.turn(), { itemId: item.id, state: "uncertain" });
    return item;
  }

  async function lookForDays(): Promise<void> {
    for (let hours = 0; hours < 72; hours += 1) {
      desk.now += HOUR;
      while ((await desk.turn()) !== undefined);
    }
  }

  it("is never sent again by itself, and stays in sight", async () => {
    const { id } = await doubted();
    await lookForDays();
    assert.equal(desk.submitted.length, 1);
    assert.deepEqual(await desk.stateOf(id), {
      kind: "uncertain",
      since: DUE,
      because: "no-answer",
      looks: 6,
      lookAt: null,
    });
    assert.deepEqual(await desk.sentFacts(), []);
  });

  it("counts as sent, as of then, once it is found", async () => {
    const { id, letter } = await doubted();
    const asked: (readonly [readonly string[], number])[] = [];
    desk.copies = {
      findCopy: async (ids, since) => {
        asked.push([ids, since]);
        return { by: "sent-copy", messageId: "<theirs@mail.example>" };
      },
      fileCopy: async () => assert.fail("it is there"),
    };
    desk.now = DUE + MINUTE;
    await desk.turn();
    assert.deepEqual(asked, [[[letter.messageId], NOW]]);
    assert.deepEqual(await desk.stateOf(id), {
      kind: "accepted",
      at: DUE + MINUTE,
      by: "sent-copy",
      response: "",
      serverMessageId: "<theirs@mail.example>",
      copyAt: null,
    });
    assert.deepEqual(
      (await desk.sentFacts()).map((fact) => fact.at),
      ["2026-11-16T15:01:00-05:00[America/New_York]"],
    );
  });

  it("is looked for again where its mailbox could not be reached", async () => {
    const { id } = await doubted();
    desk.copies = { findCopy: () => Promise.reject(new Error("offline")), fileCopy: async () => {} };
    desk.now = DUE + MINUTE;
    await desk.turn();
    const state = await desk.stateOf(id);
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
    await desk.store.appendFacts("globex", [known], desk.now);
    assert.equal(
      (await resolveLetter(id, true, { store: desk.store, outbox: desk.store.outbox, now: desk.now })).ok,
      true,
    );
    assert.deepEqual(await desk.sentFacts(), [known]);
  });

  it("a person says that it went: it is recorded once, as of then", async () => {
    const { id } = await doubted();
    desk.now += 3 * HOUR;
    const resolved = await resolveLetter(id, true, { store: desk.store, outbox: desk.store.outbox, now: desk.now });
    assert.equal(resolved.ok && resolved.value.state.kind, "accepted");
    assert.deepEqual(
      (await desk.sentFacts()).map((fact) => fact.at),
      ["2026-11-16T15:01:00-05:00[America/New_York]"],
    );
    assert.equal(
      (await resolveLetter(id, true, { store: desk.store, outbox: desk.store.outbox, now: desk.now })).ok,
      false,
    );
    assert.equal((await desk.sentFacts()).length, 1);
  });

  it("a person says that it did not go: it goes only when it is approved anew, as another message", async () => {
    const first = await doubted();
    await resolveLetter(first.id, false, { store: desk.store, outbox: desk.store.outbox, now: desk.now });
    await lookForDays();
    assert.equal(desk.submitted.length, 1);
    desk.now = DUE + 10 * MINUTE;
    desk.outcome = { kind: "accepted", response: "250 ok" };
    const second = await approveThanks(desk.store, "globex", { now: desk.now });
    assert.equal(second.id, first.id);
    assert.notEqual(second.letter.messageId, first.letter.messageId);
    desk.now += MINUTE;
    await desk.turn();
    assert.equal(desk.submitted.length, 2);
    assert.equal((await desk.sentFacts()).length, 1);
  });

  it("a process found dead while it was submitting leaves a doubt", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.whileItHasIt = () => Promise.reject(new Error("the process is gone"));
    await assert.rejects(desk.turn(), /gone/);
    assert.equal((await desk.stateOf(id)).kind, "submitting");
    desk.now += 19 * MINUTE;
    assert.equal(await desk.turn(), undefined);
    desk.now += MINUTE;
    assert.deepEqual(await desk.turn(), { itemId: id, state: "uncertain" });
    assert.equal(desk.submitted.length, 1);
  });

  it("a worker that was taken for dead still brings the server's word", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.whileItHasIt = async () => {
      desk.now += 21 * MINUTE;
      assert.equal((await sendDue(desk.input()))?.state, "uncertain");
    };
    assert.deepEqual(await desk.turn(), { itemId: id, state: "accepted" });
    assert.equal((await desk.sentFacts()).length, 1);
  });

  it("the server's word counts even where a person has thought otherwise meanwhile", async () => {
    const { id } = await approveThanks(desk.store, "globex");
    desk.whileItHasIt = async () => {
      desk.now += 21 * MINUTE;
      await sendDue(desk.input());
      await resolveLetter(id, false, { store: desk.store, outbox: desk.store.outbox, now: desk.now });
    };
    assert.deepEqual(await desk.turn(), { itemId: id, state: "accepted" });
    assert.equal((await desk.sentFacts()).length, 1);
  });

  it("cannot be taken back, and what is not in doubt cannot be settled", async () => {
    const { id } = await doubted();
    const cancelled = await cancelLetter(id, { outbox: desk.store.outbox, now: desk.now });
    assert.deepEqual(!cancelled.ok && cancelled.error, {
      kind: "refused",
      message: "A letter that is uncertain cannot be cancelled.",
    });
    const unknown = await resolveLetter("nobody", true, {
      store: desk.store,
      outbox: desk.store.outbox,
      now: desk.now,
    });
    assert.deepEqual(!unknown.ok && unknown.error.kind, "unknown");
  });
});
