import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import type { Certificate } from "../sending/make-certificate.ts";

/** A way in to a mail server on this machine with a certificate of one's own. */
export interface TlsDoor {
  readonly port: number;
  /** All that was said to it: on an open line, and within TLS. */
  readonly heard: { open: string; sealed: string };
  readonly close: () => Promise<void>;
}

export interface TlsDoorOptions {
  readonly behind: number;
  readonly certificate: Certificate;
  readonly security: "tls" | "starttls";
}

/** Opens a door that speaks TLS from the first byte, or after a STARTTLS, and hands everything within it on. */
export async function openTlsDoor({ behind, certificate, security }: TlsDoorOptions): Promise<TlsDoor> {
  const heard = { open: "", sealed: "" };
  const credentials = { cert: certificate.certificate, key: certificate.key };
  const sockets = new Set<Socket>();
  const handOn = (socket: Socket, isGreeted: boolean) => {
    const inner = connect(behind, "127.0.0.1");
    for (const each of [socket, inner]) {
      sockets.add(each);
      each.on("error", () => inner.destroy());
    }
    socket.on("data", (chunk) => {
      heard.sealed += chunk.toString("latin1");
      inner.write(chunk);
    });
    socket.on("close", () => inner.end());
    // A server does not greet a second time; what follows the greeting may have come with it.
    if (isGreeted) {
      inner.once("data", (chunk: Buffer) => {
        inner.unshift(chunk.subarray(chunk.indexOf("\n") + 1));
        inner.pipe(socket);
      });
    } else inner.pipe(socket);
  };
  const server: Server =
    security === "tls"
      ? createTlsServer(credentials, (socket) => handOn(socket, false))
      : createServer((socket) => offerStartTls(socket, { heard, upgrade: () => upgrade(socket) }));
  const upgrade = (socket: Socket) => handOn(new TLSSocket(socket, { isServer: true, ...credentials }), true);
  server.on("tlsClientError", () => {});
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface Offer {
  readonly heard: { open: string };
  readonly upgrade: () => void;
}

function offerStartTls(socket: Socket, { heard, upgrade }: Offer): void {
  const capabilities = "IMAP4rev1 STARTTLS LOGINDISABLED";
  socket.on("error", () => {});
  socket.write(`* OK [CAPABILITY ${capabilities}] ready\r\n`);
  const answer = (chunk: Buffer) => {
    const line = chunk.toString("latin1");
    heard.open += line;
    const [tag = "*", command = ""] = line.trim().split(" ");
    if (command.toUpperCase() === "STARTTLS") {
      socket.off("data", answer);
      // What comes from now on is for TLS alone.
      socket.pause();
      socket.write(`${tag} OK begin\r\n`, upgrade);
    } else if (command.toUpperCase() === "CAPABILITY") {
      socket.write(`* CAPABILITY ${capabilities}\r\n${tag} OK done\r\n`);
    } else socket.write(`${tag} BAD not now\r\n`);
  };
  socket.on("data", answer);
}
