import { type BusinessCalendar, formatInstant, type Instant, type Step, type StepState } from "../../engine/index.ts";
import type { NewFact } from "../follow-facts.ts";
import type { RemoteEntry, RemoteEntryReading } from "../ports/index.ts";
import { settlingFact } from "../settle-step.ts";
import { isSamePlace, momentOfPlace, placeOfReading } from "./entry-place.ts";

/** What a change that somebody made on the server comes to. */
export type RemoteDecision =
  /** What they changed is theirs, until what we have to say changes. */
  | { readonly kind: "keep" }
  | { readonly kind: "record"; readonly fact: NewFact & { readonly id: string } }
  /** What we have to say is written again. */
  | { readonly kind: "restore" }
  | { readonly kind: "taken-away" };

export interface ChangedEntry {
  readonly entry: RemoteEntry;
  /** Undefined where it is gone. */
  readonly reading: RemoteEntryReading | undefined;
  /** As it is planned now; undefined where the plan has no such step. */
  readonly step: Step | undefined;
  /** Of its case. */
  readonly calendar: BusinessCalendar;
  readonly now: Instant;
}

const TO_DO: ReadonlySet<StepState> = new Set(["upcoming", "open", "late"]);

/**
 * What to do about an entry that was changed on the server. A task that was completed is a step carried out; an entry that was
 * moved is a step put off, within its window; one that was removed or called off is a question for a person. Interviews, and
 * steps that are not to do any more, are nobody's to change there.
 */
export function decideChange(change: ChangedEntry): RemoteDecision {
  const { entry, reading, step } = change;
  if (reading === undefined || reading.isCancelled) return { kind: "taken-away" };
  if (entry.kind !== "step" || step === undefined || !TO_DO.has(step.state)) return { kind: "keep" };
  if (reading.kind === "task" && reading.isCompleted) return { kind: "record", fact: doneFact(change, step) };
  return decideMove(change, step);
}

function doneFact({ entry, reading, calendar, now }: ChangedEntry, step: Step) {
  const at = Math.min(reading?.completedAt ?? now, now);
  return { id: factId(entry, "done", at), ...settlingFact(step, formatInstant(at, calendar.zone)) };
}

function decideMove({ entry, reading, calendar, now }: ChangedEntry, step: Step): RemoteDecision {
  const place = reading === undefined ? undefined : placeOfReading(reading, calendar);
  if (place === undefined || isSamePlace(place, entry.place)) return { kind: "keep" };
  const until = momentOfPlace(place, calendar);
  const { opens, closes } = step.window;
  const isBack = until <= Math.max(opens, now);
  const isPutOff = (step.snoozedUntil ?? 0) > Math.max(opens, now);
  if ((isBack && !isPutOff) || (closes !== null && until >= closes)) return { kind: "restore" };
  // Back to where it may be done at once: it is put off no longer.
  const moment = isBack ? Math.max(opens, now) : until;
  const [at, end] = [formatInstant(now, calendar.zone), formatInstant(moment, calendar.zone)];
  return {
    kind: "record",
    fact: { id: factId(entry, "moved", moment, now), kind: "snoozed", at, step: step.id, until: end },
  };
}

/** The same for the same change, so that it is recorded once. */
function factId({ uid }: RemoteEntry, what: "done" | "moved", ...moments: readonly Instant[]): string {
  return `cal-${uid.slice(0, 22).replace(/[^A-Za-z0-9_-]/g, "-")}-${what}-${moments.map((at) => at.toString(36)).join("-")}`;
}
