import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A line to a server on this machine that can be cut, and that says what goes over it. */
export interface BreakingLine {
  readonly port: number;
  /** What was written to the server so far. */
  readonly written: () => string;
  /** Cuts every connection there is. */
  readonly cut: () => void;
  /** Nothing of what the server says arrives any more, until it is let go. */
  readonly hold: () => void;
  readonly letGo: () => void;
  /** Refuses whoever fetches with a code, in the server's place; undefined: no longer. */
  readonly refuseFetches: (code: string | undefined) => void;
  /** Resolves when the text has gone to the server `times` times. */
  readonly until: (text: string, times: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function breakingLine(serverPort: number): Promise<BreakingLine> {
  const sockets = new Set<Socket>();
  let written = "";
  let isHeld = false;
  let refusal: string | undefined;
  let wake = () => {};
  const server = createServer((client) => {
    const behind = connect(serverPort, "127.0.0.1");
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    }
    client.on("data", (data) => {
      written += data.toString("latin1");
      wake();
      const tag = /^(\S+) UID FETCH /.exec(data.toString("latin1"))?.[1];
      if (refusal !== undefined && tag !== undefined) client.write(`${tag} NO [${refusal}] Not now.\r\n`);
      else behind.write(data);
    });
    client.on("end", () => behind.end());
    behind.on("data", (data) => {
      if (!isHeld) client.write(data);
    });
    client.on("close", () => behind.destroy());
    behind.on("close", () => client.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as { port: number }).port,
    written: () => written,
    cut,
    hold: () => {
      isHeld = true;
    },
    letGo: () => {
      isHeld = false;
    },
    refuseFetches: (code) => {
      refusal = code;
    },
    until: async (text, times) => {
      while (written.split(text).length <= times) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
