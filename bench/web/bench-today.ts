import type { Page } from "playwright-core";
import { type Browsing, type Device, KEEPING, PHONE } from "../../test/web/browse.ts";
import { manyCases } from "../../test/web/sample-desk.ts";
import { type Figure, median } from "../measure.ts";
import { slowDown } from "./main-thread.ts";
import { type TodayTimes, todayTimes, watchToday } from "./watch-today.ts";
import { openPlace, type WebPlace } from "./web-place.ts";

const CASES = 1_000;
const VISITS = 5;
const SLOWNESS = 4;
const GOAL_MS = 1_000;

/** Today with a thousand applications on a phone's processor, from opening the address to an answered click. */
export async function benchToday({ newDevice }: Browsing): Promise<readonly Figure[]> {
  const place = await openPlace(manyCases(CASES));
  const device = await newDevice({ ...PHONE, ...KEEPING });
  try {
    const first = await visit(device, place, `/#token=${place.server.token}`, settle);
    const online = await visits(device, place);
    await device.context.setOffline(true);
    const offline = await visits(device, place);
    return [
      figure("on the first visit, from the server", first),
      figure("from the copy on the device", online),
      figure("from the copy, without a network", offline),
    ];
  } finally {
    await device.close();
    await place.close();
  }
}

async function visits(device: Device, place: WebPlace): Promise<TodayTimes> {
  const seen: TodayTimes[] = [];
  for (let round = 0; round < VISITS; round++) seen.push(await visit(device, place, "/"));
  const middle = (name: keyof TodayTimes) => median(seen.map((times) => times[name]));
  return { shownMs: middle("shownMs"), answeredMs: middle("answeredMs"), longestTaskMs: middle("longestTaskMs") };
}

async function visit(
  { context }: Device,
  { server }: WebPlace,
  path: string,
  after?: (page: Page) => Promise<void>,
): Promise<TodayTimes> {
  const page = await context.newPage();
  await watchToday(page);
  await slowDown(page, SLOWNESS);
  await page.goto(`${server.origin}${path}`);
  const times = await todayTimes(page);
  await after?.(page);
  await page.close();
  return times;
}

/** Waits for what a first visit does last: everything planned and kept, and the application kept for without a network. */
async function settle(page: Page): Promise<void> {
  await slowDown(page, 1);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { polling: 200 });
  await page
    .getByText(/^Saved, /)
    .first()
    .waitFor({ state: "attached", timeout: 60_000 });
  await page.waitForTimeout(SETTLED_MS);
}

const SETTLED_MS = 5_000;

function figure(how: string, { shownMs, answeredMs, longestTaskMs }: TodayTimes): Figure {
  const longest = longestTaskMs === 0 ? "none over 50 ms" : `the longest ${longestTaskMs.toFixed(0)} ms`;
  return {
    what: `Today, ${CASES.toLocaleString("en")} cases, ${how}, ${SLOWNESS} times slower`,
    value: `sentence ${shownMs.toFixed(0)} ms, click answered ${answeredMs.toFixed(0)} ms (tasks: ${longest})`,
    against: `${GOAL_MS.toLocaleString("en")} ms`,
    ratio: answeredMs / GOAL_MS,
    goal: "1 or less",
  };
}
