import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY_MS, type Day, HOUR_MS, type Instant, parseDate, type Window } from "../engine/index.ts";
import { awayNote, awaySentence, backAt, ownDaysOff, placedWindow, withDaysOff } from "./own-days-off.ts";

/** 09:00 in New York, in winter. */
const nine = (date: string): Instant => parseDate(date) * DAY_MS + 14 * HOUR_MS;
/** 17:00 there. */
const five = (date: string): Instant => parseDate(date) * DAY_MS + 22 * HOUR_MS;

const NAME = "Holidays";
// Thursday to Saturday of the week after.
const own = ownDaysOff({ daysOff: [{ from: "2026-12-24", to: "2027-01-02", name: NAME }] }, "America/New_York");

const windowOf = (opens: string, best: string, closes: string): Window => ({
  opens: nine(opens),
  best: nine(best),
  due: five(closes),
  closes: five(closes),
});

const insteadOf = (window: Window, now: string) => awayNote(window, nine(now), own)?.insteadOn;

describe("a step whose best day is a day off", () => {
  it("is placed on the last working day before it, where the window is open then", () => {
    const window = windowOf("2026-12-22", "2026-12-28", "2027-01-08");
    assert.deepEqual(awayNote(window, nine("2026-12-22"), own), {
      on: parseDate("2026-12-28"),
      name: NAME,
      insteadOn: parseDate("2026-12-23"), // Wednesday
    });
  });

  it("is placed on the first working day after it, where the window opens too late or that day is over", () => {
    const monday = parseDate("2027-01-04"); // the 3rd is a Sunday
    assert.equal(insteadOf(windowOf("2026-12-28", "2026-12-28", "2027-01-08"), "2026-12-20"), monday);
    assert.equal(insteadOf(windowOf("2026-12-22", "2026-12-28", "2027-01-08"), "2026-12-24"), monday);
  });

  it("has no day where the window lies within the days off", () => {
    assert.equal(insteadOf(windowOf("2026-12-28", "2026-12-28", "2026-12-31"), "2026-12-20"), null);
  });

  it("is one of none where nothing is off then", () => {
    assert.equal(awayNote(windowOf("2026-12-22", "2026-12-23", "2027-01-08"), nine("2026-12-22"), own), undefined);
    const bare = ownDaysOff({}, "America/New_York");
    assert.equal(awayNote(windowOf("2026-12-22", "2026-12-28", "2027-01-08"), nine("2026-12-22"), bare), undefined);
  });

  it("knows days off of one case besides", () => {
    const more = withDaysOff(own, [{ from: "2026-12-23", to: "2026-12-23" }]);
    const window = windowOf("2026-12-21", "2026-12-28", "2027-01-08");
    assert.equal(awayNote(window, nine("2026-12-21"), more)?.insteadOn, parseDate("2026-12-22")); // Tuesday
  });

  it("says so in a sentence", () => {
    const now = nine("2026-12-22");
    const [on, insteadOn] = [parseDate("2026-12-28"), parseDate("2026-12-23")];
    assert.equal(
      awaySentence({ on, name: NAME, insteadOn }, now, own),
      "You are off on Monday 28 December (Holidays): best done on Wednesday 23 December.",
    );
    assert.equal(
      awaySentence({ on, insteadOn: null }, nine("2026-12-28"), own),
      "You are off today, and no working day of yours is left for it.",
    );
  });
});

it("days off that follow each other are one stretch", () => {
  const two = withDaysOff(own, [{ from: "2027-01-03", to: "2027-01-05" }]);
  assert.equal(backAt(nine("2026-12-23"), two), undefined);
  assert.equal(backAt(nine("2026-12-24"), two), Date.parse("2027-01-06T05:00:00Z")); // Wednesday, 00:00 in New York
});

it("whatever is off, a placed day is a working day in the window, and only the best moment moves", () => {
  const day = fc.integer({ min: parseDate("2026-11-01"), max: parseDate("2027-02-28") });
  const text = (of: Day) => new Date(of * DAY_MS).toISOString().slice(0, 10);
  const days = fc.array(fc.record({ from: day, length: fc.integer({ min: 0, max: 20 }) }), { maxLength: 4 });
  fc.assert(
    fc.property(days, day, fc.nat(10), fc.nat(10), (some, opens, toBest, toDue) => {
      const daysOff = some.map(({ from, length }) => ({ from: text(from), to: text(from + length) }));
      const rules = ownDaysOff({ daysOff }, "UTC");
      const [best, due] = [opens + toBest, opens + toBest + toDue];
      const window = {
        opens: opens * DAY_MS,
        best: best * DAY_MS,
        due: due * DAY_MS + HOUR_MS,
        closes: due * DAY_MS + HOUR_MS,
      };
      const placed = awayNote(window, window.opens, rules)?.insteadOn;
      const { best: moved, ...others } = placedWindow(window, rules);
      const { best: _, ...same } = window;
      assert.deepEqual(others, same);
      if (placed === undefined || placed === null) return assert.equal(moved, window.best);
      assert.equal(moved, placed * DAY_MS);
      assert.ok(placed >= opens && placed <= due && new Date(moved).getUTCDay() % 6 !== 0);
      assert.equal(backAt(moved, rules), undefined);
    }),
  );
});
