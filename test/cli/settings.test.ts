import assert from "node:assert/strict";
import { it } from "node:test";
import { temporaryHome } from "./temporary-home.ts";

const NOW = "2026-11-16T10:00:00-05:00[America/New_York]";

/** An interview of this morning; country, region and clock are left to what goes without saying. */
const ANSWERS = ["1", "Globex", "Analyst", "", "", "", "8:30", "1h", "video", "Dana Kim", "hr"];

it("the conversation offers the settled country and region, and the case is signed as settled", async (t) => {
  const fineline = temporaryHome(t, { TZ: "Europe/Berlin" });
  for (const [name, value] of [
    ["name", "Ana Ruiz"],
    ["zone", "New York"],
    ["country", "US"],
    ["region", "NY"],
    ["hours", "08:30-17:00"],
  ] as const) {
    assert.equal((await fineline(["settings", "set", name, value])).status, 0);
  }
  const { status, out, err } = await fineline(
    ["ask", "--now", NOW],
    `${[...ANSWERS, ...Array.from({ length: 9 }, () => "")].join("\n")}\n`,
  );
  assert.equal(status, 0, err);
  assert.match(out, /Its public holidays are kept\. \(US if left empty; "none" keeps no holidays\)/);
  assert.match(out, /Some keep holidays of their own\. \(NY if left empty, or "none"\)/);
  assert.match(out, /By which clock\? A city, or a time zone\. \(America\/New_York if left empty\)/);
  const [made] = JSON.parse((await fineline(["export"])).out).cases;
  assert.deepEqual(made.me, { name: "Ana Ruiz", timeZone: "America/New_York" });
  assert.deepEqual(made.calendar, {
    timeZone: "America/New_York",
    country: "US",
    region: "NY",
    hours: { open: "08:30", close: "17:00" },
  });
});
