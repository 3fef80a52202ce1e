import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { diceOf, mutate } from "./fuzz/mutate.ts";
import { corpusOf, PARSERS } from "./fuzz/parsers.ts";
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
    const { counts, failures } = await runFuzz({ seed: 3, to: 1_000, until: Infinity, limitMs: 60_000 });
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
        ["letter files", 100],
        ["cases", 100],
        ["playbooks", 100],
        ["settings", 100],
      ],
    );
  });

  it("what is damaged is sound before that: every parser reads some of its files", async () => {
    for (const { name, files, read } of PARSERS) {
      const sound = await Promise.all(files.slice(0, 20).map(read));
      assert.ok(sound.some(Boolean), name);
    }
  });

  it("no parser throws at a file of its corpus", async () => {
    const names = new Set(PARSERS.map(({ name }) => name.replace(" ", "-")));
    const files = readdirSync(new URL("./fuzz/corpus/", import.meta.url));
    const strangers = files.filter((file) => !names.has(file.replace(/-\d+$/, "")));
    assert.deepEqual(strangers, []);
    for (const { name, read } of PARSERS) for (const bytes of corpusOf(name)) await read(bytes);
  });

  it("ends when the time is over", async () => {
    const { counts } = await runFuzz({ seed: 3, to: Infinity, until: 0, limitMs: 60_000 });
    assert.equal(counts.size, 0);
  });
});
