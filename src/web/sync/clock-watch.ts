/** How far this device's clock may be off before a person hears of it. */
const TOLERANCE_MS = 5 * 60_000;
const NOTEWORTHY_MS = 60_000;

/**
 * Compares this device's clock with the server's and calls `onOff` with how far it is behind, in milliseconds (negative
 * where it is ahead), when that is more than five minutes; and with null once it is right again.
 */
export function watchClock(onOff: (behindMs: number | null) => void): (serverMs: number, deviceMs: number) => void {
  let told: number | null = null;
  return (serverMs, deviceMs) => {
    const behindMs = serverMs - deviceMs;
    const off = Math.abs(behindMs) > TOLERANCE_MS ? behindMs : null;
    const isNews = off === null || told === null ? off !== told : Math.abs(off - told) > NOTEWORTHY_MS;
    if (!isNews) return;
    told = off;
    onOff(off);
  };
}
