import type { CalendarEntry, CalendarOptions, EntrySpan, PublishedEntry } from "../../app/ports/index.ts";
import { getTimeZone, type TimeZone } from "../../engine/index.ts";
import { escapeText } from "./content-line.ts";
import { dateText, durationText, momentLine, utcText } from "./time-texts.ts";

/** What stands in the place of a title that others may not read. */
const PRIVATE_TITLES = { step: "Follow up", interview: "Appointment" } as const;
const GONE_TITLE = "No longer needed";

/** Which component an entry becomes. */
export function kindOf(entry: CalendarEntry, { as }: CalendarOptions): PublishedEntry["kind"] {
  return entry.kind === "step" && as === "tasks" ? "task" : "event";
}

/** The lines of an entry that do not depend on when it was told: the same lines are the same entry. Not folded yet. */
export function entryBody(entry: CalendarEntry, options: CalendarOptions): readonly string[] {
  const zone = getTimeZone(entry.timeZone);
  const title = escapeText(options.isPrivate ? PRIVATE_TITLES[entry.kind] : entry.title);
  const details = options.isPrivate ? "" : escapeText(entry.details.join("\n"));
  const isTask = kindOf(entry, options) === "task";
  return [
    ...(isTask ? taskTimes(entry, zone) : spanLines(entry.span, zone)),
    `SUMMARY:${title}`,
    ...(details === "" ? [] : [`DESCRIPTION:${details}`]),
    "CLASS:PRIVATE",
    ...(isTask ? taskState(entry) : eventState(entry)),
    ...(options.hasAlarms && entry.doneAt === undefined ? alarm(entry, title, isTask) : []),
  ];
}

/** The lines of an entry that was taken back. It names nobody and nothing. */
export function cancelledBody({ kind, span, timeZone }: PublishedEntry): readonly string[] {
  const times = spanLines(span, getTimeZone(timeZone));
  return [
    ...(kind === "task" ? times.filter((line) => line.startsWith("DTSTART")) : times),
    `SUMMARY:${GONE_TITLE}`,
    "CLASS:PRIVATE",
    "STATUS:CANCELLED",
    ...(kind === "task" ? [] : ["TRANSP:TRANSPARENT"]),
  ];
}

/** An end is exclusive, and left out where it is the start (RFC 5545, 3.8.2.2). */
function spanLines(span: EntrySpan, zone: TimeZone): readonly string[] {
  if (span.kind === "days") {
    return [`DTSTART;VALUE=DATE:${dateText(span.firstOn)}`, `DTEND;VALUE=DATE:${dateText(span.lastOn + 1)}`];
  }
  const start = momentLine("DTSTART", span.startsAt, zone);
  return span.endsAt > span.startsAt ? [start, momentLine("DTEND", span.endsAt, zone)] : [start];
}

function taskTimes({ opensAt, dueAt }: CalendarEntry, zone: TimeZone): readonly string[] {
  const due = momentLine("DUE", dueAt, zone);
  return opensAt < dueAt ? [momentLine("DTSTART", opensAt, zone), due] : [due];
}

function taskState({ doneAt }: CalendarEntry): readonly string[] {
  return doneAt === undefined
    ? ["STATUS:NEEDS-ACTION"]
    : ["STATUS:COMPLETED", "PERCENT-COMPLETE:100", `COMPLETED:${utcText(doneAt)}`];
}

/** A window in which something may be done leaves the person free; an interview does not. */
function eventState({ kind }: CalendarEntry): readonly string[] {
  return ["STATUS:CONFIRMED", `TRANSP:${kind === "step" ? "TRANSPARENT" : "OPAQUE"}`];
}

/** A whole day begins at another moment wherever it is read, so that its alarm needs a moment of its own. */
function alarm({ span, remindAt }: CalendarEntry, title: string, isTask: boolean): readonly string[] {
  const isRelative = !isTask && span.kind === "moments";
  const trigger = isRelative
    ? `TRIGGER:${durationText(remindAt - span.startsAt)}`
    : `TRIGGER;VALUE=DATE-TIME:${utcText(remindAt)}`;
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${title}`, trigger, "END:VALARM"];
}
