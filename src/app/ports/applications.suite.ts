import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { ApplicationStore, MailApplication } from "./applications.ts";
import type { CaseStore } from "./case-store.ts";
import type { MailAccount, MailAccountStore } from "./mail-account.ts";
import type { OpeningStore } from "./opening-store.ts";
import type { ProposalStore } from "./proposals.ts";
import { sampleOpening } from "./sample-opening.suite.ts";

interface OpenPlace {
  readonly applications: ApplicationStore;
  readonly openings: OpeningStore;
  readonly cases: CaseStore;
  readonly mail: MailAccountStore & ProposalStore;
}

/** An empty place for applications. */
export interface ApplicationPlace {
  readonly open: () => Promise<OpenPlace>;
  /** Closes everything that was opened. */
  readonly remove: () => Promise<void>;
}

const NOW = Date.UTC(2026, 10, 16, 15);

const opening = (id: string) => ({ ...sampleOpening, id });

const server = { host: "mail.example", port: 993, security: "tls", user: "jobs" } as const;
const account: MailAccount = {
  id: "jobs",
  address: "jobs@metro.example",
  name: "Metro",
  imap: server,
  smtp: server,
  auth: "password",
  mode: "watch",
  dailyLimit: 50,
};

const ana: MailApplication = {
  id: "a1",
  openingId: "planner",
  accountId: "jobs",
  messageKey: "m1",
  name: "Ana Ruiz",
  email: "ana@home.example",
  subject: "My application",
  at: NOW,
  attachments: ["cv.pdf"],
  doubts: [],
  state: "open",
};
const ben: MailApplication = {
  ...ana,
  id: "a2",
  messageKey: "m2",
  name: "",
  email: "ben@home.example",
  at: NOW - 1,
  doubts: ["no-name"],
};

/** What every store of applications does; `makePlace` gives an empty one each time. */
export function describeApplicationStore(name: string, makePlace: () => Promise<ApplicationPlace>): void {
  describe(`${name} as a store of applications`, () => {
    let place: ApplicationPlace;
    let opened: OpenPlace;

    beforeEach(async () => {
      place = await makePlace();
      opened = await place.open();
      await opened.openings.saveOpening(opening("planner"), null);
      await opened.mail.saveAccount(account, { kind: "password", password: "secret" }, NOW);
    });
    afterEach(() => place.remove());

    const addCase = (id: string) =>
      opened.cases.addCases(
        [{ id, header: { role: "Planner", company: "Metro", calendar: { timeZone: "UTC" }, contacts: [] }, facts: [] }],
        NOW,
      );

    it("applications are listed as they were added, by when they were written", async () => {
      const { applications } = opened;
      assert.equal(await applications.addApplication(ana, NOW), true);
      assert.equal(await applications.addApplication(ben, NOW), true);
      assert.deepEqual(await applications.listApplications(), [ben, ana]);
      assert.deepEqual(await applications.listApplications({ openingId: "planner", state: "open" }), [ben, ana]);
      assert.deepEqual(await applications.listApplications({ openingId: "driver" }), []);
    });

    it("one message, and one person who waits, are there once for an opening", async () => {
      const { applications, openings } = opened;
      await openings.saveOpening(opening("driver"), null);
      await applications.addApplication(ana, NOW);
      assert.equal(await applications.addApplication({ ...ben, messageKey: "m1" }, NOW), false);
      assert.equal(
        await applications.addApplication({ ...ana, id: "a3", messageKey: "m3", name: "ana RUIZ" }, NOW),
        false,
      );
      assert.equal(await applications.addApplication({ ...ana, id: "a4", openingId: "driver" }, NOW), true);
    });

    it("nothing is added to an opening or of a mailbox that is not there", async () => {
      const { applications } = opened;
      assert.equal(await applications.addApplication({ ...ana, openingId: "driver" }, NOW), false);
      assert.equal(await applications.addApplication({ ...ana, accountId: "elsewhere" }, NOW), false);
      assert.deepEqual(await applications.listApplications(), []);
    });

    it("it is accepted once, and goes with the case of who was taken in", async () => {
      const { applications, cases } = opened;
      await applications.addApplication(ana, NOW);
      await addCase("candidate-a1");
      assert.equal(await applications.acceptApplication("a1", "candidate-a1", NOW), true);
      assert.equal(await applications.acceptApplication("a1", "candidate-a1", NOW), false);
      assert.equal(await applications.dismissApplication("a1", NOW), false);
      assert.deepEqual(await applications.listApplications(), [{ ...ana, state: "accepted", caseId: "candidate-a1" }]);
      await cases.removeCases(["candidate-a1"], NOW);
      assert.deepEqual(await applications.listApplications(), []);
    });

    it("who was put aside is forgotten, and their message is not taken for a new one", async () => {
      const { applications, mail } = opened;
      await applications.addApplication(ana, NOW);
      assert.equal(await applications.dismissApplication("a1", NOW), true);
      const nobody = { name: "", email: "", subject: "", attachments: [], doubts: [] };
      assert.deepEqual(await applications.listApplications(), [{ ...ana, ...nobody, state: "dismissed" }]);
      assert.equal(await applications.addApplication({ ...ana, id: "a5" }, NOW), false);
      assert.equal(await mail.hasNoticed("m1"), true);
    });

    it("a message that is an application is noticed as nothing else", async () => {
      const { applications, mail } = opened;
      assert.equal(await mail.hasNoticed("m1"), false);
      await applications.addApplication(ana, NOW);
      assert.equal(await mail.hasNoticed("m1"), true);
    });

    it("they go with their mailbox, and so does how far it was read", async () => {
      const { applications, mail } = opened;
      const cursor = { path: "INBOX", uidValidity: "7", lastUid: 12 };
      await applications.addApplication(ana, NOW);
      await applications.saveApplicationCursor("planner", "jobs", { ...cursor, lastUid: 3 });
      await applications.saveApplicationCursor("planner", "jobs", cursor);
      assert.deepEqual(await applications.findApplicationCursor("planner", "jobs", "INBOX"), cursor);
      assert.equal(await applications.findApplicationCursor("planner", "jobs", "Other"), undefined);
      await mail.removeAccount("jobs");
      assert.deepEqual(await applications.listApplications(), []);
      assert.equal(await applications.findApplicationCursor("planner", "jobs", "INBOX"), undefined);
    });
  });
}
