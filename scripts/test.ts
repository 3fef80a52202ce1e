import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative, sep } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Runs all tests, or those whose path holds one of the words given; with `--times` it tells which took longest.
 * A test that is skipped says why; where a skip may not be (`FINELINE_NO_SKIPS`), it fails the run.
 */
const root = fileURLToPath(new URL("../", import.meta.url));
const words = process.argv.slice(2).filter((word) => word !== "--times");
const tellsTimes = process.argv.includes("--times");
const LONGEST_TOLD = 30;
// The tests start this program's sources and themselves over and over: each is stripped of its types and compiled once.
process.env.NODE_COMPILE_CACHE ??= join(root, ".build/compile-cache");
// Those that take longest first, so that no processor waits for the last one.
const all = ["test", "src", "scripts"].flatMap((place) => globSync(`${place}/**/*.test.ts`).sort().reverse());
const chosen = words.length === 0 ? all : all.filter((file) => words.some((word) => file.includes(word)));
if (chosen.length === 0) {
  console.error("no test matches");
  process.exit(2);
}
const skipped: string[] = [];
const times: { readonly file: string; readonly seconds: number }[] = [];
// Some of the time is spent waiting for browsers and servers: one file more than there are processors.
const stream = run({ files: gather(chosen), concurrency: availableParallelism() + 1 });
stream.on("test:fail", () => {
  process.exitCode = 1;
});
stream.on("test:skip", ({ name, skip }: { name: string; skip?: string | boolean }) => {
  skipped.push(typeof skip === "string" && skip !== "" ? `${name}: ${skip}` : name);
});
stream.on("test:summary", ({ file, duration_ms: took }) => {
  if (file !== undefined) times.push({ file: relative(root, file), seconds: took / 1000 });
});
stream.on("end", () => {
  for (const line of skipped) console.log(`skipped: ${line}`);
  if (skipped.length > 0 && process.env.FINELINE_NO_SKIPS) process.exitCode = 1;
  if (tellsTimes) for (const line of longest()) console.log(line);
});
stream.compose(spec).pipe(process.stdout);

function longest(): readonly string[] {
  const sorted = times.toSorted((one, other) => other.seconds - one.seconds);
  return sorted.slice(0, LONGEST_TOLD).map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`);
}

/** The tests that lie beside the code of a layer share a process, for starting one takes longer than they do; each other file has its own. */
function gather(files: readonly string[]): string[] {
  // Of its own, for several runs at once.
  const folder = join(root, ".build/tests", String(process.pid));
  mkdirSync(folder, { recursive: true });
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
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
