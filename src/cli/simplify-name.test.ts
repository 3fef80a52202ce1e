import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { simplifyName } from "./simplify-name.ts";

it("names are compared without case, accents and punctuation", () => {
  assert.deepEqual(["  Müller & Söhne, GmbH ", "O'Neil-Smith", "GLOBEX (2)", "山田 太郎"].map(simplifyName), [
    "muller sohne gmbh",
    "o neil smith",
    "globex 2",
    "山田 太郎",
  ]);
});

it("plain names are simplified as all others are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      // An accented letter that falls away takes the long way.
      assert.equal(simplifyName(text), simplifyName(`${text} é`).replace(/ ?e$/, ""));
    }),
  );
});
