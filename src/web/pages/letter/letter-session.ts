import { type ReadonlySignal, signal } from "@preact/signals";
import type { ComposeOptions, Finding, Letter, LetterContext } from "../../../engine/letters/index.ts";
import type { SealedLetter } from "../../letter-worker/index.ts";
import { findKeptLetter, type KeptLetter, keepLetter, letterKey, type Shelf, throwAwayLetter } from "./kept-letters.ts";
import type { LetterClient } from "./letter-client.ts";
import {
  checkedState,
  composedState,
  keptState,
  type LetterChange,
  type LetterState,
  proofreadState,
  writtenState,
} from "./letter-state.ts";

export interface LetterSessionInput {
  readonly caseId: string;
  readonly client: LetterClient;
  readonly shelf: Shelf;
  /** Reads for spelling; undefined where nobody can be asked. */
  readonly proofread: (letter: Letter) => Promise<readonly Finding[] | undefined>;
  /** How it is composed where nobody chose. */
  readonly options: ComposeOptions;
  readonly now: () => number;
}

/** Typing is over for the rules after so long, and for the server's dictionary after so much longer. */
const CHECK_AFTER_MS = 150;
const PROOFREAD_AFTER_MS = 1_000;

/** One letter while its page is open: composes it, keeps what is written, and has it checked when typing rests. */
export class LetterSession {
  readonly #state = signal<LetterState | undefined>(undefined);
  readonly #failure = signal<string | undefined>(undefined);
  readonly #input: LetterSessionInput;
  #context: LetterContext | undefined;
  #checkTimer: ReturnType<typeof setTimeout> | undefined;
  #readTimer: ReturnType<typeof setTimeout> | undefined;
  #isUnkept = false;
  #sent: KeptLetter["sent"];
  readonly #drafted = signal<string | undefined>(undefined);

  constructor(input: LetterSessionInput) {
    this.#input = input;
  }

  /** undefined until it is composed. */
  get state(): ReadonlySignal<LetterState | undefined> {
    return this.#state;
  }

  /** Why it could not be composed. */
  get failure(): ReadonlySignal<string | undefined> {
    return this.#failure;
  }

  /** The address of the mailbox among whose drafts it lies; undefined where it was put among none. */
  get drafted(): ReadonlySignal<string | undefined> {
    return this.#drafted;
  }

  get key(): string {
    return this.#context === undefined ? "" : letterKey(this.#identity());
  }

  /** Takes the case as it is now: what nobody wrote in is composed anew, the rest is checked anew. */
  async take(context: LetterContext): Promise<void> {
    this.#context = context;
    this.#input.client.take(context);
    const state = this.#state.peek();
    const kept = state === undefined ? findKeptLetter(this.#input.shelf, this.key) : undefined;
    this.#sent ??= kept?.sent;
    this.#drafted.value ??= kept?.drafted;
    if (kept?.isOwn || kept?.sent !== undefined) this.#show(keptState(kept));
    else if (state?.isOwn || this.#sent !== undefined) await this.#check();
    else await this.#compose(kept?.options ?? state?.options ?? this.#input.options);
  }

  /** What somebody typed. */
  write(change: LetterChange): void {
    const state = this.#state.peek();
    if (state === undefined) return;
    this.#isUnkept = true;
    this.#show(writtenState(state, change));
  }

  /** Composes it otherwise; gives back how it was. */
  async composeAnew(options: ComposeOptions): Promise<LetterState | undefined> {
    const before = this.#state.peek();
    await this.#compose(options);
    this.#keep();
    return before;
  }

  /** Forgets what was written and composes it as at first; gives back how it was. */
  async throwAway(): Promise<LetterState | undefined> {
    const before = this.#state.peek();
    throwAwayLetter(this.#input.shelf, this.key);
    this.#isUnkept = false;
    this.#sent = undefined;
    this.#drafted.value = undefined;
    await this.#compose(this.#input.options);
    return before;
  }

  /** Puts it back as it was. */
  restore(state: LetterState): void {
    this.#isUnkept = true;
    this.#show(state);
  }

  /** What a fact keeps of a text. */
  seal(body: string): Promise<SealedLetter> {
    return this.#input.client.seal(body);
  }

  /** Keeps it as it went out, to be known by the letters after it; gives back how to take that back. */
  keepAsSent(sent: NonNullable<KeptLetter["sent"]>): () => void {
    this.#sent = sent;
    this.#keep();
    return () => this.forgetSent();
  }

  /** Keeps that it lies among the drafts of a mailbox, so that it is not put there twice unawares. */
  keepAsDrafted(address: string): void {
    this.#drafted.value = address;
    this.#keep();
  }

  /** It did not go out after all. */
  forgetSent(): void {
    this.#sent = undefined;
    this.#keep();
  }

  /** Keeps at once what was typed last: the page is being left. */
  flush(): void {
    if (this.#isUnkept) this.#keep();
  }

  close(): void {
    this.flush();
    clearTimeout(this.#checkTimer);
    clearTimeout(this.#readTimer);
    this.#input.client.close();
  }

  async #compose(options: ComposeOptions): Promise<void> {
    try {
      const drafted = await this.#input.client.draft(options);
      this.#failure.value = undefined;
      this.#state.value = composedState(drafted, options);
    } catch (cause) {
      this.#failure.value = cause instanceof Error ? cause.message : String(cause);
    }
  }

  #show(state: LetterState): void {
    this.#state.value = state;
    clearTimeout(this.#checkTimer);
    clearTimeout(this.#readTimer);
    this.#checkTimer = setTimeout(() => void this.#check(), CHECK_AFTER_MS);
    this.#readTimer = setTimeout(() => void this.#proofread(), PROOFREAD_AFTER_MS);
  }

  async #check(): Promise<void> {
    const state = this.#state.peek();
    if (state === undefined) return;
    this.flush();
    const checked = await this.#input.client.check(state.letter);
    const now = this.#state.peek();
    if (checked !== undefined && now !== undefined) this.#state.value = checkedState(now, state.letter, checked);
  }

  async #proofread(): Promise<void> {
    const letter = this.#state.peek()?.letter;
    if (letter === undefined) return;
    const slips = await this.#input.proofread(letter).catch(() => undefined);
    const now = this.#state.peek();
    if (slips !== undefined && now !== undefined) this.#state.value = proofreadState(now, letter, slips);
  }

  #keep(): void {
    const state = this.#state.peek();
    if (state === undefined || this.#context === undefined) return;
    const { letter, options, isOwn, gaps } = state;
    const kept: KeptLetter = {
      ...this.#identity(),
      letter,
      options,
      isOwn,
      gaps,
      keptAt: this.#input.now(),
      ...(this.#sent === undefined ? {} : { sent: this.#sent }),
      ...(this.#drafted.value === undefined ? {} : { drafted: this.#drafted.value }),
    };
    const isKept = keepLetter(this.#input.shelf, kept);
    this.#isUnkept = !isKept;
    this.#state.value = { ...state, keeping: isKept ? "kept" : "not-kept" };
  }

  #identity(): Pick<KeptLetter, "caseId" | "stepId" | "kind"> {
    const { step, kind } = this.#context!;
    return { caseId: this.#input.caseId, stepId: step?.id ?? "withdraw", kind };
  }
}
