import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { describeFault, parseJsonLine, parseJsonText } from "./index.ts";

const encoder = new TextEncoder();

function lineOf(text: string | Uint8Array): string {
  const result = parseJsonText(typeof text === "string" ? encoder.encode(text) : text);
  return result.ok ? "sound" : result.error.map((fault) => describeFault(fault, "f")).join(" | ");
}

describe("a JSON text", () => {
  test("is read as JSON.parse reads it, a byte order mark passed over", () => {
    assert.deepEqual(parseJsonText(encoder.encode('\ufeff{"a":[1,"\\ud800",null]}')), {
      ok: true,
      value: { a: [1, "\ud800", null] },
    });
    assert.deepEqual(parseJsonLine('\ufeff{"a":1}'), { ok: true, value: { a: 1 } });
  });

  test("that is empty, or only space, is no document", () => {
    assert.equal(lineOf(""), "f: expected a JSON document, got nothing");
    assert.equal(lineOf(" \n"), "f: expected a JSON document, got nothing");
  });

  const MISTAKES: readonly (readonly [string, string])[] = [
    ['{\n  "a": 1,\n  b: 2\n}', 'line 3, column 3: expected a key in double quotes, got "b"'],
    ['{"a": 1,}', 'line 1, column 9: expected a key in double quotes, got "}"'],
    ['{"a" 1}', 'line 1, column 6: expected ":", got "1"'],
    ["[1 2]", 'line 1, column 4: expected "," or "]", got "2"'],
    ["[01]", 'line 1, column 3: expected "," or "]", got "1"'],
    ["[1,]", 'line 1, column 4: expected a JSON value, got "]"'],
    ["{", "line 1, column 2: expected a key in double quotes, got the end"],
    ['"abc', 'line 1, column 5: expected the closing ", got the end'],
    ['"a\nb"', 'line 1, column 3: expected no control character inside a text, got "\\n"'],
    ['"\\x"', 'line 1, column 2: expected an escape such as \\n or \\u00e9, got "\\\\"'],
    ["nul", 'line 1, column 1: expected a JSON value, got "n"'],
    ["{} {}", 'line 1, column 4: expected the end of the document, got "{"'],
    ["'a'", 'line 1, column 1: expected a JSON value, got "\'"'],
    ['{"a":1,"b":{"c":1,\r\n"c":2}}', 'line 2, column 1: expected each key once, got "c"'],
  ];
  for (const [text, expected] of MISTAKES) {
    test(`${JSON.stringify(text)} is refused with line and column`, () => {
      assert.equal(lineOf(text), `f: ${expected}`);
    });
  }

  test("that lies deeper than 64 levels is refused, at once", () => {
    assert.equal(lineOf("[".repeat(64) + "]".repeat(64)), "sound");
    const DEEP = 'f: line 1, column 65: expected at most 64 levels of nesting, got "["';
    assert.equal(lineOf("[".repeat(65) + "]".repeat(65)), DEEP);
    assert.equal(lineOf("[".repeat(2_000_000)), DEEP);
    assert.equal(lineOf('{"a":'.repeat(100_000)).slice(0, 53), "f: line 1, column 321: expected at most 64 levels of ");
  });

  test("may hold ten megabytes of note", () => {
    const note = "a\\n\u00e9\u0085".repeat(1_700_000);
    assert.equal(lineOf(`{"note":"${note}"}`), "sound");
  });

  test("that is no UTF-8 is refused with the place of the byte", () => {
    const broken = (...bytes: number[]) => lineOf(Uint8Array.from([0x22, 0xc3, 0xa9, ...bytes, 0x22]));
    assert.equal(broken(0xff), "f: byte 3: expected text in UTF-8, got 0xff");
    assert.equal(broken(0xc3), "f: byte 3: expected text in UTF-8, got 0xc3");
    assert.equal(broken(0xed, 0xa0, 0x80), "f: byte 3: expected text in UTF-8, got 0xed");
    assert.equal(broken(0xf0, 0x9f, 0x98, 0x80, 0x80), "f: byte 7: expected text in UTF-8, got 0x80");
  });

  test("is sound for the scanner exactly where JSON.parse takes it", () => {
    const pieces = [
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "a",
      "\\",
      "u00e9",
      "1",
      "-",
      "0",
      ".",
      "e",
      " ",
      "\n",
      "null",
      "\u0085",
    ];
    const texts = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join("")),
      fc.json(),
      fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...pieces)).map(([json, at, piece]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + piece + json.slice(place);
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const thorough = parseJsonText(encoder.encode(text));
        const quick = parseJsonLine(text);
        const repeats = !thorough.ok && thorough.error.every((fault) => fault.expected === "each key once");
        assert.equal(quick.ok, thorough.ok || repeats);
        if (thorough.ok) assert.deepEqual(thorough, quick);
        else assert.ok(thorough.error.length > 0);
      }),
      { numRuns: 3_000 },
    );
  });
});
