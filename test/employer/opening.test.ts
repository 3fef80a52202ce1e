import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, it } from "node:test";
import {
  acknowledgeNew,
  answerables,
  approveBulk,
  type BulkAction,
  type BulkWords,
  candidateCase,
  closeOpening,
  describeSendState,
  exportPerson,
  followOpening,
  forgetCandidate,
  holdLetters,
  lettersToHold,
  mirrorOf,
  mirrorRows,
  peopleOfOpenings,
  prepareBulk,
  waitingOf,
} from "../../src/app/index.ts";
import { parseDate, parseInstant } from "../../src/engine/index.ts";
import { type Desk, holidays, openDesk, planner, sendAll, VERSION } from "./desk.ts";

/** Monday 2 November 2026, 10:00 in Toronto. */
const MONDAY = parseInstant("2026-11-02T10:00:00-05:00");
const DAY_MS = 86_400_000;

describe("an opening over a real store", () => {
  let desk: Desk;
  let ids: readonly string[];

  beforeEach(async () => {
    desk = await openDesk(MONDAY);
    await desk.store.openings.saveOpening(planner, null);
    ids = await addCandidates(12);
  });
  afterEach(() => desk.close());

  async function addCandidates(count: number): Promise<readonly string[]> {
    const cases = Array.from({ length: count }, (_, index) => {
      const name = `Person Number${String.fromCharCode(65 + index)}`;
      const applicant = { name, email: `person${index}@home.example`, appliedAt: desk.now - 3_600_000 };
      return candidateCase(planner, applicant, randomUUID);
    });
    await desk.store.addCases(cases, desk.now);
    return cases.map(({ id }) => id);
  }

  async function preview(action: BulkAction, caseIds: readonly string[], words?: BulkWords) {
    const cases = (await Promise.all(caseIds.map((id) => desk.store.findCase(id)))).filter(
      (found) => found !== undefined,
    );
    return prepareBulk(
      { action, caseIds, ...(words === undefined ? {} : { words }) },
      {
        opening: planner,
        cases,
        everybody: await desk.views(),
        outbox: await desk.store.outbox.list(),
        holidays,
        now: desk.now,
        version: VERSION,
      },
    );
  }

  async function approve(action: BulkAction, caseIds: readonly string[], words?: BulkWords) {
    const result = await approveBulk(await preview(action, caseIds, words), desk.approving());
    assert.ok(result.ok);
    return [...result.approval.outcomes.values()].map(({ kind }) => kind);
  }

  const later = (days: number) => {
    desk.now += days * DAY_MS;
  };
  const moment = () => new Date(desk.now).toISOString();

  it("stopped in the middle, approving goes on with what is missing, and everybody has exactly one", async () => {
    const stop = { aborted: false, addEventListener: () => {}, removeEventListener: () => {} };
    const seen: number[] = [];
    const shown = await preview("acknowledge", ids);
    const first = await approveBulk(shown, {
      ...desk.approving(),
      stop,
      onProgress: ({ done }) => {
        seen.push(done);
        stop.aborted = done === 5;
      },
    });
    assert.deepEqual([seen, first.ok && first.approval.left], [[1, 2, 3, 4, 5], 7]);
    const second = await approveBulk(shown, desk.approving());
    const kinds = second.ok ? [...second.approval.outcomes.values()].map(({ kind }) => kind) : [];
    assert.deepEqual(kinds, [...Array(5).fill("already"), ...Array(7).fill("approved")]);
    const items = await desk.store.outbox.list();
    assert.equal(new Set(items.map(({ caseId }) => caseId)).size, 12);
    assert.equal(items.length, 12);
    for (const id of ids) {
      const facts = (await desk.store.findCase(id))!.facts;
      assert.equal(facts.filter(({ kind }) => kind === "promise").length, 1);
    }
    assert.deepEqual(
      (await preview("acknowledge", ids)).rows.map(({ fate }) => fate.kind),
      Array(12).fill("nothing-to-send"),
    );
  });

  it("two people who approve the same letters at once send each once", async () => {
    const shown = await preview("acknowledge", ids);
    await Promise.all([approveBulk(shown, desk.approving()), approveBulk(shown, desk.approving())]);
    assert.equal((await desk.store.outbox.list()).length, 12);
  });

  it("a letter that was edited for one alone holds all of them, until it is meant so", async () => {
    const shown = await preview("acknowledge", ids);
    const rows = shown.rows.map((row, index) =>
      index === 3 && row.letter !== null
        ? { ...row, letter: { ...row.letter, body: row.letter.body.replace("Thank you", "A hundred thanks") } }
        : row,
    );
    const refused = await approveBulk({ ...shown, rows }, desk.approving());
    assert.deepEqual(refused.ok ? [] : refused.unequal.map(({ caseId }) => caseId), [ids[3]]);
    assert.equal((await desk.store.outbox.list()).length, 0);
    const meant = await approveBulk({ ...shown, rows }, { ...desk.approving(), isUnequalMeant: true });
    assert.equal(meant.ok && meant.approval.outcomes.size, 12);
  });

  it("new applications are acknowledged by themselves only where the opening says so, and once; a person is asked for those of before a restore", async () => {
    const run = async (acknowledgeAutomatically: boolean, restoredAt: number | null = null) => {
      const opening = { ...planner, acknowledgeAutomatically };
      const done = await acknowledgeNew({
        ...desk.approving(),
        outbox: desk.store.outbox,
        opening,
        everybody: await desk.views(),
        restoredAt,
      });
      return [...done.outcomes.values()].map(({ kind }) => kind);
    };
    assert.deepEqual(await run(false), []);
    // They applied an hour ago.
    assert.deepEqual(await run(true, desk.now - 30 * 60_000), []);
    assert.deepEqual(
      (await preview("acknowledge", ids)).rows.map(({ fate }) => fate.kind),
      Array(12).fill("goes"),
    );
    assert.deepEqual(await run(true, desk.now - 90 * 60_000), Array(12).fill("approved"));
    assert.deepEqual(await run(true), []);
    const [item] = await desk.store.outbox.list();
    assert.deepEqual([item?.letter.isAutomatic, item?.letter.purpose], [true, "acknowledgement"]);
  });

  it("from application to closing, everybody has exactly one answer, the chosen one first", async () => {
    assert.deepEqual(await approve("acknowledge", ids), Array(12).fill("approved"));
    await sendAll(desk);
    const [chosen, ...others] = ids as [string, ...string[]];
    later(1);
    for (const id of [chosen, others[0]!]) {
      await desk.record(id, {
        kind: "interview",
        at: moment(),
        end: new Date(desk.now + 3_600_000).toISOString(),
        with: ["candidate"],
      });
    }
    later(1);
    assert.deepEqual(await approve("thank", ids), ["approved", "approved"]);
    await sendAll(desk);
    later(2);
    await desk.record(chosen, { kind: "decision", at: moment(), outcome: "offer", respondBy: "2026-11-13" });
    for (const id of others)
      await desk.record(id, {
        kind: "decision",
        at: moment(),
        outcome: "rejection",
        note: "Another person has run night services before.",
      });
    assert.deepEqual(await approve("tell-decision", others), []);
    const [offer] = (await preview("tell-decision", [chosen])).rows;
    assert.equal(offer?.fate.kind, "blocked"); // The terms are for a person to write.
    const body = offer!.letter!.body.replace(/\[[^\]]*\]/, "30 hours a week, from January");
    const written = { ...offer!, letter: { ...offer!.letter!, body }, fate: { kind: "goes" } as const };
    const sent = await approveBulk(
      { ...(await preview("tell-decision", [chosen])), rows: [written] },
      desk.approving(),
    );
    assert.deepEqual(sent.ok && [...sent.approval.outcomes.values()], [{ kind: "approved" }]);
    await sendAll(desk);
    assert.deepEqual(await approve("tell-decision", others), []);
    const early = closeOpening(planner, answerables(await desk.views()), { closedOn: "2026-11-06" });
    assert.equal(early.ok ? 0 : early.unanswered.length, 12);
    await desk.record(chosen, { kind: "decision", at: moment(), outcome: "accepted" });
    assert.deepEqual(await approve("tell-decision", others), Array(11).fill("approved"));
    await sendAll(desk);
    const closing = closeOpening(planner, answerables(await desk.views()), { closedOn: "2026-11-06" });
    assert.deepEqual(closing.ok && closing.opening.closedOn, "2026-11-06");
    for (const id of others) {
      const facts = (await desk.store.findCase(id))!.facts;
      assert.equal(facts.filter((fact) => fact.kind === "sent" && fact.purpose === "rejection").length, 1);
    }
    assert.deepEqual(waitingOf({ views: await desk.views(), openings: [planner], holidays, now: desk.now }).rows, []);
  });

  it("a decision that is taken back after its letters are queued holds them, and says why", async () => {
    const [one, two, three] = ids as [string, string, string];
    for (const id of [one, two, three]) await desk.record(id, { kind: "decision", at: moment(), outcome: "rejection" });
    assert.deepEqual(await approve("tell-decision", [one, two, three]), ["approved", "approved", "approved"]);
    later(0.01);
    await desk.record(one, { kind: "reopened", at: moment() });
    await desk.record(ids[4]!, { kind: "decision", at: moment(), outcome: "offer" });
    const context = { opening: planner, everybody: await desk.views(), today: parseDate("2026-11-02") };
    const toHold = lettersToHold(await desk.store.outbox.list(), context);
    assert.deepEqual(
      toHold.map(({ item, because }) => [item.caseId, because]).toSorted(),
      [
        [one, "The decision that this letter tells was taken back."],
        [two, "The chosen one is told first. The offer has not gone out yet."],
        [three, "The chosen one is told first. The offer has not gone out yet."],
      ].toSorted(),
    );
    assert.equal((await holdLetters(toHold, { outbox: desk.store.outbox, now: desk.now })).length, 3);
    const why = (await desk.store.outbox.list()).map(({ state }) => describeSendState(state, () => "then"));
    assert.deepEqual(why.toSorted(), [
      "does not go: the chosen one is told first",
      "does not go: the chosen one is told first",
      "does not go: the decision that it tells was taken back",
    ]);
  });

  it("an offer that is decided while the others' letters are approved holds those that are left", async () => {
    const [chosen, ...others] = ids as [string, ...string[]];
    for (const id of others) await desk.record(id, { kind: "decision", at: moment(), outcome: "rejection" });
    const shown = await preview("tell-decision", others);
    let decided: Promise<void> | undefined;
    const { store } = desk;
    const put: typeof store.outbox.put = async (...letter) => {
      const done = await store.outbox.put(...letter);
      decided ??= desk.record(chosen, { kind: "decision", at: moment(), outcome: "offer" });
      await decided;
      return done;
    };
    const outbox = { findFor: store.outbox.findFor.bind(store.outbox), put };
    const approved = await approveBulk(shown, { ...desk.approving(), outbox });
    assert.ok(approved.ok);
    const [first, ...rest] = [...approved.approval.outcomes.values()];
    const because = "The chosen one is told first. The offer has not gone out yet.";
    assert.deepEqual([first, rest], [{ kind: "approved" }, Array(10).fill({ kind: "refused", because })]);
  });

  it("a letter that came back goes once more, and only to another address", async () => {
    const [one] = ids as [string];
    await desk.record(one, { kind: "decision", at: moment(), outcome: "rejection" });
    assert.deepEqual(await approve("tell-decision", [one]), ["approved"]);
    later(0.01);
    await sendAll(desk);
    const [sent] = await desk.store.outbox.list();
    later(0.01);
    const bounce = { kind: "received", at: moment(), from: "candidate", channel: "email", says: "bounce" };
    await desk.record(one, { ...bounce, ref: sent!.letter.id, address: "person0@home.example" });
    const fate = async () => (await preview("tell-decision", [one])).rows[0]?.fate;
    assert.deepEqual(await fate(), {
      kind: "blocked",
      because: "Mail to their address came back. Find another one.",
    });
    const { header } = (await desk.store.findCase(one))!;
    const contacts = header.contacts.map((contact) => ({ ...contact, email: "person0@work.example" }));
    await desk.store.reviseCase(one, { ...header, contacts }, desk.now);
    assert.deepEqual(await fate(), { kind: "goes" });
    assert.deepEqual(await approve("tell-decision", [one]), ["approved"]);
    assert.deepEqual(await approve("tell-decision", [one]), []);
    const [again, ...others] = await desk.store.outbox.list();
    assert.deepEqual([again?.letter.to.address, others], ["person0@work.example", []]);
  });

  it("the mirror counts those who are there and those who were forgotten, with the people behind each bar", async () => {
    await approve("acknowledge", ids.slice(0, 4));
    later(1);
    await sendAll(desk);
    const look = async () => {
      const views = await desk.views();
      const tallies = await desk.store.openings.listTallies();
      return mirrorOf({ views, openings: [planner], tallies, holidays, now: desk.now }, "planner");
    };
    const before = await look();
    const [receipts] = before.measures;
    // Applied at 09:00 on Monday, received at 10:00 on Tuesday.
    assert.deepEqual([receipts?.median, receipts?.worst, receipts?.unit], [25, 25, "business-hours"]);
    assert.deepEqual(
      receipts?.bars.map(({ label, count }) => [label, count]),
      [
        ["1 hour", 0],
        ["8 hours", 0],
        ["1 day", 0],
        ["2 days", 4],
        ["longer", 0],
        ["not yet", 8],
      ],
    );
    assert.deepEqual(receipts?.bars[3]?.caseIds, ids.slice(0, 4));
    assert.deepEqual(before.answered, { yes: 0, of: 12, missing: ids });

    const [person] = peopleOfOpenings(await desk.views());
    const held = await exportPerson(person!.caseIds, { store: desk.store, outbox: desk.store.outbox });
    assert.deepEqual([held.cases.length, held.letters.length, held.letters[0]?.to], [1, 1, "person0@home.example"]);
    const input = {
      store: desk.store,
      openings: desk.store.openings,
      outbox: desk.store.outbox,
      holidays,
      now: desk.now,
      version: VERSION,
    };
    assert.deepEqual(await forgetCandidate({ caseIds: person!.caseIds, why: "asked" }, input), {
      kind: "forgotten",
      cases: 1,
    });
    assert.equal((await forgetCandidate({ caseIds: person!.caseIds, why: "asked" }, input)).kind, "stale");
    const after = await look();
    assert.deepEqual([after.applied, after.measures[0]?.median], [12, 25]);
    assert.deepEqual(after.measures[0]?.bars[3], { label: "2 days", caseIds: ids.slice(1, 4), count: 4 });
    assert.deepEqual(await desk.store.openings.listForgettings(), [
      { at: desk.now, what: "One application (planner).", why: "They asked for it." },
    ]);
    assert.deepEqual(
      (await desk.store.outbox.list()).filter(({ caseId }) => caseId === ids[0]),
      [],
    );
    assert.deepEqual(mirrorRows([after])[1], [
      "planner",
      "until the application was acknowledged",
      "business hours",
      25,
      25,
      4,
      12,
    ]);
  });

  it("what the law asks to be kept is not forgotten unless a person means it", async () => {
    const [one] = ids as [string];
    await desk.record(one, { kind: "decision", at: moment(), outcome: "rejection" });
    await approve("tell-decision", [one]);
    later(1);
    await sendAll(desk);
    const input = {
      store: desk.store,
      openings: desk.store.openings,
      outbox: desk.store.outbox,
      holidays,
      now: desk.now,
      version: VERSION,
    };
    assert.deepEqual(await forgetCandidate({ caseIds: [one], why: "asked" }, input), {
      kind: "kept-by-law",
      sentence: "Kept until Saturday 3 November 2029 at least.",
    });
    const meant = await forgetCandidate({ caseIds: [one], why: "asked" }, { ...input, isMeantEarly: true });
    assert.equal(meant.kind, "forgotten");
    assert.equal((await desk.store.openings.listTallies()).get("planner")?.counts.answered, 1);
  });

  it("its cases follow an opening that was changed, and keep what is their own", async () => {
    const own = { ...(await desk.store.findCase(ids[0]!))!.header, "x-stage": "Panel" };
    await desk.store.reviseCase(ids[0]!, own, desk.now);
    const opening = { ...planner, title: "Night Planner", scope: { publiclyAdvertised: false } };
    assert.equal(await followOpening(opening, { store: desk.store, now: desk.now }), 12);
    assert.equal(await followOpening(opening, { store: desk.store, now: desk.now }), 0);
    const { header } = (await desk.store.findCase(ids[0]!))!;
    assert.deepEqual(header, { ...own, role: "Night Planner", calendar: { timeZone: "America/Toronto" } });
  });
});
