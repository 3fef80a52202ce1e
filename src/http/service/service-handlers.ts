import {
  acceptInvitation,
  askForAccount,
  cancelInvitation,
  changeRole,
  chooseDesk,
  endSession,
  findInvitation,
  findRole,
  invitationLink,
  invitationMail,
  inviteToDesk,
  listDesks,
  listInvitations,
  listMembers,
  listSessions,
  listTokens,
  makeAccount,
  makeDesk,
  makeToken,
  passwordFault,
  readAccessLog,
  readAccountLog,
  readAuditLog,
  removeMember,
  renameDesk,
  revokeToken,
} from "../../accounts/index.ts";
import {
  type LogQuery,
  type PageQuery,
  parseDeskId,
  parseDeskName,
  parseInvitationToken,
  parseMemberChange,
  parseNewAccount,
  parseNewInvitation,
  parseNewToken,
  parseRegistration,
  ROLE_CLASSES,
  type ServiceRouteName,
} from "../../contract/http/index.ts";
import type { Fault, Result } from "../../contract/index.ts";
import { pageOf } from "../page.ts";
import { invalid, noSuchDesk, Problem } from "../problem.ts";
import { done, json } from "../respond.ts";
import { listOwnCases } from "./interviewer.ts";
import { removeOwnAccount, removeOwnDesk } from "./removal-handlers.ts";
import { notSent, notThere } from "./sentences.ts";
import type { DeskCall, PersonCall, ServiceCall } from "./service-call.ts";

/** Who answers each route of the service. What is `deskId` in a call was looked at before: it is open to who asks. */
export const SERVICE_HANDLERS: Readonly<Record<ServiceRouteName, (call: never) => Promise<Response>>> = {
  "POST /api/service/registrations": async ({ body, accounts, countTry, from }: ServiceCall) => {
    if (!accounts.isOpen) throw new Problem("not-found", "Accounts are made by invitation here.");
    const { email } = read(parseRegistration(body));
    await countTry("mailFromAddress", from);
    await countTry("mailTo", email.toLowerCase());
    askForAccount(accounts, email);
    return new Response(null, { status: 202, headers: { "Cache-Control": "no-store" } });
  },

  "POST /api/service/invitations/look": async ({ body, accounts, countTry, from }: ServiceCall) => {
    await countTry("secretFromAddress", from);
    const found = await findInvitation(accounts.db, read(parseInvitationToken(body)).token);
    if (found === undefined) throw voidInvitation();
    return json(found);
  },

  "POST /api/service/accounts": async ({ body, accounts, countTry, from, address }: ServiceCall) => {
    await countTry("secretFromAddress", from);
    const asked = read(parseNewAccount(body));
    const invitation = await findInvitation(accounts.db, asked.token);
    if (invitation === undefined) throw voidInvitation();
    const fault = passwordFault(asked.password, invitation.email);
    if (fault !== undefined) throw invalid([{ place: "password", expected: fault }]);
    const made = await makeAccount(accounts.db, { ...asked, address });
    if (made.kind === "void") throw voidInvitation();
    if (made.kind === "known") throw new Problem("account-exists", "Sign in, then open the link again.");
    return json({ deskId: made.deskId }, 201);
  },

  "POST /api/service/invitations/accept": async ({ body, accounts, doer, actor, countTry, from }: PersonCall) => {
    await countTry("secretFromAddress", from);
    const { token } = read(parseInvitationToken(body));
    const deskId = await acceptInvitation(accounts.db, { token, email: actor.email }, doer);
    if (deskId === undefined) throw voidInvitation();
    return json({ deskId });
  },

  "GET /api/service/me": async ({ accounts, actor }: PersonCall) => {
    const desks = await listDesks(accounts.db, actor.userId);
    const { userId: id, name, email, via } = actor;
    if (via.kind === "token") {
      const own = desks.filter((desk) => desk.id === via.deskId);
      return json({ id, name, email, activeDeskId: via.deskId, desks: own });
    }
    const active = desks.find((desk) => desk.id === via.activeDeskId) ?? (desks.length === 1 ? desks[0] : undefined);
    return json({ id, name, email, activeDeskId: active?.id ?? null, desks });
  },

  "POST /api/service/desks": async ({ body, accounts, doer, countTry }: PersonCall) => {
    const { name } = read(parseDeskName(body));
    await countTry("madeByAccount", doer.userId);
    return json({ deskId: await makeDesk(accounts.db, name.trim(), doer) }, 201);
  },

  "POST /api/service/active-desk": async ({ body, accounts, actor, sessionId }: PersonCall) => {
    const { deskId } = read(parseDeskId(body));
    if ((await findRole(accounts, actor.userId, deskId)) === undefined) throw noSuchDesk();
    await chooseDesk(accounts.db, sessionId, deskId);
    return done();
  },

  "PATCH /api/service/desk": async ({ body, accounts, deskId, doer }: DeskCall) => {
    await renameDesk(accounts.db, deskId, read(parseDeskName(body)).name.trim(), doer);
    return done();
  },

  "GET /api/service/own-cases": async ({ withDesk, actor }: DeskCall) =>
    withDesk(async (desk) => json({ items: await listOwnCases(actor, desk) })),

  "GET /api/service/members": async ({ accounts, deskId, query }: DeskCall) =>
    listPage("members", await listMembers(accounts.db, deskId), query),

  "PATCH /api/service/members/{id}": async ({ id, body, accounts, deskId, doer, forgetAccount }: DeskCall) => {
    const { role } = read(parseMemberChange(body));
    const along = ROLE_CLASSES[role].includes("write") ? {} : { along: () => forgetAccount(deskId, id) };
    return told(await changeRole(accounts.db, { deskId, userId: id, role, ...along }, doer));
  },

  "DELETE /api/service/members/{id}": async ({ id, ...call }: DeskCall) => told(await endPart(id, call)),

  "POST /api/service/leave": async (call: DeskCall) => told(await endPart(call.doer.userId, call)),

  "POST /api/service/desk/remove": removeOwnDesk,

  "POST /api/service/me/remove": removeOwnAccount,

  "GET /api/service/invitations": async ({ accounts, deskId, query }: DeskCall) =>
    listPage("invitations", await listInvitations(accounts.db, deskId), query),

  "POST /api/service/invitations": async ({ body, accounts, deskId, doer, countTry }: DeskCall) => {
    const { email, role } = read(parseNewInvitation(body));
    await countTry("madeByAccount", doer.userId);
    const { id, token } = await inviteToDesk(accounts.db, { deskId, email, role }, doer);
    const desks = await listDesks(accounts.db, doer.userId);
    const name = desks.find((desk) => desk.id === deskId)?.name;
    try {
      await accounts.sendMail(invitationMail(email, invitationLink(accounts, token), name));
    } catch (error) {
      accounts.onFailure(error);
      // Nobody has its link, which is told to nobody else.
      await cancelInvitation(accounts.db, deskId, id, doer);
      throw notSent();
    }
    return json({ id }, 201);
  },

  "DELETE /api/service/invitations/{id}": async ({ id, accounts, deskId, doer }: DeskCall) => {
    if (!(await cancelInvitation(accounts.db, deskId, id, doer))) throw notThere();
    return done();
  },

  "GET /api/service/tokens": async ({ accounts, deskId, doer: { userId }, query }: DeskCall) =>
    listPage("tokens", await listTokens(accounts.db, { deskId, userId }), query),

  "POST /api/service/tokens": async ({ body, accounts, deskId, doer, countTry }: DeskCall) => {
    const asked = read(parseNewToken(body));
    await countTry("madeByAccount", doer.userId);
    const { id, text } = await makeToken(accounts.db, { deskId, ...asked }, doer);
    return json({ id, token: text }, 201);
  },

  "DELETE /api/service/tokens/{id}": async ({ id, accounts, deskId, doer }: DeskCall) => {
    if (!(await revokeToken(accounts.db, deskId, id, doer))) throw notThere();
    return done();
  },

  "GET /api/service/sessions": async ({ accounts, actor, sessionId, query }: PersonCall) => {
    const found = await listSessions(accounts.db, actor.userId);
    return listPage(
      "sessions",
      found.map((each) => ({ ...each, isThis: each.id === sessionId })),
      query,
    );
  },

  "DELETE /api/service/sessions/{id}": async ({ id, accounts, doer }: PersonCall) => {
    if (!(await endSession(accounts.db, id, doer))) throw notThere();
    return done();
  },

  "GET /api/service/account-log": async ({ accounts, actor, query }: PersonCall) =>
    logPage(await readAccountLog(accounts.db, actor.userId, logQuery(query))),

  "GET /api/service/audit-log": async ({ accounts, deskId, query }: DeskCall) =>
    logPage(await readAuditLog(accounts.db, deskId, logQuery(query))),

  "GET /api/service/access-log": async ({ accounts, deskId, query }: DeskCall) =>
    logPage(await readAccessLog(accounts.db, deskId, logQuery(query))),
};

function read<T>(parsed: Result<T, readonly Fault[]>): T {
  if (parsed.ok) return parsed.value;
  throw invalid(parsed.error);
}

/** Ends somebody's part in a desk, and what came to them of it. */
function endPart(
  userId: string,
  { accounts, deskId, doer, forgetAccount }: Pick<DeskCall, "accounts" | "deskId" | "doer" | "forgetAccount">,
) {
  return removeMember(accounts.db, { deskId, userId, along: () => forgetAccount(deskId, userId) }, doer);
}

function told(change: "done" | "unknown" | "last-owner"): Response {
  if (change === "unknown") throw notThere();
  if (change === "last-owner") throw new Problem("last-owner", "Make somebody else an owner first.");
  return done();
}

function voidInvitation(): Problem {
  return new Problem("not-found", "This invitation was used, was taken back, is too old, or is for another address.");
}

function listPage(list: string, items: readonly { readonly id: string }[], query: unknown): Response {
  const { cursor, limit = 50 } = query as PageQuery;
  return json(pageOf(items, { list, cursor, limit, keyOf: ({ id }) => id }));
}

function logQuery(query: unknown): { readonly before: string | undefined; readonly limit: number } {
  const { before, limit = 50 } = query as LogQuery;
  return { before, limit };
}

function logPage({ lines, next }: { readonly lines: readonly unknown[]; readonly next: string | null }): Response {
  return json({ items: lines, next });
}
