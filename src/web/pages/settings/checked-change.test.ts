import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkedChange, hoursChange, notifyChange, weekendChange } from "./checked-change.ts";

describe("a change to settings", () => {
  it("that fits is given as it is", () => {
    assert.deepEqual(checkedChange({ timeZone: "Europe/Lisbon" }), { change: { timeZone: "Europe/Lisbon" } });
    assert.deepEqual(checkedChange({ name: null }), { change: { name: null } });
  });

  it("that does not fit says what was expected", () => {
    assert.deepEqual(checkedChange({ timeZone: "Lisbon" }), {
      fault: 'Expected an IANA time zone such as America/New_York (did you mean "Europe/Lisbon"?).',
    });
    assert.deepEqual(checkedChange({ hours: { open: "17:00", close: "09:00" } }), {
      fault: "Expected a time of day after 17:00.",
    });
  });

  it("one time to be told at leaves the others alone, and the last one takes all out", () => {
    assert.deepEqual(notifyChange({ morning: "08:00" }, "quietFrom", "20:00"), {
      notify: { morning: "08:00", quietFrom: "20:00" },
    });
    assert.deepEqual(notifyChange({ morning: "08:00" }, "morning", ""), { notify: null });
  });

  it("the usual hours and the usual weekend are not written down", () => {
    assert.deepEqual(hoursChange(undefined, "open", "08:30"), { hours: { open: "08:30", close: "17:00" } });
    assert.deepEqual(hoursChange({ open: "08:30", close: "17:00" }, "open", ""), { hours: null });
    assert.deepEqual(weekendChange(undefined, 5, true), { weekend: [5, 6, 7] });
    assert.deepEqual(weekendChange([5, 6, 7], 5, false), { weekend: null });
    assert.deepEqual(weekendChange([6], 6, false), { weekend: [] });
  });
});
