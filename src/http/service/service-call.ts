import type { Context } from "hono";
import type { Accounts, Actor, Doer } from "../../accounts/index.ts";
import { StoreError } from "../../app/index.ts";
import {
  type RouteDescription,
  SERVICE_ACCESS,
  SERVICE_DESCRIPTION,
  type ServiceRouteName,
} from "../../contract/http/index.ts";
import { readBody } from "../read-body.ts";
import { readQuery } from "../read-query.ts";
import { findDesk, requireClass } from "./desk-access.ts";
import type { CountTry } from "./limits.ts";
import type { OpenDesks } from "./open-desks.ts";
import { nobodySignedIn, notThere, sessionNeeded } from "./sentences.ts";
import { SERVICE_HANDLERS } from "./service-handlers.ts";
import type { OpenedDesk } from "./service-options.ts";

/** A request about people and desks, from anybody. */
export interface ServiceCall {
  /** The `{id}` of the path; empty where the path has none. */
  readonly id: string;
  readonly query: unknown;
  readonly body: unknown;
  readonly accounts: Accounts;
  readonly countTry: CountTry;
  /** Removes what the stores hold of a desk. */
  readonly removeStores: (deskId: string) => Promise<void>;
  /** Where it comes from: in full to count by, shortened to keep. */
  readonly from: string;
  readonly address: string;
}

/** The same from somebody who is signed in. */
export interface PersonCall extends ServiceCall {
  readonly actor: Actor;
  readonly doer: Doer;
  /** Empty where a token asks, which only `me` lets it. */
  readonly sessionId: string;
  /** Has a desk forget what was of an account alone. */
  readonly forgetAccount: (deskId: string, accountId: string) => Promise<void>;
}

/** The same about a desk that is open to them. */
export interface DeskCall extends PersonCall {
  readonly deskId: string;
  readonly withDesk: <T>(work: (desk: OpenedDesk) => Promise<T>) => Promise<T>;
}

export interface ServiceDoor extends Pick<ServiceCall, "removeStores"> {
  readonly accounts: Accounts;
  readonly desks: OpenDesks;
  readonly countTry: CountTry;
  readonly actorOf: (c: Context) => Promise<Actor | undefined>;
  readonly from: (c: Context) => string;
  readonly addressOf: (c: Context) => string;
}

/** Answers a route of the service, once it is clear that whoever asks may. */
export function serveServiceRoute(name: ServiceRouteName, door: ServiceDoor): (c: Context) => Promise<Response> {
  const description: RouteDescription = SERVICE_DESCRIPTION[name];
  const handle = SERVICE_HANDLERS[name] as (call: object) => Promise<Response>;
  return async (c) => {
    const who = await whoMay(name, c, door);
    const id = c.req.param("id") ?? "";
    // PostgreSQL keeps no text with it, so nothing is called so, and it would take the question for a mistake.
    if (id.includes("\0")) throw notThere();
    const query = readQuery(c.req.url, description.query);
    const body = description.body === undefined ? undefined : await readBody(c.req.raw, description.body);
    const { accounts, countTry, removeStores, from, addressOf } = door;
    const call = { id, query, body, accounts, countTry, removeStores, from: from(c), address: addressOf(c) };
    return handle({ ...call, ...who });
  };
}

/** Who asks, as far as the route needs to know; throws a `Problem` where it is not open to them. */
async function whoMay(
  name: ServiceRouteName,
  c: Context,
  { accounts, desks, actorOf, addressOf }: ServiceDoor,
): Promise<object> {
  const wanted = SERVICE_ACCESS[name];
  if (wanted === "anyone") return {};
  const actor = await actorOf(c);
  if (actor === undefined) throw nobodySignedIn();
  if (actor.via.kind === "token" && name !== "GET /api/service/me") throw sessionNeeded();
  const sessionId = actor.via.kind === "session" ? actor.via.sessionId : "";
  const forgetAccount = (deskId: string, accountId: string) =>
    desks.with(deskId, (desk) => desk.forgetAccount(accountId).catch(unlessMoved));
  const person = { actor, sessionId, forgetAccount, doer: { userId: actor.userId, address: addressOf(c) } };
  if (wanted === "signed-in") return person;
  const access = await findDesk(accounts, actor, c.req.header("fineline-desk"));
  if (wanted !== "of-desk") requireClass(actor, access, wanted);
  const { deskId } = access;
  return { ...person, deskId, withDesk: (work: (desk: OpenedDesk) => Promise<unknown>) => desks.with(deskId, work) };
}

/** A desk that moved elsewhere tells nobody anything, and nothing is changed in it: its members may leave all the same. */
function unlessMoved(error: unknown): void {
  if (!(error instanceof StoreError && error.kind === "read-only" && !error.retryable)) throw error;
}
