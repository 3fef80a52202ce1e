import { describeFault, type HolidayLookup, type OpeningJson } from "../../contract/index.ts";
import type { BusinessCalendar, Day, Instant } from "../../engine/index.ts";
import { countWords } from "../../engine/letters/index.ts";
import { openingCalendar } from "../employer/index.ts";
import type { CaseStore, MailAccount, MessageWriter, Outbox, OutboxItem, StoredCase } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";
import {
  foreseenHold,
  isInterviewerList,
  messageIdOf,
  stepIdOfInterviewerList,
  transition,
  UNDO_MS,
} from "../sending/index.ts";
import { addressOf, asksOf, type InterviewerAsk, type OpeningAsks } from "./interviewer-asks.ts";
import { type InterviewerList, listsOf, writeList } from "./interviewer-list.ts";

export interface InterviewersInput {
  /** Those that are meant; closed ones ask nobody anything. */
  readonly openings: readonly OpeningJson[];
  readonly views: readonly CaseView[];
  readonly store: Pick<CaseStore, "findCase">;
  readonly outbox: Pick<Outbox, "list">;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

/** What interviewers are asked as it stands. */
export interface InterviewersNow {
  readonly lists: readonly InterviewerList[];
  readonly unnamed: OpeningAsks["unnamed"];
  readonly stillBusy: ReadonlySet<string>;
  /** The lists in the outbox, whatever became of them. */
  readonly letters: readonly OutboxItem[];
}

/** What the interviewers of some openings are asked, one list a person. Rejects with a `StoreError`. */
export async function interviewersNow(input: InterviewersInput): Promise<InterviewersNow> {
  const { openings, views, store, outbox, holidays, now } = input;
  const found: OpeningAsks[] = [];
  for (const opening of openings.filter(({ closedOn }) => closedOn === undefined)) {
    const cases: { readonly view: CaseView; readonly stored: StoredCase }[] = [];
    for (const view of views.filter(({ digest }) => digest.candidate?.opening === opening.id)) {
      // Only an interview makes anybody owe anything: the others' logs are not read.
      const stored = mayHaveTalked(view) ? await store.findCase(view.caseId) : undefined;
      if (stored !== undefined) cases.push({ view, stored });
    }
    found.push(asksOf({ opening, cases, holidays, now }));
  }
  const asks = found.flatMap((each) => each.asks);
  const letters = (asks.length === 0 ? [] : await outbox.list()).filter(({ stepId }) => isInterviewerList(stepId));
  return {
    lists: listsOf(asks, letters),
    unnamed: found.flatMap(({ unnamed }) => unnamed),
    stillBusy: new Set(found.flatMap(({ stillBusy }) => [...stillBusy])),
    letters,
  };
}

function mayHaveTalked({ digest: { candidate } }: CaseView): boolean {
  if (candidate?.answer !== "none") return false;
  return candidate.course.interviews.length > 0 || candidate.talksAgainAt !== undefined;
}

export interface SendListsInput extends Omit<InterviewersInput, "outbox"> {
  readonly outbox: Pick<Outbox, "list" | "put">;
  /** The mailbox that an opening's letters go through; undefined where none is sure to be meant. */
  readonly accountOf: (opening: OpeningJson) => MailAccount | undefined;
  readonly writeMessage: MessageWriter;
  readonly digest: (text: string) => Promise<string>;
  readonly newId: () => string;
  /** The address that says that the feedback is in; undefined where links would lead nowhere. */
  readonly linkFeedback: ((ask: InterviewerAsk) => Promise<string | undefined>) | undefined;
  readonly undoMs?: number | undefined;
  /** A person asks for it: nobody waits for the last talk of the day. */
  readonly isAskedFor?: boolean;
  /** When a backup was last put back: what was asked after talks before then may have gone since the backup was made. Null where none ever was. */
  readonly restoredAt?: Instant | null;
}

/** What became of a list: it is in the outbox, there was one that day, there is nothing new in it, or it cannot be sent. */
export type ListOutcome =
  | { readonly kind: "approved" | "had-one-today" | "nothing-new" | "still-busy" | "no-mailbox" }
  | { readonly kind: "refused"; readonly because: string };

/**
 * Puts a letter into the outbox for every interviewer who is asked something that no letter asked before. Each gets one a day at
 * most, after the last of their talks of the day. Called again, or by two programs at once, it adds nothing. Rejects with a
 * `StoreError`.
 */
export async function sendInterviewerLists(input: SendListsInput): Promise<ReadonlyMap<string, ListOutcome>> {
  const { lists, letters, stillBusy } = await interviewersNow(input);
  const openings = new Map(input.openings.map((opening) => [opening.id, opening]));
  const outcomes = new Map<string, ListOutcome>();
  for (const list of lists) {
    const isBusy = input.isAskedFor !== true && stillBusy.has(addressOf(list.interviewer));
    outcomes.set(
      addressOf(list.interviewer),
      isBusy ? { kind: "still-busy" } : await sendList(list, { openings, letters, input }),
    );
  }
  return outcomes;
}

interface Sending {
  readonly openings: ReadonlyMap<string, OpeningJson>;
  readonly letters: readonly OutboxItem[];
  readonly input: SendListsInput;
}

async function sendList(list: InterviewerList, { openings, letters, input }: Sending): Promise<ListOutcome> {
  const fresh = list.asks.find((ask) => !ask.isTold && !mayHaveGone(ask, input));
  if (fresh === undefined) return { kind: "nothing-new" };
  const opening = openings.get(fresh.openingId)!;
  const account = input.accountOf(opening);
  if (account?.mode !== "send") return { kind: "no-mailbox" };
  const calendar = openingCalendar(opening, input.holidays, input.now);
  const day = dayOfLetter(calendar, input.now);
  const stepId = stepIdOfInterviewerList(day);
  const isThere = letters.some(
    (item) => item.stepId === stepId && item.letter.to.address.toLowerCase() === addressOf(list.interviewer),
  );
  if (isThere) return { kind: "had-one-today" };
  return putList(list, { fresh, stepId, account, calendar, openings, input });
}

function mayHaveGone({ endedAt }: InterviewerAsk, { isAskedFor = false, restoredAt = null }: SendListsInput): boolean {
  return !isAskedFor && restoredAt !== null && endedAt <= restoredAt;
}

/** The day on which a letter goes that is approved now. */
function dayOfLetter(calendar: BusinessCalendar, now: Instant): Day {
  return calendar.dateOf(calendar.isWithinHours(now) ? now : calendar.nextOpen(now));
}

interface Putting extends Pick<Sending, "openings" | "input"> {
  readonly fresh: InterviewerAsk;
  readonly stepId: string;
  readonly account: MailAccount;
  readonly calendar: BusinessCalendar;
}

async function putList(list: InterviewerList, putting: Putting): Promise<ListOutcome> {
  const { fresh, stepId, account, calendar, openings, input } = putting;
  const { now, newId, undoMs = UNDO_MS } = input;
  const links = await linksOf(list, input);
  const { subject, body } = writeList(list, { openings, today: calendar.dateOf(now), links });
  const id = newId();
  const { name, email: address } = list.interviewer;
  const [from, to] = [
    { name: account.name, address: account.address },
    { name, address },
  ];
  const message = { id, at: now, from, to, subject, body, thread: undefined, attachments: [] } as const;
  const bytes = await input.writeMessage({ ...message, goes: "automatically" });
  if (!bytes.ok) return { kind: "refused", because: bytes.error.map((fault) => describeFault(fault)).join(" ") };
  const foreseen = foreseenHold(undefined, { at: now + undoMs, calendar, atAnyHour: false });
  const state = transition(
    { kind: "draft" },
    { kind: "approve", goesAt: now + undoMs, ...(foreseen === undefined ? {} : { foreseen }) },
  );
  if (!state.ok) throw new Error(state.error.message);
  const letter: OutboxItem["letter"] = {
    id,
    messageId: messageIdOf(id, account.address),
    approvedAt: now,
    from,
    to,
    subject,
    body,
    words: countWords(body),
    digest: await input.digest(body),
    purpose: "other",
    isAutomatic: true,
    atAnyHour: false,
    factsKnown: 0,
    asks: list.asks.map(({ caseId, factId }) => ({ caseId, factId })),
  };
  // It lies with the case of the first who is new in it: two programs mean the same one.
  const key = { caseId: fresh.caseId, stepId, contactId: list.interviewer.id };
  const put = await input.outbox.put(
    { id, ...key, accountId: account.id, letter, state: state.value },
    bytes.value,
    null,
  );
  return { kind: put === "stored" ? "approved" : "had-one-today" };
}

async function linksOf(
  { asks }: InterviewerList,
  { linkFeedback }: SendListsInput,
): Promise<ReadonlyMap<InterviewerAsk, string>> {
  const links = new Map<InterviewerAsk, string>();
  for (const ask of asks) {
    const link = await linkFeedback?.(ask);
    if (link !== undefined) links.set(ask, link);
  }
  return links;
}
