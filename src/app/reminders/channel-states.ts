import type { ReminderChannel, ReminderChannelState, ReminderStore } from "../ports/index.ts";
import { REMINDER_CHANNELS } from "./reminder-services.ts";

/** How each channel tells: by mail once a morning, through the others as it comes up. */
export const RHYTHMS: Readonly<Record<ReminderChannelState["channel"], ReminderChannel["rhythm"]>> = {
  email: "each-morning",
  push: "at-once",
  webhook: "at-once",
  desktop: "at-once",
};

/** Every channel in its order; one that nobody touched is off, but for that of the machine that `fineline watch` runs on. */
export async function loadChannelStates(
  reminders: Pick<ReminderStore, "listChannels">,
): Promise<readonly ReminderChannelState[]> {
  const kept = await reminders.listChannels();
  return REMINDER_CHANNELS.map((channel) => {
    return kept.find((each) => each.channel === channel) ?? { ...UNTOUCHED, channel, isOn: channel === "desktop" };
  });
}

const UNTOUCHED = { label: null, lastToldAt: null, problem: null, failures: 0, notBefore: null } as const;
