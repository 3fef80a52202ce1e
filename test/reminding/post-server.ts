import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface TakenPost {
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A server on this machine that takes posts, as ntfy's and push services do. */
export interface PostServer {
  readonly origin: string;
  readonly taken: readonly TakenPost[];
  /** The status of the answers from now on; `undefined` takes what comes and hangs up. */
  readonly answerWith: (status: number | undefined) => void;
}

export async function startPostServer(test: {
  readonly after: (clean: () => void | Promise<void>) => void;
}): Promise<PostServer> {
  const taken: TakenPost[] = [];
  let status: number | undefined = 201;
  const server = createServer(async (request, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { url = "", method = "", headers } = request;
    taken.push({ path: url, method, headers, body: Buffer.concat(chunks) });
    if (status === undefined) return void request.socket.destroy();
    answer.writeHead(status, status === 302 ? { Location: "/elsewhere" } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    answerWith: (next) => {
      status = next;
    },
  };
}
