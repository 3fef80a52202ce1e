import type { PageJson, PageQuery } from "./case-api.ts";
import type { DeskRole, TokenScope } from "./service-roles.ts";

/** A moment in UTC: "2026-11-16T14:00:00.000Z". */
type MomentText = string;

interface WithId {
  readonly id: string;
}

export interface OwnDeskJson {
  readonly id: string;
  readonly name: string;
  /** What who asks is in it. */
  readonly role: DeskRole;
}

/** Who asks, and where they may go. */
export interface MeJson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The desk of requests that name none; null where there is no choice yet. */
  readonly activeDeskId: string | null;
  readonly desks: readonly OwnDeskJson[];
}

/** Asks for an account: the way to it goes to the address. */
export interface RegistrationJson {
  readonly email: string;
}

/** The token of an invitation's link. */
export interface InvitationTokenJson {
  readonly token: string;
}

/** What an invitation is for, to who has its link. */
export interface InvitationLookJson {
  readonly email: string;
  /** Null where it is for an account with a desk of one's own. */
  readonly deskName: string | null;
  readonly hasAccount: boolean;
}

export interface NewAccountJson extends InvitationTokenJson {
  readonly name: string;
  readonly password: string;
}

export interface DeskIdJson {
  readonly deskId: string;
}

export interface DeskNameJson {
  readonly name: string;
}

export interface MemberJson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: DeskRole;
  readonly since: MomentText;
}

export interface MemberChangeJson {
  readonly role: DeskRole;
}

export interface NewDeskInvitationJson {
  readonly email: string;
  readonly role: DeskRole;
}

export interface DeskInvitationJson extends NewDeskInvitationJson {
  readonly id: string;
  readonly madeAt: MomentText;
  readonly expiresAt: MomentText;
}

export interface NewTokenJson {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** It holds for so many days, 1 to 365. */
  readonly days: number;
}

export interface TokenJson {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly madeAt: MomentText;
  readonly expiresAt: MomentText;
  /** To the minute. */
  readonly lastUsedAt: MomentText | null;
}

/** A token as it is handed out. */
export interface MadeTokenJson extends WithId {
  /** Told this once. */
  readonly token: string;
}

export interface OpenSessionJson {
  readonly id: string;
  readonly isThis: boolean;
  readonly madeAt: MomentText;
  readonly usedAt: MomentText;
  /** Of the machine, shortened. */
  readonly address: string | null;
  readonly browser: string | null;
}

/** What may happen to an account: who signed in to it or tried to, and what was changed about that. */
export type AccountEventKind =
  | "signed-in-by-password"
  | "signed-in-by-code"
  | "signed-in-by-recovery-code"
  | "signed-in-by-passkey"
  | "signed-in-by-provider"
  | "code-asked-for"
  | "password-refused"
  | "code-refused"
  | "passkey-refused"
  | "signed-out"
  | "session-ended"
  | "new-password-asked-for"
  | "password-reset"
  | "password-changed"
  | "passkey-made"
  | "passkey-removed"
  | "second-factor-set-up"
  | "second-factor-turned-off"
  | "second-factor-taken-away"
  | "recovery-codes-made";

export interface AccountLineJson {
  readonly id: string;
  readonly at: MomentText;
  /** One of `AccountEventKind`, or what a later version writes. */
  readonly kind: string;
  /** Of the machine that asked, shortened; "unknown" where nothing told. */
  readonly address: string;
}

export interface AuditLineJson {
  readonly id: string;
  readonly at: MomentText;
  readonly actorId: string;
  readonly actorName: string | null;
  readonly deed: string;
  readonly subject: string;
  readonly address: string;
}

export interface AccessLineJson {
  readonly id: string;
  readonly at: MomentText;
  readonly actorId: string;
  readonly actorName: string | null;
  readonly route: string;
  readonly caseId: string | null;
}

/** A case that an interviewer takes part in. */
export interface OwnCaseJson {
  readonly id: string;
  readonly company: string;
  readonly role: string;
}

export interface LogQuery {
  readonly before?: string;
  readonly limit?: number;
}

interface ItemsOf<T> {
  readonly items: readonly T[];
}

interface LogOf<T> extends ItemsOf<T> {
  /** `before` of the next page; null at the end. */
  readonly next: string | null;
}

/** Shows anew who asks; an account without a password asks within ten minutes of signing in. */
export interface ShownAnewJson {
  readonly password?: string;
}

/** The routes about people and desks, which only a shared service has. */
export interface ServiceRoutes {
  "POST /api/service/registrations": { body: RegistrationJson; response: undefined };
  "POST /api/service/invitations/look": { body: InvitationTokenJson; response: InvitationLookJson };
  "POST /api/service/accounts": { body: NewAccountJson; response: DeskIdJson };
  "POST /api/service/invitations/accept": { body: InvitationTokenJson; response: DeskIdJson };
  "GET /api/service/me": { response: MeJson };
  "POST /api/service/desks": { body: DeskNameJson; response: DeskIdJson };
  "POST /api/service/active-desk": { body: DeskIdJson; response: undefined };
  "PATCH /api/service/desk": { body: DeskNameJson; response: undefined };
  "GET /api/service/own-cases": { response: ItemsOf<OwnCaseJson> };
  "GET /api/service/members": { query: PageQuery; response: PageJson<MemberJson> };
  "PATCH /api/service/members/{id}": { params: WithId; body: MemberChangeJson; response: undefined };
  "DELETE /api/service/members/{id}": { params: WithId; response: undefined };
  "POST /api/service/leave": { response: undefined };
  "POST /api/service/desk/remove": { body: ShownAnewJson; response: undefined };
  "POST /api/service/me/remove": { body: ShownAnewJson; response: undefined };
  "GET /api/service/invitations": { query: PageQuery; response: PageJson<DeskInvitationJson> };
  "POST /api/service/invitations": { body: NewDeskInvitationJson; response: WithId };
  "DELETE /api/service/invitations/{id}": { params: WithId; response: undefined };
  "GET /api/service/tokens": { query: PageQuery; response: PageJson<TokenJson> };
  "POST /api/service/tokens": { body: NewTokenJson; response: MadeTokenJson };
  "DELETE /api/service/tokens/{id}": { params: WithId; response: undefined };
  "GET /api/service/sessions": { query: PageQuery; response: PageJson<OpenSessionJson> };
  "DELETE /api/service/sessions/{id}": { params: WithId; response: undefined };
  "GET /api/service/account-log": { query: LogQuery; response: LogOf<AccountLineJson> };
  "GET /api/service/audit-log": { query: LogQuery; response: LogOf<AuditLineJson> };
  "GET /api/service/access-log": { query: LogQuery; response: LogOf<AccessLineJson> };
}

export type ServiceRouteName = keyof ServiceRoutes;
