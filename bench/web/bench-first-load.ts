import type { Page } from "playwright-core";
import { type Browsing, KEEPING, PHONE } from "../../test/web/browse.ts";
import { sampleDesk } from "../../test/web/sample-desk.ts";
import { type Figure, median } from "../measure.ts";
import { type BuiltPeer, fetchPeer, servePages } from "./built-peer.ts";
import { slowDown } from "./main-thread.ts";
import { packedSizes } from "./packed-sizes.ts";
import { openPlace } from "./web-place.ts";

const SLOWNESS = 4;
const VISITS = 3;
const REST_MS = 3_000;
const GOAL_KB = 80;

/** No package of the registry was found that has a job tracker's pages built: a board of tasks and an application that keeps its data on the device stand in. */
const PEERS: readonly BuiltPeer[] = [
  { name: "Cline Kanban, a board of tasks", package: "kanban", version: "0.1.70", folder: "dist/web-ui" },
  { name: "Actual, a budget kept on the device", package: "@actual-app/web", version: "26.9.0", folder: "build" },
];

/** What a first visit fetches before it comes to rest, and when it first paints; beside it two other applications' pages. */
export async function benchFirstLoad(browsing: Browsing): Promise<readonly Figure[]> {
  const place = await openPlace(sampleDesk());
  try {
    const own = await firstLoad(browsing, `${place.server.origin}/#token=${place.server.token}`);
    const { gzip, brotli } = packedSizes(own.scripts);
    return [
      {
        what: "script of the first load, the engine included",
        value: `${kB(brotli)} packed with brotli, ${kB(gzip)} with gzip`,
        against: `${GOAL_KB} kB`,
        ratio: brotli / 1000 / GOAL_KB,
        goal: "1 or less",
      },
      ...(await comparisons(browsing, own)),
    ];
  } finally {
    await place.close();
  }
}

async function comparisons(browsing: Browsing, own: FirstLoad): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const peer of PEERS) {
    const folder = fetchPeer(peer);
    if (folder === undefined) continue;
    const pages = await servePages(folder);
    const theirs = await firstLoad(browsing, `${pages.origin}/`);
    pages.close();
    figures.push(
      {
        what: "what a first load fetches: script, style, fonts",
        value: `${kB(own.scriptBytes)}, ${kB(own.styleBytes)}, ${kB(own.fontBytes)}`,
        against: `${peer.name} ${peer.version}: ${kB(theirs.scriptBytes)}, ${kB(theirs.styleBytes)}, ${kB(theirs.fontBytes)}`,
        ratio: own.scriptBytes / theirs.scriptBytes,
        goal: "less than 1",
      },
      {
        what: `first paint of content, nothing kept, ${SLOWNESS} times slower`,
        value: `${own.paintedMs.toFixed(0)} ms`,
        against: `${peer.name} ${peer.version}: ${theirs.paintedMs.toFixed(0)} ms`,
        ratio: own.paintedMs / theirs.paintedMs,
        goal: "less than 1",
      },
    );
  }
  return figures;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** In bytes as they travelled, heads included. */
interface FirstLoad {
  readonly scriptBytes: number;
  readonly styleBytes: number;
  readonly fontBytes: number;
  readonly paintedMs: number;
  /** The addresses of the scripts. */
  readonly scripts: readonly string[];
}

async function firstLoad(browsing: Browsing, url: string): Promise<FirstLoad> {
  const loads: FirstLoad[] = [];
  for (let round = 0; round < VISITS; round++) {
    const device = await browsing.newDevice({ ...PHONE, ...KEEPING });
    loads.push(await loadOnce(await device.context.newPage(), url));
    await device.close();
  }
  return { ...loads[0]!, paintedMs: median(loads.map(({ paintedMs }) => paintedMs)) };
}

async function loadOnce(page: Page, url: string): Promise<FirstLoad> {
  const fetched = await followFetching(page);
  await slowDown(page, SLOWNESS);
  await page.goto(url);
  const painted = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  const paintedMs = (await (await page.waitForFunction(painted, undefined, { polling: 100 })).jsonValue()) ?? 0;
  // Whoever keeps a connection open is never idle.
  for (let known = -1; known < fetched.length; await page.waitForTimeout(REST_MS)) known = fetched.length;
  const bytesOf = (type: string) =>
    fetched.filter((one) => one.type === type).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    scriptBytes: bytesOf("Script"),
    styleBytes: bytesOf("Stylesheet"),
    fontBytes: bytesOf("Font"),
    paintedMs,
    scripts: fetched.filter(({ type }) => type === "Script").map((one) => one.url),
  };
}

interface Fetched {
  readonly type: string;
  readonly url: string;
  bytes: number;
}

/** What the page itself asks for; what a service worker fetches for later is its own. */
async function followFetching(page: Page): Promise<readonly Fetched[]> {
  const session = await page.context().newCDPSession(page);
  const asked = new Map<string, Fetched>();
  const done: Fetched[] = [];
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    asked.set(requestId, { type, url: response.url, bytes: 0 });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const found = asked.get(requestId);
    if (found !== undefined) done.push({ ...found, bytes: encodedDataLength });
  });
  await session.send("Network.enable");
  return done;
}
