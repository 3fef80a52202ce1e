import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import fc from "fast-check";
import { exportCases, importCases } from "../../src/app/index.ts";
import { sampleCase, sampleHolidays } from "../../src/contract/sample-case.suite.ts";
import { openCaseStore } from "../../src/storage/sqlite/index.ts";

// Monday 16 November 2026, 15:00 UTC
const NOW = Date.UTC(2026, 10, 16, 15);

const home = mkdtempSync(join(tmpdir(), "fineline-round-trip-"));
after(() => rmSync(home, { recursive: true, force: true }));
let places = 0;

/** What a fresh store exports after it took in a file, as text and back. */
async function throughStore(file: unknown): Promise<unknown> {
  places += 1;
  const store = await openCaseStore({ home: join(home, `${places}`) });
  try {
    const imported = await importCases(JSON.parse(JSON.stringify(file)), {
      store,
      holidays: sampleHolidays,
      newId: () => "never-asked-for",
      now: NOW,
    });
    assert.deepEqual(imported.ok ? [] : imported.error, []);
    return { cases: await Array.fromAsync(exportCases(store)) };
  } finally {
    await store.close();
  }
}

const words = fc.string({ unit: "grapheme", maxLength: 40 });
const line = words.map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "")).filter((text) => text.trim() !== "");

/** Cases with any facts of the sample, in any order, any words, and keys of other programs. */
const cases = fc
  .array(
    fc.record({
      company: line,
      role: line,
      note: words,
      kept: fc.subarray(sampleCase().facts.map((_, at) => at)),
      order: fc.boolean(),
      own: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(words, fc.integer(), fc.boolean()), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((drafts) =>
    drafts.map(({ company, role, note, kept, order, own }, at) => {
      const { asOf: _, ...sample } = sampleCase();
      const facts = kept.map((index) => sample.facts[index]!);
      const free = Object.fromEntries(Object.entries(own).map(([key, value]) => [`x-${key}`, value]));
      const noted = { id: "own-note", at: "2026-11-14T09:00:00Z", kind: "note", note, ...free };
      return {
        ...sample,
        ...free,
        id: `case-${at}`,
        company,
        role,
        facts: [...(order ? facts : facts.toReversed()), noted],
      };
    }),
  );

it("what export wrote, an empty store takes in and exports again, equal in everything", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (generated) => {
      const once = await throughStore({ cases: generated });
      assert.deepEqual(once, JSON.parse(JSON.stringify({ cases: generated })));
      assert.deepEqual(await throughStore(once), once);
    }),
    { numRuns: 25 },
  );
});
