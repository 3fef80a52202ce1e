import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { approveBulk, candidateCase, keepAccount, prepareBulk, type StoredCase } from "../src/app/index.ts";
import { ok } from "../src/contract/index.ts";
import { writeMessage } from "../src/mail-file/index.ts";
import { openCaseStore, openMailStore } from "../src/storage/sqlite/index.ts";
import { accountOn, NOW, planner } from "../test/employer/place.ts";
import { type Figure, runNode } from "./measure.ts";

const SIZES = [500, 2_000, 10_000];
const script = (name: string) => new URL(`floor/${name}.ts`, import.meta.url).pathname;

interface Sent {
  readonly perSecond: number;
  /** What the sending process takes of a processor. */
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** Receipts to thousands through one mailbox into a server of this machine, against nodemailer's pool with the same bytes. */
export async function benchSending(sizes: readonly number[] = SIZES): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "fineline-bench-sending-"));
  try {
    await bundle(folder);
    const figures: Figure[] = [];
    const peaks: number[] = [];
    for (const size of sizes) {
      const { office, pool } = await sendBoth(size, folder);
      peaks.push(office.peakMb);
      figures.push({
        what: `${size.toLocaleString("en")} receipts sent, one mailbox`,
        value: `${office.perSecond.toFixed(0)} a second, ${office.cpuMs.toFixed(1)} ms of a processor each`,
        against: `nodemailer's pool, nothing written down, ${pool.perSecond.toFixed(0)} a second, ${pool.cpuMs.toFixed(1)} ms each`,
        ratio: office.perSecond / pool.perSecond,
        goal: "100 a second",
      });
    }
    return [...figures, memoryFigure(peaks, sizes)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function memoryFigure(peaks: readonly number[], sizes: readonly number[]): Figure {
  const [first = 0, last = 0] = [peaks[0], peaks.at(-1)];
  return {
    what: `memory at most, ${sizes.at(-1)?.toLocaleString("en")} receipts`,
    value: `${last.toFixed(0)} MB`,
    against: `with ${sizes[0]} receipts ${first.toFixed(0)} MB`,
    ratio: last / first,
    goal: "about 1",
  };
}

async function sendBoth(size: number, scripts: string): Promise<{ readonly office: Sent; readonly pool: Sent }> {
  const home = mkdtempSync(join(tmpdir(), "fineline-bench-"));
  const sink = await startSink();
  try {
    await approveReceipts(home, size, sink.port);
    const run = async (name: string, ...args: readonly string[]): Promise<Sent> => {
      const before = await sink.taken();
      const { output, peakMb } = await runNode({
        args: [join(scripts, `${name}.js`), home, ...args],
        isMemoryWanted: true,
        isOutputKept: true,
      });
      const taken = (await sink.taken()) - before;
      if (taken !== size) throw new Error(`${name}: ${taken} of ${size} letters were taken`);
      const [wallMs = 0, cpuMs = 0] = output.trim().split("\n").map(Number);
      return { perSecond: size / (wallMs / 1_000), cpuMs: cpuMs / size, peakMb };
    };
    const pool = await run("send-pool", `${sink.port}`);
    return { pool, office: await run("send-office", `${NOW}`, `${size}`) };
  } finally {
    sink.stop();
    rmSync(home, { recursive: true });
  }
}

async function approveReceipts(home: string, size: number, port: number): Promise<void> {
  const store = await openCaseStore({ home });
  const mail = await openMailStore({ home });
  const [account, opening, now] = [accountOn(port), { ...planner, acknowledgeAutomatically: true }, NOW];
  const secret = { kind: "password", password: "none is asked for" } as const;
  await keepAccount(account, secret, { mail, outbox: store.outbox, now });
  await store.openings.saveOpening(opening, null);
  const added = Array.from({ length: size }, (_, n) =>
    candidateCase(opening, { name: `Robin Vega ${n}`, email: `robin${n}@home.example`, appliedAt: now }, () => `${n}`),
  );
  await store.addCases(added, now);
  const cases = added.map((each, index): StoredCase => ({ ...each, openedAt: now, sequence: index + 1 }));
  const input = { opening, cases, everybody: [], outbox: [], holidays, now, version: "bench" };
  const preview = prepareBulk({ action: "acknowledge", caseIds: added.map(({ id }) => id) }, input);
  const approved = await approveBulk(preview, {
    store,
    outbox: store.outbox,
    writeMessage,
    digest: async (body) => `${body.length}`,
    holidays,
    newId: randomUUID,
    clock: () => now,
    version: "bench",
    account,
    undoMs: 0,
    isUnequalMeant: true,
  });
  if (!approved.ok || approved.approval.outcomes.size !== size) throw new Error("not all were approved");
  await mail.close();
  await store.close();
}

const holidays = () => ok({ holidays: [], notes: [] });

interface Sink {
  readonly port: number;
  readonly taken: () => Promise<number>;
  readonly stop: () => void;
}

async function startSink(): Promise<Sink> {
  const child = spawn(process.execPath, [script("smtp-sink")], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  const answer = async () => Number((await once(lines, "line"))[0]);
  const port = await answer();
  return {
    port,
    taken: () => {
      child.stdin.write("\n");
      return answer();
    },
    stop: () => child.stdin.end(),
  };
}

/** In one file each, as the product is shipped: reading TypeScript would take 90 MB of its own. */
async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: [script("send-office"), script("send-pool")],
    outdir: folder,
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const sizes = process.argv.slice(2).map(Number);
  for (const figure of await benchSending(sizes.length > 0 ? sizes : SIZES)) console.log(figure);
}
