import { MINUTE_MS } from "../../engine/index.ts";
import { sendInterviewerLists } from "../interviewers/index.ts";
import type { MailAccount, StoredOpening } from "../ports/index.ts";
import { refreshSummaries } from "../refresh-summaries.ts";
import type { MailOfficeInput } from "./office-input.ts";
import { ownAccount } from "./own-account.ts";
import type { ReceiptTools } from "./receipts-desk.ts";

/**
 * Tells interviewers whom they met and what is asked of them, for openings that say so: one letter a person and day. It looks where
 * something was recorded since the last look, and every minute, since talks end without anybody recording it.
 */
export class InterviewersDesk {
  readonly #input: MailOfficeInput;
  readonly #tools: ReceiptTools;
  #seen = "";

  constructor(input: MailOfficeInput, tools: ReceiptTools) {
    this.#input = input;
    this.#tools = tools;
  }

  /** Whether there may be letters to send by it. */
  async look(openings: readonly StoredOpening[], accounts: readonly MailAccount[]): Promise<boolean> {
    const telling = openings.filter(tells);
    if (telling.length === 0) return false;
    const { store, clock } = this.#input;
    const minute = Math.floor(clock() / MINUTE_MS);
    const revisions = telling.map(({ opening: { id }, revision }) => [id, revision]);
    const standing = JSON.stringify([minute, await store.lastSequence(), revisions, accounts.map(({ id }) => id)]);
    if (standing === this.#seen) return false;
    const isApproved = await this.#send(telling, accounts);
    this.#seen = standing;
    return isApproved;
  }

  async #send(stored: readonly StoredOpening[], accounts: readonly MailAccount[]): Promise<boolean> {
    const { store, outbox, holidays, clock, newId, undoMs } = this.#input;
    const { version, writeMessage, digest, linkFeedback } = this.#tools;
    const now = clock();
    const { cases: views } = await refreshSummaries({ store, holidays, now, version, isPresent: true });
    const outcomes = await sendInterviewerLists({
      openings: stored.map(({ opening }) => opening),
      restoredAt: await store.restoredAt(),
      accountOf: (opening) => ownAccount(opening, accounts),
      ...{ views, store, outbox, holidays, now, newId, undoMs, writeMessage, digest, linkFeedback },
    });
    return [...outcomes.values()].some(({ kind }) => kind === "approved");
  }
}

function tells({ opening: { tellInterviewers, closedOn } }: StoredOpening): boolean {
  return tellInterviewers === true && closedOn === undefined;
}
