import assert from "node:assert/strict";
import { test } from "node:test";
import { loadRecurrence, RRuleTemporal } from "./recurrence.ts";

const EVERY_SECOND_FRIDAY = { rruleString: "DTSTART:20261113T000000Z\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR" };

test("a recurrence gives its occurrences once the library has come, and says so where it has not", async () => {
  assert.throws(() => new RRuleTemporal(EVERY_SECOND_FRIDAY), {
    message: "a recurrence was asked for before loadRecurrence() had resolved",
  });
  await loadRecurrence();
  const next = new RRuleTemporal(EVERY_SECOND_FRIDAY).next(
    Temporal.ZonedDateTime.from("2026-11-13T00:00:00+00:00[UTC]"),
    false,
  );
  assert.equal(next?.toPlainDate().toString(), "2026-11-27");
});
