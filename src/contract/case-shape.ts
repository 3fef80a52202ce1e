import { daysOffShape } from "./days-off.ts";
import { factShape } from "./fact-shape.ts";
import type { CalendarJson, CaseJson, ContactJson, HalfDayJson, MeJson } from "./json.ts";
import { ROLES, SIDES } from "./model-words.ts";
import { playbookShape } from "./playbook-shape.ts";
import { list, object, oneOf, optional, pattern, textOrObject, whole } from "./shape/index.ts";
import { date, id, instant, line, name, prose, timeOfDay, timeZone } from "./words.ts";

export const contactShape = object<ContactJson>("a contact", {
  id,
  name,
  role: oneOf(ROLES),
  title: optional(line),
  email: optional(line),
  phone: optional(line),
  address: optional(prose),
  timeZone: optional(timeZone),
  pronounce: optional(line),
});

const weekend = list(whole(1, 7), {
  expected: "at most six different ISO weekdays, 1 (Monday) to 7 (Sunday)",
  holds: (days) => days.length <= 6 && new Set(days).size === days.length,
  schema: { maxItems: 6, uniqueItems: true },
});

export const calendarShape = object<CalendarJson>("a calendar", {
  timeZone,
  country: optional(line),
  region: optional(line),
  holidays: optional(list(date)),
  workdays: optional(list(date)),
  weekend: optional(weekend),
  hours: optional(
    object<NonNullable<CalendarJson["hours"]>>("hours such as { open: 09:00, close: 17:00 }", {
      open: timeOfDay,
      close: timeOfDay,
    }),
  ),
  halfDays: optional(
    list(
      object<HalfDayJson>("a half-day such as { on: 2026-12-24, until: 13:00 }", {
        on: date,
        until: timeOfDay,
        name: optional(line),
      }),
    ),
  ),
  jurisdiction: optional(pattern("a jurisdiction such as CA-ON", /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/)),
});

export const meShape = object<MeJson>("an object that says who you are", {
  name: optional(line),
  email: optional(line),
  timeZone: optional(timeZone),
  address: optional(prose),
  daysOff: optional(daysOffShape),
});

/** The structure of a case; what hangs together (references, moments, zones) is seen when it is refined. */
export const caseShape = object<CaseJson>("a case, which is an object", {
  id: optional(id),
  opening: optional(line),
  side: optional(oneOf(SIDES)),
  playbook: optional(textOrObject(id, playbookShape)),
  asOf: optional(instant),
  role: name,
  company: name,
  me: optional(meShape),
  calendar: calendarShape,
  contacts: list(contactShape),
  facts: list(factShape),
});
