import type { Services } from "../cli/index.ts";
import type { ServiceConfig } from "../service/config/index.ts";
import { type Observers, observeJob } from "../service/running/index.ts";
import { openPostgres, type PostgresPlace } from "../storage/postgres/index.ts";
import { migrateJobs, openWorkDatabase, runWorker, type WorkerDesk, type WorkerDeskRequest } from "../worker/index.ts";
import { countedSubmitter, observeServers } from "./observed-servers.ts";
import { openServiceDesk, type ServiceDeskParts, serviceDeskParts } from "./service-desk.ts";

export interface ServiceWorkerContext extends Pick<Services, "holidays" | "newId" | "version"> {
  readonly config: ServiceConfig;
  /** Certificate authorities of one's own for mailboxes, in PEM. */
  readonly ca?: string | undefined;
}

/** The work of a shared service in this process, over connections of its own. */
export interface ServiceWorker {
  readonly place: PostgresPlace;
  /** Brings the tables of desks and of jobs to what this version needs. */
  readonly migrate: () => Promise<void>;
  /** Begins; gives what ends it. */
  readonly start: (observers: Observers) => () => Promise<void>;
  /** Lets go of the database; to be called once the work has ended. */
  readonly close: () => Promise<void>;
}

/** Jobs are taken and given back by these; whoever does one uses the others. */
const TAKING_SHARE = 0.4;

/** Opens the work that a configuration describes; nothing is connected to before it begins. */
export function openServiceWorker(context: ServiceWorkerContext): ServiceWorker {
  const { config, newId } = context;
  const { databaseUrl: url, ownerUrl = url, keys, workerConnections, workerJobs: jobs, workerLines: lines } = config;
  const taking = Math.max(2, Math.round(workerConnections * TAKING_SHARE));
  const place = openPostgres({ url, ownerUrl, keys, poolSize: Math.max(1, workerConnections - taking) });
  const database = openWorkDatabase({ url, poolSize: taking });
  return {
    place,
    migrate: async () => {
      await place.migrate();
      await migrateJobs(ownerUrl);
      await database.wakeIfEmpty();
    },
    start: (observers) => {
      const { log, metrics } = observers;
      const parts = serviceDeskParts({ ...context, place, observe: observeServers(observers) });
      const worker = runWorker({
        ...context,
        id: newId(),
        database,
        jobs,
        lines,
        daily: async () => (await import("../accounts/index.ts")).forgetExpired(url),
        manyDesks: place.manyDesks,
        openStores: place.openDesk,
        openDesk: (request) => openWorkerDesk(request, parts, metrics),
        observe: (job, work) => observeJob(job, work, observers),
        onFailure: (error) => log.error("database-failed", error, { phase: "jobs" }),
      });
      metrics.watch("fineline_last_tick_age_seconds", () => {
        const at = worker.lastLookAt();
        return at === undefined ? [] : [{ value: (Date.now() - at) / 1000 }];
      });
      metrics.watch("fineline_jobs_due", async () => [{ value: await database.countDue() }]);
      return worker.stop;
    },
    close: async () => {
      await database.close();
      await place.close();
    },
  };
}

async function openWorkerDesk(
  request: WorkerDeskRequest,
  parts: ServiceDeskParts,
  metrics: Observers["metrics"],
): Promise<WorkerDesk> {
  const { desk: id, fence, clock } = request;
  const place = { ...parts.place, openDesk: (desk: string) => parts.place.openDesk(desk, fence) };
  const { mail, reminders, calendar } = await openServiceDesk(id, { ...parts, place, now: clock });
  // Only letters are counted: reminders go by the same servers.
  const submitter = countedSubmitter(mail.office.connector.submitter, metrics);
  const office = { ...mail.office, connector: { ...mail.office.connector, submitter } };
  return { office, reminders, calendar, close: mail.close };
}
