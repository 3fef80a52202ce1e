import assert from "node:assert/strict";
import { it } from "node:test";
import { sampleOpening as opening } from "../../app/ports/sample-opening.suite.ts";
import { sampleAccount as account, approvedLetter } from "../repository/sample-letter.suite.ts";
import type { DeskStores } from "./index.ts";
import { onEachPostgres } from "./places.suite.ts";

const NOW = Date.UTC(2026, 10, 23, 15);
const KEY = new Uint8Array(32).fill(7);
const CLAIM = { id: "c", until: NOW + 1 };
const PAGE_KEY = new Uint8Array(32).fill(8);

const letter = approvedLetter(NOW);
const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };
/** The same ids in every store, and the desk's name in what they stand for. */
async function fill(store: DeskStores, name: string): Promise<void> {
  await store.addCases([{ id: "globex", header: { ...header, role: name }, facts: [] }], NOW);
  await store.changeSettings({ name });
  await store.outbox.put({ ...letter, letter: { ...letter.letter, subject: name } }, Uint8Array.of(1), null);
  await store.openings.saveOpening({ ...opening, title: name }, null);
  await store.mail.saveAccount({ ...account, name }, { kind: "password", password: name }, NOW);
  await store.mail.saveCursor("ana", { path: "INBOX", uidValidity: "1", lastUid: name.length });
  await store.reminders.saveSecret("webhook", name);
  await store.reminders.claim("push", [{ caseId: "globex", stepId: "s", stage: "opens", since: 0 }], CLAIM, NOW);
  await store.feeds.addFeed({ id: "f", caseId: null, as: "events", isPrivate: true, hasAlarms: false }, KEY, NOW);
  await store.candidatePages.addPageKey("globex", PAGE_KEY, NOW);
}

async function read(store: DeskStores) {
  return {
    roles: (await store.listHeaders()).map(({ header: { role } }) => role),
    settings: await store.loadSettings(),
    subjects: (await store.outbox.list()).map(({ letter: { subject } }) => subject),
    titles: (await store.openings.listOpenings()).map(({ opening: { title } }) => title),
    accounts: (await store.mail.listAccounts()).map(({ name }) => name),
    password: await store.mail.loadSecret("ana"),
    cursors: await store.mail.listCursors("ana"),
    webhook: await store.reminders.loadSecret("webhook"),
    told: (await store.reminders.listTold("push", NOW)).length,
    feed: (await store.feeds.findFeed(KEY, NOW))?.id,
    page: await store.candidatePages.findPageCase(PAGE_KEY),
    sequence: await store.lastSequence(),
    contents: await store.countContents(),
  };
}

onEachPostgres((_, server) => {
  it("two desks with the same ids know nothing of each other, and one that is emptied leaves the other whole", async () => {
    const [ours, theirs] = [await server().makeDesk(), await server().makeDesk()];
    await fill(ours.open(), "ours");
    assert.deepEqual((await read(theirs.open())).contents, {
      cases: 0,
      settings: 0,
      letters: 0,
      mailboxes: 0,
      openings: 0,
      traces: 0,
      calendars: 0,
      reminders: 0,
    });
    assert.equal((await read(theirs.open())).page, undefined);
    await fill(theirs.open(), "theirs");
    const before = await read(theirs.open());
    assert.deepEqual(
      [before.roles, before.subjects, before.titles, before.accounts, before.webhook, before.sequence],
      [["theirs"], ["theirs"], ["theirs"], ["theirs"], "theirs", 1],
    );
    assert.deepEqual((await read(ours.open())).password, { kind: "password", password: "ours" });
    assert.deepEqual(await ours.open().eraseEverything(NOW), ["globex"]);
    assert.deepEqual(await read(theirs.open()), before);
    assert.deepEqual((await read(ours.open())).contents.cases, 0);
  });

  it("a sealed secret of one desk does not open for another, though the service has one key", async () => {
    const [ours, theirs] = [await server().makeDesk(), await server().makeDesk()];
    for (const { open } of [ours, theirs]) await fill(open(), "same");
    const sealed = async (desk: string) => {
      const client = await server().place.pool.connect();
      try {
        await client.query(`begin; set local fineline.desk = '${desk}'`);
        return (await client.query("select secret from mail_accounts")).rows[0].secret as Uint8Array;
      } finally {
        await client.query("rollback");
        client.release();
      }
    };
    const stolen = await sealed(ours.desk);
    const client = await server().place.pool.connect();
    try {
      await client.query(`begin; set local fineline.desk = '${theirs.desk}'`);
      await client.query("update mail_accounts set secret = $1", [stolen]);
      await client.query("commit");
    } finally {
      client.release();
    }
    await assert.rejects(theirs.open().mail.loadSecret("ana"), { name: "SealError" });
  });

  it("desks are made once, listed in their order, and named by UUIDs alone", async () => {
    const { place } = server();
    const { desk, open } = await server().makeDesk();
    await open().changeSettings({ name: "Ana" });
    await place.createDesk(desk.toUpperCase(), 5);
    assert.deepEqual(await open().loadSettings(), { name: "Ana" });
    assert.equal(await open().placeId(), desk);
    const all = await place.listDesks(10_000);
    assert.ok(all.includes(desk));
    assert.deepEqual(all, all.toSorted());
    assert.deepEqual(await place.listDesks(2, all[0]), all.slice(1, 3));
    for (const wrong of ["", "globex", `${desk}'; drop schema fineline`, `${desk}0`]) {
      assert.throws(() => place.openDesk(wrong), RangeError);
    }
  });

  it("what is asked of a desk at one moment goes over one connection, and of another desk over another", async () => {
    const { place } = server();
    const [ours, theirs] = [(await server().makeDesk()).open(), (await server().makeDesk()).open()];
    await ours.changeSettings({ name: "Ana" });
    let taken = 0;
    const count = () => {
      taken += 1;
    };
    place.pool.on("acquire", count);
    const asked = await Promise.all([
      ours.loadSettings(),
      ours.settingsRevision(),
      ours.lastSequence(),
      theirs.loadSettings(),
    ]);
    place.pool.off("acquire", count);
    assert.deepEqual([asked, taken], [[{ name: "Ana" }, 1, 0, {}], 2]);
  });

  it("how far a desk has come is one question, and says what several do", async () => {
    const [ours, theirs] = [await server().makeDesk(), await server().makeDesk()];
    const store = ours.open();
    await store.changeSettings({ name: "Ana" });
    await store.addCases([{ id: "globex", header, facts: [] }], NOW);
    await store.removeCases(["globex"], NOW);
    const seen = await Promise.all([store.progress?.(), theirs.open().progress?.()]);
    const nothing = { settingsRevision: 0, mailRevision: 0, openingsRevision: 0, sequence: 0 };
    assert.deepEqual(seen, [
      { ...nothing, placeId: ours.desk, settingsRevision: 1, sequence: await store.lastSequence() },
      { ...nothing, placeId: theirs.desk },
    ]);
    assert.equal(seen[0]?.sequence, 2);
  });

  it("what is refused leaves the rest of its moment answered, and a change at that moment is a transaction of its own", async () => {
    const store = (await server().makeDesk()).open();
    const refused = assert.rejects(store.changesSince(1e30), { code: "22P02" });
    const [, revision] = await Promise.all([store.changeSettings({ name: "Ana" }), store.mailRevision(), refused]);
    assert.deepEqual([revision, await store.loadSettings()], [0, { name: "Ana" }]);
  });

  it("a desk that was never made takes nothing", async () => {
    const store = server().place.openDesk("00000000-0000-4000-8000-000000000000");
    await assert.rejects(store.addCases([{ id: "globex", header, facts: [] }], NOW), { code: "FL003" });
    assert.deepEqual(await store.listCaseIds(), []);
  });

  it("what PostgreSQL could not keep comes back as it was", async () => {
    const store = (await server().makeDesk()).open();
    const pause = {
      accountId: "a\0b",
      problem: "login",
      response: "535 \0 \u{10ffff} 🚲",
      pausedAt: NOW,
      until: null,
    } as const;
    await store.outbox.pauseAccount(pause);
    assert.deepEqual(await store.outbox.listPauses(), [pause]);
    assert.equal(await store.findCase("\0"), undefined);
  });
});
