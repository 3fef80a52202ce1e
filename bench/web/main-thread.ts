import type { Browser, Page } from "playwright-core";

/** What the thread of a page had to do, in milliseconds of the processor. */
export interface MainThreadWork {
  /** The pieces of work, none of which lets anything in between. */
  readonly tasks: readonly number[];
  readonly longestMs: number;
  readonly totalMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the processor, in microseconds: what other programs take of it meanwhile does not count. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline", "__metadata"];

/** Follows the main thread of a page while `work` goes on. */
export async function followMainThread(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<MainThreadWork> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: readonly TraceEvent[] };
  const tasks = tasksOf(traceEvents);
  return { tasks, longestMs: Math.max(0, ...tasks), totalMs: tasks.reduce((sum, task) => sum + task, 0) };
}

/** The thread that input goes to is the page's; other pages of the browser are empty. */
function tasksOf(events: readonly TraceEvent[]): readonly number[] {
  const threads = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(threadOf),
  );
  const asked = new Set(events.filter(({ name }) => name === "EventDispatch").map(threadOf));
  return events
    .filter((event) => event.name === "RunTask" && event.tdur !== undefined)
    .filter((event) => threads.has(threadOf(event)) && asked.has(threadOf(event)))
    .map(({ tdur }) => tdur! / 1000);
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

declare global {
  interface Window {
    paintDelays?: number[];
  }
}

/** Has a page note how long each event of that kind takes until what it changed is painted. */
export async function watchPaint(page: Page, kind: "keydown" | "pointermove"): Promise<void> {
  await page.evaluate((watched) => {
    const delays: number[] = [];
    window.paintDelays = delays;
    const note = ({ timeStamp }: Event) => {
      requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - timeStamp)));
    };
    addEventListener(watched, note, { capture: true });
  }, kind);
}

export async function paintDelays(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => window.paintDelays ?? []);
}

/** Slows the processor for a page, as a phone of the middle class has it at 4. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}
