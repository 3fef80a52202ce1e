import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";

/** Runs all tests, or those whose path holds one of the words given. */
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const all = globSync(["src/**/*.test.ts", "test/**/*.test.ts", "scripts/**/*.test.ts"]).sort();
const files = words.length === 0 ? all : all.filter((file) => words.some((word) => file.includes(word)));
if (files.length === 0) {
  console.error("no test matches");
  process.exit(2);
}
const { status } = spawnSync(process.execPath, ["--test", "--test-reporter=spec", ...flags, ...files], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
