import type { BusinessCalendar } from "../calendar/index.ts";
import type { Fact, Instant, Reason, StepState, Window } from "../model/index.ts";
import { describeDayFrom, describeDayShort, describeMomentFromShort, describeTime } from "./date-words.ts";

/** What the words of a state need of a step. */
export interface StatedStep {
  readonly state: StepState;
  readonly window: Window;
  readonly reasons: readonly Pick<Reason, "rule">[];
  readonly settledBy?: string;
}

const WITHHELD: Readonly<Record<string, string>> = {
  "check-in.interview-ahead": "waits for the interview",
  "ground-rule.no-contact": "they asked for no contact",
  "ground-rule.thank-you-only": "they asked for thanks only",
};

/** A step's state in a few words, as a person standing at `asOf` says it: "from Tue 24 Nov, 09:00", "until 15:00 today". */
export function stateWords(step: StatedStep, asOf: Instant, calendar: BusinessCalendar): string {
  const { window, state } = step;
  switch (state) {
    case "upcoming":
      return `from ${describeMomentFromShort(window.opens, asOf, calendar)}`;
    case "open":
      return `until ${untilWords(window.due, asOf, calendar)}`;
    case "late":
      return lateWords(window, asOf, calendar);
    case "expired":
      return `closed ${describeDayShort(calendar.dateOf(window.closes ?? window.due), calendar.dateOf(asOf))}`;
    case "withheld":
      return WITHHELD[step.reasons[0]?.rule ?? ""] ?? "they asked you to wait";
    case "projected":
      return "only if no answer";
    default:
      return state;
  }
}

/** "15:00 today", "tomorrow, 17:00"; midnight belongs to the day that ends: "the end of tomorrow". */
function untilWords(due: Instant, asOf: Instant, calendar: BusinessCalendar): string {
  const today = calendar.dateOf(asOf);
  const day = calendar.dateOf(due);
  if (due === calendar.endOfDay(day)) return `the end of ${describeDayFrom(day, today)}`;
  if (due === calendar.startOfDay(day)) return `the end of ${describeDayFrom(day - 1, today)}`;
  return day === today ? `${describeTime(due, calendar)} today` : describeMomentFromShort(due, asOf, calendar);
}

function lateWords({ due, closes }: Window, asOf: Instant, calendar: BusinessCalendar): string {
  const today = calendar.dateOf(asOf);
  const dueOn = calendar.dateOf(due);
  const was =
    dueOn === today ? `was due ${describeTime(due, calendar)} today` : `was due ${describeDayFrom(dueOn, today)}`;
  if (closes === null) return was;
  const closesOn = calendar.dateOf(closes);
  // The date, and not "Friday" again: a weekday behind and one ahead must not be taken for each other.
  const until = closesOn === today ? `${describeTime(closes, calendar)} today` : describeDayShort(closesOn, today);
  return `${was} · fine until ${until}`;
}

/** "sent Fri 6 Nov", "done Fri 6 Nov" or "skipped": what settled a step, where one of these facts did; else its state. */
export function settledWords(
  { state, settledBy }: Pick<StatedStep, "state" | "settledBy">,
  facts: readonly Fact[],
  calendar: BusinessCalendar,
): string {
  if (state !== "done" || settledBy === undefined) return state;
  const fact = facts.find((other) => other.id === settledBy);
  if (fact === undefined) return state;
  return `${fact.kind === "sent" ? "sent" : "done"} ${describeDayShort(calendar.dateOf(fact.at))}`;
}
