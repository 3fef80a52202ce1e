import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, sep } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Runs all tests, or those whose path holds one of the words given.
 * A test that is skipped says why; where a skip may not be (`FINELINE_NO_SKIPS`), it fails the run.
 */
const words = process.argv.slice(2);
// Those that take longest first, so that no processor waits for the last one.
const all = ["test", "src", "scripts"].flatMap((place) => globSync(`${place}/**/*.test.ts`).sort().reverse());
const chosen = words.length === 0 ? all : all.filter((file) => words.some((word) => file.includes(word)));
if (chosen.length === 0) {
  console.error("no test matches");
  process.exit(2);
}
const skipped: string[] = [];
// Much of the time is spent waiting for browsers and servers: a file a processor, where Node would leave one out.
const stream = run({ files: gather(chosen), concurrency: Math.max(2, availableParallelism()) });
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

/** The tests that lie beside the code of a layer share a process, for starting one takes longer than they do; each other file has its own. */
function gather(files: readonly string[]): string[] {
  const folder = fileURLToPath(new URL("../.build/tests/", import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const layers = Map.groupBy(files, (file) => {
    const [place, layer] = file.split(sep);
    return place === "src" ? layer! : file;
  });
  return [...layers].map(([name, own]) => {
    if (own.length === 1) return own[0]!;
    const path = join(folder, `${name}.test.ts`);
    writeFileSync(path, own.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`).join(""));
    return path;
  });
}
