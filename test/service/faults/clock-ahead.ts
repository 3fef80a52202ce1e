/** Loaded before a program, it sets that program's clock ten minutes ahead of everybody else's. */
const AHEAD_MS = 600_000;
const Honest = Date;

globalThis.Date = class extends Honest {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [Honest.now() + AHEAD_MS] : given) as [number]));
  }

  static override now(): number {
    return Honest.now() + AHEAD_MS;
  }
} as DateConstructor;
