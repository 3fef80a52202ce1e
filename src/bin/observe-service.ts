import { API_DESCRIPTION, SERVICE_DESCRIPTION } from "../contract/http/index.ts";
import type { ListenPlace, ServiceConfig } from "../service/config/index.ts";
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
import { explainListening } from "./explain-listening.ts";
import type { Answering } from "./listen.ts";
import type { OpenService } from "./open-service.ts";

/** A service whose requests and queries are told of. */
export interface ObservedService extends Answering {
  /** To be done before anything else ends: nobody is sent here any more. */
  readonly first: EndingStep;
  /** To be done when everything else has ended. */
  readonly last: readonly EndingStep[];
}

/** How a process of a service is told of, whatever it does. */
export interface Observation extends Pick<ObservedService, "first" | "last"> {
  readonly readiness: Readiness;
}

interface ObservationOptions {
  readonly config: ServiceConfig;
  readonly observers: Observers;
}

/** Where a process of a service tells what happens. */
export function openObservers({ tracesUrl: url }: Pick<ServiceConfig, "tracesUrl">, log: Log): Observers {
  const traces = createTraces(url === undefined ? undefined : { url });
  return { log, metrics: createMetrics(), traces, elapsed: () => performance.now() };
}

/** Tells operators of a process: readiness and metrics at an address apart, queries and traces. Rejects where that address is taken. */
export async function openObservation(
  { config, observers }: ObservationOptions,
  { pool, check }: Pick<PostgresPlace, "pool" | "check">,
): Promise<Observation> {
  const { log, metrics, traces } = observers;
  pool.on("connect", (client) => observeQueries(client, observers));
  const stopWatching = watchProcess(metrics, pool);
  const readiness = createReadiness(check);
  const at = config.metrics;
  const openDoor = (place: ListenPlace) =>
    explainListening("FINELINE_METRICS_ADDRESS", place, () => openOperatorsDoor(place, { readiness, metrics }));
  const door = at === undefined ? undefined : await openDoor(at);
  if (door !== undefined) log.info("listening", { phase: "operators", port: door.port });
  return {
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
  options: ObservationOptions,
  service: Pick<OpenService, "fetch" | "place">,
): Promise<ObservedService> {
  const { readiness, first, last } = await openObservation(options, service.place);
  const routeOf = nameRoutes([...Object.keys(API_DESCRIPTION), ...Object.keys(SERVICE_DESCRIPTION)]);
  const answer = observeRequests(service.fetch, routeOf, options.observers);
  return {
    fetch: async (request, env) =>
      (await answerHealth(new URL(request.url).pathname, readiness)) ?? (await answer(request, env)),
    first,
    last,
  };
}
