import type { ReminderRoutes } from "../../contract/http/index.ts";
import type { ApiClient } from "../api/index.ts";

/**
 * Whether this browser shows reminders.
 *
 * - `on`, `off`: it does, or could
 * - `insecure`: the address has no TLS, and browsers then know no notifications
 * - `unknown-here`: this browser knows none
 * - `refused`: the person said no, and only they can say otherwise, in the browser's settings
 */
export type PushState = "on" | "off" | "insecure" | "unknown-here" | "refused";

/** How this browser stands to reminders; asks the person nothing. */
export async function readPushState(): Promise<PushState> {
  if (!isSecureContext) return "insecure";
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window))
    return "unknown-here";
  if (Notification.permission === "denied") return "refused";
  return (await findSubscription()) === undefined ? "off" : "on";
}

async function findSubscription(): Promise<PushSubscription | undefined> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? undefined;
}

/** What came of asking for reminders in this browser. */
export type PushOutcome = "on" | "refused" | "no-service";

/** Asks the person, then the browser, and tells the server; to be called by a touch alone. Rejects as the API does. */
export async function subscribeBrowser(api: ApiClient<ReminderRoutes>): Promise<PushOutcome> {
  if ((await Notification.requestPermission()) !== "granted") return "refused";
  const { key } = await api.call("GET /api/push-key");
  const subscription = await subscribe(key);
  if (subscription === undefined) return "no-service";
  const { endpoint, keys } = subscription.toJSON();
  const body = { endpoint: endpoint ?? "", keys: { p256dh: keys?.p256dh ?? "", auth: keys?.auth ?? "" } };
  const { id } = await api.call("POST /api/push-browsers", { body });
  localStorage.setItem(ID_KEY, id);
  return "on";
}

/** Under which name the server knows this browser. */
const ID_KEY = "fineline-push-browser";

/** A subscription that was made with another key, such as that of another home, is given up first. */
async function subscribe(key: string): Promise<PushSubscription | undefined> {
  const { pushManager } = await navigator.serviceWorker.ready;
  const ask = () => pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  try {
    return await ask();
  } catch {
    await (await findSubscription())?.unsubscribe();
    return ask().catch(() => undefined);
  }
}

/** Ends reminders in this browser alone. */
export async function unsubscribeBrowser(api: ApiClient<ReminderRoutes>): Promise<void> {
  await (await findSubscription())?.unsubscribe();
  const id = localStorage.getItem(ID_KEY);
  if (id === null) return;
  localStorage.removeItem(ID_KEY);
  await api.call("DELETE /api/push-browsers/{id}", { params: { id } });
}
