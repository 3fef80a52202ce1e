import type { Channel, Offset, WindowRule } from "../../../engine/index.ts";

type Unit = "hours" | "businessHours" | "days" | "businessDays";

const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  hours: "hour",
  businessHours: "business hour",
  days: "day",
  businessDays: "business day",
};

interface Amount {
  readonly count: number;
  readonly unit: Unit;
}

/** How far an offset lies from its anchor; undefined for the end of a day. */
function amountOf(offset: Offset): Amount | undefined {
  if ("endOfDay" in offset) return undefined;
  if ("hours" in offset) return { count: offset.hours, unit: "hours" };
  if ("businessHours" in offset) return { count: offset.businessHours, unit: "businessHours" };
  if ("days" in offset) return { count: offset.days, unit: "days" };
  return { count: offset.businessDays, unit: "businessDays" };
}

function amountWords({ count, unit }: Amount): string {
  return `${count} ${UNIT_WORDS[unit]}${count === 1 ? "" : "s"}`;
}

/** A window as a table has room for it: "within 24 hours", "2 to 3 business days", "4 days, best 7", "the same day". */
export function windowBriefly({ opens, best, due }: WindowRule): string {
  const first = amountOf(opens);
  if (first === undefined) return "the same day";
  if (best !== undefined) return `${amountWords(first)}, best ${besideWords(best, first)}`;
  if (due === undefined) return first.count === 0 ? "at once" : amountWords(first);
  const last = amountOf(due);
  if (last === undefined) return "the same day";
  if (first.count === 0) return `within ${amountWords(last)}`;
  if (first.unit !== last.unit) return `${amountWords(first)} to ${amountWords(last)}`;
  return first.count === last.count ? amountWords(first) : `${first.count} to ${amountWords(last)}`;
}

/** The number alone where it is counted in what was said before. */
function besideWords(offset: Offset, { unit }: Amount): string {
  const amount = amountOf(offset);
  if (amount === undefined) return "the same day";
  return amount.unit === unit ? `${amount.count}` : amountWords(amount);
}

/** A point of a window, and when it is. */
export type PointWords = readonly [name: "Opens" | "Best" | "Due" | "Closes", when: string];

/** A window point by point, counted from `anchor`: "2 business days after the date they gave". */
export function windowPoints({ opens, best, due, closes }: WindowRule, anchor: string): readonly PointWords[] {
  return [
    ["Opens", offsetWords(opens, anchor)],
    ...(best === undefined ? [] : [["Best", offsetWords(best, anchor)] as const]),
    ["Due", due === undefined ? "at the close of the next business day" : offsetWords(due, anchor)],
    ...(closes === undefined ? [] : [["Closes", offsetWords(closes, anchor)] as const]),
  ];
}

const FROM_WORDS = { interview: "the interview", "thank-you": "the thank-you" } as const;

function offsetWords(offset: Offset, anchor: string): string {
  const from = offset.from === undefined ? anchor : FROM_WORDS[offset.from];
  const amount = amountOf(offset);
  if (amount === undefined) return `at the end of the day of ${from}`;
  return amount.count === 0 ? `with ${from}` : `${amountWords(amount)} after ${from}`;
}

const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  email: "email",
  phone: "phone",
  post: "post",
  message: "message",
  "in-person": "in person",
};

/** Every way to get in touch, and its word. */
export const CHANNELS = Object.entries(CHANNEL_WORDS) as readonly (readonly [Channel, string])[];

/** "email, email, phone": the way of each check-in, the last for all that follow. */
export function channelsBriefly(channels: readonly Channel[]): string {
  return channels.map((channel) => CHANNEL_WORDS[channel]).join(", ");
}
