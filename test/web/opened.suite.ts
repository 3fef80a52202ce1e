import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { Device, DeviceOptions } from "./browse.ts";
import { findColourFaults, findFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { goTo, OPENED, type Sight } from "./sights.ts";
import { findTightFaults, LARGE_TEXT, NARROW, type TightGlass } from "./tight-glass.ts";
import { useWebDesk } from "./web-desk.ts";

/** So long a list is not drawn where it is not seen: nothing there could be selected without scrolling to it. */
const LONG = "board-selecting";

function glassesFor(name: "phone" | "wide", sight: Sight): readonly TightGlass[] {
  if (name === "wide") return [];
  return sight.name === LONG ? [NARROW] : [NARROW, LARGE_TEXT];
}

/** Opens everything that opens on the pages, on a phone or on something wider, and looks at it by day and by night. */
export function describeOpened(name: "phone" | "wide", options: DeviceOptions): void {
  const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });
  describe(`what opens on a page, ${name}`, { concurrency: false }, () => {
    let device: Device;
    let page: Page;

    before(async () => {
      if (missing() !== undefined) return;
      device = await desk.newDevice({ ...options, reducedMotion: "reduce" });
      page = await device.open(desk.server, "/board");
      page.setDefaultTimeout(20_000);
      await page.getByRole("table").waitFor();
    });

    for (const sight of OPENED.filter(({ on = name }) => on === name)) {
      it(`${sight.name}: anybody can read and reach it, by day and by night`, async (test) => {
        if (missing() !== undefined) return test.skip(missing());
        await goTo(page, desk.server.origin, sight);
        assert.deepEqual(await findFaults(page, { touch: name === "phone" }), []);
        await page.emulateMedia({ colorScheme: "dark" });
        assert.deepEqual(await findColourFaults(page), []);
        await page.emulateMedia({ colorScheme: "light" });
        assert.deepEqual(await findTightFaults(page, glassesFor(name, sight)), []);
        await sight.leave?.(page);
      });
    }

    it("no other host was asked, and no error was told", (test) => {
      if (missing() !== undefined) return test.skip(missing());
      assert.deepEqual(device.outside, []);
      assert.deepEqual(device.errors, []);
    });
  });
}
