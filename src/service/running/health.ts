import { createServer, type Server } from "node:http";
import type { ListenPlace } from "../config/index.ts";
import type { Metrics } from "./metrics.ts";

/** Whether this process may be given work, and why not. */
export interface Readiness {
  /** From now on it is not ready, whatever else is well. */
  readonly end: () => void;
  readonly ask: () => Promise<"ready" | "ending" | "database">;
}

const PATIENCE_MS = 3_000;

/** Ready is who reaches the database, finds it migrated as far as is needed, and has not been asked to end. */
export function createReadiness(checkDatabase: () => Promise<void>, patienceMs = PATIENCE_MS): Readiness {
  let isEnding = false;
  return {
    end: () => {
      isEnding = true;
    },
    ask: async () => {
      if (isEnding) return "ending";
      const answered = await within(patienceMs, checkDatabase());
      // It may have been asked to end while the database was.
      return isEnding ? "ending" : answered ? "ready" : "database";
    },
  };
}

async function within(patienceMs: number, work: Promise<void>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), patienceMs);
  const done = work.then(
    () => true,
    () => false,
  );
  const answered = await Promise.race([done, late.promise]);
  clearTimeout(timer);
  return answered;
}

/** Answers `/healthz` and `/readyz`, and nothing else: undefined. What is wrong is told in one word. */
export async function answerHealth(path: string, readiness: Readiness): Promise<Response | undefined> {
  if (path === "/healthz") return plain(200, "alive");
  if (path !== "/readyz") return undefined;
  const answer = await readiness.ask();
  return plain(answer === "ready" ? 200 : 503, answer);
}

function plain(status: number, text: string): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(`${text}\n`, { status, headers });
}

/** What operators' own programs ask, at an address apart. */
export interface OperatorsDoor {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Tells health, readiness and metrics. Rejects with what the system says where it cannot listen. */
export async function openOperatorsDoor(
  place: ListenPlace,
  { readiness, metrics }: { readonly readiness: Readiness; readonly metrics: Pick<Metrics, "text"> },
): Promise<OperatorsDoor> {
  const server = createServer(async (request, response) => {
    const answer = await answerOperators(request.url ?? "/", readiness, metrics);
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await listening(server, place);
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : place.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerOperators(url: string, readiness: Readiness, metrics: Pick<Metrics, "text">): Promise<Response> {
  const path = url.replace(/\?.*$/s, "");
  const health = await answerHealth(path, readiness);
  if (health !== undefined) return health;
  if (path !== "/metrics") return plain(404, "nothing here");
  try {
    return new Response(await metrics.text(), { headers: { "Content-Type": "text/plain; version=0.0.4" } });
  } catch {
    return plain(500, "no metrics");
  }
}

function listening(server: Server, { host, port }: ListenPlace): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, resolve);
  });
}
