import { lateAddresses } from "../noticing/index.ts";
import type { MailAccount, StopSignal, StoredHeader } from "../ports/index.ts";
import { AccountWatch } from "./account-watch.ts";
import { Bell } from "./bell.ts";
import type { MailWatch } from "./mail-watch.ts";
import type { MailOfficeInput } from "./office-input.ts";
import { Trouble } from "./trouble.ts";

/** Mailboxes are connected by other programs as well: only a look tells. */
const LOOK_MS = 2_000;

interface Watched {
  readonly watch: AccountWatch;
  /** The account as it was saved when the watch began. */
  readonly saved: string;
}

/** Watches every mailbox that is connected, from when it is saved until it is removed; one that is saved otherwise begins anew. */
export class WatchingDesk {
  readonly #input: MailOfficeInput;
  readonly #stop: StopSignal;
  readonly #onRead: () => void;
  readonly #bell: Bell;
  readonly #trouble: Trouble;
  readonly #watched = new Map<string, Watched>();
  /** The cases of which something was recorded since the last look; undefined where it may be any. */
  #changed: readonly string[] | undefined = [];

  constructor(input: MailOfficeInput, { stop, onRead }: { readonly stop: StopSignal; onRead: () => void }) {
    this.#input = input;
    this.#stop = stop;
    this.#onRead = onRead;
    this.#bell = new Bell(input.alarm);
    this.#trouble = new Trouble(input.onFailure);
  }

  /** Looks at once. */
  wake(): void {
    this.#bell.ring();
  }

  /** Who came into a case may have written before: mailboxes that were not searched for them are read on. */
  hearOfCases(caseIds?: readonly string[]): void {
    this.#changed = caseIds && this.#changed && [...this.#changed, ...caseIds];
    this.wake();
  }

  watchOf(accountId: string): MailWatch | undefined {
    return this.#watched.get(accountId)?.watch.watch;
  }

  /** Whether answers may lie in a mailbox unread; it is read on at once then. */
  isBehind(accountId: string): boolean {
    const watched = this.#watched.get(accountId);
    if (watched?.watch.isBehind() === false) return false;
    watched?.watch.readOn();
    return true;
  }

  /** Until it is told to stop; the watches end first. */
  async run(): Promise<void> {
    while (!this.#stop.aborted) {
      try {
        await this.#look();
        this.#trouble.end();
        await this.#bell.wait(LOOK_MS);
      } catch (error) {
        await this.#bell.wait(this.#trouble.meet(error));
      }
    }
    await Promise.all([...this.#watched.values()].map(({ watch }) => watch.end()));
  }

  async #look(): Promise<void> {
    const { only, mail } = this.#input;
    const accounts = (await mail.listAccounts()).filter(({ id }) => only?.includes(id) ?? true);
    for (const [id, { watch }] of this.#watched) {
      if (accounts.some((account) => account.id === id)) continue;
      this.#watched.delete(id);
      void watch.end();
    }
    await this.#searchForLate(accounts);
    for (const account of accounts) await this.#take(account);
  }

  async #searchForLate(accounts: readonly MailAccount[]): Promise<void> {
    const changed = this.#changed;
    this.#changed = [];
    const watched = accounts.filter(({ id }) => this.#watched.has(id));
    if (changed?.length === 0 || watched.length === 0) return;
    const named = changed && (await this.#headersOf(changed));
    let all: readonly StoredHeader[] | undefined;
    for (const account of watched) {
      const searched = await this.#input.mail.listSearched(account.id);
      const isLate = (cases: readonly StoredHeader[]) => lateAddresses(cases, account, searched).length > 0;
      // Thousands of letters record thousands of facts: that nobody new came in is seen from the changed cases alone.
      if (named !== undefined && !isLate(named)) continue;
      all ??= await this.#input.store.listHeaders();
      if (isLate(all)) this.#watched.get(account.id)?.watch.readOn();
    }
  }

  async #headersOf(caseIds: readonly string[]): Promise<readonly StoredHeader[]> {
    const found: StoredHeader[] = [];
    for (const id of new Set(caseIds)) {
      const stored = await this.#input.store.findCase(id);
      if (stored !== undefined) found.push(stored);
    }
    return found;
  }

  async #take(account: MailAccount): Promise<void> {
    const { id } = account;
    const known = this.#watched.get(id);
    const saved = await this.#input.mail.savedAs(id);
    if (saved === undefined || this.#stop.aborted) return;
    const isSame = JSON.stringify(known?.watch.account) === JSON.stringify(account);
    if (known !== undefined && isSame && (known.watch.watch.state !== "stopped" || known.saved === saved)) return;
    const watch = new AccountWatch(account, this.#input, { after: known?.watch.end(), onRead: this.#onRead });
    this.#watched.set(id, { watch, saved });
  }
}
