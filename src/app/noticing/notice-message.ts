import { type HolidayLookup, type ParsedCase, parseCase } from "../../contract/index.ts";
import type { Instant, Plan } from "../../engine/index.ts";
import { acceptFacts } from "../accept-facts.ts";
import { planCase } from "../plan-case.ts";
import {
  type CaseStore,
  type LearntId,
  type MailFolder,
  type MailProgressStore,
  type MessageHead,
  type MessageReader,
  type MessageReading,
  type NoticedMessage,
  type OpenMailbox,
  type Proposal,
  type ProposalStore,
  type StoredCase,
  StoreError,
} from "../ports/index.ts";
import { caseJsonOf } from "../stored-case.ts";
import type { KnownLetter, LetterIndex } from "./letter-index.ts";
import { idsIn } from "./mail-ids.ts";
import { type MessageMatch, matchReceived, matchReport } from "./match-message.ts";
import { loggedByHand, matchSent } from "./match-sent.ts";
import { readInvited } from "./read-invited.ts";
import { type Drafted, readReceived } from "./read-received.ts";
import { readSent } from "./read-sent.ts";

export interface NoticingInput {
  readonly account: { readonly id: string; readonly address: string };
  readonly mailbox: Pick<OpenMailbox, "readSource">;
  readonly index: LetterIndex;
  readonly store: CaseStore;
  readonly mail: Pick<MailProgressStore, "saveLearntId" | "savePoisoned"> & ProposalStore;
  readonly readMessage: MessageReader;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

const SNIPPET_LENGTH = 160;
const IDS_IN_REPORT = 200;
const NOTHING: readonly Proposal[] = [];

/**
 * Holds a message against every case, records what is certain and keeps the rest as proposals; gives what was noticed.
 * A message that was noticed before gives nothing, so that a second reading, or a second worker, doubles nothing.
 */
export async function noticeMessage(
  head: MessageHead,
  folder: MailFolder,
  input: NoticingInput,
): Promise<readonly Proposal[]> {
  const from = head.from?.address ?? "";
  const isSent = head.isInSent || from === input.account.address.toLowerCase() || input.index.isOwn(from);
  return isSent ? noticeSent(head, folder, input) : noticeReceived(head, folder, input);
}

async function noticeSent(head: MessageHead, folder: MailFolder, input: NoticingInput): Promise<readonly Proposal[]> {
  const found = matchSent(head, input.index);
  if (found === undefined) return NOTHING;
  if (found.kind === "known") {
    await learn(head, found.letter, input);
    return NOTHING;
  }
  if (await input.mail.hasNoticed(head.key)) return NOTHING;
  const opened = await openMessage(head, folder, found.match, input);
  if (opened === undefined) return NOTHING;
  const { reading, parsed } = opened;
  const plan = planAt(opened, head.at, input.now);
  if (plan === undefined) return NOTHING;
  const drafted = readSent({ head, match: found.match, reading, case: parsed.case, plan });
  return keep([{ ...drafted, state: "open" }], { head, direction: "sent", opened, match: found.match }, input);
}

/** The names under which a provider keeps a letter of ours: what answers to it will carry them. */
async function learn(head: MessageHead, letter: KnownLetter, { index, mail, account }: NoticingInput): Promise<void> {
  if (letter.isProposed) return;
  const { caseId, factId } = letter;
  const names: readonly (readonly [LearntId["kind"], string | undefined])[] = [
    ["message", head.messageId],
    ["thread", head.threadId],
  ];
  for (const [kind, value] of names) {
    if (value === undefined) continue;
    const known = kind === "message" ? index.lettersOf(value) : index.lettersOfThread(value);
    if (known.some((each) => each.caseId === caseId)) continue;
    const learnt = { kind, value, caseId, factId };
    await mail.saveLearntId(account.id, learnt);
    index.addLearnt(learnt);
  }
}

async function noticeReceived(
  head: MessageHead,
  folder: MailFolder,
  input: NoticingInput,
): Promise<readonly Proposal[]> {
  const byHead = matchReceived(head, input.index);
  if (byHead === undefined && !head.isReport) return NOTHING;
  if (head.messageId !== undefined && isRecorded(head.messageId, input.index)) return NOTHING;
  if (await input.mail.hasNoticed(head.key)) return NOTHING;
  const match = head.isReport ? ((await matchInside(head, folder, input)) ?? byHead) : byHead;
  if (match === undefined) return NOTHING;
  const opened = await openMessage(head, folder, match, input);
  const plan = opened === undefined ? undefined : planAt(opened, input.now, input.now);
  if (opened === undefined || plan === undefined) return NOTHING;
  const { reading, parsed } = opened;
  const settled: Settled[] = [];
  for (const drafted of readReceived({ head, match, reading, case: parsed.case, plan })) {
    settled.push(...(await settleAtOnce(drafted, { head, opened, match }, input)));
  }
  for (const drafted of await invitedBy({ head, opened, match }, input)) settled.push({ ...drafted, state: "open" });
  return keep(settled, { head, direction: "received", opened, match }, input);
}

/** What the invitations in a message propose; what their earlier forms proposed is put aside. */
async function invitedBy(
  { head, opened, match }: Pick<KeptMessage, "head" | "opened" | "match">,
  { mail, account, now }: NoticingInput,
): Promise<readonly Drafted[]> {
  const { reading, stored, parsed } = opened;
  if ((reading.invitations ?? []).length === 0) return [];
  const open = await mail.listProposals({ caseId: stored.id, state: "open" });
  const world = { case: parsed.case, ownAddress: account.address, open, now };
  const { drafts, superseded } = readInvited({ head, match, reading, stored, ...world });
  for (const { id } of superseded) await mail.settleProposal(id, "dismissed", now);
  return drafts;
}

/** One of ours as well: a copy to oneself from another address answers nobody. */
function isRecorded(messageId: string, index: LetterIndex): boolean {
  return index.lettersOf(messageId).some(({ isProposed }) => !isProposed);
}

async function matchInside(
  head: MessageHead,
  folder: MailFolder,
  { mailbox, index }: NoticingInput,
): Promise<MessageMatch | undefined> {
  const source = await mailbox.readSource(folder, head.uid);
  if (source.kind !== "source") return undefined;
  let text = "";
  for (const byte of source.bytes.subarray(0, REPORT_BYTES)) text += String.fromCharCode(byte);
  const own = new Set([head.messageId]);
  return matchReport(
    idsIn(text, IDS_IN_REPORT).filter((id) => !own.has(id)),
    index,
  );
}

const REPORT_BYTES = 256 * 1024;

interface OpenedMessage {
  readonly stored: StoredCase;
  readonly parsed: ParsedCase;
  readonly reading: MessageReading;
}

/** The case and the message as it was read; a message that cannot be read is noted, and nothing is said of it. */
async function openMessage(
  head: MessageHead,
  folder: MailFolder,
  { caseId }: MessageMatch,
  { store, mailbox, readMessage, mail, account, holidays, now }: NoticingInput,
): Promise<OpenedMessage | undefined> {
  const stored = await store.findCase(caseId);
  const parsed = stored === undefined ? undefined : parseCase(caseJsonOf(stored), { holidays, now });
  if (stored === undefined || parsed?.ok !== true) return undefined;
  const source = await mailbox.readSource(folder, head.uid);
  if (source.kind === "gone") return undefined;
  const read = source.kind === "source" ? await readMessage(source.bytes, parsed.value.case) : undefined;
  if (read?.ok === true) return { stored, parsed: parsed.value, reading: read.value };
  const reason = source.kind === "poisoned" ? source.reason : "it is no message that can be read";
  const { path, uidValidity } = folder;
  await mail.savePoisoned(account.id, { path, uidValidity, uid: head.uid, reason }, now);
  return { stored, parsed: parsed.value, reading: UNREAD };
}

/** What is said of a message that is there and cannot be read: that it came. */
const UNREAD: MessageReading = {
  automatic: "no",
  says: "other",
  decisionBy: undefined,
  returnsOn: undefined,
  bounced: undefined,
  text: "",
  evidence: [{ rule: "unreadable", excerpt: "the message could not be read" }],
};

function planAt({ parsed }: OpenedMessage, at: Instant, now: Instant): Plan | undefined {
  const planned = planCase(parsed, { now: Math.min(at, now), clock: now });
  return planned.ok ? planned.value.plan : undefined;
}

type Settled = Drafted & { readonly state: Proposal["state"] };

/** Records what is certain; what the case does not take is left to a person. A message that was logged by hand is not told again. */
async function settleAtOnce(
  { facts: said, ...drafted }: Drafted,
  { head, opened, match }: Pick<KeptMessage, "head" | "opened" | "match">,
  { store, holidays, now, index }: NoticingInput,
): Promise<readonly Settled[]> {
  const indexed = index.findCase(match.caseId);
  const isLogged = indexed !== undefined && loggedByHand(indexed, match.contact, head.at, "received") !== undefined;
  const facts = isLogged ? said.filter(({ kind }) => kind !== "received") : said;
  if (facts.length === 0) return [];
  const isUnread = opened.reading === UNREAD;
  if (drafted.certainty !== "certain" || isUnread) return [{ ...drafted, facts, state: "open" }];
  try {
    const accepted = await acceptFacts(facts, opened.stored, { store, holidays, now });
    if (!accepted.ok) return [{ ...drafted, facts, state: "open" }];
  } catch (error) {
    // Another worker read the same message as the case stood then: what it recorded holds.
    if (!(error instanceof StoreError && error.kind === "fact-conflict")) throw error;
  }
  for (const fact of facts) index.addFact(match.caseId, fact);
  return [{ ...drafted, facts, state: "recorded" }];
}

interface KeptMessage {
  readonly head: MessageHead;
  readonly direction: NoticedMessage["direction"];
  readonly opened: OpenedMessage;
  readonly match: MessageMatch;
}

async function keep(
  settled: readonly Settled[],
  { head, direction, opened, match }: KeptMessage,
  { mail, account, index, now }: NoticingInput,
): Promise<readonly Proposal[]> {
  const message: NoticedMessage = {
    key: head.key,
    accountId: account.id,
    direction,
    ...(head.messageId === undefined ? {} : { messageId: head.messageId }),
    from: head.from?.address ?? "",
    subject: head.subject.slice(0, SNIPPET_LENGTH),
    at: head.at,
    snippet: opened.reading.text.replace(/\s+/g, " ").trim().slice(0, SNIPPET_LENGTH),
  };
  const proposals = settled.map(
    ({ certainty, facts, evidence, state }, number): Proposal => ({
      id: number === 0 ? head.key : `${head.key}.${number}`,
      caseId: match.caseId,
      certainty,
      message,
      facts,
      evidence,
      state,
    }),
  );
  await mail.addProposals(proposals, now);
  for (const proposal of proposals) index.addProposal(proposal);
  return proposals;
}
