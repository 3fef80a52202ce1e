import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { onFreePort } from "../free-port.ts";

export const USER = "ana";
export const PASSWORD = "open sesame: é";
/** Longer than the slowest machine takes. */
const PATIENCE_MS = 30_000;

const PLACES = ["/usr/bin/radicale", "/usr/local/bin/radicale", "/opt/homebrew/bin/radicale"];

/** Why there can be no Radicale here, in one line; undefined where it is there, or could be brought. */
export function whyNoRadicale(): string | undefined {
  if (findRadicale() === undefined && process.getuid?.() === 0 && existsSync("/etc/debian_version")) install();
  return findRadicale() === undefined ? "Radicale is not installed (Debian: apt-get install radicale)" : undefined;
}

function findRadicale(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}

/** Its own service is kept from starting: nothing is to listen but what a test starts. */
function install(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const options = { env, stdio: "ignore" } as const;
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "radicale"], options);
}

/** A server of calendars of one's own on a loopback port, in a folder that goes when it is removed. */
export interface Radicale {
  readonly port: number;
  readonly origin: string;
  /** Asks as `USER`, whatever the method. */
  readonly ask: (method: string, path: string, options?: AskOptions) => Promise<Response>;
  readonly makeCalendar: (name: string, components?: readonly string[]) => Promise<string>;
  /** Ends the server; what it keeps stays. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

interface AskOptions {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function startRadicale(): Promise<Radicale> {
  return onFreePort(startOn);
}

async function startOn(port: number): Promise<Radicale> {
  const folder = mkdtempSync(join(tmpdir(), "fineline-radicale-"));
  const configuration = join(folder, "radicale.conf");
  writeFileSync(join(folder, "users"), `${USER}:${PASSWORD}\n`);
  writeFileSync(configuration, configurationOf(folder, port));
  const origin = `http://127.0.0.1:${port}`;
  const authorization = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString("base64")}`;
  const ask: Radicale["ask"] = (method, path, { body, headers = {} } = {}) =>
    fetch(`${origin}${path}`, {
      method,
      headers: { Authorization: authorization, ...headers },
      ...(body === undefined ? {} : { body }),
    });
  let end = await run(configuration, port);
  return {
    port,
    origin,
    ask,
    makeCalendar: async (name, components = ["VEVENT", "VTODO"]) => {
      const path = `/${USER}/${name}/`;
      const answer = await ask("MKCALENDAR", path, { body: newCalendar(name, components) });
      if (answer.status !== 201) throw new Error(`MKCALENDAR answered ${answer.status}`);
      return path;
    },
    stop: () => end(),
    start: async () => {
      end = await run(configuration, port);
    },
    remove: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configurationOf(folder: string, port: number): string {
  return [
    "[server]",
    `hosts = 127.0.0.1:${port}`,
    "[auth]",
    "type = htpasswd",
    `htpasswd_filename = ${join(folder, "users")}`,
    "htpasswd_encryption = plain",
    "delay = 0",
    "[rights]",
    "type = owner_only",
    "[storage]",
    `filesystem_folder = ${join(folder, "collections")}`,
    "[logging]",
    "level = error",
    "",
  ].join("\n");
}

function newCalendar(name: string, components: readonly string[]): string {
  const takes = components.map((component) => `<c:comp name="${component}"/>`).join("");
  return `<?xml version="1.0"?><c:mkcalendar xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><set><prop><displayname>${name}</displayname><c:supported-calendar-component-set>${takes}</c:supported-calendar-component-set></prop></set></c:mkcalendar>`;
}

async function run(configuration: string, port: number): Promise<() => Promise<void>> {
  const child = spawn(findRadicale()!, ["--config", configuration], { stdio: "ignore" });
  const exited = once(child, "exit");
  await Promise.race([untilAnswering(port), exited.then(() => Promise.reject(new Error("Radicale ended at once")))]);
  return async () => {
    child.kill("SIGTERM");
    await exited;
  };
}

async function untilAnswering(port: number): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const answered = await fetch(`http://127.0.0.1:${port}/`, { redirect: "manual" }).catch(() => undefined);
    if (answered !== undefined) return;
    await pause(50);
  }
  throw new Error("Radicale does not answer");
}
