import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenIn } from "./session.ts";

test("the code is found in what was pasted, be it the code or the address that ends in it", () => {
  assert.equal(tokenIn("  abc-123_x\n"), "abc-123_x");
  assert.equal(tokenIn("http://127.0.0.1:4747/#token=abc-123_x"), "abc-123_x");
  assert.equal(tokenIn("http://127.0.0.1:4747/may-i#a=1&token=abc&b=2"), "abc");
});
