import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { runFineline } from "./run-fineline.ts";

const MESSAGE = [
  "From: Lee Okafor <lee.okafor@globex.example>",
  "To: alex@mail.example",
  "Subject: Re: Following up",
  "Date: Mon, 16 Nov 2026 10:00:00 -0500",
  "In-Reply-To: <1@mail.example>",
  "",
  "Hi Alex,",
  "",
  "the panel meets on Wednesday and we'll let you know by Friday.",
  "",
  "> any news?",
].join("\r\n");

const READING = {
  automatic: "no",
  says: "update",
  decisionBy: "2026-11-20",
  text: "Hi Alex,\n\nthe panel meets on Wednesday and we'll let you know by Friday.",
  evidence: [
    { rule: "decision.tell", excerpt: "let you know by Friday" },
    { rule: "update.step-coming", excerpt: "panel meets" },
  ],
};

async function readLines(lines: readonly string[]) {
  const { status, stdout } = await runFineline({ args: ["mail", "read", "--ndjson"], input: lines.join("\n") });
  const read = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { status, read };
}

describe("mail read --ndjson", () => {
  it("gives a reading for each message, in order, whether text or base64", async () => {
    const base64 = Buffer.from(MESSAGE).toString("base64");
    const { status, read } = await readLines([
      JSON.stringify({ message: MESSAGE }),
      JSON.stringify({ message: base64, encoding: "base64" }),
    ]);
    assert.equal(status, 0);
    assert.deepEqual(read, [READING, READING]);
  });

  it("gives an error in the place of what cannot be read, with line and place, and goes on", async () => {
    const { status, read } = await readLines([
      "{bad",
      JSON.stringify({ message: 3 }),
      JSON.stringify({ message: "a", encoding: "hex" }),
      JSON.stringify({ message: "*", encoding: "base64" }),
      JSON.stringify({ message: "a", colour: "red" }),
      JSON.stringify({ message: "a", case: { role: "Analyst" } }),
      JSON.stringify({ message: MESSAGE }),
    ]);
    assert.equal(status, 1);
    assert.equal(read.length, 7);
    const messages = read.map(({ error }) => (error as { message: string } | undefined)?.message);
    assert.match(messages[0] ?? "", /^line 1: column 2: expected a key in double quotes/);
    assert.equal(messages[1], "line 2: message: expected the text of a message (RFC 5322), got 3");
    assert.match(messages[2] ?? "", /^line 3: encoding: expected base64/);
    assert.equal(messages[3], 'line 4: message: expected base64, got "*"');
    assert.match(messages[4] ?? "", /^line 5: expected a known key/);
    assert.match(messages[5] ?? "", /^line 6: case\./);
    assert.deepEqual(read[6], READING);
  });

  it("refuses files beside it", async () => {
    const { status, stderr } = await runFineline({ args: ["mail", "read", "--ndjson", "x.eml"] });
    assert.deepEqual([status, stderr], [2, "mail read --ndjson: reads standard input and takes no file\n"]);
  });
});

describe("mail read FILE", () => {
  it("says in words what a message says, and by which of its own", async (test) => {
    const folder = mkdtempSync(join(tmpdir(), "fineline-mail-"));
    test.after(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, "answer.eml");
    writeFileSync(path, MESSAGE);
    const { status, stdout } = await runFineline({ args: ["mail", "read", path] });
    assert.equal(status, 0);
    assert.equal(
      stdout,
      [
        "They tell you where things stand.",
        "They will decide or tell by Friday 20 November.",
        "",
        "Read by:",
        "  decision.tell: let you know by Friday",
        "  update.step-coming: panel meets",
        "",
        "They wrote:",
        "  Hi Alex,",
        "",
        "  the panel meets on Wednesday and we'll let you know by Friday.",
        "",
      ].join("\n"),
    );
  });

  it("names what is missing", async () => {
    assert.match((await runFineline({ args: ["mail", "rea"] })).stderr, /^mail: expected read/);
    assert.match((await runFineline({ args: ["mail", "read"] })).stderr, /^mail read: expected a message's FILE/);
    assert.match((await runFineline({ args: ["mail", "read", "none.eml"] })).stderr, /none\.eml cannot be read/);
  });
});
