import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BusinessCalendar, formatInstant, parseInstant } from "../../../engine/index.ts";
import type { When } from "../../debrief-drafts/index.ts";
import { spanWords } from "./answer-words.ts";
import { spanFault, spanOf } from "./interview-span.ts";

const calendar = new BusinessCalendar({
  timeZone: "America/Chicago",
  weekend: [6, 7],
  holidays: [],
  workdays: [],
  openMinute: 540,
  closeMinute: 1020,
});
const now = parseInstant("2026-11-16T10:00:00-06:00"); // a Monday
const context = { calendar, interviews: [], now };

describe("when an interview was", () => {
  it("a day and a time are meant by the company's clock", () => {
    const when: When = { kind: "earlier", on: "2026-11-13", begin: "14:00", minutes: 45 };
    const span = spanOf(when, context);
    assert.ok(span);
    assert.equal(formatInstant(span.start, calendar.zone), "2026-11-13T14:00:00-06:00[America/Chicago]");
    assert.equal(
      spanWords(span, { calendar, ownTimeZone: "America/New_York", now }),
      "Fri 13 Nov, 14:00 to 14:45 in Chicago",
    );
  });

  it("without a day nothing is known", () => {
    assert.equal(spanOf({ kind: "earlier", begin: "14:00", minutes: 45 }, context), undefined);
    assert.equal(spanOf({ kind: "ahead", on: "2026-11-17", begin: "", minutes: 45 }, context), undefined);
  });

  it("what has happened has ended, and what lies ahead has not begun", () => {
    const today: When = { kind: "today", on: "2026-11-16", begin: "09:30", minutes: 60 };
    assert.equal(
      spanFault(today, spanOf(today, context), now),
      "This interview ends later than now. Change the time or the length.",
    );
    const ahead: When = { kind: "ahead", on: "2026-11-16", begin: "09:30", minutes: 60 };
    assert.equal(spanFault(ahead, spanOf(ahead, context), now), "This moment has passed. Choose one that lies ahead.");
    assert.equal(spanFault({ ...today, minutes: 30 }, spanOf({ ...today, minutes: 30 }, context), now), undefined);
  });
});
