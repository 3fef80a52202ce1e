const WINDOW_MS = 60_000;
const LIMIT = 20;

/** Counts wrong tokens: 20 a minute are told that they are wrong, more are told to wait. */
export interface WrongTokens {
  /** Counts one at `now` (epoch milliseconds); gives the seconds to wait where it was one too many, else 0. */
  readonly count: (now: number) => number;
}

/** A count of wrong tokens that starts at none. Right ones are never made to wait: strangers lock nobody out. */
export function createWrongTokens(): WrongTokens {
  let recent: readonly number[] = [];
  return {
    count: (now) => {
      const kept = recent.filter((at) => at > now - WINDOW_MS && at <= now);
      const [oldest] = kept;
      if (kept.length >= LIMIT && oldest !== undefined) return Math.ceil((oldest + WINDOW_MS - now) / 1000);
      recent = [...kept, now];
      return 0;
    },
  };
}
