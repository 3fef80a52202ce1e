import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { openCaseStore, storePath } from "../../src/storage/sqlite/index.ts";
import { globex, noteOf } from "./sample.ts";

const ROUNDS = 20;
const WRITERS = ["a", "b"];
const SEED = 20261116;
const LONGEST_RUN_MS = 100;
/** In every tenth round the processes are killed while they start and open the store. */
const LONGEST_START_MS = 250;

let home: string;

before(async () => {
  home = await mkdtemp(join(tmpdir(), "fineline-kill-"));
});

after(() => rm(home, { recursive: true }));

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Writer {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly acknowledged: () => readonly string[];
  readonly firstAcknowledged: Promise<unknown>;
}

function startWriter(name: string): Writer {
  const script = join(import.meta.dirname, "write-until-killed.ts");
  const child = spawn(process.execPath, [script, home, name], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const ended = once(child, "close");
  return {
    child,
    ended,
    firstAcknowledged: Promise.race([once(child.stdout, "data"), ended]),
    // What follows the last line's end was cut off by the kill, and was told to nobody.
    acknowledged: () => output.split("\n").slice(0, -1),
  };
}

/** Lets two processes write, kills each at a moment of its own, and gives the ids that they had acknowledged. */
async function writeAndKill(round: number, random: () => number): Promise<readonly string[]> {
  const writers = WRITERS.map((name) => startWriter(`${round}${name}`));
  const whileStarting = round % 10 === 9;
  if (!whileStarting) await Promise.all(writers.map((writer) => writer.firstAcknowledged));
  await Promise.all(
    writers.map(async ({ child, ended }) => {
      await delay(random() * (whileStarting ? LONGEST_START_MS : LONGEST_RUN_MS));
      assert.equal(child.kill("SIGKILL"), true);
      await ended;
      assert.equal(child.signalCode, "SIGKILL");
    }),
  );
  return writers.flatMap((writer) => writer.acknowledged());
}

it("every acknowledged fact is there, once and whole, after forty kills of two writing processes", async (t) => {
  const random = randomFrom(SEED);
  const acknowledged: string[] = [];
  const first = await openCaseStore({ home });
  await first.addCases([globex], 0);
  await first.close();
  for (let round = 0; round < ROUNDS; round += 1) acknowledged.push(...(await writeAndKill(round, random)));

  const store = await openCaseStore({ home });
  const facts = (await store.findCase(globex.id))?.facts ?? [];
  await store.close();
  const ids = facts.map((fact) => fact.id);
  const found = new Set(ids);
  t.diagnostic(`${acknowledged.length} facts acknowledged, ${ids.length} found`);
  assert.ok(acknowledged.length > ROUNDS * WRITERS.length, "the writers were killed before they wrote");
  assert.deepEqual(
    acknowledged.filter((id) => !found.has(id)),
    [],
  );
  assert.equal(found.size, ids.length);
  for (const fact of facts) {
    assert.deepEqual(fact, noteOf(fact.id, (Number(fact.id.split("-")[1]) * 131) % 2000));
  }
  // A fact may have become durable and its writer have died before it could say so: at most one a kill.
  assert.ok(ids.length - acknowledged.length <= ROUNDS * WRITERS.length);

  const database = new DatabaseSync(storePath(home));
  const check = database.prepare("pragma integrity_check").all();
  const orphans = database.prepare("pragma foreign_key_check").all();
  database.close();
  assert.deepEqual(
    check.map((row) => row.integrity_check),
    ["ok"],
  );
  assert.deepEqual(orphans, []);
});
