import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, it } from "node:test";
import type { CaseStore } from "../../app/ports/index.ts";
import type { CaseHeader, FactJson } from "../../contract/index.ts";
import { storeOver } from "./open-case-store.ts";
import { openDatabase } from "./open-database.ts";

const header: CaseHeader = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };
const note = (id: string, text: string): FactJson => ({ id, at: "2026-11-02T09:00:00Z", kind: "note", note: text });

let home: string;
let database: DatabaseSync;
let store: CaseStore;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "fineline-log-"));
  const path = join(home, "fineline.db");
  database = openDatabase({ path, busyTimeoutMs: 100 });
  store = storeOver({ database, path, busyTimeoutMs: 100 });
  await store.addCases([{ id: "globex", header, facts: [note("n-1", "one"), note("n-2", "two")] }], 0);
});

afterEach(async () => {
  await store.close();
  rmSync(home, { recursive: true });
});

for (const statement of [
  "update log set content = '{}'",
  "delete from log",
  "update cases set opened_at = 1",
  "delete from cases",
  "insert or replace into log (sequence, case_id, fact_id, content, recorded_at) values (2, 'globex', 'n-1', '{}', 0)",
  "insert or replace into log (case_id, fact_id, content, recorded_at) values ('globex', 'n-1', '{}', 0)",
  "insert or replace into cases (id, opened_at) values ('globex', 1)",
]) {
  it(`the file refuses "${statement}"`, async () => {
    const before = await store.findCase("globex");
    assert.throws(() => database.exec(statement), /append-only/);
    assert.deepEqual(await store.findCase("globex"), before);
  });
}

it("a fact of a case that is not there is refused by the file itself", () => {
  const insert = "insert into log (case_id, fact_id, content, recorded_at) values ('hooli', 'n-1', '{}', 0)";
  assert.throws(() => database.exec(insert), /FOREIGN KEY/);
});

const removal = (caseId: string, sequence: number) =>
  `insert into removals (case_id, sequence, removed_at) values ('${caseId}', ${sequence}, 0)`;

it("the file lets go of what was recorded up to a case's removal, and of nothing later or of another case", () => {
  database.exec(removal("globex", 2));
  database.exec("delete from log where fact_id = 'n-1'");
  assert.throws(() => database.exec("delete from log where fact_id = 'n-2'"), /append-only/);
  assert.throws(() => database.exec("delete from cases"), /append-only/);
  database.exec(removal("hooli", 100));
  assert.throws(() => database.exec("delete from log where fact_id = 'n-2'"), /append-only/);
});

for (const statement of [
  "delete from removals",
  "update removals set sequence = 1",
  "update removals set case_id = 'initech', sequence = 100",
]) {
  it(`the file refuses "${statement}" once a case is removed`, async () => {
    await store.removeCases(["globex"], 0);
    const before = await store.changesSince(0);
    assert.throws(() => database.exec(statement), /append-only/);
    assert.deepEqual(await store.changesSince(0), before);
  });
}

it("a write that finds no more room keeps nothing, says so, and can be repeated when there is room", async () => {
  const before = await store.findCase("globex");
  const pages = Number(database.prepare("pragma page_count").get()?.page_count);
  database.exec(`pragma max_page_count = ${pages}`);
  const large = note("n-3", "x".repeat(100_000));
  await assert.rejects(store.appendFacts("globex", [large], 0), { name: "StoreError", kind: "disk-full" });
  assert.deepEqual(await store.findCase("globex"), before);
  database.exec(`pragma max_page_count = ${pages + 100}`);
  assert.deepEqual(await store.appendFacts("globex", [large], 0), [{ id: "n-3", status: "recorded" }]);
});
