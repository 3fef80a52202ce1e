import { businessCalendarOf } from "../calendar/index.ts";
import type { Case, Instant } from "../model/index.ts";
import { type Reading, readFacts } from "./read-facts.ts";
import { visibleFacts } from "./visible-facts.ts";

/** What the facts of a case mean at a moment: the whole pass from facts to reading. */
export function readCase(theCase: Case, asOf: Instant): Reading {
  return readFacts({
    theCase,
    calendar: businessCalendarOf(theCase.calendar),
    asOf,
    facts: visibleFacts(theCase.facts, asOf),
  });
}
