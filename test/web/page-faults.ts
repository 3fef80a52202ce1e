import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { findLayoutFaults } from "./layout-faults.ts";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const ofAxe = createRequire(import.meta.resolve("@axe-core/playwright"));
/** In every frame of a page, whose origins may differ. */
const AXE = `${readFileSync(ofAxe.resolve("axe-core/axe.min.js"), "utf8")}
axe.configure({ allowedOrigins: ["<unsafe_all_origins>"] });`;

/** What is not as it should be on a page as it stands, a line for each: nothing, where all is well. */
export async function findFaults(page: Page, { touch = false }: { readonly touch?: boolean } = {}): Promise<string[]> {
  const layout = await page.evaluate(findLayoutFaults, touch);
  return [...layout, ...(await findAxeFaults(page, { type: "tag", values: STANDARDS }))];
}

/** What axe finds of colours alone: a theme changes nothing else. */
export async function findColourFaults(page: Page): Promise<string[]> {
  return findAxeFaults(page, { type: "rule", values: ["color-contrast"] });
}

interface AxeRule {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

interface AxeWindow {
  readonly axe?: { readonly run: (of: Node, options: object) => Promise<{ readonly violations: readonly AxeRule[] }> };
}

/** The package's builder brings axe into the page at every run, which takes longer than the run: once a page is enough. */
async function findAxeFaults(page: Page, runOnly: object): Promise<string[]> {
  const isThere = await page.evaluate(() => (window as AxeWindow).axe !== undefined);
  if (!isThere) for (const frame of page.frames()) await frame.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    // What stands behind a menu or a dialog is looked at without it.
    const front = document.querySelector(":popover-open.menu") ?? document.querySelector("dialog:modal") ?? document;
    const { violations } = await (window as AxeWindow).axe!.run(front, {
      runOnly,
      resultTypes: ["violations"],
      // Sheets of styles would be fetched for rules that none of these is.
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary?.split("\n").at(1)}`),
    );
  }, runOnly);
}
