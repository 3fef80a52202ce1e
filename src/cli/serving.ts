/** Where the web application is to be served. */
export interface ServeRequest {
  /** The port that was asked for, 0 for any; where none was, 4747 or one of the twenty after it. */
  readonly port: number | undefined;
  /** The address to listen on. */
  readonly host: string;
  /** Further names that it may be called by, with or without a port. */
  readonly allowedHosts: readonly string[];
}

/** A web application that can be opened. */
export interface Serving {
  /** Without the token: "http://127.0.0.1:4747/". */
  readonly url: string;
  readonly port: number;
  /** What opens a session. */
  readonly token: string;
  /** The file that keeps the token. */
  readonly tokenPath: string;
  /** Another process serves the same home: nothing was started. */
  readonly wasRunning: boolean;
  /** Opens it in the person's browser; quietly not where there is none. */
  readonly openBrowser: () => void;
  /** Resolves when it was asked to end and nothing is under way any more. */
  readonly ended: Promise<void>;
}

/** Serves the web application. Rejects with a `UsageError` where it cannot listen, and with a `StoreError`. */
export type ServeWeb = (request: ServeRequest) => Promise<Serving>;
