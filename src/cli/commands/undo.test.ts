import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { GLOBEX, MONDAY, recordingFineline } from "../facts/recording.suite.ts";

const INITECH = { ...GLOBEX, id: "initech", company: "Initech" };

describe("fineline undo", () => {
  it("takes back what was recorded last, and shows what it was and what changed", async () => {
    const { call } = recordingFineline();
    await call(MONDAY, "log", "globex", "sent", "thanks", "lee");
    assert.deepEqual(await call("2026-11-16T10:01:00-05:00", "undo"), {
      status: 0,
      err: "",
      out: [
        "Took back: Globex: Thank-you to Lee Okafor by email.",
        "",
        "Thank Dana and Lee by Monday 16 November, 15:00, send Dana the paper by Tuesday",
        "17 November, then rest until Tuesday 24 November.",
        "",
        "  ● open  Thank Lee Okafor  until 15:00 today",
        "",
      ].join("\n"),
    });
  });

  it("undo after undo takes one thing more back, and redo brings them back one by one", async () => {
    const { call } = recordingFineline();
    const firstLine = async (...words: readonly string[]) => {
      const { out, err } = await call(MONDAY, ...words);
      return `${out}${err}`.split("\n")[0];
    };
    for (const news of ["first", "second", "third"]) await call(MONDAY, "log", "globex", "news", news);
    assert.equal(await firstLine("undo"), "Took back: Globex: News: third.");
    assert.equal(await firstLine("undo"), "Took back: Globex: News: second.");
    assert.equal(await firstLine("redo"), "Brought back: Globex: News: second.");
    assert.equal(await firstLine("undo", "globex"), "Took back: Globex: News: second.");
    assert.equal(await firstLine("undo"), "Took back: Globex: News: first.");
    assert.equal(await firstLine("redo"), "Brought back: Globex: News: first.");
    assert.equal(await firstLine("redo", "globex"), "Brought back: Globex: News: second.");
    assert.equal(await firstLine("redo"), "Brought back: Globex: News: third.");
    assert.equal(await firstLine("redo"), "redo: nothing was taken back since something was recorded last");
  });

  it("what is recorded after an undo leaves nothing to bring back", async () => {
    const { call } = recordingFineline();
    await call(MONDAY, "log", "globex", "news", "first");
    await call(MONDAY, "undo");
    await call(MONDAY, "log", "globex", "news", "second");
    assert.deepEqual(await call(MONDAY, "redo", "globex"), {
      status: 2,
      out: "",
      err: "redo: nothing was taken back of Globex since something was recorded last\n",
    });
  });

  it("what was taken back is there again after redo, as often as one likes", async () => {
    const { call, planAt } = recordingFineline();
    const isThanked = async () =>
      (await planAt(MONDAY)).steps.some(({ id, state }) => id === "thank-you/i1/lee" && state === "done");
    await call(MONDAY, "log", "globex", "sent", "thanks", "lee");
    assert.equal(await isThanked(), true);
    for (const [word, expected] of [
      ["undo", false],
      ["redo", true],
      ["undo", false],
      ["redo", true],
    ] as const) {
      await call(MONDAY, word, "globex");
      assert.equal(await isThanked(), expected);
    }
  });

  it("what was recorded in one call is taken back together", async () => {
    const { call, planAt } = recordingFineline();
    const before = await planAt(MONDAY);
    await call(MONDAY, "log", "globex", "heard", "update", "lee", "decision by dec 4");
    assert.notDeepEqual((await planAt(MONDAY)).steps, before.steps);
    const { out } = await call(MONDAY, "undo", "--json");
    assert.equal(JSON.parse(out).undone.length, 2);
    assert.deepEqual((await planAt(MONDAY)).steps, before.steps);
  });

  it("without a case, it is the case of which something was recorded last", async () => {
    const { call } = recordingFineline([GLOBEX, INITECH]);
    await call(MONDAY, "log", "initech", "news", "first");
    await call(MONDAY, "log", "globex", "news", "second");
    assert.match((await call(MONDAY, "undo", "initech")).out, /^Took back: Initech: News: first\.\n/);
    assert.match((await call(MONDAY, "undo")).out, /^Took back: Globex: News: second\.\n/);
    assert.match((await call(MONDAY, "redo", "initech")).out, /^Brought back: Initech: News: first\.\n/);
  });

  it("a fact further back is taken back by its id", async () => {
    const { call, planAt } = recordingFineline();
    await call(MONDAY, "log", "globex", "note", "later");
    assert.match(
      (await call(MONDAY, "undo", "globex", "--fact", "p1")).out,
      /^Took back: Globex: Promised Dana Kim: the paper\.\n/,
    );
    assert.equal(
      (await planAt(MONDAY)).steps.some(({ action }) => action === "answer"),
      false,
    );
  });

  it("an edit is taken back with its header, and brought back", async () => {
    const { call, exported } = recordingFineline();
    await call(MONDAY, "edit", "globex", "--role", "Lead Analyst", "--holiday", "nov 24");
    const edited = await exported();
    assert.deepEqual([edited.role, edited.calendar.holidays], ["Lead Analyst", ["2026-11-24"]]);
    await call(MONDAY, "undo", "globex");
    const undone = await exported();
    assert.deepEqual([undone.role, undone.calendar], ["Senior Analyst", GLOBEX.calendar]);
    await call(MONDAY, "redo", "globex");
    assert.equal((await exported()).role, "Lead Analyst");
  });

  it("where there is nothing to take back, it says so", async () => {
    const { call } = recordingFineline([]);
    assert.deepEqual(await call(MONDAY, "undo"), { status: 2, out: "", err: "undo: nothing was ever recorded\n" });
    await call(MONDAY, "new", "Globex", "Analyst");
    assert.equal((await call(MONDAY, "undo")).err, "undo: nothing is left to take back of Globex\n");
    assert.equal((await call(MONDAY, "undo", "globex", "--fact", "f9")).err, 'undo: there is no fact "f9"\n');
  });
});
