import type { ConnectionOptions } from "node:tls";
import { ImapFlow, type MailboxObject } from "imapflow";
import type { MailServer } from "../../app/ports/index.ts";
import type { Outgoing } from "../../outgoing/index.ts";
import { toMailError } from "./imap-errors.ts";

/** What a server is told to be let in: one of the two. */
export interface MailLogin {
  readonly password?: string;
  readonly accessToken?: string;
}

export interface ImapSessionOptions {
  readonly server: MailServer;
  /** Asked at every connection, so that a token is never older than it may be. */
  readonly login: () => Promise<MailLogin>;
  /** A certificate authority of one's own, in PEM. */
  readonly ca?: string | undefined;
  /** The way to the server; the system's own where it is not given. */
  readonly outgoing?: Outgoing | undefined;
  /** How long IDLE stays without being asked anew; below the 29 minutes of RFC 2177. */
  readonly idleMs?: number | undefined;
}

/** No literal is larger: heads that are were made to do harm, and messages are read in pieces. */
export const PIECE_BYTES = 128 * 1024;
const IDLE_MS = 25 * 60_000;
const LEAVE_MS = 2_000;
const MAX_TOKENS = 200_000;
const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|localhost)$/;

/** A connection to an IMAP server that is made when it is needed, and made anew when it was lost. */
export class ImapSession {
  readonly #options: ImapSessionOptions;
  readonly #onNews: () => void;
  #client: ImapFlow | undefined;

  /** `onNews` is called when the selected folder may hold something new, or the connection is lost. */
  constructor(options: ImapSessionOptions, onNews: () => void) {
    this.#options = options;
    this.#onNews = onNews;
  }

  /** Does something with a connection. Rejects with a `MailError`. */
  async use<Value>(work: (client: ImapFlow) => Promise<Value>): Promise<Value> {
    try {
      return await work(await this.#connected());
    } catch (error) {
      throw toMailError(error, this.#options.server, this.#options.outgoing);
    }
  }

  /** Does something in a folder that is opened for reading alone. */
  in<Value>(path: string, work: (client: ImapFlow, folder: MailboxObject) => Promise<Value>): Promise<Value> {
    return this.use(async (client) => {
      const lock = await client.getMailboxLock(path, { readOnly: true });
      try {
        return await work(client, client.mailbox as MailboxObject);
      } finally {
        lock.release();
      }
    });
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client?.usable !== true) return client?.close();
    // A server that has fallen silent would keep us here.
    const timer = setTimeout(() => client.close(), LEAVE_MS);
    await client.logout().catch(() => client.close());
    clearTimeout(timer);
  }

  async #connected(): Promise<ImapFlow> {
    if (this.#client?.usable === true) return this.#client;
    this.#client?.close();
    const client = new ImapFlow(await this.#clientOptions());
    // A lost connection is told to whoever uses it next.
    client.on("error", () => {});
    client.on("close", this.#onNews);
    client.on("exists", this.#onNews);
    this.#client = client;
    await client.connect();
    return client;
  }

  async #clientOptions() {
    const { server, login, ca, outgoing, idleMs = IDLE_MS } = this.#options;
    const { host, port, security, user } = server;
    if (security === "none" && !LOOPBACK.test(host)) throw new RangeError(`${host}: expected TLS beyond this machine`);
    const way = await imapWay(server, { ca, outgoing });
    const { password, accessToken } = await login();
    return {
      host,
      port,
      secure: security === "tls",
      doSTARTTLS: security === "starttls",
      auth: accessToken === undefined ? { user, pass: password ?? "" } : { user, accessToken },
      ...way,
      logger: false as const,
      clientInfo: { name: "Fineline" },
      disableAutoIdle: true,
      maxIdleTime: idleMs,
      maxLiteralSize: PIECE_BYTES + 1024,
      maxLineLength: 64 * 1024 * 1024,
      maxResponseSize: 64 * 1024 * 1024 + PIECE_BYTES,
      maxResponseTokens: MAX_TOKENS,
      connectionTimeout: 30_000,
    };
  }
}

/** How the library gets to a server: it hands these on to whatever opens its line. Rejects with an `OutgoingError`. */
export async function imapWay(
  { host, port }: Pick<MailServer, "host" | "port">,
  { ca, outgoing }: Pick<ImapSessionOptions, "ca" | "outgoing">,
): Promise<{ readonly tls?: ConnectionOptions }> {
  const lookup = await outgoing?.lookupFor({ host, port });
  if (ca === undefined && lookup === undefined) return {};
  return {
    tls: { ...(ca === undefined ? {} : { ca }), ...(lookup === undefined ? {} : { lookup, autoSelectFamily: true }) },
  };
}
