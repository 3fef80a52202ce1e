import type { BrowserContext, Route } from "playwright-core";
import type {
  ConnectionTestJson,
  FoundServersJson,
  MailboxJson,
  MailMessageJson,
  ProposalJson,
} from "../../src/contract/http/index.ts";

/** What a server would tell of mail, and what it was asked to do. */
export interface ToldMail {
  mailboxes: readonly MailboxJson[];
  proposals: readonly ProposalJson[];
  message: MailMessageJson;
  servers: FoundServersJson;
  test: ConnectionTestJson;
  /** What becomes of a mailbox that is to be connected or changed: it is connected, or not kept, for this reason. */
  refusal: { readonly sentence: string; readonly at: "imap" | "smtp"; readonly step: string } | undefined;
  /** "POST /api/mailboxes", with what was sent. */
  readonly asked: { readonly route: string; readonly body: unknown }[];
}

const at = "2026-11-16T09:12:00-05:00[America/New_York]";

export const MAILBOX: MailboxJson = {
  id: "alex.moreno@post.example",
  address: "alex.moreno@post.example",
  name: "Alex Moreno",
  mode: "watch",
  auth: "password",
  imap: { host: "imap.post.example", port: 993, security: "tls" },
  smtp: { host: "smtp.post.example", port: 465, security: "tls" },
  dailyLimit: 50,
  folders: 6,
  toDecide: 2,
  recorded: 3,
  unreadable: [],
  pause: null,
  watch: { state: "watching", since: at },
};

/** What was noticed of Globex: Dana Kim names a day. */
export const NOTICED: ProposalJson = {
  id: "noticed-1",
  case: "globex",
  company: "Globex",
  role: "Senior Analyst",
  certainty: "likely",
  state: "open",
  message: {
    mailbox: MAILBOX.id,
    direction: "received",
    from: "dana@globex.example",
    subject: "Re: Senior Analyst",
    at,
    snippet: "Thank you for your patience. We mean to decide by Friday 27 November, and you will hear from me.",
  },
  facts: [{ id: "mail-noticed-1-timeline", at, kind: "timeline", by: "dana", decisionBy: "2026-11-27" }],
  evidence: [
    { rule: "in-reply-to", excerpt: "<thanks-1@post.example>" },
    { rule: "decision.decide", excerpt: "decide by Friday 27 November" },
  ],
  others: [],
};

export const MESSAGE: MailMessageJson = {
  subject: "Re: Senior Analyst",
  from: "dana@globex.example",
  to: [MAILBOX.address],
  at,
  text: "Thank you for your patience. We mean to decide by Friday 27 November.",
  whole:
    "Thank you for your patience. We mean to decide by Friday 27 November.\n\n> Dear Dana,\n> https://jobs.globex.example/42",
  html: null,
  attachments: [{ name: "benefits.pdf", type: "application/pdf", bytes: 88_000 }],
};

const NO_SERVERS: FoundServersJson = { by: null, imap: null, smtp: null, provider: null };

/** Answers for a server's mail in every page of a device. */
export async function tellMail(context: BrowserContext, told: Partial<ToldMail> = {}): Promise<ToldMail> {
  const mail: ToldMail = {
    mailboxes: [MAILBOX],
    proposals: [],
    message: MESSAGE,
    servers: NO_SERVERS,
    test: { ok: true, folders: 6 },
    refusal: undefined,
    asked: [],
    ...told,
  };
  await context.route(/\/api\/(?:mailboxes|mail|outbox|proposals)\b/, (route) => answer(route, mail));
  return mail;
}

async function answer(route: Route, mail: ToldMail): Promise<void> {
  const request = route.request();
  const { pathname, searchParams } = new URL(request.url());
  const name = `${request.method()} ${pathname}`;
  if (request.method() !== "GET") mail.asked.push({ route: name, body: request.postDataJSON() });
  const [, , kind, id = "", deed] = pathname.split("/");
  if (kind === "outbox") return route.fulfill({ json: { letters: [] } });
  if (kind === "mail") return route.fulfill({ json: mail.servers });
  if (kind === "proposals") return answerProposals(route, mail, { id, deed, caseId: searchParams.get("case") });
  return answerMailboxes(route, mail, { id, deed });
}

interface Named {
  readonly id: string;
  readonly deed: string | undefined;
}

async function answerProposals(
  route: Route,
  mail: ToldMail,
  { id, deed, caseId }: Named & { readonly caseId: string | null },
) {
  if (deed === "message") return route.fulfill({ json: mail.message });
  if (id === "") {
    const isAsked = (one: ProposalJson) => (caseId === null ? one.state === "open" : one.case === caseId);
    return route.fulfill({ json: { proposals: mail.proposals.filter(isAsked) } });
  }
  const state = deed === "accept" ? "accepted" : "dismissed";
  mail.proposals = mail.proposals.map((one) => (one.id === id ? { ...one, state } : one));
  return route.fulfill({ json: mail.proposals.find((one) => one.id === id)! });
}

async function answerMailboxes(route: Route, mail: ToldMail, { id, deed }: Named) {
  const method = route.request().method();
  if (deed === "test") return route.fulfill({ json: mail.test });
  if (method === "GET") return route.fulfill({ json: { mailboxes: mail.mailboxes } });
  if (method === "DELETE") {
    mail.mailboxes = mail.mailboxes.filter((one) => one.id !== decodeURIComponent(id));
    return route.fulfill({ status: 204 });
  }
  if (mail.refusal !== undefined) return refuse(route, mail.refusal);
  const sent = route.request().postDataJSON() as Partial<MailboxJson>;
  const before = mail.mailboxes.find((one) => one.id === decodeURIComponent(id));
  const after = { ...(before ?? { ...MAILBOX, id: sent.address ?? "" }), ...sent } as MailboxJson;
  mail.mailboxes = [...mail.mailboxes.filter((one) => one !== before), after];
  return route.fulfill({ status: method === "POST" ? 201 : 200, json: after });
}

function refuse(route: Route, { sentence, at: place, step }: NonNullable<ToldMail["refusal"]>) {
  const faults = [{ place, expected: "something else", got: step }];
  const problem = { type: "/api/reference#mailbox-refused", title: "The mailbox could not be connected.", status: 422 };
  const body = JSON.stringify({ ...problem, detail: sentence, faults });
  return route.fulfill({ status: 422, contentType: "application/problem+json", body });
}
