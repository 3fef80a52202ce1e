import type { Context } from "hono";
import { type Accounts, type Actor, recordAccess, recordDeed } from "../../accounts/index.ts";
import { type ApiRouteName, ROUTE_CLASSES } from "../../contract/http/index.ts";
import { Problem } from "../problem.ts";
import type { Asker } from "../serve-route.ts";
import { type DeskAccess, findDesk, isAllowed, requireClass } from "./desk-access.ts";
import { requireOwnCase } from "./interviewer.ts";
import type { CountTry } from "./limits.ts";
import type { OpenDesks } from "./open-desks.ts";
import { type FoundRoute, routeOf } from "./route-of.ts";
import { nobodySignedIn } from "./sentences.ts";

interface DeskFront {
  readonly accounts: Accounts;
  readonly desks: OpenDesks;
  readonly actorOf: (c: Context) => Promise<Actor | undefined>;
  /** Where a call comes from, shortened. */
  readonly addressOf: (c: Context) => string;
  readonly countTry: CountTry;
}

/** Routes that call a server which whoever asks has named. */
const CALLS_ELSEWHERE: ReadonlySet<ApiRouteName> = new Set([
  "POST /api/mailboxes",
  "PATCH /api/mailboxes/{id}",
  "POST /api/mailboxes/{id}/test",
  "POST /api/mail/servers",
  "POST /api/calendar/find",
  "POST /api/calendar",
  "POST /api/reminders/{id}/test",
]);

/** Hands a request to the API of its desk, where the desk is open to whoever asks and their role allows the route. */
export function serveDesk(front: DeskFront): (c: Context) => Promise<Response> {
  const { accounts, desks, actorOf, addressOf, countTry } = front;
  return async (c) => {
    const actor = await actorOf(c);
    if (actor === undefined) throw nobodySignedIn();
    const access = await findDesk(accounts, actor, c.req.header("fineline-desk"));
    const route = routeOf(c.req.method, c.req.path);
    if (route === undefined)
      throw new Problem("not-found", "This is no address of this API; /api/reference lists them.");
    requireClass(actor, access, ROUTE_CLASSES[route.name]);
    if (CALLS_ELSEWHERE.has(route.name)) await countTry("callsElsewhereByAccount", actor.userId);
    await noteInLogs(accounts, { actor, access, route, address: addressOf(c) });
    return desks.with(access.deskId, async (desk) => {
      if (access.role === "interviewer") await requireOwnCase(route, actor, desk);
      const asker: Asker = { accountId: actor.userId, mayAdminister: isAllowed(actor, access, "administer") };
      return desk.api.fetch(limitedInTime(route, c.req.raw), { ...c.env, asker });
    });
  };
}

interface Call {
  readonly actor: Actor;
  readonly access: DeskAccess;
  readonly route: FoundRoute;
  readonly address: string;
}

/** Before it is done: what cannot be told is not done. */
async function noteInLogs(
  { db }: Accounts,
  { actor: { userId: actorId }, access: { deskId, role }, route, address }: Call,
): Promise<void> {
  if (role === "coach") await recordAccess(db, { deskId, actorId, route: route.name, caseId: caseIdOf(route) });
  const kind = ROUTE_CLASSES[route.name];
  if (kind !== "administer" && kind !== "erase") return;
  await recordDeed(db, { deskId, actorId, deed: "called", subject: route.name, address });
}

function caseIdOf({ name, id }: FoundRoute): string | undefined {
  return name.includes("/api/cases/{id}") ? id : undefined;
}

const LONGEST_STREAM_MS = 5 * 60_000;

/** Who listens asks again after five minutes, and is looked at again: a part in a desk may have ended meanwhile. */
function limitedInTime({ name }: FoundRoute, request: Request): Request {
  if (name !== "GET /api/events") return request;
  return new Request(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(LONGEST_STREAM_MS)]) });
}
