import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { Device } from "./browse.ts";
import { findColourFaults, findFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { goWithin, PAGES } from "./sights.ts";
import { findTightFaults, TABLET } from "./tight-glass.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

describe("every page on a tablet of 768 px and a desktop of 1440 px", { concurrency: false }, () => {
  let device: Device;
  let page: Page;

  before(async () => {
    if (missing() !== undefined) return;
    device = await desk.newDevice({ reducedMotion: "reduce" });
    page = await device.open(desk.server, "/board");
    page.setDefaultTimeout(20_000);
    await page.getByRole("table").waitFor();
  });

  for (const sight of PAGES) {
    it(`${sight.name}: anybody can read and reach it, by day and by night`, async (test) => {
      if (missing() !== undefined) return test.skip(missing());
      await goWithin(page, sight);
      assert.deepEqual(await findFaults(page), []);
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await findColourFaults(page), []);
      await page.emulateMedia({ colorScheme: "light" });
      assert.deepEqual(await findTightFaults(page, [TABLET]), []);
    });
  }

  it("no other host was asked, and no error was told", (test) => {
    if (missing() !== undefined) return test.skip(missing());
    assert.deepEqual(device.outside, []);
    assert.deepEqual(device.errors, []);
  });
});
