import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDate } from "../index.ts";
import { describeRecurrence, fallsOnOtherDay } from "./describe-recurrence.ts";

describe("a recurrence in words", () => {
  const said: readonly (readonly [rule: string, words: string])[] = [
    ["FREQ=DAILY", "every day"],
    ["FREQ=WEEKLY", "every week"],
    ["FREQ=MONTHLY", "every month"],
    ["FREQ=YEARLY", "every year"],
    ["FREQ=WEEKLY;INTERVAL=1", "every week"],
    ["FREQ=WEEKLY;INTERVAL=2", "every 2 weeks"],
    ["FREQ=DAILY;INTERVAL=10", "every 10 days"],
    ["FREQ=WEEKLY;BYDAY=FR", "every Friday"],
    ["FREQ=WEEKLY;BYDAY=MO,SU", "every Monday and Sunday"],
    ["FREQ=WEEKLY;BYDAY=TU,WE,TH", "every Tuesday, Wednesday and Thursday"],
    ["FREQ=DAILY;BYDAY=SA", "every Saturday"],
    ["freq=weekly; byday = fr , mo", "every Friday and Monday"],
    ["BYDAY=FR;FREQ=WEEKLY;UNTIL=20261231", "every Friday"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "every 2 weeks"],
    ["FREQ=MONTHLY;BYDAY=2FR", "at set dates"],
    ["FREQ=MONTHLY;BYDAY=FR", "at set dates"],
    ["FREQ=DAILY;INTERVAL=2;BYDAY=FR", "at set dates"],
    ["FREQ=WEEKLY;BYMONTH=1", "at set dates"],
    ["FREQ=MONTHLY;BYMONTHDAY=15", "at set dates"],
    ["FREQ=YEARLY;BYYEARDAY=100", "at set dates"],
    ["FREQ=YEARLY;BYWEEKNO=20", "at set dates"],
    ["FREQ=MONTHLY;BYSETPOS=1", "at set dates"],
    ["FREQ=HOURLY", "at set dates"],
    ["FREQ=WEEKLY;INTERVAL=0", "at set dates"],
    ["FREQ=WEEKLY;INTERVAL=x", "at set dates"],
    ["FREQ;BYDAY=FR", "at set dates"],
    ["", "at set dates"],
  ];
  for (const [rule, words] of said)
    it(`${rule || "nothing"} is ${words}`, () => assert.equal(describeRecurrence(rule), words));
});

describe("a date of a recurrence", () => {
  const friday = parseDate("2026-11-13");

  it("was moved where the rule names weekdays and it is on none of them", () => {
    assert.equal(fallsOnOtherDay("FREQ=WEEKLY;BYDAY=MO,TH", friday), true);
    assert.equal(fallsOnOtherDay("FREQ=WEEKLY;BYDAY=MO,FR", friday), false);
  });

  it("was not moved where the rule names none, or counts them within a month", () => {
    assert.equal(fallsOnOtherDay("FREQ=WEEKLY", friday), false);
    assert.equal(fallsOnOtherDay("FREQ=MONTHLY;BYDAY=2MO", friday), false);
  });
});
