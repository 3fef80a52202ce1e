import { createHash } from "node:crypto";
import {
  CHANNEL_SENTENCES,
  type Delivery,
  type PushSubscriptionRecord,
  type ReminderChannel,
  type ReminderMessage,
  type ReminderStore,
} from "../app/index.ts";
import type { Outgoing } from "../outgoing/index.ts";
import { deliveryOf, type Post, type PostAnswer, post } from "./post.ts";
import { FAILURES, shortText } from "./sentences.ts";

export interface PushChannelOptions {
  readonly reminders: Pick<
    ReminderStore,
    "keepFirstSecret" | "loadSecret" | "listSubscriptions" | "removeSubscription"
  >;
  /** Who answers for what is sent, as push services ask to know (RFC 8292): the person's own address where it is known. */
  readonly loadSender: () => Promise<string | undefined>;
  /** The way to the browsers' services. */
  readonly outgoing: Outgoing;
}

interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** A reminder is of no use once the day is over. */
const LIVES_SECONDS = 12 * 60 * 60;
/** An address that is nobody's, where the person's own is not known: services refuse a message without any. */
const NOBODY = "mailto:nobody@fineline.example";

/** Tells through every browser that asked for it; one that takes nothing any more is forgotten. */
export function createPushChannel(options: PushChannelOptions): ReminderChannel {
  return {
    name: "push",
    rhythm: "at-once",
    send: async (message) => {
      const browsers = await options.reminders.listSubscriptions();
      if (browsers.length === 0) return { kind: "failed", sentence: CHANNEL_SENTENCES["no-browser"] };
      const keys = await vapidKeys(options.reminders);
      const sender = await options.loadSender();
      const subject = sender === undefined ? NOBODY : `mailto:${sender}`;
      const deliveries = await Promise.all(
        browsers.map((browser) => pushTo(browser, message, { keys, subject, ...options })),
      );
      // One browser is enough: whoever is told is told, and whoever may have been is not told again.
      return (
        deliveries.find(({ kind }) => kind === "told") ??
        deliveries.find(({ kind }) => kind === "unanswered") ??
        deliveries.find((one) => !isGone(one)) ??
        deliveries[0]!
      );
    },
  };
}

/** The public key that browsers ask pushes with; made once for a place. */
export async function openPushKey(reminders: PushChannelOptions["reminders"]): Promise<string> {
  return (await vapidKeys(reminders)).publicKey;
}

/** The same browser has the same name, which tells nothing of where it is reached. */
export function idOfEndpoint(endpoint: string): string {
  return createHash("sha256").update(endpoint).digest("hex").slice(0, 32);
}

async function vapidKeys(reminders: PushChannelOptions["reminders"]): Promise<VapidKeys> {
  const kept = await reminders.loadSecret("vapid");
  if (kept !== undefined) return JSON.parse(kept) as VapidKeys;
  const { generateVAPIDKeys } = (await import("web-push")).default;
  return JSON.parse(await reminders.keepFirstSecret("vapid", JSON.stringify(generateVAPIDKeys()))) as VapidKeys;
}

interface PushContext extends PushChannelOptions {
  readonly keys: VapidKeys;
  readonly subject: string;
}

async function pushTo(
  browser: PushSubscriptionRecord,
  message: ReminderMessage,
  { keys, subject, reminders, outgoing }: PushContext,
): Promise<Delivery> {
  const sealed = await sealFor(browser, message, { keys, subject });
  const answer = sealed === undefined ? undefined : await post({ url: browser.endpoint, ...sealed }, { outgoing });
  if (answer !== undefined && !isEnd(answer)) return deliveryOf(answer, browser.endpoint);
  await reminders.removeSubscription(browser.id);
  return { kind: "failed", sentence: FAILURES.browsersGone };
}

/** The services' way to say that a browser takes nothing any more (RFC 8030, section 7.3). */
function isEnd(answer: PostAnswer): boolean {
  return "status" in answer && (answer.status === 404 || answer.status === 410);
}

/** The message for one browser alone; undefined where its keys are none. */
async function sealFor(
  { endpoint, p256dh, auth }: PushSubscriptionRecord,
  message: ReminderMessage,
  { keys, subject }: Pick<PushContext, "keys" | "subject">,
): Promise<Omit<Post, "url"> | undefined> {
  const { generateRequestDetails } = (await import("web-push")).default;
  try {
    const { headers, body } = generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payloadOf(message), {
      vapidDetails: { subject, ...keys },
      TTL: LIVES_SECONDS,
      contentEncoding: "aes128gcm",
      // Of two of the same topic that wait for a browser, the service delivers the second alone (RFC 8030, section 5.4).
      topic: message.id.replaceAll("-", ""),
      urgency: message.isLastCall ? "high" : "normal",
    });
    return { headers: textHeaders(headers), body: new Uint8Array(body ?? []) };
  } catch {
    return undefined;
  }
}

function isGone(delivery: Delivery): boolean {
  return delivery.kind === "failed" && delivery.sentence === FAILURES.browsersGone;
}

/** Its length is counted by whoever sends it. */
function textHeaders(headers: object): Readonly<Record<string, string>> {
  const entries = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(entries.filter(([name]) => name.toLowerCase() !== "content-length"));
}

const LONGEST_TEXT = 800;

/** What the service worker reads: addresses without their origin, since a page may know this place by another name. */
function payloadOf(message: ReminderMessage): string {
  const [only, second] = message.items;
  const deeds = second === undefined ? only?.deeds : undefined;
  return JSON.stringify({
    title: message.title,
    body: shortText(message).slice(0, LONGEST_TEXT).toWellFormed(),
    path: pathOf(message.url),
    tag: message.id,
    ...(deeds === undefined
      ? {}
      : { deeds: { label: deeds.label, done: pathOf(deeds.done), snooze: pathOf(deeds.snooze) } }),
  });
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
