import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { chooseFor, hashText } from "./choose.ts";

const PLACES = [0, 1, 57, 412, 1_999, 30_000];

function choices(occasion: string, seat: number, variant: number, count = 5): readonly number[] {
  const choose = chooseFor({ occasion, seat, variant });
  return PLACES.map((place) => choose(place, count));
}

describe("which wording a letter takes", () => {
  it("is the same everywhere and always", () => {
    assert.deepEqual(choices("thank-you i1 Globex", 0, 0), [2, 4, 0, 2, 4, 0]);
    assert.deepEqual(choices("thank-you i1 Globex", 3, 7), [3, 4, 0, 3, 4, 0]);
  });

  it("is the next one at the next seat, all around the table", () => {
    const [first, ...others] = [0, 1, 2, 3, 4, 5].map((seat) => choices("card i1 Globex", seat, 0));
    for (const [i, next] of others.entries())
      assert.deepEqual(
        next,
        first!.map((choice) => (choice + i + 1) % 5),
      );
  });

  it("is a neighbour of the one before in each variant, at some places the next and at others the one before", () => {
    const [zero, one, two] = [0, 1, 2].map((variant) => choices("card i1 Globex", 0, variant));
    const steps = one!.map((choice, i) => (choice - zero![i]! + 5) % 5);
    assert.deepEqual([...new Set(steps)].toSorted(), [1, 4]);
    assert.deepEqual(
      two,
      zero!.map((choice, i) => (choice + 2 * steps[i]!) % 5),
    );
  });

  it("is one of those there are, whatever the variant", () => {
    for (const variant of [-1, -1_000_004, 2.9, 1e308, Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const choice of choices("card", 1, variant, 3))
        assert.ok([0, 1, 2].includes(choice), `${variant}: ${choice}`);
    }
    assert.deepEqual(choices("card", 1, 2.9), choices("card", 1, 2));
    assert.deepEqual(choices("card", 1, Number.NaN), choices("card", 1, 0));
    assert.deepEqual(choices("card", 1, Number.POSITIVE_INFINITY), choices("card", 1, 0));
  });

  it("rests on FNV-1a", () => {
    assert.deepEqual([hashText(""), hashText("a"), hashText("foobar")], [0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });
});
