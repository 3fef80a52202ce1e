import { bool, list, object, oneOf, optional, pattern, type Shape, text, whole } from "../shape/index.ts";
import { id, line, name, prose } from "../words.ts";
import { discreet } from "./discreet.ts";
import type {
  AcceptProposalJson,
  ApproveLetterJson,
  AskLeaveJson,
  FindServersJson,
  MailboxChangeJson,
  MailModeJson,
  NewMailboxJson,
  ResolveLetterJson,
  ServerPlaceJson,
} from "./mail-api.ts";
import { parserOf } from "./parser-of.ts";

const LONGEST_NAME = 200;
const LONGEST_SECRET = 4_000;

const address = pattern(
  "an email address such as ana@example.org",
  /^(?=.{3,254}$)[^\s@<>(),;:\\"[\]\p{C}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u,
);
const shortLine = text(`a text on one line, of at most ${LONGEST_NAME} characters`, (value) => {
  return line.accepts(value) && value.length <= LONGEST_NAME;
});
const word = text(`a text on one line, of 1 to ${LONGEST_NAME} characters`, (value) => {
  return name.accepts(value) && value.length <= LONGEST_NAME;
});
const mode: Shape<MailModeJson> = oneOf(["send", "drafts", "watch"]);
const dailyLimit = whole(1, 99_999);

const host = pattern(
  "the name of a server such as mail.example.org, or its number",
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|[0-9a-f:]*:[0-9a-f:.]+)$/i,
);
const OWN_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

const serverPlace = object<ServerPlaceJson>(
  "where a server is reached: host, port and security",
  { host, port: whole(1, 65_535), security: oneOf(["tls", "starttls", "none"]) },
  {
    expected: "a connection that nobody can listen to; without security only to this very machine",
    holds: (value) => {
      const place = value as ServerPlaceJson;
      return place.security !== "none" || OWN_MACHINE.test(place.host);
    },
    schema: (keys) => keys,
  },
);

/** A secret's faults never say what was found. */
function secret(expected: string): Shape<string> {
  const shape = text(expected, (value) => name.accepts(value) && value.length <= LONGEST_SECRET);
  return { ...shape, explain: (_, place, faults) => void faults.push({ place, expected }) };
}

const password = secret("a password, on one line");

const mailbox = {
  address,
  name: optional(shortLine),
  mode,
  imap: optional(serverPlace),
  smtp: optional(serverPlace),
  user: optional(word),
  dailyLimit: optional(dailyLimit),
};

const newMailboxShape = object<NewMailboxJson>("a mailbox to connect, which is an object", { ...mailbox, password });

const askLeaveShape = object<AskLeaveJson>("a mailbox to ask leave for, which is an object", {
  ...mailbox,
  provider: id,
  clientId: word,
  clientSecret: optional(secret("the secret of your own client there, on one line")),
});

const mailboxChangeShape = object<MailboxChangeJson>("a change to a mailbox, which is an object", {
  mode: optional(mode),
  name: optional(shortLine),
  dailyLimit: optional(dailyLimit),
  password: optional(password),
});

const approveShape = object<ApproveLetterJson>("a letter to approve, which is an object", {
  case: id,
  step: optional(word),
  kind: optional(line),
  to: optional(id),
  mailbox: optional(word),
  subject: line,
  body: prose,
  attachments: optional(
    list(
      object<{ readonly name: string; readonly content: string }>("a file with its name and its content in Base64", {
        name: word,
        content: prose,
      }),
      {
        expected: "a list of at most 20 files",
        holds: (files) => files.length <= 20,
        schema: { maxItems: 20 },
      },
    ),
  ),
  atAnyHour: optional(bool),
  asDraft: optional(bool),
});

/** What is asked for by `POST /api/mailboxes`. No fault repeats a secret. */
export const parseNewMailbox = discreet(parserOf(newMailboxShape), holdsNoSecret);

/** What is asked for by `POST /api/mail/leave`. No fault repeats a secret. */
export const parseAskLeave = discreet(parserOf(askLeaveShape), holdsNoSecret);

/** What is asked for by `PATCH /api/mailboxes/{id}`. No fault repeats a secret. */
export const parseMailboxChange = discreet(parserOf(mailboxChangeShape), holdsNoSecret);

/** What is asked for by `POST /api/mail/servers`. */
export const parseFindServers = parserOf(
  object<FindServersJson>("an object with the address of a mailbox", { address }),
);

/** What is asked for by `POST /api/outbox`. */
export const parseApproveLetter = parserOf(approveShape);

/** What is asked for by `POST /api/outbox/{id}/resolve`. */
export const parseResolveLetter = parserOf(object<ResolveLetterJson>("an object with went", { went: bool }));

/** What is asked for by `POST /api/proposals/{id}/accept`. */
export const parseAcceptProposal = parserOf(
  object<AcceptProposalJson>("an object that may name a case", { case: optional(id) }),
);

/** What is asked for by a route that is told nothing besides its address. */
export const parseNothing = parserOf(object<Readonly<Record<never, never>>>("an object without keys", {}));

const TOLD: ReadonlySet<string> = new Set(["address", "name", "mode", "user", "dailyLimit", "provider", "clientId"]);
const TOLD_OF_SERVER = /^(?:imap|smtp)\.(?:host|port|security)$/;

/** Of parts that may hold a secret, such as the whole, nothing is repeated. */
function holdsNoSecret(place: string): boolean {
  return TOLD.has(place) || TOLD_OF_SERVER.test(place);
}
