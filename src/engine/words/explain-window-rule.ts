import type { Day, Instant, Offset, WindowRule } from "../model/index.ts";
import type { Basis, DraftStep } from "../planner/draft.ts";
import { type Anchor, atInstant, dateOfAnchor, onDate, resolveOffset } from "../planner/window.ts";
import type { Reading } from "../reading/index.ts";
import { dayOffWords, skippedWords } from "./days-off.ts";
import { anchorDateWords, anchorMomentWords } from "./sentences-anchors.ts";
import { shortDayWords, shortMomentWords } from "./words-context.ts";

/** A step whose window a playbook's rule gives, and what was read. */
interface Reckoning {
  readonly step: DraftStep;
  readonly rule: WindowRule;
  readonly reading: Reading;
}

/** Why a window that a playbook's rule gives is where it is: the arithmetic with its dates, in one sentence. */
export function explainWindowRule(step: DraftStep, rule: WindowRule, reading: Reading): string {
  const reckoning: Reckoning = { step, rule, reading };
  const opening = step.basis.anchor === "attempt-before" ? ifUnanswered(reckoning) : "";
  if (isAtOnce(rule.opens)) return `${opening}${dueOfOpenAtOnce(reckoning)}${bestClause(reckoning)}.`;
  return `${opening}${openingClause(reckoning)}${bestClause(reckoning)}${dueClause(reckoning)}.`;
}

function ifUnanswered({ step, reading }: Reckoning): string {
  const sentOn = reading.calendar.dateOf(step.basis.anchorAt!);
  return `If the one before goes out on ${shortDayWords(sentOn, reading)} and stays unanswered, `;
}

/** Open from the anchor itself on. */
function isAtOnce(offset: Offset): boolean {
  return ("hours" in offset && offset.hours === 0) || ("businessHours" in offset && offset.businessHours === 0);
}

function anchorFor(offset: Offset, basis: Basis): Anchor {
  if (basis.rule === "check-in.without-decision-date" && offset.from === "thank-you") return onDate(basis.thankYouOn!);
  return basis.anchor === "decision-date" ? onDate(basis.anchorOn!) : atInstant(basis.anchorAt!);
}

/** A point of a window by its date, with the hour where that is not the one that days give. */
function pointWords(at: Instant, edge: "opens" | "closes", reading: Reading): string {
  const { calendar } = reading;
  const day = calendar.dateOf(at);
  const usual = edge === "opens" ? calendar.open(day) : calendar.usualClose(day);
  return at === usual ? shortDayWords(day, reading) : shortMomentWords(at, reading);
}

function openingClause(reckoning: Reckoning): string {
  const { step, rule, reading } = reckoning;
  const { basis, window } = step;
  if (basis.breathingSpaceAfter === undefined)
    return pointClause(reckoning, rule.opens, "opens", window.opens, "opens ");
  const unmoved = resolveOffset(rule.opens, anchorFor(rule.opens, basis), "opens", reading.calendar);
  const moved = `, moved to ${pointWords(window.opens, "opens", reading)} by breathing space`;
  return pointClause(reckoning, rule.opens, "opens", unmoved, "") + moved;
}

function bestClause({ step, rule, reading }: Reckoning): string {
  const { opens, best } = step.window;
  return rule.best === undefined || best === opens ? "" : `, best from ${pointWords(best, "opens", reading)}`;
}

function dueOfOpenAtOnce(reckoning: Reckoning): string {
  const { step, rule, reading } = reckoning;
  const { due } = step.window;
  if (rule.due !== undefined && isReckoned(reckoning, rule.due))
    return pointClause(reckoning, rule.due, "closes", due, "due ");
  const from = `Open from ${anchorMomentWords(step.basis, rule.opens.from, reading)}`;
  return `${from}; due ${pointWords(due, "closes", reading)}`;
}

/** Whether `due` is what its offset leads to: a window put in order may have moved it to `best`, or to the end of its day. */
function isReckoned({ step, reading }: Reckoning, offset: Offset): boolean {
  const { due, best } = step.window;
  const { calendar } = reading;
  if (due !== best && due !== calendar.close(calendar.dateOf(best))) return true;
  return resolveOffset(offset, anchorFor(offset, step.basis), "closes", calendar) === due;
}

function dueClause(reckoning: Reckoning): string {
  const { step, rule, reading } = reckoning;
  const { due, opens } = step.window;
  const { calendar } = reading;
  const words = pointWords(due, "closes", reading);
  const offset = rule.due;
  if (offset === undefined || "businessDays" in offset) {
    const day = calendar.dateOf(due);
    if (due !== calendar.close(day)) return `; due ${words}`;
    const days = calendar.businessDaysBetween(calendar.dateOf(opens), day);
    return days === 0 ? `; due ${words}` : `; due ${count(days, "business day")} later, ${words}`;
  }
  if (!isReckoned(reckoning, offset)) return `; due ${words}`;
  if ("endOfDay" in offset) return `; due at the end of that day, ${words}`;
  const anchor = shortAnchor(step.basis, offset);
  // A date that is no business day is moved back: within, not after.
  return "days" in offset
    ? `; due within ${amount(offset)} of ${anchor}, ${words}`
    : `; due ${amount(offset)} after ${anchor}, ${words}`;
}

function shortAnchor({ rule, anchor, fact }: Basis, { from }: Offset): string {
  if (rule === "check-in.without-decision-date") {
    return from === "thank-you" && fact?.kind === "sent" ? "the thank-you" : "the interview";
  }
  switch (anchor) {
    case "decision-date":
      return "that date";
    case "reply-received":
      return "that answer";
    case "last-attempt":
    case "attempt-before":
      return "that check-in";
    default:
      return "the interview";
  }
}

/** "2 business days after Fri 20 Nov, the date Dana gave, Thanksgiving skipped: opens Tue 24 Nov" */
function pointClause(
  reckoning: Reckoning,
  offset: Offset,
  edge: "opens" | "closes",
  at: Instant,
  verb: string,
): string {
  const { step, reading } = reckoning;
  const { calendar } = reading;
  const { basis } = step;
  const from = dateOfAnchor(anchorFor(offset, basis), calendar);
  const point = verb + pointWords(at, edge, reading);
  if ("endOfDay" in offset) return `Until the end of ${shortDayWords(from, reading)}: ${point}`;
  if ("hours" in offset) return `${amount(offset)} ${afterMoment(reckoning, offset)}: ${point}`;
  if ("businessHours" in offset) {
    return `${amount(offset)} ${afterMoment(reckoning, offset)}${skippedWords(from - 1, calendar.dateOf(at), calendar, true)}: ${point}`;
  }
  if ("businessDays" in offset && offset.businessDays > 0) {
    return `${amount(offset)} ${afterDate(reckoning, offset)}${skippedWords(from, calendar.dateOf(at), calendar, false)}: ${point}`;
  }
  const days = "days" in offset ? offset.days : 0;
  const comma = basis.anchor === "decision-date" ? "," : "";
  return `${count(days, "day")} ${afterDate(reckoning, offset)}${rolledWords(from + days, comma, reading)}: ${point}`;
}

/** " is Sat 5 Dec, a weekend": the date reckoned, where it is no business day, so that the point lies elsewhere. */
function rolledWords(day: Day, comma: string, reading: Reading): string {
  if (reading.calendar.isBusinessDay(day)) return "";
  return `${comma} is ${shortDayWords(day, reading)}, ${dayOffWords(day, reading.calendar)}`;
}

function afterDate({ step, reading }: Reckoning, { from }: Offset): string {
  return step.basis.anchor === "attempt-before" ? "later" : `after ${anchorDateWords(step.basis, from, reading)}`;
}

function afterMoment({ step, reading }: Reckoning, { from }: Offset): string {
  return step.basis.anchor === "attempt-before" ? "later" : `after ${anchorMomentWords(step.basis, from, reading)}`;
}

/** "24 business hours", "1 day" */
function amount(offset: Offset): string {
  if ("hours" in offset) return count(offset.hours, "hour");
  if ("businessHours" in offset) return count(offset.businessHours, "business hour");
  if ("businessDays" in offset) return count(offset.businessDays, "business day");
  return "days" in offset ? count(offset.days, "day") : "the end of the day";
}

/** "1 business day", "2 business days" */
export function count(n: number, unit: string): string {
  return n === 1 ? `1 ${unit}` : `${n} ${unit}s`;
}
