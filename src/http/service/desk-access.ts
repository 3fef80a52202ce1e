import { type Accounts, type Actor, findRole, listDesks } from "../../accounts/index.ts";
import { type DeskRole, ROLE_CLASSES, type RouteClass, SCOPE_CLASSES } from "../../contract/http/index.ts";
import { noSuchDesk } from "../problem.ts";
import { notForRole, notForScopes } from "./sentences.ts";

/** A desk that is open to somebody, and what they are in it. */
export interface DeskAccess {
  readonly deskId: string;
  readonly role: DeskRole;
}

const DESK_ID = /^[A-Za-z0-9_.-]{1,64}$/;

/**
 * The desk that a request is about: of its Fineline-Desk header, else of its token, else the session's, else the only one that
 * is open to who asks. Throws one and the same `Problem` for whatever keeps it closed.
 */
export async function findDesk(accounts: Accounts, actor: Actor, named: string | undefined): Promise<DeskAccess> {
  const deskId = named ?? (await usualDesk(accounts, actor));
  if (deskId === undefined || !DESK_ID.test(deskId)) throw noSuchDesk();
  if (actor.via.kind === "token" && actor.via.deskId !== deskId) throw noSuchDesk();
  const role = await findRole(accounts, actor.userId, deskId);
  if (role === undefined) throw noSuchDesk();
  return { deskId, role };
}

async function usualDesk({ db }: Accounts, { userId, via }: Actor): Promise<string | undefined> {
  if (via.kind === "token") return via.deskId;
  if (via.activeDeskId !== null) return via.activeDeskId;
  const [only, second] = await listDesks(db, userId);
  return second === undefined ? only?.id : undefined;
}

/** Throws a `Problem` where neither role nor token allow what the class is of. */
export function requireClass(actor: Actor, access: DeskAccess, wanted: RouteClass): void {
  if (!ROLE_CLASSES[access.role].includes(wanted)) throw notForRole(access.role);
  if (!isAllowed(actor, access, wanted)) throw notForScopes();
}

/** Whether role and token allow what the class is of. */
export function isAllowed({ via }: Actor, { role }: DeskAccess, wanted: RouteClass): boolean {
  if (!ROLE_CLASSES[role].includes(wanted)) return false;
  return via.kind === "session" || via.scopes.some((scope) => SCOPE_CLASSES[scope].includes(wanted));
}
