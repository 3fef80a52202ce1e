import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { diceOf, mutate } from "./fuzz/mutate.ts";
import { runFuzz } from "./fuzz/run-fuzz.ts";

const FILES = ["Company,Role\nGlobex,Clerk\n", "BEGIN:VCARD\nFN:Dana Kim\nEND:VCARD\n"].map((text) =>
  new TextEncoder().encode(text),
);

describe("fuzzing", () => {
  it("the same seed and number give the same damaged file, others give others", () => {
    const hex = (seed: number, number: number) => mutate(FILES, diceOf(seed, number)).toHex();
    assert.equal(hex(1, 4_711), hex(1, 4_711));
    const all = new Set(Array.from({ length: 200 }, (_, number) => [hex(1, number), hex(2, number)]).flat());
    assert.ok(all.size > 300, `${all.size} of 400 differ`);
  });

  it("every parser gets its share of the inputs, and none throws", async () => {
    const { counts, failures } = await runFuzz({ seed: 3, to: 600, until: Infinity, limitMs: 60_000 });
    assert.deepEqual(failures, []);
    assert.deepEqual(
      [...counts].map(([name, { read, refused }]) => [name, read + refused]),
      [
        ["invitations", 100],
        ["cards", 100],
        ["tables", 100],
        ["messages", 100],
        ["mboxes", 100],
        ["message files", 100],
      ],
    );
  });

  it("ends when the time is over", async () => {
    const { counts } = await runFuzz({ seed: 3, to: Infinity, until: 0, limitMs: 60_000 });
    assert.equal(counts.size, 0);
  });
});
