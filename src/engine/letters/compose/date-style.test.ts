import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDate } from "../../time/index.ts";
import { dateStyleFor, fullDay, longDay, pastDay, shortDay } from "./date-style.ts";

/** A Friday. */
const today = parseDate("2026-11-13");

describe("how a recipient writes a date", () => {
  it("is with the month first in the United States alone", () => {
    const zones = [
      ..."New_York Detroit Chicago Denver Boise Phoenix Los_Angeles Anchorage Juneau Sitka Metlakatla Yakutat".split(
        " ",
      ),
      ..."Nome Adak Menominee Louisville Indianapolis Fort_Wayne Knox_IN Shiprock Puerto_Rico Atka".split(" "),
      ..."Indiana/Vevay Kentucky/Monticello North_Dakota/Beulah".split(" "),
    ].map((city) => `America/${city}`);
    for (const zone of [...zones, "Pacific/Honolulu", "Pacific/Guam", "US/Eastern"]) {
      assert.equal(dateStyleFor(undefined, zone), "month-first", zone);
    }
    for (const zone of ["America/Toronto", "America/Argentina/Salta", "Pacific/Auckland", "Europe/Dublin", "UTC"]) {
      assert.equal(dateStyleFor(undefined, zone), "day-first", zone);
    }
  });

  it("is that of where the recipient is, else of the company", () => {
    assert.equal(dateStyleFor({ timeZone: "America/Chicago" }, "Europe/Berlin"), "month-first");
    assert.equal(dateStyleFor({}, "Europe/Berlin"), "day-first");
  });
});

describe("a day in a letter", () => {
  it("has its year where it is another one, or more than 150 days away", () => {
    const june = parseDate("2026-06-16");
    assert.equal(longDay(june, today, "day-first"), "Tuesday 16 June");
    assert.equal(longDay(june - 1, today, "day-first"), "Monday 15 June 2026");
    assert.equal(longDay(today, june - 1, "month-first"), "November 13, 2026");
    assert.equal(longDay(parseDate("2027-01-01"), today, "day-first"), "Friday 1 January 2027");
    assert.equal(fullDay(today, "day-first"), "Friday 13 November 2026");
  });

  it("has its year in a subject only where it is far away", () => {
    assert.equal(shortDay(parseDate("2027-01-01"), today, "day-first"), "1 Jan");
    assert.equal(shortDay(parseDate("2026-06-16"), today, "day-first"), "16 Jun");
    assert.equal(shortDay(parseDate("2026-06-15"), today, "day-first"), "15 Jun 2026");
    assert.equal(shortDay(parseDate("2026-06-15"), today, "month-first"), "Jun 15, 2026");
  });

  it("is a weekday alone up to four days later, and never ahead", () => {
    assert.equal(pastDay(today - 1, today, "month-first"), "Thursday");
    assert.equal(pastDay(today - 4, today, "month-first"), "Monday");
    assert.equal(pastDay(today - 5, today, "month-first"), "November 8");
    assert.equal(pastDay(today + 1, today, "month-first"), "November 14");
  });

  it("has one of twelve months and seven weekdays", () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) =>
        fullDay(parseDate(`2026-${`${month}`.padStart(2, "0")}-${`${month + 6}`.padStart(2, "0")}`), "day-first"),
      ),
      [
        "Wednesday 7 January 2026",
        "Sunday 8 February 2026",
        "Monday 9 March 2026",
        "Friday 10 April 2026",
        "Monday 11 May 2026",
        "Friday 12 June 2026",
        "Monday 13 July 2026",
        "Friday 14 August 2026",
        "Tuesday 15 September 2026",
        "Friday 16 October 2026",
        "Tuesday 17 November 2026",
        "Friday 18 December 2026",
      ],
    );
  });
});
