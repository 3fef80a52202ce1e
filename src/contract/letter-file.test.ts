import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { formatLetterFile, parseLetterFile, placeInFile } from "./letter-file.ts";

const FILE = `To: dana
Subject: Thank you: Senior Analyst interview – Nov 13
Attachment: forecast.pdf
Attachment: notes.txt

Dear Dana,

thank you.
`;

describe("a letter's file", () => {
  it("is header lines, an empty line and the body, each with its place", () => {
    assert.deepEqual(parseLetterFile(FILE), {
      ok: true,
      value: {
        json: {
          to: "dana",
          subject: "Thank you: Senior Analyst interview – Nov 13",
          attachments: ["forecast.pdf", "notes.txt"],
          body: "Dear Dana,\n\nthank you.",
        },
        places: {
          to: { line: 1, column: 5 },
          subject: { line: 2, column: 10 },
          attachments: { line: 3, column: 13 },
          purpose: undefined,
          at: undefined,
          body: { line: 6, column: 1 },
        },
      },
    });
  });

  it("reads the same with the line ends of Windows and a byte order mark", () => {
    assert.deepEqual(parseLetterFile(`\ufeff${FILE.replaceAll("\n", "\r\n")}`), parseLetterFile(FILE));
  });

  it("takes headers in any case, and a letter that went out before with its purpose and a mail's date", () => {
    const read = parseLetterFile("TO: dana\nPURPOSE: check-in\nDate: Fri, 13 Nov 2026 15:20:00 -0500\n\nDear Dana,");
    assert.deepEqual(read.ok && read.value.json, {
      to: "dana",
      purpose: "check-in",
      at: "2026-11-13T15:20:00-05:00",
      body: "Dear Dana,",
    });
  });

  it("keeps a date that is none as it was written, for whoever says what was expected", () => {
    const read = parseLetterFile("To: dana\nDate: last friday\n\nDear Dana,");
    assert.equal(read.ok && read.value.json.at, "last friday");
  });

  it("has an empty body where there is none", () => {
    for (const text of ["To: dana", "To: dana\n", "To: dana\n\n\n\n"]) {
      const read = parseLetterFile(text);
      assert.equal(read.ok && read.value.json.body, "");
    }
  });

  it("says which line is no header, and what is there twice or not at all", () => {
    const header = "a header (To, Subject, Purpose, Date, Attachment) or the empty line before the body";
    assert.deepEqual(parseLetterFile("To: dana\nDear Dana,\n\nx"), {
      ok: false,
      error: [{ place: "line 2", expected: header, got: '"Dear Dana,"' }],
    });
    assert.deepEqual(parseLetterFile("To: dana\nBcc: x@evil.test\n\nx"), {
      ok: false,
      error: [{ place: "line 2", expected: header, got: '"Bcc: x@evil.test"' }],
    });
    assert.deepEqual(parseLetterFile("To: dana\nTo: lee\n\nx"), {
      ok: false,
      error: [{ place: "line 2", expected: "one To line, not two" }],
    });
    assert.deepEqual(parseLetterFile("Subject: Hello\n\nx"), {
      ok: false,
      error: [{ place: "line 1", expected: "a header line that says whom it goes to, such as To: dana" }],
    });
  });

  it("a carriage return or a line separator within a subject is no subject", () => {
    for (const mark of ["\r", "\u2028", "\u2029"]) {
      assert.equal(parseLetterFile(`To: dana\nSubject: Bob${mark}Bcc: x@evil.test\n\nx`).ok, false);
    }
  });

  it("names no property of every object for a header", () => {
    assert.equal(parseLetterFile("constructor: x\n__proto__: y\n\nx").ok, false);
  });

  it("places a fault in the line that it is about", () => {
    const read = parseLetterFile("To: dana\nDate: x\n\nx");
    assert.ok(read.ok);
    const faults = ["letter.to", "earlier.at", "earlier.purpose"].map((place) => ({ place, expected: "" }));
    assert.deepEqual(
      placeInFile(faults, read.value).map(({ place }) => place),
      ["line 1", "line 2", "the header Purpose"],
    );
  });

  it("written and read again is the same letter, whatever its words", () => {
    const line = fc.string({ unit: "binary" }).map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ").trim());
    const body = fc.string({ unit: "binary" }).map((text) => text.replaceAll("\r\n", "\n").trimEnd());
    fc.assert(
      fc.property(line, line, body, fc.array(line), (to, subject, text, attachments) => {
        const read = parseLetterFile(formatLetterFile({ to, subject, body: text, attachments }));
        assert.ok(read.ok, JSON.stringify(read));
        const listed = attachments.length === 0 ? {} : { attachments };
        assert.deepEqual(read.value.json, { to, subject, ...listed, body: text });
      }),
    );
  });

  it("a line break in a header becomes a blank and no header of its own", () => {
    const written = formatLetterFile({ to: "dana", subject: "Hi\r\nBcc: x@evil.test", body: "x", attachments: [] });
    assert.equal(written, "To: dana\nSubject: Hi Bcc: x@evil.test\n\nx\n");
  });
});
