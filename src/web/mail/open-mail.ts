import { batch, signal } from "@preact/signals";
import type { MailboxJson, MailRoutes, OutboxLetterJson, ProposalJson } from "../../contract/http/index.ts";
import type { ProgressJson } from "../../contract/index.ts";
import { type ApiClient, ApiError, afterEachOther, UnreachableError } from "../api/index.ts";
import type { MailLists, MailStatus } from "./mail-desk.ts";

/** What is known of the server's mail, and where more of it is asked for. */
export interface MailSource extends MailLists {
  readonly api: ApiClient<MailRoutes>;
}

/** The server's mail, and how it hears of the server. */
export interface OpenMail {
  readonly mail: MailSource;
  /** Takes what the server tells of itself; undefined where it stopped telling. */
  readonly hear: (progress: ProgressJson | undefined) => void;
}

/** Opens the server's mail over its API; nothing is asked before `refresh` or `hear`. */
export function openMail(api: ApiClient<MailRoutes>): OpenMail {
  const status = signal<MailStatus>("unknown");
  const mailboxes = signal<readonly MailboxJson[] | undefined>(undefined);
  const outbox = signal<readonly OutboxLetterJson[] | undefined>(undefined);
  const proposals = signal<readonly ProposalJson[] | undefined>(undefined);
  let revision = 0;

  const read = async () => {
    try {
      const [ours, letters, noticed] = await Promise.all([
        api.call("GET /api/mailboxes"),
        api.call("GET /api/outbox"),
        api.call("GET /api/proposals", { query: { state: "open" } }),
      ]);
      batch(() => {
        status.value = "ready";
        mailboxes.value = ours.mailboxes;
        outbox.value = letters.letters;
        proposals.value = noticed.proposals;
      });
    } catch (error) {
      status.value = statusAfter(error, status.peek());
    }
  };
  const refresh = afterEachOther(read);
  // Where nothing ever was, nothing is asked: most have no mailbox here.
  const beEmpty = () =>
    batch(() => {
      if (status.peek() !== "none") status.value = "ready";
      for (const list of [mailboxes, outbox, proposals]) list.value = [];
    });
  return {
    mail: { api, status, mailboxes, outbox, proposals, refresh },
    hear: (progress) => {
      const known = status.peek();
      if (progress === undefined) {
        if (known === "unknown") status.value = "offline";
        // It is told again and again as long as nobody answers.
        const isAnything = revision > 0 || (mailboxes.peek()?.length ?? 0) > 0;
        if (known === "ready" && isAnything) void refresh();
        return;
      }
      const { mailRevision } = progress;
      if (known === "ready" && mailRevision === revision) return;
      revision = mailRevision;
      if (revision > 0) void refresh();
      else beEmpty();
    },
  };
}

function statusAfter(error: unknown, before: MailStatus): MailStatus {
  if (error instanceof UnreachableError) return "offline";
  if (!(error instanceof ApiError)) throw error;
  // Anything else, such as a session that ended, says nothing of the mail.
  return error.status === 404 || error.type.endsWith("#mail-unavailable") ? "none" : before;
}
