import { error, type Fault, faultAt, type HolidayLookup, ok, type Result } from "../contract/index.ts";
import type { Contact, Instant, Step } from "../engine/index.ts";
import { countWords, type LetterContext } from "../engine/letters/index.ts";
import { checkLetterWith } from "./check-letter.ts";
import { isBlocked } from "./draft-letter.ts";
import { letterChannel, letterContextOf } from "./letter-context.ts";
import { planCase } from "./plan-case.ts";
import type {
  ApprovedLetter,
  CaseStore,
  MailAccount,
  MessageWriter,
  Outbox,
  OutboxItem,
  OutgoingMessage,
  StoredCase,
} from "./ports/index.ts";
import { LETTER_PURPOSES, messageIdOf, threadHeaders, transition, UNDO_MS } from "./sending/index.ts";
import { settlingFact } from "./settle-step.ts";
import { readStoredCase } from "./stored-case.ts";

export interface ApproveLetterInput {
  readonly store: Pick<CaseStore, "findCase">;
  readonly outbox: Outbox;
  readonly writeMessage: MessageWriter;
  /** Says later whether a text is the one that was sent, and nothing else. */
  readonly digest: (body: string) => Promise<string>;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: Instant;
  readonly undoMs?: number;
}

/** A letter as a person has it before them when they approve it. */
export interface LetterToApprove {
  readonly stepId: string;
  /** What kind of letter it is; what its step asks for where it is left out. */
  readonly kind?: string;
  readonly account: MailAccount;
  readonly subject: string;
  readonly body: string;
  readonly attachments?: OutgoingMessage["attachments"];
  /** It may go outside of the recipient's business hours. */
  readonly atAnyHour?: boolean;
  /** It goes by itself, without a person's word: only where its step allows that. */
  readonly isAutomatic?: boolean;
}

/**
 * Approves a letter of a case: fixes its id, date and every byte, and puts it in the outbox, to go when the undo period is over.
 * Refuses what its step, its mailbox or the rules for letters do not let go, and a second letter for the same step and person.
 */
export async function approveLetter(
  letter: LetterToApprove,
  stored: StoredCase,
  input: ApproveLetterInput,
): Promise<Result<OutboxItem, readonly Fault[]>> {
  const meant = readMeaning(letter, stored, input);
  if (!meant.ok) return meant;
  const { contact, step, context } = meant.value;
  const faults = [...accountFaults(letter), ...(await ruleFaults(letter, meant.value))];
  if (faults.length > 0) return error(faults);
  const id = input.newId();
  const messageId = messageIdOf(id, letter.account.address);
  const thread = threadHeaders(context.theCase, { to: contact.id, messageId, at: input.now }, letter.account.smtp.host);
  const message: OutgoingMessage = {
    id,
    at: input.now,
    from: { name: letter.account.name, address: letter.account.address },
    to: { name: contact.name, address: contact.email },
    subject: letter.subject,
    body: letter.body,
    thread,
    attachments: letter.attachments ?? [],
    goes: letter.isAutomatic === true ? "automatically" : "by-a-person",
  };
  const bytes = await input.writeMessage(message);
  if (!bytes.ok) return bytes;
  const fixed = await fixLetter(letter, { meant: meant.value, message, messageId, stored }, input);
  return putInOutbox({ caseId: stored.id, stepId: step.id, contactId: contact.id, letter: fixed }, letter, {
    ...input,
    bytes: bytes.value,
  });
}

interface Meaning {
  readonly step: Step;
  readonly contact: Contact & { readonly email: string };
  readonly context: LetterContext;
}

function readMeaning(
  { stepId, kind }: LetterToApprove,
  stored: StoredCase,
  { holidays, now }: ApproveLetterInput,
): Result<Meaning, readonly Fault[]> {
  const parsed = readStoredCase(stored, holidays, now);
  const planned = planCase(parsed, { now, clock: now });
  if (!planned.ok) return planned;
  const step = planned.value.plan.steps.find(({ id }) => id === stepId);
  if (step === undefined) return error([faultAt("step", "a step of the case", stepId)]);
  if (!MAY_COME.has(step.state)) return error([faultAt("step", "a step that is open, late or ahead", step.state)]);
  const context = letterContextOf({ ...planned.value, theCase: parsed.case, step, kind });
  if (!context.ok) return context;
  const channel = letterChannel(context.value);
  if (channel !== "email") return error([faultAt("step", "a step that is carried out by email", channel)]);
  const contact = parsed.case.contacts.find(({ id }) => id === step.to);
  if (contact?.email === undefined) {
    return error([faultAt("to.address", "an email address of the recipient", contact?.email)]);
  }
  return ok({ step, contact: { ...contact, email: contact.email }, context: context.value });
}

const MAY_COME: ReadonlySet<Step["state"]> = new Set(["open", "late", "upcoming"]);

function accountFaults({ account }: LetterToApprove): readonly Fault[] {
  return account.mode === "send" ? [] : [faultAt("account.mode", "a mailbox that sends", account.mode)];
}

/** What the rules for letters find that keeps one from being sent. */
async function ruleFaults(
  { subject, body, attachments = [], isAutomatic }: LetterToApprove,
  { contact, step, context }: Meaning,
): Promise<readonly Fault[]> {
  if (isAutomatic === true && !step.automatic) {
    return [faultAt("isAutomatic", "a step that may be carried out without a person's word", step.id)];
  }
  const names = attachments.map(({ name }) => name);
  const letter = { to: contact.id, channel: "email", subject, body, attachments: names } as const;
  const findings = await checkLetterWith(letter, context, {});
  if (!isBlocked(findings)) return [];
  return findings
    .filter(({ severity }) => severity === "blocks")
    .map(({ field, rule, message }) => ({ place: field, expected: `a letter without this [${rule}]: ${message}` }));
}

async function fixLetter(
  letter: LetterToApprove,
  {
    meant,
    message,
    messageId,
    stored,
  }: {
    readonly meant: Meaning;
    readonly message: OutgoingMessage;
    readonly messageId: string;
    readonly stored: StoredCase;
  },
  { digest, now }: ApproveLetterInput,
): Promise<ApprovedLetter> {
  const settled = settlingFact(meant.step, "");
  const ref = settled.kind === "sent" ? settled.ref : undefined;
  return {
    id: message.id,
    messageId,
    approvedAt: now,
    from: { name: letter.account.name, address: letter.account.address },
    to: message.to,
    subject: letter.subject,
    body: letter.body,
    words: countWords(letter.body),
    digest: await digest(letter.body),
    purpose: LETTER_PURPOSES[meant.context.kind] ?? "other",
    ...(ref === undefined ? {} : { ref }),
    isAutomatic: letter.isAutomatic === true,
    atAnyHour: letter.atAnyHour === true,
    factsKnown: stored.facts.length,
  };
}

async function putInOutbox(
  key: Pick<OutboxItem, "caseId" | "stepId" | "contactId" | "letter">,
  { account }: LetterToApprove,
  { outbox, now, undoMs = UNDO_MS, bytes }: ApproveLetterInput & { readonly bytes: Uint8Array },
): Promise<Result<OutboxItem, readonly Fault[]>> {
  const there = await outbox.findFor(key);
  const state = transition(there?.state ?? { kind: "draft" }, { kind: "approve", goesAt: now + undoMs });
  if (!state.ok) return error([anotherThere(key, state.error.state)]);
  const item = { id: there?.id ?? key.letter.id, ...key, accountId: account.id, state: state.value };
  const put = await outbox.put(item, bytes, there?.revision ?? null);
  if (put === "taken") return error([anotherThere(key, "approved")]);
  return ok({ ...item, revision: (there?.revision ?? 0) + 1 });
}

function anotherThere({ stepId }: Pick<OutboxItem, "stepId">, state: string): Fault {
  return faultAt("step", `a step without a letter in the outbox (there is one that is ${state})`, stepId);
}
