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
const YEAR = 365 * 24 * 60 * MINUTE;
const MARKER = "marker-4c1e-secret";

const telling = (stepId: string, more: Partial<Telling> = {}): Telling => ({
  caseId: "globex",
  stepId,
  stage: "opens",
  since: 0,
  ...more,
});

/** A claim that ends so long after now. */
const claimOf = (id: string, forMs = MINUTE) => ({ id, until: NOW + forMs });

async function stepsTold(store: ReminderStore, now: number) {
  return (await store.listTold("push", now)).toSorted((one, other) => one.stepId.localeCompare(other.stepId));
}

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

    it("a telling is claimed by one, however many ask, and by nobody once it was told", async () => {
      const other = await place.open();
      const both = await Promise.all([
        store.claim("push", [telling("a"), telling("b")], claimOf("one"), NOW),
        other.claim("push", [telling("a"), telling("b")], claimOf("other"), NOW),
      ]);
      const messages = both.flat();
      assert.deepEqual(messages.flatMap(({ tellings }) => tellings.map(({ stepId }) => stepId)).toSorted(), ["a", "b"]);
      for (const message of messages) assert.equal(await store.confirm("push", message), "done");
      assert.deepEqual(await other.claim("push", [telling("a"), telling("b")], claimOf("third", YEAR), NOW + YEAR), []);
      assert.deepEqual(await stepsTold(store, NOW + YEAR), [
        { ...telling("a"), toldAt: NOW, heldUntil: null },
        { ...telling("b"), toldAt: NOW, heldUntil: null },
      ]);
    });

    it("what was given back is as if nobody had claimed it", async () => {
      const [message] = await store.claim("push", [telling("a")], claimOf("one"), NOW);
      await store.release("push", message!);
      assert.deepEqual(await store.listTold("push", NOW), []);
      assert.deepEqual(await store.claim("push", [telling("a"), telling("b")], claimOf("other"), NOW), [
        { claimId: "other", messageId: "other", tellings: [telling("a"), telling("b")] },
      ]);
    });

    it("a claim that has run out is another's, in its message, and whoever lost it confirms and gives back nothing", async () => {
      const other = await place.open();
      const [lost] = await store.claim("push", [telling("a")], claimOf("one"), NOW);
      assert.deepEqual(await other.claim("push", [telling("a")], claimOf("other", 2 * MINUTE), NOW + MINUTE - 1), []);
      assert.deepEqual(await other.listTold("push", NOW + MINUTE - 1), [
        { ...telling("a"), toldAt: NOW, heldUntil: NOW + MINUTE },
      ]);
      assert.deepEqual(await other.listTold("push", NOW + MINUTE), []);
      const both = [telling("b"), telling("a")];
      const messages = await other.claim("push", both, claimOf("other", 2 * MINUTE), NOW + MINUTE);
      assert.deepEqual(messages, [
        { claimId: "other", messageId: "one", tellings: [telling("a")] },
        { claimId: "other", messageId: "other", tellings: [telling("b")] },
      ]);
      assert.equal(await store.confirm("push", lost!), "lost");
      await store.release("push", lost!);
      await store.renewClaim("push", claimOf("one", YEAR));
      assert.deepEqual(
        (await stepsTold(store, NOW + MINUTE)).map(({ heldUntil }) => heldUntil),
        [NOW + 2 * MINUTE, NOW + 2 * MINUTE],
      );
      assert.equal(await other.confirm("push", messages[0]!), "done");
      assert.deepEqual(
        (await stepsTold(store, NOW + YEAR)).map(({ stepId }) => stepId),
        ["a"],
      );
    });

    it("what somebody may have told keeps its message when the next one gives it back", async () => {
      await store.claim("push", [telling("a")], claimOf("one"), NOW);
      const [again] = await store.claim("push", [telling("a")], claimOf("other", 2 * MINUTE), NOW + MINUTE);
      await store.release("push", again!);
      assert.deepEqual(await store.claim("push", [telling("a")], claimOf("third", 2 * MINUTE), NOW + MINUTE), [
        { claimId: "third", messageId: "one", tellings: [telling("a")] },
      ]);
    });

    it("a claim that is renewed holds, and one that ran out is confirmed where nobody took it", async () => {
      const [message] = await store.claim("push", [telling("a")], claimOf("one"), NOW);
      await store.renewClaim("push", claimOf("one", 2 * MINUTE));
      assert.deepEqual(await store.claim("push", [telling("a")], claimOf("other", 3 * MINUTE), NOW + MINUTE), []);
      assert.equal(await store.confirm("push", message!), "done");
    });

    it("what a clock that was a year ahead has claimed is free", async () => {
      await store.claim("push", [telling("a")], claimOf("ahead", YEAR + MINUTE), NOW + YEAR);
      assert.deepEqual(await store.listTold("push", NOW), []);
      assert.deepEqual(
        (await store.claim("push", [telling("a")], claimOf("one"), NOW)).map(({ messageId }) => messageId),
        ["ahead"],
      );
    });

    it("another channel, stage or time of putting off is another telling", async () => {
      await store.claim("push", [telling("a")], claimOf("one"), NOW);
      const others = [telling("a", { stage: "best" }), telling("a", { since: NOW })];
      const [more] = await store.claim("push", others, claimOf("two"), NOW);
      assert.deepEqual(more?.tellings, others);
      const [mail] = await store.claim("email", [telling("a")], claimOf("one"), NOW);
      assert.deepEqual(mail?.tellings, [telling("a")]);
      await store.release("email", mail!);
      assert.equal((await store.listTold("push", NOW)).length, 3);
    });

    it("a case that is gone is told nothing of, and takes what was told along", async () => {
      const [message] = await store.claim("push", [telling("a")], claimOf("one"), NOW);
      await store.claim("push", [telling("a", { caseId: "hooli" })], claimOf("two"), NOW);
      await place.cases.removeCases(["globex"], NOW);
      assert.deepEqual(
        (await store.listTold("push", NOW)).map(({ caseId }) => caseId),
        ["hooli"],
      );
      assert.equal(await store.confirm("push", message!), "lost");
      assert.deepEqual(await store.claim("push", [telling("b")], claimOf("three"), NOW), []);
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

    it("a browser belongs to who added it last, and goes with what they leave", async () => {
      const browser = (id: string) => ({ id, endpoint: `https://push.example/${id}`, p256dh: "key", auth: "auth" });
      await store.saveSubscription({ ...browser("a"), accountId: "ana" }, NOW);
      await store.saveSubscription(browser("b"), NOW + 1);
      await store.saveSubscription({ ...browser("c"), accountId: "ana" }, NOW + 2);
      await store.saveSubscription({ ...browser("a"), accountId: "lee" }, NOW + 3);
      assert.deepEqual(await store.listBrowsers(), [
        { id: "a", accountId: "lee", addedAt: NOW },
        { id: "b", accountId: null, addedAt: NOW + 1 },
        { id: "c", accountId: "ana", addedAt: NOW + 2 },
      ]);
      assert.deepEqual((await store.listSubscriptions())[0], browser("a"));
      assert.deepEqual(
        [await store.removeSubscriptionsOf("ana"), await store.removeSubscriptionsOf("ana")],
        [true, false],
      );
      assert.deepEqual(
        (await store.listBrowsers()).map(({ id }) => id),
        ["a", "b"],
      );
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
