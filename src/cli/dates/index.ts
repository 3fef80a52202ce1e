import { ok } from "../../contract/index.ts";
import type { Day } from "../../engine/index.ts";
import type { DateContext, DateReading } from "./date-context.ts";
import type { NamedMoment } from "./date-reader.ts";
import { exactDay } from "./exact-text.ts";

export type { DateContext, DateReading } from "./date-context.ts";
export type { NamedMoment } from "./date-reader.ts";
export { understoodDay, understoodMoment } from "./date-words.ts";
export { readLength } from "./length-text.ts";

/** Reads dates as people say them, once the library is there. */
export type DateReader = typeof import("./date-reader.ts");

/** Loads the library that reads dates; worth it only where somebody typed one. */
export function loadDateReader(): Promise<DateReader> {
  return import("./date-reader.ts");
}

/** The day that a text names in the company's calendar; the library is loaded only for what is not `YYYY-MM-DD`. */
export async function readDay(text: string, context: DateContext): Promise<DateReading<Day>> {
  const exact = exactDay(text.trim());
  if (exact !== undefined && !Number.isNaN(exact)) return ok(exact);
  return (await loadDateReader()).readDayText(text, context);
}

/** The day and, where one was said, the moment that a text names by the company's clock. */
export async function readMoment(text: string, context: DateContext): Promise<DateReading<NamedMoment>> {
  return (await loadDateReader()).readMomentText(text, context);
}
