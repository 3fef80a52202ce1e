import type { RRuleTemporal as Real } from "rrule-temporal";

let loaded: typeof import("rrule-temporal") | undefined;

/** Fetches the library of recurrence rules, which few cases need; wait for it before planning one that does. */
export async function loadRecurrence(): Promise<void> {
  loaded ??= await import("rrule-temporal");
}

/**
 * Stands in for the library's class of that name in the browser, where the build puts this module in the library's place:
 * so the engine can be planned with before 180 kB of rules for recurrences have come. Throws where they have not.
 */
export class RRuleTemporal {
  readonly #real: Real<Temporal.ZonedDateTime>;

  constructor(options: ConstructorParameters<typeof Real<Temporal.ZonedDateTime>>[0]) {
    if (loaded === undefined) throw new Error("a recurrence was asked for before loadRecurrence() had resolved");
    this.#real = new loaded.RRuleTemporal(options);
  }

  /** The next occurrence after a moment, as the library's own method gives it. */
  next(...args: Parameters<Real<Temporal.ZonedDateTime>["next"]>): ReturnType<Real<Temporal.ZonedDateTime>["next"]> {
    return this.#real.next(...args);
  }
}
