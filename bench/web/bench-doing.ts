import type { Page } from "playwright-core";
import { type Browsing, DESKTOP, KEEPING } from "../../test/web/browse.ts";
import { manyCases } from "../../test/web/sample-desk.ts";
import { type Figure, quantile } from "../measure.ts";
import { letterPath } from "./letter-path.ts";
import { followMainThread, type MainThreadWork, paintDelays, slowDown, watchPaint } from "./main-thread.ts";
import { openPlace } from "./web-place.ts";

const CASES = 1_000;
const FRAME_MS = 16;

interface Doing {
  readonly page: Page;
  readonly browsing: Browsing;
  readonly slowness: number;
}

/** What a hand feels, with a thousand applications: typing in a letter, dragging today, searching the board; and the memory. */
export async function benchDoing(browsing: Browsing): Promise<readonly Figure[]> {
  const place = await openPlace(manyCases(CASES));
  const device = await browsing.newDevice({ ...DESKTOP, ...KEEPING });
  try {
    const begun = await device.open(place.server);
    await begun.getByRole("heading", { level: 1, name: /things? to do/ }).waitFor({ timeout: 60_000 });
    await begun.waitForTimeout(REST_MS);
    await begun.close();
    const figures: Figure[] = [];
    for (const slowness of [1, 4]) {
      const page = await device.context.newPage();
      const doing = { page, browsing, slowness };
      figures.push(...(await typing(doing, place.server.origin, await letterPath(place))));
      figures.push(await dragging(doing, place.server.origin));
      figures.push(await searching(doing, place.server.origin));
      if (slowness === 1) figures.push(await memory(page, place.server.origin));
      await page.close();
    }
    return figures;
  } finally {
    await device.close();
    await place.close();
  }
}

const REST_MS = 5_000;
const TYPED = " I would be glad to hear as soon as possible. Thank you for you time, Mr Smith. I look forward to it.";
const KEY_DELAY_MS = 60;

/** Text that the checks have something to say of, at the end of a letter; beside it the same in a text area of an empty page. */
async function typing(doing: Doing, origin: string, path: string): Promise<readonly Figure[]> {
  const { page, slowness } = doing;
  await slowDown(page, 1);
  await page.goto(`${origin}${path}`);
  await page.locator("textarea.written-text").last().waitFor();
  await page.waitForTimeout(2_000);
  const letter = await typeIn(doing);
  await page.goto(`${origin}/icon.svg`);
  await page.setContent('<textarea class="written-text" rows="12" cols="60">Dear Ms Kim,</textarea>');
  const floor = await typeIn(doing);
  const what = `a key in a letter while it is checked, ${times(slowness)}`;
  return [
    {
      what: `${what}: work of the main thread`,
      value: `${perKey(letter)} ms, the longest piece ${letter.work.longestMs.toFixed(1)} ms`,
      against: `a bare text area, ${perKey(floor)} ms, and ${floor.work.longestMs.toFixed(1)} ms; goal ${FRAME_MS} ms`,
      ratio: letter.work.longestMs / FRAME_MS,
      goal: "1 or less",
    },
    {
      what: `${what}: until it is painted`,
      value: delayWords(letter.delays),
      against: `a bare text area, ${delayWords(floor.delays)}`,
      ratio: quantile(letter.delays, 0.95) / quantile(floor.delays, 0.95),
      goal: "none",
    },
  ];
}

interface Typed {
  readonly work: MainThreadWork;
  readonly delays: readonly number[];
}

async function typeIn({ page, browsing, slowness }: Doing): Promise<Typed> {
  await page.locator("textarea.written-text").last().focus();
  await page.keyboard.press("Control+End");
  await watchPaint(page, "keydown");
  await slowDown(page, slowness);
  const work = await followMainThread(browsing.browser, page, async () => {
    await page.keyboard.type(TYPED, { delay: KEY_DELAY_MS });
    await page.waitForTimeout(500);
  });
  return { work, delays: await paintDelays(page) };
}

function perKey({ work }: Typed): string {
  return (work.totalMs / TYPED.length).toFixed(1);
}

const MOVES = 60;

/** Today's pill across the picture, a piece of a day a frame: each new day plans and draws the case anew. */
async function dragging({ page, browsing, slowness }: Doing, origin: string): Promise<Figure> {
  await slowDown(page, 1);
  await page.goto(`${origin}/case/globex-1`);
  const pill = page.getByRole("slider");
  await pill.waitFor();
  await page.waitForTimeout(1_500);
  const { x, y, width, height } = (await pill.boundingBox())!;
  await watchPaint(page, "pointermove");
  await slowDown(page, slowness);
  const { longestMs, totalMs } = await followMainThread(browsing.browser, page, async () => {
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    for (let move = 1; move <= MOVES; move++) {
      await page.mouse.move(x + width / 2 + move * 8, y + height / 2);
      await page.waitForTimeout(FRAME_MS);
    }
    await page.mouse.up();
  });
  return {
    what: `dragging today, ${times(slowness)}: until the new plan is painted`,
    value: delayWords(await paintDelays(page)),
    against: `${(totalMs / MOVES).toFixed(1)} ms of work a move, the longest piece ${longestMs.toFixed(1)} ms`,
    ratio: totalMs / MOVES / FRAME_MS,
    goal: "1 or less",
  };
}

const SEARCHED = "umbra 37";
const AT_ONCE_MS = 100;

async function searching({ page, browsing, slowness }: Doing, origin: string): Promise<Figure> {
  await slowDown(page, 1);
  await page.goto(`${origin}/board`);
  const field = page.locator("main input[type=search]");
  await field.waitFor();
  await page.waitForTimeout(2_000);
  await field.focus();
  await watchPaint(page, "keydown");
  await slowDown(page, slowness);
  const { longestMs } = await followMainThread(browsing.browser, page, async () => {
    await page.keyboard.type(SEARCHED, { delay: 250 });
    await page.waitForTimeout(1_000);
  });
  const delays = await paintDelays(page);
  return {
    what: `searching the board, ${CASES.toLocaleString("en")} cases, ${times(slowness)}: a key until it is painted`,
    value: `${delayWords(delays)}, the longest piece ${longestMs.toFixed(0)} ms`,
    against: `what feels like at once, ${AT_ONCE_MS} ms`,
    ratio: longestMs / AT_ONCE_MS,
    goal: "1 or less",
  };
}

/** What the scripts of a tab hold, after Today, Board, a case and a letter were looked at in it. */
async function memory(page: Page, origin: string): Promise<Figure> {
  await page.goto(`${origin}/`);
  for (const name of ["Board", "People", "Today"]) {
    await page
      .getByRole("link", { name: new RegExp(`^${name}`) })
      .filter({ visible: true })
      .first()
      .click();
    await page.waitForTimeout(1_500);
  }
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const countOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const megabytes = countOf("JSHeapUsedSize") / 1_000_000;
  return {
    what: `memory of the scripts of a tab, ${CASES.toLocaleString("en")} cases`,
    value: `${megabytes.toFixed(1)} MB, ${countOf("Nodes").toLocaleString("en")} nodes`,
    against: "50 MB",
    ratio: megabytes / 50,
    goal: "1 or less",
  };
}

function times(slowness: number): string {
  return slowness === 1 ? "full speed" : `${slowness} times slower`;
}

function delayWords(delays: readonly number[]): string {
  return `${quantile(delays, 0.5).toFixed(0)} ms in the middle, ${quantile(delays, 0.95).toFixed(0)} ms for the slowest twentieth`;
}
