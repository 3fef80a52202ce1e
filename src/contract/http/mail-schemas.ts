import { z } from "zod";
import { factSchema } from "./fact-schemas.ts";
import { countSchema, idSchema, instantSchema, lineSchema, textSchema } from "./word-schemas.ts";

const addressSchema = z.string().meta({ description: "An email address.", example: "ana@example.org" });

const modeSchema = z.enum(["send", "drafts", "watch"]).meta({
  id: "MailMode",
  description: "Letters go out; or they are put among the drafts; or nothing is ever written.",
});

const serverPlaceSchema = z
  .strictObject({ host: lineSchema, port: z.int().min(1).max(65_535), security: z.enum(["tls", "starttls", "none"]) })
  .meta({
    id: "ServerPlace",
    description: "Where a mail server is reached; none is for servers on this very machine alone.",
    example: { host: "imap.example.org", port: 993, security: "tls" },
  });

export const mailboxSchema = z
  .strictObject({
    id: z.string(),
    address: addressSchema,
    name: lineSchema,
    mode: modeSchema,
    auth: z.enum(["password", "oauth2"]),
    imap: serverPlaceSchema,
    smtp: serverPlaceSchema,
    dailyLimit: countSchema,
    folders: countSchema,
    toDecide: countSchema,
    recorded: countSchema,
    unreadable: z.array(z.strictObject({ folder: lineSchema, uid: countSchema, reason: lineSchema })),
    pause: z
      .strictObject({
        problem: z.enum(["login", "tls", "settings", "day-limit"]),
        response: lineSchema,
        until: instantSchema.nullable(),
      })
      .nullable(),
    watch: z
      .strictObject({
        state: z.enum(["reading", "watching", "waiting", "stopped"]),
        since: instantSchema,
        sentence: lineSchema.optional(),
        read: countSchema.optional(),
        left: countSchema.optional(),
      })
      .nullable(),
  })
  .meta({ id: "Mailbox", description: "A mailbox that is connected. It holds no secret." });

export const mailboxesSchema = z.strictObject({ mailboxes: z.array(mailboxSchema) }).meta({ id: "Mailboxes" });

export const findServersSchema = z
  .strictObject({ address: addressSchema })
  .meta({ id: "FindServers", example: { address: "ana@example.org" } });

export const foundServersSchema = z
  .strictObject({
    by: z.enum(["table", "dns"]).nullable(),
    imap: serverPlaceSchema.nullable(),
    smtp: serverPlaceSchema.nullable(),
    provider: z
      .strictObject({
        id: idSchema,
        name: lineSchema,
        auth: z.enum(["oauth2", "app-password", "password"]),
        note: lineSchema.optional(),
        dailyLimit: countSchema.optional(),
      })
      .nullable(),
  })
  .meta({ id: "FoundServers", description: "Null where a person has to say where they are." });

const mailbox = {
  address: addressSchema,
  name: lineSchema.optional().meta({ description: "As whom letters are sent." }),
  mode: modeSchema,
  imap: serverPlaceSchema.optional(),
  smtp: serverPlaceSchema.optional(),
  user: lineSchema.optional().meta({ description: "The name there, where it is not the address." }),
  dailyLimit: z.int().min(1).max(99_999).optional(),
};

const passwordSchema = z.string().min(1).meta({ format: "password", writeOnly: true });

export const newMailboxSchema = z.strictObject({ ...mailbox, password: passwordSchema }).meta({
  id: "NewMailbox",
  description: "Servers that are left out are found by the address.",
  example: { address: "ana@example.org", name: "Ana Ruiz", mode: "send", password: "correct horse" },
});

export const askLeaveSchema = z
  .strictObject({
    ...mailbox,
    provider: z.string().meta({ description: "google or microsoft." }),
    clientId: lineSchema.meta({ description: "Of your own client there." }),
    clientSecret: passwordSchema.optional(),
  })
  .meta({
    id: "AskLeave",
    example: { address: "ana@gmail.com", mode: "watch", provider: "google", clientId: "1.apps.googleusercontent.com" },
  });

export const leaveAskedSchema = z
  .strictObject({ id: z.string(), url: z.string().meta({ description: "Where leave is given, in a browser." }) })
  .meta({ id: "LeaveAsked" });

export const leaveStateSchema = z
  .strictObject({
    state: z.enum(["waiting", "connected", "failed"]),
    mailbox: mailboxSchema.optional(),
    sentence: lineSchema.optional(),
  })
  .meta({ id: "LeaveState" });

export const mailboxChangeSchema = z
  .strictObject({
    mode: modeSchema.optional(),
    name: lineSchema.optional(),
    dailyLimit: z.int().min(1).max(99_999).optional(),
    password: passwordSchema.optional(),
  })
  .meta({ id: "MailboxChange", description: "What it names is overwritten.", example: { mode: "drafts" } });

export const connectionTestSchema = z
  .strictObject({
    ok: z.boolean(),
    folders: countSchema.optional(),
    at: z.enum(["imap", "smtp"]).optional(),
    step: z.enum(["name", "connect", "tls", "greeting", "login", "list", "smtp-login"]).optional(),
    sentence: lineSchema.optional(),
  })
  .meta({ id: "ConnectionTest", description: "Every step, or the one that failed with a sentence about it." });

export const outboxLetterSchema = z
  .strictObject({
    id: z.string(),
    case: idSchema,
    company: lineSchema,
    role: lineSchema,
    step: z.string().meta({ description: "A step's id, or letter: and the kind of a letter that none asks for." }),
    to: z.strictObject({ contact: idSchema, name: lineSchema, address: addressSchema }),
    from: z.strictObject({ name: lineSchema, address: addressSchema }),
    mailbox: z.string(),
    subject: lineSchema,
    body: textSchema,
    words: countSchema,
    messageId: lineSchema,
    approvedAt: instantSchema,
    atAnyHour: z.boolean(),
    state: z.strictObject({
      kind: z.enum([
        "draft",
        "approved",
        "due",
        "submitting",
        "accepted",
        "deferred",
        "rejected",
        "uncertain",
        "cancelled",
      ]),
      next: instantSchema.nullable(),
      at: instantSchema.optional(),
      response: lineSchema.optional(),
      sentence: lineSchema,
    }),
    needsPerson: z.boolean(),
    canCancel: z.boolean(),
  })
  .meta({ id: "OutboxLetter", description: "A letter in the outbox, and where it stands on its way." });

export const outboxSchema = z.strictObject({ letters: z.array(outboxLetterSchema) }).meta({ id: "Outbox" });

export const approveLetterSchema = z
  .strictObject({
    case: idSchema,
    step: z.string().optional().meta({ description: "Left out, with a kind, for a letter that no step asks for." }),
    kind: lineSchema.optional().meta({ description: "What the step asks for where it is left out." }),
    to: idSchema.optional().meta({ description: "A contact's id, for a letter without a step." }),
    mailbox: z.string().optional().meta({ description: "The only one that can take it where it is left out." }),
    subject: lineSchema,
    body: textSchema,
    attachments: z
      .array(z.strictObject({ name: lineSchema, content: z.string().meta({ description: "Base64." }) }))
      .max(20)
      .optional(),
    atAnyHour: z.boolean().optional(),
    asDraft: z.boolean().optional(),
  })
  .meta({
    id: "ApproveLetter",
    example: { case: "globex", step: "thank-you/i1/dana", subject: "Thank you", body: "Dear Dana,\n\n…" },
  });

export const approvedSchema = z
  .discriminatedUnion("outcome", [
    z.strictObject({ outcome: z.literal("approved"), letter: outboxLetterSchema }),
    z.strictObject({ outcome: z.literal("drafted"), mailbox: z.string() }),
  ])
  .meta({ id: "Approved" });

export const resolveLetterSchema = z
  .strictObject({ went: z.boolean() })
  .meta({ id: "ResolveLetter", example: { went: true } });

export const nothingSchema = z.strictObject({});

export const proposalSchema = z
  .strictObject({
    id: z.string(),
    case: idSchema,
    company: lineSchema,
    role: lineSchema,
    certainty: z.enum(["certain", "likely", "possible"]),
    state: z.enum(["open", "recorded", "accepted", "dismissed"]),
    message: z.strictObject({
      mailbox: z.string(),
      direction: z.enum(["sent", "received"]),
      from: lineSchema,
      subject: lineSchema,
      at: instantSchema,
      snippet: textSchema,
    }),
    facts: z.array(factSchema),
    evidence: z.array(z.strictObject({ rule: lineSchema, excerpt: textSchema })),
    others: z.array(z.strictObject({ case: idSchema, company: lineSchema, role: lineSchema })),
  })
  .meta({ id: "Proposal", description: "What a message was taken to say of a case, and why." });

export const acceptProposalSchema = z.strictObject({ case: idSchema.optional() }).meta({ id: "AcceptProposal" });

export const proposalsSchema = z.strictObject({ proposals: z.array(proposalSchema) }).meta({ id: "Proposals" });

export const mailMessageSchema = z
  .strictObject({
    subject: lineSchema,
    from: lineSchema,
    to: z.array(lineSchema),
    at: instantSchema,
    text: textSchema.meta({ description: "What they wrote, without quotes and signature." }),
    whole: textSchema,
    html: z
      .string()
      .nullable()
      .meta({ description: "As it was made up, not to be trusted: to be cleaned before it is shown." }),
    attachments: z.array(z.strictObject({ name: lineSchema, type: lineSchema, bytes: countSchema })),
  })
  .meta({ id: "MailMessage", description: "A message as its mailbox has it now; nothing of it is kept." });
