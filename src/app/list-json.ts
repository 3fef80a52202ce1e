import type { CaseSummaryJson, StepSummaryJson } from "../contract/http/index.ts";
import { formatInstant, getTimeZone, type Instant, type TimeZone } from "../engine/index.ts";
import type { StepDigest } from "./case-digest.ts";
import { nextStep } from "./list-cases.ts";
import type { CaseView } from "./refresh-summaries.ts";

/** A case as lists show it, every moment in the company's zone. */
export function caseSummaryJson(view: CaseView): CaseSummaryJson {
  const { caseId, digest, stance, headline, nextChangeAt } = view;
  const { side, company, role, guard } = digest;
  const zone = getTimeZone(digest.calendar.timeZone);
  const step = nextStep(view);
  return {
    id: caseId,
    side,
    company,
    role,
    timeZone: digest.calendar.timeZone,
    stance,
    headline,
    nextChangeAt: momentOrNull(nextChangeAt, zone),
    openedAt: formatInstant(digest.openedAt, zone),
    appliedAt: momentOrNull(digest.appliedAt, zone),
    lastActivityAt: momentOrNull(digest.lastActivityAt, zone),
    isDecided: digest.isDecided === true,
    guard: { ...guard, from: momentOrNull(guard.from, zone) },
    nextStep: step === undefined ? null : stepSummaryJson(step, zone),
  };
}

/** A step in a list, every moment in `zone`. */
export function stepSummaryJson(step: StepDigest, zone: TimeZone): StepSummaryJson {
  const { to, window, snoozedUntil, id, action, title, channel, state, optional, needs, rule, why } = step;
  return {
    id,
    action,
    title,
    to: to === null ? null : { id: to.id, name: to.name },
    channel,
    state,
    optional,
    ...(snoozedUntil === undefined ? undefined : { snoozedUntil: formatInstant(snoozedUntil, zone) }),
    needs,
    rule,
    why,
    window: {
      opens: formatInstant(window.opens, zone),
      best: formatInstant(window.best, zone),
      due: formatInstant(window.due, zone),
      closes: momentOrNull(window.closes, zone),
    },
  };
}

function momentOrNull(at: Instant | null, zone: TimeZone): string | null {
  return at === null ? null : formatInstant(at, zone);
}
