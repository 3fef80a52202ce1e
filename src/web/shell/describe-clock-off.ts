const MINUTE_MS = 60_000;

/** What is shown up to which number of minutes, and how many of them make one. */
const UNITS = [
  { most: 119, minutes: 1, name: "minutes" },
  { most: 48 * 60 - 1, minutes: 60, name: "hours" },
  { most: Number.POSITIVE_INFINITY, minutes: 24 * 60, name: "days" },
] as const;

/** How far a device's clock is behind, or ahead where `behindMs` is negative, and what to do about it. */
export function describeClockOff(behindMs: number): string {
  const minutes = Math.round(Math.abs(behindMs) / MINUTE_MS);
  const unit = UNITS.find(({ most }) => minutes <= most) ?? UNITS[2];
  const way = behindMs > 0 ? "behind" : "ahead";
  return `The clock of this device is ${Math.round(minutes / unit.minutes)} ${unit.name} ${way}. Set it, and the dates here are right.`;
}
