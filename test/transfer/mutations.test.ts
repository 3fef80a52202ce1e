import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseHead, tooMuch } from "../../src/mail/heads/index.ts";
import { type FileAccess, openMessageFiles, openTable } from "../../src/transfer/index.ts";
import { contactOfQr, readCards } from "../../src/vcard/index.ts";
import { bytesOf, inPieces } from "./tables.ts";

const RUNS = { numRuns: 2_000, seed: 20_261_116 };
const decoder = new TextDecoder();

/** A text with a few of its bytes changed, put in or taken out. */
function mutated(text: string): fc.Arbitrary<Uint8Array> {
  const bytes = bytesOf(text);
  const edit = fc.record({
    at: fc.nat(bytes.length - 1),
    gone: fc.nat(4),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.constantFrom('"', "\n", "\r", ",", ";", ":", "\\", "=", "From ", "BEGIN:VCARD\n", "\ufeff").map(bytesOf),
    ),
  });
  return fc
    .array(edit, { maxLength: 5 })
    .map((edits) =>
      edits.reduce<Uint8Array>(
        (all, { at, gone, put }) => Uint8Array.from([...all.subarray(0, at), ...put, ...all.subarray(at + gone)]),
        bytes,
      ),
    );
}

const TABLE =
  'Company,Role,Applied,Status,Notes\r\nGlobex,Clerk,15/09/2026,Applied,"one, ""two"""\r\nÜnited,Analyst,2026-09-16,Offer,=x\r\n';
const CARD =
  "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana Kim\r\nitem1.EMAIL;TYPE=pref:dana@x.example\r\nADR:;;1 Lane;Town;;;\r\nEND:VCARD\r\n";
const MBOX = [
  "From a@x Mon Nov 16 10:00:00 2026",
  "From: a@x.example",
  "Date: Mon, 16 Nov 2026 10:00:00 +0000",
  "Message-ID: <1@x>",
  "",
  ">From here",
  "",
  "",
].join("\n");

const LETTER = [
  "From: a@x.example",
  "Date: Mon, 16 Nov 2026 10:00:00 +0000",
  "Message-ID: <1@x>",
  "",
  "From here on",
  "",
].join("\r\n");

/** A file that is only supposed, in pieces of so many bytes. */
function filesOf(bytes: Uint8Array, length: number): FileAccess {
  return {
    pieces: () => inPieces(bytes, length)(),
    beginningOf: async () => bytes.subarray(0, 4_096),
    readRange: async (_, start, count) => bytes.subarray(start, start + count),
    isFolder: async () => false,
    listFiles: async () => [],
  };
}

describe("files that mean harm, or were damaged", () => {
  it("a table gives every row or says which it could not read, in bounded time", async () => {
    await fc.assert(
      fc.asyncProperty(mutated(TABLE), fc.integer({ min: 1, max: 64 }), async (bytes, length) => {
        const opened = await openTable(inPieces(bytes, length));
        if (!opened.ok) return assert.ok(opened.error.length > 0);
        const lines = await Array.fromAsync(opened.value.lines());
        for (const line of lines) assert.ok(line.kind === "row" ? line.row.company !== "" : line.faults.length > 0);
      }),
      RUNS,
    );
  });

  it("no line of a table without quotation marks is lost", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "Ü", " ", "-", ";", "\t", "=", "'"), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, length) => {
          const text = ["Company,Role,Notes", ...rows.map((cells) => cells.join(","))].join("\n");
          const opened = await openTable(inPieces(bytesOf(text), length));
          assert.ok(opened.ok);
          assert.equal(
            (await Array.fromAsync(opened.value.lines())).length,
            rows.filter((cells) => cells.some((each) => each !== "")).length,
          );
        },
      ),
      { ...RUNS, numRuns: 500 },
    );
  });

  it("cards give people or faults, and codes give somebody or a note", () => {
    fc.assert(
      fc.property(mutated(CARD), (bytes) => {
        const read = readCards(bytes);
        if (read.ok) assert.ok(read.value.cards.length + read.value.faults.length > 0);
        else assert.ok(read.error.length > 0);
        assert.ok(["contact", "note"].includes(contactOfQr(decoder.decode(bytes)).kind));
      }),
      RUNS,
    );
  });

  it("an mbox file gives its messages or says why not", async () => {
    await fc.assert(
      fc.asyncProperty(mutated(MBOX), fc.integer({ min: 1, max: 64 }), async (bytes, length) => {
        const files = filesOf(bytes, length);
        const box = await openMessageFiles("a.mbox", { files, mine: [], parseHead, tooMuch, mostBytes: 1_000_000 });
        for (const folder of await box.listFolders()) {
          for await (const { heads, poisoned } of box.readHeads(folder, 0)) {
            assert.ok(heads.length + poisoned.length > 0);
            for (const { uid } of heads) assert.equal((await box.readSource(folder, uid)).kind, "source");
          }
        }
      }),
      RUNS,
    );
  });

  it("a message file gives one message as it is, or says why not, or is no message", async () => {
    await fc.assert(
      fc.asyncProperty(mutated(LETTER), fc.integer({ min: 1, max: 64 }), async (bytes, length) => {
        const files = filesOf(bytes, length);
        const box = await openMessageFiles("a.eml", { files, mine: [], parseHead, tooMuch, mostBytes: 1_000_000 });
        for (const folder of await box.listFolders()) {
          if (folder.messages === 0) continue; // it begins as an mbox file does
          const [batch, ...more] = await Array.fromAsync(box.readHeads(folder, 0));
          assert.ok(batch !== undefined && batch.heads.length + batch.poisoned.length === 1 && more.length === 0);
        }
      }),
      RUNS,
    );
    const files = filesOf(bytesOf(LETTER), 64);
    const box = await openMessageFiles("a.eml", { files, mine: [], parseHead, tooMuch, mostBytes: 1_000_000 });
    const [folder] = await box.listFolders();
    const [batch] = await Array.fromAsync(box.readHeads(folder!, 0));
    assert.deepEqual(
      batch?.heads.map(({ messageId }) => messageId),
      ["<1@x>"],
    );
  });
});
