import type { PlannedCase } from "../../../app/index.ts";
import { type BusinessCalendar, describeDay, describeDayFrom, type Instant, type Step } from "../../../engine/index.ts";

/** What the answers so far mean for asking, out of the plan that they would make. */
export function meaningWords(
  { plan }: Pick<PlannedCase, "plan">,
  { calendar, now }: { readonly calendar: BusinessCalendar; readonly now: Instant },
): string {
  const checkIn = plan.steps.find(({ action }) => action === "check-in");
  if (checkIn === undefined) return plan.guard.because;
  if (checkIn.state === "withheld") return checkIn.reasons[0]?.text ?? plan.guard.because;
  const today = calendar.dateOf(now);
  const opens = calendar.dateOf(checkIn.window.opens);
  const day = opens - today <= 6 ? describeDayFrom(opens, today) : describeDay(opens, today);
  if (isStanding(checkIn)) return `Your turn to ask comes on ${day}.`;
  if (checkIn.state === "upcoming" || checkIn.state === "projected") {
    return `If you hear nothing, the time to ask opens ${onDay(day)}.`;
  }
  return `If you heard nothing, the time to ask has come: it opened ${onDay(day)}.`;
}

function onDay(day: string): string {
  return /^(?:today|tomorrow|yesterday)$/.test(day) ? day : `on ${day}`;
}

/** Whether a check-in follows a standing instruction: its id ends in a date. */
function isStanding({ id }: Step): boolean {
  return /\/\d{4}-\d\d-\d\d$/.test(id);
}
