import { type CaseDigest, type CaseView, calendarOfDigest, type StepDigest } from "../../app/index.ts";
import { formatInstant, type Instant, type TimeZone } from "../../engine/index.ts";
import { helpingCommand } from "./helping-command.ts";

/** A step in a list as JSON; its moments are in the company's zone. */
export function stepDigestJson(step: StepDigest, digest: CaseDigest, caseName: string) {
  const zone = calendarOfDigest(digest).zone;
  const { id, action, title, to, channel, state, optional, needs, rule, why, window } = step;
  return {
    id,
    action,
    title,
    to: to === null ? null : { id: to.id, name: to.name },
    channel,
    state,
    optional,
    window: {
      opens: formatInstant(window.opens, zone),
      best: formatInstant(window.best, zone),
      due: formatInstant(window.due, zone),
      closes: orNull(window.closes, zone),
    },
    ...(step.snoozedUntil === undefined ? undefined : { snoozedUntil: formatInstant(step.snoozedUntil, zone) }),
    needs,
    rule,
    why,
    command: helpingCommand(step, caseName),
  };
}

/** A case in a list as JSON. */
export function caseViewJson({ caseId, stance, headline, nextChangeAt, digest }: CaseView) {
  const zone = calendarOfDigest(digest).zone;
  return {
    id: caseId,
    side: digest.side,
    company: digest.company,
    role: digest.role,
    stance,
    headline,
    nextChangeAt: orNull(nextChangeAt, zone),
    appliedAt: orNull(digest.appliedAt, zone),
    lastActivityAt: orNull(digest.lastActivityAt, zone),
  };
}

function orNull(instant: Instant | null, zone: TimeZone): string | null {
  return instant === null ? null : formatInstant(instant, zone);
}
