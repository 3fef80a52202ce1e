import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PHONE } from "./browse.ts";
import { findFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { useWebDesk } from "./web-desk.ts";

const cases = sampleDesk().filter(({ id }) => id === "stark" || id === "vandelay");
const { desk, missing } = useWebDesk({ cases, now: SAMPLE_NOW });

describe("a day with nothing to do", { concurrency: false }, () => {
  it("names the next date and shows the line of its case", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const device = await desk.newDevice(PHONE);
    const page = await device.open(desk.server);
    await page
      .getByRole("heading", { level: 1, name: "Nothing today. Your next date is Friday 20 November." })
      .waitFor();
    const link = page.getByRole("main").getByRole("link", { name: /^Stark & Vale/ });
    await link.getByRole("img").waitFor();
    assert.deepEqual(await findFaults(page, { touch: true }), []);
    await link.tap();
    await page.waitForURL("**/case/stark");
    assert.deepEqual(device.errors, []);
    assert.deepEqual(device.outside, []);
  });
});
