import { type Instant, MINUTE_MS } from "../../engine/index.ts";
import type { ReminderChannelState } from "../ports/index.ts";
import type { ReminderDesk, ReminderStanding } from "../reminders/index.ts";
import { UnreadableCaseError } from "../unreadable-case-error.ts";
import { type Finding, look, well, wrong } from "./finding.ts";
import { CHECKUP } from "./sentences.ts";

/** Whoever serves or watches looks once a minute. */
const ALIVE_MS = 5 * MINUTE_MS;

const { reminders } = CHECKUP;

/** Whether anything runs in the background, and through what a person is reminded; `waiting` says what else waits for it. */
export async function checkReminders(
  desk: Pick<ReminderDesk, "standing" | "listBrowsers">,
  waiting: readonly string[],
  now: Instant,
): Promise<readonly Finding[]> {
  try {
    const standing = await desk.standing();
    return [
      checkPulse(standing, waiting, now),
      ...checkChannels(standing.channels, (await desk.listBrowsers()).length),
      ...(standing.overdue > 0 ? [wrong("reminders", reminders.overdue(standing.overdue))] : []),
    ];
  } catch (error) {
    // It names the application, which is nobody's business but its owner's.
    if (error instanceof UnreadableCaseError) return [wrong("reminders", reminders.unreadableCase)];
    throw error;
  }
}

function checkPulse({ lastTick, channels }: ReminderStanding, waiting: readonly string[], now: Instant): Finding {
  const sinceMs = lastTick === null ? undefined : Math.max(0, now - lastTick);
  if (sinceMs !== undefined && sinceMs < ALIVE_MS) return well("reminders", reminders.pulse(sinceMs));
  // The desktop's own go by whoever sits there and watches.
  const isTold = channels.some(({ channel, isOn }) => isOn && channel !== "desktop");
  const all = isTold ? ["reminders", ...waiting] : waiting;
  if (all.length === 0) return well("reminders", reminders.quiet);
  const missed = reminders.missed(sinceMs, listed(all));
  // Mailboxes and calendars may also be seen to by hand.
  return isTold || waiting.includes("letters") ? wrong("reminders", missed) : look("reminders", missed);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function checkChannels(channels: readonly ReminderChannelState[], browsers: number): readonly Finding[] {
  const on = channels.filter(({ isOn }) => isOn);
  if (on.length === 0) return [well("reminders", reminders.off)];
  return on.map(({ channel, problem }) => {
    if (problem !== null) return wrong("reminders", reminders.failing(channel, problem.sentence));
    if (channel === "push" && browsers === 0) return look("reminders", reminders.noBrowser);
    return well("reminders", reminders.on(channel));
  });
}
