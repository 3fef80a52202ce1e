import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Figure, inTurns, runNode } from "./measure.ts";

const program = new URL("../dist/fineline.js", import.meta.url).pathname;
const template = JSON.parse(
  readFileSync(new URL("../test/conformance/worked/01-first-case.json", import.meta.url), "utf8"),
).case as Record<string, unknown>;

const CASES = 1_000;

/** A store with a thousand cases in it. */
function fillStore(home: string): void {
  const cases = Array.from({ length: CASES }, (_, i) => ({ ...template, id: `case-${i}`, company: `Company ${i}` }));
  const filled = spawnSync(process.execPath, [program, "--home", home, "import", "-", "--json"], {
    input: JSON.stringify({ cases }),
  });
  if (filled.status !== 0) throw new Error(String(filled.stderr));
}

/** The whole process of `fineline today` against an empty one. */
export async function benchStartUp(): Promise<readonly Figure[]> {
  const home = mkdtempSync(join(tmpdir(), "fineline-bench-"));
  try {
    fillStore(home);
    const ms = await inTurns(15, {
      today: async () => (await runNode({ args: [program, "--home", home, "today"] })).wallMs,
      node: async () => (await runNode({ args: ["-e", "0"] })).wallMs,
    });
    return [
      {
        what: `fineline today, ${CASES.toLocaleString("en")} cases`,
        value: `${ms.today.toFixed(0)} ms`,
        against: `an empty Node process, ${ms.node.toFixed(0)} ms`,
        ratio: ms.today / ms.node,
        goal: "3 or less",
      },
    ];
  } finally {
    rmSync(home, { recursive: true });
  }
}
