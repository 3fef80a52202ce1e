import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findCaseToUndo } from "../../app/index.ts";
import type { OpeningJson } from "../../contract/index.ts";
import { GLOBEX, INITECH, temporaryFineline } from "../call-fineline.suite.ts";

async function twoCases() {
  const fineline = temporaryFineline();
  await fineline.add([GLOBEX, INITECH]);
  return fineline;
}

async function listIds({ call }: ReturnType<typeof temporaryFineline>): Promise<readonly string[]> {
  const { cases } = JSON.parse((await call(["export"])).out) as { readonly cases: readonly { id: string }[] };
  return cases.map(({ id }) => id);
}

const PLANNER: OpeningJson = {
  id: "planner",
  title: "Timetable Planner",
  company: "Metro",
  stages: [{ name: "Application", is: "applied" }],
  interviewers: [],
  promises: [],
  calendar: { timeZone: "America/Toronto" },
  scope: {},
  tellOthersAfter: "offer-accepted",
  acknowledgeAutomatically: false,
  openedAt: "2026-10-19T09:00:00-04:00",
};

const QUESTION = `Globex, Senior Analyst: 3 people and 5 facts.
It goes for good: undo does not bring it back.
A copy to keep: fineline export globex > globex.json
Type globex to remove it.
`;

describe("fineline remove", () => {
  it("says what would go, and removes the case when its name is typed", async () => {
    const fineline = await twoCases();
    const removed = await fineline.call(["remove", "globex"], { input: ["Globex"] });
    assert.deepEqual(removed, { status: 0, out: `${QUESTION}Removed Globex, Senior Analyst.\n`, err: "" });
    assert.deepEqual(await listIds(fineline), ["i"]);
    assert.equal((await fineline.call(["show", "globex"])).status, 2);
  });

  it("another answer removes nothing and leaves with 1", async () => {
    const fineline = await twoCases();
    for (const answer of ["yes", "", "glob", "delete"]) {
      assert.deepEqual(await fineline.call(["remove", "globex"], { input: [answer] }), {
        status: 1,
        out: QUESTION,
        err: "Nothing was removed.\n",
      });
    }
    assert.deepEqual(await listIds(fineline), ["g", "i"]);
  });

  it("an input that ends before an answer removes nothing and leaves with 2", async () => {
    const fineline = await twoCases();
    assert.deepEqual(await fineline.call(["remove", "globex"]), {
      status: 2,
      out: QUESTION,
      err: "remove: the input ended before an answer, and there was no --yes. Nothing was removed.\n",
    });
    assert.deepEqual(await listIds(fineline), ["g", "i"]);
  });

  it("--yes does not ask, and --json gives what went", async () => {
    const fineline = await twoCases();
    const { status, out, err } = await fineline.call(["remove", "globex", "--yes", "--json"]);
    assert.deepEqual([status, JSON.parse(out), err], [0, { removed: ["g"] }, ""]);
  });

  it("with --json the question goes to standard error", async () => {
    const fineline = await twoCases();
    const { out, err } = await fineline.call(["remove", "globex", "--json"], { input: ["g"] });
    assert.deepEqual([JSON.parse(out), err], [{ removed: ["g"] }, QUESTION]);
  });

  it("undo passes over a removal, to the case of which something was recorded last before it", async () => {
    const fineline = await twoCases();
    await fineline.record("i", [
      {
        id: "019a8c5e-0000-7000-8000-000000000000",
        at: "2026-11-16T09:00:00-05:00[America/New_York]",
        kind: "applied",
      },
    ]);
    await fineline.call(["remove", "globex", "--yes"]);
    const store = await fineline.openStore();
    assert.equal(await findCaseToUndo(store), "i");
    await store.removeCases(["i"], 0);
    assert.equal(await findCaseToUndo(store), undefined);
    await store.close();
  });

  it("takes one case, or --all, and not both", async () => {
    const fineline = await twoCases();
    for (const args of [["remove"], ["remove", "globex", "--all"], ["remove", "globex", "initech"]]) {
      assert.deepEqual(await fineline.call(args), {
        status: 2,
        out: "",
        err: "remove: expected one CASE, or --all for everything\n",
      });
    }
  });
});

describe("fineline remove --all", () => {
  it("offers a copy first, and removes cases and settings when the word delete is typed", async () => {
    const fineline = await twoCases();
    await fineline.call(["settings", "set", "name", "Ana Ruiz"]);
    assert.deepEqual(await fineline.call(["remove", "--all"], { input: ["Delete"] }), {
      status: 0,
      out: `Everything: 2 cases and your settings.
It goes for good: undo does not bring it back.
A copy of the cases to keep: fineline export > fineline.json
Type delete to remove everything.
Removed 2 cases and your settings.
`,
      err: "",
    });
    assert.deepEqual(await listIds(fineline), []);
    assert.equal((await fineline.call(["settings", "--json"])).out, "{}\n");
    assert.equal((await fineline.call(["remove", "--all"])).out, "There is nothing to remove.\n");
  });

  it("where there are no cases it removes what else there is, each kind by its name", async () => {
    const fineline = temporaryFineline();
    const store = await fineline.openStore();
    await store.openings.saveOpening(PLANNER, null);
    const choices = { caseId: null, as: "events", isPrivate: true, hasAlarms: false } as const;
    await store.feeds.addFeed({ id: "f1", ...choices }, new Uint8Array(32), 0);
    await store.close();
    const removed = await fineline.call(["remove", "--all", "--yes"]);
    assert.deepEqual(removed, { status: 0, out: "Removed 1 opening and 1 calendar.\n", err: "" });
    assert.equal((await fineline.call(["remove", "--all"])).out, "There is nothing to remove.\n");
  });

  it("another word removes nothing", async () => {
    const fineline = await twoCases();
    for (const answer of ["yes", "globex", "delete all"]) {
      assert.equal((await fineline.call(["remove", "--all"], { input: [answer] })).status, 1);
    }
    assert.deepEqual(await listIds(fineline), ["g", "i"]);
  });
});
