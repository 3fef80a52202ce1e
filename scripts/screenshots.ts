import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { type Browsing, DESKTOP, type DeviceOptions, PHONE, startBrowsing } from "../test/web/browse.ts";
import { type RunningServer, runServer } from "../test/web/run-server.ts";
import { SAMPLE_NOW, sampleDesk } from "../test/web/sample-desk.ts";
import { goTo, OPENED, PAGES, type Sight } from "../test/web/sights.ts";
import { ensureBuilt } from "./ensure-built.ts";

/** Where the pictures go: `today-390-light.png`. */
const folder = fileURLToPath(new URL("../.build/screenshots/", import.meta.url));
const program = fileURLToPath(new URL("../src/bin/fineline.ts", import.meta.url));

const GLASSES: readonly { readonly width: number; readonly options: DeviceOptions }[] = [
  { width: 390, options: { ...PHONE, deviceScaleFactor: 2 } },
  { width: 768, options: { viewport: { width: 768, height: 1024 } } },
  { width: 1440, options: DESKTOP },
];

/** A page is shown whole up to here. */
const HIGHEST = 2400;

// Words on the command line name the sights that are wanted: all where there are none.
const wanted = process.argv.slice(2);
const sights = [...PAGES, ...OPENED].filter(({ name }) => wanted.length === 0 || wanted.includes(name));

await ensureBuilt({ onBuild: () => console.log("Building.") });
mkdirSync(folder, { recursive: true });
const home = mkdtempSync(join(tmpdir(), "fineline-screenshots-"));
try {
  await takeAll(home);
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Takes every sight at every width, by day and by night, over the sample desk. */
async function takeAll(home: string): Promise<void> {
  const file = join(home, "cases.json");
  writeFileSync(file, JSON.stringify({ cases: sampleDesk() }));
  spawnSync(process.execPath, [program, "--home", home, "--now", SAMPLE_NOW, "import", file]);
  const browsing = await startBrowsing();
  if ("missing" in browsing) throw new Error(browsing.missing);
  const server = await runServer({ home, now: SAMPLE_NOW });
  try {
    for (const { width, options } of GLASSES) await takeAt(width, options, { browsing, server });
  } finally {
    await browsing.close();
    await server.stop();
  }
  console.log(`The pictures are in ${folder}`);
}

interface Studio {
  readonly browsing: Browsing;
  readonly server: RunningServer;
}

async function takeAt(width: number, options: DeviceOptions, { browsing, server }: Studio): Promise<void> {
  const device = await browsing.newDevice({ now: SAMPLE_NOW, reducedMotion: "reduce", ...options });
  const page = await device.open(server, "/board");
  await page.getByRole("table").waitFor();
  const size = page.viewportSize()!;
  for (const sight of sights.filter(({ on }) => on === undefined || (on === "phone") === width < 720)) {
    await goTo(page, server.origin, sight);
    await fitHeight(page, size, sight);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${sight.name}-${width}-${colorScheme}.png`) });
    }
    await page.setViewportSize(size);
    await sight.leave?.(page);
  }
  await device.close();
}

/** What is far below is drawn only once it comes into sight: the window is made as high as the page. */
async function fitHeight(
  page: Page,
  size: { readonly width: number; readonly height: number },
  sight: Sight,
): Promise<void> {
  if (sight.open !== undefined && OPENED.includes(sight)) return;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, Math.min(height, HIGHEST)) });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
