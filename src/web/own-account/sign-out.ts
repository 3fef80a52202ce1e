import { forgetAccount } from "../own-desk/index.ts";
import { removeCopies } from "./local-copies.ts";
import { account } from "./own-account.ts";
import { serviceApi, signOnApi } from "./service-api.ts";

/** Of all tabs of this browser; none is told what it says itself. */
const tabs = new BroadcastChannel("fineline-account");

/** Signs this browser out, and removes everything of the account from it. Throws what `ApiClient.call` throws. */
export async function signOutHere(): Promise<void> {
  await signOnApi.call("POST /api/auth/sign-out", { body: {} });
  await forgetHere();
  location.assign("/");
}

/** Ends one's own part in a desk. Throws what `ApiClient.call` throws. */
export async function leaveDesk(deskId: string): Promise<void> {
  await serviceApi.call("POST /api/service/leave", {}, { headers: { "Fineline-Desk": deskId } });
  location.assign("/");
}

/** Removes everything of the account from this browser, and tells its other tabs. */
export async function forgetHere(): Promise<void> {
  const left = account.peek();
  forgetAccount();
  tabs.postMessage("signed-out");
  await endReminders();
  if (left !== undefined) await removeCopies(left.id);
}

/** Nobody's reminders come to a browser that is another's by then. */
async function endReminders(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  await (await worker?.pushManager?.getSubscription())?.unsubscribe();
}

/** Other tabs of the account are over as well, as soon as one signs out. */
export function followSigningOut(): void {
  tabs.onmessage = () => location.assign("/");
}
