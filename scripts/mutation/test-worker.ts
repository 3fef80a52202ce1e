import { createRequire } from "node:module";
import { constants, Script } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import type { CollectedTest, doTests, takeTests } from "./collect-tests.ts";

/** What the worker is made with. */
export interface WorkerInput {
  /** The bundle's text. */
  readonly code: string;
  /** A file at the root of the project, from where packages are found. */
  readonly from: string;
}

/** Tests to do with one mutant awake, or none. */
export interface TestOrder {
  readonly mutant?: string;
  /** How often one test may meet the mutant before it counts as never coming to an end. */
  readonly hitLimit?: number;
  readonly batches: readonly TestBatch[];
}

/** Tests of one file by their places in it, from 0. */
export interface TestBatch {
  readonly file: string;
  readonly tests: readonly number[] | "all";
}

export interface TestAnswer {
  /** The first test that failed, which was the last that was done; the file alone where it could not be loaded. */
  readonly failed?: { readonly test: string; readonly why: string };
  readonly isEndless: boolean;
  /** All tests of the last file. */
  readonly titles: readonly string[];
  /** How often each mutant was met while a file was loaded, and while a test was done. */
  readonly loading: Readonly<Record<string, number>>;
  readonly testing: Readonly<Record<string, number>>;
  readonly tookMs: number;
}

interface Bundle {
  readonly takeTests: typeof takeTests;
  readonly doTests: typeof doTests;
  readonly files: Readonly<Record<string, () => Promise<unknown>>>;
}

/** Where the instrumented code looks for the mutant that is awake, and counts which it meets. */
interface Switch {
  activeMutant?: string;
  hitCount?: number;
  hitLimit?: number;
  currentTestId?: string;
  mutantCoverage: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

const { code, from } = workerData as WorkerInput;
const require = createRequire(from);
const script = new Script(`(function (require, exports, module) {${code}\n})`, {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
// The same inputs for each mutant, as many as a moment allows; the first that fails is enough.
fc.configureGlobal({ seed: 1, endOnFailure: true, interruptAfterTimeLimit: 500 });

function evaluate(): Bundle {
  const module = { exports: {} };
  script.runInThisContext()(require, module.exports, module);
  return module.exports as Bundle;
}

function setSwitch({ mutant, hitLimit }: TestOrder): Switch {
  const made: Switch = { mutantCoverage: { static: {}, perTest: {} } };
  if (mutant !== undefined) Object.assign(made, { activeMutant: mutant, hitCount: 0, hitLimit });
  Object.assign(globalThis, { __stryker__: made });
  return made;
}

async function answer(order: TestOrder): Promise<TestAnswer> {
  const startedAt = performance.now();
  const state = setSwitch(order);
  let titles: readonly string[] = [];
  let current = "";
  let failed: TestAnswer["failed"];
  try {
    const bundle = evaluate();
    for (const { file, tests } of order.batches) {
      current = file;
      delete state.currentTestId;
      await bundle.files[file]!();
      const all = bundle.takeTests();
      titles = all.map(({ title }) => title);
      await bundle.doTests(tests === "all" ? all : tests.map((place) => all[place]!), ({ title }: CollectedTest) => {
        current = `${file}: ${title}`;
        state.currentTestId = "test";
        if (state.hitCount !== undefined) state.hitCount = 0;
        parentPort!.postMessage("begun");
      });
    }
  } catch (error) {
    failed = { test: current, why: error instanceof Error ? error.message : String(error) };
  }
  const { static: loading, perTest } = state.mutantCoverage;
  return {
    ...(failed === undefined ? {} : { failed }),
    isEndless: (state.hitCount ?? 0) > (state.hitLimit ?? Infinity),
    titles,
    loading,
    testing: perTest.test ?? {},
    tookMs: performance.now() - startedAt,
  };
}

parentPort!.on("message", async (order: TestOrder) => parentPort!.postMessage(await answer(order)));
