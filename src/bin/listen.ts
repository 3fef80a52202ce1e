import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { malformedRequest } from "../http/server/index.ts";

/** What answers requests. */
export interface Answering {
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
}

/** A port that is listened on; requests wait until there is something to answer them. */
export interface Listening {
  readonly port: number;
  readonly answerWith: (application: Answering) => void;
  /** Takes no more requests, and gives those under way the time that they have. */
  readonly close: () => Promise<void>;
}

const GRACE_MS = 2000;
const SWEEP_MS = 20;

/**
 * Listens on one port, 0 for any; undefined where another program has it. When it is closed, requests under way have `graceMs` to come to
 * their end. Rejects with what else the system says.
 */
export async function listen(host: string, port: number, graceMs = GRACE_MS): Promise<Listening | undefined> {
  const application = Promise.withResolvers<Answering>();
  const underWay = new Set<Promise<unknown>>();
  const answer = (request: Request, env: object) => {
    const answered = application.promise.then(({ fetch }) => fetch(request, env));
    const ended = answered.then(forget, forget);
    function forget() {
      underWay.delete(ended);
    }
    underWay.add(ended);
    return answered;
  };
  const server = createServer(getRequestListener(answer, { errorHandler: malformedRequest }));
  if (!(await bind(server, host, port))) return undefined;
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: application.resolve,
    close: () => close(server, underWay, graceMs),
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

async function close(server: Server, underWay: ReadonlySet<Promise<unknown>>, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const { promise: isTooLong, resolve: giveUp } = Promise.withResolvers<void>();
  // Connections that fall idle only now would be kept for another request that cannot come.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const impatience = setTimeout(() => {
    server.closeAllConnections();
    giveUp();
  }, graceMs);
  await closed;
  // Whoever asked may have gone meanwhile; what they asked for is still being done.
  await Promise.race([Promise.all(underWay), isTooLong]);
  clearInterval(sweep);
  clearTimeout(impatience);
}
