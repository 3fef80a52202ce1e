import type { RemoteEntryReading } from "../../app/ports/index.ts";
import { type Component, readComponents } from "../reading/components.ts";
import { readTime, writtenZonesOf } from "../reading/event-times.ts";
import { findProperty } from "../reading/property.ts";
import { parseTimeValue } from "../reading/time-values.ts";

const KINDS: Readonly<Record<string, RemoteEntryReading["kind"]>> = { VEVENT: "event", VTODO: "task" };
const LONGEST = 1_000_000;

/** Reads one object of a calendar: see `RemoteEntryReader`. One that repeats is nobody's of ours. */
export function readRemoteEntry(text: string): RemoteEntryReading | undefined {
  const calendars = text.length > LONGEST ? undefined : readComponents(text);
  const calendar = calendars?.ok === true ? calendars.value[0] : undefined;
  const entries = calendar?.components.filter(({ name }) => Object.hasOwn(KINDS, name)) ?? [];
  const [entry] = entries;
  if (calendar === undefined || entry === undefined || entries.length > 1) return undefined;
  const uid = textOf(entry, "UID");
  if (uid === undefined) return undefined;
  const zones = writtenZonesOf(calendar);
  const status = textOf(entry, "STATUS")?.toUpperCase();
  const completed = parseTimeValue(textOf(entry, "COMPLETED") ?? "");
  return {
    uid,
    kind: KINDS[entry.name]!,
    starts: readTime(findProperty(entry, "DTSTART", []), zones, []),
    due: readTime(findProperty(entry, "DUE", []), zones, []),
    isCancelled: status === "CANCELLED",
    isCompleted: status === "COMPLETED" || completed !== undefined || textOf(entry, "PERCENT-COMPLETE") === "100",
    completedAt: completed?.kind === "time" ? completed.localMs : undefined,
  };
}

function textOf(entry: Component, name: string): string | undefined {
  return findProperty(entry, name, [])?.value.trim();
}
