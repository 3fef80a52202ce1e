import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { findChromium } from "../../test/web/chromium.ts";
import { sampleDesk } from "../../test/web/sample-desk.ts";
import { type Figure, median } from "../measure.ts";
import { letterPath } from "./letter-path.ts";
import { openPlace } from "./web-place.ts";

const CATEGORIES = { performance: "performance", accessibility: "accessibility", "best-practices": "best practices" };
type Category = keyof typeof CATEGORIES;

const GOAL = 95;
const ROUNDS = 3;
const DEBUGGING_PORT = 9_333;

/** What Lighthouse says of five pages, as a phone on a slow network: its own throttling, nothing kept from before. */
export async function benchLighthouse(): Promise<readonly Figure[]> {
  const found = await findChromium();
  if ("missing" in found) return [];
  const place = await openPlace(sampleDesk());
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args, `--remote-debugging-port=${DEBUGGING_PORT}`],
    env: { ...found.env },
  });
  try {
    const { origin } = place.server;
    const pages = {
      Today: "/",
      Case: "/case/globex",
      Board: "/board",
      Letter: await letterPath(place),
      Settings: "/settings",
    };
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(pages))
      figures.push(await figureOf(name, `${origin}${path}`, place.headers));
    return figures;
  } finally {
    await browser.close();
    await place.close();
  }
}

async function figureOf(name: string, url: string, extraHeaders: Readonly<Record<string, string>>): Promise<Figure> {
  const seen: Readonly<Record<Category, number>>[] = [];
  for (let round = 0; round < ROUNDS; round++) seen.push(await scoresOf(url, extraHeaders));
  const scores = Object.keys(CATEGORIES).map((category) => median(seen.map((one) => one[category as Category])));
  const lowest = Math.min(...scores);
  return {
    what: `Lighthouse, ${name}: ${Object.values(CATEGORIES).join(", ")}`,
    value: scores.join(", "),
    against: `${GOAL} in each`,
    ratio: lowest / GOAL,
    goal: "1 or more",
  };
}

async function scoresOf(
  url: string,
  extraHeaders: Readonly<Record<string, string>>,
): Promise<Record<Category, number>> {
  const result = await lighthouse(url, {
    port: DEBUGGING_PORT,
    logLevel: "error",
    onlyCategories: Object.keys(CATEGORIES),
    extraHeaders: { ...extraHeaders },
  });
  if (result === undefined) throw new Error(`Lighthouse has nothing to say of ${url}`);
  const { categories, runtimeError } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`);
  const scoreOf = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100);
  return {
    performance: scoreOf("performance"),
    accessibility: scoreOf("accessibility"),
    "best-practices": scoreOf("best-practices"),
  };
}
