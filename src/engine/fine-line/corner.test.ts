import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { closenessAt, closenessBetween, type Line, slopeOf } from "./corner.ts";
import { fallFrom } from "./falling.ts";
import { at, calendar } from "./fine-line-of.suite.ts";
import { lifted } from "./lift.ts";

/** Monday 8 June 2026, 09:00, and two business days later. */
const FROM = { at: at("2026-06-08 09:00"), y: 0.5 };
const TO = { at: at("2026-06-09 17:00"), y: 0.25 };

describe("closeness on a line", () => {
  const line: Line = [FROM, TO, { at: TO.at, y: 0.75 }, { at: at("2026-06-10 17:00"), y: 0.5, ends: true }];
  const closeness = (time: string) =>
    closenessAt([...line, { at: at("2026-06-12 09:00"), y: 0.5 }], at(time), calendar);

  it("is straight in business time between two corners, and stands still at the weekend", () => {
    assert.equal(closeness("2026-06-08 17:00"), 0.4375);
    assert.equal(closeness("2026-06-09 01:00"), 0.375);
    const [friday, monday] = [at("2026-06-12 09:00"), at("2026-06-15 09:00")];
    const between = (time: string) =>
      closenessBetween({ at: friday, y: 0.5 }, { at: monday, y: 0.25 }, at(time), calendar);
    assert.deepEqual([between("2026-06-13 00:00"), between("2026-06-14 12:00")], [0.34375, 0.34375]);
  });

  it("is at a jump the value after it", () => {
    assert.equal(closeness("2026-06-09 17:00"), 0.75);
  });

  it("is none before the line, past it, and where it had ended", () => {
    assert.equal(closeness("2026-06-08 08:59"), null);
    assert.equal(closeness("2026-06-10 17:00"), 0.5);
    assert.equal(closeness("2026-06-11 09:00"), null);
    assert.equal(closeness("2026-06-12 09:00"), 0.5);
    assert.equal(closeness("2026-06-12 09:01"), null);
    assert.equal(closenessAt([], FROM.at, calendar), null);
  });

  it("is the first corner's where no business time passes between two", () => {
    const [saturday, sunday] = [at("2026-06-13 10:00"), at("2026-06-14 10:00")];
    assert.equal(closenessBetween({ at: saturday, y: 0.5 }, { at: sunday, y: 0.25 }, sunday, calendar), 0.5);
    assert.equal(slopeOf({ at: saturday, y: 0.5 }, { at: sunday, y: 0.25 }, calendar), 0);
  });

  it("falls by so much a business day", () => {
    assert.equal(slopeOf(FROM, TO, calendar), -0.1875);
  });
});

describe("what a line falls to by itself", () => {
  const window = {
    opens: at("2026-06-09 09:00"),
    best: at("2026-06-09 09:00"),
    due: at("2026-06-10 17:00"),
    closes: at("2026-06-17 17:00"),
  };
  const fall = (from: Line[number], prospect: Partial<Parameters<typeof fallFrom>[1]>) =>
    fallFrom(from, { window, movingOnAt: null, interviewFirst: false, ...prospect }, calendar);

  it("[FL4] [FL7] is the middle, three eighths and a quarter at a window's points, then nothing", () => {
    assert.deepEqual(fall({ at: FROM.at, y: 0.7 }, {}), [
      { at: window.opens, y: 0.5 },
      { at: window.due, y: 0.375 },
      { at: window.closes, y: 0.25 },
      { at: at("2026-07-01 17:00"), y: 0 }, // ten business days
    ]);
    assert.deepEqual(fall({ at: window.opens, y: 0.3 }, { window: { ...window, closes: null } }), [
      { at: window.due, y: 0.3 },
      { at: at("2026-06-26 17:00"), y: 0 }, // twelve
    ]);
  });

  it("[FL5] is rest on the middle where an interview comes first", () => {
    assert.deepEqual(fall({ at: FROM.at, y: 0.7 }, { interviewFirst: true }), [{ at: window.opens, y: 0.5 }]);
    assert.deepEqual(fall({ at: window.opens, y: 0.5 }, { interviewFirst: true }), []);
  });

  it("[FL6] is a quarter at moving on where no window is left, and without such a moment fades at once", () => {
    assert.deepEqual(fall(FROM, { window: null, movingOnAt: TO.at }), [
      { at: TO.at, y: 0.25 },
      { at: at("2026-06-23 17:00"), y: 0 },
    ]);
    assert.deepEqual(fall({ at: TO.at, y: 0.025 }, { window: null }), [{ at: at("2026-06-10 17:00"), y: 0 }]);
  });

  it("is nothing where it lies on the ground", () => {
    assert.deepEqual(fall({ at: at("2026-06-18 09:00"), y: 0 }, {}), []);
  });
});

describe("a lift", () => {
  it("[FL3] is from the middle at least, to the top at most; without asking to five eighths, and never down", () => {
    const asking = (y: number, size: number) => lifted(y, { isCheckIn: true, size });
    const other = (y: number, size: number) => lifted(y, { isCheckIn: false, size });
    assert.deepEqual([asking(0.25, 0.125), asking(0.625, 0.125), asking(0.9375, 0.125)], [0.625, 0.75, 1]);
    assert.deepEqual([other(0.25, 0.0625), other(0.5625, 0.125), other(0.75, 0.125)], [0.5625, 0.625, 0.75]);
  });
});
