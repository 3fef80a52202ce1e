import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type Device, PHONE } from "./browse.ts";
import { findColourFaults, findFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { goTo, PAGES } from "./sights.ts";
import { AT_400_PERCENT, findTightFaults, LARGE_TEXT } from "./tight-glass.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

describe("every page on a phone of 360 px", { concurrency: false }, () => {
  const titles: string[] = [];
  let device: Device;
  let page: Page;

  before(async () => {
    if (missing() !== undefined) return;
    device = await desk.newDevice({ ...PHONE, viewport: { width: 360, height: 780 }, reducedMotion: "reduce" });
    page = await device.open(desk.server, "/board");
    page.setDefaultTimeout(20_000);
    await page.getByRole("table").waitFor();
  });

  for (const sight of PAGES) {
    it(`${sight.name}: anybody can read and touch it, by day and by night, at 400 % and with large text`, async (test) => {
      if (missing() !== undefined) return test.skip(missing());
      await goTo(page, desk.server.origin, sight);
      assert.deepEqual(await findFaults(page, { touch: true }), []);
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await findColourFaults(page), []);
      await page.emulateMedia({ colorScheme: "light" });
      assert.deepEqual(await findTightFaults(page, [AT_400_PERCENT, LARGE_TEXT]), []);
      // What is not there has no name of its own.
      if (!sight.name.startsWith("no-")) titles.push(await page.title());
    });
  }

  it("each page has a title of its own", (test) => {
    if (missing() !== undefined) return test.skip(missing());
    assert.deepEqual(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      [],
    );
  });

  it("no other host was asked, and no error was told", (test) => {
    if (missing() !== undefined) return test.skip(missing());
    assert.deepEqual(device.outside, []);
    assert.deepEqual(device.errors, []);
  });
});
