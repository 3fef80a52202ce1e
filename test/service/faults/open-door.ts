import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A port that leads to another one. */
export interface Door {
  readonly port: number;
  /** Cuts every line, and leads elsewhere from then on. */
  readonly leadTo: (port: number) => void;
  readonly close: () => Promise<void>;
}

/** Opens a port of this machine that leads to another one, as an address leads to a database whichever machine that is on. */
export async function openDoor(port: number): Promise<Door> {
  let target = port;
  const lines = new Set<Socket>();
  const keep = (socket: Socket, other: Socket) => {
    lines.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => {
      lines.delete(socket);
      other.destroy();
    });
    socket.pipe(other);
  };
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: target, host: "127.0.0.1", noDelay: true });
    keep(near, far);
    keep(far, near);
  });
  const cut = () => {
    for (const line of lines) line.destroy();
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (next) => {
      target = next;
      cut();
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      cut();
      await closed;
    },
  };
}
