import { parentPort, workerData } from "node:worker_threads";
import { diceOf, mutate } from "./mutate.ts";
import { PARSERS } from "./parsers.ts";
import type { FuzzJob, FuzzNews, ParserCount } from "./run-fuzz.ts";

const REPORT_EVERY = 500;

const { seed, from, to, until, clock } = workerData as FuzzJob;
const counts = new Map<string, ParserCount>();
const tell = (news: FuzzNews) => parentPort!.postMessage(news);

let number = from;
for (; number < to && Date.now() < until; number += 1) {
  const { name, files, read } = PARSERS[number % PARSERS.length]!;
  const bytes = mutate(files, diceOf(seed, number));
  clock[0] = number;
  clock[1] = Date.now();
  const startedAt = performance.now();
  const count = counts.get(name) ?? { read: 0, refused: 0, slowestMs: 0 };
  let isRead = false;
  try {
    isRead = await read(bytes);
  } catch (error) {
    tell({ kind: "failed", number, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  counts.set(name, {
    read: count.read + Number(isRead),
    refused: count.refused + Number(!isRead),
    slowestMs: Math.max(count.slowestMs, performance.now() - startedAt),
  });
  if (number % REPORT_EVERY === REPORT_EVERY - 1) {
    tell({ kind: "counted", counts });
    counts.clear();
  }
}
clock[1] = 0;
tell({ kind: "counted", counts });
