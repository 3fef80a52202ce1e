import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { SealError } from "../../app/ports/index.ts";
import { createSeal, createSealRing, ringHead } from "./index.ts";

const key = (id: string, byte: number) => ({ id, key: new Uint8Array(32).fill(byte) });
const [old, next] = [key("2025", 1), key("2026", 2)];
const ring = (...keys: readonly ReturnType<typeof key>[]) => createSealRing({ keys, placeId: "desk-1" });

it("what an older key sealed is opened, and sealed anew it is by the newest alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
      const sealed = ring(old).close("row", text);
      assert.equal(ring(next, old).open("row", sealed), text.toWellFormed());
      const anew = ring(next, old).close("row", text);
      assert.equal(ring(next).open("row", anew), text.toWellFormed());
      assert.throws(() => ring(old).open("row", anew), SealError);
    }),
  );
});

it("what was sealed before keys had ids is opened by whichever key sealed it", () => {
  const sealed = createSeal({ key: old.key, placeId: "desk-1" }).close("row", "secret");
  assert.equal(ring(next, old).open("row", sealed), "secret");
  assert.throws(() => ring(next).open("row", sealed), SealError);
});

it("sealed bytes open for their own row and place alone, and no bit of them may change", () => {
  const sealed = ring(next).close("row", "marker");
  assert.throws(() => ring(next).open("other", sealed), SealError);
  assert.throws(() => createSealRing({ keys: [next], placeId: "desk-2" }).open("row", sealed), SealError);
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Uint8Array.from(sealed);
    changed[index] = changed[index]! ^ 1;
    assert.throws(() => ring(next, old).open("row", changed), SealError);
    assert.throws(() => ring(next, old).open("row", sealed.subarray(0, index)), SealError);
  }
});

it("another key under the same name opens nothing", () => {
  const sealed = ring(next).close("row", "marker");
  assert.throws(() => ring(key("2026", 3)).open("row", sealed), SealError);
});

it("what is sealed says in front with which key", () => {
  assert.deepEqual([...ringHead("2026")], [2, 4, 0x32, 0x30, 0x32, 0x36]);
  assert.deepEqual(ring(next).close("row", "x").subarray(0, 6), Buffer.from(ringHead("2026")));
});
