import type { HolidayLookup } from "../contract/index.ts";
import { type Instant, MINUTE_MS } from "../engine/index.ts";
import { askAgain } from "./ask-again.ts";
import {
  type AccountProblem,
  type CaseStore,
  type ClaimedItem,
  type Lease,
  type MailAccount,
  MailError,
  type MailSubmitter,
  type Outbox,
  type PassedOver,
  type ProposalStore,
  type SendState,
  type SendStateKind,
  type SentCopies,
  type SettledItem,
  type StateChange,
  type StopSignal,
  type SubmitOutcome,
} from "./ports/index.ts";
import { DAY_LIMIT_REST_MS, follow, type GoAnswer, type SendEvent, transition } from "./sending/index.ts";
import { newSentFact } from "./sent-letter.ts";

export interface SendDueInput {
  readonly store: Pick<CaseStore, "findCase">;
  readonly outbox: Outbox;
  readonly submitter: MailSubmitter;
  readonly findAccount: (id: string) => Promise<MailAccount | undefined>;
  /** What a mailbox knows of letters that went; undefined where it cannot be asked: then what is uncertain stays so. */
  readonly openCopies?: (account: MailAccount) => Promise<SentCopies | undefined>;
  readonly holidays: HolidayLookup;
  readonly clock: () => Instant;
  /** Random, for leases. */
  readonly newId: () => string;
  readonly undoMs?: number;
  /** What was noticed in mail and waits for a person's word: it may be the answer that a letter must not follow. */
  readonly proposals?: Pick<ProposalStore, "listProposals">;
  /** Whether the next letter of the mailbox is to be leased with what came of a letter; where it is left out none is. */
  readonly goesOn?: () => boolean;
  /** Ends the line of a letter that is being submitted; what is not known by then stays in doubt. */
  readonly giveUp?: StopSignal;
}

/** What became of a letter whose turn it was; "lost": somebody else had it, or a person changed it meanwhile. */
export interface SendTurn {
  readonly itemId: string;
  readonly state: SendStateKind | "lost";
  /** The next letter of its mailbox, leased to whoever took this turn. */
  readonly next?: ClaimedItem;
}

/** For asking, and for finding the server; whoever takes longer loses the letter to the next, and nothing has happened to it. */
const CLAIM_MS = 5 * MINUTE_MS;
/** Longer than a server may take over a letter, so that a lease that ran out is one whose holder is gone. */
const SUBMIT_MS = 20 * MINUTE_MS;
/** How long a mailbox rests for what may pass without anybody; for the rest until a person has seen to it. */
const RESTS_MS: Readonly<Partial<Record<AccountProblem, number>>> = {
  "day-limit": DAY_LIMIT_REST_MS,
  // Certificates are renewed by their servers.
  tls: 30 * MINUTE_MS,
};
/** A server may file the copy of a letter itself, a moment after it took it. */
const COPY_MS = 2 * MINUTE_MS;
const COPY_AGAIN_MS = 30 * MINUTE_MS;

/**
 * Leases the letter whose turn came first, but for those that are passed over; undefined where there is nothing to do.
 * Rejects with a `StoreError`.
 */
export function claimDue(
  { outbox, clock, newId }: Pick<SendDueInput, "outbox" | "clock" | "newId">,
  passedOver: PassedOver = {},
): Promise<ClaimedItem | undefined> {
  const now = clock();
  return outbox.claim(now, leaseFrom(now, newId), passedOver);
}

function leaseFrom(now: Instant, newId: () => string): Lease {
  return { token: newId(), until: now + CLAIM_MS };
}

/** Claims the letter whose turn came first and takes that turn; undefined where there is nothing to do. Rejects as `takeTurn` does. */
export async function sendDue(input: SendDueInput): Promise<SendTurn | undefined> {
  const claimed = await claimDue(input);
  return claimed === undefined ? undefined : takeTurn(claimed, input);
}

/**
 * Does what the state of a leased letter asks for: sends it, looks for it where it is in doubt, sees to its copy in Sent. Whatever
 * happens to this process, a letter is given to the server at most once unless it is certain that the server did not take it.
 * Rejects with a `StoreError` where nothing could be written.
 */
export async function takeTurn(claimed: ClaimedItem, input: SendDueInput): Promise<SendTurn> {
  const account = await input.findAccount(claimed.item.accountId);
  const { kind } = claimed.item.state;
  if (kind === "submitting")
    return settle(claimed, { kind: "doubt", at: input.clock(), because: "process-died" }, input);
  if (kind === "uncertain") return lookFor(claimed, account, input);
  if (kind === "accepted") return seeToCopy(claimed, account, input);
  return sendOne(claimed, account, input);
}

async function sendOne(claimed: ClaimedItem, account: MailAccount | undefined, input: SendDueInput): Promise<SendTurn> {
  const due = withState(claimed, follow(claimed.item.state, { kind: "fall-due", at: input.clock() }));
  // Where a line waits, the door is here: asking before it as well would be the same question twice.
  const answer = isAtTheDoor(account, input) ? GO : await askAgain(due.item, account, input.clock(), input);
  if (account === undefined || answer.kind !== "go") return settle(due, refusal(answer, input.clock()), input);
  const bytes = await input.outbox.loadBytes(due.item.id);
  if (bytes === undefined) return { itemId: due.item.id, state: "lost" };
  let handing: Handing = { kind: "not-begun", claimed: due };
  const outcome = await input.submitter.submit({
    account,
    from: due.item.letter.from.address,
    to: due.item.letter.to.address,
    bytes,
    ...(input.giveUp === undefined ? {} : { giveUp: input.giveUp }),
    beforeData: async () => {
      handing = await begin(due, account, input);
      return handing.kind === "begun";
    },
  });
  return finish(handing, { outcome, account }, input);
}

const GO: GoAnswer = { kind: "go" };

function isAtTheDoor(account: MailAccount | undefined, { submitter }: SendDueInput): boolean {
  return account?.mode === "send" && submitter.hasLine?.(account) === true;
}

/** How far a letter got before the server was given it. */
type Handing =
  | { readonly kind: "not-begun" | "begun"; readonly claimed: ClaimedItem }
  | { readonly kind: "refused"; readonly claimed: ClaimedItem; readonly answer: GoAnswer }
  | { readonly kind: "lost"; readonly claimed: ClaimedItem };

/** The last questions, and then the one write that must be durable before the server hears of the letter. */
async function begin(due: ClaimedItem, account: MailAccount, input: SendDueInput): Promise<Handing> {
  // Letting us in takes its time: the mailbox may send no more by now.
  const current = await input.findAccount(account.id);
  const answer = await askAgain(due.item, current, input.clock(), input);
  if (current === undefined || answer.kind !== "go") return { kind: "refused", claimed: due, answer };
  const now = input.clock();
  const state = follow(due.item.state, { kind: "begin", at: now });
  const use = await input.outbox.begin(due, state, { now, until: now + SUBMIT_MS, dailyLimit: current.dailyLimit });
  // Another program was faster by a moment; when it may go is asked anew then.
  if (use === "over-limit") {
    return { kind: "refused", claimed: due, answer: { kind: "hold", until: now + MINUTE_MS, because: "day-limit" } };
  }
  if (use === "lost") return { kind: "lost", claimed: due };
  const begun = withState(due, state);
  return { kind: "begun", claimed: { ...begun, item: { ...begun.item, revision: due.item.revision + 1 } } };
}

async function finish(
  handing: Handing,
  { outcome, account }: { readonly outcome: SubmitOutcome; readonly account: MailAccount },
  input: SendDueInput,
): Promise<SendTurn> {
  const now = input.clock();
  if (handing.kind === "lost") return { itemId: handing.claimed.item.id, state: "lost" };
  if (handing.kind === "refused") return settle(handing.claimed, refusal(handing.answer, now), input);
  if (outcome.kind === "account-problem") {
    const { problem, response } = outcome;
    const restMs = RESTS_MS[problem];
    const until = restMs === undefined ? null : now + restMs;
    await input.outbox.pauseAccount({ accountId: account.id, problem, response, pausedAt: now, until });
  }
  return settle(handing.claimed, eventOf(outcome, now, input), input);
}

function eventOf(outcome: SubmitOutcome, at: Instant, { openCopies }: SendDueInput): SendEvent {
  switch (outcome.kind) {
    case "accepted":
      return { ...outcome, kind: "accept", at, copyAt: openCopies === undefined ? null : at + COPY_MS };
    case "deferred":
      return { kind: "defer", at, response: outcome.response };
    case "rejected":
      return { kind: "reject", at, response: outcome.response };
    case "refused-before-data":
      return { kind: "refuse", at, response: outcome.response };
    case "unknown-after-dot":
      return { kind: "doubt", at, because: "no-answer" };
    case "account-problem":
      return { kind: "fail-account", at };
    case "called-off":
      return { kind: "refuse", at, response: "" };
  }
}

function refusal(answer: Exclude<GoAnswer, { kind: "go" }> | GoAnswer, at: Instant): SendEvent {
  if (answer.kind === "hold") return { kind: "hold", until: answer.until, because: answer.because };
  return { kind: "stop", at, because: answer.kind === "stop" ? answer.because : "mailbox-gone" };
}

/** Looks for a letter in doubt where it would have left a trace. */
async function lookFor(claimed: ClaimedItem, account: MailAccount | undefined, input: SendDueInput): Promise<SendTurn> {
  const { letter } = claimed.item;
  const found = await tryCopies(account, input, (copies) => copies.findCopy([letter.messageId], letter.approvedAt));
  const at = input.clock();
  if (found.kind !== "done" || found.value === undefined) {
    return settle(claimed, { kind: "miss", at, wasAsked: found.kind !== "failed" }, input);
  }
  const { by, messageId } = found.value;
  const learnt = messageId === undefined || messageId === letter.messageId ? {} : { serverMessageId: messageId };
  return settle(claimed, { kind: "find", at, by, ...learnt }, input);
}

/** Files a copy in Sent, where the provider has not done that itself. */
async function seeToCopy(
  claimed: ClaimedItem,
  account: MailAccount | undefined,
  input: SendDueInput,
): Promise<SendTurn> {
  const { id, letter, state } = claimed.item;
  const ids = [letter.messageId, ...(state.kind === "accepted" ? [state.serverMessageId ?? []].flat() : [])];
  const filed = await tryCopies(account, input, async (copies) => {
    if ((await copies.findCopy(ids, letter.approvedAt))?.by === "sent-copy") return;
    const bytes = await input.outbox.loadBytes(id);
    if (bytes !== undefined) await copies.fileCopy(bytes);
  });
  const again = filed.kind === "failed" ? input.clock() + COPY_AGAIN_MS : null;
  return settle(claimed, { kind: "see-to-copy", again }, input);
}

type Tried<Value> = { readonly kind: "done"; readonly value: Value } | { readonly kind: "failed" | "cannot-be-asked" };

/** A mailbox that cannot be reached now is asked another time. */
async function tryCopies<Value>(
  account: MailAccount | undefined,
  { openCopies }: SendDueInput,
  ask: (copies: SentCopies) => Promise<Value>,
): Promise<Tried<Value>> {
  if (account === undefined || openCopies === undefined) return { kind: "cannot-be-asked" };
  try {
    const copies = await openCopies(account);
    return copies === undefined ? { kind: "cannot-be-asked" } : { kind: "done", value: await ask(copies) };
  } catch (error) {
    // A mailbox that is only watched by now, or has no folder for it, will not be another one in half an hour.
    const isForGood = error instanceof MailError && error.kind === "server" && !error.retryable;
    return { kind: isForGood ? "cannot-be-asked" : "failed" };
  }
}

/** Writes down what happened, and the fact with it where the letter went. */
async function settle(claimed: ClaimedItem, event: SendEvent, input: SendDueInput): Promise<SendTurn> {
  const { item } = claimed;
  const now = input.clock();
  const change = await changeOf(claimed, event, input);
  const { use, next } = await settleWith(claimed, change, now, input);
  if (use === "lost") return learnLate(claimed, event, input);
  return { itemId: item.id, state: change.state.kind, ...(next === undefined ? {} : { next }) };
}

async function settleWith(
  claimed: ClaimedItem,
  change: StateChange,
  now: Instant,
  { outbox, goesOn, newId }: SendDueInput,
): Promise<SettledItem> {
  if (goesOn?.() !== true) return { use: await outbox.settle(claimed, change, now) };
  return outbox.settleAndClaim(claimed, change, now, leaseFrom(now, newId));
}

async function changeOf({ item }: Pick<ClaimedItem, "item">, event: SendEvent, { store, clock }: SendDueInput) {
  const state = follow(item.state, event);
  if (state.kind !== "accepted" || item.state.kind === "accepted") return { state };
  const fact = newSentFact(item, await store.findCase(item.caseId), clock());
  return fact === undefined ? { state } : { state, fact };
}

/** The lease was lost while the server had the letter: its last word still counts, but against what was approved anew since. */
async function learnLate({ item }: ClaimedItem, event: SendEvent, input: SendDueInput): Promise<SendTurn> {
  const current = await input.outbox.find(item.id);
  const isSame = item.state.kind === "submitting" && current?.letter.id === item.letter.id;
  if (!isSame || current.state.kind === "submitting" || !transition(current.state, event).ok) {
    return { itemId: item.id, state: "lost" };
  }
  const change = await changeOf({ item: current }, event, input);
  const use = await input.outbox.change(current, change, input.clock());
  return { itemId: item.id, state: use === "done" ? change.state.kind : "lost" };
}

function withState(claimed: ClaimedItem, state: SendState): ClaimedItem {
  return { ...claimed, item: { ...claimed.item, state } };
}
