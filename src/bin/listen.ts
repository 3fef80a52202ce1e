import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
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
  /** Takes no more requests, and gives those under way two seconds. */
  readonly close: () => Promise<void>;
}

const GRACE_MS = 2000;
const SWEEP_MS = 20;

/** Listens on one port, 0 for any; undefined where another program has it. Rejects with what else the system says. */
export async function listen(host: string, port: number): Promise<Listening | undefined> {
  const application = Promise.withResolvers<Answering>();
  const answer = async (request: Request, env: object) => (await application.promise).fetch(request, env);
  const server = createServer(getRequestListener(answer, { errorHandler: malformedRequest }));
  const idleSockets = watchSockets(server);
  if (!(await bind(server, host, port))) return undefined;
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: application.resolve,
    close: () => close(server, idleSockets),
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

/**
 * Gives the connections that no request is under way on. Node's own list leaves out those on which none ever came, and
 * browsers keep such ones ready.
 */
function watchSockets(server: Server): () => readonly Socket[] {
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("request", ({ socket }, answer) => {
    busy.add(socket);
    answer.once("close", () => busy.delete(socket));
  });
  return () => [...open].filter((socket) => !busy.has(socket));
}

async function close(server: Server, idleSockets: () => readonly Socket[]): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Connections that fall idle only now would be kept for another request that cannot come.
  const sweep = setInterval(() => {
    for (const socket of idleSockets()) socket.destroy();
  }, SWEEP_MS);
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(impatience);
}
