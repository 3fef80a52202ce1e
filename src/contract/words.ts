import { pattern, text } from "./shape/index.ts";

const AN_INSTANT = "an instant such as 2026-11-16T14:00:00-05:00[America/New_York]";
export const A_DATE = "a date such as 2026-11-16";

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;

function isLine(value: string): boolean {
  return !CONTROL.test(value);
}

/** The id of a case, a contact, a fact, a playbook or a source. */
export const id = pattern('an id of 1 to 64 letters, digits, "_", "." or "-"', /^[A-Za-z0-9_.-]{1,64}$/);

/** The id of a step: a few ids with slashes between them. */
export const stepId = pattern(
  "a step's id such as check-in/i1/1, of at most 200 characters of the alphabet of ids and slashes",
  /^[A-Za-z0-9_./-]{1,200}$/,
);

/** Any text, of any length, with any line breaks. */
export const prose = text("a text");

/** A text without line breaks and other control characters. */
export const line = text("a text on one line, without control characters", isLine);

/** A line that says something. */
export const name = text("a text on one line that is not empty", (value) => value.trim() !== "" && isLine(value), {
  minLength: 1,
});

/** A moment, here only known to be a text: whether it is one is seen when it is turned into a number. */
export const instant = text(AN_INSTANT);

/** A date, likewise. */
export const date = text(A_DATE, undefined, { format: "date" });

/** A time of day, likewise. */
export const timeOfDay = text("a time of day such as 09:00", undefined, {
  pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$",
});

/** The name of a time zone, likewise. */
export const timeZone = text("an IANA time zone such as America/New_York");

/** A recurrence, likewise. */
export const recurrence = text("a recurrence of whole days such as FREQ=WEEKLY;BYDAY=FR");
