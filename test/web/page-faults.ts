import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { findLayoutFaults } from "./layout-faults.ts";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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

/** A run of the builder brings axe into the page every time, which takes longer than the run: once a page is enough. */
async function findAxeFaults(page: Page, runOnly: object): Promise<string[]> {
  const isThere = await page.evaluate(() => (window as AxeWindow).axe !== undefined);
  if (!isThere) await new AxeBuilder({ page }).setLegacyMode(true).withRules(["document-title"]).analyze();
  return page.evaluate(async (runOnly) => {
    // What stands behind a menu or a dialog is looked at without it.
    const front = document.querySelector(":popover-open.menu") ?? document.querySelector("dialog:modal") ?? document;
    const { violations } = await (window as AxeWindow).axe!.run(front, { runOnly, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary?.split("\n").at(1)}`),
    );
  }, runOnly);
}
