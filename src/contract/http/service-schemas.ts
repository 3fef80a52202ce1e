import { z } from "zod";
import { pageOf } from "./list-schemas.ts";
import { DESK_ROLES, TOKEN_SCOPES } from "./service-roles.ts";
import { idSchema, lineSchema } from "./word-schemas.ts";

const momentSchema = z.string().meta({ description: "A moment in UTC.", example: "2026-11-16T14:00:00.000Z" });
const emailSchema = z.string().max(254).meta({ description: "An address of mail.", example: "ada@example.com" });
const nameSchema = z.string().min(1).max(100).meta({ description: "A name of 1 to 100 characters on one line." });
const roleSchema = z.enum(DESK_ROLES).meta({ id: "DeskRole", description: "What somebody is in a desk." });
const scopesSchema = z.array(z.enum(TOKEN_SCOPES)).min(1).max(TOKEN_SCOPES.length);
const secretSchema = z.string().meta({ description: "The secret of a link." });

const itemsOf = (schema: z.ZodType) => z.strictObject({ items: z.array(schema) });
const pagesOf = (schema: z.ZodType) => z.strictObject(pageOf(schema));
const logOf = (schema: z.ZodType) => z.strictObject({ items: z.array(schema), next: z.string().nullable() });

export const registrationSchema = z.strictObject({ email: emailSchema }).meta({ id: "Registration" });

export const invitationTokenSchema = z.strictObject({ token: secretSchema }).meta({ id: "InvitationToken" });

export const invitationLookSchema = z
  .strictObject({ email: emailSchema, deskName: lineSchema.nullable(), hasAccount: z.boolean() })
  .meta({ id: "InvitationLook" });

export const newAccountSchema = z
  .strictObject({ token: secretSchema, name: nameSchema, password: z.string().min(8).max(1024) })
  .meta({ id: "NewAccount" });

export const shownAnewSchema = z.strictObject({ password: z.string().max(4096).optional() }).meta({ id: "ShownAnew" });

export const deskIdSchema = z.strictObject({ deskId: idSchema }).meta({ id: "DeskId" });
export const deskNameSchema = z.strictObject({ name: nameSchema }).meta({ id: "DeskName" });

export const meSchema = z
  .strictObject({
    id: idSchema,
    name: lineSchema,
    email: emailSchema,
    activeDeskId: idSchema.nullable(),
    desks: z.array(z.strictObject({ id: idSchema, name: lineSchema, role: roleSchema })),
  })
  .meta({ id: "Me" });

export const ownCasesSchema = itemsOf(z.strictObject({ id: idSchema, company: lineSchema, role: lineSchema }));

export const membersSchema = pagesOf(
  z
    .strictObject({ id: idSchema, name: lineSchema, email: emailSchema, role: roleSchema, since: momentSchema })
    .meta({ id: "Member" }),
);

export const memberChangeSchema = z.strictObject({ role: roleSchema }).meta({ id: "MemberChange" });

export const newInvitationSchema = z
  .strictObject({ email: emailSchema, role: roleSchema })
  .meta({ id: "NewDeskInvitation", example: { email: "grace@example.com", role: "viewer" } });

export const invitationsSchema = pagesOf(
  z
    .strictObject({ id: idSchema, email: emailSchema, role: roleSchema, madeAt: momentSchema, expiresAt: momentSchema })
    .meta({ id: "DeskInvitation" }),
);

export const madeSchema = z.strictObject({ id: idSchema });

export const newTokenSchema = z
  .strictObject({ name: nameSchema, scopes: scopesSchema, days: z.int().min(1).max(365) })
  .meta({ id: "NewToken", example: { name: "My script", scopes: ["read"], days: 90 } });

export const tokensSchema = pagesOf(
  z
    .strictObject({
      id: idSchema,
      name: lineSchema,
      scopes: scopesSchema,
      madeAt: momentSchema,
      expiresAt: momentSchema,
      lastUsedAt: momentSchema.nullable(),
    })
    .meta({ id: "Token", description: "A token as it is listed: without its secret." }),
);

export const madeTokenSchema = z
  .strictObject({ id: idSchema, token: z.string().meta({ description: "Told this once." }) })
  .meta({ id: "MadeToken" });

export const sessionsSchema = pagesOf(
  z
    .strictObject({
      id: idSchema,
      isThis: z.boolean(),
      madeAt: momentSchema,
      usedAt: momentSchema,
      address: lineSchema.nullable(),
      browser: lineSchema.nullable(),
    })
    .meta({ id: "OpenSession" }),
);

export const accountLogSchema = logOf(
  z
    .strictObject({ id: idSchema, at: momentSchema, kind: lineSchema, address: lineSchema })
    .meta({ id: "AccountLine", description: "What happened to one's account, and from about where." }),
);

const lineOfLog = { id: idSchema, at: momentSchema, actorId: idSchema, actorName: lineSchema.nullable() };

export const auditLogSchema = logOf(
  z
    .strictObject({ ...lineOfLog, deed: lineSchema, subject: lineSchema, address: lineSchema })
    .meta({ id: "AuditLine", description: "Who did what, and to what; never what it said." }),
);

export const accessLogSchema = logOf(
  z.strictObject({ ...lineOfLog, route: lineSchema, caseId: idSchema.nullable() }).meta({ id: "AccessLine" }),
);
