import { randomBytes } from "node:crypto";
import { SpanKind } from "@opentelemetry/api";
import type { Log } from "./log.ts";
import type { Outcome } from "./log-fields.ts";
import type { Metrics } from "./metrics.ts";
import type { Traces } from "./traces.ts";

/** Where what happens is told: to the log, as metrics and as traces. */
export interface Observers {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly traces: Traces;
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number;
}

type Answer = (request: Request, env?: object) => Response | Promise<Response>;

/** Tells of every request, by its route alone: paths hold ids and keys. `routeOf` gives a route as it is described. */
export function observeRequests(
  answer: Answer,
  routeOf: (method: string, path: string) => string,
  { log, metrics, traces, elapsed }: Observers,
): (request: Request, env?: object) => Promise<Response> {
  return async (request, env) => {
    const [id, startedAt] = [randomBytes(8).toString("hex"), elapsed()];
    const method = /^[A-Z]{3,7}$/.test(request.method) ? request.method : "OTHER";
    const route = routeOf(method, new URL(request.url).pathname);
    const answered = await traces.span(
      `${method} ${route}`,
      SpanKind.SERVER,
      { request: id, method, route },
      async (span) => {
        const given = await answer(request, env);
        span.tell({ status: given.status });
        return given;
      },
    );
    const { status } = answered;
    const ms = elapsed() - startedAt;
    metrics.seconds("fineline_request_seconds", ms / 1000, { method, route, status });
    log.info("request", { request: id, method, route, status, ms: Math.round(ms) });
    return withId(answered, id);
  };
}

/** Answers that were fetched elsewhere have heads that nobody may write in. */
function withId(answer: Response, id: string): Response {
  const headers = new Headers(answer.headers);
  headers.set("X-Request-Id", id);
  const { status, statusText } = answer;
  return new Response(answer.body, { status, statusText, headers });
}

/** Tells of a job by its name, and how much later than it was due it began. */
export async function observeJob<Value>(
  { job, attempt, lateMs }: { readonly job: string; readonly attempt: number; readonly lateMs: number },
  work: () => Promise<Value>,
  { log, metrics, traces, elapsed }: Observers,
): Promise<Value> {
  const startedAt = elapsed();
  const tell = (outcome: "done" | "failed") =>
    metrics.seconds("fineline_job_seconds", (elapsed() - startedAt) / 1000, { job, outcome });
  metrics.seconds("fineline_job_late_seconds", Math.max(0, lateMs) / 1000, { job });
  try {
    const value = await traces.span(`job ${job}`, SpanKind.CONSUMER, { job, attempt }, work);
    tell("done");
    log.info("job", { job, attempt, outcome: "done", ms: Math.round(elapsed() - startedAt) });
    return value;
  } catch (error) {
    tell("failed");
    log.error("job-failed", error, { job, attempt });
    throw error;
  }
}

/** Whom something goes to beyond this service. */
export type OutgoingKind = "smtp" | "imap" | "calendar" | "webhook" | "push";

/** Tells of something that goes to another server, by what it is: not where to. */
export async function observeOutgoing<Value>(
  to: OutgoingKind,
  work: () => Promise<Value>,
  outcomeOf: (value: Value) => Outcome,
  { metrics, traces, elapsed }: Pick<Observers, "metrics" | "traces" | "elapsed">,
): Promise<Value> {
  const startedAt = elapsed();
  const tell = (outcome: Outcome) =>
    metrics.seconds("fineline_outgoing_seconds", (elapsed() - startedAt) / 1000, { to, outcome });
  try {
    const value = await traces.span(`outgoing ${to}`, SpanKind.CLIENT, { phase: to }, work);
    tell(outcomeOf(value));
    return value;
  } catch (error) {
    tell("failed");
    throw error;
  }
}
