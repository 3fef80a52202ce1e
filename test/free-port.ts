import { once } from "node:events";
import { createServer } from "node:net";

const TRIES = 4;

/** Starts a program on a loopback port that is free, and on another one where somebody was quicker to take it. */
export async function onFreePort<Started>(start: (port: number) => Promise<Started>): Promise<Started> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start(await freePort());
    } catch (failure) {
      if (tries === TRIES) throw failure;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
