import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { diceOf, mutate } from "./fuzz/mutate.ts";
import { PARSERS } from "./fuzz/parsers.ts";
import { type FuzzResult, runFuzz } from "./fuzz/run-fuzz.ts";

/**
 * Where the files lie that a parser failed at: `tables-1-4711` with `tables-1-4711.txt` beside it, which says why. What was mended
 * goes into `scripts/fuzz/corpus/`, with the next number: `tables-3`.
 */
const FOLDER = fileURLToPath(new URL("../.build/fuzz/", import.meta.url));
const LIMIT_MS = 5_000;

const { values } = parseArgs({
  options: { inputs: { type: "string" }, minutes: { type: "string" }, seed: { type: "string", default: "1" } },
});
const seed = numberOf("--seed", values.seed);
const to =
  values.inputs === undefined
    ? values.minutes === undefined
      ? 100_000
      : Infinity
    : numberOf("--inputs", values.inputs);
const minutes = values.minutes === undefined ? Infinity : numberOf("--minutes", values.minutes);

const startedAt = Date.now();
const result = await runFuzz({ seed, to, until: startedAt + minutes * 60_000, limitMs: LIMIT_MS });
save(result);
print(result);
process.exitCode = result.failures.length === 0 ? 0 : 1;

function numberOf(option: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${option}: expected a number above 0, got ${JSON.stringify(text)}`);
  return number;
}

/** The same seed and number make the same file again, so that only its number has to be known. */
function save({ failures }: FuzzResult): void {
  if (failures.length > 0) mkdirSync(FOLDER, { recursive: true });
  for (const { number, why } of failures) {
    const { name, files } = PARSERS[number % PARSERS.length]!;
    const path = `${FOLDER}${name.replace(" ", "-")}-${seed}-${number}`;
    writeFileSync(path, mutate(files, diceOf(seed, number)));
    writeFileSync(`${path}.txt`, `${why}\n`);
    console.log(`${path}: ${why.split("\n")[0]}`);
  }
}

function print({ counts, failures }: FuzzResult): void {
  for (const [name, { read, refused, slowestMs }] of counts) {
    console.log(`${name}: ${read} read, ${refused} refused, the slowest ${slowestMs.toFixed(0)} ms`);
  }
  const all = [...counts.values()].reduce((sum, { read, refused }) => sum + read + refused, 0);
  const seconds = Math.round((Date.now() - startedAt) / 1_000);
  console.log(`${all} inputs in ${seconds} s, seed ${seed}: ${failures.length} failed`);
}
