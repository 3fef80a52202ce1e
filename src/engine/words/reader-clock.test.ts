import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { businessCalendarOf } from "../calendar/index.ts";
import { parseInstant } from "../index.ts";
import type { StepState } from "../model/index.ts";
import {
  clockOfCase,
  isElsewhere,
  momentByClock,
  nearMomentByClock,
  ownClock,
  presentByClock,
  readerClock,
  readerDays,
  shortly,
  shortMomentByClock,
  stateByClock,
} from "./reader-clock.ts";
import { interview, readCaseOf } from "./words.suite.ts";

const theCase = readCaseOf([interview]);
const company = businessCalendarOf(theCase.calendar);
const berlin = readerClock(company, "Europe/Berlin");
const tokyo = readerClock(company, "Asia/Tokyo");
/** Monday 16 November 2026, 10:00 in New York, 16:00 in Berlin, Tuesday 00:00 in Tokyo. */
const asOf = at("16T10:00");

function at(text: string): number {
  return parseInstant(`2026-11-${text}:00-05:00`);
}

describe("moments by a reader's clock", () => {
  it("have the company's time in brackets where it is another, and its weekday where that is", () => {
    assert.equal(momentByClock(at("24T09:00"), berlin), "Tuesday 24 November, 15:00 (09:00 in New York)");
    assert.equal(momentByClock(asOf, tokyo), "Tuesday 17 November, 00:00 (Mon 10:00 in New York)");
    assert.equal(shortMomentByClock(at("24T09:00"), berlin), "Tue 24 Nov, 15:00 (09:00 in New York)");
    assert.equal(nearMomentByClock(at("17T09:00"), asOf, berlin), "tomorrow, 15:00 (09:00 in New York)");
  });

  it("have the time alone where a page says the place once", () => {
    assert.equal(momentByClock(at("24T09:00"), shortly(berlin)), "Tuesday 24 November, 15:00 (09:00)");
  });

  it("have no brackets where both clocks show the same", () => {
    assert.equal(momentByClock(at("24T09:00"), readerClock(company, "America/New_York")), "Tuesday 24 November, 09:00");
    assert.equal(momentByClock(at("24T09:00"), readerClock(company, "America/Toronto")), "Tuesday 24 November, 09:00");
    assert.equal(isElsewhere(asOf, readerClock(company, "America/Toronto")), false);
    assert.equal(isElsewhere(asOf, berlin), true);
  });

  it("have their year where that is not the year of today", () => {
    const now = parseInstant("2027-01-04T10:00:00-05:00");
    assert.equal(momentByClock(at("24T09:00"), berlin, now), "Tuesday 24 November 2026, 15:00 (09:00 in New York)");
    assert.equal(shortMomentByClock(at("24T09:00"), berlin, now), "Tue 24 Nov 2026, 15:00 (09:00 in New York)");
  });

  it("say where the company is, also to a reader in the same place and under a line that says it", () => {
    assert.equal(
      presentByClock(asOf, readerClock(company, "America/New_York")),
      "Monday 16 November, 10:00 in New York",
    );
    assert.equal(presentByClock(asOf, shortly(berlin)), "Monday 16 November, 16:00 (10:00 in New York)");
  });
});

describe("the clock of a reader", () => {
  it("is the company's where no such zone is known, or it is the company's own", () => {
    assert.equal(readerClock(company, "Mars/Olympus").own, company);
    assert.equal(readerClock(company, "America/New_York").own, company);
  });

  it("is the zone that the case says, else the machine's", () => {
    const inBerlin = readCaseOf([interview], { me: { timeZone: "Europe/Berlin" } });
    assert.equal(clockOfCase(inBerlin, "Asia/Tokyo").own.timeZone, "Europe/Berlin");
    assert.equal(clockOfCase(theCase, "Asia/Tokyo").own.timeZone, "Asia/Tokyo");
    assert.equal(clockOfCase(theCase, "Asia/Tokyo").company.timeZone, "America/New_York");
  });

  it("has whole days and weekends, and is made once a zone", () => {
    const days = readerDays("Europe/Berlin");
    const saturday = days.dateOf(at("14T10:00"));
    assert.deepEqual(
      [-1, 0, 1, 2].map((by) => days.isBusinessDay(saturday + by)),
      [true, false, false, true],
    );
    assert.equal(days.open(saturday - 1), days.startOfDay(saturday - 1));
    assert.equal(days.usualClose(saturday - 1), days.startOfDay(saturday));
    assert.equal(readerDays("Europe/Berlin"), days);
    assert.deepEqual([ownClock("Europe/Berlin").own, ownClock("Europe/Berlin").company], [days, days]);
  });
});

describe("states by a reader's clock", () => {
  function state(kind: StepState, points: { opens?: string; due?: string; closes?: string | null }, clock = berlin) {
    const { opens = "13T15:00", due = "16T15:00", closes = "20T17:00" } = points;
    const window = { opens: at(opens), best: at(opens), due: at(due), closes: closes === null ? null : at(closes) };
    return stateByClock({ state: kind, window, reasons: [] }, asOf, clock);
  }

  it("have the company's time of the moment that is told", () => {
    assert.equal(state("upcoming", { opens: "24T09:00" }), "from Tue 24 Nov, 15:00 (09:00 in New York)");
    assert.equal(state("open", {}), "until 21:00 today (15:00 in New York)");
    assert.equal(
      state("upcoming", { opens: "24T09:00" }, readerClock(company, "America/New_York")),
      "from Tue 24 Nov, 09:00",
    );
  });

  it("have the reader's hour too where only a date would be told of a late one", () => {
    assert.equal(
      state("late", { due: "13T09:00", closes: "27T17:00" }),
      "was due Friday · fine until Fri 27 Nov, 23:00 (17:00 in New York)",
    );
    assert.equal(
      state("late", { due: "16T09:00", closes: "16T17:00" }),
      "was due 15:00 today · fine until 23:00 today (17:00 in New York)",
    );
  });

  it("have no time where no moment is told", () => {
    assert.equal(state("late", { due: "13T09:00", closes: null }), "was due Friday");
    assert.equal(state("done", {}), "done");
    assert.equal(state("projected", {}), "only if no answer");
  });
});
