import { type Instant, MINUTE_MS } from "../../engine/index.ts";
import type { ReminderChannelState } from "../ports/index.ts";
import { loadChannelStates, RHYTHMS } from "./channel-states.ts";
import { nextReminderAt, remindersToTell } from "./due-reminders.ts";
import type { ReminderServices } from "./reminder-services.ts";
import { lookAround } from "./tell-reminders.ts";

/** How reminders stand. */
export interface ReminderStanding {
  /** When somebody last looked; null where nobody ever did. */
  readonly lastTick: Instant | null;
  /** The next message by any channel that is on. */
  readonly nextDue: Instant | null;
  /** How many steps ought to have been told by now through some channel, and were not. */
  readonly overdue: number;
  /** Reminders are on, and nobody looked for ten minutes. */
  readonly isMissed: boolean;
  readonly channels: readonly ReminderChannelState[];
}

const MISSED_MS = 10 * MINUTE_MS;

/** How reminders stand now, planned anew. Rejects with a `StoreError`. */
export async function reminderStanding(services: ReminderServices): Promise<ReminderStanding> {
  const now = services.clock();
  const look = await lookAround(services, now);
  const states = await loadChannelStates(services.reminders);
  const pulse = await services.reminders.loadPulse();
  const looks = [pulse?.lastTick ?? null, (await services.loadLastLook?.()) ?? null];
  const lastTick = looks.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one));
  const served = states.filter(({ channel, isOn }) => isOn && channel !== "desktop");
  const late = new Set<string>();
  const dues: Instant[] = [];
  for (const { channel } of served) {
    const told = await services.reminders.listTold(channel, now);
    const question = { ...look, told, now, rhythm: RHYTHMS[channel] };
    for (const { caseId, stepId } of remindersToTell(question).fresh) late.add(`${caseId} ${stepId}`);
    const due = nextReminderAt(question);
    if (due !== null) dues.push(due);
  }
  return {
    lastTick,
    nextDue: dues.length === 0 ? null : Math.min(...dues),
    overdue: late.size,
    isMissed: served.length > 0 && now - (lastTick ?? Number.NEGATIVE_INFINITY) >= MISSED_MS,
    channels: states,
  };
}
