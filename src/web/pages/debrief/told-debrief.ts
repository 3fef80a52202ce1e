import {
  type Debrief,
  debriefFacts,
  debriefFactsOfKnown,
  type FactMarks,
  type NewFact,
  NOBODY_TYPED,
  newPerson,
  personFault,
  type StoredCase,
  type ToldTimeline,
} from "../../../app/index.ts";
import type { CaseHeader, ContactJson } from "../../../contract/index.ts";
import { type BusinessCalendar, type Day, formatInstant, type Instant, parseDate } from "../../../engine/index.ts";
import type { DebriefDraft } from "../../debrief-drafts/index.ts";
import { type SpanContext, spanOf, spanOfNext } from "./interview-span.ts";

/** Facts on their way, under ids of their own. */
export type ToldFact = NewFact & FactMarks & { readonly id: string };

/** The id of the n-th fact of a draft: the draft's own with its last two digits counted up, so that it stays a UUIDv7. */
export function factIdOf({ id }: Pick<DebriefDraft, "id">, place: number): string {
  return `${id.slice(0, -2)}${place.toString(16).padStart(2, "0")}`;
}

/** Whether the facts of a draft are recorded: in this tab, in another one, or before a page was killed. */
export function isRecorded(draft: DebriefDraft, { facts }: Pick<StoredCase, "facts">): boolean {
  const first = factIdOf(draft, 0);
  return facts.some(({ id }) => id === first);
}

/** A header with the people that a draft adds, and with where to reach those that it had. */
export function headerWith({ added, reach }: DebriefDraft, header: CaseHeader): CaseHeader {
  const known = new Set(header.contacts.map(({ id }) => id));
  const all = [...header.contacts, ...added.filter(({ id }) => !known.has(id))];
  return { ...header, contacts: all.map((contact) => reached(contact, reach[contact.id])) };
}

function reached(contact: ContactJson, reach: DebriefDraft["reach"][string] = {}): ContactJson {
  const typed = Object.entries(reach).filter(([, where]) => where.trim() !== "");
  return { ...contact, ...Object.fromEntries(typed.map(([way, where]) => [way, where.trim()])) };
}

export interface TellingContext extends SpanContext {
  readonly stored: StoredCase;
}

/** What a draft comes to so far; undefined while nobody knows when the interview was. */
function debriefOf(draft: DebriefDraft, context: SpanContext): Debrief | undefined {
  const { calendar } = context;
  const span = spanOf(draft.when, context);
  if (span === undefined) return undefined;
  const { format, present, topics, promises, thanked, next, when } = draft;
  const between = spanOfNext(next, calendar);
  return {
    timeZone: calendar.timeZone,
    interview: { ...span, format, with: present, topics: pick(topics, present) },
    timeline: when?.kind === "ahead" ? undefined : timelineOf(draft, calendar.dateOf(span.start)),
    promises: promises.map(({ to, what, by }) => ({ to, what, by: by === undefined ? undefined : parseDate(by) })),
    thanked: thanked.map(({ to, on }) => ({ to, at: thankedAt(parseDate(on), span.end, context) })),
    next: between === undefined || between.start <= span.end ? undefined : { ...between, with: [] },
  };
}

function pick(topics: DebriefDraft["topics"], ids: readonly string[]): DebriefDraft["topics"] {
  return Object.fromEntries(ids.map((id) => [id, topics[id] ?? []]));
}

function timelineOf(draft: DebriefDraft, interviewOn: Day): ToldTimeline {
  const { asking, whom, channel, nextSteps = "" } = draft;
  const mayAsk = asking === undefined || asking.kind === "yes" || asking.kind === "every";
  return {
    decisionBy: decisionDay(draft, interviewOn),
    mayFollowUp: mayFollowUp(asking),
    contact: mayAsk ? whom : undefined,
    channel: mayAsk ? channel : undefined,
    every: asking?.kind === "every" ? `FREQ=WEEKLY;BYDAY=${asking.weekday}` : undefined,
    thankYouOnly: asking?.kind === "thanks-only" ? true : undefined,
    noContact: asking?.kind === "no-contact" ? true : undefined,
    nextSteps: nextSteps.trim() === "" ? undefined : nextSteps.trim(),
    isUnsaid: draft.decision?.kind === "unsaid",
  };
}

/** The day that they decide by: the one they named, or weeks counted from the interview. */
export function decisionDay({ decision }: DebriefDraft, interviewOn: Day): Day | undefined {
  if (decision?.kind === "about") return interviewOn + decision.weeks * 7;
  return decision?.kind === "day" && decision.on !== undefined ? parseDate(decision.on) : undefined;
}

function mayFollowUp(asking: DebriefDraft["asking"]): boolean | undefined {
  if (asking?.kind === "yes" || asking?.kind === "every") return true;
  return asking?.kind === "they-call" ? false : undefined;
}

/** Only the day of a thank-you is asked for: as late on it as it can have been. */
function thankedAt(day: Day, end: Instant, { calendar, now }: SpanContext): Instant {
  return Math.min(now, Math.max(calendar.close(day), end));
}

/** The facts of a draft, to be recorded together; none while not enough is known. */
export function factsOfDraft(draft: DebriefDraft, context: TellingContext): readonly ToldFact[] {
  const { stored } = context;
  const debrief = debriefOf(draft, context);
  if (debrief === undefined) return [];
  const known = knownInterview(draft, stored);
  const newInterviewId = factIdOf(draft, 0);
  const drafted: readonly (NewFact & { readonly id?: string })[] =
    known === undefined
      ? debriefFacts(debrief)
      : debriefFactsOfKnown(debrief, known, { newInterviewId, settled: settledWords(stored) });
  const isSame = known !== undefined && !drafted.some(({ id }) => id === newInterviewId);
  const done =
    debrief.timeline === undefined
      ? []
      : debriefDone(
          drafted,
          formatInstant(debrief.interview.end, debrief.timeZone),
          isSame ? known.id : newInterviewId,
        );
  const facts = [...drafted, ...done, ...headerNote(draft, context)];
  return facts.map((fact, place) => ({ ...fact, id: factIdOf(draft, place) }));
}

/** Where nothing about timing was told, no other fact says that the debrief took place: it is not asked for again. */
function debriefDone(
  drafted: readonly { readonly kind: string }[],
  at: string,
  interviewId: string,
): readonly NewFact[] {
  const isTold = drafted.some(({ kind }) => kind === "timeline");
  return isTold ? [] : [{ kind: "done", at, step: `debrief/${interviewId}` }];
}

function knownInterview({ when }: DebriefDraft, { facts }: StoredCase) {
  if (when?.kind !== "known") return undefined;
  return facts.filter((fact) => fact.kind === "interview").find(({ id }) => id === when.interviewId);
}

function settledWords({ facts }: StoredCase) {
  return facts.filter((fact) => fact.kind === "done" || fact.kind === "skipped");
}

/** Says how the header was, so that taking the debrief back takes the people back that came with it. */
function headerNote(draft: DebriefDraft, { stored, calendar, now }: TellingContext): readonly (NewFact & FactMarks)[] {
  if (stored.sequence === 0) return [];
  const names = newNames(draft, stored.header);
  if (names.length === 0 && !isReachChanged(draft, stored.header)) return [];
  const note = names.length === 0 ? "where to reach people" : names.map((name) => `new: ${name}`).join(", ");
  return [{ kind: "note", at: formatInstant(now, calendar.zone), note, "x-header-before": stored.header }];
}

function newNames({ added }: DebriefDraft, { contacts }: CaseHeader): readonly string[] {
  return added.filter(({ id }) => !contacts.some((known) => known.id === id)).map(({ name }) => name);
}

function isReachChanged(draft: DebriefDraft, header: CaseHeader): boolean {
  return JSON.stringify(headerWith(draft, header)) !== JSON.stringify(header);
}

/** The words that are still in a field become answers: nothing typed is lost because no button was touched. */
export function takeTypedWords(
  draft: DebriefDraft,
  people: readonly ContactJson[],
  ownEnding: () => string,
): DebriefDraft {
  const named = takePerson(draft, people, ownEnding);
  const topics = { ...named.topics };
  for (const id of named.present) {
    const typed = named.typing[topicPlace(id)]?.trim() ?? "";
    if (typed !== "") topics[id] = [...(topics[id] ?? []), typed];
  }
  const to = named.typing.promiseTo ?? named.present[0] ?? people[0]?.id;
  return { ...takePromise(named, to), topics, typing: {} };
}

/** The draft with the person whose name is in the field, where they can be added. */
function takePerson(draft: DebriefDraft, people: readonly ContactJson[], ownEnding: () => string): DebriefDraft {
  const { person = NOBODY_TYPED, added, present } = draft;
  if (personFault(person, people) !== undefined) return draft;
  const newcomer = newPerson(person, ownEnding());
  return { ...draft, added: [...added, newcomer], present: [...present, newcomer.id], person: NOBODY_TYPED };
}

/** The draft with the promise that is in the fields. */
export function takePromise(draft: DebriefDraft, to: string | undefined): DebriefDraft {
  const { promise = "", promiseBy = "", promiseTo: _, ...typing } = draft.typing;
  const what = promise.trim();
  if (what === "" || to === undefined) return draft;
  const told = { to, what, ...(promiseBy === "" ? {} : { by: promiseBy }) };
  return { ...draft, promises: [...draft.promises, told], typing };
}

/** Where the words about a person are kept while they are typed. */
export function topicPlace(contactId: string): string {
  return `topic/${contactId}`;
}

/** The next business days after today. */
export function nearDays(calendar: BusinessCalendar, today: Day, count: number): readonly Day[] {
  const days: Day[] = [];
  for (let day = calendar.add(today, 1); days.length < count; day = calendar.add(day, 1)) days.push(day);
  return days;
}
