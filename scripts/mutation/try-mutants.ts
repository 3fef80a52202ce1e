import { dirname } from "node:path";
import type { Coverage, CoveringTests } from "./find-coverage.ts";
import type { Mutant } from "./make-mutants.ts";
import type { TestRunner } from "./test-runner.ts";

/** What became of a mutant: `lived` through the tests that meet it, or was met by none. */
export type Outcome =
  | { readonly kind: "killed"; readonly by: string }
  | { readonly kind: "endless" }
  | { readonly kind: "lived" }
  | { readonly kind: "not-met" };

export interface Tried {
  readonly mutant: Mutant;
  readonly outcome: Outcome;
}

/** A pattern that goes wrong may take for ever, and a file of tests that is slow by itself is no reason to wait as long. */
const MOST_MS = 30_000;

/** Does the tests that meet each mutant with it awake, until one fails. */
export async function* tryMutants(
  runner: TestRunner,
  mutants: readonly Mutant[],
  coverage: Coverage,
): AsyncGenerator<Tried> {
  for (const mutant of mutants)
    yield { mutant, outcome: await tryMutant(runner, mutant, coverage.get(mutant.id) ?? []) };
}

async function tryMutant(runner: TestRunner, mutant: Mutant, covering: readonly CoveringTests[]): Promise<Outcome> {
  if (covering.length === 0) return { kind: "not-met" };
  const most = (of: (tests: CoveringTests) => number) => Math.max(...covering.map(of));
  const order = {
    mutant: mutant.id,
    hitLimit: 1_000 + 20 * most(({ mostHits }) => mostHits),
    batches: covering.toSorted((one, other) => farness(mutant, one) - farness(mutant, other)),
  };
  const answer = await runner.ask(order, Math.min(MOST_MS, 5_000 + 10 * most(({ slowestMs }) => slowestMs)));
  if (answer === undefined || answer.isEndless) return { kind: "endless" };
  return answer.failed === undefined ? { kind: "lived" } : { kind: "killed", by: answer.failed.test };
}

/** Tests beside the code notice a change first; of the others, those that take the shortest time. */
function farness({ file }: Mutant, tests: CoveringTests): number {
  const isBeside = dirname(file) === dirname(tests.file);
  return (isBeside ? 0 : 1_000_000) + tests.tookMs;
}
