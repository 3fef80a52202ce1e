import { StoreError } from "../../app/index.ts";
import type { ProgressJson } from "../../contract/index.ts";
import type { LocalEvent, LocalStore } from "../../storage/indexeddb/index.ts";
import { followProgress } from "./follow-progress.ts";
import type { SyncApi } from "./push-recording.ts";
import { type RoundOutcome, runRound } from "./run-round.ts";
import type { Locks, Surroundings, TabChannel, TabMessage } from "./surroundings.ts";
import {
  INITIAL_MODEL,
  nextModel,
  type SyncEvent,
  type SyncModel,
  type SyncState,
  shownState,
  waitMs,
} from "./sync-state.ts";

export interface SyncOptions {
  readonly store: LocalStore;
  readonly api: SyncApi;
  /** What the person sees of saving; called with each change. */
  readonly onState: (state: SyncState) => void;
  /** These cases read otherwise now (settings too, where there are none), because of others; without ids, everything does. */
  readonly onChanged: (caseIds?: readonly string[]) => void;
  /** What the server tells of its place as it goes on; undefined where it stopped telling. */
  readonly onHeard?: (progress: ProgressJson | undefined) => void;
  /** What should not have happened: it is tried again, and somebody may want to know. */
  readonly onTrouble?: (error: unknown) => void;
  readonly surroundings: Surroundings;
}

export interface Sync {
  /** Tells and hears at once, as after a sign-in; resolves when it has been tried. */
  readonly wake: () => Promise<void>;
  /** Tries again what the server refused. */
  readonly retryRefused: () => Promise<void>;
  /** Ends it; resolves when what is under way has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Keeps this device and the server knowing the same: at the start, after each recording, when the server's place goes on,
 * when the network comes back, when the page is shown; and after a failure again and again, with growing pauses.
 * Of several tabs one at a time tells and hears; the others are told what changed.
 */
export function startSync(options: SyncOptions): Sync {
  const sync = new RunningSync(options);
  return { wake: () => sync.wake(), retryRefused: () => sync.retryRefused(), stop: () => sync.stop() };
}

/** A tab that recorded something is given this long to tell the server itself. */
const OTHERS_TURN_MS = 3000;

class RunningSync {
  readonly #options: SyncOptions;
  readonly #around: Surroundings;
  readonly #channel: TabChannel | undefined;
  readonly #endings: readonly (() => void)[];
  readonly #follow: ReturnType<typeof followProgress>;
  #model: SyncModel = INITIAL_MODEL;
  #shown: string | undefined;
  #running: Promise<void> | undefined;
  #isWanted = false;
  #cancelTimer: (() => void) | undefined;
  #isStopped = false;

  constructor(options: SyncOptions) {
    this.#options = options;
    const around = options.surroundings;
    this.#around = around;
    this.#follow = followProgress({
      openEvents: around.openEvents,
      cursor: () => options.store.cursor(),
      onProgress: () => void this.wake(),
      onHeard: (progress) => options.onHeard?.(progress),
      onLost: () => {
        options.onHeard?.(undefined);
        // Where a round has failed, the next try is set already.
        if (this.#model.failures === 0) this.#wakeAfter(waitMs(1, around.random()));
      },
    });
    this.#channel = around.openChannel?.();
    if (this.#channel !== undefined) this.#channel.onmessage = ({ data }) => void this.#hear(data);
    this.#endings = [
      options.store.listen((event) => this.#takeNote(event)),
      around.watchPage(() => this.#lookUp()),
      () => this.#channel?.close(),
      () => this.#follow.close(),
    ];
    void this.#guarded(() => options.store.retryRefused()).then(() => this.wake());
  }

  wake(): Promise<void> {
    this.#isWanted = true;
    this.#running ??= this.#runWhileWanted().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async retryRefused(): Promise<void> {
    await this.#options.store.retryRefused();
    await this.wake();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelTimer?.();
    for (const end of this.#endings) end();
    await this.#running;
  }

  async #runWhileWanted(): Promise<void> {
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false;
      this.#cancelTimer?.();
      await this.#round();
    }
  }

  async #round(): Promise<void> {
    await this.#readQueue();
    this.#take({ kind: "round-began" });
    const outcome = await this.#tryRound();
    await this.#readQueue();
    if (this.#isStopped) return;
    if (outcome.kind === "ended") this.#end();
    else this.#fail(outcome);
  }

  async #tryRound(): Promise<RoundOutcome> {
    const { store, api, onTrouble } = this.#options;
    const round = {
      store,
      api,
      onQueue: () => this.#readQueue(),
      onTaken: (ids?: readonly string[]) => this.#taken(ids),
    };
    try {
      return await alone(this.#around.locks, () => runRound(round));
    } catch (error) {
      // A store without room, above all: what is recorded is on this device, and is told later.
      onTrouble?.(error);
      return { kind: "failed", why: "busy" };
    }
  }

  #end(): void {
    const at = this.#around.now();
    this.#take({ kind: "round-ended", at });
    this.#tellTabs([], at);
    if (this.#around.isVisible()) this.#follow.open();
  }

  #fail({ why, retryAfterMs = 0 }: Extract<RoundOutcome, { kind: "failed" }>): void {
    this.#take({ kind: "round-failed", why });
    this.#follow.close();
    // Nothing but a person signs in.
    if (why !== "signed-out")
      this.#wakeAfter(Math.max(retryAfterMs, waitMs(this.#model.failures, this.#around.random())));
  }

  #takeNote(event: LocalEvent): void {
    if (event.kind === "not-recorded") this.#take({ kind: "not-recorded", reason: event.error.kind });
    else {
      this.#take({ kind: "recorded" });
      void this.#readQueue();
      this.#tellTabs(event.caseIds, null);
      void this.wake();
    }
  }

  #taken(caseIds: readonly string[] | undefined): void {
    this.#options.onChanged(caseIds);
    this.#tellTabs(caseIds ?? null, null);
  }

  async #hear({ caseIds, savedAt }: TabMessage): Promise<void> {
    if (caseIds === null || caseIds.length > 0 || savedAt === null) this.#options.onChanged(caseIds ?? undefined);
    await this.#readQueue();
    if (savedAt !== null) this.#take({ kind: "told-elsewhere", at: savedAt });
    else if (this.#model.count > 0 && this.#running === undefined) this.#wakeAfter(OTHERS_TURN_MS);
  }

  #lookUp(): void {
    if (this.#around.isVisible()) void this.wake();
    else this.#follow.close();
  }

  #tellTabs(caseIds: readonly string[] | null, savedAt: number | null): void {
    if (!this.#isStopped) this.#channel?.postMessage({ caseIds, savedAt });
  }

  #wakeAfter(delayMs: number): void {
    if (this.#isStopped) return;
    this.#cancelTimer?.();
    this.#cancelTimer = this.#around.after(delayMs, () => void this.wake());
  }

  #readQueue(): Promise<void> {
    return this.#guarded(async () => {
      const waiting = await this.#options.store.waiting();
      this.#take({ kind: "queue-read", waiting, at: this.#around.now() });
    });
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#options.onTrouble?.(error);
    }
  }

  #take(event: SyncEvent): void {
    this.#model = nextModel(this.#model, event);
    const state = shownState(this.#model);
    const shown = JSON.stringify(state);
    if (shown === this.#shown || this.#isStopped) return;
    this.#shown = shown;
    this.#options.onState(state);
  }
}

const LOCK = "fineline-sync";
/** A tab that was put to sleep may hold the lock for ever: two at once do no harm, only more work. */
const PATIENCE_MS = 30_000;

/** Runs work while no other tab does. */
async function alone<Value>(locks: Locks | undefined, work: () => Promise<Value>): Promise<Value> {
  if (locks === undefined) return work();
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return work();
  };
  try {
    return await locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE_MS) }, begin);
  } catch (error) {
    if (hasBegun) throw error;
    return work();
  }
}
