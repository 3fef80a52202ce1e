import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { CaseStore } from "./case-store.ts";
import type { ReminderStore, Telling } from "./reminder-store.ts";

/** A place with the cases `globex` and `hooli`, that several programs may open at once. */
export interface ReminderPlace {
  readonly cases: Pick<CaseStore, "removeCases">;
  readonly open: () => Promise<ReminderStore>;
  /** Whether a text stands in a file of the place as it is. */
  readonly filesHold: (text: string) => boolean;
  /** Closes everything that was opened. */
  readonly remove: () => Promise<void>;
}

const NOW = Date.UTC(2026, 10, 16, 15);
const MINUTE = 60_000;
const MARKER = "marker-4c1e-secret";

const telling = (stepId: string, more: Partial<Telling> = {}): Telling => ({
  caseId: "globex",
  stepId,
  stage: "opens",
  since: 0,
  ...more,
});

/** What every store of reminders does; `makePlace` gives a fresh one each time. */
export function describeReminderStore(name: string, makePlace: () => Promise<ReminderPlace>): void {
  describe(`${name} as a store of reminders`, () => {
    let place: ReminderPlace;
    let store: ReminderStore;

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterEach(() => place.remove());

    it("a telling is claimed by one, however many ask, and once more after it was given back", async () => {
      const other = await place.open();
      const both = await Promise.all([
        store.claim("push", [telling("a"), telling("b")], NOW),
        other.claim("push", [telling("a"), telling("b")], NOW),
      ]);
      assert.deepEqual(
        both
          .flat()
          .map(({ stepId }) => stepId)
          .toSorted(),
        ["a", "b"],
      );
      await store.release("push", [telling("a")]);
      assert.deepEqual(await other.claim("push", [telling("a"), telling("b")], NOW + MINUTE), [telling("a")]);
      assert.deepEqual(
        (await store.listTold("push")).toSorted((a, b) => a.stepId.localeCompare(b.stepId)),
        [
          { ...telling("a"), toldAt: NOW + MINUTE },
          { ...telling("b"), toldAt: NOW },
        ],
      );
    });

    it("another channel, stage or time of putting off is another telling", async () => {
      await store.claim("push", [telling("a")], NOW);
      const others = [telling("a", { stage: "best" }), telling("a", { since: NOW })];
      assert.deepEqual(await store.claim("push", others, NOW), others);
      assert.deepEqual(await store.claim("email", [telling("a")], NOW), [telling("a")]);
    });

    it("a case that is gone is told nothing of, and takes what was told along", async () => {
      await store.claim("push", [telling("a"), telling("a", { caseId: "hooli" })], NOW);
      await place.cases.removeCases(["globex"], NOW);
      assert.deepEqual(await store.listTold("push"), [{ ...telling("a", { caseId: "hooli" }), toldAt: NOW }]);
      assert.deepEqual(await store.claim("push", [telling("b")], NOW), []);
    });

    it("a channel keeps its failures until something is told, or it is changed", async () => {
      assert.deepEqual(await store.listChannels(), []);
      await store.changeChannel("webhook", { isOn: true, label: "ntfy.example" });
      const failure = { at: NOW, sentence: "It does not answer.", notBefore: NOW + MINUTE };
      await store.noteDelivery("webhook", failure);
      await store.noteDelivery("webhook", failure);
      const failed = {
        channel: "webhook",
        isOn: true,
        label: "ntfy.example",
        lastToldAt: null,
        problem: { at: NOW, sentence: "It does not answer." },
        failures: 2,
        notBefore: NOW + MINUTE,
      };
      assert.deepEqual(await store.listChannels(), [failed]);
      const well = { ...failed, problem: null, failures: 0, notBefore: null };
      await store.noteDelivery("webhook", { at: NOW + MINUTE, sentence: null });
      assert.deepEqual(await store.listChannels(), [{ ...well, lastToldAt: NOW + MINUTE }]);
      await store.noteDelivery("webhook", failure);
      await store.changeChannel("webhook", { isOn: false });
      assert.deepEqual(await store.listChannels(), [{ ...well, isOn: false, lastToldAt: NOW + MINUTE }]);
    });

    it("a channel that is told of before it was ever switched is as it was", async () => {
      await store.noteDelivery("desktop", { at: NOW, sentence: null });
      await store.noteDelivery("push", { at: NOW, sentence: "No.", notBefore: NOW });
      const states = await store.listChannels();
      assert.deepEqual(
        states.map(({ channel, isOn, failures }) => [channel, isOn, failures]),
        [
          ["desktop", true, 0],
          ["push", false, 1],
        ],
      );
    });

    it("secrets come back, the first that was kept for good, and stand in no file", async () => {
      assert.equal(await store.loadSecret("vapid"), undefined);
      assert.equal(await store.keepFirstSecret("vapid", `${MARKER}-1`), `${MARKER}-1`);
      assert.equal(await (await place.open()).keepFirstSecret("vapid", `${MARKER}-2`), `${MARKER}-1`);
      await store.saveSecret("webhook", `${MARKER}-3`);
      await store.saveSecret("webhook", `${MARKER}-4`);
      assert.deepEqual(
        [await store.loadSecret("vapid"), await store.loadSecret("webhook")],
        [`${MARKER}-1`, `${MARKER}-4`],
      );
      assert.equal(place.filesHold(MARKER), false);
      await store.removeSecret("webhook");
      assert.equal(await store.loadSecret("webhook"), undefined);
    });

    it("browsers come back in their order, each once, and where they are reached stands in no file", async () => {
      const browser = (id: string, auth = "auth") => ({
        id,
        endpoint: `https://push.example/${MARKER}/${id}`,
        p256dh: "key",
        auth,
      });
      await store.saveSubscription(browser("b"), NOW);
      await store.saveSubscription(browser("a"), NOW);
      await store.saveSubscription(browser("b", "other"), NOW);
      assert.deepEqual(await store.listSubscriptions(), [browser("b", "other"), browser("a")]);
      assert.equal(place.filesHold(MARKER), false);
      assert.deepEqual([await store.removeSubscription("b"), await store.removeSubscription("b")], [true, false]);
      assert.deepEqual(await store.listSubscriptions(), [browser("a")]);
    });

    it("the last look alone is kept", async () => {
      assert.equal(await store.loadPulse(), undefined);
      await store.savePulse({ lastTick: NOW, nextDue: null, address: "http://127.0.0.1:4747/" });
      const pulse = { lastTick: NOW + MINUTE, nextDue: NOW + 5 * MINUTE, address: "http://127.0.0.1:4748/" };
      await store.savePulse(pulse);
      assert.deepEqual(await store.loadPulse(), pulse);
    });

    it("a link is used once, however many use it at the same time", async () => {
      const other = await place.open();
      const uses = [store, other, store].map((each) => each.useLink("nonce", NOW + MINUTE, NOW));
      assert.deepEqual((await Promise.all(uses)).filter(Boolean), [true]);
      assert.deepEqual([await store.isLinkUsed("nonce"), await store.isLinkUsed("another")], [true, false]);
    });
  });
}
