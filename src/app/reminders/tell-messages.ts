import {
  type ClaimedMessage,
  type Delivery,
  type ReminderChannel,
  type ReminderClaim,
  type ReminderMessage,
  SealError,
  StoreError,
} from "../ports/index.ts";
import type { ReminderServices } from "./reminder-services.ts";

/** What became of a message, and how many steps were in it. */
export interface SentMessage {
  readonly steps: number;
  readonly delivery: Delivery;
}

/** How messages that were claimed are told. */
export interface TellingInput {
  readonly channel: ReminderChannel;
  readonly claim: ReminderClaim;
  readonly compose: (message: ClaimedMessage, isLast: boolean) => ReminderMessage;
  readonly services: Pick<ReminderServices, "reminders" | "clock" | "alarm" | "claimMs">;
}

/**
 * Tells messages one after another and confirms each, until one fails for certain: that one and those after it are given back. They are
 * held meanwhile, however long it takes. What breaks while nothing has gone out gives them back as well; what is not confirmed, since
 * the store was away for too long, is told again under the same id.
 */
export async function tellMessages(
  messages: readonly ClaimedMessage[],
  telling: TellingInput,
): Promise<readonly SentMessage[]> {
  return holding(telling, async () => {
    const sent: SentMessage[] = [];
    for (const [index, message] of messages.entries()) {
      const outcome = await tellOne(message, index === messages.length - 1, telling).catch(async (error: unknown) => {
        await giveBack(messages.slice(index), telling);
        throw error;
      });
      sent.push(outcome);
      if (outcome.delivery.kind === "failed") {
        await giveBack(messages.slice(index), telling);
        break;
      }
      await confirm(message, telling);
    }
    return sent;
  });
}

async function tellOne(
  message: ClaimedMessage,
  isLast: boolean,
  { channel, compose }: TellingInput,
): Promise<SentMessage> {
  const composed = compose(message, isLast);
  try {
    return { steps: composed.items.length, delivery: await channel.send(composed) };
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    return { steps: composed.items.length, delivery: { kind: "failed", sentence: error.message } };
  }
}

async function giveBack(
  messages: readonly ClaimedMessage[],
  { channel, services: { reminders } }: TellingInput,
): Promise<void> {
  for (const message of messages) await reminders.release(channel.name, message);
}

const PAUSES_MS = [200, 1_000, 5_000];

/** That something was told is known here alone: a store that is away for a moment is waited for. */
async function confirm(
  message: ClaimedMessage,
  { channel, services: { reminders, alarm } }: TellingInput,
): Promise<void> {
  for (const pauseMs of alarm === undefined ? [] : PAUSES_MS) {
    try {
      await reminders.confirm(channel.name, message);
      return;
    } catch (error) {
      if (!(error instanceof StoreError) || !error.retryable) throw error;
      await new Promise<void>((resolve) => alarm?.(pauseMs, resolve));
    }
  }
  await reminders.confirm(channel.name, message);
}

const RENEWALS_A_CLAIM = 3;

/** Renews a claim for as long as the work goes on. */
async function holding<Value>(
  { channel, claim, services: { reminders, clock, alarm } }: TellingInput,
  work: () => Promise<Value>,
): Promise<Value> {
  const claimMs = claim.until - clock();
  let isOver = false;
  let renewing = Promise.resolve();
  const renew = async () => {
    // Where the store is away, the next renewal may still be in time.
    await reminders.renewClaim(channel.name, { id: claim.id, until: clock() + claimMs }).catch(() => {});
    if (!isOver) callOff = wait();
  };
  const wait = () =>
    alarm?.(claimMs / RENEWALS_A_CLAIM, () => {
      renewing = renew();
    });
  let callOff = wait();
  try {
    return await work();
  } finally {
    isOver = true;
    callOff?.();
    await renewing;
  }
}
