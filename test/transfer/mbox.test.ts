import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MessageHead } from "../../src/app/index.ts";
import { MESSAGE_LIMITS, parseHead, tooMuch } from "../../src/mail/heads/index.ts";
import { type FileAccess, openMessageFiles } from "../../src/transfer/index.ts";
import { bytesOf, inPieces } from "./tables.ts";

const decoder = new TextDecoder();

/** Files that are only supposed, which come in pieces of so many bytes. */
function filesOf(contents: Readonly<Record<string, string>>, pieceLength: number): FileAccess {
  const bytes = (path: string) => bytesOf(contents[path] ?? "");
  return {
    pieces: (path) => inPieces(bytes(path), pieceLength)(),
    beginningOf: async (path) => bytes(path).subarray(0, 4_096),
    readRange: async (path, start, length) => bytes(path).subarray(start, start + length),
    isFolder: async (path) => !(path in contents),
    listFiles: async () => Object.keys(contents),
  };
}

async function readAll(contents: Readonly<Record<string, string>>, { path = "a.mbox", pieceLength = 64 * 1024 } = {}) {
  const files = await openMessageFiles(path, {
    files: filesOf(contents, pieceLength),
    mine: ["me@me.example"],
    parseHead,
    tooMuch,
    mostBytes: MESSAGE_LIMITS.bytes,
  });
  const found: { readonly head: MessageHead; readonly body: string }[] = [];
  const poisoned: { readonly uid: number; readonly reason: string }[] = [];
  for (const folder of await files.listFolders()) {
    for await (const batch of files.readHeads(folder, 0)) {
      poisoned.push(...batch.poisoned);
      for (const head of batch.heads) {
        const source = await files.readSource(folder, head.uid);
        assert.ok(source.kind === "source");
        found.push({
          head,
          body: decoder
            .decode(source.bytes)
            .split(/\r?\n\r?\n/)
            .slice(1)
            .join("\n\n"),
        });
      }
    }
  }
  return { found, poisoned };
}

const FROM = "From dana@globex.example Mon Nov 16 10:00:00 2026";
const message = (n: number, body: string, from = "dana@globex.example") =>
  [
    `From: ${from}`,
    `Subject: ${n}`,
    "Date: Mon, 16 Nov 2026 10:00:00 -0500",
    `Message-ID: <${n}@globex.example>`,
    "",
    body,
    "",
  ].join("\n");

describe("files of messages", () => {
  it("an mbox file gives its messages, whatever the pieces it comes in and its line ends", async () => {
    const text = `${FROM}\n${message(1, "One.")}\n${FROM}\n${message(2, "Two.")}`;
    for (const whole of [text, text.replaceAll("\n", "\r\n")]) {
      for (const pieceLength of [1, 7, 64, 10_000]) {
        const { found } = await readAll({ "a.mbox": whole }, { pieceLength });
        assert.deepEqual(
          found.map(({ head, body }) => [head.uid, head.messageId, body.trim()]),
          [
            [1, "<1@globex.example>", "One."],
            [2, "<2@globex.example>", "Two."],
          ],
        );
      }
    }
  });

  it("a quoted From is put right, one mark at a time (mboxrd), and one that is no separator is text", async () => {
    const body = [
      ">From my heart,",
      ">>From hers,",
      "",
      "From here on, at 10:00, it was 2026.",
      "From dana Mon Nov 16 10:00:00 2026",
    ];
    const { found } = await readAll({ "a.mbox": `${FROM}\n${message(1, body.join("\n"))}` });
    assert.deepEqual(
      found.map((each) => each.body.trimEnd()),
      [
        [
          "From my heart,",
          ">From hers,",
          "",
          "From here on, at 10:00, it was 2026.",
          "From dana Mon Nov 16 10:00:00 2026",
        ].join("\n"),
      ],
    );
  });

  it("what Gmail and Thunderbird put before messages is known, and who sent them by label and address", async () => {
    const labelled = message(2, "Two.", "other@me.example").replace("Subject", "X-Gmail-Labels: Sent,Inbox\nSubject");
    const text = [
      `From 1781234567890@xxx Mon Nov 16 10:00:00 +0000 2026\n${message(1, "One.", "Me <ME@me.example>")}`,
      `From - Mon Nov 16 10:00:00 2026\n${labelled}`,
      `${FROM}\n${message(3, "Three.")}`,
    ].join("\n");
    const { found } = await readAll({ "a.mbox": text });
    assert.deepEqual(
      found.map(({ head }) => head.isInSent),
      [true, true, false],
    );
  });

  it("a head that is too large, and a message without a date, are named and passed over", async () => {
    const large = message(1, "One.").replace("Subject: 1", `Subject: ${"x".repeat(140_000)}`);
    const undated = message(2, "Two.").replace(/Date:.*\n/, "");
    const text = [large, undated, message(3, "Three.")].map((each) => `${FROM}\n${each}`).join("\n");
    const { found, poisoned } = await readAll({ "a.mbox": text }, { pieceLength: 1_000 });
    assert.deepEqual(poisoned, [
      { uid: 1, reason: "its head is larger than 128 kB" },
      { uid: 2, reason: "it does not say when it was written" },
    ]);
    assert.deepEqual(
      found.map(({ head }) => head.subject),
      ["3"],
    );
  });

  it("a folder gives its message files and its mbox files, and passes over the rest", async () => {
    const contents = {
      "mail/1.eml": message(1, "One."),
      "mail/notes.txt": "Nothing of the kind.",
      "mail/2.eml": message(2, "Two."),
      "mail/old.mbox": `${FROM}\n${message(3, "Three.")}`,
    };
    const { found } = await readAll(contents, { path: "mail" });
    assert.deepEqual(
      found.map(({ head, body }) => [head.subject, body.trim()]),
      [
        ["3", "Three."],
        ["1", "One."],
        ["2", "Two."],
      ],
    );
  });

  it("the same message in two files has one key", async () => {
    const { found } = await readAll(
      { "a.eml": message(1, "One."), "b.mbox": `${FROM}\n${message(1, "One.")}` },
      { path: "x" },
    );
    assert.equal(new Set(found.map(({ head }) => head.key)).size, 1);
  });
});
