import { type CaseDigest, type CaseView, caseSummaryJson, type StepDigest, stepSummaryJson } from "../../app/index.ts";
import { getTimeZone } from "../../engine/index.ts";
import { helpingCommand } from "./helping-command.ts";

/** A step in a list as JSON; its moments are in the company's zone. */
export function stepDigestJson(step: StepDigest, digest: CaseDigest, caseName: string) {
  const zone = getTimeZone(digest.calendar.timeZone);
  const { id, action, title, to, channel, state, optional, window, ...others } = stepSummaryJson(step, zone);
  // Programs have known a step's window in this place, as a plan has it.
  return {
    id,
    action,
    title,
    to,
    channel,
    state,
    optional,
    window,
    ...others,
    command: helpingCommand(step, caseName),
  };
}

/** A case in a list as JSON. */
export function caseViewJson(view: CaseView) {
  const { id, side, company, role, stance, headline, nextChangeAt, appliedAt, lastActivityAt } = caseSummaryJson(view);
  return { id, side, company, role, stance, headline, nextChangeAt, appliedAt, lastActivityAt };
}
