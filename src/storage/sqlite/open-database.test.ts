import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { it } from "node:test";
import { openDatabase } from "./open-database.ts";

it("a commit waits for the disk, so that what is acknowledged survives a power cut", () => {
  const folder = mkdtempSync(join(tmpdir(), "fineline-open-"));
  const database = openDatabase({ path: join(folder, "fineline.db"), busyTimeoutMs: 100 });
  try {
    // 2 is FULL: https://sqlite.org/pragma.html#pragma_synchronous
    assert.deepEqual({ ...database.prepare("pragma synchronous").get() }, { synchronous: 2 });
    assert.deepEqual({ ...database.prepare("pragma journal_mode").get() }, { journal_mode: "wal" });
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
});

/** What a power cut leaves in `path` of a transaction that had begun to fill the file at `from`. */
function leaveHalf(from: string, path: string): void {
  const database = new DatabaseSync(from);
  database.exec("pragma cache_size = 1; begin; create table half (a text)");
  for (let row = 0; row < 50; row += 1) database.prepare("insert into half values (?)").run("x".repeat(3000));
  for (const end of ["", "-journal"]) copyFileSync(`${from}${end}`, `${path}${end}`);
  database.exec("rollback");
  database.close();
}

it("a file whose first transaction was cut off is filled anew", () => {
  const folder = mkdtempSync(join(tmpdir(), "fineline-open-"));
  const path = join(folder, "fineline.db");
  try {
    leaveHalf(join(folder, "other.db"), path);
    assert.ok(readFileSync(path).length > 4096);
    const database = openDatabase({ path, busyTimeoutMs: 100 });
    assert.deepEqual({ ...database.prepare("select count(*) as n from cases").get() }, { n: 0 });
    assert.equal(database.prepare("select 1 from sqlite_schema where name = 'half'").get(), undefined);
    database.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("another program's file that was filled before stays as it is, whatever journal lies beside it", () => {
  const folder = mkdtempSync(join(tmpdir(), "fineline-open-"));
  const [other, path] = [join(folder, "other.db"), join(folder, "fineline.db")];
  try {
    const database = new DatabaseSync(other);
    database.exec("create table theirs (a text)");
    database.close();
    leaveHalf(other, path);
    const before = readFileSync(path);
    assert.throws(() => openDatabase({ path, busyTimeoutMs: 100 }), { kind: "foreign" });
    assert.deepEqual(readFileSync(path), before);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
