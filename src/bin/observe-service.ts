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
  observeQueries,
  observeRequests,
  openOperatorsDoor,
  watchProcess,
} from "../service/running/index.ts";
import type { Answering } from "./listen.ts";
import type { OpenService } from "./open-service.ts";

/** A service whose requests and queries are told of. */
export interface ObservedService extends Answering {
  /** To be done before anything else ends: nobody is sent here any more. */
  readonly first: EndingStep;
  /** To be done when everything else has ended. */
  readonly last: readonly EndingStep[];
}

/** Tells operators of a service: health and readiness, metrics at an address apart, traces. Rejects where that address is taken. */
export async function observeService(
  { config, log }: { readonly config: ServiceConfig; readonly log: Log },
  service: Pick<OpenService, "fetch" | "place">,
): Promise<ObservedService> {
  const { pool, check } = service.place;
  const metrics = createMetrics();
  const traces = createTraces(config.tracesUrl === undefined ? undefined : { url: config.tracesUrl });
  const observers = { log, metrics, traces, elapsed: () => performance.now() };
  pool.on("connect", (client) => observeQueries(client, observers));
  const stopWatching = watchProcess(metrics, pool);
  const readiness = createReadiness(check);
  const door =
    config.metrics === undefined ? undefined : await openOperatorsDoor(config.metrics, { readiness, metrics });
  if (door !== undefined) log.info("listening", { phase: "operators", port: door.port });
  const routeOf = nameRoutes([...Object.keys(API_DESCRIPTION), ...Object.keys(SERVICE_DESCRIPTION)]);
  const answer = observeRequests(service.fetch, routeOf, observers);
  return {
    fetch: async (request, env) =>
      (await answerHealth(new URL(request.url).pathname, readiness)) ?? (await answer(request, env)),
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
