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

/**
 * The tests that are done against the mutants of a folder: its own, and those that compare what comes of it as a whole. Tests of
 * what is built on it would notice more, and take minutes for each mutant.
 */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  "src/engine/letters/check": ["src/engine/letters/check/**/*.test.ts", "test/letters/*.test.ts"],
  "src/engine/letters/compose": ["src/engine/letters/{compose,names,templates}/*.test.ts"],
  "src/engine/letters/names": ["src/engine/letters/names/*.test.ts"],
  "src/engine/letters/templates": [
    "src/engine/letters/templates/*.test.ts",
    "src/engine/letters/compose/*-letters.test.ts",
  ],
  "src/engine/letters": ["src/engine/letters/**/*.test.ts", "test/letters/*.test.ts"],
  "src/engine/words": ["src/engine/words/*.test.ts"],
  "src/engine/fine-line": ["src/engine/fine-line/*.test.ts"],
  "src/engine/time": ["src/engine/{time,calendar}/*.test.ts"],
  "src/engine/playbooks": ["src/engine/playbooks/*.test.ts"],
  "src/engine": [
    "src/engine/{calendar,plan,planner,playbooks,reading,time,words}/*.test.ts",
    "test/conformance/*.test.ts",
    "test/properties/*.test.ts",
  ],
  "src/app/sending": ["src/app/sending/*.test.ts"],
};
/** Properties of long and hostile text, which take a minute for each mutant; what they notice, others notice too. */
const SLOW: readonly string[] = ["src/engine/letters/check/check-letter.test.ts"];
const FOLDERS = ["calendar", "time", "reading", "playbooks", "plan", "planner", "fine-line", "words", "letters"];
const SAVE_EVERY = 20;

const root = fileURLToPath(new URL("../", import.meta.url));
process.chdir(root);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    again: { type: "boolean", default: false },
  },
});
const places =
  positionals.length > 0 ? positionals : ["src/app/sending", ...FOLDERS.map((name) => `src/engine/${name}`)];
for (const place of places) await mutatePlace(place.replace(/\/$/, ""));

async function mutatePlace(place: string): Promise<void> {
  const path = join(".build/mutation", `${place.replaceAll("/", "-")}.json`);
  const { mutants, sources } = await makeMutants([place]);
  const kept = loadOutcomes(path);
  const chosen = values.again ? survivorsOf(kept, mutants) : sample(mutants);
  const tests = testsOf(place);
  const runner = startTestRunner({ code: await bundleTests(root, tests, sources), from: join(root, "package.json") });
  const coverage = await findCoverage(runner, tests);
  console.error(`${place}: ${tests.length} files of tests meet ${coverage.size} of ${mutants.length} mutants`);
  const tried: Tried[] = [];
  const known = () => mergeOutcomes(values.again ? kept : [], tried, mutants);
  for await (const each of tryMutants(runner, chosen, coverage)) {
    tried.push(each);
    if (tried.length % SAVE_EVERY === 0) {
      saveOutcomes(path, known());
      console.error(`${place}: ${tried.length} of ${chosen.length}`);
    }
  }
  await runner.close();
  saveOutcomes(path, known());
  for (const line of [...describeSurvivors(known()), ...describeScores(known())]) console.log(line);
}

function testsOf(place: string): readonly string[] {
  const folder = Object.keys(TESTS).find((name) => place.startsWith(name));
  if (folder === undefined) throw new Error(`${place}: expected a place in ${Object.keys(TESTS).join(", ")}`);
  return globSync([...TESTS[folder]!], { exclude: SLOW }).toSorted();
}

/** Those of the last run that were not killed. */
function survivorsOf(kept: readonly Tried[], mutants: readonly Mutant[]): readonly Mutant[] {
  const dead = new Set(kept.filter(isDead).map(({ mutant }) => keyOf(mutant)));
  const all = new Set(kept.map(({ mutant }) => keyOf(mutant)));
  return mutants.filter((mutant) => all.has(keyOf(mutant)) && !dead.has(keyOf(mutant)));
}

/** Every nth mutant, from a place on: another place is another sample. */
function sample(mutants: readonly Mutant[]): readonly Mutant[] {
  const [every, from] = [Number(values.every), Number(values.from)];
  if (!Number.isInteger(every) || every < 1)
    throw new Error(`--every: expected a whole number from 1, got ${values.every}`);
  if (!Number.isInteger(from) || from < 0 || from >= every)
    throw new Error(`--from: expected a whole number from 0 to ${every - 1}, got ${values.from}`);
  return mutants.filter((_, place) => place % every === from);
}
