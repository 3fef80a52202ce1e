import { type Fault, parseSettingsChange, type SettingsChange } from "../../../contract/index.ts";

/** A change to settings that can be kept, or the sentence of what was expected. */
export type CheckedChange =
  | { readonly change: SettingsChange; readonly fault?: undefined }
  | { readonly change?: undefined; readonly fault: string };

/** Checks a change by the rules that hold for every way into the settings. */
export function checkedChange(change: SettingsChange): CheckedChange {
  const parsed = parseSettingsChange(change);
  return parsed.ok ? { change: parsed.value } : { fault: faultSentence(parsed.error) };
}

function faultSentence([fault]: readonly Fault[]): string {
  return fault === undefined ? "Expected another value." : `Expected ${fault.expected}.`;
}

type Times = "morning" | "quietFrom" | "quietUntil";

/** One of the times to be told at, changed; nothing is left where none is set. */
export function notifyChange(notify: SettingsChange["notify"], name: Times, time: string): SettingsChange {
  const { [name]: _, ...others } = notify ?? {};
  const next = time === "" ? others : { ...others, [name]: time };
  return { notify: Object.keys(next).length === 0 ? null : next };
}

/** What holds where nothing was settled. */
export const USUAL_HOURS = { open: "09:00", close: "17:00" } as const;
const USUAL_WEEKEND: readonly number[] = [6, 7];

/** One end of the business hours, changed; the usual ones are not written down. */
export function hoursChange(hours: SettingsChange["hours"], end: "open" | "close", time: string): SettingsChange {
  const next = { ...USUAL_HOURS, ...hours, [end]: time === "" ? USUAL_HOURS[end] : time };
  const isUsual = next.open === USUAL_HOURS.open && next.close === USUAL_HOURS.close;
  return { hours: isUsual ? null : next };
}

/** The weekend with a weekday (1 Monday to 7 Sunday) put in or taken out; the usual one is not written down. */
export function weekendChange(weekend: SettingsChange["weekend"], weekday: number, isOff: boolean): SettingsChange {
  const others = weekendOf(weekend).filter((day) => day !== weekday);
  const next = (isOff ? [...others, weekday] : others).toSorted((a, b) => a - b);
  return { weekend: next.join() === USUAL_WEEKEND.join() ? null : next };
}

/** The weekdays that are off. */
export function weekendOf(weekend: SettingsChange["weekend"]): readonly number[] {
  return weekend ?? USUAL_WEEKEND;
}
