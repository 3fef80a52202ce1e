import { openPostgres } from "../../../src/storage/postgres/index.ts";
import { migrateJobs } from "../../../src/worker/index.ts";
import { type Postgres, runPostgres } from "../../postgres/run-postgres.ts";
import { startMailServer, type TestMailServer } from "../../sending/mail-server.ts";
import { MAIL_KEY } from "../../worker/test-worker.ts";
import type { Struck } from "./database-faults.ts";
import { type FaultDesk, makeDesks } from "./make-desks.ts";
import { openDoor } from "./open-door.ts";
import { startWeb, type Web } from "./start-web.ts";

export interface FaultPlaceOptions {
  readonly desks: number;
  /** The folder that the database's own is made in. */
  readonly parent?: string;
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** A service at work: a database behind a door, two web processes, desks, and a server that counts letters. */
export interface FaultPlace {
  /** Through the door: it stays the same whichever database it leads to. */
  readonly url: string;
  readonly desks: readonly FaultDesk[];
  readonly webs: readonly Web[];
  readonly mail: TestMailServer;
  /** The database that the door leads to. */
  readonly database: () => Struck;
  /** Leads everybody to another one. */
  readonly moveTo: (next: Postgres) => void;
}

/** Two web processes and three workers, as they are set up here, hold no more than that. */
const CONNECTIONS = 60;

/** Starts all of it but the workers; `later` ends it again, in whatever state it is then. */
export async function openFaultPlace(
  { desks: count, parent, settings }: FaultPlaceOptions,
  later: AsyncDisposableStack,
): Promise<FaultPlace> {
  const postgres = (await runPostgres({
    settings: { max_connections: CONNECTIONS, application_name: "faults", ...settings },
    ...(parent === undefined ? {} : { parent }),
  })) as Postgres;
  later.defer(postgres.stop);
  let current = { postgres, url: await postgres.freshDatabase() };
  const door = await openDoor(postgres.port);
  later.defer(door.close);
  const url = atPort(current.url, door.port);
  const mail = await startMailServer({ security: "none" });
  later.defer(mail.close);
  const place = openPostgres({ url, mailKey: MAIL_KEY, poolSize: 4 });
  later.defer(place.close);
  await place.migrate();
  await migrateJobs(url);
  const desks = await makeDesks({ url, place, count, mailPort: mail.port });
  const webs = await Promise.all([startWeb(url, later), startWeb(url, later)]);
  return {
    url,
    desks,
    webs,
    mail,
    database: () => current,
    moveTo: (next) => {
      later.defer(next.stop);
      current = { postgres: next, url: atPort(current.url, next.port) };
      door.leadTo(next.port);
    },
  };
}

function atPort(url: string, port: number): string {
  const moved = new URL(url);
  moved.port = String(port);
  return moved.href;
}
