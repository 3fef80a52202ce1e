import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import {
  approveBulk,
  cancelLetter,
  MailError,
  previewLetters,
  refreshSummaries,
  runMailOffice,
} from "../../src/app/index.ts";
import { ok } from "../../src/contract/index.ts";
import { digestLetter } from "../../src/http/index.ts";
import { writeMessage } from "../../src/mail-file/index.ts";
import { accountOn, employerPlace, NOW } from "./place.ts";

type Place = Awaited<ReturnType<typeof employerPlace>>;

/** An office over a place whose mailbox cannot be reached; `looked` resolves when a look at everything is over. */
function openOffice(test: { readonly after: (end: () => Promise<void>) => void }, { store, mail }: Place) {
  let looks = 0;
  const waiting = new Set<() => void>();
  const unreachable = async (): Promise<never> => {
    throw new MailError("connect", "The server cannot be reached.");
  };
  const session = {
    listFolders: unreachable,
    readSource: unreachable,
    waitForNews: unreachable,
    close: async () => {},
  };
  const openings = {
    listOpenings: () => {
      looks += 1;
      for (const each of waiting) each();
      return store.openings.listOpenings();
    },
  };
  const office = runMailOffice({
    store,
    outbox: store.outbox,
    mail,
    connector: { open: () => session as never, submitter: { submit: unreachable } },
    readMessage: unreachable,
    holidays: () => ok({ holidays: [], notes: [] }),
    clock: () => NOW,
    newId: randomUUID,
    alarm: (_, call) => {
      const timer = setTimeout(call, 1);
      return () => clearTimeout(timer);
    },
    receipts: { openings, writeMessage, digest: digestLetter, version: "test" },
    onFailure: (error) => assert.fail(String(error)),
  });
  test.after(() => office.stop());
  /** A look begins when the one before it is over. */
  const looked = async (): Promise<void> => {
    const last = looks + 2;
    office.wake();
    await new Promise<void>((resolve) => {
      const look = () => {
        if (looks < last) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
    });
  };
  return { looked };
}

const subjects = async ({ store }: Place) =>
  (await store.outbox.list())
    .map(({ letter: { to, subject, isAutomatic } }) => [to.address, subject, isAutomatic])
    .toSorted();

describe("receipts that go by themselves", () => {
  it("each new application is acknowledged once, also one that comes later", async (t) => {
    const place = await employerPlace(t);
    await place.connect(accountOn(1));
    await place.apply("Ana Ruiz", "ana@example.org");
    const { looked } = openOffice(t, place);
    await looked();
    await place.apply("Ben Cole", "ben@example.org");
    await looked();
    await looked();
    assert.deepEqual(await subjects(place), [
      ["ana@example.org", "Your application: Timetable Planner", true],
      ["ben@example.org", "Your application: Timetable Planner", true],
    ]);
  });

  it("none goes by itself to who applied before a backup was put back", async (t) => {
    const place = await employerPlace(t);
    await place.connect(accountOn(1));
    await place.apply("Ana Ruiz", "ana@example.org");
    const store = { ...place.store, restoredAt: async () => NOW };
    await openOffice(t, { ...place, store }).looked();
    assert.deepEqual(await subjects(place), []);
    await openOffice(t, place).looked();
    assert.deepEqual(await subjects(place), [["ana@example.org", "Your application: Timetable Planner", true]]);
  });

  it("nothing goes where the opening does not say so, or is closed", async (t) => {
    const asks = await employerPlace(t, { acknowledgeAutomatically: false });
    const closed = await employerPlace(t, { closedOn: "2026-11-13" });
    for (const place of [asks, closed]) {
      await place.connect(accountOn(1));
      await place.apply("Ana Ruiz", "ana@example.org");
      await openOffice(t, place).looked();
      assert.deepEqual(await subjects(place), []);
    }
  });

  it("where no date of the next word is known the receipt says so, and nothing is promised", async (t) => {
    const place = await employerPlace(t, { promises: [] });
    await place.connect(accountOn(1));
    await place.apply("Ana Ruiz", "ana@example.org");
    await openOffice(t, place).looked();
    assert.deepEqual(await subjects(place), [["ana@example.org", "Your application: Timetable Planner", true]]);
    const [item] = await place.store.outbox.list();
    assert.match(item?.letter.body ?? "", /no date|not settled/);
    const [caseId = ""] = await place.store.listCaseIds();
    assert.deepEqual(
      (await place.store.findCase(caseId))?.facts.map(({ kind }) => kind),
      ["applied"],
    );
  });

  it("one that a person took back is not approved again", async (t) => {
    const place = await employerPlace(t);
    await place.connect(accountOn(1));
    await place.apply("Ana Ruiz", "ana@example.org");
    const { looked } = openOffice(t, place);
    await looked();
    const [item] = await place.store.outbox.list();
    assert.equal((await cancelLetter(item?.id ?? "", { outbox: place.store.outbox, now: NOW })).ok, true);
    await place.apply("Ben Cole", "ben@example.org");
    await looked();
    await looked();
    const states = (await place.store.outbox.list()).map(({ letter, state }) => [letter.to.name, state.kind]);
    assert.deepEqual(states.toSorted(), [
      ["Ana Ruiz", "cancelled"],
      ["Ben Cole", "approved"],
    ]);
  });

  it("a mailbox that takes drafts alone, or one of two strangers, is not chosen by the program", async (t) => {
    const drafts = await employerPlace(t);
    await drafts.connect({ ...accountOn(1), mode: "drafts" });
    const strangers = await employerPlace(t);
    for (const id of ["one@metro.example", "two@metro.example"]) {
      await strangers.connect({ ...accountOn(1), id, address: id });
    }
    for (const place of [drafts, strangers]) {
      await place.apply("Ana Ruiz", "ana@example.org");
      await openOffice(t, place).looked();
      assert.deepEqual(await subjects(place), []);
    }
  });
});

describe("answers that wait in the outbox", () => {
  it("are taken back where an offer is decided meanwhile, whichever way that was recorded", async (t) => {
    const place = await employerPlace(t, { acknowledgeAutomatically: false });
    const account = accountOn(1);
    await place.connect(account);
    await place.apply("Ana Ruiz", "ana@example.org");
    await place.apply("Ben Cole", "ben@example.org");
    const { store, opening } = place;
    const [ana = "", ben = ""] = await store.listCaseIds();
    const at = new Date(NOW).toISOString();
    await store.appendFacts(ben, [{ id: "no", kind: "decision", at, outcome: "rejection" }], NOW);
    const desk = { store, outbox: store.outbox, holidays: () => ok({ holidays: [], notes: [] }), version: "test" };
    const everybody = (await refreshSummaries({ ...desk, now: NOW, isPresent: true })).cases;
    const shown = await previewLetters(
      { action: "tell-decision", caseIds: [ben] },
      { ...desk, opening, everybody, now: NOW },
    );
    const tools = { writeMessage, digest: digestLetter, newId: randomUUID, clock: () => NOW, account };
    assert.equal((await approveBulk(shown, { ...desk, ...tools })).ok, true);
    const { looked } = openOffice(t, place);
    const states = async () => (await store.outbox.list()).map(({ state }) => state.kind);
    await looked();
    assert.deepEqual(await states(), ["approved"]);
    await store.appendFacts(ana, [{ id: "yes", kind: "decision", at, outcome: "offer" }], NOW);
    await looked();
    assert.deepEqual(await states(), ["cancelled"]);
  });
});
