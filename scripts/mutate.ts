import { globSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundleTests } from "./mutation/bundle-tests.ts";
import { describeScores, describeSurvivors } from "./mutation/describe-outcomes.ts";
import { findCoverage } from "./mutation/find-coverage.ts";
import { isDead, keyOf, loadOutcomes, mergeOutcomes, saveOutcomes } from "./mutation/kept-outcomes.ts";
import { type Mutant, makeMutants } from "./mutation/make-mutants.ts";
import { startTestRunner } from "./mutation/test-runner.ts";
import { type Tried, tryMutants } from "./mutation/try-mutants.ts";

const SENDING = "src/app/sending";

/** The tests that are done against mutants of the engine, and of the send machine: those that need nothing but files. */
const ENGINE_TESTS = [
  "src/engine/**/*.test.ts",
  "test/conformance/*.test.ts",
  "test/properties/*.test.ts",
  "test/letters/*.test.ts",
];
const SENDING_TESTS = ["src/app/sending/*.test.ts"];
const SAVE_EVERY = 200;

const root = fileURLToPath(new URL("../", import.meta.url));
process.chdir(root);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: "string", default: "1" }, again: { type: "boolean", default: false } },
});
const places = (positionals.length > 0 ? positionals : ["src/engine", SENDING]).map((place) =>
  place.replace(/\/$/, ""),
);
for (const place of places) await mutatePlace(place);

async function mutatePlace(place: string): Promise<void> {
  const path = join(".build/mutation", `${place.replaceAll("/", "-")}.json`);
  const { mutants, sources } = await makeMutants([place]);
  const kept = loadOutcomes(path);
  const chosen = values.again ? survivorsOf(kept, mutants) : sample(mutants);
  const tests = globSync(place.startsWith(SENDING) ? SENDING_TESTS : ENGINE_TESTS).toSorted();
  const runner = startTestRunner({ code: await bundleTests(root, tests, sources), from: join(root, "package.json") });
  const coverage = await findCoverage(runner, tests);
  const tried: Tried[] = [];
  const known = () => mergeOutcomes(values.again ? kept : [], tried, mutants);
  for await (const each of tryMutants(runner, chosen, coverage)) {
    tried.push(each);
    if (tried.length % SAVE_EVERY === 0) saveOutcomes(path, known());
  }
  await runner.close();
  saveOutcomes(path, known());
  for (const line of [...describeSurvivors(known()), ...describeScores(known())]) console.log(line);
}

/** Those of the last run that were not killed. */
function survivorsOf(kept: readonly Tried[], mutants: readonly Mutant[]): readonly Mutant[] {
  const dead = new Set(kept.filter(isDead).map(({ mutant }) => keyOf(mutant)));
  const all = new Set(kept.map(({ mutant }) => keyOf(mutant)));
  return mutants.filter((mutant) => all.has(keyOf(mutant)) && !dead.has(keyOf(mutant)));
}

function sample(mutants: readonly Mutant[]): readonly Mutant[] {
  const every = Number(values.every);
  if (!Number.isInteger(every) || every < 1)
    throw new Error(`--every: expected a whole number from 1, got ${values.every}`);
  return mutants.filter((_, place) => place % every === 0);
}
