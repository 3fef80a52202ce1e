import type {
  ConnectionTest,
  FoundServers,
  LeaveRequest,
  MailAccount,
  MailConnector,
  MailSecret,
  MailWatch,
  OAuthSecret,
  Proposal,
} from "../../src/app/index.ts";
import { MailError } from "../../src/app/index.ts";
import { openPageDesk } from "../../src/bin/page-desk.ts";
import type { ApproveLetterJson, NewMailboxJson } from "../../src/contract/http/index.ts";
import type { CaseJson } from "../../src/contract/index.ts";
import { openMessage, readMessage } from "../../src/mail/reading/index.ts";
import { writeMessage } from "../../src/mail-file/index.ts";
import { type MailStore, type OpenStore, openMailStore } from "../../src/storage/sqlite/index.ts";
import { interviewCase, NOW as LETTER_NOW, THANKS } from "../sending/sample-letters.ts";
import { type ApiUnderTest, apiUnderTest, holidays } from "./api-under-test.ts";

/** Monday 16 November 2026, 15:00 in New York. */
export const NOW = LETTER_NOW;

/** A secret that must come out nowhere. */
export const MARKER = "marker-41c7-hunter2";

const { header, ...rest } = interviewCase("globex");

/** A case in which Dana Kim is to be thanked for this morning's interview. */
export const mailCase: CaseJson = { ...rest, ...header } as CaseJson;

/** The letter for that. */
export const thanks: ApproveLetterJson = {
  case: "globex",
  step: "thank-you/i1/dana",
  subject: "Thank you for this morning",
  body: THANKS,
};

const found: FoundServers = {
  by: "table",
  imap: { host: "imap.example.org", port: 993, security: "tls" },
  smtp: { host: "smtp.example.org", port: 465, security: "tls" },
  provider: {
    id: "example",
    name: "Example Mail",
    domains: ["example.org"],
    exchangers: [],
    imap: { host: "imap.example.org", port: 993, security: "tls" },
    smtp: { host: "smtp.example.org", port: 465, security: "tls" },
    filesItself: false,
    auth: "app-password",
    note: "Make a password for Fineline first.",
    dailyLimit: 300,
  },
};

/** Mail servers as they are pretended to be; what a test changes here they do from then on. */
export interface PretendedServers {
  test: ConnectionTest;
  found: FoundServers | undefined;
  /** What the provider gives once its page is shown; by default it never answers. */
  leave: (request: LeaveRequest) => Promise<OAuthSecret | undefined>;
  /** The messages that lie in every mailbox, by id. */
  readonly messages: Map<string, Uint8Array>;
  isReachable: boolean;
  watch: MailWatch | undefined;
  /** What was done with them. */
  readonly tested: { readonly account: MailAccount; readonly secret: MailSecret }[];
  readonly drafts: Uint8Array[];
  woken: number;
  closed: number;
}

export interface MailUnderTest extends ApiUnderTest {
  readonly servers: PretendedServers;
  readonly mailStore: MailStore;
  readonly outbox: OpenStore["outbox"];
  /** Connects the mailbox of ana@example.org. */
  readonly connect: (more?: Partial<NewMailboxJson>) => Promise<void>;
}

/** Servers that say yes. */
export function pretendedServers(): PretendedServers {
  return {
    test: { ok: true, folders: 7 },
    found,
    leave: async ({ showPage }) => {
      await showPage("https://provider.example/leave");
      return new Promise(() => {});
    },
    messages: new Map(),
    isReachable: true,
    watch: undefined,
    tested: [],
    drafts: [],
    woken: 0,
    closed: 0,
  };
}

/** What speaks with pretended servers. */
export function connectorTo(servers: PretendedServers): MailConnector {
  const reach = () => {
    if (!servers.isReachable) throw new MailError("connect", "imap.example.org cannot be reached.");
  };
  const close = async () => {
    servers.closed += 1;
  };
  const unused = async (): Promise<never> => {
    throw new Error("Nobody asks for this here.");
  };
  return {
    findServers: async () => servers.found,
    test: async (account, secret) => {
      servers.tested.push({ account, secret });
      return servers.test;
    },
    askLeave: (request) => servers.leave(request),
    open: () => ({
      listFolders: async () => {
        reach();
        return [];
      },
      readHeads: () => ({ [Symbol.asyncIterator]: () => ({ next: unused }) }),
      searchHeads: unused,
      readSource: unused,
      waitForNews: unused,
      close,
    }),
    openLetters: () => ({
      findCopy: unused,
      fileCopy: unused,
      saveDraft: async (bytes) => {
        reach();
        servers.drafts.push(bytes);
      },
      findMessage: async (id) => {
        reach();
        return servers.messages.get(id);
      },
      close,
    }),
    submitter: { submit: unused },
  };
}

/** The API with mail over real stores and pretended servers. */
export async function mailUnderTest(test: Parameters<typeof apiUnderTest>[0]): Promise<MailUnderTest> {
  const servers = pretendedServers();
  let mailStore: MailStore | undefined;
  let outbox: OpenStore["outbox"] | undefined;
  const api = await apiUnderTest(test, async ({ home, store }) => {
    mailStore = await openMailStore({ home });
    test.after(() => mailStore?.close());
    outbox = store.outbox;
    const office = {
      wake: () => {
        servers.woken += 1;
      },
      watchOf: () => servers.watch,
    };
    const place = { store, holidays, newId: () => "unused", now: () => NOW, version: "1" };
    const { linkPage } = openPageDesk(place);
    const tools = { linkPage, connector: connectorTo(servers), writeMessage, readMessage, openMessage, office };
    return { mail: { store: mailStore, outbox, undoMs: 10_000, ...tools } };
  });
  api.clock.now = NOW;
  const connect: MailUnderTest["connect"] = async (more = {}) => {
    const body = { address: "ana@example.org", name: "Alex Moreau", mode: "send", password: MARKER, ...more };
    const { status, text } = await api.call("POST /api/mailboxes", undefined, body);
    if (status !== 201) throw new Error(text);
  };
  return { ...api, servers, mailStore: mailStore!, outbox: outbox!, connect };
}

/** What was noticed in a message from Lee. */
export function proposalLike(id: string, more: Partial<Proposal> = {}): Proposal {
  return {
    id,
    caseId: "globex",
    certainty: "likely",
    message: {
      key: id,
      accountId: "ana@example.org",
      direction: "received",
      messageId: `<${id}@globex.example>`,
      from: "lee@globex.example",
      subject: "Your interview",
      at: NOW,
      snippet: "We decide by Friday.",
    },
    facts: [{ id: `mail-${id}`, at: "2026-11-16T15:00:00-05:00[America/New_York]", kind: "note", note: "By Friday." }],
    evidence: [{ rule: "sender", excerpt: "lee@globex.example" }],
    state: "open",
    ...more,
  };
}
