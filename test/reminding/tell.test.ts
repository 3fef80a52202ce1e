import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it, type TestContext } from "node:test";
import {
  type Delivery,
  type ReminderMessage,
  type ReminderStore,
  recordFacts,
  StoreError,
} from "../../src/app/index.ts";
import { NOW } from "../http/api-under-test.ts";
import { ADDRESS, type ReminderTestPlace, reminderPlace } from "./place.ts";
import { type PostServer, startPostServer } from "./post-server.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function withWebhook(test: TestContext): Promise<ReminderTestPlace & { readonly server: PostServer }> {
  const [place, server] = [await reminderPlace(test), await startPostServer(test)];
  const webhook = { url: `${server.origin}/topic`, format: "json" } as const;
  await place.desk.change("webhook", { isOn: true, webhook });
  return { ...place, server };
}

/** The steps of each post. */
function toldIn({ taken }: PostServer): readonly (readonly string[])[] {
  return taken.map(({ body }) => JSON.parse(body.toString()).items.map(({ step }: { step: string }) => step));
}

describe("looking for what to tell", () => {
  it("tells all that is to do in one message, once, and its last call when that comes", async (test) => {
    const { desk, clock, server } = await withWebhook(test);
    await desk.tick(ADDRESS);
    assert.deepEqual(toldIn(server), [["thank-you/i1/lee", "answer/p1"]]);
    clock.now = NOW + MINUTE;
    const { nextDue } = await desk.tick(ADDRESS);
    assert.equal(nextDue, NOW + 5 * HOUR); // the thanks are due at 15:00
    clock.now = NOW + 5 * HOUR;
    await desk.tick(ADDRESS);
    assert.deepEqual(toldIn(server), [["thank-you/i1/lee", "answer/p1"], ["thank-you/i1/lee"]]);
  });

  it("tells nothing of what was settled a moment before", async (test) => {
    const { desk, store, server } = await withWebhook(test);
    const sent = { kind: "sent", at: "2026-11-16T09:59:00-05:00", to: "lee", channel: "email", purpose: "thank-you" };
    await recordFacts([sent], (await store.findCase("globex"))!, { store, newId: randomUUID, now: NOW });
    await desk.tick(ADDRESS);
    assert.deepEqual(toldIn(server), [["answer/p1"]]);
  });

  it("by two programs at once is told by one", async (test) => {
    const { desk, openAnother, server } = await withWebhook(test);
    const another = await openAnother();
    await Promise.all([desk.tick(ADDRESS), another.tick(ADDRESS)]);
    assert.deepEqual(toldIn(server).flat().toSorted(), ["answer/p1", "thank-you/i1/lee"]);
  });

  it("what a program died over is told by the next one half a minute later, as the same message, and it confirms nothing more", async (test) => {
    const { desk, clock, server, openAnother, reminders } = await withWebhook(test);
    const [taken, dying] = [Promise.withResolvers<ReminderMessage>(), Promise.withResolvers<Delivery>()];
    const channel = { name: "webhook", rhythm: "at-once" } as const;
    const send = (message: ReminderMessage) => {
      taken.resolve(message);
      return dying.promise;
    };
    const dead = (await openAnother({ channels: { webhook: { ...channel, send } } })).tick(ADDRESS);
    const { id } = await taken.promise;
    assert.deepEqual(await desk.tick(ADDRESS), { told: [], failed: [], nextDue: NOW + 30_000 });
    clock.now = NOW + 30_000;
    await desk.tick(ADDRESS);
    assert.deepEqual(toldIn(server), [["thank-you/i1/lee", "answer/p1"]]);
    assert.equal(JSON.parse(server.taken[0]!.body.toString()).id, id);
    dying.resolve({ kind: "failed", sentence: "It never went out." });
    await dead;
    const told = await reminders.listTold("webhook", clock.now);
    assert.deepEqual(
      told.map(({ heldUntil }) => heldUntil),
      [null, null],
    );
  });

  it("is held for as long as the telling takes", async (test) => {
    const { desk, clock, server, openAnother, reminders } = await withWebhook(test);
    const [sent, arriving] = [Promise.withResolvers<void>(), Promise.withResolvers<Delivery>()];
    const send = () => {
      sent.resolve();
      return arriving.promise;
    };
    const [renewed, rings] = [Promise.withResolvers<void>(), [] as (() => void)[]];
    const alarm = (_: number, call: () => void) => {
      if (rings.push(call) === 2) renewed.resolve();
      return () => {};
    };
    const slow = await openAnother({ alarm, channels: { webhook: { name: "webhook", rhythm: "at-once", send } } });
    const telling = slow.tick(ADDRESS);
    await sent.promise;
    clock.now = NOW + 20_000;
    rings[0]!();
    await renewed.promise;
    clock.now = NOW + 40_000;
    assert.deepEqual(await desk.tick(ADDRESS), { told: [], failed: [], nextDue: NOW + 50_000 });
    arriving.resolve({ kind: "told" });
    assert.deepEqual((await telling).told, [{ channel: "webhook", steps: 2 }]);
    assert.deepEqual((await reminders.listTold("webhook", NOW + HOUR)).length, 2);
    assert.deepEqual(toldIn(server), []);
  });

  it("is confirmed once a store that was away for a moment is there again", async (test) => {
    const { openAnother, reminders } = await withWebhook(test);
    let failures = 2;
    const confirm: ReminderStore["confirm"] = async (...message) => {
      failures -= 1;
      if (failures >= 0) throw new StoreError("locked", "Another program writes.");
      return reminders.confirm(...message);
    };
    const alarm = (ms: number, call: () => void) => {
      // It need not be renewed meanwhile.
      if (ms < 10_000) queueMicrotask(call);
      return () => {};
    };
    const send = async () => ({ kind: "told" }) as const;
    const channels = { webhook: { name: "webhook", rhythm: "at-once", send } } as const;
    await (await openAnother({ channels, alarm, reminders: { ...reminders, confirm } })).tick(ADDRESS);
    assert.equal((await reminders.listTold("webhook", NOW + HOUR)).length, 2);
  });

  it("is told again after a rest where it failed, and the failure is shown until then", async (test) => {
    const { desk, clock, server } = await withWebhook(test);
    server.answerWith(500);
    const { failed } = await desk.tick(ADDRESS);
    const host = new URL(server.origin).host;
    assert.deepEqual(failed, [{ channel: "webhook", sentence: `${host} did not take it (status 500).` }]);
    clock.now = NOW + MINUTE - 1;
    server.answerWith(200);
    assert.deepEqual((await desk.tick(ADDRESS)).told, []);
    const { overdue, channels } = await desk.standing();
    const problem = channels.find(({ channel }) => channel === "webhook")?.problem;
    assert.deepEqual([overdue, problem], [2, { at: NOW, sentence: `${host} did not take it (status 500).` }]);
    clock.now = NOW + MINUTE;
    assert.deepEqual((await desk.tick(ADDRESS)).told, [{ channel: "webhook", steps: 2 }]);
    assert.deepEqual(toldIn(server).at(-1), ["thank-you/i1/lee", "answer/p1"]);
    assert.equal((await desk.standing()).overdue, 0);
  });

  it("is told at once where only a clock that was a year ahead had put it off", async (test) => {
    const { desk, reminders, server } = await withWebhook(test);
    const at = NOW + 365 * 24 * HOUR;
    await reminders.noteDelivery("webhook", { at, sentence: "It does not answer.", notBefore: at + MINUTE });
    await desk.tick(ADDRESS);
    assert.deepEqual(toldIn(server), [["thank-you/i1/lee", "answer/p1"]]);
  });

  it("that may have arrived is not told again, and is shown", async (test) => {
    const { desk, clock, server } = await withWebhook(test);
    server.answerWith(undefined);
    const sentence = `${new URL(server.origin).host} was told and gave no answer: it may have arrived.`;
    assert.deepEqual((await desk.tick(ADDRESS)).failed, [{ channel: "webhook", sentence }]);
    const { channels } = await desk.standing();
    assert.deepEqual(channels.find(({ channel }) => channel === "webhook")?.problem, { at: NOW, sentence });
    clock.now = NOW + HOUR;
    server.answerWith(200);
    assert.deepEqual((await desk.tick(ADDRESS)).told, []);
    assert.deepEqual(toldIn(server), [["thank-you/i1/lee", "answer/p1"]]);
  });

  it("waits for the morning at night", async (test) => {
    const { desk, clock, server } = await withWebhook(test);
    clock.now = Date.UTC(2026, 10, 16, 3); // Sunday 22:00 in New York
    assert.equal((await desk.tick(ADDRESS)).nextDue, Date.UTC(2026, 10, 16, 13));
    assert.deepEqual(toldIn(server), []);
    clock.now = Date.UTC(2026, 10, 16, 13);
    await desk.tick(ADDRESS);
    assert.equal(toldIn(server).length, 1);
  });

  it("of a channel that is off tells nothing, and of none that is on looks at nothing", async (test) => {
    const { desk, server } = await withWebhook(test);
    await desk.change("webhook", { isOn: false });
    assert.deepEqual(await desk.tick(ADDRESS), { told: [], failed: [], nextDue: null });
    assert.deepEqual(toldIn(server), []);
    assert.equal((await desk.standing()).isMissed, false);
  });

  it("is missed after ten minutes without a look, where reminders are on", async (test) => {
    const { desk, clock } = await withWebhook(test);
    await desk.tick(ADDRESS);
    clock.now = NOW + 10 * MINUTE - 1;
    assert.equal((await desk.standing()).isMissed, false);
    clock.now = NOW + 10 * MINUTE;
    const { isMissed, lastTick } = await desk.standing();
    assert.deepEqual([isMissed, lastTick], [true, NOW]);
  });
});
