import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import { run } from "node:test";
import { spec } from "node:test/reporters";

/**
 * Runs all tests, or those whose path holds one of the words given.
 * A test that is skipped says why; where a skip may not be (`FINELINE_NO_SKIPS`), it fails the run.
 */
const words = process.argv.slice(2);
const all = globSync(["src/**/*.test.ts", "test/**/*.test.ts", "scripts/**/*.test.ts"]).sort();
const files = words.length === 0 ? all : all.filter((file) => words.some((word) => file.includes(word)));
if (files.length === 0) {
  console.error("no test matches");
  process.exit(2);
}
const skipped: string[] = [];
// Much of the time is spent waiting for browsers and servers: a file a processor, where Node would leave one out.
const stream = run({ files, concurrency: Math.max(2, availableParallelism()) });
stream.on("test:fail", () => {
  process.exitCode = 1;
});
stream.on("test:skip", ({ name, skip }: { name: string; skip?: string | boolean }) => {
  skipped.push(typeof skip === "string" && skip !== "" ? `${name}: ${skip}` : name);
});
stream.on("end", () => {
  for (const line of skipped) console.log(`skipped: ${line}`);
  if (skipped.length > 0 && process.env.FINELINE_NO_SKIPS) process.exitCode = 1;
});
stream.compose(spec).pipe(process.stdout);
