import type { Page } from "playwright-core";
import type { Device, DeviceOptions } from "./browse.ts";
import type { WebDesk } from "./web-desk.ts";

export interface OpenPage {
  readonly page: Page;
  readonly device: Device;
}

/**
 * Opens pages, resolving once their headings stand: on one desktop that the tests of a file share, whose copy is there
 * after the first; with options, on a device of its own.
 */
export function sharedDevice(desk: WebDesk): (path: string, options?: DeviceOptions) => Promise<OpenPage> {
  let shared: Promise<OpenPage> | undefined;
  return async (path, options) => {
    if (options === undefined) shared ??= openDevice(desk, {});
    const opened = await (options === undefined ? shared! : openDevice(desk, options));
    await opened.page.goto(`${desk.server.origin}${path}`);
    await opened.page.getByRole("heading", { level: 1 }).waitFor();
    return opened;
  };
}

async function openDevice(desk: WebDesk, options: DeviceOptions): Promise<OpenPage> {
  const device = await desk.newDevice({ reducedMotion: "reduce", ...options });
  const page = await device.open(desk.server, "/board");
  await page.getByRole("table").waitFor();
  return { page, device };
}
