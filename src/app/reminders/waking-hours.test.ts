import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { DAY_MS } from "../../engine/index.ts";
import { wakingHoursOf } from "./waking-hours.ts";

it("the quiet goes over midnight, from 20:00 until 08:00 where nothing was settled", () => {
  const hours = wakingHoursOf({}, "Europe/Berlin");
  const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 16, hour - 1, minute);
  assert.deepEqual([at(7, 59), at(8), at(19, 59), at(20), at(23)].map(hours.isAwake), [
    false,
    true,
    true,
    false,
    false,
  ]);
  assert.equal(hours.nextAwake(at(23)), at(32));
});

it("the next morning east of Greenwich is not today's again", () => {
  const hours = wakingHoursOf({ notify: { morning: "08:30", quietUntil: "07:00" } }, "Pacific/Chatham");
  const evening = Date.UTC(2026, 10, 16, 5); // 18:45 there, already the 16th
  assert.equal(hours.lastMorning(evening), Date.UTC(2026, 10, 15, 18, 45));
  assert.equal(hours.nextMorning(evening), Date.UTC(2026, 10, 16, 18, 45));
});

it("a morning in the quiet begins at its end, and a settled zone goes before the machine's", () => {
  const hours = wakingHoursOf(
    { notify: { morning: "06:00", quietUntil: "09:00" }, timeZone: "Asia/Tokyo" },
    "America/New_York",
  );
  assert.equal(hours.nextMorning(Date.UTC(2026, 10, 15, 21)), Date.UTC(2026, 10, 16, 0));
});

it("quiet that begins when it ends is none", () => {
  const hours = wakingHoursOf({ notify: { quietFrom: "12:00", quietUntil: "12:00" } }, "UTC");
  assert.deepEqual(
    [0, 6, 12, 23].map((hour) => hours.isAwake(Date.UTC(2026, 10, 16, hour))),
    [true, true, true, true],
  );
});

it("whatever the hours and the zone, the end of the quiet is awake, and mornings follow each other", () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const zone = fc.constantFrom("America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago");
  const text = (of: number) => new Date(of * 60_000).toISOString().slice(11, 16);
  fc.assert(
    fc.property(
      minute,
      minute,
      minute,
      zone,
      fc.integer({ min: 0, max: 366 * 24 * 60 }),
      (from, until, morning, id, off) => {
        const hours = wakingHoursOf(
          { notify: { quietFrom: text(from), quietUntil: text(until), morning: text(morning) } },
          id,
        );
        const at = Date.UTC(2026, 0, 1) + off * 60_000;
        const awake = hours.nextAwake(at);
        assert.ok(hours.isAwake(awake) && awake >= at);
        const [last, next] = [hours.lastMorning(at), hours.nextMorning(at + 1)];
        assert.ok(last <= at && at < next);
        assert.ok(next - last <= 3 * DAY_MS);
      },
    ),
  );
});
