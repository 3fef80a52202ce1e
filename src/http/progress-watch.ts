import type { CaseStore, SettingsStore } from "../app/index.ts";
import type { ProgressJson } from "../contract/index.ts";
import { noSuchDesk } from "./problem.ts";

export interface ProgressWatchOptions {
  readonly store: Pick<
    CaseStore & SettingsStore,
    "lastSequence" | "settingsRevision" | "mailRevision" | "openingsRevision" | "placeId" | "progress"
  >;
  readonly lookEveryMs: number;
  /** Of so many looks one is made once nothing has come in sixty; all are where it is 1. */
  readonly quietLooks: number;
  readonly onFailure: (error: unknown) => void;
}

/** So many looks in a row without news, and a place is quiet. */
const QUIET_AFTER = 60;

/** How long what was seen of the place may be taken for true: what other programs write is noticed after that. */
const TRUE_FOR_MS = 20;

/** Is told how far the place has come; undefined, and then no more, where it was removed. */
export type ProgressListener = (progress: ProgressJson | undefined) => void;

/**
 * Knows how far the place has come, and tells who listens. What is recorded through this API is known at once, what other
 * programs record a moment later. The place is looked at regularly only while somebody listens, once for all of them, and less often
 * where nothing happens.
 */
export class ProgressWatch {
  readonly #options: ProgressWatchOptions;
  readonly #listeners = new Set<ProgressListener>();
  #timer: NodeJS.Timeout | undefined;
  #seen: { readonly progress: ProgressJson; readonly atMs: number } | undefined;
  #told = "";
  /** Moments for a look since anything was told, or anybody came. */
  #quiet = 0;

  constructor(options: ProgressWatchOptions) {
    this.#options = options;
  }

  /** How far the place has come. Rejects with a `Problem` where it was removed. */
  async current(): Promise<ProgressJson> {
    const seen = this.#seen;
    if (seen !== undefined && performance.now() - seen.atMs < TRUE_FOR_MS) return seen.progress;
    const progress = await this.#look();
    if (progress === undefined) throw noSuchDesk();
    return progress;
  }

  /** To be called after something may have been recorded. */
  touch(): void {
    this.#seen = undefined;
    this.#quiet = 0;
    if (this.#listeners.size > 0) void this.#tell();
  }

  /** Tells at once how far the place has come, and then whenever it has gone on. Gives the function that ends it. */
  async listen(listener: ProgressListener): Promise<() => void> {
    const progress = await this.#look();
    if (progress === undefined) {
      listener(undefined);
      return () => undefined;
    }
    if (this.#listeners.size === 0) this.#told = JSON.stringify(progress);
    this.#listeners.add(listener);
    this.#quiet = 0;
    listener(progress);
    this.#timer ??= setInterval(() => this.#lookAgain(), this.#options.lookEveryMs);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #lookAgain(): void {
    this.#quiet += 1;
    if (this.#quiet <= QUIET_AFTER || this.#quiet % this.#options.quietLooks === 0) void this.#tell();
  }

  async #look(): Promise<ProgressJson | undefined> {
    const { store } = this.#options;
    const progress = await (store.progress?.() ?? this.#askSeveral());
    this.#seen = progress && { progress, atMs: performance.now() };
    return progress;
  }

  async #askSeveral(): Promise<ProgressJson> {
    const { store } = this.#options;
    const [sequence, settingsRevision, mailRevision, openingsRevision, placeId] = await Promise.all([
      store.lastSequence(),
      store.settingsRevision(),
      store.mailRevision(),
      store.openingsRevision(),
      store.placeId(),
    ]);
    return { placeId, sequence, settingsRevision, mailRevision, openingsRevision };
  }

  async #tell(): Promise<void> {
    try {
      this.#tellAll(await this.#look());
    } catch (error) {
      // The next look may succeed; whoever asks for something meanwhile is told why it failed.
      this.#options.onFailure(error);
    }
  }

  #tellAll(progress: ProgressJson | undefined): void {
    const text = JSON.stringify(progress) ?? "";
    if (text === this.#told) return;
    this.#told = text;
    this.#quiet = 0;
    const listeners = [...this.#listeners];
    if (progress === undefined) {
      this.#listeners.clear();
      this.#rest();
    }
    for (const listener of listeners) listener(progress);
  }
}
