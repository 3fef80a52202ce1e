import type { InstantText } from "../json.ts";

/** A way to be told; the last is of the machine that `fineline watch` runs on. */
export type ReminderChannelNameJson = "email" | "push" | "webhook" | "desktop";

export interface ReminderChannelJson {
  readonly channel: ReminderChannelNameJson;
  readonly isOn: boolean;
  /** Where it leads, as far as that is no secret: the name of a server. */
  readonly label: string | null;
  readonly lastToldAt: InstantText | null;
  /** What went wrong since something was told last. */
  readonly problem: { readonly at: InstantText; readonly sentence: string } | null;
}

/** How reminders stand. */
export interface PulseJson {
  /** When somebody last looked whether there is something to tell; null where nobody ever did. */
  readonly lastTick: InstantText | null;
  readonly nextDue: InstantText | null;
  /** Steps that ought to have been told by now, and were not. */
  readonly overdue: number;
  /** Reminders are on, and nobody looked for ten minutes. */
  readonly isMissed: boolean;
  /** Browsers that asked for notifications. */
  readonly browsers: number;
  readonly channels: readonly ReminderChannelJson[];
}

export interface WebhookJson {
  readonly url: string;
  /** `ntfy` speaks as servers of ntfy listen; `json` sends the whole message as JSON. */
  readonly format: "ntfy" | "json";
  readonly token?: string;
}

/** A change to a channel: what is left out stays. */
export interface ReminderChannelChangeJson {
  readonly isOn?: boolean;
  /** Of the channel `webhook` alone. It is never told again. */
  readonly webhook?: WebhookJson;
}

/** What came of a test. */
export interface ReminderTestJson {
  readonly arrived: boolean;
  /** What kept it. */
  readonly sentence: string | null;
}

/** A browser's push subscription, as the browser gives it (Push API). */
export interface NewBrowserJson {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A browser that shows reminders. */
export interface PushBrowserJson {
  readonly id: string;
  readonly addedAt: InstantText;
  /** Whether it was added by who asks. */
  readonly isOwn: boolean;
}

interface ChannelId {
  readonly id: string;
}

/** The routes about reminders. */
export interface ReminderRoutes {
  "GET /api/pulse": { response: PulseJson };
  "PATCH /api/reminders/{id}": {
    params: ChannelId;
    body: ReminderChannelChangeJson;
    response: ReminderChannelJson;
  };
  "POST /api/reminders/{id}/test": { params: ChannelId; response: ReminderTestJson };
  "GET /api/push-key": { response: { readonly key: string } };
  "GET /api/push-browsers": { response: { readonly items: readonly PushBrowserJson[] } };
  "POST /api/push-browsers": { body: NewBrowserJson; response: { readonly id: string } };
  "DELETE /api/push-browsers/{id}": { params: ChannelId; response: undefined };
}
