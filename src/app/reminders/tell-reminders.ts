import { type Instant, MINUTE_MS } from "../../engine/index.ts";
import { type OwnDaysOff, ownDaysOff } from "../own-days-off.ts";
import {
  type ClaimedMessage,
  type Delivery,
  type ReminderChannel,
  type ReminderChannelName,
  type ReminderChannelState,
  type ReminderLinks,
  SealError,
} from "../ports/index.ts";
import { type CaseView, refreshSummaries } from "../refresh-summaries.ts";
import { loadChannelStates } from "./channel-states.ts";
import { keyOfTelling, nextReminderAt, remindersToTell } from "./due-reminders.ts";
import { composeReminder } from "./reminder-message.ts";
import type { ReminderServices } from "./reminder-services.ts";
import { type SentMessage, tellMessages } from "./tell-messages.ts";
import { type WakingHours, wakingHoursOf } from "./waking-hours.ts";

/** What became of one look. */
export interface ReminderTick {
  readonly told: readonly { readonly channel: ReminderChannelName; readonly steps: number }[];
  readonly failed: readonly { readonly channel: ReminderChannelName; readonly sentence: string }[];
  /** When the next message is to go out; null where time alone will bring none. */
  readonly nextDue: Instant | null;
}

/** How long a claim holds that nobody renews. */
const CLAIM_MS = 30_000;

/** How long a channel rests after each failure in a row; as long as after the last of these from then on. */
const RESTS_MS = [1, 5, 15, 60].map((minutes) => minutes * MINUTE_MS);

/** Until when a channel rests; `now` where it does not, or where a clock that was ahead has put that off. */
function restsUntil({ notBefore }: Pick<ReminderChannelState, "notBefore">, now: Instant): Instant {
  return notBefore === null || notBefore < now || notBefore - now > RESTS_MS.at(-1)! ? now : notBefore;
}

/**
 * Looks once whether there is something to tell, and tells it through every channel that is on and can tell from here: one message
 * a channel. Plans are made at that moment, so nothing is told of what was settled before it. What is told is claimed before it
 * goes out and confirmed after: what a program held that died in between is told by the next that looks, once that claim is over, in a
 * message of the same id. Rejects with a `StoreError`.
 */
export async function tellReminders(services: ReminderServices, address: string): Promise<ReminderTick> {
  const now = services.clock();
  const ready = (await loadChannelStates(services.reminders)).flatMap((state) => {
    const channel = services.channels[state.channel];
    return channel !== undefined && state.isOn ? [{ channel, state }] : [];
  });
  const { outcomes, nextDue } = await tellThroughEach(ready, { services, now, address });
  await services.reminders.savePulse({ lastTick: now, nextDue, address });
  return {
    told: outcomes.filter(({ delivery }) => delivery.kind === "told").map(({ channel, steps }) => ({ channel, steps })),
    failed: outcomes.flatMap(({ channel, delivery }) =>
      delivery.kind !== "told" ? [{ channel, sentence: delivery.sentence }] : [],
    ),
    nextDue,
  };
}

interface ReadyChannel {
  readonly channel: ReminderChannel;
  readonly state: ReminderChannelState;
}

interface Outcome {
  readonly channel: ReminderChannelName;
  readonly steps: number;
  readonly delivery: Delivery;
}

interface Round {
  readonly services: ReminderServices;
  readonly now: Instant;
  readonly address: string;
}

/** Where nobody wants to be told, nothing is looked at. */
async function tellThroughEach(ready: readonly ReadyChannel[], { services, now, address }: Round) {
  if (ready.length === 0) return { outcomes: [], nextDue: null };
  const look = await lookAround(services, now);
  const links = await linksOrNone(services);
  const outcomes: Outcome[] = [];
  for (const { channel, state } of ready) {
    if (restsUntil(state, now) > now) continue;
    const sent = await tellThrough(channel, { ...look, now, address, links, services });
    for (const { delivery } of sent) await noteDelivery(services, state, delivery);
    outcomes.push(...sent.map((each) => ({ channel: channel.name, ...each })));
  }
  return { outcomes, nextDue: await nextDueOf(ready, look, { services, now, address }) };
}

/** What there is to look at. */
export interface ReminderLook {
  readonly cases: readonly CaseView[];
  readonly hours: WakingHours;
  readonly own: OwnDaysOff;
  /** When a backup was last put back; null where none ever was. */
  readonly restoredAt: Instant | null;
}

/** Every case as it stands, and the hours. */
export async function lookAround(services: ReminderServices, now: Instant): Promise<ReminderLook> {
  const { store, holidays, version, ownTimeZone } = services;
  const { cases } = await refreshSummaries({ store, holidays, version, now, isPresent: true });
  const settings = await store.loadSettings();
  const restoredAt = await store.restoredAt();
  return { cases, hours: wakingHoursOf(settings, ownTimeZone), own: ownDaysOff(settings, ownTimeZone), restoredAt };
}

interface TellContext extends ReminderLook {
  readonly now: Instant;
  readonly address: string;
  readonly links: ReminderLinks | undefined;
  readonly services: ReminderServices;
}

async function tellThrough(
  channel: ReminderChannel,
  { now, address, links, services, ...look }: TellContext,
): Promise<readonly SentMessage[]> {
  const { reminders, newId, clock, claimMs = CLAIM_MS } = services;
  const told = await reminders.listTold(channel.name, now);
  const { fresh, all } = remindersToTell({ ...look, told, now, rhythm: channel.rhythm });
  if (fresh.length === 0) return [];
  const claim = { id: newId(), until: clock() + claimMs };
  const messages = await reminders.claim(channel.name, fresh, claim, now);
  const context = { now, newId, ownTimeZone: look.hours.timeZone, address, ...(links === undefined ? {} : { links }) };
  const shownIn = ({ tellings }: ClaimedMessage, isLast: boolean) => {
    const ours = new Set(tellings.map(keyOfTelling));
    return channel.rhythm === "each-morning" && isLast ? all : fresh.filter((one) => ours.has(keyOfTelling(one)));
  };
  const compose = (message: ClaimedMessage, isLast: boolean) =>
    composeReminder(shownIn(message, isLast), { ...context, id: message.messageId });
  return tellMessages(messages, { channel, claim, compose, services });
}

/** Writes down what came of a delivery, and how long the channel rests where it failed. */
export async function noteDelivery(
  { reminders, clock }: Pick<ReminderServices, "reminders" | "clock">,
  { channel, failures }: Pick<ReminderChannelState, "channel" | "failures">,
  delivery: Delivery,
): Promise<void> {
  const at = clock();
  if (delivery.kind === "told") return reminders.noteDelivery(channel, { at, sentence: null });
  const rest = RESTS_MS[Math.min(failures, RESTS_MS.length - 1)]!;
  await reminders.noteDelivery(channel, { at, sentence: delivery.sentence, notBefore: at + rest });
}

/** Reminders without links are better than none. */
export async function linksOrNone({
  openLinks,
}: Pick<ReminderServices, "openLinks">): Promise<ReminderLinks | undefined> {
  try {
    return await openLinks();
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}

/** The first message of any of them; one that rests after a failure counts as due when its rest ends. */
async function nextDueOf(
  ready: readonly ReadyChannel[],
  look: ReminderLook,
  { services, now }: Round,
): Promise<Instant | null> {
  const states = await loadChannelStates(services.reminders);
  const rests = new Map(states.map((state) => [state.channel, restsUntil(state, now)]));
  const dues: Instant[] = [];
  for (const { channel } of ready) {
    const told = await services.reminders.listTold(channel.name, now);
    const due = nextReminderAt({ ...look, told, now, rhythm: channel.rhythm });
    if (due !== null) dues.push(Math.max(due, rests.get(channel.name) ?? due));
  }
  return dues.length === 0 ? null : Math.min(...dues);
}
