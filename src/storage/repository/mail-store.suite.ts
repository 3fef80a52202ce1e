import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { type CaseStore, type MailAccount, type Proposal, SealError } from "../../app/ports/index.ts";
import type { MailStore } from "./index.ts";

/** An empty place for cases and mailboxes. */
export interface MailPlace {
  readonly store: CaseStore;
  /** Opens it once more, with another key where one is given. */
  readonly openMail: (mailKey?: string) => Promise<MailStore>;
  /** Writes the sealed secret of one account into the row of another, past the store. */
  readonly moveSecret: (from: string, to: string) => Promise<void>;
  /** Whether a text stands in a file of the place as it is. */
  readonly filesHold: (text: string) => boolean;
  /** Called after everything that was opened has been closed. */
  readonly remove: () => Promise<void>;
}

const NOW = Date.UTC(2026, 10, 23, 15);
const MARKER = "marker-9b1d-hunter2";

const account = (id: string, address = `${id}@example.org`): MailAccount => ({
  id,
  address,
  name: "Ana Ruiz",
  imap: { host: "imap.example.org", port: 993, security: "tls", user: address },
  smtp: { host: "smtp.example.org", port: 465, security: "tls", user: address },
  auth: "password",
  mode: "watch",
  dailyLimit: 50,
});

const proposal = (id: string, more: Partial<Proposal> = {}): Proposal => ({
  id,
  caseId: "globex",
  certainty: "likely",
  message: {
    key: id.split(".")[0]!,
    accountId: "ana",
    direction: "received",
    from: "lee@globex.example",
    subject: "Your interview",
    at: NOW,
    snippet: "We decide by Friday.",
  },
  facts: [{ id: `mail-${id}`, at: "2026-11-23T15:00:00Z", kind: "note" }],
  evidence: [{ rule: "sender", excerpt: "lee@globex.example" }],
  state: "open",
  ...more,
});

/**
 * What every store of mailboxes does; `makePlace` gives an empty one each time. `filesForget` is false where files may hold what was
 * deleted for a while, as a server's do until it has cleaned up.
 */
export function describeMailStore(
  name: string,
  makePlace: () => Promise<MailPlace>,
  { filesForget = true }: { readonly filesForget?: boolean } = {},
): void {
  describe(`${name} as a store of mailboxes`, () => {
    let place: MailPlace;
    let store: CaseStore;
    let mail: MailStore;

    beforeEach(async () => {
      place = await makePlace();
      ({ store } = place);
      mail = await place.openMail();
      const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };
      await store.addCases([{ id: "globex", header, facts: [] }], NOW);
      await mail.saveAccount(account("ana"), { kind: "password", password: MARKER }, NOW);
    });

    afterEach(async () => {
      await mail.close();
      await store.close();
      await place.remove();
    });

    it("an account comes back as it was kept, in the order of connecting, and its secret apart", async () => {
      await mail.saveAccount(account("bo"), { kind: "password", password: "other" }, NOW);
      await mail.saveAccount({ ...account("ana"), mode: "send" }, { kind: "password", password: MARKER }, NOW);
      assert.deepEqual(await mail.listAccounts(), [{ ...account("ana"), mode: "send" }, account("bo")]);
      assert.deepEqual(await mail.findAccount("bo"), account("bo"));
      assert.equal(await mail.findAccount("cy"), undefined);
      assert.deepEqual(await mail.loadSecret("ana"), { kind: "password", password: MARKER });
      assert.equal(await mail.loadSecret("cy"), undefined);
    });

    it("every saving of an account shows, even of the same, and a look at it does not", async () => {
      const first = await mail.savedAs("ana");
      await mail.loadSecret("ana");
      assert.equal(await mail.savedAs("ana"), first);
      await mail.saveAccount(account("ana"), { kind: "password", password: MARKER }, NOW);
      const second = await mail.savedAs("ana");
      await mail.changeAccount({ ...account("ana"), mode: "send" });
      const third = await mail.savedAs("ana");
      assert.equal(new Set([first, second, third]).size, 3);
      assert.equal(await mail.savedAs("cy"), undefined);
    });

    it("a secret stands in no file of the home, before and after it was read and replaced", async () => {
      assert.equal(place.filesHold("imap.example.org"), true);
      await mail.loadSecret("ana");
      assert.equal(place.filesHold(MARKER), false);
      await mail.saveSecret("ana", { kind: "password", password: `${MARKER}-new` });
      assert.equal(place.filesHold(MARKER), false);
      assert.deepEqual(await mail.loadSecret("ana"), { kind: "password", password: `${MARKER}-new` });
    });

    it("a secret that is moved to another account, or read with another key, does not open", async () => {
      await mail.saveAccount(account("bo"), { kind: "password", password: "other" }, NOW);
      await place.moveSecret("ana", "bo");
      const isQuiet = (error: unknown) =>
        error instanceof SealError && !`${error.message}${error.cause}`.includes(MARKER);
      await assert.rejects(mail.loadSecret("bo"), isQuiet);
      const another = await place.openMail("A".repeat(43));
      await assert.rejects(another.loadSecret("ana"), isQuiet);
      await another.close();
      assert.deepEqual(await mail.loadSecret("ana"), { kind: "password", password: MARKER });
    });

    it("an account that is removed takes all that was noticed in it along", async () => {
      await mail.saveCursor("ana", { path: "INBOX", uidValidity: "1", lastUid: 9 });
      await mail.addProposals([proposal("m1")], NOW);
      await mail.saveLearntId("ana", { kind: "message", value: "<a@b>", caseId: "globex", factId: "f" });
      await mail.removeAccount("ana");
      assert.deepEqual(
        [
          await mail.listAccounts(),
          await mail.listCursors("ana"),
          await mail.listProposals(),
          await mail.listLearntIds(),
        ],
        [[], [], [], []],
      );
      assert.equal(filesForget && place.filesHold("lee@globex.example"), false);
    });

    it("a case that is removed takes what was noticed of it along", async () => {
      await mail.addProposals([proposal("m1")], NOW);
      await mail.saveLearntId("ana", { kind: "message", value: "<a@b>", caseId: "globex", factId: "f" });
      await store.removeCases(["globex"], NOW);
      assert.deepEqual([await mail.listProposals(), await mail.listLearntIds()], [[], []]);
      assert.equal(filesForget && place.filesHold("We decide by Friday."), false);
    });

    it("a cursor goes forward within a UIDVALIDITY, and starts anew with another", async () => {
      const at = (lastUid: number, uidValidity = "7") =>
        mail.saveCursor("ana", { path: "INBOX", uidValidity, lastUid });
      const cursors = () => mail.listCursors("ana");
      await at(10);
      await at(5);
      assert.deepEqual(await cursors(), [{ path: "INBOX", uidValidity: "7", lastUid: 10 }]);
      await at(3, "8");
      assert.deepEqual(await cursors(), [{ path: "INBOX", uidValidity: "8", lastUid: 3 }]);
      await mail.dropCursors("ana");
      assert.deepEqual(await cursors(), []);
    });

    it("what is kept for an account or a case that is gone meanwhile is passed over", async () => {
      await mail.saveCursor("cy", { path: "INBOX", uidValidity: "7", lastUid: 1 });
      await mail.savePoisoned("cy", { path: "INBOX", uidValidity: "7", uid: 1, reason: "it is too large" }, NOW);
      await mail.saveLearntId("ana", { kind: "message", value: "<a@b>", caseId: "initech", factId: "f" });
      await mail.addProposals(
        [
          proposal("m1", { caseId: "initech" }),
          proposal("m2", { message: { ...proposal("m2").message, accountId: "cy" } }),
        ],
        NOW,
      );
      assert.deepEqual(
        [
          await mail.listCursors("cy"),
          await mail.listPoisoned("cy"),
          await mail.listLearntIds(),
          await mail.listProposals(),
        ],
        [[], [], [], []],
      );
    });

    it("a proposal is kept once and settled once, and is remembered when it is put aside", async () => {
      await mail.addProposals([proposal("m1"), proposal("m1.1")], NOW);
      await mail.addProposals([proposal("m1", { certainty: "certain", state: "recorded" })], NOW);
      assert.deepEqual(await mail.listProposals(), [proposal("m1"), proposal("m1.1")]);
      assert.equal(await mail.settleProposal("m1", "dismissed", NOW), true);
      assert.equal(await mail.settleProposal("m1", "accepted", NOW), false);
      assert.deepEqual(await mail.findProposal("m1"), proposal("m1", { state: "dismissed" }));
      assert.deepEqual(await mail.listProposals({ state: "open", caseId: "globex" }), [proposal("m1.1")]);
      assert.deepEqual([await mail.hasNoticed("m1"), await mail.hasNoticed("m2")], [true, false]);
    });
  });
}
