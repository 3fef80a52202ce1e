import type { Instant } from "../../engine/index.ts";
import type { LeaseUse } from "./outbox.ts";

/** A way in which a person is told. `desktop` is of the machine that `fineline watch` runs on. */
export type ReminderChannelName = "email" | "push" | "webhook" | "desktop";

/** How far into its window a step has come: it may be done, it is best done, or it is the last call. */
export type ReminderStage = "opens" | "best" | "last-call";

/** What is told once: a step at a stage, and once more after each time it was put off. */
export interface Telling {
  readonly caseId: string;
  readonly stepId: string;
  readonly stage: ReminderStage;
  /** Until when it was put off before; 0 where it was not. */
  readonly since: Instant;
}

/** A telling that was claimed or done. */
export interface Told extends Telling {
  readonly toldAt: Instant;
  /** Until when somebody holds it to tell it; null once it was told. */
  readonly heldUntil: Instant | null;
}

/** Who takes tellings, and until when they are theirs alone. */
export interface ReminderClaim {
  /** A UUID, another one each time. */
  readonly id: string;
  readonly until: Instant;
}

/** Tellings that were taken, to be told in one message. */
export interface ClaimedMessage {
  readonly claimId: string;
  /**
   * A UUID. Where somebody held them before and may have told them, it is that of their message: whoever gets it a second time can tell.
   */
  readonly messageId: string;
  readonly tellings: readonly Telling[];
}

/** What is kept of a channel besides its secret. */
export interface ReminderChannelState {
  readonly channel: ReminderChannelName;
  readonly isOn: boolean;
  /** What it is called to a person, such as the name of a server. */
  readonly label: string | null;
  readonly lastToldAt: Instant | null;
  /** What went wrong last, since nothing was told any more; no secret is in it. */
  readonly problem: { readonly at: Instant; readonly sentence: string } | null;
  /** Failures in a row. */
  readonly failures: number;
  /** Nothing is tried before. */
  readonly notBefore: Instant | null;
}

/** A browser that takes messages (RFC 8030), with the keys it gave to encrypt them (RFC 8291). */
export interface PushSubscriptionRecord {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** The same when it is added, and whose it is then; left out where nobody signs in. */
export interface NewSubscription extends PushSubscriptionRecord {
  readonly accountId?: string | undefined;
}

/** What is told of a browser without opening what is sealed. */
export interface KeptBrowser {
  readonly id: string;
  /** Null where nobody signed in. */
  readonly accountId: string | null;
  readonly addedAt: Instant;
}

/** When somebody last looked whether there is something to tell. */
export interface ReminderPulse {
  readonly lastTick: Instant;
  readonly nextDue: Instant | null;
  /** Where the web application was served then, with a slash at the end. */
  readonly address: string;
}

/** By what a claimed message is known. */
export type ClaimKey = Pick<ClaimedMessage, "claimId" | "messageId">;

/** What is sealed besides the browsers: the webhook, the keys of this place as a sender of pushes, the key of links. */
export type ReminderSecretName = "webhook" | "vapid" | "links";

/**
 * What was told, and through what. Several programs may tell at once: whoever claims a telling first tells it and then confirms that it
 * did. A claim that is not confirmed runs out, and the next one who claims tells it: a telling is claimed, then told or claimed again.
 * Failures are `StoreError`s; a secret that cannot be opened is a `SealError`.
 */
export interface ReminderStore {
  /** Those that were ever touched, by name. */
  listChannels(): Promise<readonly ReminderChannelState[]>;
  /** Switches a channel and names it; what is left out stays. A channel that is switched on starts without its problem. */
  changeChannel(
    channel: ReminderChannelName,
    change: { readonly isOn?: boolean; readonly label?: string | null },
  ): Promise<void>;
  /** Writes down that something was told, or why it was not and when to try again. */
  noteDelivery(
    channel: ReminderChannelName,
    delivery:
      | { readonly at: Instant; readonly sentence: null }
      | { readonly at: Instant; readonly sentence: string; readonly notBefore: Instant },
  ): Promise<void>;
  /**
   * What was told, and what somebody holds to tell it. A claim that has run out holds nothing, nor does one that ends hours from now, as
   * only a clock that was ahead can have made it.
   */
  listTold(channel: ReminderChannelName, now: Instant): Promise<readonly Told[]>;
  /**
   * Takes tellings that were not told and that nobody holds, by message: those that somebody held before come first, what nobody ever had
   * is the last message. Those of cases that are gone are left out.
   */
  claim(
    channel: ReminderChannelName,
    tellings: readonly Telling[],
    claim: ReminderClaim,
    now: Instant,
  ): Promise<readonly ClaimedMessage[]>;
  /** Has what is still held by a claim held until another moment. */
  renewClaim(channel: ReminderChannelName, claim: ReminderClaim): Promise<void>;
  /** Writes that a message was told, whenever its claim would have run out; "lost" where somebody else has taken it, or its cases are gone. */
  confirm(channel: ReminderChannelName, message: ClaimKey): Promise<LeaseUse>;
  /** Gives back a message that was not told, as far as it is still held. */
  release(channel: ReminderChannelName, message: ClaimKey): Promise<void>;
  /** Undefined where none is kept. */
  loadSecret(name: ReminderSecretName): Promise<string | undefined>;
  saveSecret(name: ReminderSecretName, text: string): Promise<void>;
  /** Keeps a secret unless there is one, and gives the one that is kept. */
  keepFirstSecret(name: ReminderSecretName, text: string): Promise<string>;
  /** Forgets one, also in the files. */
  removeSecret(name: ReminderSecretName): Promise<void>;
  /** By the order in which they were added. */
  listSubscriptions(): Promise<readonly PushSubscriptionRecord[]>;
  /** By the order in which they were added. */
  listBrowsers(): Promise<readonly KeptBrowser[]>;
  /** Adds a browser, or replaces what it said before: it belongs to who added it last. */
  saveSubscription(subscription: NewSubscription, now: Instant): Promise<void>;
  /** False where there was none. */
  removeSubscription(id: string): Promise<boolean>;
  /** Removes every browser of an account; false where there was none. */
  removeSubscriptionsOf(accountId: string): Promise<boolean>;
  /** Undefined where nobody ever looked. */
  loadPulse(): Promise<ReminderPulse | undefined>;
  savePulse(pulse: ReminderPulse): Promise<void>;
  /** True the first time for a link, false ever after. It is remembered until it has expired. */
  useLink(nonce: string, expiresAt: Instant, now: Instant): Promise<boolean>;
  isLinkUsed(nonce: string): Promise<boolean>;
}
