import { readFileSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { interviewCase } from "../../test/sending/sample-letters.ts";
import { noteOf } from "../../test/store/sample.ts";
import { type RunningServer, runServer } from "../../test/web/run-server.ts";
import { callServer } from "./call-server.ts";
import { makeQuickFolder } from "./quick-folder.ts";
import type { TortureOptions, TortureResult } from "./torture-run.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LONG_MINUTES = 60;
/** Between one round of calls and the next. */
const REST_MS = 100;
const NOTES = 5;
/** With room to spare the collector lets garbage lie for hours; with this little, what grows is what is kept. */
const SMALL_HEAP = "--max-old-space-size=64 --max-semi-space-size=2";
/** Of the time, in which the server comes to its usual size. */
const WARMING = 0.25;
/** What may be noise: growth over the whole of an hour, against the size. */
const MOST_GROWTH = 0.1;

interface Sample {
  readonly atMs: number;
  readonly bytes: number;
}

/** A server under a steady load for an hour, or as many minutes as are asked for: its memory stays where it is. */
export async function soak({ minutes = LONG_MINUTES }: Pick<TortureOptions, "minutes">): Promise<TortureResult> {
  const home = makeQuickFolder();
  const server = await runServer({ home, env: { NODE_OPTIONS: SMALL_HEAP } });
  try {
    const { samples, calls, refused } = await load(server, minutes * MINUTE);
    const warm = samples.filter(({ atMs }) => atMs >= minutes * MINUTE * WARMING);
    const { slope, mean } = lineThrough(warm);
    const outcome = `${megabytes(mean)} MB on average, ${slope < 0 ? "−" : "+"}${megabytes(Math.abs(slope * HOUR))} MB an hour; ${refused} calls refused`;
    const what = "`fineline serve` with a heap of 64 MB: cases added, filled, planned, listed and removed";
    const growth = (slope * (warm.at(-1)!.atMs - warm[0]!.atMs)) / mean;
    const failures = [
      ...(growth > MOST_GROWTH ? [`memory grew by ${Math.round(growth * 100)} % while nothing more was kept`] : []),
      ...(refused > 0 ? [`${refused} of ${calls} calls were refused`] : []),
    ];
    return { figures: [{ what, extent: `${minutes} minutes, ${calls} calls`, outcome }], failures };
  } finally {
    await server.stop();
    rmSync(home, { recursive: true });
  }
}

async function load(server: RunningServer, forMs: number) {
  const samples: Sample[] = [];
  let [calls, refused] = [0, 0];
  const startedAt = Date.now();
  for (let round = 0; Date.now() - startedAt < forMs; round += 1) {
    for (const [path, more] of callsOf(`soak-${round}`)) {
      const status = await callServer(server, path, more);
      calls += 1;
      if (status >= 300) refused += 1;
    }
    samples.push({ atMs: Date.now() - startedAt, bytes: residentBytes(server.pid) });
    await pause(REST_MS);
  }
  return { samples, calls, refused };
}

/** One round: what it adds it takes away again, so that the place stays as large as it is. */
function callsOf(id: string): readonly (readonly [string, { readonly body?: unknown; readonly method?: string }?])[] {
  const path = `/api/cases/${id}`;
  const notes = Array.from(
    { length: NOTES },
    (_, at) => [`${path}/facts`, { body: noteOf(`${id}-${at}`, 500) }] as const,
  );
  return [
    ["/api/cases", { body: { ...interviewCase(id).header, id, facts: interviewCase(id).facts } }],
    ...notes,
    [`${path}/plan`],
    ["/api/today"],
    ["/api/changes?since=0&limit=10"],
    [`${path}?confirm=${id}`, { method: "DELETE" }],
  ];
}

/** Of a process on Linux; elsewhere nothing tells it. */
function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) * 1024;
}

/** By least squares; the slope is in bytes a millisecond. */
function lineThrough(samples: readonly Sample[]): { readonly slope: number; readonly mean: number } {
  const count = samples.length;
  const meanAt = samples.reduce((sum, { atMs }) => sum + atMs, 0) / count;
  const mean = samples.reduce((sum, { bytes }) => sum + bytes, 0) / count;
  const product = samples.reduce((sum, { atMs, bytes }) => sum + (atMs - meanAt) * (bytes - mean), 0);
  const square = samples.reduce((sum, { atMs }) => sum + (atMs - meanAt) ** 2, 0);
  return { slope: product / square, mean };
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}
