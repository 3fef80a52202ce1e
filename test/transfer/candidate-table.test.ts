import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CandidateLine } from "../../src/app/index.ts";
import { openCandidateTable } from "../../src/transfer/index.ts";
import { bytesOf, inPieces } from "./tables.ts";

async function read(bytes: Uint8Array) {
  const table = await openCandidateTable(inPieces(bytes));
  assert.ok(table.ok, JSON.stringify(table));
  const lines: readonly CandidateLine[] = await Array.fromAsync(table.value.lines());
  return { notices: table.value.notices, lines };
}

const appliedOn = ({ lines }: Awaited<ReturnType<typeof read>>) =>
  lines.map((line) => (line.kind === "row" ? line.given.applied : line.faults[0]?.place));

describe("the dates of a table of candidates", () => {
  it("a date that is none either way speaks for no order", async () => {
    const table = await read(bytesOf("Name,Applied\nAna,25/09/2026\nBen,31/30/2026\nCem,03/04/2026\n"));
    assert.deepEqual(table.notices, ["Dates were read with the day first."]);
    assert.deepEqual(appliedOn(table), [
      { kind: "day", on: "2026-09-25" },
      "applied",
      { kind: "day", on: "2026-04-03" },
    ]);
  });

  it("where some have the day first and some the month, none that could be either is taken", async () => {
    const table = await read(bytesOf("Name,Applied\nAna,25/09/2026\nBen,09/25/2026\nCem,03/04/2026\n"));
    assert.deepEqual(table.notices, ["Some dates have the day first and some the month."]);
    assert.equal(appliedOn(table)[2], "applied");
  });
});

describe("the encoding of a table of candidates", () => {
  it("what is no UTF-8 after its beginning is read as older Windows programs write, and said", async () => {
    const rows = Array.from({ length: 6_000 }, (_, n) => `Robin ${n},2026-09-15`).join("\n");
    const [start, end] = [bytesOf(`Name,Applied\n${rows}\nJos`), bytesOf(",2026-09-16\n")];
    const { notices, lines } = await read(Uint8Array.from([...start, 0xe9, ...end]));
    assert.deepEqual(notices, [
      "The file is no UTF-8: it was read as windows-1252, as older Windows programs write. Look at the accents.",
    ]);
    const last = lines.at(-1);
    assert.equal(last?.kind === "row" && last.given.name, "José");
  });
});
