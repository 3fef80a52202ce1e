import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import pg from "pg";
import type { FactJson } from "../../contract/index.ts";
import { onEachPostgres } from "./places.suite.ts";

const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };
const note = (id: string): FactJson => ({ id, at: "2026-11-02T09:00:00Z", kind: "note" });

onEachPostgres((_, server) => {
  let owner: pg.Client;
  before(async () => {
    owner = new pg.Client({ connectionString: server().url });
    await owner.connect();
  });
  after(() => owner.end());

  async function filledDesk() {
    const { desk, open } = await server().makeDesk();
    const store = open();
    const cases = ["globex", "hooli"].map((id) => ({ id, header, facts: [note("n-1"), note("n-2")] }));
    await store.addCases(cases, 0);
    await store.removeCases(["hooli"], 0);
    await store.openings.forget({ caseIds: [], tallies: new Map(), entry: { at: 0, what: "One.", why: "Asked." } });
    await store.changeSettings({ name: "Ada" });
    await store.reminders.keepFirstSecret("links", "secret");
    return { desk, store };
  }

  /** The tables that hold a row of a desk, as the superuser finds them. */
  async function tablesOf(desk: string): Promise<readonly string[]> {
    const { rows } = await owner.query(
      `select format('%I.%I', table_schema, table_name) as name, column_name from information_schema.columns
        where table_schema like 'fineline%' and (column_name = 'desk' or (table_name = 'desks' and column_name = 'id'))`,
    );
    const found: string[] = [];
    for (const { name, column_name: column } of rows) {
      const { rowCount } = await owner.query(`select from ${name} where ${column} = $1 limit 1`, [desk]);
      if (rowCount === 1) found.push(name);
    }
    return found;
  }

  it("a desk goes with every row of it, and no row of another one", async () => {
    const [gone, stays] = [await filledDesk(), await filledDesk()];
    const before = await tablesOf(stays.desk);
    assert.ok(before.length > 8, before.join(", "));
    await server().place.removeDesk(gone.desk);
    assert.deepEqual(await tablesOf(gone.desk), []);
    assert.deepEqual(await tablesOf(stays.desk), before);
    assert.equal((await stays.store.findCase("globex"))?.facts.length, 2);
  });

  it("a desk that was removed takes nothing, and is removed again without failing", async () => {
    const { desk, store } = await filledDesk();
    await server().place.removeDesk(desk);
    await server().place.removeDesk(desk);
    await assert.rejects(store.addCases([{ id: "globex", header, facts: [] }], 0), { code: "FL003" });
    await assert.rejects(store.reminders.savePulse({ lastTick: 0, nextDue: null, address: "" }), { code: "FL003" });
    assert.deepEqual(await tablesOf(desk), []);
  });

  it("a program deletes no row of desks by itself, and no desk but the one that is set", async () => {
    const { desk } = await filledDesk();
    const client = await server().place.pool.connect();
    try {
      await assert.rejects(client.query("delete from fineline.desks where id = $1", [desk]), { code: "42501" });
      await assert.rejects(client.query("select fineline.remove_desk()"), /no desk is set/);
    } finally {
      client.release();
    }
    assert.ok((await tablesOf(desk)).includes("fineline.log"));
  });
});
