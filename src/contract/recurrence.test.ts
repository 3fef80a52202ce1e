import assert from "node:assert/strict";
import { test } from "node:test";
import { parseRecurrence } from "./index.ts";

const WHOLE_DAYS = "a recurrence of whole days such as FREQ=WEEKLY;BYDAY=FR";

test("recurrences of whole days are accepted, in capitals", () => {
  const sound = [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=DAILY;BYMONTHDAY=1,-1",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU",
    "FREQ=WEEKLY;BYDAY=WE;UNTIL=20260302",
    "FREQ=WEEKLY;UNTIL=20260302T170000Z",
    "FREQ=MONTHLY;BYDAY=1MO,-1FR,+2TU",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=10",
    "FREQ=YEARLY;BYMONTH=1,12;BYYEARDAY=-366",
    "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO",
    "BYDAY=FR;FREQ=WEEKLY",
  ];
  for (const rule of sound) assert.deepEqual(parseRecurrence(rule), { ok: true, value: rule });
  assert.deepEqual(parseRecurrence("freq=weekly;byday=fr"), { ok: true, value: "FREQ=WEEKLY;BYDAY=FR" });
});

const FREQ = "a recurrence with FREQ one of DAILY, WEEKLY, MONTHLY, YEARLY";
const INTERVAL = "a recurrence with INTERVAL a whole number from 1 to 10000";
const UNTIL = "a recurrence with UNTIL a date such as 20261231 or a date-time such as 20261231T235959Z";
const BYDAY = "a recurrence with BYDAY weekdays such as MO,WE or 1MO";

const REFUSED: readonly (readonly [string, string])[] = [
  ["", WHOLE_DAYS],
  ["every Friday", WHOLE_DAYS],
  [
    "RRULE:FREQ=WEEKLY",
    `${WHOLE_DAYS}, of the parts FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYYEARDAY, BYWEEKNO, BYSETPOS, BYMONTH, WKST`,
  ],
  ["FREQ=WEEKLY;", WHOLE_DAYS],
  ["FREQ=MINUTELY", FREQ],
  ["FREQ=HOURLY;INTERVAL=24", FREQ],
  ["INTERVAL=2", FREQ],
  ["FREQ=DAILY;BYHOUR=9", `${WHOLE_DAYS}, without BYHOUR`],
  ["FREQ=DAILY;FREQ=DAILY", "a recurrence with FREQ once"],
  ["FREQ=DAILY;COUNT=2;UNTIL=20260101", "a recurrence with COUNT or UNTIL, not both"],
  ["FREQ=DAILY;INTERVAL=0", INTERVAL],
  ["FREQ=DAILY;INTERVAL=1.5", INTERVAL],
  ["FREQ=DAILY;INTERVAL=10001", INTERVAL],
  ["FREQ=DAILY;COUNT=-1", "a recurrence with COUNT a whole number from 1 to 10000"],
  ["FREQ=DAILY;UNTIL=20260230", UNTIL],
  ["FREQ=DAILY;UNTIL=2026-03-01", UNTIL],
  ["FREQ=DAILY;UNTIL=20260301T250000Z", UNTIL],
  ["FREQ=WEEKLY;BYDAY=FRI", BYDAY],
  ["FREQ=MONTHLY;BYDAY=0MO", BYDAY],
  ["FREQ=MONTHLY;BYDAY=", BYDAY],
  ["FREQ=WEEKLY;BYDAY=1MO", "a recurrence without numbered weekdays where FREQ is WEEKLY"],
  ["FREQ=WEEKLY;BYMONTHDAY=1", "a recurrence without BYMONTHDAY where FREQ is WEEKLY"],
  ["FREQ=MONTHLY;BYYEARDAY=1", "a recurrence without BYYEARDAY where FREQ is MONTHLY"],
  ["FREQ=MONTHLY;BYWEEKNO=1", "a recurrence without BYWEEKNO where FREQ is MONTHLY"],
  ["FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO", "a recurrence without numbered weekdays beside BYWEEKNO"],
  ["FREQ=MONTHLY;BYMONTHDAY=32", "a recurrence with BYMONTHDAY numbers from 1 to 31 or -31 to -1"],
  ["FREQ=YEARLY;BYMONTH=13", "a recurrence with BYMONTH months from 1 to 12"],
  ["FREQ=MONTHLY;BYSETPOS=1", "a recurrence with another BY… part beside BYSETPOS"],
  ["FREQ=WEEKLY;WKST=XX", "a recurrence with WKST a weekday such as MO"],
  [`FREQ=DAILY;BYMONTHDAY=${"1,".repeat(2_000)}1`, "a recurrence of at most 2000 characters"],
];

for (const [rule, expected] of REFUSED) {
  test(`${rule.slice(0, 40) || "an empty text"} is refused`, () => {
    assert.deepEqual(parseRecurrence(rule), { ok: false, error: expected });
  });
}
