import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { ensureBuilt } from "../../scripts/ensure-built.ts";
import type { CaseJson } from "../../src/contract/index.ts";
import { PROGRAM } from "../cli/program.ts";
import { type Browsing, type Device, type DeviceOptions, startBrowsing } from "./browse.ts";
import { type RunningServer, runServer } from "./run-server.ts";

export interface WebDeskOptions {
  /** What lies in the store at the start. */
  readonly cases?: readonly CaseJson[];
  /** What the server's clock shows at the start. */
  readonly now?: string;
}

/** A server over data of its own, a browser, and devices that are closed after the tests. */
export interface WebDesk {
  readonly home: string;
  readonly server: RunningServer;
  readonly newDevice: (options?: DeviceOptions) => Promise<Device>;
  /** A command of the command line over the same data. */
  readonly command: (...words: readonly string[]) => { readonly status: number | null; readonly out: string };
  /** Ends the server and starts it again at the same address, all clocks so much later. */
  readonly restart: (signal?: "SIGTERM" | "SIGKILL", laterMs?: number) => Promise<void>;
}

/** Sets a desk up for the tests of a file; where there is no browser they are skipped with a reason. */
export function useWebDesk({ cases = [], now }: WebDeskOptions = {}): {
  readonly desk: WebDesk;
  readonly missing: () => string | undefined;
} {
  const home = mkdtempSync(join(tmpdir(), "fineline-web-"));
  const devices: Device[] = [];
  let browsing: Browsing | undefined;
  let server: RunningServer | undefined;
  let missing: string | undefined;

  let begunAt = performance.now();
  // All clocks show the same: what one recorded a moment ago is ahead of nobody's.
  const clock = () => (now === undefined ? {} : { now: later(now, performance.now() - begunAt) });

  const command = (...words: readonly string[]) => {
    const time = Object.values(clock()).flatMap((moment) => ["--now", moment]);
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, "--home", home, ...time, ...words], {
      encoding: "utf8",
    });
    return { status, out: stdout };
  };
  const start = (port = 0) => runServer({ home, port, ...clock() });

  before(async () => {
    const started = await startBrowsing();
    if ("missing" in started) {
      missing = started.missing;
      return;
    }
    browsing = started;
    await ensureBuilt();
    if (cases.length > 0) {
      const file = join(home, "cases.json");
      writeFileSync(file, JSON.stringify({ cases }));
      command("import", file);
    }
    server = await start();
  });

  after(async () => {
    for (const device of devices) await device.close();
    await browsing?.close();
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  return {
    missing: () => missing,
    desk: {
      home,
      get server() {
        return server!;
      },
      newDevice: async (options) => {
        const device = await browsing!.newDevice({ ...clock(), ...options });
        devices.push(device);
        return device;
      },
      command,
      restart: async (signal, laterMs = 0) => {
        const { port } = server!;
        await server!.stop(signal);
        begunAt -= laterMs;
        server = await start(port);
      },
    },
  };
}

/** A moment so many milliseconds after another. */
function later(moment: string, milliseconds: number): string {
  return Temporal.ZonedDateTime.from(moment)
    .add({ milliseconds: Math.round(milliseconds) })
    .toString();
}
