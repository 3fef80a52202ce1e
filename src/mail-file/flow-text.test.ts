import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { flowText } from "./flow-text.ts";

/** What a program that knows flowed text shows (RFC 3676, section 4.4). */
function shown(flowed: string): string {
  const lines = flowed.split("\r\n").map((line) => (line.startsWith(" ") ? line.slice(1) : line));
  let text = "";
  lines.forEach((line, index) => {
    text += line;
    if (index < lines.length - 1 && !line.endsWith(" ")) text += "\n";
  });
  return text;
}

describe("flowed text", () => {
  it("breaks long lines behind a blank, and leaves short ones", () => {
    const long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
    assert.deepEqual(flowText(`Dear Dana,\n\n${long}`).split("\r\n"), [
      "Dear Dana,",
      "",
      "one two three four five six seven eight nine ten eleven twelve thirteen ",
      "fourteen fifteen",
    ]);
  });

  it("stuffs what a reader could take for a quotation or the mark of a mailbox", () => {
    assert.equal(flowText("> quoted\nFrom here on\n indented"), " > quoted\r\n From here on\r\n  indented");
  });

  it("is shown as it was written, but for blanks at the end of a line", () => {
    const words = fc.stringMatching(/^[a-zà-ü >.F]{0,40}$/);
    const text = fc.array(
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join(" ")),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(text, (lines) => {
        const written = lines.map((line) => line.trimEnd()).join("\n");
        assert.equal(shown(flowText(written)), written);
      }),
    );
  });

  it("no line is longer than 78 characters where its words allow it", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z>]{1,30}$/), { minLength: 1 }), (words) => {
        for (const line of flowText(words.join(" ")).split("\r\n")) assert.ok(line.length <= 78, line);
      }),
    );
  });
});
