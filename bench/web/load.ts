import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export interface Target {
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A kept connection that asks for one thing over and over. It reads no more of an answer than its length, or where it comes in pieces
 * its end: a client that does more for each answer than the server would measure itself.
 */
class KeptConnection {
  readonly #socket: Socket;
  readonly #request: string;
  #answered: (() => void) | undefined;
  #failed: ((error: Error) => void) | undefined;
  #head = "";
  /** Bytes of the answer; as many as there may be where its end alone says when it is whole. */
  #missing = 0;

  constructor({ port, path, headers = {} }: Target) {
    const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}`);
    this.#request = `GET ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`;
    this.#socket = connect(port, "127.0.0.1").setNoDelay(true);
    this.#socket.on("data", (chunk: Buffer) => this.#read(chunk));
    this.#socket.on("error", (error) => this.#failed?.(error));
  }

  ask(): Promise<void> {
    return new Promise((resolve, reject) => {
      [this.#answered, this.#failed] = [resolve, reject];
      this.#socket.write(this.#request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    if (this.#missing === Number.POSITIVE_INFINITY) this.#missing = isLast(chunk) ? 0 : this.#missing;
    else if (this.#missing > 0) this.#missing -= chunk.length;
    else {
      this.#head += chunk.toString("latin1");
      const end = this.#head.indexOf("\r\n\r\n");
      if (end < 0) return;
      const head = this.#head.slice(0, end);
      const isWhole = isInPieces(head) && isLast(Buffer.from(this.#head, "latin1"));
      this.#missing = isWhole ? 0 : lengthIn(head) - (this.#head.length - end - 4);
      this.#head = "";
    }
    if (this.#missing === 0) this.#answered?.();
  }
}

const END = Buffer.from("0\r\n\r\n");

function isLast(chunk: Buffer): boolean {
  return chunk.subarray(-END.length).equals(END);
}

function isInPieces(head: string): boolean {
  return head.startsWith("HTTP/1.1 200") && /\r\ntransfer-encoding: chunked/i.test(head);
}

function lengthIn(head: string): number {
  if (isInPieces(head)) return Number.POSITIVE_INFINITY;
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
  if (!head.startsWith("HTTP/1.1 200") || length === undefined)
    throw new Error(`an answer that is not counted: ${head}`);
  return Number(length);
}

const CONNECTIONS = 10;

/** Answers a second, where each connection asks again as soon as it is answered; of several targets they take one each, in turn. */
export async function answersASecond(target: Target | readonly Target[], seconds = 2): Promise<number> {
  const targets = [target].flat();
  const connections = Array.from({ length: CONNECTIONS }, (_, n) => new KeptConnection(targets[n % targets.length]!));
  const from = performance.now();
  const end = from + seconds * 1000;
  const counts = await Promise.all(
    connections.map(async (connection) => {
      let count = 0;
      for (; performance.now() < end; count++) await connection.ask();
      connection.close();
      return count;
    }),
  );
  return (counts.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - from);
}

/**
 * How long each answer takes in milliseconds, at so many requests a second from the moment when each was to be sent; several targets are
 * asked in turn.
 */
export async function answerTimes(
  target: Target | readonly Target[],
  aSecond: number,
  seconds: number,
): Promise<readonly number[]> {
  const targets = [target].flat();
  const idle: KeptConnection[][] = targets.map(() => []);
  const from = performance.now();
  const times = Array.from({ length: aSecond * seconds }, async (_, index) => {
    const at = from + (index * 1000) / aSecond;
    await pause(Math.max(0, at - performance.now()));
    const which = index % targets.length;
    const connection = idle[which]!.pop() ?? new KeptConnection(targets[which]!);
    await connection.ask();
    idle[which]!.push(connection);
    return performance.now() - at;
  });
  const all = await Promise.all(times);
  for (const connection of idle.flat()) connection.close();
  return all;
}
