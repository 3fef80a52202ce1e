import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { openPostgres, type PostgresPlace } from "../../src/storage/postgres/index.ts";
import { bundle } from "../../test/bundle.ts";
import { type Postgres, type PostgresOptions, runPostgres } from "../../test/postgres/run-postgres.ts";
import { NOW } from "../../test/sending/sample-letters.ts";
import { DESK_KEYS } from "./desk-work.ts";
import { makeQuickFolder } from "./quick-folder.ts";

/** A PostgreSQL, prepared, in which desk after desk is worked at and struck. */
export interface DeskYard {
  readonly postgres: Postgres;
  /** Of its database, without a door before it. */
  readonly url: string;
  readonly place: PostgresPlace;
  readonly folder: string;
  /** A new desk's id. */
  readonly makeDesk: () => Promise<string>;
  /** Makes one file of a script, once, and gives its path. */
  readonly scriptOf: (script: URL) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Starts it, or takes the one that this process has with the same options. */
export async function openDeskYard(options: PostgresOptions = {}): Promise<DeskYard> {
  const postgres = await runPostgres(options);
  if (postgres.missing !== undefined) throw new Error(postgres.missing);
  const folder = makeQuickFolder();
  const url = await postgres.freshDatabase();
  const place = openPostgres({ url, poolSize: 3, keys: DESK_KEYS });
  await place.migrate();
  const scripts = new Map<string, Promise<string>>();
  return {
    postgres,
    url,
    place,
    folder,
    makeDesk: async () => {
      const desk = randomUUID();
      await place.createDesk(desk, NOW);
      return desk;
    },
    scriptOf: (script) => scripts.getOrInsertComputed(script.href, () => bundle(script, folder)),
    close: async () => {
      await place.close();
      await postgres.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
