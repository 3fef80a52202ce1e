import { type ReadonlySignal, signal } from "@preact/signals";
import { findTabDesk, heldDesk, type KeptAccount, keepAccount, keepsCopy, keptAccount } from "../own-desk/index.ts";
import { removeOldCopies } from "./local-copies.ts";
import { serviceApi } from "./service-api.ts";

const own = signal<KeptAccount | undefined>(undefined);

/** Who is signed in here, and the desks that are open to them; undefined where nobody is. */
export const account: ReadonlySignal<KeptAccount | undefined> = own;

/** What became of asking who is signed in: the tab is right for them as it is, or begins anew. */
type Settled = "same" | "leaving";

/** Takes whoever was kept from the last time for who is here, for as long as nobody can be asked. */
export function takeKeptAccount(kept: KeptAccount | undefined): void {
  own.value = kept;
}

/** Asks who is signed in and which desks are open to them; the page is loaded anew where it stands at another's desk. */
export async function refreshAccount(): Promise<Settled> {
  const me = await serviceApi.call("GET /api/service/me");
  const kept = keptAccount();
  const usual = kept?.id === me.id ? kept.activeDeskId : me.activeDeskId;
  const next = { ...me, activeDeskId: usual };
  keepAccount(next);
  own.value = next;
  await removeOldCopies(
    me.id,
    me.desks.filter(keepsCopy).map(({ id }) => id),
  );
  if (isAtRightDesk(next)) return "same";
  location.reload();
  return "leaving";
}

/** Whether the tab is at a desk that is open to the account, as what it is there. */
function isAtRightDesk(account: KeptAccount): boolean {
  const [held, wanted] = [heldDesk(), findTabDesk(account)];
  if (held === undefined || wanted === undefined) return held === undefined && wanted === undefined;
  return held.userId === account.id && held.id === wanted.id && held.role === wanted.role;
}
