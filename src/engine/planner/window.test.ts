import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { businessCalendarOf } from "../calendar/index.ts";
import type { Offset, WindowRule } from "../model/index.ts";
import { parseDate } from "../time/index.ts";
import { local, moment, NEW_YORK, points } from "./sample-case.suite.ts";
import { type Anchor, applyWindowRule, atInstant, onDate, resolveOffset, stateByTime, within } from "./window.ts";

const calendar = businessCalendarOf(NEW_YORK);

function windowFrom(anchor: Anchor, rule: WindowRule): readonly string[] {
  return points(applyWindowRule(rule, () => anchor, calendar));
}

/** Friday 13 November 2026 at 15:00, as a moment. */
const friday = atInstant(moment("2026-11-13 15:00"));

describe("offsets", () => {
  const FROM_FRIDAY: readonly (readonly [string, Offset, string, string])[] = [
    ["48 hours", { hours: 48 }, "Sun 2026-11-15 15:00", "Sun 2026-11-15 15:00"],
    ["24 business hours", { businessHours: 24 }, "Mon 2026-11-16 15:00", "Mon 2026-11-16 15:00"],
    ["no days", { days: 0 }, "Fri 2026-11-13 09:00", "Fri 2026-11-13 17:00"],
    ["2 days, a Sunday", { days: 2 }, "Mon 2026-11-16 09:00", "Fri 2026-11-13 17:00"],
    ["13 days, Thanksgiving", { days: 13 }, "Fri 2026-11-27 09:00", "Wed 2026-11-25 17:00"],
    ["no business days", { businessDays: 0 }, "Fri 2026-11-13 09:00", "Fri 2026-11-13 17:00"],
    ["2 business days", { businessDays: 2 }, "Tue 2026-11-17 09:00", "Tue 2026-11-17 17:00"],
    ["the end of the day", { endOfDay: true }, "Fri 2026-11-13 23:59", "Fri 2026-11-13 23:59"],
  ];
  for (const [name, offset, opens, due] of FROM_FRIDAY) {
    it(`[BC7] ${name} after a Friday afternoon opens ${opens} and ends ${due}`, () => {
      assert.equal(local(resolveOffset(offset, friday, "opens", calendar)), opens);
      assert.equal(local(resolveOffset(offset, friday, "closes", calendar)), due);
    });
  }

  it("[BC7] no business days from a Saturday are no days from it", () => {
    const saturday = onDate(parseDate("2026-11-14"));
    for (const offset of [{ businessDays: 0 }, { days: 0 }] as const) {
      assert.equal(local(resolveOffset(offset, saturday, "opens", calendar)), "Mon 2026-11-16 09:00");
      assert.equal(local(resolveOffset(offset, saturday, "closes", calendar)), "Fri 2026-11-13 17:00");
    }
  });

  it("[BC7] hours from a date count from its first moment", () => {
    const date = onDate(parseDate("2026-03-08")); // Sunday; 02:00 to 03:00 is skipped
    assert.equal(local(resolveOffset({ hours: 24 }, date, "opens", calendar)), "Mon 2026-03-09 01:00");
    assert.equal(local(resolveOffset({ businessHours: 24 }, date, "opens", calendar)), "Tue 2026-03-10 00:00");
  });

  it("[BC7] which is not midnight where a clock change skips it", () => {
    const cairo = businessCalendarOf({ ...NEW_YORK, timeZone: "Africa/Cairo" });
    const date = onDate(parseDate("2026-04-24")); // Friday; 00:00 to 01:00 is skipped
    assert.equal(local(resolveOffset({ hours: 1 }, date, "opens", cairo), "Africa/Cairo"), "Fri 2026-04-24 02:00");
    assert.equal(local(resolveOffset({ hours: 0 }, date, "opens", cairo), "Africa/Cairo"), "Fri 2026-04-24 01:00");
  });

  it("[BC7] a moment counts as its date where the company is", () => {
    // 22:00 in New York on Friday is Saturday 03:00 in UTC.
    const evening = atInstant(moment("2026-11-13 22:00"));
    assert.equal(local(resolveOffset({ businessDays: 1 }, evening, "opens", calendar)), "Mon 2026-11-16 09:00");
  });
});

describe("the order of a window", () => {
  it("[BC8] best is the opening, and due the close of the business day after it, where neither is given", () => {
    assert.deepEqual(windowFrom(friday, { opens: { days: 1 } }), [
      "Mon 2026-11-16 09:00",
      "Mon 2026-11-16 09:00",
      "Tue 2026-11-17 17:00",
      "Tue 2026-11-17 17:00",
    ]);
  });

  it("[BC8] best is never before the opening", () => {
    assert.equal(windowFrom(friday, { opens: { businessDays: 2 }, best: { days: 0 } })[1], "Tue 2026-11-17 09:00");
  });

  it("[BC8] a due in days that lies before best becomes the close of best's date", () => {
    assert.deepEqual(windowFrom(friday, { opens: { businessDays: 2 }, due: { days: 2 } }).slice(1, 3), [
      "Tue 2026-11-17 09:00",
      "Tue 2026-11-17 17:00",
    ]);
  });

  it("[BC8] a due in business days that lies before best becomes the close of best's date as well", () => {
    const rule: WindowRule = { opens: { businessDays: 2 }, due: { businessDays: 1 } };
    assert.deepEqual(windowFrom(friday, rule).slice(1, 3), ["Tue 2026-11-17 09:00", "Tue 2026-11-17 17:00"]);
  });

  it("[BC8] where that date has closed, it becomes best itself", () => {
    const rule: WindowRule = { opens: { hours: 4 }, due: { days: 0 } };
    assert.deepEqual(windowFrom(friday, rule).slice(1, 3), ["Fri 2026-11-13 19:00", "Fri 2026-11-13 19:00"]);
  });

  it("[BC8] a due in hours that lies before best becomes best", () => {
    const rule: WindowRule = { opens: { businessDays: 2 }, due: { hours: 2 } };
    assert.deepEqual(windowFrom(friday, rule).slice(1, 3), ["Tue 2026-11-17 09:00", "Tue 2026-11-17 09:00"]);
  });

  it("[BC8] an end of day that lies before best becomes best", () => {
    const rule: WindowRule = { opens: { hours: 18 }, due: { endOfDay: true } };
    assert.deepEqual(windowFrom(friday, rule).slice(1, 3), ["Sat 2026-11-14 09:00", "Sat 2026-11-14 09:00"]);
  });

  it("[BC8] a due that is not given moves with best", () => {
    const rule: WindowRule = { opens: { days: 0 }, best: { businessDays: 3 } };
    assert.deepEqual(windowFrom(friday, rule).slice(1, 3), ["Wed 2026-11-18 09:00", "Wed 2026-11-18 17:00"]);
  });

  it("[BC8] a close that lies before due becomes due", () => {
    const rule: WindowRule = { opens: { days: 0 }, due: { businessDays: 3 }, closes: { days: 1 } };
    assert.equal(windowFrom(friday, rule)[3], "Wed 2026-11-18 17:00");
  });
});

describe("within a date that somebody named", () => {
  const CASES = [
    ["2026-11-20", "2026-11-13 15:00", "Fri 2026-11-20 17:00", "a business day: its close"],
    ["2026-11-22", "2026-11-13 15:00", "Fri 2026-11-20 17:00", "a Sunday: Friday's close"],
    ["2026-11-26", "2026-11-13 15:00", "Wed 2026-11-25 17:00", "a holiday: the day before"],
    ["2026-11-13", "2026-11-13 16:59", "Fri 2026-11-13 17:00", "a minute before the close"],
    ["2026-11-13", "2026-11-13 17:00", "Fri 2026-11-13 23:59", "the close itself is not after it"],
    ["2026-11-15", "2026-11-13 17:00", "Sun 2026-11-15 23:59", "the weekend is all that is left"],
    ["2026-11-13", "2026-11-13 23:59", "Sat 2026-11-14 23:59", "nothing is left of the date: a day"],
    ["2026-11-10", "2026-11-13 15:00", "Sat 2026-11-14 15:00", "a date in the past: a day"],
  ] as const;
  for (const [by, opens, expected, why] of CASES) {
    it(`[BC9] within ${by} from ${opens} is ${expected} (${why})`, () => {
      assert.equal(local(within(parseDate(by), moment(opens), calendar)), expected);
    });
  }
});

describe("states by time", () => {
  const window = applyWindowRule(
    { opens: { businessDays: 1 }, due: { businessDays: 2 }, closes: { businessDays: 3 } },
    () => friday,
    calendar,
  );
  const STATES = [
    ["2026-11-16 08:59", "upcoming"], // Monday
    ["2026-11-16 09:00", "open"],
    ["2026-11-17 16:59", "open"],
    ["2026-11-17 17:00", "late"],
    ["2026-11-18 16:59", "late"],
    ["2026-11-18 17:00", "expired"],
  ] as const;
  for (const [at, expected] of STATES) {
    it(`[ST1] at ${at} it is ${expected}`, () => assert.equal(stateByTime(window, moment(at)), expected));
  }

  it("[ST1] what never closes stays late", () => {
    assert.equal(stateByTime({ ...window, closes: null }, moment("2031-01-01 12:00")), "late");
  });

  it("[ST1] an empty stretch is passed over", () => {
    assert.equal(stateByTime({ ...window, due: window.opens }, window.opens), "late");
  });
});
