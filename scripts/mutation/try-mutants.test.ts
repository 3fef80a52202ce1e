import assert from "node:assert/strict";
import { join } from "node:path";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { bundleTests } from "./bundle-tests.ts";
import { findCoverage } from "./find-coverage.ts";
import { makeMutants } from "./make-mutants.ts";
import { startTestRunner } from "./test-runner.ts";
import { tryMutants } from "./try-mutants.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const CODE = "src/app/sending/reply-address.ts";

/** What becomes of each mutant of a small file, by what it changes, with the tests of one. */
async function outcomesWith(tests: string): Promise<Readonly<Record<string, string>>> {
  const { mutants, sources } = await makeMutants([CODE]);
  const runner = startTestRunner({ code: await bundleTests(root, [tests], sources), from: join(root, "package.json") });
  try {
    const coverage = await findCoverage(runner, [tests]);
    const found: Record<string, string> = {};
    for await (const { mutant, outcome } of tryMutants(runner, mutants, coverage)) {
      found[`${mutant.original} → ${mutant.replacement}`] = outcome.kind;
    }
    return found;
  } finally {
    await runner.close();
  }
}

it("a mutant is killed by the tests that meet it, and met by no others", async () => {
  const change = "local.length > LONGEST_LOCAL_PART → local.length >= LONGEST_LOCAL_PART";
  const own = await outcomesWith("src/app/sending/reply-address.test.ts");
  assert.equal(own[change], "killed");
  assert.equal(Object.keys(own).length, 10);
  const others = await outcomesWith("src/app/sending/retry-times.test.ts");
  assert.equal(others[change], "not-met");
});
