const MOMENT = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** "Mon, 16 Nov 2026, 10:00", by the clock of this device. */
export function momentWords(at: string): string {
  return MOMENT.format(new Date(at));
}

/** "16 November 2026", by the calendar of this device. */
export function dayWords(at: string): string {
  return DAY.format(new Date(at));
}
