import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { makeFolder } from "./make-folder.ts";

it("folders are made level by level, for their owner alone", () => {
  const base = mkdtempSync(join(tmpdir(), "fineline-folder-"));
  try {
    makeFolder(join(base, "a", "b"));
    makeFolder(join(base, "a", "b"));
    assert.equal(statSync(join(base, "a", "b")).mode & 0o777, 0o700);
    assert.equal(statSync(join(base, "a")).mode & 0o777, 0o700);
  } finally {
    rmSync(base, { recursive: true });
  }
});

it("a file system that takes no folder is told at once", () => {
  if (existsSync("/proc/self")) assert.throws(() => makeFolder("/proc/nope/here"), { code: "ENOENT" });
});
