import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * How long it takes from a clone to the first plan: what is committed is cloned into an empty folder, installed with nothing in
 * npm's cache, and asked for a plan; then it is built as `npm start` does it. Prints a line a step. Needs git and a network.
 */
const source = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "fineline-first-plan-"));
const clone = join(folder, "fineline");
const GOAL_SECONDS = 180;

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Where it runs, when not in the clone. */
  readonly cwd?: string;
  /** It is not needed for the first plan, but for the pages. */
  readonly isAfterwards?: true;
}

const STEPS: readonly Step[] = [
  { name: "clone", command: ["git", "clone", "--quiet", "--depth", "1", `file://${source}`, clone], cwd: folder },
  {
    name: "npm ci, nothing cached",
    command: ["npm", "ci", "--no-audit", "--no-fund", "--cache", join(folder, "cache")],
  },
  { name: "the first plan in the terminal", command: fineline("plan", "examples/first-case.json") },
  {
    name: "the first build of the pages (npm start)",
    command: ["npm", "run", "--silent", "build"],
    isAfterwards: true,
  },
];

function fineline(...words: readonly string[]): readonly [string, ...string[]] {
  return ["npm", "run", "--silent", "fineline", "--", "--home", join(folder, "home"), ...words];
}

function secondsOf({ name, command: [program, ...args], cwd = clone }: Step): number {
  const begunAt = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`${name}: ${program} ended with ${status}.\n${stderr}`);
  return (performance.now() - begunAt) / 1000;
}

try {
  let seconds = 0;
  for (const step of STEPS) {
    const taken = secondsOf(step);
    if (step.isAfterwards !== true) seconds += taken;
    console.log(`${taken.toFixed(1).padStart(7)} s  ${step.name}`);
  }
  console.log(
    `${seconds.toFixed(1).padStart(7)} s  from the clone to the first plan; ${GOAL_SECONDS} or less is the goal`,
  );
  console.log(`On ${cpus()[0]?.model.trim()}, ${availableParallelism()} processors, ${process.platform}.`);
  process.exitCode = seconds <= GOAL_SECONDS ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
