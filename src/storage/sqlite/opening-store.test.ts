import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { describeOpeningStore } from "../../app/ports/opening-store.suite.ts";
import { type OpenStore, openCaseStore } from "./index.ts";
import { openDatabase } from "./open-database.ts";

describeOpeningStore("SQLite", async () => {
  const home = await mkdtemp(join(tmpdir(), "fineline-openings-"));
  const opened: OpenStore[] = [];
  return {
    open: async () => {
      const store = await openCaseStore({ home });
      opened.push(store);
      return { openings: store.openings, cases: store };
    },
    remove: async () => {
      for (const store of opened) await store.close();
      await rm(home, { recursive: true });
    },
  };
});

it("the log of what was forgotten only grows, whichever program writes", () => {
  const home = mkdtempSync(join(tmpdir(), "fineline-openings-"));
  const database = openDatabase({ path: join(home, "fineline.db"), busyTimeoutMs: 100 });
  try {
    const insert = "insert into forgetting_log (number, forgotten_at, what, why) values (1, 2, 'One.', 'Asked.')";
    database.exec(insert);
    assert.throws(() => database.exec("update forgetting_log set what = 'Two.'"), /append-only/);
    assert.throws(() => database.exec("delete from forgetting_log"), /append-only/);
    assert.throws(() => database.exec(insert.replace("insert", "insert or replace")), /append-only/);
  } finally {
    database.close();
    rmSync(home, { recursive: true });
  }
});
