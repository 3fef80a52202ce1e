import { list, object, oneOf, optional, pattern, text, whole } from "../shape/index.ts";
import { discreet } from "./discreet.ts";
import { parserOf } from "./parser-of.ts";
import type {
  DeskIdJson,
  DeskNameJson,
  InvitationTokenJson,
  MemberChangeJson,
  NewAccountJson,
  NewDeskInvitationJson,
  NewTokenJson,
  RegistrationJson,
  ShownAnewJson,
} from "./service-api.ts";
import { DESK_ROLES, TOKEN_SCOPES } from "./service-roles.ts";

/** One addr-spec in ASCII, of the plain kind that every provider takes (RFC 5321, sections 4.1.2 and 4.5.3.1). */
const email = pattern(
  "one address such as ada@example.com",
  /^(?=.{3,254}$)(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
);
const name = text("a name of 1 to 100 characters on one line", (value) => {
  const length = value.trim().length;
  return length > 0 && value.length <= 100 && !/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(value);
});
const linkToken = pattern("the whole of what follows # in the link", /^fi_[A-Za-z0-9_-]{43}$/);
const deskId = pattern("the id of a desk", /^[A-Za-z0-9_.-]{1,64}$/);
const role = oneOf(DESK_ROLES);
const password = text("a password of at most 4096 characters", (value) => value.length <= 4096);

/** What is asked for by `POST /api/service/registrations`. */
export const parseRegistration = discreet(parserOf(object<RegistrationJson>("an object with email", { email })));

/** What is asked for by the routes that take the token of an invitation. */
export const parseInvitationToken = discreet(
  parserOf(object<InvitationTokenJson>("an object with token", { token: linkToken })),
);

/** What is asked for by `POST /api/service/accounts`. */
export const parseNewAccount = discreet(
  parserOf(object<NewAccountJson>("an object with token, name and password", { token: linkToken, name, password })),
);

/** What is asked for by `POST /api/service/active-desk`. */
export const parseDeskId = discreet(parserOf(object<DeskIdJson>("an object with deskId", { deskId })));

/** What is asked for by the routes that name a desk. */
export const parseDeskName = discreet(parserOf(object<DeskNameJson>("an object with name", { name })));

/** What is asked for by the routes that remove what cannot be brought back. */
export const parseShownAnew = discreet(
  parserOf(
    object<ShownAnewJson>("an object with password, where the account has one", { password: optional(password) }),
  ),
);

/** What is asked for by `PATCH /api/service/members/{id}`. */
export const parseMemberChange = discreet(parserOf(object<MemberChangeJson>("an object with role", { role })));

/** What is asked for by `POST /api/service/invitations`. */
export const parseNewInvitation = discreet(
  parserOf(object<NewDeskInvitationJson>("an object with email and role", { email, role })),
);

/** What is asked for by `POST /api/service/tokens`. */
export const parseNewToken = discreet(
  parserOf(
    object<NewTokenJson>("an object with name, scopes and days", {
      name,
      scopes: list(oneOf(TOKEN_SCOPES), {
        expected: "a list of at least one scope, each once",
        holds: (scopes) => scopes.length > 0 && new Set(scopes).size === scopes.length,
        schema: { minItems: 1, uniqueItems: true },
      }),
      days: whole(1, 365),
    }),
  ),
);
