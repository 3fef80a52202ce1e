import { once } from "node:events";
import { isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { MailServer } from "../../app/ports/index.ts";
import { mailDateToInstantText } from "../../contract/index.ts";
import { type Instant, parseInstant } from "../../engine/index.ts";
import type { Outgoing } from "../../outgoing/index.ts";

export interface ServerClockOptions {
  readonly outgoing: Outgoing;
  /** Certificate authorities of one's own, in PEM. */
  readonly ca?: string | undefined;
  /** How long it may take to be reached, and again to greet. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
/** A greeting is one line of at most 512 octets (RFC 5321, section 4.5.3.1.5); some servers say more. */
const MOST_BYTES = 4096;
const DATE = /\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:[+-]\d{4}|[A-Z]{1,3}\b)/;

/**
 * The time by the clock of a server that takes letters, from its greeting, where many of them say it; undefined where it says
 * none, or is not reached. Nobody signs in.
 */
export async function readServerClock(server: MailServer, options: ServerClockOptions): Promise<Instant | undefined> {
  try {
    return clockInGreeting(await readGreeting(server, options));
  } catch {
    return undefined;
  }
}

/** The date that a greeting names, to the second. */
function clockInGreeting(greeting: string): Instant | undefined {
  const text = mailDateToInstantText(DATE.exec(greeting)?.[0] ?? "");
  const instant = text === undefined ? Number.NaN : parseInstant(text);
  return Number.isNaN(instant) ? undefined : instant;
}

async function readGreeting(server: MailServer, { outgoing, ca, timeoutMs = TIMEOUT_MS }: ServerClockOptions) {
  const plain = await outgoing.connect(server, timeoutMs);
  const socket = server.security === "tls" ? encrypted(plain, server.host, ca) : plain;
  try {
    return await firstLine(socket, AbortSignal.timeout(timeoutMs));
  } finally {
    socket.end("QUIT\r\n");
    socket.destroySoon();
  }
}

function encrypted(socket: Socket, host: string, ca: string | undefined): Socket {
  const name = isIP(host) === 0 ? { servername: host } : {};
  return connectTls({ socket, host, ...name, ...(ca === undefined ? {} : { ca }) });
}

async function firstLine(socket: Socket, signal: AbortSignal): Promise<string> {
  let text = "";
  while (!text.includes("\n") && text.length < MOST_BYTES) {
    const [chunk] = await once(socket, "data", { signal });
    text += String(chunk);
  }
  return text;
}
