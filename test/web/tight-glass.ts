import type { Page } from "playwright-core";
import { findLayoutFaults } from "./layout-faults.ts";

/** A glass on which a page has to fit. */
export interface TightGlass {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** How large letters are, as a person sets them in the browser; 100 if left out. */
  readonly percentOfText?: number;
  /** Whether nothing that stands still may cover any of it. */
  readonly isKeptClear?: boolean;
}

/** A desktop of 1280 px, drawn four times as large. */
export const AT_400_PERCENT: TightGlass = { name: "400 %", width: 320, height: 256, isKeptClear: true };
export const NARROW: TightGlass = { name: "320 px", width: 320, height: 568 };
export const TABLET: TightGlass = { name: "a tablet", width: 768, height: 1024 };
export const WIDE: TightGlass = { name: "1440 px", width: 1440, height: 900 };
export const LARGE_TEXT: TightGlass = { name: "text at 200 %", width: 390, height: 844, percentOfText: 200 };

/**
 * What is beside the window or cut off once a page as it stands is seen on other glasses, a line for each; the page is as
 * it was afterwards. It is not opened anew for each: how it is laid out goes by the window alone.
 */
export async function findTightFaults(page: Page, glasses: readonly TightGlass[]): Promise<readonly string[]> {
  const before = page.viewportSize()!;
  const faults: string[] = [];
  for (const { name, width, height, percentOfText = 100, isKeptClear = false } of glasses) {
    await page.setViewportSize({ width, height });
    await setText(page, percentOfText);
    await page.evaluate(drawn);
    const found = await page.evaluate(findLayoutFaults, false);
    const standing = isKeptClear ? await page.evaluate(standingStill) : 0;
    if (standing > 0) found.push(`${standing} px are covered by what stands still`);
    faults.push(...found.map((fault) => `${name}: ${fault}`));
    await setText(page, 100);
  }
  await page.setViewportSize(before);
  await page.evaluate(drawn);
  return faults;
}

async function setText(page: Page, percent: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const size = (16 * percent) / 100;
  await browser.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: size } });
  await browser.detach();
}

/** Runs in the page: whatever goes by the window's size has been drawn again. */
async function drawn(): Promise<void> {
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
}

/** The pixels of the window that are taken by what does not move with the page. Runs in the page. */
function standingStill(): number {
  const heights = [...document.querySelectorAll("body *")].map((element) => {
    const { position } = getComputedStyle(element);
    const { top, bottom, width } = element.getBoundingClientRect();
    const isStill = (position === "fixed" || position === "sticky") && element.checkVisibility() && width > 100;
    return isStill ? Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) : 0;
  });
  return heights.reduce((sum, height) => sum + height, 0);
}
