import type { ClaimedItem, OutboxItem, PassedOver, StopSignal } from "../ports/index.ts";
import { claimDue, type SendDueInput, takeTurn } from "../send-due.ts";
import { Bell } from "./bell.ts";
import type { MailOfficeInput } from "./office-input.ts";
import { patientOutbox } from "./patient-outbox.ts";
import { sayUnread } from "./say-unread.ts";
import { stopSettled } from "./stop-settled.ts";
import { Trouble } from "./trouble.ts";

/** Letters are approved, and cases changed, by other programs as well: only a look tells. */
const LOOK_MS = 1_000;
/** Beyond so many changed cases every letter is looked at. */
const MOST_CHANGES = 500;

export interface SendingDeskOptions {
  readonly stop: StopSignal;
  readonly giveUp: StopSignal;
  /** Whether answers may lie in a mailbox unread. */
  readonly isBehind: (accountId: string) => boolean;
  /** Whether a mailbox is out of reach, so that nobody knows for how long its letters wait. */
  readonly isOutOfReach: (accountId: string) => boolean;
  /** Called when something was recorded, with the cases that it was recorded of; without any where it may be all. */
  readonly onRecorded: (caseIds?: readonly string[]) => void;
}

/**
 * Sends what is due, one letter of a mailbox at a time: a server that takes its time holds up nobody else's letters. Of one mailbox
 * letter follows upon letter, without a look at all the others.
 *
 * It looks, begins the turns that have come, and rests until it is woken or a second is over. What was recorded of any case since the
 * last look may have made waiting letters pointless: they are stopped first. No letter goes through a mailbox in which the answer to
 * it may lie unread, such as after a night's sleep.
 */
export class SendingDesk {
  readonly #input: MailOfficeInput;
  readonly #due: SendDueInput;
  readonly #stop: StopSignal;
  readonly #isBehind: (accountId: string) => boolean;
  readonly #isOutOfReach: (accountId: string) => boolean;
  readonly #onRecorded: SendingDeskOptions["onRecorded"];
  readonly #bell: Bell;
  readonly #trouble: Trouble;
  readonly #turnTrouble: Trouble;
  /** The turns that are being taken, by their mailbox. */
  readonly #turns = new Map<string, Promise<void>>();
  #seenSequence: number | undefined;

  constructor(input: MailOfficeInput, { stop, giveUp, isBehind, isOutOfReach, onRecorded }: SendingDeskOptions) {
    const { outbox, mail, connector, alarm } = input;
    this.#input = input;
    this.#stop = stop;
    this.#isBehind = isBehind;
    this.#isOutOfReach = isOutOfReach;
    this.#onRecorded = onRecorded;
    this.#bell = new Bell(alarm);
    this.#trouble = new Trouble(input.onFailure);
    this.#turnTrouble = new Trouble(input.onFailure);
    this.#due = {
      ...input,
      outbox: patientOutbox(outbox, alarm),
      proposals: mail,
      submitter: connector.submitter,
      findAccount: (id) => mail.findAccount(id),
      giveUp,
    };
  }

  /** Looks at once. */
  wake(): void {
    this.#bell.ring();
  }

  /** Until it is told to stop; the turns that are being taken end first. */
  async run(): Promise<void> {
    while (!this.#stop.aborted) {
      try {
        const isMore = await this.#look();
        this.#trouble.end();
        if (!isMore) await this.#bell.wait(LOOK_MS);
      } catch (error) {
        await this.#bell.wait(this.#trouble.meet(error));
      }
    }
    await Promise.all(this.#turns.values());
  }

  /** Begins the turn that came first, if there is one. */
  async #look(): Promise<boolean> {
    await this.#stopSettled();
    const claimed = await claimDue(this.#due, await this.#passedOver());
    if (claimed === undefined) return false;
    const { accountId } = claimed.item;
    const turn = this.#takeAll(claimed).finally(() => {
      this.#turns.delete(accountId);
      this.wake();
    });
    this.#turns.set(accountId, turn);
    return true;
  }

  async #stopSettled(): Promise<void> {
    const sequence = await this.#input.store.lastSequence();
    if (sequence === this.#seenSequence) return;
    const changed = await this.#changedSince(sequence);
    for (const item of await stopSettled(this.#due, changed)) await this.#tell(item);
    if (this.#seenSequence !== undefined) this.#onRecorded(changed);
    this.#seenSequence = sequence;
  }

  /** The cases of which something was recorded since the last look; undefined where it may be any. */
  async #changedSince(sequence: number): Promise<readonly string[] | undefined> {
    const seen = this.#seenSequence;
    if (seen === undefined || sequence < seen) return undefined;
    const changes = await this.#input.store.changesSince(seen);
    return changes.length > MOST_CHANGES ? undefined : changes.map(({ caseId }) => caseId);
  }

  async #passedOver(): Promise<PassedOver> {
    const { only, mail } = this.#input;
    const ids = new Set((await mail.listAccounts()).map(({ id }) => id));
    const others = only === undefined ? [] : [...ids].filter((id) => !only.includes(id));
    const all = [...this.#turns.keys(), ...others];
    const due = (await this.#input.outbox.listDueAccounts(this.#input.clock())).filter(
      (id) => ids.has(id) && !all.includes(id),
    );
    const yetToGo = due.filter((id) => this.#isBehind(id));
    const unread = yetToGo.filter((id) => this.#isOutOfReach(id));
    if (unread.length > 0) for (const item of await sayUnread(unread, this.#due)) await this.#tell(item);
    return { all, yetToGo };
  }

  /** The turn of one letter, and of those of its mailbox whose turn has come besides. */
  async #takeAll(first: ClaimedItem): Promise<void> {
    const { accountId } = first.item;
    const goesOn = () => !this.#stop.aborted && !this.#isBehind(accountId);
    for (let claimed: ClaimedItem | undefined = first; claimed !== undefined; ) {
      claimed = await this.#take(claimed, goesOn);
    }
  }

  /** Gives the next one. */
  async #take(claimed: ClaimedItem, goesOn: () => boolean): Promise<ClaimedItem | undefined> {
    try {
      const { itemId, state, next } = await takeTurn(claimed, { ...this.#due, goesOn });
      const item = await this.#due.outbox.find(itemId);
      if (item !== undefined && state !== "lost" && state !== claimed.item.state.kind) await this.#tell(item);
      this.#turnTrouble.end();
      return next;
    } catch (error) {
      // Its lease runs out, and then it is taken up again as it stands by then.
      this.#turnTrouble.meet(error);
      return undefined;
    }
  }

  async #tell(item: OutboxItem): Promise<void> {
    await this.#input.onNews?.({ kind: "letter", item });
  }
}
