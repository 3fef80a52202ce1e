import { spawn } from "node:child_process";

/** Everything a change must pass before the tests, side by side; prints what failed. */
const CHECKS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ["style", "biome", "ci", "--error-on-warnings", "."],
  ["types and walls", "tsc", "-b"],
  ["unused code", "knip"],
  ["packages of each layer", "node", "scripts/check-imports.ts"],
  ["rule ids", "node", "scripts/check-rule-ids.ts"],
];

interface Outcome {
  readonly name: string;
  readonly status: number;
  readonly output: string;
}

function run([name, command, ...args]: (typeof CHECKS)[number]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { shell: process.platform === "win32" });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (error) => resolve({ name, status: 1, output: String(error) }));
    child.on("close", (status) => resolve({ name, status: status ?? 1, output }));
  });
}

const outcomes = await Promise.all(CHECKS.map(run));
for (const { name, status, output } of outcomes) {
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name}`);
  if (status !== 0) console.log(output);
}
process.exitCode = outcomes.every(({ status }) => status === 0) ? 0 : 1;
