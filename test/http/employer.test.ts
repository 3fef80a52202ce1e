import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { employerUnderTest, planner } from "./employer-under-test.ts";

const OPENING = { opening: "planner" };

describe("openings", () => {
  it("an opening is kept with its questions of law, and of two who change it the second is told", async (t) => {
    const { call } = await employerUnderTest(t);
    const [entry] = (await call("GET /api/openings")).body.openings;
    assert.deepEqual([entry.opening, entry.revision, entry.candidates, entry.unanswered], [planner, 1, 0, 0]);
    assert.deepEqual(
      entry.questions.map(({ id }: { id: string }) => id),
      ["employees25OrMore", "publiclyAdvertised"],
    );
    const answered = { ...planner, scope: { employees25OrMore: false } };
    const saved = await call("POST /api/openings", undefined, { opening: answered, replacing: 1 });
    assert.deepEqual([saved.status, saved.body.revision, saved.body.questions], [201, 2, []]);
    const late = await call("POST /api/openings", undefined, { opening: planner, replacing: 1 });
    assert.deepEqual([late.status, late.body.type], [409, "/api/reference#opening-changed"]);
  });

  it("an opening that cannot be read is told place for place, and closing it has a route of its own", async (t) => {
    const { call } = await employerUnderTest(t);
    const wrong = await call("POST /api/openings", undefined, { opening: { ...planner, title: 7 }, replacing: 1 });
    assert.deepEqual([wrong.status, wrong.body.faults[0].place], [422, "opening.title"]);
    const closed = { ...planner, closedOn: "2026-11-16" };
    const closing = await call("POST /api/openings", undefined, { opening: closed, replacing: 1 });
    assert.deepEqual([closing.status, closing.body.faults[0].place], [422, "opening.closedOn"]);
    assert.equal((await call("GET /api/openings/{id}", "/api/openings/nowhere")).status, 404);
  });

  it("who listens hears that an opening was changed by another program", async (t) => {
    const { openAgain, request } = await employerUnderTest(t);
    const stream = (await request("/api/events")).body!.pipeThrough(new TextDecoderStream()).getReader();
    const revision = async (): Promise<number> => {
      for (;;) {
        const { value = "" } = await stream.read();
        const found = /"openingsRevision":(\d+)/.exec(value);
        if (found !== null) return Number(found[1]);
      }
    };
    const first = await revision();
    const other = await openAgain();
    await other.openings.saveOpening({ ...planner, title: "Planner" }, 1);
    assert.equal(await revision(), first + 1);
    await stream.cancel();
  });

  it("an opening with candidates is not removed, and not closed while anybody is without an answer", async (t) => {
    const { call, apply } = await employerUnderTest(t);
    const [ana] = await apply("Ana Ruiz");
    const removed = await call("DELETE /api/openings/{id}", "/api/openings/planner");
    assert.deepEqual([removed.status, removed.body.type], [409, "/api/reference#opening-in-use"]);
    const closing = await call("POST /api/openings/{id}/close", "/api/openings/planner/close");
    assert.equal(closing.body.closed, false);
    assert.deepEqual(closing.body.unanswered, [{ case: ana, name: "Ana Ruiz", because: "Nothing is decided." }]);
    await call("POST /api/candidates/{id}/forget", `/api/candidates/${ana}/forget`, { confirm: "forget" });
    const closed = await call("POST /api/openings/{id}/close", "/api/openings/planner/close");
    assert.deepEqual([closed.body.closed, closed.body.opening.opening.closedOn], [true, "2026-11-16"]);
    const added = await call("POST /api/candidates", undefined, { ...OPENING, name: "Ben Cole" });
    assert.deepEqual([added.status, added.body.faults[0].place], [422, "opening"]);
  });

  it("of closing it and somebody coming in at the same second, the second finds what the first did", async (t) => {
    const { call } = await employerUnderTest(t);
    const [closing, added] = await Promise.all([
      call("POST /api/openings/{id}/close", "/api/openings/planner/close"),
      call("POST /api/candidates", undefined, { ...OPENING, name: "Ben Cole" }),
    ]);
    assert.equal(closing.body.closed, added.status === 422);
  });

  it("somebody whose case cannot be read keeps it from being closed", async (t) => {
    const { call, apply, store } = await employerUnderTest(t);
    const [ana = ""] = await apply("Ana Ruiz");
    const { header } = (await store.findCase(ana))!;
    const contacts = header.contacts.map((contact) => ({ ...contact, email: "a@b.example\r\nBcc: c@d.example" }));
    await store.reviseCase(ana, { ...header, contacts }, 0);
    const closing = await call("POST /api/openings/{id}/close", "/api/openings/planner/close");
    assert.equal(closing.body.closed, false);
    const because = "Their case cannot be read. Open it to see why.";
    assert.deepEqual(closing.body.unanswered, [{ case: ana, name: "Ana Ruiz", because }]);
  });
});

describe("candidates", () => {
  it("somebody who applied is listed with what is owed to them, and waits", async (t) => {
    const { call, apply } = await employerUnderTest(t);
    const [ana] = await apply("Ana Ruiz");
    const { body } = await call("GET /api/candidates");
    const [row] = body.items;
    assert.deepEqual([body.total, row.case, row.stage, row.stageName], [1, ana, "applied", "Application"]);
    assert.deepEqual(row.owed, [
      {
        step: "acknowledge/applied",
        kind: "acknowledge",
        title: "Word that it has arrived",
        due: "2026-11-17T17:00:00-05:00[America/Toronto]",
        isLate: false,
      },
    ]);
    assert.deepEqual([row.law.kind, row.law.name, row.law.by], ["not-known", "Ontario, 45 days", null]);
    const waiting = (await call("GET /api/waiting", "/api/waiting?opening=planner")).body;
    assert.deepEqual(
      [waiting.headline, waiting.rows, waiting.counts.acknowledge],
      ["One person waits for a word.", [row], 1],
    );
    assert.equal((await call("GET /api/waiting", "/api/waiting?opening=nowhere")).status, 404);
  });

  it("one person under two openings is one; twice under one they are refused", async (t) => {
    const { call, apply } = await employerUnderTest(t);
    const [ana] = await apply("Ana Ruiz");
    await call("POST /api/openings", undefined, {
      opening: { ...planner, id: "analyst", title: "Analyst" },
      replacing: null,
    });
    const who = { name: "Ana Ruiz", email: "ANA@example.org" };
    const second = await call("POST /api/candidates", undefined, { opening: "analyst", ...who });
    assert.deepEqual(second.body.alsoAppliedAs, [{ case: ana, opening: "planner", title: "Timetable Planner" }]);
    const twice = await call("POST /api/candidates", undefined, { ...OPENING, ...who });
    assert.deepEqual([twice.status, twice.body.type], [409, "/api/reference#case-exists"]);
  });

  it("a head of another message, a list of addresses and a formula are nobody's name and address", async (t) => {
    const { call } = await employerUnderTest(t);
    const add = (who: object) => call("POST /api/candidates", undefined, { ...OPENING, name: "Ana Ruiz", ...who });
    const places = async (who: object) => (await add(who)).body.faults.map(({ place }: { place: string }) => place);
    assert.deepEqual(await places({ name: "Ana\r\nBcc: all@example.org" }), ["name"]);
    assert.deepEqual(await places({ name: '=HYPERLINK("http://x.example")' }), ["name"]);
    assert.deepEqual(await places({ email: "a@example.org, b@example.org" }), ["email"]);
    assert.deepEqual(await places({ email: "a@example.org\nBcc: b@example.org" }), ["email"]);
    assert.deepEqual(await places({ appliedAt: "yesterday" }), ["appliedAt"]);
    assert.equal((await call("GET /api/candidates")).body.total, 0);
  });

  it("a table tells each row's fate, and a dry run records nothing", async (t) => {
    const { call, apply } = await employerUnderTest(t);
    await apply("Ben Cole");
    const text = [
      "First Name,Last Name,E-mail,Current Stage,Application Date,Salary",
      "Carla,Diaz,carla@example.org,Phone screen,2026-11-10,1",
      "Carla,Diaz,carla@example.org,,,",
      "Ben,Cole,ben@example.org,,,",
      "Dan,Diaz,carla@example.org,,,",
      '"=cmd()",X,a@b.example,,,',
      'Eve,Young,"a@b.example; c@d.example",,,',
      "Fay,Zimmer,fay@example.org,,2026-13-40,",
    ].join("\n");
    const dry = await call("POST /api/candidates/import", undefined, { ...OPENING, text, isDryRun: true });
    assert.deepEqual(
      dry.body.rows.map(({ line, name, fate }: Record<string, unknown>) => [line, name, fate]),
      [
        [2, "Carla Diaz", "new"],
        [3, "Carla Diaz", "same-person"],
        [4, "Ben Cole", "there-already"],
        [5, "Dan Diaz", "new"],
        [6, "=cmd() X", "faulty"],
        [7, "Eve Young", "faulty"],
        [8, "", "faulty"],
      ],
    );
    assert.match(dry.body.rows[3].because, /Carla Diaz's as well \(line 2\)/);
    assert.deepEqual([dry.body.added, dry.body.unused], [0, ["Salary"]]);
    assert.equal((await call("GET /api/candidates")).body.total, 1);
    const real = await call("POST /api/candidates/import", undefined, { ...OPENING, text, isDryRun: false });
    assert.equal(real.body.added, 2);
    const again = await call("POST /api/candidates/import", undefined, { ...OPENING, text, isDryRun: false });
    assert.equal(again.body.added, 0);
    const { items } = (await call("GET /api/candidates", "/api/candidates?sort=name&q=diaz")).body;
    assert.deepEqual(
      items.map(({ name }: { name: string }) => name),
      ["Carla Diaz", "Dan Diaz"],
    );
  });

  it("a table whose name column is not known is refused until it is mapped", async (t) => {
    const { call } = await employerUnderTest(t);
    const body = { ...OPENING, text: "Wer,Post\nAna Ruiz,ana@example.org\n", isDryRun: true };
    assert.equal((await call("POST /api/candidates/import", undefined, body)).status, 422);
    const map = { Wer: "name", Post: "email" };
    const mapped = await call("POST /api/candidates/import", undefined, { ...body, map });
    assert.deepEqual([mapped.body.columns, mapped.body.rows[0].fate], [map, "new"]);
  });

  it("all that is held on a person is given out, and what is forgotten is counted on", async (t) => {
    const { call, apply } = await employerUnderTest(t);
    const [ana = ""] = await apply("Ana Ruiz", "Ben Cole");
    const held = await call("GET /api/candidates/{id}/export", `/api/candidates/${ana}/export`);
    assert.deepEqual([held.body.cases[0].id, held.body.letters], [ana, []]);
    const forget = () =>
      call("POST /api/candidates/{id}/forget", `/api/candidates/${ana}/forget`, { confirm: "forget" });
    assert.deepEqual((await forget()).body, { cases: 1 });
    assert.equal((await forget()).status, 404);
    const mirror = (await call("GET /api/mirror", "/api/mirror?opening=planner")).body;
    assert.deepEqual([mirror.forgotten, mirror.shares[1].of, mirror.shares[1].count], [1, 2, 0]);
    const table = await call("GET /api/mirror.csv");
    assert.match(table.text, /^opening,figure,unit,median,worst,count,of\r\nplanner,/);
    assert.doesNotMatch(table.text, /Ben/);
  });
});
