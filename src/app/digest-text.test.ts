import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import fc from "fast-check";
import { digestText } from "./digest-text.ts";

describe("the digest of a text", () => {
  it("is the one that the standard gives as its examples", () => {
    assert.equal(digestText("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert.equal(digestText(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert.equal(
      digestText("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    );
  });

  it("is Node's own for any text, on either side of a block's end", () => {
    const nodes = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
    for (let length = 50; length < 140; length += 1) {
      assert.equal(digestText("é".repeat(length)), nodes("é".repeat(length)));
    }
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => digestText(text) === nodes(text)),
      { numRuns: 200 },
    );
  });
});
