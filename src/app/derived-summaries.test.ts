import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readHolidayTables } from "../bin/read-holiday-tables.ts";
import { GLOBEX, INITECH, MONDAY, temporaryFineline } from "../cli/call-fineline.suite.ts";
import { DAY_MS, HOUR_MS, parseInstant } from "../engine/index.ts";
import { type CaseStore, rebuild, refreshSummaries, StoreError, type StoreErrorKind } from "./index.ts";

const holidays = readHolidayTables(new URL("../holidays/data/", import.meta.url));
const NOW = parseInstant(MONDAY);

async function filledStore(): Promise<CaseStore> {
  const { add, openStore } = temporaryFineline();
  await add([GLOBEX, INITECH]);
  return openStore();
}

const input = (store: CaseStore, now = NOW, version = "1.0.0") => ({ store, holidays, now, isPresent: true, version });

/** The same store, in which some calls do something else. */
function altered(store: CaseStore, calls: Partial<CaseStore>): CaseStore {
  return new Proxy(store, {
    get: (target, key) => {
      const value = (key in calls ? calls : target)[key as keyof CaseStore];
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function refusing(kind: StoreErrorKind): () => Promise<never> {
  return async () => {
    throw new StoreError(kind, "refused");
  };
}

describe("refreshSummaries", () => {
  it("plans nothing while every summary holds", async () => {
    const store = await filledStore();
    const derived = await refreshSummaries(input(store));
    const blind = altered(store, { findCase: refusing("damaged"), saveSummaries: refusing("damaged") });
    assert.deepEqual(await refreshSummaries(input(blind, NOW + HOUR_MS)), derived);
    await store.close();
  });

  it("plans a case anew once its next change has come, a fact was recorded, or another version asks", async () => {
    const store = await filledStore();
    await refreshSummaries(input(store));
    const planned: string[] = [];
    const watched = altered(store, {
      findCase: async (id) => {
        planned.push(id);
        return store.findCase(id);
      },
    });
    // Lee's thank-you is due at 15:00; nothing of Initech changes before Tuesday.
    await refreshSummaries(input(watched, parseInstant("2026-11-16T15:00:00-05:00")));
    assert.deepEqual(planned.splice(0), ["g"]);
    await store.appendFacts("i", [{ id: "n1", at: MONDAY, kind: "note", note: "a note" }], NOW);
    await refreshSummaries(input(watched, parseInstant("2026-11-16T15:00:00-05:00")));
    assert.deepEqual(planned.splice(0), ["i"]);
    await refreshSummaries(input(watched, parseInstant("2026-11-16T15:00:00-05:00"), "1.0.1"));
    assert.deepEqual(planned.splice(0), ["g", "i"]);
    await refreshSummaries(input(watched, NOW, "1.0.1"));
    assert.deepEqual(planned, ["g", "i"]);
    await store.close();
  });

  it("holds only until a fact that was recorded ahead of its time comes true", async () => {
    const store = await filledStore();
    const at = "2026-11-16T11:00:00-05:00";
    await store.appendFacts("g", [{ id: "d1", at, kind: "decision", outcome: "rejection" }], NOW);
    const before = await refreshSummaries(input(store));
    assert.equal(before.cases[0]?.stance, "act");
    assert.equal(before.cases[0]?.nextChangeAt, parseInstant(at));
    const { cases } = await refreshSummaries(input(store, parseInstant(at)));
    assert.match(cases[0]!.headline, /after the no/);
    await store.close();
  });

  it("shows the list where the store lets nothing be written, and passes on what else goes wrong", async () => {
    const store = await filledStore();
    for (const kind of ["read-only", "locked", "disk-full"] as const) {
      const { cases } = await refreshSummaries(input(altered(store, { saveSummaries: refusing(kind) })));
      assert.deepEqual(
        cases.map(({ caseId }) => caseId),
        ["g", "i"],
      );
    }
    const damaged = altered(store, { saveSummaries: refusing("damaged") });
    await assert.rejects(refreshSummaries(input(damaged)), { name: "StoreError", kind: "damaged" });
    await store.close();
  });
});

describe("rebuild", () => {
  it("leaves every row that still held as it was, whenever it was derived", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -20, max: 400 }), fc.integer({ min: 0, max: 23 }), async (days, hours) => {
        const store = await filledStore();
        const derivedAt = NOW + days * DAY_MS + hours * HOUR_MS;
        await refreshSummaries(input(store, derivedAt));
        const before = await store.listSummaries();
        const report = await rebuild({ ...input(store, derivedAt), isCheck: false });
        assert.deepEqual(report, { cases: 2, compared: 2, differences: [], unreadable: [] });
        assert.deepEqual(await store.listSummaries(), before);
        await store.close();
      }),
      { numRuns: 30 },
    );
  });

  it("gives for every moment at which a summary holds what it gave when it was derived", async () => {
    const store = await filledStore();
    await refreshSummaries(input(store));
    for (const summary of await store.listSummaries()) {
      const until = summary.nextChangeAt ?? NOW + DAY_MS;
      await store.dropSummaries();
      await refreshSummaries(input(store, until - 1));
      const later = (await store.listSummaries()).find(({ caseId }) => caseId === summary.caseId);
      assert.deepEqual({ ...later, asOf: NOW }, summary);
    }
    await store.close();
  });

  it("says what of a kept summary differs from the log, and puts it right", async () => {
    const store = await filledStore();
    await refreshSummaries(input(store));
    const [globex] = await store.listSummaries();
    await store.saveSummaries([{ ...globex!, headline: "Call them every hour.", digest: "{" }]);
    const difference = { caseId: "g", company: "Globex", role: "Senior Analyst", parts: ["headline", "digest"] };
    const checked = await rebuild({ ...input(store), isCheck: true });
    assert.deepEqual(checked.differences, [difference]);
    assert.equal((await store.listSummaries())[0]?.headline, "Call them every hour.");
    const rebuilt = await rebuild({ ...input(store), isCheck: false });
    assert.deepEqual(rebuilt.differences, [difference]);
    assert.deepEqual((await store.listSummaries())[0], globex);
    await store.close();
  });
});

describe("fineline rebuild", () => {
  it("leaves --check with 0 where nothing differs and with 1 where something does", async () => {
    const { call, add, openStore } = temporaryFineline();
    await add([GLOBEX]);
    assert.equal((await call(["rebuild"])).out, "Rebuilt 1 case from the log. No summary was kept yet.\n");
    assert.deepEqual(await call(["rebuild", "--check"]), {
      status: 0,
      out: "Checked 1 case from the log. The one kept summary equals it.\n",
      err: "",
    });
    const store = await openStore();
    const [globex] = await store.listSummaries();
    await store.saveSummaries([{ ...globex!, stance: "closed" }]);
    await store.close();
    assert.deepEqual(await call(["rebuild", "--check"]), {
      status: 1,
      out: "Checked 1 case from the log. 1 kept summary differed:\n  Globex, Senior Analyst (g): stance\nfineline rebuild puts it right.\n",
      err: "",
    });
    assert.equal((await call(["rebuild"])).status, 0);
    assert.equal((await call(["rebuild", "--check"])).status, 0);
  });
});
