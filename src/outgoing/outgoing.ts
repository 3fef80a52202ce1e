import type { LookupFunction, Socket } from "node:net";

/** A server that is to be reached. */
export interface OutgoingTarget {
  /** A name or an address, as a person or another server has written it. */
  readonly host: string;
  readonly port: number;
}

/**
 * The way out of this machine. Every server is looked up once, all of its addresses are judged, and the connection goes to one that
 * was judged: a name that leads elsewhere a moment later leads nowhere.
 */
export interface Outgoing {
  /** Many people share this machine: none of them may learn through it what its own network holds. */
  readonly isShared: boolean;
  /** A look-up for Node's clients that gives the judged addresses and asks nobody. Rejects with an `OutgoingError`. */
  readonly lookupFor: (target: OutgoingTarget) => Promise<LookupFunction>;
  /** A connection without encryption yet. Rejects with an `OutgoingError`, or where it is not shared with what the system says. */
  readonly connect: (target: OutgoingTarget, timeoutMs: number) => Promise<Socket>;
  /** One request and its answer, over HTTPS where it is shared; redirects are answers. Rejects as `connect` does. */
  readonly fetch: typeof fetch;
  /**
   * Does what tries a server. Where it is shared a failure is told only when ten seconds are over, or twenty and so on: how long it
   * took says nothing. `hasFailed` tells which results are failures; what is thrown is one.
   */
  readonly evenly: <Value>(work: () => Promise<Value>, hasFailed?: (value: Value) => boolean) => Promise<Value>;
}
