import type { StopSignal } from "../ports/index.ts";

/** A stop signal with its handle: an `AbortController` for where there is none. */
export class StopSwitch implements StopSignal {
  readonly #listeners = new Set<() => void>();
  #isAborted = false;

  get aborted(): boolean {
    return this.#isAborted;
  }

  addEventListener(_kind: "abort", listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_kind: "abort", listener: () => void): void {
    this.#listeners.delete(listener);
  }

  /** Tells everybody who listens, once. */
  abort(): void {
    if (this.#isAborted) return;
    this.#isAborted = true;
    for (const listener of this.#listeners) listener();
  }
}
