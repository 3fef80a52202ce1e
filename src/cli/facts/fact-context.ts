import type { NewFact } from "../../app/index.ts";
import type { CaseHeader, ContactJson } from "../../contract/index.ts";
import {
  type BusinessCalendar,
  type Case,
  type Day,
  formatDate,
  formatInstant,
  type Instant,
  type Plan,
} from "../../engine/index.ts";
import { type DateContext, readDay, readMoment, understoodDay, understoodMoment } from "../dates/index.ts";
import { misuse } from "../fail.ts";
import type { LogOptions } from "./log-options.ts";

/** What a fact that somebody types is read against. */
export interface FactContext {
  readonly theCase: Case;
  readonly header: CaseHeader;
  readonly plan: Plan;
  readonly calendar: BusinessCalendar;
  readonly now: Instant;
  /** The clock that the person lives by. */
  readonly ownTimeZone: string;
  readonly options: LogOptions;
  /** What `--letter` holds. */
  readonly letter?: SentLetter | undefined;
}

/** What a fact keeps of the letter that was sent, and whom it went to. */
export interface SentLetter {
  readonly to: string;
  readonly words: number;
  readonly digest: string;
}

/** Facts as they were understood, and how a person is told so. */
export interface DraftedFacts {
  readonly facts: readonly NewFact[];
  readonly understood: readonly string[];
  /** The moment that the first of them happened at. */
  readonly at: Instant;
  /** What a person is told besides, a sentence each. */
  readonly notices?: readonly string[];
}

/** How one kind of fact is read from the words that follow it. */
export interface FactGrammar {
  readonly options: readonly (keyof LogOptions)[];
  readonly draft: (words: readonly string[], context: FactContext) => Promise<DraftedFacts>;
}

export function dateContext({ now, calendar }: FactContext, direction: DateContext["direction"]): DateContext {
  return { now, calendar, direction };
}

/** The day that an option names, as a fact writes it; undefined where the option is not given. */
export async function dayOption(
  name: string,
  text: string | undefined,
  context: FactContext,
): Promise<Day | undefined> {
  if (text === undefined) return undefined;
  const day = await readDay(text, dateContext(context, "ahead"));
  return day.ok ? day.value : misuse(`--${name}: expected ${day.error}, got ${JSON.stringify(text)}`);
}

/** When a fact happened: `--at`, else now. What lies ahead is refused. */
export async function momentOf(kind: string, context: FactContext): Promise<Instant> {
  const { options, now, calendar } = context;
  if (options.at === undefined) return now;
  const read = await readMoment(options.at, dateContext(context, "past"));
  if (!read.ok) misuse(`--at: expected ${read.error}, got ${JSON.stringify(options.at)}`);
  const { day, at = endOfDay(day, context) } = read.value;
  if (day > calendar.dateOf(now) || at > now) {
    misuse(`log ${kind}: expected a moment that has come, got ${understoodDay(day)}, which lies ahead`);
  }
  return at;
}

/** Where only the day is known: when business hours end, but after an interview of that day, and never after now. */
function endOfDay(day: Day, { calendar, now, theCase }: FactContext): Instant {
  const ends = theCase.facts.flatMap((fact) =>
    fact.kind === "interview" && calendar.dateOf(fact.end) === day && fact.end <= now ? [fact.end] : [],
  );
  const latest = Math.max(calendar.close(day), ...ends);
  return calendar.dateOf(now) === day ? Math.min(latest, now) : latest;
}

/** A moment as a person is told that it was understood. */
export function momentWords(at: Instant, { calendar, ownTimeZone }: FactContext): string {
  return understoodMoment(at, calendar, ownTimeZone);
}

/** A moment as facts write it. */
export function atText(at: Instant, { calendar }: Pick<FactContext, "calendar">): string {
  return formatInstant(at, calendar.zone);
}

/** A date as facts write it. */
export function dateText(day: Day): string {
  return formatDate(day);
}

/** What every fact has: its moment, and the note that `--note` or the free words hold. */
export function factBase(
  at: Instant,
  context: FactContext,
  words = "",
): { readonly at: string; readonly note?: string } {
  const note = [context.options.note, words].filter((part) => part !== undefined && part !== "").join("\n");
  return { at: atText(at, context), ...(note === "" ? {} : { note }) };
}

/** What a contact is called to a person who knows them. */
export function nameOf(id: string, contacts: readonly ContactJson[]): string {
  return contacts.find((contact) => contact.id === id)?.name ?? id;
}
