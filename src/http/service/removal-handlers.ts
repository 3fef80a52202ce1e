import {
  isShownAnew,
  listDesks,
  listDesksThatGo,
  recordAccountEvent,
  removeAccount,
  removeDesk,
  removeMember,
} from "../../accounts/index.ts";
import { parseShownAnew } from "../../contract/http/index.ts";
import { invalid, Problem } from "../problem.ts";
import { done } from "../respond.ts";
import type { DeskCall, PersonCall } from "./service-call.ts";

/** `POST /api/service/desk/remove` */
export async function removeOwnDesk(call: DeskCall): Promise<Response> {
  await requireShownAnew(call);
  await removeWhole(call.deskId, call);
  return done();
}

/** `POST /api/service/me/remove` */
export async function removeOwnAccount(call: PersonCall): Promise<Response> {
  const { accounts, doer, forgetAccount } = call;
  await requireShownAnew(call);
  const going = await listDesksThatGo(accounts.db, doer.userId);
  if (going === undefined) throw lastOwner();
  for (const { id: deskId } of await listDesks(accounts.db, doer.userId)) {
    if (going.includes(deskId)) await removeWhole(deskId, call);
    else {
      const along = () => forgetAccount(deskId, doer.userId);
      const change = await removeMember(accounts.db, { deskId, userId: doer.userId, along }, doer);
      if (change === "last-owner") throw lastOwner();
    }
  }
  await removeAccount(accounts.db, doer.userId);
  return done();
}

/** What there is of a desk first: where that fails, its owner can ask again. Once more at the end, for who wrote into it meanwhile. */
async function removeWhole(deskId: string, { accounts, doer, removeStores }: PersonCall): Promise<void> {
  await removeStores(deskId);
  await removeDesk(accounts.db, deskId, doer);
  await removeStores(deskId);
}

async function requireShownAnew({ accounts, actor, doer, body, countTry, from }: PersonCall): Promise<void> {
  const asked = parseShownAnew(body);
  if (!asked.ok) throw invalid(asked.error);
  await countTry("secretFromAddress", from);
  await countTry("signInByKnownBrowser", `to remove ${actor.userId}`);
  if (await isShownAnew(accounts, actor, asked.value.password)) return;
  if (asked.value.password !== undefined) await recordAccountEvent(accounts.db, { ...doer, kind: "password-refused" });
  throw new Problem(
    "not-allowed",
    "This is not the password; without one, sign in anew and try again within ten minutes.",
  );
}

function lastOwner(): Problem {
  return new Problem(
    "last-owner",
    "Others are in a desk that only you own: make one of them an owner, or remove it, first.",
  );
}
