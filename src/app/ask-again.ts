import type { HolidayLookup, ParsedCase } from "../contract/index.ts";
import { DAY_MS, type Instant, visibleFacts } from "../engine/index.ts";
import { planCase } from "./plan-case.ts";
import type { CaseStore, MailAccount, Outbox, OutboxItem, ProposalStore, StoredCase } from "./ports/index.ts";
import { type GoAnswer, type Heard, mayGoNow, recipientCalendar, UNDO_MS } from "./sending/index.ts";
import { readStoredCase } from "./stored-case.ts";
import { UnreadableCaseError } from "./unreadable-case-error.ts";

export interface AskAgainInput {
  readonly store: Pick<CaseStore, "findCase">;
  readonly outbox: Pick<Outbox, "submittedNthLast">;
  readonly holidays: HolidayLookup;
  readonly undoMs?: number | undefined;
  /** What was noticed in mail and waits for a person's word; left out where no mailbox is read. */
  readonly proposals?: Pick<ProposalStore, "listProposals"> | undefined;
}

/** A message that came shortly before a letter was approved may not have been seen by then. */
const UNSEEN_MS = DAY_MS;

/** Whether a letter may go at this moment, by the case and the mailbox as they are now. */
export async function askAgain(
  item: OutboxItem,
  account: MailAccount | undefined,
  now: Instant,
  { store, outbox, holidays, undoMs = UNDO_MS, proposals }: AskAgainInput,
): Promise<GoAnswer> {
  if (account === undefined) return { kind: "stop", because: "mailbox-gone" };
  if (account.mode !== "send") return { kind: "stop", because: "mailbox-never-sends" };
  const stored = await store.findCase(item.caseId);
  const parsed = stored && readIfPossible(stored, holidays, now);
  const planned = parsed && planCase(parsed, { now, clock: now });
  if (stored === undefined || parsed === undefined || planned?.ok !== true) {
    return { kind: "stop", because: "case-unreadable" };
  }
  const known = new Set(stored.facts.slice(0, item.letter.factsKnown).map(({ id }) => id));
  return mayGoNow(item, {
    plan: planned.value.plan,
    facts: visibleFacts(parsed.case.facts, now).filter(({ id }) => !known.has(id)),
    proposed: await heardPerhaps(item, proposals),
    address: parsed.case.contacts.find(({ id }) => id === item.contactId)?.email,
    now,
    calendar: recipientCalendar(parsed.case, item.contactId),
    settings: { undoMs },
    fullSince: await findFullSince(account, outbox, now),
  });
}

/** When the letter went since which the mailbox may send no more; one that may send nothing at all is asked again tomorrow. */
async function findFullSince(
  { id, dailyLimit }: MailAccount,
  outbox: AskAgainInput["outbox"],
  now: Instant,
): Promise<Instant | undefined> {
  return dailyLimit < 1 ? now : outbox.submittedNthLast(id, dailyLimit, now - DAY_MS);
}

/** What messages around the approval and since seem to be, where nobody has said yet. */
async function heardPerhaps(
  { caseId, letter }: OutboxItem,
  proposals: AskAgainInput["proposals"],
): Promise<readonly Heard[]> {
  const open = (await proposals?.listProposals({ caseId, state: "open" })) ?? [];
  const recent = open.filter(({ message }) => message.at >= letter.approvedAt - UNSEEN_MS);
  return recent.flatMap(({ facts }) => facts.flatMap((fact) => (fact.kind === "received" ? [fact] : [])));
}

/** Where its rules have changed so that a case cannot be read, nothing of it goes out. */
function readIfPossible(stored: StoredCase, holidays: HolidayLookup, now: Instant): ParsedCase | undefined {
  try {
    return readStoredCase(stored, holidays, now);
  } catch (error) {
    if (error instanceof UnreadableCaseError) return undefined;
    throw error;
  }
}
