import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { DESKTOP, type DeviceOptions, PHONE } from "./browse.ts";
import { findColourFaults } from "./page-faults.ts";
import { SAMPLE_NOW, sampleDesk } from "./sample-desk.ts";
import { goTo, PAGES } from "./sights.ts";
import { useWebDesk } from "./web-desk.ts";

const { desk, missing } = useWebDesk({ cases: sampleDesk(), now: SAMPLE_NOW });

async function openAt(options: DeviceOptions): Promise<Page> {
  const device = await desk.newDevice({ reducedMotion: "reduce", ...options });
  const page = await device.open(desk.server, "/board");
  page.setDefaultTimeout(20_000);
  await page.getByRole("table").waitFor();
  return page;
}

describe("what people ask of their devices", { concurrency: false }, () => {
  it("in forced colours each state has a shape of its own, and words can be read", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const page = await openAt({ ...DESKTOP, forcedColors: "active" });
    await page.goto(`${desk.server.origin}/design`);
    const glyphs = page.getByRole("heading", { name: "StateGlyph" }).locator("..").locator("svg");
    await glyphs.first().waitFor();
    // By their shapes alone: colours are the same for all.
    await glyphs.evaluateAll((all) => {
      for (const glyph of all) (glyph as SVGElement).style.color = "CanvasText";
    });
    const drawn = await Promise.all(
      (await glyphs.all()).map(async (glyph) => (await glyph.screenshot()).toString("hex")),
    );
    assert.equal(drawn.length, 8);
    assert.equal(new Set(drawn).size, 8);
    for (const sight of PAGES.filter(({ name }) => ["today", "board", "case", "letter", "playbooks"].includes(name))) {
      await goTo(page, desk.server.origin, sight);
      assert.deepEqual(await findColourFaults(page), [], sight.name);
    }
  });

  it("who asks for less motion gets none", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    assert.ok((await motionOfSheet({ reducedMotion: "no-preference" })) > 0);
    assert.equal(await motionOfSheet({ reducedMotion: "reduce" }), 0);
  });

  it("a case is printed with its picture and its list, and without what can only be touched", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const page = await openAt(DESKTOP);
    await goTo(page, desk.server.origin, PAGES.find(({ name }) => name === "case")!);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByRole("img", { name: /^The fine line of Globex/ }).isVisible(), true);
    assert.equal(await page.getByRole("table", { name: /^The picture as a list/ }).isVisible(), true);
    assert.equal(await page.getByRole("navigation").filter({ visible: true }).count(), 0);
    assert.deepEqual(await printedButtons(page), []);
    assert.ok((await page.pdf()).length > 10_000);
  });

  it("of a letter its text is printed, and nothing else", async (test) => {
    if (missing() !== undefined) return test.skip(missing());
    const page = await openAt(DESKTOP);
    await goTo(page, desk.server.origin, PAGES.find(({ name }) => name === "letter")!);
    const text = await page.getByRole("textbox", { name: "Text of the letter" }).inputValue();
    await page.emulateMedia({ media: "print" });
    assert.equal((await page.locator("body").innerText()).trim(), text.trim());
  });
});

/** How long the longest motion is that opens a sheet, in milliseconds. */
async function motionOfSheet(options: DeviceOptions): Promise<number> {
  const page = await openAt({ ...PHONE, ...options });
  return page.evaluate(async () => {
    document.querySelector<HTMLElement>("nav button[aria-label=New]")!.click();
    while (document.querySelector("dialog[open]") === null) await new Promise(requestAnimationFrame);
    const lengths = document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().activeDuration));
    return Math.max(0, ...lengths);
  });
}

/** What only a hand could use, and is on the paper all the same; people are buttons, and are read. */
async function printedButtons(page: Page): Promise<readonly string[]> {
  const shown = page.getByRole("button", { name: /^(?!.*: edit$)/ }).filter({ visible: true });
  return (await shown.allInnerTexts()).filter((name) => name.trim() !== "");
}
