import type { TestRunner } from "./test-runner.ts";
import type { TestAnswer, TestBatch, TestOrder } from "./test-worker.ts";

/** The tests of one file that meet a mutant. */
export interface CoveringTests extends TestBatch {
  /** How long they take without it, and the slowest. */
  readonly tookMs: number;
  readonly slowestMs: number;
  /** How often one of them meets it, at most. */
  readonly mostHits: number;
}

/** By the mutant's id. */
export type Coverage = ReadonlyMap<string, readonly CoveringTests[]>;

const LIMIT_MS = 300_000;

/**
 * Which tests meet which mutants. Each test is done once by itself, with all modules loaded anew: what one test leaves in a memory
 * of the code hides nothing from the next. A mutant that is met while a file is loaded concerns all of its tests. Throws where a
 * test fails without any mutant.
 */
export async function findCoverage(runner: TestRunner, files: readonly string[]): Promise<Coverage> {
  const coverage = new Map<string, CoveringTests[]>();
  for (const file of files) {
    for (const [mutant, covering] of await coverageBy(runner, file)) {
      const known = coverage.get(mutant) ?? [];
      coverage.set(mutant, [...known, covering]);
    }
  }
  return coverage;
}

async function coverageBy(runner: TestRunner, file: string): Promise<ReadonlyMap<string, CoveringTests>> {
  const ask = (tests: TestBatch["tests"]) => askSound(runner, { batches: [{ file, tests }] });
  const whole = await ask("all");
  const found = new Map<string, CoveringTests>();
  if (Object.keys(whole.testing).length > 0) {
    for (const place of whole.titles.keys()) {
      const { testing, tookMs } = await ask([place]);
      for (const [mutant, hits] of Object.entries(testing)) {
        found.set(
          mutant,
          withTest(found.get(mutant) ?? { file, tests: [], tookMs: 0, slowestMs: 0, mostHits: 0 }, {
            place,
            tookMs,
            hits,
          }),
        );
      }
    }
  }
  for (const [mutant, hits] of Object.entries(whole.loading)) {
    const { tookMs } = whole;
    const mostHits = hits + (whole.testing[mutant] ?? 0);
    found.set(mutant, { file, tests: "all", tookMs, slowestMs: tookMs, mostHits });
  }
  return found;
}

function withTest(
  known: CoveringTests,
  { place, tookMs, hits }: { readonly place: number; readonly tookMs: number; readonly hits: number },
): CoveringTests {
  return {
    file: known.file,
    tests: [...known.tests, place] as readonly number[],
    tookMs: known.tookMs + tookMs,
    slowestMs: Math.max(known.slowestMs, tookMs),
    mostHits: Math.max(known.mostHits, hits),
  };
}

async function askSound(runner: TestRunner, order: TestOrder): Promise<TestAnswer> {
  const answer = await runner.ask(order, LIMIT_MS);
  if (answer === undefined) throw new Error(`${order.batches[0]?.file}: its tests do not come to an end`);
  if (answer.failed) throw new Error(`${answer.failed.test}: fails without any mutant: ${answer.failed.why}`);
  return answer;
}
