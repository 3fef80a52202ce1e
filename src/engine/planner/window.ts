import type { BusinessCalendar } from "../calendar/index.ts";
import {
  DAY_MS,
  type Day,
  HOUR_MS,
  type Instant,
  type Offset,
  type StepState,
  type Window,
  type WindowRule,
} from "../model/index.ts";

/** What a window is reckoned from: a moment, which counts as its date where the offset is in days, or a date. [BC7] */
export type Anchor = { readonly kind: "instant"; readonly at: Instant } | { readonly kind: "date"; readonly on: Day };

export function atInstant(at: Instant): Anchor {
  return { kind: "instant", at };
}

export function onDate(on: Day): Anchor {
  return { kind: "date", on };
}

/** The date an anchor counts as, in the company's zone. */
export function dateOfAnchor(anchor: Anchor, calendar: BusinessCalendar): Day {
  return anchor.kind === "date" ? anchor.on : calendar.dateOf(anchor.at);
}

/** Whether a point opens something (business hours begin) or ends it (they end). */
type Edge = "opens" | "closes";

/** The moment an offset leads to from its anchor. [BC7] */
export function resolveOffset(offset: Offset, anchor: Anchor, edge: Edge, calendar: BusinessCalendar): Instant {
  if ("hours" in offset) return momentOfAnchor(anchor, calendar) + offset.hours * HOUR_MS;
  if ("businessHours" in offset) {
    return calendar.addBusinessTime(momentOfAnchor(anchor, calendar), offset.businessHours * HOUR_MS);
  }
  const date = dateOfAnchor(anchor, calendar);
  if ("endOfDay" in offset) return calendar.endOfDay(date);
  if ("businessDays" in offset && offset.businessDays > 0) {
    const day = calendar.add(date, offset.businessDays);
    return edge === "opens" ? calendar.open(day) : calendar.close(day);
  }
  const day = "days" in offset ? date + offset.days : date;
  return edge === "opens" ? calendar.open(calendar.next(day)) : calendar.close(calendar.prev(day));
}

function momentOfAnchor(anchor: Anchor, calendar: BusinessCalendar): Instant {
  return anchor.kind === "date" ? calendar.startOfDay(anchor.on) : anchor.at;
}

function isInDays(offset: Offset | undefined): boolean {
  return offset === undefined || "days" in offset || "businessDays" in offset;
}

/** The window a rule gives; `anchorOf` says what each point is reckoned from. [BC7] [BC8] */
export function applyWindowRule(
  rule: WindowRule,
  anchorOf: (offset: Offset) => Anchor,
  calendar: BusinessCalendar,
): Window & { readonly closes: Instant } {
  const opens = resolveOffset(rule.opens, anchorOf(rule.opens), "opens", calendar);
  const best = rule.best === undefined ? opens : resolveOffset(rule.best, anchorOf(rule.best), "opens", calendar);
  const due =
    rule.due === undefined
      ? calendar.close(calendar.add(calendar.dateOf(opens), 1))
      : resolveOffset(rule.due, anchorOf(rule.due), "closes", calendar);
  const closes =
    rule.closes === undefined ? due : resolveOffset(rule.closes, anchorOf(rule.closes), "closes", calendar);
  return orderWindow({ opens, best, due, closes }, isInDays(rule.due), calendar);
}

/** Puts the points of a window in order; `dueInDays` says whether `due` was reckoned in days. [BC8] */
export function orderWindow<C extends Instant | null>(
  { opens, best, due, closes }: { opens: Instant; best: Instant; due: Instant; closes: C },
  dueInDays: boolean,
  calendar: BusinessCalendar,
): { readonly opens: Instant; readonly best: Instant; readonly due: Instant; readonly closes: C } {
  const orderedBest = Math.max(best, opens);
  const orderedDue =
    due >= orderedBest
      ? due
      : dueInDays
        ? Math.max(orderedBest, calendar.close(calendar.dateOf(orderedBest)))
        : orderedBest;
  const orderedCloses = (closes === null ? null : Math.max(closes, orderedDue)) as C;
  return { opens, best: orderedBest, due: orderedDue, closes: orderedCloses };
}

/** A window that is best at once; `closes` null never closes. Its points are put in order as days are. */
export function simpleWindow<C extends Instant | null>(
  opens: Instant,
  due: Instant,
  closes: C,
  calendar: BusinessCalendar,
): { readonly opens: Instant; readonly best: Instant; readonly due: Instant; readonly closes: C } {
  return orderWindow({ opens, best: opens, due, closes }, true, calendar);
}

/** Within a date that somebody named: the last business hours up to it, else its last minute, else a day from opening. [BC9] */
export function within(by: Day, opens: Instant, calendar: BusinessCalendar): Instant {
  const close = calendar.close(calendar.prev(by));
  if (close > opens) return close;
  const end = calendar.endOfDay(by);
  return end > opens ? end : opens + DAY_MS;
}

/** The state that time alone gives a step: half-open from `opens` to `due` to `closes`. [ST1] */
export function stateByTime(window: Window, asOf: Instant): StepState {
  if (asOf < window.opens) return "upcoming";
  if (asOf < window.due) return "open";
  return window.closes === null || asOf < window.closes ? "late" : "expired";
}

/** The next moment after `asOf` at which time alone changes a step's state. */
export function nextBoundary(window: Window, asOf: Instant): Instant | undefined {
  for (const at of [window.opens, window.due, window.closes]) if (at !== null && at > asOf) return at;
  return undefined;
}
