import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, it } from "node:test";
import { sampleOpening as opening } from "../../app/ports/sample-opening.suite.ts";
import { type OpenStore, openCaseStore } from "./index.ts";

let home: string;
let store: OpenStore;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "fineline-openings-revision-"));
  store = await openCaseStore({ home });
});

afterEach(async () => {
  await store.close();
  rmSync(home, { recursive: true });
});

it("an opening that is added, changed and removed is news each time, and none where the store refused it", async () => {
  const { openings } = store;
  const seen = [await store.openingsRevision()];
  const after = async (work: Promise<unknown>) => {
    await work;
    seen.push(await store.openingsRevision());
  };
  await after(openings.saveOpening(opening, null));
  await after(openings.saveOpening({ ...opening, title: "Planner" }, 1));
  await after(openings.saveOpening(opening, 1));
  await after(openings.removeOpening("planner", 2));
  assert.deepEqual(seen, [0, 1, 2, 2, 3]);
  assert.equal(await store.mailRevision(), 0);
});
