import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, it } from "node:test";
import pg from "pg";
import type { FactJson } from "../../contract/index.ts";
import type { DeskStores } from "./index.ts";
import { onEachPostgres } from "./places.suite.ts";

const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };
const note = (id: string): FactJson => ({ id, at: "2026-11-02T09:00:00Z", kind: "note" });

onEachPostgres((_, server) => {
  /** The superuser, whom no right keeps from anything. */
  let owner: pg.Client;
  let store: DeskStores;
  const [desk, other] = [randomUUID(), randomUUID()];

  before(async () => {
    const { place, url } = server();
    for (const each of [desk, other]) await place.createDesk(each, 0);
    store = place.openDesk(desk);
    await store.addCases([{ id: "globex", header, facts: [note("n-1"), note("n-2")] }], 0);
    await store.openings.forget({ caseIds: [], tallies: new Map(), entry: { at: 0, what: "One.", why: "Asked." } });
    owner = new pg.Client({ connectionString: url });
    await owner.connect();
    await owner.query(`set search_path = fineline; set fineline.desk = '${desk}'`);
  });
  after(() => owner.end());

  for (const statement of [
    "update log set content = '{}'",
    "delete from log",
    "update cases set opened_at = 1",
    "delete from cases",
    "update forgetting_log set what = 'Two.'",
    "delete from forgetting_log",
  ]) {
    it(`the database refuses "${statement}", to its owner as well`, async () => {
      await assert.rejects(owner.query(`${statement} where desk = $1`, [desk]), /append-only/);
    });
  }

  it("a fact of a case that is not there is refused by the database itself", async () => {
    const insert = "insert into log (desk, case_id, fact_id, content, recorded_at) values ($1, 'hooli', 'n', '{}', 0)";
    await assert.rejects(owner.query(insert, [desk]), { code: "23503" });
  });

  it("a row that is counted for one desk is not made for another", async () => {
    const insert = "insert into cases (desk, id, opened_at) values ($1, 'globex', 0)";
    await assert.rejects(owner.query(insert, [other]), /counted for the desk that is set/);
  });

  it("the numbers of a removed case are never given again, and its removal is kept", async () => {
    await store.addCases([{ id: "hooli", header, facts: [] }], 0);
    const last = await store.lastSequence();
    await store.removeCases(["hooli"], 0);
    for (const statement of ["delete from removals", "update removals set sequence = 1"]) {
      await assert.rejects(owner.query(`${statement} where desk = $1`, [desk]), /append-only/);
    }
    await store.addCases([{ id: "initech", header, facts: [] }], 0);
    assert.deepEqual(await store.changesSince(last), [
      { caseId: "hooli", sequence: last + 1, isRemoved: true },
      { caseId: "initech", sequence: last + 2, isRemoved: false },
    ]);
  });

  it("a number that comes with its row is counted on from", async () => {
    const insert =
      "insert into log (desk, sequence, case_id, fact_id, content, recorded_at) values ($1, 500, 'globex', 'n-500', $2, 0)";
    await owner.query(insert, [desk, JSON.stringify(note("n-500"))]);
    await store.appendFacts("globex", [note("n-501")], 0);
    assert.equal(await store.lastSequence(), 501);
  });
});
