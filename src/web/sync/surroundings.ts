/** What tabs tell each other: that these cases read otherwise now (all of them without ids), and when all was saved. */
export interface TabMessage {
  readonly caseIds: readonly string[] | null;
  readonly savedAt: number | null;
}

/** The part of a `BroadcastChannel` that is used. */
export interface TabChannel {
  onmessage: ((event: { readonly data: TabMessage }) => void) | null;
  postMessage(message: TabMessage): void;
  close(): void;
}

/** The part of an `EventSource` that is used. */
export interface EventStream {
  readonly readyState: number;
  addEventListener(name: string, listener: (event: { readonly data?: unknown }) => void): void;
  close(): void;
}

/** The part of the Web Locks that is used. */
export interface Locks {
  request<Value>(name: string, options: { readonly signal: AbortSignal }, work: () => Promise<Value>): Promise<Value>;
}

/** What a tab has around it. What a browser lacks is undefined, and done without. */
export interface Surroundings {
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Calls back after so many milliseconds; gives what takes that back. */
  readonly after: (delayMs: number, work: () => void) => () => void;
  readonly locks: Locks | undefined;
  readonly openChannel: (() => TabChannel) | undefined;
  readonly openEvents: (() => EventStream) | undefined;
  readonly isVisible: () => boolean;
  /** Calls back when the page is shown or hidden, or the network comes back; gives what ends it. */
  readonly watchPage: (onChange: () => void) => () => void;
}

/** What a page in a browser has around it besides the tabs of its desk. */
export type PageSurroundings = Omit<Surroundings, "openChannel">;

/** The clock, the timers and the locks of the page that asks. */
export function browserSurroundings(): PageSurroundings {
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    after: (delayMs, work) => {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
    // There are none at a plain address in one's own network.
    locks: (navigator as { readonly locks?: Locks }).locks,
    openEvents: () => new EventSource("/api/events") as EventStream,
    isVisible: () => document.visibilityState === "visible",
    watchPage,
  };
}

function watchPage(onChange: () => void): () => void {
  const targets = [
    [document, "visibilitychange"],
    [globalThis, "online"],
    [globalThis, "pageshow"],
  ] as const;
  for (const [target, name] of targets) target.addEventListener(name, onChange);
  return () => {
    for (const [target, name] of targets) target.removeEventListener(name, onChange);
  };
}
