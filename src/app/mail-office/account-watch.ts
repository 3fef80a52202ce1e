import { type Instant, MINUTE_MS } from "../../engine/index.ts";
import { type MailAccount, MailError, type OpenMailbox, SealError, StoreError } from "../ports/index.ts";
import { type ScanProgress, type ScanReport, scanMailbox } from "../scan-mailbox.ts";
import { type WatchState, watchMailbox } from "../watch-mailbox.ts";
import { Bell, endsWithin } from "./bell.ts";
import type { MailWatch } from "./mail-watch.ts";
import type { MailOfficeInput, OfficeNews } from "./office-input.ts";
import { StopSwitch } from "./stop-switch.ts";
import { Trouble } from "./trouble.ts";

/** A server that is silent is not waited for when it is left. */
const LEAVE_MS = 2_000;
/** What came in since is told by the server, unless the machine slept or the line is dead without anybody having noticed. */
const FRESH_MS = MINUTE_MS;

export interface AccountWatchOptions {
  /** What has to end first: two watches of one mailbox would read everything twice. */
  readonly after?: Promise<void> | undefined;
  /** All that came in was read, and may have been recorded. */
  readonly onRead: () => void;
}

/** One mailbox that is read and watched until it is told to end, or a person is needed. Fails for itself alone. */
export class AccountWatch {
  readonly account: MailAccount;
  readonly #input: MailOfficeInput;
  readonly #options: AccountWatchOptions;
  readonly #stop = new StopSwitch();
  readonly #bell: Bell;
  readonly #trouble: Trouble;
  readonly #ended: Promise<void>;
  #watch: MailWatch;
  /** Up to when everything that came in was read. */
  #readAt: Instant | undefined;
  /** Something came up while it was being read: it is read once more. */
  #isToReadOn = false;
  /** Ends the wait for news. */
  #waiting = new StopSwitch();
  /** Undefined before it is opened, and once it was left. */
  #mailbox: OpenMailbox | undefined;

  constructor(account: MailAccount, input: MailOfficeInput, options: AccountWatchOptions) {
    this.account = account;
    this.#input = input;
    this.#options = options;
    this.#bell = new Bell(input.alarm);
    this.#trouble = new Trouble(input.onFailure);
    this.#watch = { state: "reading", since: input.clock() };
    this.#ended = this.#run().catch(input.onFailure);
  }

  get watch(): MailWatch {
    return this.#watch;
  }

  /** Whether answers may lie in it unread; where only a person can have it read again, nobody waits for that. */
  isBehind(): boolean {
    if (this.#watch.state === "stopped") return false;
    return this.#readAt === undefined || Math.abs(this.#input.clock() - this.#readAt) > FRESH_MS;
  }

  /** Reads on at once, where it is being read once that is done. */
  readOn(): void {
    this.#isToReadOn = true;
    this.#waiting.abort();
  }

  /** Ends it within seconds: a server that was asked something and keeps silent is left in the middle. */
  async end(): Promise<void> {
    this.#stop.abort();
    this.#waiting.abort();
    this.#bell.ring();
    if (!(await endsWithin(this.#ended, LEAVE_MS, this.#input.alarm))) await this.#leave();
  }

  async #run(): Promise<void> {
    await this.#options.after;
    this.#mailbox = this.#input.connector.open(this.account);
    try {
      while (!this.#stop.aborted && !(await this.#watchOnce(this.#mailbox)));
    } finally {
      await this.#leave();
    }
  }

  async #leave(): Promise<void> {
    const mailbox = this.#mailbox;
    this.#mailbox = undefined;
    if (mailbox !== undefined) await endsWithin(mailbox.close(), LEAVE_MS, this.#input.alarm);
  }

  /** Whether that was all: what fails besides mail is tried again. */
  async #watchOnce(mailbox: OpenMailbox): Promise<boolean> {
    try {
      // A secret that nothing opens is a person's business, and no server is asked first.
      await this.#input.mail.loadSecret(this.account.id);
      const error = await watchMailbox({
        mailbox: { waitForNews: (ms) => this.#waitForNews(mailbox, ms) },
        scan: () => this.#scan(mailbox),
        stop: this.#stop,
        pause: (ms) => this.#bell.wait(ms),
        onState: (state) => this.#follow(state),
      });
      if (error !== undefined) await this.#endWith(error.message);
      return true;
    } catch (error) {
      if (error instanceof SealError) {
        await this.#endWith(error.message);
        return true;
      }
      const tryAgainMs = this.#trouble.meet(error);
      await this.#wait(sentenceOf(error), tryAgainMs);
      await this.#bell.wait(tryAgainMs);
      return false;
    }
  }

  async #waitForNews(mailbox: OpenMailbox, timeoutMs: number): Promise<void> {
    this.#waiting = new StopSwitch();
    if (!this.#stop.aborted && !this.#isToReadOn) await mailbox.waitForNews(timeoutMs, this.#waiting);
  }

  async #scan(mailbox: OpenMailbox): Promise<ScanReport> {
    const { store, mail, readMessage, holidays, clock, tokenOf, formerTokensOf, applications } = this.#input;
    const startedAt = clock();
    this.#isToReadOn = false;
    const given = {
      ...(tokenOf === undefined ? {} : { tokenOf }),
      ...(formerTokensOf === undefined ? {} : { formerTokensOf }),
    };
    const onProgress = (progress: ScanProgress) => this.#progress(progress);
    const input = { account: this.account, mailbox, store, mail, readMessage, holidays, applications, ...given };
    const report = await scanMailbox({ ...input, now: startedAt, stop: this.#stop, onProgress });
    if (report.isComplete) this.#readAt = startedAt;
    return report;
  }

  /** What comes in while all else is read is no reading to speak of. */
  #progress({ read, left }: ScanProgress): void {
    if (this.#watch.state === "watching" && left === 0) return;
    this.#enter({ state: "reading", read, left });
  }

  async #follow(state: WatchState): Promise<void> {
    if (state.kind === "waiting") {
      await this.#wait(state.error.message, state.tryAgainMs);
      return;
    }
    this.#trouble.end();
    this.#enter({ state: "watching" });
    this.#options.onRead();
    await this.#tell({ kind: "read", account: this.account, report: state.report });
  }

  async #wait(sentence: string, tryAgainMs: number): Promise<void> {
    this.#enter({ state: "waiting", sentence });
    await this.#tell({ kind: "waiting", account: this.account, sentence, tryAgainMs });
  }

  async #endWith(sentence: string): Promise<void> {
    this.#enter({ state: "stopped", sentence });
    await this.#tell({ kind: "stopped", account: this.account, sentence });
  }

  /** `since` is when a state began, however often something of it changes. */
  #enter(watch: Omit<MailWatch, "since">): void {
    const since = watch.state === this.#watch.state ? this.#watch.since : this.#input.clock();
    this.#watch = { ...watch, since };
  }

  async #tell(news: OfficeNews): Promise<void> {
    await this.#input.onNews?.(news);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof StoreError || error instanceof MailError) return error.message;
  return "Something went wrong here. It is tried again.";
}
