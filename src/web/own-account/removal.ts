import { removeCopy } from "./local-copies.ts";
import { account } from "./own-account.ts";
import { serviceApi } from "./service-api.ts";
import { forgetHere } from "./sign-out.ts";

/** Removes a desk for everybody, and its copy from this browser. Throws what `ApiClient.call` throws. */
export async function removeDesk(deskId: string, password: string): Promise<void> {
  const headers = { "Fineline-Desk": deskId };
  await serviceApi.call("POST /api/service/desk/remove", { body: shownAnew(password) }, { headers });
  const own = account.peek();
  if (own !== undefined) await removeCopy(own.id, deskId);
  location.assign("/");
}

/** Removes the account with what nobody else has a part in, and all of it from this browser. Throws what `ApiClient.call` throws. */
export async function removeAccount(password: string): Promise<void> {
  await serviceApi.call("POST /api/service/me/remove", { body: shownAnew(password) });
  await forgetHere();
  location.assign("/account/gone");
}

/** Whoever signs in without a password has none to show. */
function shownAnew(password: string): { readonly password?: string } {
  return password === "" ? {} : { password };
}
