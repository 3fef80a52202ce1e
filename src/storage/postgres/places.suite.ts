import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { type NoPostgres, type Postgres, runPostgres } from "../../../test/postgres/run-postgres.ts";
import { type DeskStores, openPostgres, type PostgresPlace } from "./index.ts";

/** 43 characters of base64url, and nobody's. */
export const MAIL_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE";

const VERSIONS = [15, 18] as const;

/** A server with a migrated database, in which each place of a test is a desk of its own. */
export interface DeskServer {
  readonly name: string;
  readonly postgres: Postgres;
  readonly url: string;
  readonly place: PostgresPlace;
  /** The stores of a new desk. */
  readonly makeDesk: () => Promise<{ readonly desk: string; readonly open: () => DeskStores }>;
  /** Whether a text stands in a file of the server as it is. */
  readonly filesHold: (text: string) => boolean;
}

/** Calls with a server of each version; where there is none, the tests are skipped and say why. */
export async function onEachPostgres(
  describeOn: (server: DeskServer) => void,
  skipped: (name: string, why: string) => void,
): Promise<void> {
  for (const version of VERSIONS) {
    const postgres = await runPostgres({ version });
    const name = `PostgreSQL ${version}`;
    if (isMissing(postgres)) skipped(name, postgres.missing);
    else describeOn(await prepare(name, postgres));
  }
}

const isMissing = (postgres: Postgres | NoPostgres): postgres is NoPostgres => postgres.missing !== undefined;

async function prepare(name: string, postgres: Postgres): Promise<DeskServer> {
  const url = await postgres.freshDatabase();
  const place = openPostgres({ url, mailKey: MAIL_KEY, poolSize: 8 });
  await place.migrate();
  after(async () => {
    await place.close();
    await postgres.stop();
  });
  return {
    name,
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

function holds(folder: string, text: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? holds(path, text) : entry.isFile() && readFileSync(path).includes(text);
  });
}
