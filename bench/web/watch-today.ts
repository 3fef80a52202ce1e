import type { Page } from "playwright-core";

/** Moments of a visit, in milliseconds from the start of the navigation. */
export interface TodayTimes {
  /** The sentence that a person can act on was painted. */
  readonly shownMs: number;
  /** A click that was made then was answered: the menu of the first step was painted. */
  readonly answeredMs: number;
  /** The longest that the page did not answer, of all that was over 50 ms. */
  readonly longestTaskMs: number;
}

declare global {
  interface Window {
    todayTimes?: Partial<TodayTimes>;
  }
}

/** Has every page of this tab watch itself: when Today is shown, and when it answers. */
export async function watchToday(page: Page): Promise<void> {
  await page.addInitScript(watch);
}

/** The times of the visit, once the click was answered and the page has come to rest. */
export async function todayTimes(page: Page): Promise<TodayTimes> {
  const answered = () => window.todayTimes?.answeredMs !== undefined;
  await page.waitForFunction(answered, undefined, { polling: 100, timeout: 60_000 });
  await page.waitForTimeout(REST_MS);
  return (await page.evaluate(() => window.todayTimes)) as TodayTimes;
}

/** What goes on after the click is over by then: the rest of the planning, and what is fetched for later. */
const REST_MS = 3_000;

/** Runs in the page, before anything of its own. */
function watch(): void {
  const times: { -readonly [Name in keyof TodayTimes]?: TodayTimes[Name] } = { longestTaskMs: 0 };
  window.todayTimes = times;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) times.longestTaskMs = Math.max(times.longestTaskMs!, duration);
  }).observe({ type: "longtask", buffered: true });
  // A frame is asked for, and what comes after its painting is told.
  const afterPaint = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
  const isShown = () => /things? to do|^Nothing/.test(document.querySelector("main h1")?.textContent ?? "");
  const isAnswered = () => document.querySelector("[role=menu]:popover-open, [role=menu]:not([popover])") !== null;
  const lookForAnswer = () => {
    if (!isAnswered()) requestAnimationFrame(lookForAnswer);
    else afterPaint(() => (times.answeredMs = performance.now()));
  };
  const look = () => {
    if (!isShown()) return void requestAnimationFrame(look);
    afterPaint(() => {
      times.shownMs = performance.now();
      document.querySelector<HTMLElement>('main button[aria-label^="More for"]')?.click();
      lookForAnswer();
    });
  };
  look();
}
