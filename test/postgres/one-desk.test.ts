import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import type { OpeningJson } from "../../src/contract/index.ts";
import { openPostgres, type PostgresPlace } from "../../src/storage/postgres/index.ts";
import { type Postgres, runPostgres, whyNoPostgres } from "./run-postgres.ts";

const CASES = 25;

const opening: OpeningJson = {
  id: "planner",
  title: "Planner",
  company: "Metro",
  stages: [],
  interviewers: [],
  promises: [],
  calendar: { timeZone: "UTC" },
  scope: {},
  tellOthersAfter: "offer-accepted",
  acknowledgeAutomatically: false,
  openedAt: "2026-10-01T09:00:00Z",
};

describe("one desk and several processes", { skip: whyNoPostgres(18) ?? false }, () => {
  let postgres: Postgres;
  let url: string;
  let place: PostgresPlace;

  before(async () => {
    const started = await runPostgres();
    assert.ok(started.missing === undefined);
    postgres = started;
    url = await postgres.freshDatabase();
    place = openPostgres({ url });
    await place.migrate();
  });
  after(async () => {
    await place.close();
    await postgres.stop();
  });

  it("who reads on from where they were misses nothing, whoever writes, and of two changes to one thing one is kept", async () => {
    const desk = randomUUID();
    await place.createDesk(desk, 0);
    const store = place.openDesk(desk);
    await store.openings.saveOpening(opening, null);
    const names = ["ana", "bo", "cy"];
    const writers = names.map((name) => startWriter([url, desk, name, String(CASES)]));
    const ended = Promise.all(writers.map(whatItSaid));
    const seen: string[] = [];
    let since = 0;
    let isOver = false;
    ended.then(
      () => {
        isOver = true;
      },
      () => {
        isOver = true;
      },
    );
    for (let isLast = false; !isLast; ) {
      isLast = isOver;
      for (const { caseId, sequence } of await store.changesSince(since)) {
        seen.push(caseId);
        since = Math.max(since, sequence);
      }
    }
    const renamed = (await ended).reduce((sum, each) => sum + Number(each), 0);
    const expected = names.flatMap((name) => Array.from({ length: CASES }, (_, number) => `${name}-${number}`));
    assert.deepEqual(seen.toSorted(), expected.toSorted());
    assert.equal(await store.lastSequence(), 2 * 3 * CASES);
    assert.equal((await store.openings.findOpening("planner"))?.revision, 1 + renamed);
    assert.equal(await store.openingsRevision(), 1 + renamed);
  });

  it("a desk does not wait for another that is in the middle of a change", async () => {
    const [busy, free] = [randomUUID(), randomUUID()];
    for (const desk of [busy, free]) await place.createDesk(desk, 0);
    const holder = await place.pool.connect();
    try {
      await holder.query(`begin; select pg_advisory_xact_lock(${lockOf(busy)})`);
      await place.openDesk(free).changeSettings({ name: "Ana" });
      let isDone = false;
      const waiting = place
        .openDesk(busy)
        .changeSettings({ name: "Bo" })
        .then(() => {
          isDone = true;
        });
      assert.deepEqual(await place.openDesk(busy).loadSettings(), {});
      assert.equal(isDone, false);
      await holder.query("commit");
      await waiting;
      assert.deepEqual(await place.openDesk(busy).loadSettings(), { name: "Bo" });
    } finally {
      holder.release();
    }
  });
});

/** The two halves of the UUID, one over the other. */
function lockOf(desk: string): bigint {
  const digits = desk.replaceAll("-", "");
  return BigInt.asIntN(64, BigInt(`0x${digits.slice(0, 16)}`) ^ BigInt(`0x${digits.slice(16)}`));
}

function startWriter(args: readonly string[]): ChildProcess {
  const program = fileURLToPath(new URL("./append-facts.ts", import.meta.url));
  return spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
}

async function whatItSaid(child: ChildProcess): Promise<string> {
  let said = "";
  child.stdout!.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const [code] = await once(child, "close");
  assert.equal(code, 0);
  return said;
}
