import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "./chromium.ts";
import type { RunningServer } from "./run-server.ts";

/** A browser, and what went out of it. */
export interface Browsing {
  readonly browser: Browser;
  /** A device of its own: nothing is shared with another but the server. */
  readonly newDevice: (options?: DeviceOptions) => Promise<Device>;
  readonly close: () => Promise<void>;
}

export interface DeviceOptions extends BrowserContextOptions {
  /** What its clock shows when it is opened; it goes on from there. */
  readonly now?: string;
}

/** A browser's profile: its own store, its own session. */
export interface Device {
  readonly context: BrowserContext;
  /** Every address asked for that was not this machine's. */
  readonly outside: readonly string[];
  /** Every error that a page reported. */
  readonly errors: readonly string[];
  /** Opens a page of the application, signed in. */
  readonly open: (server: RunningServer, path?: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Starts the browser; a sentence where there is none on this machine. */
export async function startBrowsing(): Promise<Browsing | { readonly missing: string }> {
  const found = await findChromium();
  if ("missing" in found) return found;
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args],
    env: { ...found.env },
  });
  return { browser, newDevice: (options) => newDevice(browser, options), close: () => browser.close() };
}

/** A device that keeps the application for when there is no network, which takes as long as opening a page. */
export const KEEPING = { serviceWorkers: "allow" } as const;
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
export const DESKTOP = { viewport: { width: 1440, height: 900 } } as const;

async function newDevice(browser: Browser, { now, ...options }: DeviceOptions = {}): Promise<Device> {
  const context = await browser.newContext({
    locale: "en-US",
    timezoneId: "America/New_York",
    serviceWorkers: "block",
    ...DESKTOP,
    ...options,
  });
  if (now !== undefined) await context.clock.install({ time: new Date(now.replace(/\[.*\]$/, "")) });
  const outside: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") outside.push(request.url());
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`.trim());
  });
  const open = async (server: RunningServer, path = "/") => {
    const page = await context.newPage();
    await page.goto(`${server.origin}${path}#token=${server.token}`);
    return page;
  };
  return { context, outside, errors, open, close: () => context.close() };
}
