const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How far a device's clock is from the server's, in a sentence; `behindMs` is negative where it is ahead. */
export function clockWords(behindMs: number): string {
  const distance = Math.abs(behindMs);
  const amount =
    distance >= 2 * DAY_MS
      ? count(distance / DAY_MS, "day")
      : distance >= 2 * HOUR_MS
        ? count(distance / HOUR_MS, "hour")
        : count(distance / MINUTE_MS, "minute");
  return `This device's clock is ${amount} ${behindMs > 0 ? "behind" : "ahead of"} the clock of Fineline's server. Dates here follow this device.`;
}

function count(amount: number, unit: string): string {
  const whole = Math.round(amount);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}
