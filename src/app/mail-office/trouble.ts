import { StoreError } from "../ports/index.ts";
import { pauseAfter } from "../watch-mailbox.ts";

/** What fails again and again: how long to wait each time, and who is told. What passes by itself nobody is told, the rest once. */
export class Trouble {
  readonly #onFailure: (error: unknown) => void;
  #failures = 0;
  #told: string | undefined;

  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  /** Notes a failure; gives how many milliseconds to wait before the next try. */
  meet(error: unknown): number {
    this.#failures += 1;
    const name = String(error);
    if (!isPassing(error) && name !== this.#told) {
      this.#told = name;
      this.#onFailure(error);
    }
    return pauseAfter(this.#failures);
  }

  /** It works again. */
  end(): void {
    this.#failures = 0;
    this.#told = undefined;
  }
}

/** Whether the same may succeed a moment later without anyone doing anything. */
export function isPassing(error: unknown): boolean {
  return error instanceof StoreError && error.retryable;
}
