import { rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreError } from "../../src/app/ports/index.ts";
import { openCaseStore, storePath } from "../../src/storage/sqlite/index.ts";
import { globex, noteOf } from "./sample.ts";

/** What happened on a disk that filled up. */
export interface Filling {
  readonly openedOnFull: string;
  readonly kind: string;
  readonly message: string;
  readonly missing: readonly string[];
  readonly unacknowledged: readonly string[];
  readonly integrity: string;
  readonly afterwards: string;
}

async function kindOf(work: () => Promise<unknown>): Promise<StoreError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error("it went well");
}

/** Runs in a folder that is a small disk of its own. */
async function fillTheDisk(home: string): Promise<Filling> {
  const ballast = join(home, "ballast");
  fillWith(ballast);
  const openedOnFull = await kindOf(() => openCaseStore({ home }));
  rmSync(ballast);
  writeFileSync(ballast, Buffer.alloc(64 * 1024));

  const store = await openCaseStore({ home });
  await store.addCases([globex], 0);
  const acknowledged: string[] = [];
  const failure = await kindOf(async () => {
    for (;;) {
      const fact = noteOf(`n-${acknowledged.length}`, 3000);
      await store.appendFacts(globex.id, [fact], 0);
      acknowledged.push(fact.id);
    }
  });
  const found = ((await store.findCase(globex.id))?.facts ?? []).map((fact) => fact.id);
  rmSync(ballast);
  const [again] = await store.appendFacts(globex.id, [noteOf("afterwards", 3000)], 0);
  await store.close();
  return {
    openedOnFull: openedOnFull.kind,
    kind: failure.kind,
    message: failure.message,
    missing: acknowledged.filter((id) => !found.includes(id)),
    unacknowledged: found.filter((id) => !acknowledged.includes(id)),
    integrity: checkIntegrity(home),
    afterwards: again?.status ?? "",
  };
}

function fillWith(ballast: string): void {
  try {
    for (;;) writeFileSync(ballast, Buffer.alloc(4096), { flag: "a" });
  } catch {
    // Full, as it was meant to be.
  }
}

function checkIntegrity(home: string): string {
  const database = new DatabaseSync(storePath(home));
  const row = database.prepare("pragma integrity_check").get();
  database.close();
  return String(row?.integrity_check);
}

if (process.argv[2] !== undefined) writeSync(1, JSON.stringify(await fillTheDisk(process.argv[2])));
