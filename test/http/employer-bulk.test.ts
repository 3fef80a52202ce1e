import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type EmployerUnderTest, employerUnderTest } from "./employer-under-test.ts";

const RECEIPTS = { opening: "planner", action: "acknowledge" };

const NO = `Hello,

We will not be going on with your application for the Timetable Planner position. Thank you for the work that you put into it.

Kind regards,
Noor Haddad`;

const preview = async ({ call }: EmployerUnderTest, more: object = {}) =>
  (await call("POST /api/bulk/preview", undefined, { ...RECEIPTS, ...more })).body;
const approve = ({ call }: EmployerUnderTest, body: object) =>
  call("POST /api/bulk/approve", undefined, { ...RECEIPTS, ...body });
const letters = async ({ call }: EmployerUnderTest) => (await call("GET /api/outbox")).body.letters;

describe("letters to many", () => {
  it("a preview shows each letter and sends nothing; once approved each lies in the outbox", async (t) => {
    const api = await employerUnderTest(t);
    const [ana] = await api.apply("Ana Ruiz", "Ben Cole");
    const shown = await preview(api);
    assert.deepEqual([shown.goes, shown.blocked, shown.nothingToSend, shown.unequal], [2, 0, 0, []]);
    assert.deepEqual(
      [shown.rows[0].case, shown.rows[0].to, shown.rows[0].subject],
      [ana, "ana@example.org", "Your application: Timetable Planner"],
    );
    assert.match(shown.rows[0].body, /^Hello Ana,/);
    assert.deepEqual(await letters(api), []);
    const approved = await approve(api, { digest: shown.digest });
    assert.deepEqual(approved.body, { approved: 2, drafted: 0, already: 0, blocked: [] });
    assert.deepEqual((await letters(api)).map(({ to }: { to: { address: string } }) => to.address).toSorted(), [
      "ana@example.org",
      "ben@example.org",
    ]);
    assert.equal((await api.call("GET /api/candidates")).body.items[0].letter, "on-its-way");
  });

  it("the same call again, and twice at once, approves nothing twice", async (t) => {
    const api = await employerUnderTest(t);
    await api.apply("Ana Ruiz", "Ben Cole");
    const { digest } = await preview(api);
    const both = await Promise.all([approve(api, { digest }), approve(api, { digest })]);
    assert.deepEqual(both.map(({ body }) => [body.approved, body.already]).toSorted(), [
      [0, 2],
      [2, 0],
    ]);
    assert.equal((await letters(api)).length, 2);
  });

  it("where a letter is not as it was shown, nothing is approved and the change is told", async (t) => {
    const api = await employerUnderTest(t);
    const [, ben = ""] = await api.apply("Ana Ruiz", "Ben Cole");
    const { digest } = await preview(api);
    const { header } = (await api.store.findCase(ben))!;
    const [contact] = header.contacts;
    await api.store.reviseCase(ben, { ...header, contacts: [{ ...contact!, email: "b@example.org" }] }, 0);
    const approved = await approve(api, { digest });
    assert.deepEqual([approved.status, approved.body.type], [409, "/api/reference#preview-changed"]);
    assert.equal(approved.body.detail, "Ben Cole: Their letter reads otherwise now. Nothing was approved. Look again.");
    assert.deepEqual(await letters(api), []);
  });

  it("who applied since the preview gets nothing by it", async (t) => {
    const api = await employerUnderTest(t);
    await api.apply("Ana Ruiz");
    const { digest } = await preview(api);
    await api.apply("Ben Cole");
    assert.equal((await approve(api, { digest })).body.approved, 1);
    assert.equal((await letters(api)).length, 1);
  });

  it("a letter written anew goes as it was written, when it is meant to differ from the others", async (t) => {
    const api = await employerUnderTest(t);
    const [ana = ""] = await api.apply("Ana Ruiz", "Ben Cole", "Carla Diaz");
    const { digest, rows } = await preview(api);
    const body = rows[0].body.replace("If you have a question", "We liked your maps. If you have a question");
    const edited = [{ case: ana, subject: rows[0].subject, body }];
    const unequal = await approve(api, { digest, edited });
    assert.deepEqual([unequal.status, unequal.body.type], [409, "/api/reference#letters-unequal"]);
    assert.deepEqual(await letters(api), []);
    assert.equal((await approve(api, { digest, edited, isUnequalMeant: true })).body.approved, 3);
    const own = (await letters(api)).find((letter: { case: string }) => letter.case === ana);
    assert.equal(own.body, body);
  });

  it("a letter that was held back for its gaps goes once they are filled, and not while one is left", async (t) => {
    const api = await employerUnderTest(t);
    const [ana = ""] = await api.apply("Ana Ruiz");
    await api.call("POST /api/decisions", undefined, { opening: "planner", cases: [ana], outcome: "offer" });
    const request = { opening: "planner", action: "tell-decision", cases: [ana] };
    const { digest, rows } = (await api.call("POST /api/bulk/preview", undefined, request)).body;
    assert.equal(rows[0].because, "Missing in the letter: pay, first day, place and hours.");
    const send = async (body: string) => {
      const edited = [{ case: ana, subject: rows[0].subject, body }];
      return (await api.call("POST /api/bulk/approve", undefined, { ...request, digest, edited })).body;
    };
    const half = rows[0].body.replace(/\[pay[^\]]*\]/, "40 hours, from 4 January");
    assert.equal((await send(half)).approved, 0);
    assert.equal((await send(half.replace(/\[[^\]]*\]/g, "Monday 30 November"))).approved, 1);
  });

  it("somebody without an address is blocked by name, and the others go", async (t) => {
    const api = await employerUnderTest(t);
    await api.apply("Ana Ruiz");
    await api.call("POST /api/candidates", undefined, { opening: "planner", name: "Ben Cole" });
    const shown = await preview(api);
    assert.deepEqual([shown.goes, shown.blocked], [1, 1]);
    assert.deepEqual(
      shown.rows.map(({ name, fate, because }: Record<string, unknown>) => [name, fate, because]),
      [
        ["Ana Ruiz", "goes", undefined],
        ["Ben Cole", "blocked", "There is no address to write to."],
      ],
    );
    assert.equal((await approve(api, { digest: shown.digest })).body.approved, 1);
  });

  it("the digest of another preview, and of none, is refused", async (t) => {
    const api = await employerUnderTest(t);
    await api.apply("Ana Ruiz");
    const { digest } = await preview(api);
    const other = await api.call("POST /api/bulk/approve", undefined, { ...RECEIPTS, action: "thank", digest });
    assert.deepEqual([other.status, other.body.faults[0].place], [422, "digest"]);
    assert.equal((await approve(api, { digest: "nothing" })).status, 422);
  });
});

describe("decisions", () => {
  const decide = ({ call }: EmployerUnderTest, cases: readonly string[], outcome: string) =>
    call("POST /api/decisions", undefined, { opening: "planner", cases, outcome });

  it("a decision is recorded of each, and of two at the same second the second finds the first", async (t) => {
    const api = await employerUnderTest(t);
    const cases = await api.apply("Ana Ruiz", "Ben Cole");
    const both = await Promise.all([decide(api, cases, "rejection"), decide(api, cases, "rejection")]);
    assert.deepEqual(both.map(({ body }) => [body.recorded, body.refused.length]).toSorted(), [
      [0, 2],
      [2, 0],
    ]);
    const facts = (await api.store.findCase(cases[0]!))!.facts;
    assert.equal(facts.filter(({ kind }) => kind === "decision").length, 1);
  });

  it("while somebody is chosen the others' answers wait; a reversal holds the letters that were queued", async (t) => {
    const api = await employerUnderTest(t);
    const [ana = "", ben = ""] = await api.apply("Ana Ruiz", "Ben Cole");
    await decide(api, [ben], "rejection");
    const tell = { action: "tell-decision", cases: [ben] };
    const { digest } = await preview(api, tell);
    assert.equal((await approve(api, { ...tell, digest })).body.approved, 1);
    const reversed = await decide(api, [ben], "offer");
    assert.deepEqual(reversed.body, { recorded: 1, refused: [], held: 1 });
    assert.deepEqual(await letters(api), []);
    await decide(api, [ana], "rejection");
    const blocked = await preview(api, { action: "tell-decision", cases: [ana] });
    assert.deepEqual(
      [blocked.goes, blocked.rows[0].because],
      [0, "The chosen one is told first. The offer has not gone out yet."],
    );
  });

  it("a letter written to one alone gives nobody a no who is chosen or has an offer, or before the chosen one is told, and nobody a second no", async (t) => {
    const api = await employerUnderTest(t);
    const [ana = "", ben = ""] = await api.apply("Ana Ruiz", "Ben Cole");
    const reject = async (caseId: string) => {
      const { facts } = (await api.store.findCase(caseId))!;
      const step = `tell-decision/${facts.findLast(({ kind }) => kind === "decision")?.id}`;
      const letter = { step, kind: "reject-application", subject: "Your application", body: NO };
      return api.call("POST /api/outbox", undefined, { case: caseId, ...letter });
    };
    await decide(api, [ana], "offer");
    const chosen = await reject(ana);
    assert.equal(chosen.status, 422);
    assert.match(chosen.body.detail, /no rejection of somebody who has an offer from you/);
    await decide(api, [ben], "rejection");
    const early = await reject(ben);
    assert.equal(early.status, 422);
    assert.match(early.body.detail, /The chosen one is told first\. The offer has not gone out yet\./);
    assert.deepEqual(await letters(api), []);
    api.clock.now += 60_000;
    const declinedAt = new Date(api.clock.now).toISOString();
    await api.store.appendFacts(
      ana,
      [{ id: "declined", kind: "decision", at: declinedAt, by: "candidate", outcome: "declined" }],
      api.clock.now,
    );
    assert.equal((await reject(ben)).status, 201);
    const [letter] = await letters(api);
    await api.call("POST /api/outbox/{id}/cancel", `/api/outbox/${letter.id}/cancel`, {});
    api.clock.now += 60_000;
    const at = new Date(api.clock.now).toISOString();
    const told = { id: "told", kind: "sent", at, to: "candidate", channel: "email", purpose: "rejection" } as const;
    await api.store.appendFacts(ben, [told], api.clock.now);
    api.clock.now += 60_000;
    await decide(api, [ben], "position-closed");
    const second = await reject(ben);
    assert.equal(second.status, 422);
    assert.match(second.body.detail, /a no was told before/);
  });

  it("a case of another opening is no candidate here", async (t) => {
    const api = await employerUnderTest(t);
    const decided = await decide(api, ["nobody"], "offer");
    assert.deepEqual(decided.body.refused, [
      { case: "nobody", name: "nobody", because: "They are no candidate of this opening." },
    ]);
  });
});
