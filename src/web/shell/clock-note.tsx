import { signal } from "@preact/signals";
import { describeClockOff } from "./describe-clock-off.ts";

const off = signal<number | null>(null);

/** Takes in how far this device's clock is behind the server's, in milliseconds; null where it is right. */
export function followClock(behindMs: number | null): void {
  off.value = behindMs;
}

/** Says that the device's clock is wrong, for as long as it is: every date here depends on it. */
export function ClockNote() {
  const behindMs = off.value;
  if (behindMs === null) return null;
  return (
    <p class="no-print border-b border-late-line bg-late-tint px-page py-2 text-secondary text-late" role="status">
      {describeClockOff(behindMs)}
    </p>
  );
}
