import type { CaseHeader } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import { mayBeSame } from "../may-be-same.ts";
import { LetterIndex, matchReceived } from "../noticing/index.ts";
import type {
  ApplicationDoubt,
  ApplicationReader,
  ApplicationStore,
  CaseStore,
  MailAccount,
  MailAccountStore,
  MailProgressStore,
  MessageHead,
  OpeningStore,
  OpenMailbox,
  ProposalStore,
  StopSignal,
} from "../ports/index.ts";
import { type MarkedOpening, markedOpenings, openingFor } from "./marked-opening.ts";
import { readSenderName } from "./sender-name.ts";

/** What taking applications out of mailboxes needs besides what reading them needs. */
export interface ApplicationTools {
  readonly openings: Pick<OpeningStore, "listOpenings">;
  readonly applications: ApplicationStore;
  /** Who writes from one of them is no stranger. */
  readonly accounts: Pick<MailAccountStore, "listAccounts">;
  readonly readApplication: ApplicationReader;
  /** UUIDs. */
  readonly newId: () => string;
  /** Of the program; see `CaseDigest`. */
  readonly version: string;
}

export interface NoticeApplicationsInput extends ApplicationTools {
  readonly account: Pick<MailAccount, "id" | "address">;
  readonly mailbox: Pick<OpenMailbox, "listFolders" | "readHeads" | "readSource">;
  readonly store: Pick<CaseStore, "streamCases">;
  readonly mail: Pick<MailProgressStore, "listLearntIds"> & Pick<ProposalStore, "hasNoticed">;
  readonly tokenOf?: ((caseId: string) => string) | undefined;
  readonly formerTokensOf?: ((caseId: string) => readonly string[]) | undefined;
  readonly now: Instant;
  readonly stop?: StopSignal | undefined;
}

/**
 * Reads what is new in a mailbox for the openings whose applications come into it, and keeps each application; nobody becomes a
 * candidate by it. What a machine or a list wrote is none, nor what answers a letter of a case, nor what a second message of
 * somebody who waits or is a candidate says. Gives how many there were. Rejects with a `MailError` or a `StoreError`; everything up
 * to there is kept, and a second pass doubles nothing.
 */
export async function noticeApplications(input: NoticeApplicationsInput): Promise<number> {
  const { openings, account, mailbox, applications, stop } = input;
  const all = (await openings.listOpenings()).map(({ opening }) => opening);
  if (!all.some((opening) => opening.applications?.mailbox === account.id && opening.closedOn === undefined)) return 0;
  const marked = markedOpenings(all, account.id, await mailbox.listFolders());
  let people: Promise<KnownPeople> | undefined;
  const known = () => {
    people ??= loadPeople(input, marked);
    return people;
  };
  let count = 0;
  for (const mark of marked) {
    const { opening, folder } = mark;
    const { path, uidValidity } = folder;
    const cursor = await applications.findApplicationCursor(opening.id, account.id, path);
    const afterUid = cursor?.uidValidity === uidValidity ? cursor.lastUid : 0;
    if (folder.uidNext <= afterUid + 1) continue;
    for await (const { heads, lastUid } of mailbox.readHeads(folder, afterUid)) {
      for (const head of heads) {
        if (openingFor(head, folder, marked)?.id !== opening.id) continue;
        if (await noticeOne(head, mark, { input, people: await known() })) count += 1;
      }
      await applications.saveApplicationCursor(opening.id, account.id, { path, uidValidity, lastUid });
      if (stop?.aborted === true) return count;
    }
  }
  return count;
}

/** Who is known already, and what letters are. */
interface KnownPeople {
  readonly index: LetterIndex;
  readonly headers: ReadonlyMap<string, CaseHeader>;
  /** Ours, in lower case. */
  readonly own: ReadonlySet<string>;
}

async function loadPeople(
  { store, mail, accounts, tokenOf, formerTokensOf, now }: NoticeApplicationsInput,
  marked: readonly MarkedOpening[],
): Promise<KnownPeople> {
  const cases = await Array.fromAsync(store.streamCases());
  const ours = marked.flatMap(({ opening: { me, interviewers } }) => [
    me?.email,
    ...interviewers.map(({ email }) => email),
  ]);
  const mailboxes = (await accounts.listAccounts()).map(({ address }) => address);
  return {
    index: new LetterIndex({
      cases,
      learnt: await mail.listLearntIds(),
      proposals: [],
      tokenOf,
      formerTokensOf,
      now,
    }),
    headers: new Map(cases.map(({ id, header }) => [id, header])),
    own: new Set([...ours, ...mailboxes].flatMap((address) => address?.toLowerCase() ?? [])),
  };
}

interface Noticing {
  readonly input: NoticeApplicationsInput;
  readonly people: KnownPeople;
}

async function noticeOne(
  head: MessageHead,
  { opening, folder }: MarkedOpening,
  { input, people }: Noticing,
): Promise<boolean> {
  const { account, mail, mailbox, applications, readApplication, newId, now } = input;
  const { from } = head;
  if (from === undefined || head.isReport || head.isInSent || !ONE_ADDRESS.test(from.address)) return false;
  if (people.own.has(from.address) || people.index.isOwn(from.address)) return false;
  if (isSettled(head, opening.id, people) || (await mail.hasNoticed(head.key))) return false;
  const { name, is } = readSenderName(from.name, from.address);
  const waiting = await applications.listApplications({ openingId: opening.id, state: "open" });
  const sharing = waiting.filter(({ email }) => email === from.address);
  if (sharing.some((other) => mayBeSame(other.name, name))) return false;
  const source = await mailbox.readSource(folder, head.uid);
  const read = source.kind === "source" ? await readApplication(source.bytes) : undefined;
  if (read?.ok !== true || read.value.isAutomatic) return false;
  const isShared = sharing.length > 0 || candidatesAt(from.address, opening.id, people).length > 0;
  const doubts: ApplicationDoubt[] = [
    ...(is === "name" ? [] : [is]),
    ...(isShared ? (["address-of-another"] as const) : []),
    ...(read.value.isMarkedAsSpam ? (["marked-as-spam"] as const) : []),
    ...(FORWARDED.test(head.subject) ? (["forwarded"] as const) : []),
    ...(head.inReplyTo.length > 0 ? (["answers-a-letter"] as const) : []),
  ];
  const who = { name, email: from.address, subject: plain(head.subject), attachments: read.value.attachments };
  const message = { accountId: account.id, messageKey: head.key, at: Math.min(head.at, now) };
  const application = { id: newId(), openingId: opening.id, ...message, ...who, doubts, state: "open" } as const;
  return applications.addApplication(application, now);
}

/** Whether it belongs to a case for certain, or its sender is no stranger who could apply. */
function isSettled(head: MessageHead, openingId: string, people: KnownPeople): boolean {
  if (matchReceived(head, people.index)?.certainty === "certain") return true;
  const { address, name } = head.from!;
  if (candidatesAt(address, openingId, people).some((known) => mayBeSame(known, name))) return true;
  return people.index.casesOfAddress(address).some(({ caseId, contacts }) => {
    const contact = people.headers.get(caseId)?.contacts.find(({ id }) => id === contacts.get(address));
    return contact !== undefined && contact.role !== "candidate";
  });
}

/** The names of an opening's candidates who have an address. */
function candidatesAt(address: string, openingId: string, { index, headers }: KnownPeople): readonly string[] {
  return index.casesOfAddress(address).flatMap(({ caseId, contacts }) => {
    const header = headers.get(caseId);
    const contact = header?.contacts.find(({ id }) => id === contacts.get(address));
    return header?.opening === openingId && contact?.role === "candidate" ? [contact.name] : [];
  });
}

/** As an applicant's has to be: anything else would be refused when they are taken in. */
const ONE_ADDRESS = /^[^\s@<>(),;:\\"[\]\p{C}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;
const FORWARDED = /^\s*(?:fwd?|wg|tr|rv|doorst|i)\s*:/i;
const MOST_SHOWN = 160;

function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, MOST_SHOWN);
}
