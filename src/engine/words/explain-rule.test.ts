import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDate } from "../time/index.ts";
import { describeRecurrence, fallsOnOtherDay } from "./describe-recurrence.ts";
import { explainRule, ruleCodes } from "./explain-rule.ts";

describe("rules in a sentence", () => {
  it("every rule code has one sentence, and nothing else has", () => {
    assert.equal(ruleCodes().length, 31);
    for (const code of ruleCodes()) assert.match(explainRule(code) ?? "", /^[A-Z][^!.]*\.$/, code);
    assert.equal(explainRule("__proto__"), undefined);
    assert.equal(explainRule("toString"), undefined);
  });
});

describe("recurrences in words", () => {
  it("common ones are said as people say them", () => {
    assert.equal(describeRecurrence("FREQ=WEEKLY;BYDAY=FR"), "every Friday");
    assert.equal(describeRecurrence("freq=weekly;byday=mo,th"), "every Monday and Thursday");
    assert.equal(describeRecurrence("FREQ=DAILY"), "every day");
    assert.equal(describeRecurrence("FREQ=WEEKLY;INTERVAL=2"), "every 2 weeks");
    assert.equal(describeRecurrence("FREQ=MONTHLY"), "every month");
  });

  it("others are not made simpler than they are", () => {
    assert.equal(describeRecurrence("FREQ=MONTHLY;BYDAY=2FR"), "at set dates");
    assert.equal(describeRecurrence("FREQ=MONTHLY;BYMONTHDAY=31"), "at set dates");
    assert.equal(describeRecurrence("FREQ=DAILY;BYMONTH=1"), "at set dates");
    assert.equal(describeRecurrence(""), "at set dates");
  });

  it("a date on another weekday was moved", () => {
    assert.equal(fallsOnOtherDay("FREQ=WEEKLY;BYDAY=TH", parseDate("2026-11-27")), true);
    assert.equal(fallsOnOtherDay("FREQ=WEEKLY;BYDAY=TH", parseDate("2026-11-19")), false);
    assert.equal(fallsOnOtherDay("FREQ=WEEKLY", parseDate("2026-11-27")), false);
  });
});
