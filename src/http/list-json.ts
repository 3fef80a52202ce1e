import { type CaseView, type CaseViews, nextStep, type StepDigest, type TodayEntry } from "../app/index.ts";
import type { CaseSummaryJson, StepSummaryJson, TodayEntryJson, UnreadableCaseJson } from "../contract/http/index.ts";
import { formatInstant, getTimeZone, type Instant, type TimeZone } from "../engine/index.ts";

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

/** A step of some case, as the list of the day shows it. */
export function todayEntryJson({ caseId, case: digest, step }: TodayEntry): TodayEntryJson {
  const { company, role, calendar } = digest;
  const { timeZone } = calendar;
  return { case: caseId, company, role, timeZone, step: stepSummaryJson(step, getTimeZone(timeZone)) };
}

/** Cases that today's rules cannot read. */
export function unreadableJson({ unreadable }: Pick<CaseViews, "unreadable">): readonly UnreadableCaseJson[] {
  return unreadable.map(({ caseId, message }) => ({ case: caseId, message }));
}

function stepSummaryJson(step: StepDigest, zone: TimeZone): StepSummaryJson {
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
