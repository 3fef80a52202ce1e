import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe } from "node:test";
import { type Postgres, runPostgres, whyNoPostgres } from "../../../test/postgres/run-postgres.ts";
import { type DeskStores, openPostgres, type PostgresPlace } from "./index.ts";

/** 43 characters of base64url, and nobody's. */
export const MAIL_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE";

type Version = 15 | 18;

/** A server with a migrated database, in which each place of a test is a desk of its own. */
export interface DeskServer {
  readonly postgres: Postgres;
  /** The database, as the superuser. */
  readonly url: string;
  readonly place: PostgresPlace;
  /** A new desk, and its stores as often as they are asked for. */
  readonly makeDesk: () => Promise<{ readonly desk: string; readonly open: () => DeskStores }>;
  /** Whether a text stands in a file of the server as it is. */
  readonly filesHold: (text: string) => boolean;
}

/**
 * Describes on a server of each version, the same for all files of a process; `server` may be called from its tests on. Where there is
 * no such version here, the tests are skipped and say why.
 */
export function onEachPostgres(describeOn: (name: string, server: () => DeskServer) => void): void {
  for (const version of [15, 18] as const) {
    const why = whyNoPostgres(version);
    const name = `PostgreSQL ${version}`;
    if (why !== undefined) describe(name, { skip: why }, () => {});
    else describe(name, () => useServer(version, (server) => describeOn(name, server)));
  }
}

/** `users` counts from the describing on, so that a server stays for all that are still to come. */
const servers = new Map<Version, { users: number; started?: Promise<DeskServer> }>();

/** The server goes last: what tests hold of it is let go of before. */
function useServer(version: Version, describeOn: (server: () => DeskServer) => void): void {
  const entry = servers.get(version) ?? { users: 0 };
  servers.set(version, entry);
  entry.users += 1;
  let server: DeskServer;
  before(async () => {
    entry.started ??= start(version);
    server = await entry.started;
  });
  describeOn(() => server);
  after(async () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    await server.place.close();
    await server.postgres.stop();
  });
}

async function start(version: Version): Promise<DeskServer> {
  const postgres = await runPostgres({ version });
  assert.ok(postgres.missing === undefined);
  const url = await postgres.freshDatabase();
  const place = openPostgres({ url, mailKey: MAIL_KEY, poolSize: 8 });
  await place.migrate();
  return {
    postgres,
    url,
    place,
    makeDesk: async () => {
      const desk = randomUUID();
      await place.createDesk(desk, 0);
      return { desk, open: () => place.openDesk(desk) };
    },
    filesHold: (text) => holds(join(postgres.folder, "data"), text),
  };
}

/** A file that goes while the others are read held nothing. */
function holds(folder: string, text: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return holds(path, text);
    try {
      return entry.isFile() && readFileSync(path).includes(text);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
      throw error;
    }
  });
}
