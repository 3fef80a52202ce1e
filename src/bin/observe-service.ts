import { API_DESCRIPTION, SERVICE_DESCRIPTION } from "../contract/http/index.ts";
import type { ServiceConfig } from "../service/config/index.ts";
import {
  answerHealth,
  createMetrics,
  createReadiness,
  createTraces,
  type EndingStep,
  type Log,
  nameRoutes,
  type Observers,
  observeQueries,
  observeRequests,
  openOperatorsDoor,
  type Readiness,
  watchProcess,
} from "../service/running/index.ts";
import type { PostgresPlace } from "../storage/postgres/index.ts";
import type { Answering } from "./listen.ts";
import type { OpenService } from "./open-service.ts";

/** A service whose requests and queries are told of. */
export interface ObservedService extends Answering {
  readonly observers: Observers;
  /** To be done before anything else ends: nobody is sent here any more. */
  readonly first: EndingStep;
  /** To be done when everything else has ended. */
  readonly last: readonly EndingStep[];
}

/** How a process of a service is told of, whatever it does. */
export interface Observation extends Pick<ObservedService, "first" | "last"> {
  readonly observers: Observers;
  readonly readiness: Readiness;
}

/** Tells operators of a process: readiness and metrics at an address apart, queries and traces. Rejects where that address is taken. */
export async function openObservation(
  { config, log }: { readonly config: ServiceConfig; readonly log: Log },
  { pool, check }: Pick<PostgresPlace, "pool" | "check">,
): Promise<Observation> {
  const metrics = createMetrics();
  const traces = createTraces(config.tracesUrl === undefined ? undefined : { url: config.tracesUrl });
  const observers = { log, metrics, traces, elapsed: () => performance.now() };
  pool.on("connect", (client) => observeQueries(client, observers));
  const stopWatching = watchProcess(metrics, pool);
  const readiness = createReadiness(check);
  const door =
    config.metrics === undefined ? undefined : await openOperatorsDoor(config.metrics, { readiness, metrics });
  if (door !== undefined) log.info("listening", { phase: "operators", port: door.port });
  return {
    observers,
    readiness,
    first: { phase: "readiness", end: async () => readiness.end() },
    last: [
      { phase: "traces", end: traces.close },
      {
        phase: "operators",
        end: async () => {
          stopWatching();
          await door?.close();
        },
      },
    ],
  };
}

/** The same of a process that answers, and every request that it answers; health and readiness beside the pages as well. */
export async function observeService(
  options: { readonly config: ServiceConfig; readonly log: Log },
  service: Pick<OpenService, "fetch" | "place">,
): Promise<ObservedService> {
  const { observers, readiness, first, last } = await openObservation(options, service.place);
  const routeOf = nameRoutes([...Object.keys(API_DESCRIPTION), ...Object.keys(SERVICE_DESCRIPTION)]);
  const answer = observeRequests(service.fetch, routeOf, observers);
  return {
    fetch: async (request, env) =>
      (await answerHealth(new URL(request.url).pathname, readiness)) ?? (await answer(request, env)),
    observers,
    first,
    last,
  };
}
