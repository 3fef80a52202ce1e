import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ConnectionTest, MailFolder, MessageHead, OpenMailbox } from "../../app/index.ts";
import { ok } from "../../contract/index.ts";
import { parseInstant } from "../../engine/index.ts";
import { type MailStore, openCaseStore, openMailStore } from "../../storage/sqlite/index.ts";
import type { ExitStatus, Services } from "../command.ts";
import { connectMailbox } from "./connect-mailbox.ts";
import type { MailTools } from "./mail-tools.ts";

export const NOW = parseInstant("2026-11-24T10:00:00-05:00");
export const MARKER = "marker-77aa-secret";

export const inbox: MailFolder = { path: "INBOX", role: "inbox", uidValidity: "1", uidNext: 3, messages: 2 };

const answer = (uid: number, more: Partial<MessageHead> = {}): MessageHead => ({
  key: `k${uid}`,
  path: "INBOX",
  uid,
  isInSent: false,
  messageId: `<m${uid}@globex.example>`,
  inReplyTo: [],
  references: [],
  originalId: undefined,
  threadId: undefined,
  from: { name: "Lee", address: "lee@globex.example" },
  to: [],
  deliveredTo: [],
  subject: "Globex\u001b[2J: your interview",
  at: parseInstant("2026-11-23T11:00:00-05:00"),
  isReport: false,
  ...more,
});

/** A mailbox of two messages from Lee, of which the first answers a letter. */
export const mailbox: OpenMailbox = {
  listFolders: async () => [inbox],
  readHeads: async function* () {
    yield { heads: [answer(1, { inReplyTo: ["<thanks@me.example>"] }), answer(2)], poisoned: [], lastUid: 2, left: 0 };
  },
  searchHeads: async () => ({ heads: [], poisoned: [] }),
  readSource: async () => ({ kind: "source", bytes: new Uint8Array() }),
  waitForNews: async () => {},
  close: async () => {},
};

const LEAVE_ALONE = {
  id: "leave",
  name: "Leave Mail",
  domains: ["leave.example"],
  exchangers: [],
  imap: { host: "imap.known.example", port: 993, security: "tls" },
  smtp: { host: "smtp.known.example", port: 465, security: "tls" },
  filesItself: false,
  auth: "oauth2",
  note: "It lets programs in by OAuth 2 alone.",
  dailyLimit: 300,
} as const;

type Store = Awaited<ReturnType<typeof openCaseStore>>;
type MailCommand = (args: readonly string[], services: Services, tools: MailTools) => Promise<ExitStatus>;

/** The commands of mail over one case and a server that does as it is told; what can be written is for a test to change. */
export class MailCommandDesk {
  readonly store: Store;
  readonly mail: MailStore;
  readonly #home: string;
  readonly stopper = new AbortController();
  /** What comes of trying a mailbox. */
  tested: ConnectionTest = { ok: true, folders: 4 };
  opened: OpenMailbox = mailbox;
  /** What was said. */
  out = "";
  err = "";

  private constructor(home: string, store: Store, mail: MailStore) {
    this.#home = home;
    this.store = store;
    this.mail = mail;
  }

  static async open(): Promise<MailCommandDesk> {
    const home = mkdtempSync(join(tmpdir(), "fineline-mail-cli-"));
    const store = await openCaseStore({ home });
    const contacts = [{ id: "lee", name: "Lee Wong", role: "hiring-manager", email: "lee@globex.example" }] as const;
    const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "America/New_York" }, contacts };
    const sent = { kind: "sent", to: "lee", channel: "email", purpose: "thank-you" } as const;
    const facts = [{ id: "thanks", at: "2026-11-13T16:00:00-05:00", ...sent, messageId: "<thanks@me.example>" }];
    await store.addCases([{ id: "globex", header, facts }], NOW);
    return new MailCommandDesk(home, store, await openMailStore({ home }));
  }

  async close(): Promise<void> {
    await this.mail.close();
    await this.store.close();
    rmSync(this.#home, { recursive: true });
  }

  call(command: MailCommand, args: readonly string[] = [], typed: readonly string[] = []): Promise<ExitStatus> {
    return command(args, this.#services(typed), this.#tools());
  }

  connect(...more: string[]): Promise<ExitStatus> {
    return this.call(connectMailbox, ["me@known.example", "--secret-stdin", ...more], [MARKER]);
  }

  #services(typed: readonly string[]): Services {
    const say = (text: string) => {
      this.out += text;
      return Promise.resolve();
    };
    const terminal = {
      out: say,
      err: async (text: string) => {
        this.err += text;
      },
      columns: 80,
      colour: false,
      isInteractive: false,
    };
    const typedLines = async function* () {
      yield* typed;
    };
    return {
      terminal,
      now: NOW,
      ownTimeZone: "America/New_York",
      openStore: async () => this.store,
      holidays: () => undefined,
      newId: randomUUID,
      typedLines,
    } as unknown as Services;
  }

  #tools(): MailTools {
    return {
      store: this.mail,
      connector: {
        findServers: async (address) =>
          /@(?:known|leave)\.example$/.test(address)
            ? {
                ...(address.endsWith("@leave.example") ? { provider: LEAVE_ALONE } : {}),
                by: "dns",
                imap: { host: "imap.known.example", port: 993, security: "tls" },
                smtp: { host: "smtp.known.example", port: 465, security: "tls" },
              }
            : undefined,
        test: async () => this.tested,
        askLeave: async ({ preset, clientId }) =>
          preset === "google"
            ? { kind: "oauth2", provider: preset, clientId, refreshToken: MARKER, accessToken: "a", expiresAt: 0 }
            : undefined,
        open: () => this.opened,
        openLetters: () => assert.fail("no letters were asked for"),
        submitter: { submit: () => assert.fail("nothing was to be sent") },
      },
      readMessage: async () =>
        ok({
          automatic: "no",
          says: "update",
          decisionBy: undefined,
          returnsOn: undefined,
          bounced: undefined,
          text: "Soon.",
          evidence: [],
        }),
      readApplication: async () => ok({ isAutomatic: true, isMarkedAsSpam: false, attachments: [] }),
      tokenOf: () => "gjux6dalt3aornincfec",
      askSecret: async () => undefined,
      openPage: () => {},
      stop: this.stopper.signal,
      alarm: (_ms, call) => {
        const soon = setImmediate(call);
        return () => clearImmediate(soon);
      },
      lettersOf: () => assert.fail("no letters were asked for"),
      clock: () => NOW,
      close: async () => {},
    };
  }
}
