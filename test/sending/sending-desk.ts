import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SendDueInput, type SendState, type SendTurn, sendDue } from "../../src/app/index.ts";
import type { MailAccount, SentCopies, SubmitOutcome } from "../../src/app/ports/index.ts";
import type { FactJson } from "../../src/contract/index.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";
import { accountOn, interviewCase, NOW, noHolidays } from "./sample-letters.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** When a letter that is approved at `NOW` goes. */
export const DUE = NOW + MINUTE;

/** One case, its outbox, and a server that does as it is told; what can be written is for a test to change. */
export class SendingDesk {
  readonly store: OpenStore;
  readonly #home: string;
  now = DUE;
  account: MailAccount | undefined = accountOn(1);
  /** What the server was given. */
  readonly submitted: string[] = [];
  /** What comes of it. */
  outcome: SubmitOutcome = { kind: "accepted", response: "250 2.0.0 taken" };
  /** Happens when the server has let us in. */
  atTheDoor: () => Promise<void> = async () => {};
  /** Happens while the server has the letter. */
  whileItHasIt: () => Promise<void> = async () => {};
  copies: SentCopies | undefined;

  private constructor(home: string, store: OpenStore) {
    this.#home = home;
    this.store = store;
  }

  static async open(): Promise<SendingDesk> {
    const home = await mkdtemp(join(tmpdir(), "fineline-send-"));
    const store = await openCaseStore({ home });
    await store.addCases([interviewCase("globex")], NOW);
    return new SendingDesk(home, store);
  }

  async close(): Promise<void> {
    await this.store.close();
    await rm(this.#home, { recursive: true });
  }

  input(): SendDueInput {
    return {
      store: this.store,
      outbox: this.store.outbox,
      submitter: {
        submit: async ({ bytes, beforeData }) => {
          if (this.outcome.kind === "refused-before-data") return this.outcome;
          await this.atTheDoor();
          if (!(await beforeData())) return { kind: "called-off" };
          this.submitted.push(new TextDecoder().decode(bytes));
          await this.whileItHasIt();
          return this.outcome;
        },
      },
      findAccount: async () => this.account,
      openCopies: async () => this.copies,
      holidays: noHolidays,
      clock: () => this.now,
      newId: randomUUID,
    };
  }

  turn(): Promise<SendTurn | undefined> {
    return sendDue(this.input());
  }

  async stateOf(id: string): Promise<SendState> {
    const item = await this.store.outbox.find(id);
    assert.ok(item);
    return item.state;
  }

  async sentFacts(): Promise<readonly FactJson[]> {
    return ((await this.store.findCase("globex"))?.facts ?? []).filter(({ kind }) => kind === "sent");
  }
}
