const HOUR_MS = 3_600_000;

/** No lease is taken for so long: one that ends later was taken by a clock that was ahead, and would hold for as long as it was. */
export const NO_LEASE_MS = 2 * HOUR_MS;

/** Nor does a mailbox rest for so long, or a day's count reach so far. */
export const NO_PAUSE_MS = 25 * HOUR_MS;
