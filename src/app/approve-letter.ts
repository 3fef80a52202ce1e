import { error, type FactJson, type Fault, faultAt, type HolidayLookup, ok, type Result } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import { countWords } from "../engine/letters/index.ts";
import { digestText } from "./digest-text.ts";
import { letterFaults } from "./letter-faults.ts";
import { type LetterMeaning, type MeantLetter, readMeantLetter } from "./meant-letter.ts";
import { fillPageLink, type LinkPage } from "./page-link.ts";
import type {
  ApprovedLetter,
  CaseStore,
  MailAccount,
  MailboxLetters,
  MessageWriter,
  Outbox,
  OutboxItem,
  OutgoingMessage,
  StoredCase,
} from "./ports/index.ts";
import {
  foreseenHold,
  type Hold,
  LETTER_PURPOSES,
  messageIdOf,
  recipientCalendar,
  replyAddress,
  threadHeaders,
  transition,
  UNDO_MS,
} from "./sending/index.ts";
import { settlingFact } from "./settle-step.ts";

export interface ApproveLetterInput {
  readonly store: Pick<CaseStore, "findCase">;
  readonly outbox: Pick<Outbox, "findFor" | "put">;
  readonly writeMessage: MessageWriter;
  /** Says later whether a text is the one that was sent, and nothing else. */
  readonly digest: (body: string) => Promise<string>;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: Instant;
  readonly undoMs?: number;
  /** A mailbox's drafts; left out where none can be reached: then a mailbox that only takes drafts is refused. */
  readonly openLetters?: (account: MailAccount) => Pick<MailboxLetters, "saveDraft" | "close">;
  /** The token that answers to a case carry in their address, for mailboxes that want one. */
  readonly tokenOf?: (caseId: string) => string;
  /** Gives a candidate the address of their own page, where their letter has a place for it. */
  readonly linkPage?: LinkPage | undefined;
}

/** A letter as a person has it before them when they approve it. */
export interface LetterToApprove extends LetterMeaning {
  readonly account: MailAccount;
  readonly subject: string;
  readonly body: string;
  readonly attachments?: OutgoingMessage["attachments"];
  /** It may go outside of the recipient's business hours. */
  readonly atAnyHour?: boolean;
  /** It goes by itself, without a person's word: only where its step allows that. */
  readonly isAutomatic?: boolean;
  /** It is put among the drafts of a mailbox that could send it. */
  readonly asDraft?: boolean;
}

/** What came of an approval: the letter goes when the undo period is over, or lies among the drafts for its writer to send. */
export type Approval =
  | { readonly outcome: "approved"; readonly item: OutboxItem }
  /** `mailbox` is its address. */
  | { readonly outcome: "drafted"; readonly mailbox: string };

/**
 * Approves a letter of a case: fixes its id, date and every byte, and puts it in the outbox, to go when the undo period is over.
 * With a mailbox that takes drafts alone it is put among them at once, and the outbox knows nothing of it. Refuses what its step,
 * its mailbox or the rules for letters do not let go, and a second letter for the same step and person. Rejects with a
 * `MailError` where the drafts cannot be reached.
 */
export async function approveLetter(
  shown: LetterToApprove,
  stored: StoredCase,
  input: ApproveLetterInput,
): Promise<Result<Approval, readonly Fault[]>> {
  const letter = { ...shown, body: await fillPageLink(shown.body, stored.id, input.linkPage) };
  const read = readMeantLetter(letter, stored, input);
  if (!read.ok) return read;
  const meant = read.value;
  const newId = isDraft(letter) ? () => draftIdOf(shown, meant, stored.id) : input.newId;
  const message = messageOf(letter, meant, { stored, ...input, newId });
  const faults = [...accountFaults(letter, input), ...(await letterFaults(letter, meant, message.thread))];
  if (faults.length > 0) return error(faults);
  const bytes = await input.writeMessage(message);
  if (!bytes.ok) return bytes;
  const key = { caseId: stored.id, stepId: meant.stepId, contactId: meant.contact.id };
  const asked = { address: meant.contact.email, facts: stored.facts, foreseen: foreseenFor(letter, meant, input) };
  const place = await findPlace(key, { ...input, ...asked });
  if (!place.ok) return place;
  if (isDraft(letter)) return saveDraft(letter.account, bytes.value, input);
  const fixed = await fixLetter(letter, meant, { message, stored, digest: input.digest });
  const item = { ...place.value, ...key, letter: fixed, accountId: letter.account.id };
  return putInOutbox(item, bytes.value, input);
}

/** What will hold it when it could be taken back no longer, so that the moment that is told is the one at which it goes. */
function foreseenFor(
  { atAnyHour }: LetterToApprove,
  { step, contact, context }: MeantLetter,
  { now, undoMs = UNDO_MS }: ApproveLetterInput,
): Hold | undefined {
  const calendar = recipientCalendar(context.theCase, contact.id);
  return foreseenHold(step, { at: now + undoMs, calendar, atAnyHour: atAnyHour === true });
}

function isDraft({ asDraft, account }: LetterToApprove): boolean {
  return asDraft === true || account.mode === "drafts";
}

/**
 * The id of a draft comes of what it says and to whom: the outbox knows nothing of it, so that only its Message-ID in the mailbox tells,
 * after a crash or when it is approved again, that it lies there already.
 */
function draftIdOf(
  { account, subject, body, attachments = [] }: LetterToApprove,
  { stepId, contact }: MeantLetter,
  caseId: string,
): string {
  const files = attachments.map(({ name, bytes }) => [name, bytes.length]);
  const text = JSON.stringify([account.id, caseId, stepId, contact.email, subject, body, files]);
  // Short enough for a header on one line.
  return `draft-${digestText(text).slice(0, 32)}`;
}

function accountFaults(letter: LetterToApprove, { openLetters }: ApproveLetterInput): readonly Fault[] {
  const { mode } = letter.account;
  if (isDraft(letter) ? mode !== "watch" && openLetters !== undefined : mode === "send") return [];
  return [faultAt("account.mode", "a mailbox that sends, or takes drafts", mode)];
}

function messageOf(
  letter: LetterToApprove,
  { contact, context }: MeantLetter,
  {
    stored,
    newId,
    now,
    tokenOf,
  }: Pick<ApproveLetterInput, "newId" | "now" | "tokenOf"> & {
    readonly stored: StoredCase;
  },
): OutgoingMessage {
  const { account, subject, body, attachments = [], isAutomatic } = letter;
  const id = newId();
  const messageId = messageIdOf(id, account.address);
  const answersTo =
    account.replyTokens === true && tokenOf !== undefined
      ? replyAddress(account.address, tokenOf(stored.id))
      : undefined;
  return {
    id,
    at: now,
    from: { name: account.name, address: account.address },
    to: { name: contact.name, address: contact.email },
    ...(answersTo === undefined ? {} : { replyTo: { name: account.name, address: answersTo } }),
    subject,
    body,
    thread: threadHeaders(context.theCase, { to: contact.id, messageId, at: now }, account.smtp.host),
    attachments,
    goes: isAutomatic === true && !isDraft(letter) ? "automatically" : "by-a-person",
  };
}

async function fixLetter(
  { subject, body, isAutomatic, atAnyHour }: LetterToApprove,
  { step, context }: MeantLetter,
  {
    message,
    stored,
    digest,
  }: Pick<ApproveLetterInput, "digest"> & { readonly message: OutgoingMessage; readonly stored: StoredCase },
): Promise<ApprovedLetter> {
  const settled = step === undefined ? undefined : settlingFact(step, "");
  const ref = settled?.kind === "sent" ? settled.ref : undefined;
  const from = message.from!;
  return {
    id: message.id,
    messageId: messageIdOf(message.id, from.address),
    approvedAt: message.at,
    from,
    to: message.to,
    subject,
    body,
    words: countWords(body),
    digest: await digest(body),
    purpose: LETTER_PURPOSES[context.kind],
    ...(ref === undefined ? {} : { ref }),
    isAutomatic: isAutomatic === true,
    atAnyHour: atAnyHour === true,
    factsKnown: stored.facts.length,
  };
}

type LetterKey = Pick<OutboxItem, "caseId" | "stepId" | "contactId">;

/** Where the letter stands in the outbox once it is approved: anew, or in the place of one that is not to go. */
async function findPlace(
  key: LetterKey,
  { outbox, now, undoMs = UNDO_MS, ...asked }: ApproveLetterInput & Asked,
): Promise<Result<Pick<OutboxItem, "state" | "revision"> & { readonly id?: string }, readonly Fault[]>> {
  const there = await outbox.findFor(key);
  const kind = there !== undefined && hasComeBack(there, asked) ? "readdress" : "approve";
  const { foreseen } = asked;
  const event = { kind, goesAt: now + undoMs, ...(foreseen === undefined ? {} : { foreseen }) } as const;
  const state = transition(there?.state ?? { kind: "draft" }, event);
  if (!state.ok) return error([anotherThere(key, state.error.state)]);
  return ok({ ...(there && { id: there.id }), state: state.value, revision: there?.revision ?? 0 });
}

/** Where a letter is to go now, and what is known of where it went before. */
interface Asked {
  readonly address: string;
  readonly facts: readonly FactJson[];
  readonly foreseen: Hold | undefined;
}

/** Whether a letter went to an address at which nobody was reached, and `address` is another one: then it may go once more. */
export function hasComeBack(
  { state, letter }: Pick<OutboxItem, "state" | "letter">,
  { address, facts }: { readonly address: string | undefined; readonly facts: readonly FactJson[] },
): boolean {
  if (state.kind !== "accepted" || letter.to.address === address) return false;
  return facts.some((fact) => fact.kind === "received" && fact.says === "bounce" && fact.ref === letter.id);
}

async function putInOutbox(
  { revision, id, ...rest }: Omit<OutboxItem, "id"> & { readonly id?: string },
  bytes: Uint8Array,
  { outbox }: ApproveLetterInput,
): Promise<Result<Approval, readonly Fault[]>> {
  const item = { id: id ?? rest.letter.id, ...rest };
  const put = await outbox.put(item, bytes, id === undefined ? null : revision);
  if (put === "taken") return error([anotherThere(item, "approved")]);
  return ok({ outcome: "approved", item: { ...item, revision: revision + 1 } });
}

async function saveDraft(
  account: MailAccount,
  bytes: Uint8Array,
  { openLetters }: ApproveLetterInput,
): Promise<Result<Approval, readonly Fault[]>> {
  const letters = openLetters!(account);
  try {
    await letters.saveDraft(bytes);
    return ok({ outcome: "drafted", mailbox: account.address });
  } finally {
    await letters.close();
  }
}

function anotherThere({ stepId }: Pick<OutboxItem, "stepId">, state: string): Fault {
  return faultAt("step", `a step without a letter in the outbox (there is one that is ${state})`, stepId);
}
