import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { malformedRequest } from "../http/server/index.ts";

/** What answers requests. */
export interface Answering {
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
}

/** A port that is listened on; requests wait until there is something to answer them. */
export interface Listening {
  readonly port: number;
  readonly answerWith: (application: Answering) => void;
  /** Takes no more requests, ends streams at once, and gives everything else two seconds. */
  readonly close: () => Promise<void>;
}

const GRACE_MS = 2000;
const SWEEP_MS = 20;

/** Listens on one port, 0 for any; undefined where another program has it. Rejects with what else the system says. */
export async function listen(host: string, port: number): Promise<Listening | undefined> {
  const application = Promise.withResolvers<Answering>();
  const streams = new Set<ServerResponse>();
  const answer = async (request: Request, env: unknown) => {
    const response = await (await application.promise).fetch(request, env);
    if (isStream(response)) keepWhileOpen(streams, (env as HttpBindings).outgoing);
    return response;
  };
  const server = createServer(getRequestListener(answer, { errorHandler: malformedRequest }));
  if (!(await bind(server, host, port))) return undefined;
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: application.resolve,
    close: () => close(server, streams),
  };
}

function bind(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error),
    );
    server.listen({ host, port, exclusive: true }, () => resolve(true));
  });
}

function isStream({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("text/event-stream") ?? false;
}

function keepWhileOpen(streams: Set<ServerResponse>, stream: ServerResponse): void {
  streams.add(stream);
  stream.once("close", () => streams.delete(stream));
}

async function close(server: Server, streams: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const stream of streams) stream.destroy();
  // Connections that fall idle only now would be kept for another request that cannot come.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(impatience);
}
