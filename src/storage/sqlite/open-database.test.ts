import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
