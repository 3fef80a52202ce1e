import {
  formatInstant,
  getTimeZone,
  type Instant,
  type Plan,
  type Step,
  type TimeZone,
  type Window,
} from "../engine/index.ts";
import type { InstantText, PlanJson, StepJson } from "./json.ts";

/** A plan as it goes out: every moment in the company's zone. Throws where there is no zone of that name. */
export function planToJson(plan: Plan, timeZone: string): PlanJson {
  const zone = getTimeZone(timeZone);
  const { mayContact, from, step, rule, because } = plan.guard;
  return {
    playbook: plan.playbook,
    asOf: formatInstant(plan.asOf, zone),
    stance: plan.stance,
    headline: plan.headline,
    attempts: plan.attempts,
    guard: { mayContact, from: formatOrNull(from, zone), step, rule, because },
    nextChangeAt: formatOrNull(plan.nextChangeAt, zone),
    steps: plan.steps.map((entry) => stepToJson(entry, zone)),
    warnings: plan.warnings,
  };
}

function stepToJson(step: Step, zone: TimeZone): StepJson {
  const json: { -readonly [K in keyof StepJson]: StepJson[K] } = {
    id: step.id,
    action: step.action,
    to: step.to,
    channel: step.channel,
    optional: step.optional,
    automatic: step.automatic,
    window: windowToJson(step.window, zone),
    state: step.state,
    needs: step.needs,
    brief: step.brief,
    reasons: step.reasons,
  };
  if (step.law !== undefined) json.law = step.law;
  if (step.snoozedUntil !== undefined) json.snoozedUntil = formatInstant(step.snoozedUntil, zone);
  if (step.settledBy !== undefined) json.settledBy = step.settledBy;
  return json;
}

/** Two of a window's points are often the same moment, which then is written once: writing it is half of the work. */
function windowToJson({ opens, best, due, closes }: Window, zone: TimeZone): StepJson["window"] {
  const opensText = formatInstant(opens, zone);
  const dueText = formatInstant(due, zone);
  return {
    opens: opensText,
    best: best === opens ? opensText : formatInstant(best, zone),
    due: dueText,
    closes: closes === due ? dueText : formatOrNull(closes, zone),
  };
}

function formatOrNull(instant: Instant | null, zone: TimeZone): InstantText | null {
  return instant === null ? null : formatInstant(instant, zone);
}
