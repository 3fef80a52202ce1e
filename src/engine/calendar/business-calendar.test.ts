import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type CalendarSpec, HOUR_MS, MINUTE_MS } from "../model/index.ts";
import { local, moment, NEW_YORK } from "../reading/sample-facts.suite.ts";
import { formatDate, parseDate } from "../time/index.ts";
import { BusinessCalendar, businessCalendarOf } from "./business-calendar.ts";

function calendarWith(more: Partial<CalendarSpec>): BusinessCalendar {
  return new BusinessCalendar({ ...NEW_YORK, ...more });
}

const newYork = calendarWith({});

function dateAfter(calendar: BusinessCalendar, date: string, n: number): string {
  return formatDate(n > 0 ? calendar.add(parseDate(date), n) : calendar.sub(parseDate(date), -n));
}

describe("business days", () => {
  it("[BC1] a date in the weekend and a holiday are none", () => {
    const week = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"];
    // Monday to Sunday; Thursday is Thanksgiving.
    assert.deepEqual(
      week.map((date) => newYork.isBusinessDay(parseDate(date))),
      [true, true, true, false, true, false, false],
    );
  });

  it("[BC1] a workday is one, be it in the weekend or a holiday", () => {
    const calendar = calendarWith({ workdays: [parseDate("2026-11-26"), parseDate("2026-11-28")] });
    assert.equal(calendar.isBusinessDay(parseDate("2026-11-26")), true); // Thanksgiving
    assert.equal(calendar.isBusinessDay(parseDate("2026-11-28")), true); // Saturday
    assert.equal(calendar.isBusinessDay(parseDate("2026-11-29")), false); // Sunday
  });

  it("[BC1] a weekend may be Friday and Saturday, or nothing at all", () => {
    const gulf = calendarWith({ weekend: [5, 6] });
    assert.equal(gulf.isBusinessDay(parseDate("2026-11-27")), false); // Friday
    assert.equal(gulf.isBusinessDay(parseDate("2026-11-29")), true); // Sunday
    assert.equal(calendarWith({ weekend: [] }).isBusinessDay(parseDate("2026-11-29")), true);
  });

  it("[BC2] next and previous stay on a business day", () => {
    assert.equal(formatDate(newYork.next(parseDate("2026-11-25"))), "2026-11-25"); // Wednesday
    assert.equal(formatDate(newYork.prev(parseDate("2026-11-25"))), "2026-11-25");
  });

  it("[BC2] next and previous leave days off, a holiday beside a weekend too", () => {
    const bridge = calendarWith({ holidays: [{ on: parseDate("2026-11-26") }, { on: parseDate("2026-11-27") }] });
    assert.equal(formatDate(bridge.next(parseDate("2026-11-26"))), "2026-11-30"); // Thursday → Monday
    assert.equal(formatDate(bridge.prev(parseDate("2026-11-29"))), "2026-11-25"); // Sunday → Wednesday
  });

  const COUNTS = [
    ["2026-11-15", 2, "2026-11-17", "Sunday → Tuesday"],
    ["2026-11-13", 1, "2026-11-16", "Friday → Monday"],
    ["2026-11-14", 1, "2026-11-16", "Saturday → Monday"],
    ["2026-11-25", 1, "2026-11-27", "Wednesday → Friday, over Thanksgiving"],
    ["2026-11-26", 1, "2026-11-27", "Thanksgiving → Friday"],
    ["2026-11-13", 10, "2026-11-30", "two weeks and a holiday"],
    ["2026-11-15", -1, "2026-11-13", "Sunday → Friday"],
    ["2026-11-16", -1, "2026-11-13", "Monday → Friday"],
    ["2026-11-27", -1, "2026-11-25", "Friday → Wednesday, over Thanksgiving"],
    ["2026-11-30", -10, "2026-11-13", "two weeks and a holiday, back"],
  ] as const;
  for (const [date, n, expected, why] of COUNTS) {
    it(`[BC3] ${n} business days from ${date} is ${expected} (${why})`, () => {
      assert.equal(dateAfter(newYork, date, n), expected);
    });
  }

  it("[BC3] counting reaches years away, forth and back", () => {
    // 52 weeks of five days less Thanksgiving 2026.
    assert.equal(dateAfter(newYork, "2026-11-13", 259), "2027-11-12"); // Friday
    assert.equal(dateAfter(newYork, "2027-11-12", -259), "2026-11-13");
    assert.equal(newYork.businessDaysBetween(parseDate("2026-11-13"), parseDate("2027-11-12")), 259);
    assert.equal(newYork.businessDaysBetween(parseDate("2027-11-12"), parseDate("2026-11-13")), -259);
  });
});

describe("business hours", () => {
  it("[BC4] open and close at their time on the wall on both sides of a clock change", () => {
    assert.equal(newYork.open(parseDate("2026-10-30")), Date.parse("2026-10-30T13:00:00Z")); // Friday, -04
    assert.equal(newYork.open(parseDate("2026-11-02")), Date.parse("2026-11-02T14:00:00Z")); // Monday, -05
    assert.equal(newYork.close(parseDate("2026-11-01")), Date.parse("2026-11-01T22:00:00Z")); // the Sunday itself
  });

  it("[BC4] an opening that a clock change skips is moved forward", () => {
    const night = calendarWith({ openMinute: 150 });
    assert.equal(local(night.open(parseDate("2026-03-08"))), "Sun 2026-03-08 03:30");
  });

  const AT = [
    ["2026-11-13 08:59", false],
    ["2026-11-13 09:00", true],
    ["2026-11-13 16:59", true],
    ["2026-11-13 17:00", false],
    ["2026-11-14 12:00", false], // Saturday
    ["2026-11-26 12:00", false], // Thanksgiving
  ] as const;
  for (const [at, expected] of AT) {
    it(`[BC5] ${at} is ${expected ? "" : "not "}within business hours`, () => {
      assert.equal(newYork.isWithinHours(moment(at)), expected);
    });
  }

  const NEXT = [
    ["2026-11-13 08:59", "Fri 2026-11-13 09:00"],
    ["2026-11-13 09:00", "Mon 2026-11-16 09:00"],
    ["2026-11-13 18:00", "Mon 2026-11-16 09:00"],
    ["2026-11-25 12:00", "Fri 2026-11-27 09:00"],
    ["2026-11-26 12:00", "Fri 2026-11-27 09:00"],
  ] as const;
  for (const [at, expected] of NEXT) {
    it(`[BC5] after ${at} business hours begin on ${expected}`, () => {
      assert.equal(local(newYork.nextOpen(moment(at))), expected);
    });
  }
});

describe("a half-day", () => {
  const CHRISTMAS_EVE = parseDate("2026-12-24"); // Thursday
  const half = calendarWith({ halfDays: [{ on: CHRISTMAS_EVE, untilMinute: 13 * 60, name: "Christmas Eve" }] });

  it("[BC10] closes early and opens as ever; the next day closes as ever", () => {
    assert.equal(local(half.open(CHRISTMAS_EVE)), "Thu 2026-12-24 09:00");
    assert.equal(local(half.close(CHRISTMAS_EVE)), "Thu 2026-12-24 13:00");
    assert.equal(local(half.usualClose(CHRISTMAS_EVE)), "Thu 2026-12-24 17:00");
    assert.equal(local(half.close(CHRISTMAS_EVE + 1)), "Fri 2026-12-25 17:00");
  });

  it("[BC10] ends business hours with its close", () => {
    assert.equal(half.isWithinHours(moment("2026-12-24 12:59")), true);
    assert.equal(half.isWithinHours(moment("2026-12-24 13:00")), false);
    assert.equal(newYork.isWithinHours(moment("2026-12-24 13:00")), true);
    assert.equal(local(half.nextOpen(moment("2026-12-24 13:00"))), local(newYork.nextOpen(moment("2026-12-24 17:00"))));
  });

  it("[BC10] counts as a whole day, and the business clock runs through all of it", () => {
    assert.equal(dateAfter(half, "2026-12-23", 1), "2026-12-24");
    assert.equal(local(half.addBusinessTime(moment("2026-12-24 12:00"), 4 * HOUR_MS)), "Thu 2026-12-24 16:00");
  });

  it("[BC10] that would close after the usual hour closes with it, and one in the weekend is no business day", () => {
    const odd = calendarWith({
      halfDays: [
        { on: parseDate("2026-12-23"), untilMinute: 20 * 60 }, // Wednesday
        { on: parseDate("2026-12-26"), untilMinute: 13 * 60 }, // Saturday
      ],
    });
    assert.equal(local(odd.close(parseDate("2026-12-23"))), "Wed 2026-12-23 17:00");
    assert.equal(odd.isBusinessDay(parseDate("2026-12-26")), false);
  });

  it("[BC10] moves no day and no opening, whatever half-days there are, and no close but its own", () => {
    const day = fc.integer({ min: parseDate("2026-01-01"), max: parseDate("2027-12-31") });
    const halfDays = fc.array(fc.record({ on: day, untilMinute: fc.integer({ min: 541, max: 1_019 }) }));
    fc.assert(
      fc.property(halfDays, day, fc.integer({ min: 1, max: 30 }), (some, on, n) => {
        const calendar = calendarWith({ halfDays: some });
        assert.deepEqual(
          [calendar.add(on, n), calendar.sub(on, n), calendar.open(on), calendar.isBusinessDay(on)],
          [newYork.add(on, n), newYork.sub(on, n), newYork.open(on), newYork.isBusinessDay(on)],
        );
        const [own] = some.filter((one) => one.on === on);
        const closes = newYork.startOfDay(on) < calendar.close(on) && calendar.close(on) <= newYork.close(on);
        assert.ok(own === undefined ? calendar.close(on) === newYork.close(on) : closes);
        assert.equal(calendar.isWithinHours(calendar.close(on) - 1), newYork.isBusinessDay(on));
        assert.equal(calendar.isWithinHours(calendar.close(on)), false);
      }),
    );
  });
});

describe("the business clock", () => {
  const TICKS = [
    ["2026-11-13 15:00", 24, "Mon 2026-11-16 15:00", "Friday afternoon to Monday afternoon"],
    ["2026-11-14 12:00", 24, "Tue 2026-11-17 00:00", "Saturday noon to the end of Monday"],
    ["2026-11-13 15:00", 9, "Sat 2026-11-14 00:00", "the earliest of the moments that read the same"],
    ["2026-11-13 15:00", 0, "Fri 2026-11-13 15:00", "nothing is the moment itself"],
    ["2026-11-14 12:00", 0, "Sat 2026-11-14 12:00", "nothing is the moment itself, on a day off too"],
    ["2026-11-25 12:00", 24, "Fri 2026-11-27 12:00", "over Thanksgiving"],
    ["2026-11-13 00:00", 24, "Sat 2026-11-14 00:00", "a whole day ends with its midnight"],
    ["2026-11-12 15:00", 4, "Thu 2026-11-12 19:00", "hours of the evening count"],
    ["2026-11-13 16:00", 4, "Fri 2026-11-13 20:00", "a Friday evening is Friday"],
    ["2026-11-10 11:00", 8, "Tue 2026-11-10 19:00", "eight hours are no working day"],
    ["2026-11-13 17:00", 8, "Mon 2026-11-16 01:00", "seven hours on Friday, one on Monday"],
  ] as const;
  for (const [from, hours, expected, why] of TICKS) {
    it(`[BC6] ${hours} business hours after ${from} is ${expected} (${why})`, () => {
      assert.equal(local(newYork.addBusinessTime(moment(from), hours * HOUR_MS)), expected);
    });
  }

  it("[BC6] a business day lasts as long as it really does", () => {
    const sundays = calendarWith({ weekend: [] });
    // Sunday 8 March 2026 has 23 hours in New York, Sunday 1 November 25.
    assert.equal(local(sundays.addBusinessTime(moment("2026-03-08 00:00"), 24 * HOUR_MS)), "Mon 2026-03-09 01:00");
    assert.equal(local(sundays.addBusinessTime(moment("2026-11-01 00:00"), 24 * HOUR_MS)), "Sun 2026-11-01 23:00");
  });

  it("[BC6] what has ticked between two moments leaves days off out", () => {
    assert.equal(
      newYork.businessTimeBetween(moment("2026-11-25 12:00"), moment("2026-11-30 12:00")), // Wednesday, Monday
      48 * HOUR_MS,
    );
    assert.equal(newYork.businessTimeBetween(moment("2026-11-14 09:00"), moment("2026-11-15 09:00")), 0);
    assert.equal(newYork.businessTimeBetween(moment("2026-11-16 09:01"), moment("2026-11-16 09:00")), -MINUTE_MS);
    assert.equal(newYork.businessTimeBetween(moment("2026-11-16 09:00"), moment("2026-11-16 09:00")), 0);
  });
});

describe("a calendar", () => {
  it("is built once for a specification", () => {
    assert.equal(businessCalendarOf(NEW_YORK), businessCalendarOf(NEW_YORK));
    assert.notEqual(businessCalendarOf(NEW_YORK), businessCalendarOf({ ...NEW_YORK }));
  });

  it("names a holiday, but not one that is a workday", () => {
    const day = parseDate("2026-11-26");
    assert.equal(newYork.holidayName(day), "Thanksgiving");
    assert.equal(calendarWith({ workdays: [day] }).holidayName(day), undefined);
    assert.equal(newYork.holidayName(parseDate("2026-11-28")), undefined);
  });

  it("names a day that is listed twice by its first name", () => {
    const on = parseDate("2026-12-24");
    const twice = calendarWith({ holidays: [{ on }, { on, name: "Christmas Eve" }, { on, name: "Heiligabend" }] });
    assert.equal(twice.holidayName(on), "Christmas Eve");
  });

  it("tells the minute by the clock on the wall, summer and winter", () => {
    assert.equal(newYork.timeZone, "America/New_York");
    assert.equal(newYork.localMinute(moment("2026-07-01 00:00")), 0);
    assert.equal(newYork.localMinute(moment("2026-11-16 15:07") + 59_999), 907);
    assert.equal(newYork.localMinute(moment("1969-07-20 22:56")), 1_376);
  });

  it("holds no more days than it was asked about, give or take", () => {
    const calendar = calendarWith({});
    calendar.add(parseDate("2026-11-13"), 10);
    assert.equal(calendar.size, 320);
    calendar.isBusinessDay(parseDate("2027-11-13"));
    assert.ok(calendar.size < 1_000);
  });
});

/** A calendar makes its tables around the day that it is asked about first, and adds to them where it is asked beyond. */
describe("what a calendar was asked before", () => {
  const monday = parseDate("2026-11-16");

  it("[BC1] makes no difference to any day around it", () => {
    for (let first = monday; first < monday + 7; first++) {
      for (let day = first - 350; day <= first + 350; day++) {
        const calendar = calendarWith({ holidays: [] });
        calendar.isBusinessDay(first);
        const weekday = (day - monday + 700) % 7; // from Monday, 0
        assert.equal(calendar.isBusinessDay(day), weekday < 5, formatDate(day));
      }
    }
  });

  it("[BC3] makes no difference to what lies years before or after", () => {
    const [from, to] = [parseDate("2020-01-01"), parseDate("2026-11-16")];
    assert.equal(calendarWith({ holidays: [] }).businessDaysBetween(from, to), 1_793);
    assert.equal(calendarWith({ holidays: [] }).businessDaysBetween(to, from), -1_793);
    const backwards = calendarWith({ holidays: [] });
    assert.equal(formatDate(backwards.sub(to, 1_793)), "2020-01-01");
    assert.equal(backwards.isBusinessDay(from), true);
  });

  it("[BC3] a holiday on which its table begins is none of its days", () => {
    const calendar = calendarWith({ holidays: [{ on: parseDate("2026-09-15") }] });
    assert.equal(formatDate(calendar.sub(monday + 2, 45)), "2026-09-16"); // a Wednesday
    assert.equal(formatDate(calendar.sub(monday + 2, 46)), "2026-09-14");
  });
});
