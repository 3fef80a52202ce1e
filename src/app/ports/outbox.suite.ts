import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { CaseHeader, FactJson } from "../../contract/index.ts";
import type { CaseStore } from "./case-store.ts";
import type { Lease, NewOutboxItem, Outbox } from "./outbox.ts";
import { StoreError } from "./store-error.ts";

type StoreWithOutbox = CaseStore & { readonly outbox: Outbox };

/** An empty place for letters and their cases, that several may open at once. */
export interface OutboxPlace {
  readonly open: () => Promise<StoreWithOutbox>;
  /** Called after everything that was opened has been closed. */
  readonly remove: () => Promise<void>;
}

const NOW = Date.UTC(2026, 10, 16, 14); // a Monday
const LATER = NOW + 60_000;
const MUCH_LATER = NOW + 3_600_000;

const header: CaseHeader = {
  role: "Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York" },
  contacts: [{ id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" }],
};

const BYTES = new Uint8Array([0x44, 0x00, 0xff, 0x0d, 0x0a]);

function newItem(id: string, more: Partial<NewOutboxItem> = {}): NewOutboxItem {
  return {
    id,
    caseId: "globex",
    stepId: `thank-you/i1/${id}`,
    contactId: "dana",
    accountId: "own",
    letter: {
      id: `letter-${id}`,
      messageId: `<${id}@mail.example>`,
      approvedAt: NOW,
      from: { name: "Alex", address: "alex@mail.example" },
      to: { name: "Dana Kim", address: "dana@globex.example" },
      subject: "Thank you – 面接",
      body: "Dear Dana,\n\nthank you.\u0000\n",
      words: 4,
      digest: "d1",
      purpose: "thank-you",
      isAutomatic: false,
      atAnyHour: false,
      factsKnown: 0,
    },
    state: { kind: "approved", goesAt: LATER },
    ...more,
  };
}

const sent: FactJson = {
  id: "letter-a",
  kind: "sent",
  at: "2026-11-16T09:00:00-05:00[America/New_York]",
  to: "dana",
  channel: "email",
  purpose: "thank-you",
};

const lease = (token: string, until = MUCH_LATER): Lease => ({ token, until });

/** What every outbox does; `makePlace` gives each test an empty one. */
export function describeOutbox(name: string, makePlace: () => Promise<OutboxPlace>): void {
  describe(`${name} as an outbox`, () => {
    let place: OutboxPlace;
    let store: StoreWithOutbox;
    let outbox: Outbox;
    let opened: CaseStore[];

    const open = async () => {
      const another = await place.open();
      opened.push(another);
      return another;
    };

    beforeEach(async () => {
      place = await makePlace();
      opened = [];
      store = await open();
      outbox = store.outbox;
      await store.addCases([{ id: "globex", header, facts: [] }], NOW);
    });

    afterEach(async () => {
      for (const each of opened) await each.close();
      await place.remove();
    });

    /** An item that was claimed and is being submitted. */
    async function begun(id: string, token: string, until = MUCH_LATER) {
      await outbox.put(newItem(id), BYTES, null);
      const claimed = (await outbox.claim(LATER, lease(token, until)))!;
      const state = { kind: "submitting", tries: 1, since: LATER } as const;
      assert.equal(await outbox.begin(claimed, state, { now: LATER, until }), "done");
      return { ...claimed, item: { ...claimed.item, state, revision: claimed.item.revision + 1 } };
    }

    it("a letter comes back as it was put, with its bytes, for whoever opens the place next", async () => {
      assert.equal(await outbox.put(newItem("a"), BYTES, null), "stored");
      const next = (await open()).outbox;
      assert.deepEqual(await next.find("a"), { ...newItem("a"), revision: 1 });
      assert.deepEqual(await next.findFor(newItem("a")), { ...newItem("a"), revision: 1 });
      assert.deepEqual(new Uint8Array((await next.loadBytes("a"))!), BYTES);
      assert.deepEqual([await next.find("b"), await next.loadBytes("b")], [undefined, undefined]);
    });

    it("there is one letter for a case, a step and a recipient, whoever puts another", async () => {
      const other = (await open()).outbox;
      const puts = await Promise.all([
        outbox.put(newItem("a", { stepId: "thank-you/i1/dana" }), BYTES, null),
        other.put(newItem("b", { stepId: "thank-you/i1/dana" }), BYTES, null),
      ]);
      assert.deepEqual(puts.toSorted(), ["stored", "taken"]);
      assert.equal((await outbox.list()).length, 1);
    });

    it("a letter takes the place of the one that was seen there, and of no later one", async () => {
      await outbox.put(newItem("a"), BYTES, null);
      const anew = { ...newItem("x"), stepId: newItem("a").stepId };
      assert.equal(await outbox.put(anew, new Uint8Array([1]), 7), "taken");
      assert.equal(await outbox.put(anew, new Uint8Array([1]), 1), "stored");
      assert.deepEqual(await outbox.list(), [{ ...anew, id: "a", revision: 2 }]);
      assert.deepEqual(new Uint8Array((await outbox.loadBytes("a"))!), new Uint8Array([1]));
      assert.equal(await outbox.put(anew, BYTES, 1), "taken");
    });

    it("a letter of a case that is not there is refused", async () => {
      await assert.rejects(outbox.put(newItem("a", { caseId: "hooli" }), BYTES, null), (error) => {
        assert.ok(error instanceof StoreError);
        assert.equal(error.kind, "case-unknown");
        return true;
      });
    });

    it("a case that is removed takes its letters with it", async () => {
      const claimed = await begun("a", "t1");
      await store.removeCases(["globex"], LATER);
      assert.deepEqual(await outbox.list(), []);
      assert.equal(await outbox.settle(claimed, { state: { kind: "draft" }, fact: sent }, LATER), "lost");
    });

    it("letters are listed by what happens to them next, and by state", async () => {
      await outbox.put(newItem("a", { state: { kind: "cancelled", at: NOW, because: "person" } }), BYTES, null);
      await outbox.put(newItem("b", { state: { kind: "due", tries: 0, from: MUCH_LATER } }), BYTES, null);
      await outbox.put(newItem("c"), BYTES, null);
      assert.deepEqual(
        (await outbox.list()).map(({ id }) => id),
        ["c", "b", "a"],
      );
      assert.deepEqual(
        (await outbox.list(["due", "cancelled"])).map(({ id }) => id),
        ["b", "a"],
      );
      assert.deepEqual(await outbox.list(["due"], ["of-nobody"]), []);
      assert.equal((await outbox.list(["due"], ["of-nobody", newItem("b").caseId])).length, 1);
    });

    it("the mailboxes whose letters' turn has come are named, each once", async () => {
      await outbox.put(newItem("a", { accountId: "one", state: { kind: "approved", goesAt: NOW } }), BYTES, null);
      await outbox.put(newItem("b", { accountId: "one", state: { kind: "due", tries: 0, from: NOW } }), BYTES, null);
      await outbox.put(newItem("c", { accountId: "two", state: { kind: "approved", goesAt: NOW + 1 } }), BYTES, null);
      const gone = { kind: "uncertain", since: NOW, because: "no-answer", looks: 0, lookAt: NOW } as const;
      await outbox.put(newItem("d", { accountId: "three", state: gone }), BYTES, null);
      assert.deepEqual(await outbox.listDueAccounts(NOW), ["one"]);
      assert.deepEqual((await outbox.listDueAccounts(NOW + 1)).toSorted(), ["one", "two"]);
    });

    it("the letter whose turn came first is claimed, and none before its turn", async () => {
      await outbox.put(newItem("a", { state: { kind: "due", tries: 0, from: LATER } }), BYTES, null);
      await outbox.put(newItem("b"), BYTES, null);
      await outbox.put(newItem("c", { state: { kind: "due", tries: 0, from: NOW } }), BYTES, null);
      await outbox.put(newItem("d", { state: { kind: "draft" } }), BYTES, null);
      assert.equal((await outbox.claim(LATER - 1, lease("t1")))?.item.id, "c");
      assert.equal(await outbox.claim(LATER - 1, lease("t2")), undefined);
      const claimed = await outbox.claim(LATER, lease("t3"));
      assert.deepEqual(claimed, {
        item: { ...newItem("a", { state: { kind: "due", tries: 0, from: LATER } }), revision: 1 },
        lease: lease("t3"),
      });
      assert.equal((await outbox.claim(LATER, lease("t4")))?.item.id, "b");
      assert.equal(await outbox.claim(LATER, lease("t5")), undefined);
    });

    it("letters of mailboxes that are busy are passed over, whatever is to happen to them", async () => {
      await outbox.put(newItem("a", { accountId: "one", state: { kind: "due", tries: 0, from: NOW } }), BYTES, null);
      await outbox.put(newItem("b", { accountId: "two" }), BYTES, null);
      assert.equal(await outbox.claim(LATER, lease("t1"), { all: ["one", "two"] }), undefined);
      assert.equal((await outbox.claim(LATER, lease("t2"), { all: ["one"] }))?.item.id, "b");
      assert.equal((await outbox.claim(LATER, lease("t3"), { all: ["two"] }))?.item.id, "a");
    });

    it("of one mailbox alone its letters are claimed, in their turn", async () => {
      await outbox.put(newItem("a", { accountId: "one", state: { kind: "due", tries: 0, from: NOW } }), BYTES, null);
      await outbox.put(newItem("b", { accountId: "two" }), BYTES, null);
      await outbox.put(newItem("c", { accountId: "two", state: { kind: "due", tries: 0, from: NOW } }), BYTES, null);
      const claim = async (token: string) => (await outbox.claim(LATER, lease(token), { allBut: "two" }))?.item.id;
      assert.deepEqual([await claim("t1"), await claim("t2"), await claim("t3")], ["c", "b", undefined]);
    });

    it("letters that are yet to go are passed over where they are not meant, and what went is seen to", async () => {
      await outbox.put(newItem("a", { state: { kind: "due", tries: 0, from: NOW } }), BYTES, null);
      const passedOver = { yetToGo: ["own"] };
      assert.equal(await outbox.claim(LATER, lease("t1"), passedOver), undefined);
      const claimed = (await outbox.claim(LATER, lease("t2", LATER + 1)))!;
      const state = { kind: "submitting", tries: 1, since: LATER } as const;
      await outbox.begin(claimed, state, { now: LATER, until: LATER + 1 });
      assert.equal((await outbox.claim(LATER + 1, lease("t3"), passedOver))?.item.id, "a");
    });

    it("of many who claim at once each letter goes to one", async () => {
      for (const id of ["a", "b", "c"]) await outbox.put(newItem(id), BYTES, null);
      const others = [outbox, (await open()).outbox, (await open()).outbox];
      const claims = await Promise.all(
        Array.from({ length: 9 }, (_, index) => others[index % 3]!.claim(LATER, lease(`t${index}`))),
      );
      assert.deepEqual(claims.flatMap((claim) => claim?.item.id ?? []).toSorted(), ["a", "b", "c"]);
    });

    it("a lease that has run out goes to the next, and the first one finds out before it submits", async () => {
      await outbox.put(newItem("a"), BYTES, null);
      const first = (await outbox.claim(LATER, lease("t1", LATER + 10)))!;
      const submitting = { kind: "submitting", tries: 1, since: LATER } as const;
      const second = await outbox.claim(LATER + 10, lease("t2"));
      assert.equal(second?.item.id, "a");
      assert.equal(await outbox.begin(first, submitting, { now: LATER, until: MUCH_LATER }), "lost");
      assert.equal(await outbox.settle(first, { state: { kind: "draft" } }, LATER), "lost");
      assert.equal(await outbox.begin(second!, submitting, { now: LATER + 10, until: MUCH_LATER }), "done");
    });

    it("a lease that has run out does not submit, even where nobody else came", async () => {
      await outbox.put(newItem("a"), BYTES, null);
      const claimed = (await outbox.claim(LATER, lease("t1", LATER + 10)))!;
      const submitting = { kind: "submitting", tries: 1, since: LATER } as const;
      assert.equal(await outbox.begin(claimed, submitting, { now: LATER + 10, until: MUCH_LATER }), "lost");
      assert.deepEqual((await outbox.find("a"))?.state, newItem("a").state);
    });

    it("what is being submitted is nobody else's until its lease is dead", async () => {
      await begun("a", "t1", MUCH_LATER);
      assert.equal(await outbox.claim(MUCH_LATER - 1, lease("t2")), undefined);
      assert.equal((await outbox.claim(MUCH_LATER, lease("t2", MUCH_LATER + 1)))?.item.state.kind, "submitting");
    });

    it("what a clock that was ahead has leased is free, and what it was submitting is taken up", async () => {
      const YEAR = 365 * 86_400_000;
      await outbox.put(newItem("a"), BYTES, null);
      await outbox.claim(LATER + YEAR, lease("t1", MUCH_LATER + YEAR));
      assert.equal((await outbox.claim(LATER, lease("t2", LATER + 1)))?.item.id, "a");
      const ahead = (await outbox.claim(LATER + YEAR, lease("t3", MUCH_LATER + YEAR)))!;
      const submitting = { kind: "submitting", tries: 1, since: LATER + YEAR } as const;
      const times = { now: LATER + YEAR, until: MUCH_LATER + YEAR };
      assert.equal(await outbox.begin(ahead, submitting, times), "done");
      assert.deepEqual((await outbox.claim(LATER, lease("t4")))?.item.state, submitting);
    });

    it("a pause and a full day that a clock has named that was ahead are none", async () => {
      const YEAR = 365 * 86_400_000;
      await begun("a", "t1");
      const pause = { accountId: "own", problem: "day-limit", response: "550", pausedAt: NOW + YEAR } as const;
      await outbox.pauseAccount({ ...pause, until: NOW + YEAR + 60_000 });
      await outbox.put(newItem("b"), BYTES, null);
      assert.equal((await outbox.claim(LATER, lease("t2")))?.item.id, "b");
      assert.equal(await outbox.submittedNthLast("own", 1, LATER - YEAR), undefined);
    });

    it("what came of a letter and the fact of its case are written together", async () => {
      const claimed = await begun("a", "t1");
      const accepted = { kind: "accepted", at: LATER, by: "server", response: "250 ok", copyAt: null } as const;
      assert.equal(await outbox.settle(claimed, { state: accepted, fact: sent }, LATER), "done");
      assert.deepEqual((await outbox.find("a"))?.state, accepted);
      assert.deepEqual((await store.findCase("globex"))?.facts, [sent]);
    });

    it("with what came of a letter the next one of its mailbox is leased, once, and none of another", async () => {
      const claimed = await begun("a", "t1");
      await outbox.put(newItem("b", { accountId: "other" }), BYTES, null);
      await outbox.put(newItem("c"), BYTES, null);
      const change = { state: { kind: "draft" } } as const;
      const settled = await outbox.settleAndClaim(claimed, change, LATER, lease("t2"));
      assert.deepEqual(settled, { use: "done", next: { item: { ...newItem("c"), revision: 1 }, lease: lease("t2") } });
      assert.deepEqual((await outbox.find("a"))?.state, { kind: "draft" });
      assert.equal(await outbox.claim(LATER, lease("t3"), { allBut: "own" }), undefined);
      assert.deepEqual(await outbox.settleAndClaim(claimed, change, LATER, lease("t4")), { use: "lost" });
    });

    it("where the fact cannot be recorded, what came of the letter is not written either", async () => {
      const claimed = await begun("a", "t1");
      await store.appendFacts("globex", [{ ...sent, note: "by hand" }], NOW);
      const accepted = { kind: "accepted", at: LATER, by: "server", response: "250 ok", copyAt: null } as const;
      await assert.rejects(outbox.settle(claimed, { state: accepted, fact: sent }, LATER), { kind: "fact-conflict" });
      assert.equal((await outbox.find("a"))?.state.kind, "submitting");
    });

    it("a summary that was derived before a letter went is forgotten with the fact", async () => {
      const claimed = await begun("a", "t1");
      const { sequence } = (await store.findCase("globex"))!;
      const summary = {
        caseId: "globex",
        sequence,
        asOf: NOW,
        stance: "act",
        headline: "",
        nextChangeAt: null,
        digest: "{}",
      };
      await store.saveSummaries([summary]);
      await outbox.settle(claimed, { state: { kind: "draft" }, fact: sent }, LATER);
      assert.deepEqual(await store.listSummaries(), []);
    });

    it("a person's change holds against whoever leases the letter", async () => {
      await outbox.put(newItem("a"), BYTES, null);
      const claimed = (await outbox.claim(LATER, lease("t1")))!;
      const cancelled = { kind: "cancelled", at: LATER, because: "person" } as const;
      assert.equal(await outbox.change(claimed.item, { state: cancelled }, LATER), "done");
      const submitting = { kind: "submitting", tries: 1, since: LATER } as const;
      assert.equal(await outbox.begin(claimed, submitting, { now: LATER, until: MUCH_LATER }), "lost");
      assert.equal(await outbox.settle(claimed, { state: { kind: "draft" } }, LATER), "lost");
      assert.deepEqual(await outbox.find("a"), { ...newItem("a", { state: cancelled }), revision: 2 });
    });

    it("a change to what no longer stands as it was seen is stale", async () => {
      const claimed = await begun("a", "t1");
      const old = { id: "a", revision: claimed.item.revision - 1 };
      assert.equal(await outbox.change(old, { state: { kind: "draft" }, fact: sent }, LATER), "stale");
      assert.equal((await outbox.find("a"))?.state.kind, "submitting");
      assert.deepEqual((await store.findCase("globex"))?.facts, []);
    });

    it("letters that may have gone through a mailbox are counted from when they were submitted", async () => {
      const rejected = await begun("a", "t1");
      await begun("b", "t2");
      await outbox.put(newItem("c"), BYTES, null);
      await outbox.settle(rejected, { state: { kind: "rejected", at: LATER, response: "550" } }, LATER);
      assert.equal(await outbox.submittedNthLast("own", 1, NOW), LATER);
      assert.equal(await outbox.submittedNthLast("own", 2, NOW), undefined);
      assert.equal(await outbox.submittedNthLast("own", 1, LATER + 1), undefined);
      assert.equal(await outbox.submittedNthLast("other", 1, NOW), undefined);
    });

    it("of letters that went through a mailbox the first from the last is the latest", async () => {
      for (const [index, id] of ["a", "b", "c"].entries()) {
        await outbox.put(newItem(id), BYTES, null);
        const now = LATER + index;
        const claimed = (await outbox.claim(now, lease(id)))!;
        await outbox.begin(claimed, { kind: "submitting", tries: 1, since: now }, { now, until: MUCH_LATER });
      }
      const nth = (count: number) => outbox.submittedNthLast("own", count, LATER);
      assert.deepEqual(
        [await nth(1), await nth(2), await nth(3), await nth(4)],
        [LATER + 2, LATER + 1, LATER, undefined],
      );
    });

    it("no letter goes through a mailbox that is paused, until then or until it is resumed", async () => {
      const pause = { accountId: "own", problem: "login", response: "535", pausedAt: NOW, until: null } as const;
      await outbox.put(newItem("a"), BYTES, null);
      await outbox.pauseAccount(pause);
      assert.equal(await outbox.claim(LATER, lease("t1")), undefined);
      await outbox.pauseAccount({ ...pause, problem: "day-limit", until: LATER + 5 });
      assert.deepEqual(await outbox.listPauses(), [{ ...pause, problem: "day-limit", until: LATER + 5 }]);
      assert.equal(await outbox.claim(LATER, lease("t1")), undefined);
      assert.equal((await outbox.claim(LATER + 5, lease("t1", LATER + 6)))?.item.id, "a");
      await outbox.pauseAccount(pause);
      await outbox.resumeAccount("own");
      assert.deepEqual(await outbox.listPauses(), []);
      assert.equal((await outbox.claim(LATER + 6, lease("t2")))?.item.id, "a");
    });

    it("what went through a paused mailbox is still looked for", async () => {
      const doubt = { kind: "uncertain", since: NOW, because: "no-answer", looks: 0, lookAt: LATER } as const;
      await outbox.put(newItem("a", { state: doubt }), BYTES, null);
      await outbox.pauseAccount({ accountId: "own", problem: "login", response: "", pausedAt: NOW, until: null });
      assert.equal((await outbox.claim(LATER, lease("t1")))?.item.id, "a");
    });
  });
}
