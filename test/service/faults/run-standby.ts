import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Postgres, runPostgresCopy } from "../../postgres/run-postgres.ts";
import type { Struck } from "./database-faults.ts";
import { ask } from "./database-faults.ts";

const SLOT = "standby";

/** A server that follows another one, and can take its place. */
export interface Standby {
  readonly postgres: Postgres;
  /** Makes it one that is written to; to be called when the other one is dead. */
  readonly promote: () => Promise<void>;
}

/**
 * Copies a server while it runs, has the copy follow it, and has the server acknowledge nothing from then on that its standby has
 * not written down.
 */
export async function runStandby({ postgres: primary, url }: Struck, settings: Settings): Promise<Standby> {
  await ask(url, `select pg_create_physical_replication_slot('${SLOT}', true)`);
  const postgres = await runPostgresCopy({
    of: primary.url,
    settings: { ...settings, primary_conninfo: connectionTo(primary.url), primary_slot_name: SLOT },
    fill: (data) => copyData(primary, data),
  });
  await ask(url, `alter system set synchronous_standby_names = '*'`);
  await ask(url, "select pg_reload_conf()");
  return {
    postgres,
    promote: async () => {
      await ask(postgres.url, "select pg_promote(true, 60)");
    },
  };
}

type Settings = Readonly<Record<string, string | number>>;

function connectionTo(url: string): string {
  const { hostname, port, username, password } = new URL(url);
  return `host=${hostname} port=${port} user=${username} password=${password} application_name=${SLOT}`;
}

/** As the manual has it done (PostgreSQL 18, 25.3.3): `pg_basebackup` is not among what is packaged. */
async function copyData({ url, folder }: Postgres, data: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_backup_start('standby', true)");
    // Files may come and go in between: what was written since is in the log that the standby reads.
    spawnSync("cp", ["-a", join(folder, "data"), data]);
    const { rows } = await client.query("select labelfile from pg_backup_stop(false)");
    writeFileSync(join(data, "backup_label"), rows[0].labelfile);
  } finally {
    await client.end();
  }
  rmSync(join(data, "postmaster.pid"), { force: true });
  for (const folderOfOthers of ["pg_wal", "pg_replslot"]) {
    rmSync(join(data, folderOfOthers), { recursive: true, force: true });
    mkdirSync(join(data, folderOfOthers), { mode: 0o700 });
  }
  writeFileSync(join(data, "standby.signal"), "");
}
