import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manyCases } from "../../test/web/sample-desk.ts";
import { type Figure, inTurns, median, quantile } from "../measure.ts";
import { answersASecond, answerTimes, type Target } from "./load.ts";
import { openPlace } from "./web-place.ts";

const CASES = 1_000;
const ROUNDS = 5;
const CALM_A_SECOND = 200;
const CALM_SECONDS = 5;
const CALM_ROUNDS = 3;

/** `GET /api/today` against the same framework that answers a constant, and how long it takes when it is not hurried. */
export async function benchApi(): Promise<readonly Figure[]> {
  const place = await openPlace(manyCases(CASES));
  const today: Target = { port: place.server.port, path: "/api/today", headers: place.headers };
  const floor = await startFloor(await bytesOf(today));
  try {
    const rate = await inTurns(ROUNDS, {
      today: () => answersASecond(today),
      same: () => answersASecond({ port: floor.port, path: "/same-bytes" }),
      ok: () => answersASecond({ port: floor.port, path: "/ok" }),
    });
    const slow: number[] = [];
    for (let round = 0; round < CALM_ROUNDS; round++) {
      slow.push(quantile(await answerTimes(today, CALM_A_SECOND, CALM_SECONDS), 0.99));
    }
    const p99 = median(slow);
    const value = `${whole(rate.today)} a second`;
    const what = `GET /api/today, ${whole(CASES)} cases`;
    const goal = "0.5 or more";
    return [
      {
        what,
        value,
        against: `Hono, the same bytes, ${whole(rate.same)} a second`,
        ratio: rate.today / rate.same,
        goal,
      },
      { what, value, against: `Hono, "ok", ${whole(rate.ok)} a second`, ratio: rate.today / rate.ok, goal },
      {
        what: `the same, the slowest hundredth at ${CALM_A_SECOND} a second`,
        value: `${p99.toFixed(1)} ms`,
        against: "50 ms",
        ratio: p99 / 50,
        goal: "1 or less",
      },
    ];
  } finally {
    await floor.close();
    await place.close();
  }
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

async function bytesOf({ port, path, headers = {} }: Target): Promise<Uint8Array> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.bytes();
}

async function startFloor(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), "fineline-bench-floor-"));
  const file = join(folder, "answer.json");
  writeFileSync(file, bytes);
  const program = new URL("../floor/constant-server.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [program, file], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  return {
    port: Number(String(port)),
    close: async () => {
      const ended = once(child, "exit");
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
