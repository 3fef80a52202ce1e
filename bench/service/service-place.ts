import pg from "pg";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { migrateJobs } from "../../src/worker/index.ts";
import { runPostgres } from "../../test/postgres/run-postgres.ts";
import { type FaultDesk, makeDesks } from "../../test/service/faults/make-desks.ts";
import { PUBLIC_URL, startWeb, type Web } from "../../test/service/faults/start-web.ts";
import type { Target } from "../web/load.ts";
import { addDesks, CASES_A_DESK, fillDesk, makeModels } from "./grow-desks.ts";
import { processorMs } from "./processor-time.ts";

/** A service with two web processes, some desks that are asked, and as many others as there are to be. */
export interface ServicePlace {
  readonly url: string;
  /** Those that can be asked; each with twenty cases, a mailbox and a channel for reminders. */
  readonly desks: readonly FaultDesk[];
  readonly webs: readonly Web[];
  /** As the superuser. */
  readonly ask: (sql: string, values?: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** What those of the database's processes that answer desks have of a processor while something is done, in milliseconds. */
  readonly serverMs: (work: () => Promise<unknown>) => Promise<number>;
  /** Adds desks until there are so many cases of all desks. */
  readonly growTo: (cases: number) => Promise<void>;
}

const ASKED = 80;
/** Durability is as shipped; memory is what a small server of its own would give. */
const SETTINGS = { shared_buffers: "1GB", max_wal_size: "8GB", max_connections: 60 };

const ANSWERING =
  "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() order by pid";

/** Starts all of it; `later` ends it again. */
export async function openServicePlace(later: AsyncDisposableStack): Promise<ServicePlace> {
  const postgres = await runPostgres({ settings: SETTINGS });
  if (postgres.missing !== undefined) throw new Error(postgres.missing);
  later.defer(postgres.stop);
  const url = await postgres.freshDatabase();
  const place = openPostgres({ url, mailKey: "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE", poolSize: 4 });
  later.defer(place.close);
  await place.migrate();
  await migrateJobs(url);
  const desks = await makeDesks({ url, place, count: ASKED, mailPort: 9 });
  for (const [number, { stores }] of desks.entries()) await fillDesk(stores, number);
  const models = await makeModels(place);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  later.defer(() => owner.end());
  const webs = [await startWeb(url, later), await startWeb(url, later)];
  let copies = 0;
  return {
    url,
    desks,
    webs,
    ask: async (sql, values = []) => (await owner.query(sql, [...values])).rows,
    serverMs: async (work) => {
      const pids = async () => (await owner.query(ANSWERING)).rows.map(({ pid }) => pid as number);
      const before = new Map((await pids()).map((pid) => [pid, processorMs([pid])]));
      await work();
      return (await pids()).reduce((sum, pid) => sum + processorMs([pid]) - (before.get(pid) ?? 0), 0);
    },
    growTo: async (cases) => {
      const wanted = Math.round(cases / CASES_A_DESK) - desks.length - models.length;
      await addDesks({ url, models }, wanted - copies);
      copies = wanted;
    },
  };
}

/** So many of the desks, the first, are asked for their Today; notes are recorded in the others. */
export const ASKED_TODAY = 40;

/** What answers with those Todays, by the web processes in turn. */
export function todaysOf({ desks, webs }: Pick<ServicePlace, "desks" | "webs">): readonly Target[] {
  return desks.slice(0, ASKED_TODAY).map(({ token }, number) => ({
    port: webs[number % webs.length]!.port,
    path: "/api/today",
    headers: { host: new URL(PUBLIC_URL).host, authorization: `Bearer ${token}` },
  }));
}
