import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Locator } from "playwright-core";
import type { CaseJson } from "../../src/contract/index.ts";
import { PHONE } from "./browse.ts";
import { expectSoon } from "./expect-soon.ts";
import { SAMPLE_NOW } from "./sample-desk.ts";
import { useWebDesk } from "./web-desk.ts";

const WITHOUT_ADDRESS: CaseJson = {
  id: "hooli",
  company: "Hooli",
  role: "Engineer",
  me: { name: "Alex Moreno", timeZone: "America/New_York" },
  calendar: { timeZone: "America/New_York", country: "US" },
  contacts: [{ id: "priya", name: "Priya Nair", role: "hiring-manager" }],
  facts: [
    {
      id: "talk",
      kind: "interview",
      at: "2026-11-13T14:00:00-05:00[America/New_York]",
      end: "2026-11-13T15:00:00-05:00[America/New_York]",
      with: ["priya"],
      topics: { priya: ["the data contracts"] },
    },
  ],
};

const { desk, missing } = useWebDesk({ cases: [WITHOUT_ADDRESS], now: SAMPLE_NOW });

/** Whether all of it stands above what the foot of a sheet covers. */
async function isInSight(what: Locator, foot: Locator): Promise<boolean> {
  const [box, below] = await Promise.all([what.boundingBox(), foot.boundingBox()]);
  return box !== null && below !== null && box.y >= 0 && box.y + box.height <= below.y;
}

describe("on a phone", { concurrency: false }, () => {
  it("what keeps a sheet from being done with comes into sight", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice(PHONE);
    const page = await device.open(desk.server, "/case/hooli");
    await page.getByRole("button", { name: "What if…" }).click();
    const sheet = page.getByRole("dialog", { name: "What if…" });
    await sheet.locator("label", { hasText: "They name a new date" }).click();
    const done = sheet.getByRole("button", { name: "Show what would follow" });
    await done.click();
    const fault = sheet.getByRole("alert");
    await fault.getByText("Which date would they name?").waitFor();
    await expectSoon(async () => assert.ok(await isInSight(fault, done)));
    assert.deepEqual(device.errors, []);
  });

  it("a letter to somebody without an address is copied before it is sent", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice({ ...PHONE, permissions: ["clipboard-read", "clipboard-write"] });
    const page = await device.open(desk.server);
    await page
      .getByRole("link", { name: /^Draft/ })
      .first()
      .click();
    const letter = page.getByRole("textbox", { name: "Text of the letter" });
    await expectSoon(async () => assert.match(await letter.inputValue(), /Priya/));
    const written = await letter.inputValue();
    await page.getByRole("button", { name: "Copy the text" }).click();
    await page.getByText("Copied the text.").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), written);
    await page.getByRole("button", { name: "I sent it" }).click();
    await page.getByText("Marked as sent.").waitFor();
    assert.deepEqual(device.errors, []);
  });
});
