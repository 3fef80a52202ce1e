import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cleanFilledLines, cleanLine, cleanLines } from "./clean-text.ts";

describe("clean-text", () => {
  it("makes one line of a name with line breaks of every kind", () => {
    assert.equal(cleanLine("Ada\r\nBcc: x\u2028King\u0085Byron"), "Ada Bcc: x King Byron");
  });

  it("drops controls, turned directions and lone surrogates", () => {
    assert.equal(cleanLine("Ada\u0000\u202Enoryb\u202C \u2066x\u2069\ud800\u001b[31m"), "Adanoryb x\uFFFD[31m");
  });

  it("keeps the joiners that scripts need", () => {
    assert.equal(cleanLine("علی\u200cرضا"), "علی\u200cرضا");
  });

  it("keeps eight marks on a letter and no more", () => {
    assert.equal(cleanLine(`q${"\u0300".repeat(5000)}`), `q${"\u0300".repeat(8)}`);
  });

  it("keeps empty lines of a text and drops them from an address", () => {
    assert.deepEqual(cleanLines(" a  b \n\n c"), ["a b", "", "c"]);
    assert.deepEqual(cleanFilledLines(" a  b \n\n c"), ["a b", "c"]);
  });
});
