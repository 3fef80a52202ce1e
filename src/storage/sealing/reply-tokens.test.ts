import assert from "node:assert/strict";
import { it } from "node:test";
import { createReplyTokens } from "./index.ts";

const key = (byte: number) => () => new Uint8Array(32).fill(byte);

it("a case has one token in a place, whoever asks and however often", () => {
  const tokenOf = createReplyTokens(key(1));
  assert.equal(tokenOf("globex"), "gjux6dalt3aornincfec");
  assert.equal(tokenOf("globex"), createReplyTokens(key(1))("globex"));
  assert.match(tokenOf("株式会社"), /^[a-z2-7]{20}$/);
});

it("another case, and another place, has another", () => {
  const tokens = [
    createReplyTokens(key(1))("globex"),
    createReplyTokens(key(1))("initech"),
    createReplyTokens(key(2))("globex"),
  ];
  assert.equal(new Set(tokens).size, 3);
});

it("the key is not read before a token is asked for, and once", () => {
  let reads = 0;
  const tokenOf = createReplyTokens(() => {
    reads += 1;
    return key(1)();
  });
  assert.equal(reads, 0);
  tokenOf("globex");
  tokenOf("initech");
  assert.equal(reads, 1);
});
