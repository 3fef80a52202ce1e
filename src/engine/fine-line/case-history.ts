import { businessCalendarOf } from "../calendar/index.ts";
import type { Case, Playbook } from "../model/index.ts";
import { draftPlan } from "../planner/index.ts";
import { readFacts, visibleFacts } from "../reading/index.ts";
import type { FineLineHistory } from "./standing.ts";

/** A case's own history: its facts read and planned anew by its playbook, without the words of a plan. */
export function caseHistory(theCase: Case, playbook: Playbook): FineLineHistory {
  const calendar = businessCalendarOf(theCase.calendar);
  return (facts, asOf) => {
    const reading = readFacts({ theCase, calendar, asOf, facts: visibleFacts(facts, asOf) });
    const { steps, attempts, movingOnAt } = draftPlan(playbook, reading);
    return { steps, attempts, reset: reading.reset?.fact.id ?? null, movingOnAt: movingOnAt ?? null };
  };
}
