import { findTimeZone, nearTimeZones, parseTimeOfDay } from "../engine/index.ts";
import { daysOffShape, refineDaysOff } from "./days-off.ts";
import { type Fault, faultAt, placeOfKey } from "./fault.ts";
import { suggest } from "./near.ts";
import { playbookShape } from "./playbook-shape.ts";
import { error, ok, type Result } from "./result.ts";
import type { SettingsChange, SettingsJson } from "./settings-json.ts";
import { bool, dictionary, list, nullable, object, oneOf, optional, type Shape, whole } from "./shape/index.ts";
import { id, line, prose, timeOfDay, timeZone } from "./words.ts";

/** What can be settled, key by key. */
const SETTINGS: { readonly [K in keyof SettingsJson]-?: Shape<NonNullable<SettingsJson[K]>> } = {
  name: line,
  email: line,
  phone: line,
  address: prose,
  timeZone,
  country: line,
  region: line,
  hours: object<NonNullable<SettingsJson["hours"]>>("hours such as { open: 09:00, close: 17:00 }", {
    open: timeOfDay,
    close: timeOfDay,
  }),
  weekend: list(whole(1, 7), {
    expected: "at most six different ISO weekdays, 1 (Monday) to 7 (Sunday)",
    holds: (days) => days.length <= 6 && new Set(days).size === days.length,
    schema: { maxItems: 6, uniqueItems: true },
  }),
  tone: oneOf(["plain", "warm", "formal"]),
  playbook: id,
  playbooks: dictionary(id, playbookShape),
  notify: object<NonNullable<SettingsJson["notify"]>>("times such as { morning: 08:00 }", {
    morning: optional(timeOfDay),
    quietFrom: optional(timeOfDay),
    quietUntil: optional(timeOfDay),
  }),
  daysOff: daysOffShape,
  publicAddress: line,
  theme: oneOf(["light", "dark"]),
  shortcuts: bool,
};

const changeShape = object<SettingsChange>("an object of settings", {
  name: optional(nullable(SETTINGS.name)),
  email: optional(nullable(SETTINGS.email)),
  phone: optional(nullable(SETTINGS.phone)),
  address: optional(nullable(SETTINGS.address)),
  timeZone: optional(nullable(SETTINGS.timeZone)),
  country: optional(nullable(SETTINGS.country)),
  region: optional(nullable(SETTINGS.region)),
  hours: optional(nullable(SETTINGS.hours)),
  weekend: optional(nullable(SETTINGS.weekend)),
  tone: optional(nullable(SETTINGS.tone)),
  playbook: optional(nullable(SETTINGS.playbook)),
  playbooks: optional(nullable(SETTINGS.playbooks)),
  notify: optional(nullable(SETTINGS.notify)),
  daysOff: optional(nullable(SETTINGS.daysOff)),
  publicAddress: optional(nullable(SETTINGS.publicAddress)),
  theme: optional(nullable(SETTINGS.theme)),
  shortcuts: optional(nullable(SETTINGS.shortcuts)),
});

/**
 * A change to settings from a value of any kind, `null` taking a setting out, or every fault that was found in it.
 * Unlike a case it keeps no keys of others: one that begins with `x-` is a fault as well.
 */
export function parseSettingsChange(value: unknown): Result<SettingsChange, readonly Fault[]> {
  const faults: Fault[] = [];
  if (!changeShape.accepts(value)) {
    changeShape.explain(value, "", faults);
    return error(faults);
  }
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(SETTINGS, key)) faults.push(faultAt(placeOfKey("", key), "a setting", key));
  }
  refineZone(value.timeZone, faults);
  refineHours(value.hours, faults);
  refineTimes(value.notify, faults);
  refineDaysOff(value.daysOff, "daysOff", faults);
  refinePublicAddress(value.publicAddress, faults);
  refinePlaybooks(value.playbooks, faults);
  return faults.length === 0 ? ok(value) : error(faults);
}

function refineZone(name: SettingsChange["timeZone"], faults: Fault[]): void {
  if (name === undefined || name === null || findTimeZone(name) !== undefined) return;
  const near = suggest(nearTimeZones(name.slice(0, 64)));
  faults.push(faultAt("timeZone", `an IANA time zone such as America/New_York${near}`, name));
}

function refineHours(hours: SettingsChange["hours"], faults: Fault[]): void {
  if (hours === undefined || hours === null) return;
  const open = refineTime("hours.open", hours.open, faults);
  const close = refineTime("hours.close", hours.close, faults);
  if (close <= open) faults.push(faultAt("hours.close", `a time of day after ${hours.open}`, hours.close));
}

function refineTimes(notify: SettingsChange["notify"], faults: Fault[]): void {
  for (const key of ["morning", "quietFrom", "quietUntil"] as const) {
    const time = notify?.[key];
    if (time !== undefined) refineTime(`notify.${key}`, time, faults);
  }
}

/** Minutes since midnight, or NaN and a fault. */
function refineTime(place: string, time: string, faults: Fault[]): number {
  const minute = parseTimeOfDay(time);
  if (Number.isNaN(minute)) faults.push(faultAt(place, "a time of day from 00:00 to 23:59", time));
  return minute;
}

/** Nothing that a link could not begin with, and nothing but https: the key in it is all that guards a page. */
function refinePublicAddress(address: SettingsChange["publicAddress"], faults: Fault[]): void {
  if (address === undefined || address === null) return;
  if (/^https:\/\/[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::\d{1,5})?\/?$/i.test(address)) return;
  faults.push(faultAt("publicAddress", "an address such as https://jobs.metro.example", address));
}

function refinePlaybooks(playbooks: SettingsChange["playbooks"], faults: Fault[]): void {
  for (const [key, playbook] of Object.entries(playbooks ?? {})) {
    if (playbook.id !== key)
      faults.push(faultAt(`${placeOfKey("playbooks", key)}.id`, `"${key}", its key`, playbook.id));
  }
}
