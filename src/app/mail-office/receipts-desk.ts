import {
  type AcknowledgeNewInput,
  acknowledgeNew,
  holdLetters,
  lettersToHold,
  openingCalendar,
} from "../employer/index.ts";
import type { SendListsInput } from "../interviewers/index.ts";
import type { MailAccount, OpeningStore, SettingsStore, StopSignal, StoredOpening } from "../ports/index.ts";
import { refreshSummaries } from "../refresh-summaries.ts";
import { Bell } from "./bell.ts";
import { InterviewersDesk } from "./interviewers-desk.ts";
import type { MailOfficeInput } from "./office-input.ts";
import { ownAccount } from "./own-account.ts";
import { Trouble } from "./trouble.ts";

/** What acknowledging new applications needs besides what the office has. */
export interface ReceiptTools extends Pick<AcknowledgeNewInput, "writeMessage" | "digest" | "linkPage"> {
  readonly openings: Pick<OpeningStore, "listOpenings">;
  /** Left out where candidates have no pages of their own. */
  readonly loadSettings?: SettingsStore["loadSettings"];
  /** The address by which an interviewer says that their feedback is in; left out where links lead nowhere. */
  readonly linkFeedback?: SendListsInput["linkFeedback"];
  /** Of the program; see `CaseDigest`. */
  readonly version: string;
}

export interface ReceiptsDeskOptions {
  readonly stop: StopSignal;
  /** Called when there may be letters to send. */
  readonly onApproved: () => void;
}

const LOOK_MS = 2_000;

/**
 * Approves a receipt for each new application of an opening that says that this happens by itself, and takes back answers in the
 * outbox that what was recorded since makes untrue or too early. It looks where something was recorded since the last look, and
 * rests until it is woken or two seconds are over. Interviewers get their lists from it as well. Nothing else goes without a person's
 * word.
 */
export class ReceiptsDesk {
  readonly #input: MailOfficeInput;
  readonly #tools: ReceiptTools;
  readonly #options: ReceiptsDeskOptions;
  readonly #bell: Bell;
  readonly #trouble: Trouble;
  readonly #interviewers: InterviewersDesk;
  #seen = "";

  constructor(input: MailOfficeInput, tools: ReceiptTools, options: ReceiptsDeskOptions) {
    this.#input = input;
    this.#tools = tools;
    this.#options = options;
    this.#interviewers = new InterviewersDesk(input, tools);
    this.#bell = new Bell(input.alarm);
    this.#trouble = new Trouble(input.onFailure);
  }

  /** Looks at once. */
  wake(): void {
    this.#bell.ring();
  }

  /** Until it is told to stop; a letter that is being approved is approved first. */
  async run(): Promise<void> {
    while (!this.#options.stop.aborted) {
      try {
        await this.look();
        this.#trouble.end();
        await this.#bell.wait(LOOK_MS);
      } catch (error) {
        await this.#bell.wait(this.#trouble.meet(error));
      }
    }
  }

  /** One look, for whoever is told when to look. */
  async look(): Promise<void> {
    const openings = await this.#tools.openings.listOpenings();
    const accounts = openings.length === 0 ? [] : await this.#sending();
    if (accounts.length === 0) return;
    if (await this.#interviewers.look(openings, accounts)) this.#options.onApproved();
    const standing = await this.#standing(openings, accounts);
    if (standing === this.#seen) return;
    await this.#holdUntrue(openings);
    for (const { opening } of openings.filter((stored) => goesByItself(stored.opening))) {
      const account = ownAccount(opening, accounts);
      if (account !== undefined) await this.#acknowledge(opening, account);
    }
    this.#seen = standing;
  }

  /** Whichever way a decision was recorded or taken back, letters that speak against it do not go. */
  async #holdUntrue(openings: readonly StoredOpening[]): Promise<void> {
    const { outbox, clock, holidays } = this.#input;
    const answers = (await outbox.list(["approved", "due", "deferred"])).filter(({ stepId }) => isAnswer(stepId));
    if (answers.length === 0) return;
    const now = clock();
    const cases = await this.#cases();
    for (const { opening } of openings) {
      const everybody = cases.filter(({ digest: { candidate } }) => candidate?.opening === opening.id);
      const today = openingCalendar(opening, holidays, now).dateOf(now);
      await holdLetters(lettersToHold(answers, { opening, everybody, today }), { outbox, now });
    }
  }

  async #cases() {
    const { store, holidays, clock } = this.#input;
    const { version } = this.#tools;
    return (await refreshSummaries({ store, holidays, now: clock(), version, isPresent: true })).cases;
  }

  /** What has to be another before there can be anything new to do. */
  async #standing(openings: readonly StoredOpening[], accounts: readonly MailAccount[]): Promise<string> {
    const revisions = openings.map(({ opening: { id }, revision }) => [id, revision]);
    return JSON.stringify([await this.#input.store.lastSequence(), revisions, accounts.map(({ id }) => id)]);
  }

  async #sending(): Promise<readonly MailAccount[]> {
    const { mail, only } = this.#input;
    return (await mail.listAccounts()).filter(({ id, mode }) => mode === "send" && only?.includes(id) !== false);
  }

  async #acknowledge(opening: StoredOpening["opening"], account: MailAccount): Promise<void> {
    const { store, outbox, holidays, clock, newId, undoMs, tokenOf } = this.#input;
    const { version, writeMessage, digest, linkPage, loadSettings } = this.#tools;
    const views = await this.#cases();
    const { outcomes } = await acknowledgeNew({
      opening,
      everybody: views.filter(({ digest: { candidate } }) => candidate?.opening === opening.id),
      store,
      outbox,
      holidays,
      clock,
      newId,
      version,
      writeMessage,
      digest,
      linkPage,
      publicAddress: (await loadSettings?.())?.publicAddress,
      restoredAt: await store.restoredAt(),
      account,
      stop: this.#options.stop,
      ...(undoMs === undefined ? {} : { undoMs }),
      ...(tokenOf === undefined ? {} : { tokenOf }),
    });
    if (outcomes.size > 0) this.#options.onApproved();
  }
}

function isAnswer(stepId: string): boolean {
  return stepId.startsWith("tell-decision/");
}

function goesByItself({ acknowledgeAutomatically, closedOn }: StoredOpening["opening"]): boolean {
  return acknowledgeAutomatically && closedOn === undefined;
}
