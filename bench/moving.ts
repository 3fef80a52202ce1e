import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Figure, inTurns, runNode } from "./measure.ts";

const ROUNDS = 3;
const PROGRAM = new URL("../src/bin/fineline.ts", import.meta.url).pathname;
const floor = (name: string) => new URL(`floor/${name}.ts`, import.meta.url).pathname;

/** Seeing what a table of 100,000 rows and an mbox file of so many megabytes would come to, against parsers that keep nothing. */
export async function benchMoving(rows = 100_000, boxMb = 20): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "fineline-bench-moving-"));
  try {
    const [table, box] = [join(folder, "jobs.csv"), join(folder, "all.mbox")];
    await writeLines(table, tableLines(rows));
    await writeLines(box, boxLines(boxMb * 1024 * 1024));
    return [...(await benchTable(table, rows, folder)), ...(await benchBox(box, boxMb, folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const planOf = (path: string, home: string) => [
  PROGRAM,
  "--home",
  home,
  ...["--now", "2026-11-16T10:00:00Z", "import", path, "--me", "me@me.example", "--dry-run", "--json"],
];

async function benchTable(path: string, rows: number, home: string): Promise<readonly Figure[]> {
  const wall = async (args: readonly string[]) => (await runNode({ args })).wallMs;
  const took = await inTurns(ROUNDS, {
    import: () => wall(planOf(path, home)),
    alone: () => wall([floor("parse-rows"), path]),
  });
  return [
    {
      what: `import of ${rows.toLocaleString("en")} rows, without keeping them`,
      value: `${(took.import / 1_000).toFixed(1)} s`,
      against: `csv-parse alone ${(took.alone / 1_000).toFixed(1)} s`,
      ratio: took.import / took.alone,
      goal: "under 20 s",
    },
  ];
}

async function benchBox(path: string, megabytes: number, home: string): Promise<readonly Figure[]> {
  const wall = async (args: readonly string[]) => (await runNode({ args })).wallMs;
  const took = await inTurns(ROUNDS, {
    import: () => wall(planOf(path, home)),
    alone: () => wall([floor("split-lines"), path]),
  });
  const { peakMb } = await runNode({ args: planOf(path, home), isMemoryWanted: true });
  return [
    {
      what: `import of an mbox file of ${megabytes} MB, for no case`,
      value: `${(took.import / 1_000).toFixed(1)} s`,
      against: `finding its lines ${(took.alone / 1_000).toFixed(1)} s`,
      ratio: took.import / took.alone,
      goal: "none set",
    },
    {
      what: "its memory at most",
      value: `${Math.round(peakMb)} MB`,
      against: "250 MB",
      ratio: peakMb / 250,
      goal: "≤ 1",
    },
  ];
}

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = createWriteStream(path);
  for (const line of lines) if (!file.write(`${line}\n`)) await once(file, "drain");
  file.end();
  await once(file, "finish");
}

function* tableLines(rows: number): Iterable<string> {
  yield "Company Name,Job Title,Status,Applied Date,Job URL,Notes";
  for (let n = 0; n < rows; n += 1) {
    const day = `${(n % 28) + 1}`.padStart(2, "0");
    yield `"Firm ${n}, Inc.",Analyst ${n % 50},APPLIED,2026-09-${day},https://firm${n}.example/jobs/${n},"It is in ""Room ${n}"""`;
  }
}

function* boxLines(bytes: number): Iterable<string> {
  const body = "A line of a letter that is about as long as such lines are in most letters.\n".repeat(60);
  for (let [n, written] = [0, 0]; written < bytes; n += 1) {
    const message = [
      `From sender${n}@shop.example Mon Nov  2 09:00:00 2026`,
      `From: "Sender ${n}" <sender${n}@shop.example>`,
      "To: Me <me@me.example>",
      `Subject: Offer ${n} of the week`,
      "Date: Mon, 2 Nov 2026 09:00:00 +0000",
      `Message-ID: <${n}@shop.example>`,
      "",
      body,
    ].join("\n");
    written += message.length;
    yield message;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const figure of await benchMoving()) console.log(figure);
}
