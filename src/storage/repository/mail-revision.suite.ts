import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { MailAccount, Proposal } from "../../app/ports/index.ts";
import type { MailStore, OpenStore } from "./index.ts";
import { sampleAccount as account, approvedLetter } from "./sample-letter.suite.ts";

/** An empty place for cases, letters and mailboxes. */
export interface NewsPlace {
  readonly store: OpenStore;
  readonly mail: MailStore;
  /** Called after both have been closed. */
  readonly remove: () => Promise<void>;
}

const NOW = Date.UTC(2026, 10, 23, 15);

const letter = approvedLetter(NOW);

const proposal: Proposal = {
  id: "m1",
  caseId: "globex",
  certainty: "likely",
  message: {
    key: "m1",
    accountId: "ana",
    direction: "received",
    from: "l@b.example",
    subject: "",
    at: NOW,
    snippet: "",
  },
  facts: [{ id: "mail-m1", at: "2026-11-23T15:00:00Z", kind: "note" }],
  evidence: [],
  state: "open",
};

/** What every database counts as news of mail, whoever writes; `makePlace` gives an empty place each time. */
export function describeMailRevision(name: string, makePlace: () => Promise<NewsPlace>): void {
  describe(`${name} on news of mail`, () => {
    let place: NewsPlace;
    let store: OpenStore;
    let mail: MailStore;

    beforeEach(async () => {
      place = await makePlace();
      ({ store, mail } = place);
      const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };
      await store.addCases([{ id: "globex", header, facts: [] }], NOW);
      await mail.saveAccount(account, { kind: "password", password: "one" }, NOW);
    });

    afterEach(async () => {
      await mail.close();
      await store.close();
      await place.remove();
    });

    /** By how much the revision rose while something was done. */
    async function riseOf(work: () => Promise<unknown>): Promise<number> {
      const before = await store.mailRevision();
      await work();
      return (await store.mailRevision()) - before;
    }

    const lease = { token: "t1", until: NOW + 60_000 };

    it("what happens to a letter is news, and who has it in hand is none", async () => {
      const { outbox } = store;
      assert.equal(await riseOf(() => outbox.put(letter, Uint8Array.of(1), null)), 1);
      assert.equal(await riseOf(() => outbox.claim(NOW, lease)), 0);
      const item = (await outbox.find("a"))!;
      const cancelled = { kind: "cancelled", at: NOW, because: "person" } as const;
      assert.equal(await riseOf(() => outbox.change(item, { state: cancelled }, NOW)), 1);
    });

    it("that a mailbox rests, and that it goes on, is news", async () => {
      const pause = { accountId: "ana", problem: "login", response: "535", pausedAt: NOW, until: null } as const;
      assert.equal(await riseOf(() => store.outbox.resumeAccount("ana")), 0);
      assert.equal(await riseOf(() => store.outbox.pauseAccount(pause)), 1);
      assert.equal(await riseOf(() => store.outbox.pauseAccount({ ...pause, problem: "tls" })), 1);
      assert.equal(await riseOf(() => store.outbox.resumeAccount("ana")), 1);
    });

    it("a mailbox that is connected or changed is news; its secret, and how far it is read, are none", async () => {
      const watching: MailAccount = { ...account, mode: "watch" };
      assert.equal(await riseOf(() => mail.saveAccount(watching, { kind: "password", password: "one" }, NOW)), 1);
      assert.equal(await riseOf(() => mail.saveAccount(watching, { kind: "password", password: "two" }, NOW)), 0);
      assert.equal(await riseOf(() => mail.saveSecret("ana", { kind: "password", password: "three" })), 0);
      assert.equal(await riseOf(() => mail.saveCursor("ana", { path: "INBOX", uidValidity: "1", lastUid: 9 })), 0);
    });

    it("what is noticed and settled is news, and so is that it went with its mailbox or its case", async () => {
      assert.equal(await riseOf(() => mail.addProposals([proposal], NOW)), 1);
      assert.equal(await riseOf(() => mail.addProposals([proposal], NOW)), 0);
      assert.equal(await riseOf(() => mail.settleProposal("m1", "dismissed", NOW)), 1);
      assert.equal(await riseOf(() => mail.removeAccount("ana")), 2);
      await store.outbox.put(letter, Uint8Array.of(1), null);
      assert.equal(await riseOf(() => store.removeCases(["globex"], NOW)), 1);
    });
  });
}
