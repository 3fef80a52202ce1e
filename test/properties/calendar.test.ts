import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  BusinessCalendar,
  type CalendarSpec,
  type Day,
  formatDate,
  formatInstant,
  getTimeZone,
  parseDate,
  parseInstant,
} from "../../src/engine/index.ts";

const ZONES = [
  "America/New_York",
  "Africa/Cairo",
  "America/Havana",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Europe/Dublin",
  "UTC",
];

const zone = fc.constantFrom(...ZONES);
const FIRST_DAY = parseDate("2026-01-01");
const day = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 730 });

const calendar: fc.Arbitrary<CalendarSpec> = fc.record({
  timeZone: zone,
  weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
  holidays: fc.array(
    day.map((on) => ({ on })),
    { maxLength: 20 },
  ),
  workdays: fc.array(day, { maxLength: 10 }),
  openMinute: fc.constant(9 * 60),
  closeMinute: fc.constant(17 * 60),
});

/** By the rule's own words, a date at a time. */
function isBusinessDay({ weekend, holidays, workdays }: CalendarSpec, on: Day): boolean {
  const date = Temporal.PlainDate.from(formatDate(on));
  return workdays.includes(on) || !(weekend.includes(date.dayOfWeek) || holidays.some((holiday) => holiday.on === on));
}

function walk(spec: CalendarSpec, from: Day, n: number): Day {
  let on = from;
  for (let left = Math.abs(n); left > 0; ) {
    on += Math.sign(n);
    if (isBusinessDay(spec, on)) left--;
  }
  return on;
}

describe("the business calendar", () => {
  it("[BC1] [BC2] [BC3] counts as somebody does who walks from date to date", () => {
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 1, max: 40 }), (spec, from, n) => {
        const business = new BusinessCalendar(spec);
        assert.equal(business.isBusinessDay(from), isBusinessDay(spec, from));
        assert.equal(business.add(from, n), walk(spec, from, n));
        assert.equal(business.sub(from, n), walk(spec, from, -n));
        assert.equal(business.next(from), isBusinessDay(spec, from) ? from : walk(spec, from, 1));
        assert.equal(business.prev(from), isBusinessDay(spec, from) ? from : walk(spec, from, -1));
        assert.equal(business.businessDaysBetween(from, business.add(from, n)), n);
      }),
      { numRuns: 300 },
    );
  });

  it("[BC3] the answer does not depend on what was asked before", () => {
    fc.assert(
      fc.property(
        calendar,
        fc.array(fc.tuple(day, fc.integer({ min: 1, max: 400 })), { maxLength: 8 }),
        (spec, questions) => {
          const asked = new BusinessCalendar(spec);
          for (const [from, n] of questions) {
            assert.equal(asked.add(from, n), new BusinessCalendar(spec).add(from, n));
            assert.equal(asked.sub(from, n), new BusinessCalendar(spec).sub(from, n));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it("[BC6] the business clock ticks as somebody does who watches it minute by minute", () => {
    const minutes = fc.integer({ min: 0, max: 3 * 24 * 60 });
    const minuteOfDay = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(calendar, day, minuteOfDay, minutes, (spec, on, start, elapsed) => {
        const business = new BusinessCalendar(spec);
        const anchor = getTimeZone(spec.timeZone).startOfDay(on) + start * 60_000;
        let at = anchor;
        for (let left = elapsed; left > 0; at += 60_000) if (isBusinessDay(spec, business.dateOf(at))) left--;
        assert.equal(business.addBusinessTime(anchor, elapsed * 60_000), at);
        assert.equal(business.businessTimeBetween(anchor, at), elapsed * 60_000);
      }),
      { numRuns: 60 },
    );
  });
});

describe("moments", () => {
  // The years 0001 to 9998, so that no zone leads out of those that are read.
  const instant = fc.integer({ min: -62_135_510_400_000, max: 253_370_764_800_000 });

  it("[TM1] what is written is read back, by us and by Temporal", () => {
    fc.assert(
      fc.property(instant, zone, (at, name) => {
        const text = formatInstant(at, name);
        assert.equal(parseInstant(text), at, text);
        assert.equal(Temporal.ZonedDateTime.from(text).epochMilliseconds, at, text);
      }),
      { numRuns: 500 },
    );
  });

  it("[TM2] [TM3] local times are those of Temporal, on the days when clocks change too", () => {
    const nearChange = fc
      .tuple(zone, fc.integer({ min: 0, max: 55 * 365 }), fc.integer({ min: -3 * 60, max: 3 * 60 }))
      .map(([name, days, minutes]) => {
        const start = Temporal.Instant.fromEpochMilliseconds(days * 86_400_000).toZonedDateTimeISO(name);
        const change = start.getTimeZoneTransition("next") ?? start;
        return { name, local: change.toPlainDateTime().add({ minutes }) };
      });
    fc.assert(
      fc.property(nearChange, ({ name, local }) => {
        const asUtc = local.toZonedDateTime("UTC").epochMilliseconds;
        assert.equal(
          getTimeZone(name).instantOf(asUtc),
          local.toZonedDateTime(name).epochMilliseconds,
          `${local} ${name}`,
        );
        const on = parseDate(local.toPlainDate().toString());
        assert.equal(getTimeZone(name).startOfDay(on), local.toPlainDate().toZonedDateTime(name).epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });
});
