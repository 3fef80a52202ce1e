import type { ApiRouteName } from "./api-routes.ts";

/**
 * What somebody is in a desk. An interviewer sees the cases that they take part in; a coach sees plans, for as long as the
 * desk's owner wants it.
 */
export type DeskRole = "owner" | "member" | "interviewer" | "viewer" | "coach";

export const DESK_ROLES = ["owner", "member", "interviewer", "viewer", "coach"] as const satisfies readonly DeskRole[];

/**
 * What a route lets somebody do: see plans, read all there is, record, send to others, settle how the desk works, or erase.
 */
export type RouteClass = "plan" | "read" | "write" | "send" | "administer" | "erase";

/** What a program may be allowed by a token: never to administer, and never to erase. */
export type TokenScope = "read" | "write" | "send";

export const TOKEN_SCOPES = ["read", "write", "send"] as const satisfies readonly TokenScope[];

/** The class of every route: one that is added without a class does not compile. */
export const ROUTE_CLASSES: Readonly<Record<ApiRouteName, RouteClass>> = {
  "GET /api/cases": "plan",
  "POST /api/cases": "write",
  "GET /api/cases/{id}": "read",
  "PUT /api/cases/{id}/header": "write",
  "DELETE /api/cases/{id}": "erase",
  "GET /api/cases/{id}/facts": "read",
  "POST /api/cases/{id}/facts": "write",
  "POST /api/cases/{id}/undo": "write",
  "POST /api/cases/{id}/redo": "write",
  "GET /api/cases/{id}/plan": "plan",
  "GET /api/cases/{id}/may-i": "plan",
  "GET /api/cases/{id}/compare": "plan",
  "GET /api/cases/{id}/picture.svg": "plan",
  "GET /api/cases/{id}/calendar.ics": "read",
  "GET /api/today": "plan",
  "GET /api/contacts": "read",
  "GET /api/search": "read",
  "POST /api/letters/draft": "read",
  "POST /api/letters/check": "read",
  "POST /api/papers/card": "read",
  "POST /api/papers/envelope": "read",
  "POST /api/papers/prep": "read",
  "GET /api/mailboxes": "read",
  "POST /api/mailboxes": "administer",
  "PATCH /api/mailboxes/{id}": "administer",
  "DELETE /api/mailboxes/{id}": "administer",
  "POST /api/mailboxes/{id}/test": "administer",
  "POST /api/mail/servers": "administer",
  "POST /api/mail/leave": "administer",
  "GET /api/mail/leave/{id}": "administer",
  "GET /api/outbox": "read",
  "POST /api/outbox": "send",
  "POST /api/outbox/{id}/cancel": "send",
  "POST /api/outbox/{id}/resolve": "send",
  "GET /api/proposals": "read",
  "POST /api/proposals/{id}/accept": "write",
  "POST /api/proposals/{id}/dismiss": "write",
  "GET /api/proposals/{id}/message": "read",
  "GET /api/pulse": "read",
  "PATCH /api/reminders/{id}": "administer",
  "POST /api/reminders/{id}/test": "administer",
  "GET /api/push-key": "read",
  "GET /api/push-browsers": "read",
  "POST /api/push-browsers": "write",
  "DELETE /api/push-browsers/{id}": "write",
  "GET /api/feeds": "read",
  "POST /api/feeds": "administer",
  "POST /api/feeds/{id}/rotate": "administer",
  "DELETE /api/feeds/{id}": "administer",
  "GET /api/calendar": "read",
  "POST /api/calendar/find": "administer",
  "POST /api/calendar": "administer",
  "POST /api/calendar/sync": "write",
  "POST /api/calendar/taken-away/{id}": "write",
  "DELETE /api/calendar": "administer",
  "POST /api/invitations/read": "read",
  "GET /api/openings": "read",
  "POST /api/openings": "write",
  "GET /api/openings/{id}": "read",
  "DELETE /api/openings/{id}": "erase",
  "POST /api/openings/{id}/close": "write",
  "GET /api/openings/{id}/interviewers": "read",
  "POST /api/openings/{id}/interviewers": "send",
  "GET /api/applications": "read",
  "POST /api/applications/take-in": "write",
  "DELETE /api/applications/{id}": "write",
  "GET /api/candidates": "read",
  "POST /api/candidates": "write",
  "POST /api/candidates/import": "write",
  "GET /api/candidates/{id}/export": "read",
  "POST /api/candidates/{id}/forget": "erase",
  "POST /api/candidates/{id}/page": "send",
  "DELETE /api/candidates/{id}/page": "send",
  "GET /api/waiting": "read",
  "POST /api/bulk/preview": "read",
  "POST /api/bulk/approve": "send",
  "POST /api/decisions": "write",
  "GET /api/mirror": "read",
  "GET /api/mirror.csv": "read",
  "GET /api/playbooks": "plan",
  "GET /api/playbooks/{id}": "plan",
  "GET /api/export": "read",
  "POST /api/import": "write",
  "GET /api/imports": "read",
  "GET /api/imports/{id}": "read",
  "POST /api/imports/{id}/undo": "erase",
  "GET /api/settings": "read",
  "PATCH /api/settings": "administer",
  "GET /api/changes": "read",
  "GET /api/events": "read",
  "DELETE /api/everything": "erase",
};

/** What each role may do in its own desk. */
export const ROLE_CLASSES: Readonly<Record<DeskRole, readonly RouteClass[]>> = {
  owner: ["plan", "read", "write", "send", "administer", "erase"],
  member: ["plan", "read", "write", "send"],
  interviewer: ["plan", "read"],
  viewer: ["plan", "read"],
  coach: ["plan"],
};

/** What each scope of a token lets through, of what its owner's role lets through as well. */
export const SCOPE_CLASSES: Readonly<Record<TokenScope, readonly RouteClass[]>> = {
  read: ["plan", "read"],
  write: ["write"],
  send: ["send"],
};
