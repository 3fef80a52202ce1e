import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { placeFacts } from "./place-facts.ts";
import { measuresOf } from "./size.ts";
import { textWidth } from "./text-width.ts";
import type { TimeScale } from "./time-scale.ts";
import type { ToldFact } from "./told-facts.ts";

const MEASURES = measuresOf("desktop", 1112);

/** A scale on which a moment is its own place. */
const SCALE: TimeScale = {
  range: { from: 0, to: 1 },
  left: MEASURES.left,
  right: MEASURES.right,
  dayWidth: 30,
  xOf: (at) => at,
  xOfDay: () => 0,
  covers: () => true,
};

function fact(id: string, at: number, head: string, rank = 0): ToldFact {
  return { id, at, head, lines: ["Dana, Lee, Sam"], rank };
}

test("words stand to the right of their stem where nothing is crossed", () => {
  const [placed] = placeFacts([fact("i1", 200, "Interview")], SCALE, MEASURES, []);
  assert.deepEqual(placed, { id: "i1", x: 200, at: 200, side: "right", head: "Interview", lines: ["Dana, Lee, Sam"] });
});

test("words that today's line would cross stand on the left", () => {
  const [placed] = placeFacts([fact("i1", 200, "Interview")], SCALE, MEASURES, [{ from: 230, to: 230 }]);
  assert.equal(placed?.side, "left");
});

test("an aside that stands in another's words is left to the list", () => {
  const placed = placeFacts([fact("i1", 200, "Interview"), fact("r1", 220, "Noor asked", 2)], SCALE, MEASURES, []);
  assert.deepEqual(
    placed.map(({ id }) => id),
    ["i1"],
  );
});

test("however many there are, no words overlap others, cross today's line, or leave the picture", () => {
  const drawn = fc.array(
    fc.record({
      at: fc.integer({ min: 64, max: 1104 }),
      head: fc.string({ maxLength: 30 }),
      note: fc.string({ maxLength: 90 }),
      rank: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(drawn, fc.integer({ min: 64, max: 1104 }), (facts, today) => {
      const told = facts.map((one, i) => ({ ...one, id: `f${i}`, lines: [] }));
      const placed = placeFacts(told, SCALE, MEASURES, [{ from: today, to: today }]);
      const extents = placed
        .map(({ x, side, head, lines }) => ({
          x,
          side,
          width: Math.max(textWidth(head, 12.5, true), ...lines.map((line) => textWidth(line, 12.5))),
        }))
        .filter(({ width }) => width > 0)
        .map(({ x, side, width }) =>
          side === "right" ? { from: x + 8, to: x + 8 + width } : { from: x - 8 - width, to: x - 8 },
        )
        .toSorted((a, b) => a.from - b.from);
      extents.forEach(({ from, to }, i) => {
        assert.ok(from >= 0 && to <= MEASURES.width, `${from} to ${to}`);
        assert.ok(to <= today || from >= today, `${from} to ${to} crosses ${today}`);
        if (i > 0) assert.ok(from >= extents[i - 1]!.to, `${from} in ${extents[i - 1]!.to}`);
      });
    }),
  );
});
