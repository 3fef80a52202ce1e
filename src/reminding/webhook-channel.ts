import {
  CHANNEL_SENTENCES,
  type ReminderChannel,
  type ReminderMessage,
  type ReminderStore,
  type Webhook,
} from "../app/index.ts";
import type { Outgoing } from "../outgoing/index.ts";
import { deliveryOf, type Post, post } from "./post.ts";
import { shortText } from "./sentences.ts";

/** Tells through a server that takes posts: one of ntfy's, or any that reads JSON. */
export function createWebhookChannel(
  reminders: Pick<ReminderStore, "loadSecret">,
  outgoing: Outgoing,
): ReminderChannel {
  return {
    name: "webhook",
    rhythm: "at-once",
    send: async (reminder) => {
      const kept = await reminders.loadSecret("webhook");
      if (kept === undefined) return { kind: "failed", sentence: CHANNEL_SENTENCES["no-webhook"] };
      const webhook = JSON.parse(kept) as Webhook;
      const { headers, body } = POSTS[webhook.format](reminder);
      const authorization = webhook.token === undefined ? {} : { Authorization: `Bearer ${webhook.token}` };
      const message = { url: webhook.url, headers: { ...headers, ...authorization }, body };
      return deliveryOf(await post(message, { outgoing }), webhook.url);
    },
  };
}

type PostContent = Pick<Post, "headers" | "body">;

/** How each format says a message. */
const POSTS: Readonly<Record<Webhook["format"], (message: ReminderMessage) => PostContent>> = {
  ntfy: ntfyPost,
  json: jsonPost,
};

/** As ntfy's servers take it: the text as it is, the rest in headers. */
function ntfyPost(message: ReminderMessage): PostContent {
  const actions = ntfyActions(message);
  return {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      Title: encodedHeader(message.title),
      Priority: message.isLastCall ? "high" : "default",
      Click: message.url,
      // Of two with the same one the second takes the first one's place, on servers that know of it.
      "X-Sequence-ID": message.id,
      ...(actions.length === 0 ? {} : { Actions: asciiJson(actions) }),
    },
    body: shortText(message),
  };
}

function ntfyActions({ items }: ReminderMessage): readonly object[] {
  const [only, second] = items;
  if (only?.deeds === undefined || second !== undefined) return [];
  const { label, done, snooze } = only.deeds;
  return [
    { action: "view", label: "Open", url: only.url },
    { action: "http", label, url: done, method: "POST", clear: true },
    { action: "http", label: "Snooze", url: snooze, method: "POST", clear: true },
  ];
}

function jsonPost(message: ReminderMessage): PostContent {
  const { id, at, title, items, url, isLastCall } = message;
  const body = {
    id,
    at: new Date(at).toISOString(),
    title,
    text: shortText(message),
    url,
    isLastCall,
    items: items.map(({ caseId, stepId, company, title, when, url, deeds }) => ({
      case: caseId,
      step: stepId,
      company,
      title,
      when,
      url,
      ...(deeds === undefined ? {} : { done: deeds.done, snooze: deeds.snooze }),
    })),
  };
  return { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

/** Keeps an encoded word within its 75 characters (RFC 2047, section 2), whole characters in each. */
const CHARACTERS_A_WORD = 10;

/** A text as a header takes it: as it is in ASCII, else as encoded words (RFC 2047). */
function encodedHeader(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const characters = [...text];
  const words = Array.from({ length: Math.ceil(characters.length / CHARACTERS_A_WORD) }, (_, index) =>
    characters.slice(index * CHARACTERS_A_WORD, (index + 1) * CHARACTERS_A_WORD).join(""),
  );
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word, "utf8").toString("base64")}?=`).join(" ");
}

/** JSON in ASCII, since headers are. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
