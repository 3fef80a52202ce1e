import type { ContactJson } from "../../../contract/index.ts";
import {
  type BusinessCalendar,
  type Channel,
  type Day,
  describeDay,
  describeDayShort,
  describeTime,
  type Instant,
  type InterviewFormat,
  parseDate,
  placeOfZone,
  WEEKDAYS,
} from "../../../engine/index.ts";
import type { DebriefDraft, QuestionKind } from "../../debrief-drafts/index.ts";
import { type Span, spanOfNext } from "./interview-span.ts";

export interface AnswerContext {
  readonly people: readonly ContactJson[];
  readonly calendar: BusinessCalendar;
  readonly ownTimeZone: string;
  readonly now: Instant;
  readonly span: Span | undefined;
  /** "Globex · Senior Analyst" */
  readonly application: string;
}

/** "Fri 13 Nov, 14:00 to 15:00", by the company's clock; its place is named where the reader's clock is another. */
export function spanWords(
  { start, end }: Span,
  { calendar, ownTimeZone, now }: Pick<AnswerContext, "calendar" | "ownTimeZone" | "now">,
): string {
  const day = calendar.dateOf(start);
  const until = calendar.dateOf(end) === day ? "" : `${describeDayShort(calendar.dateOf(end))}, `;
  const place = ownTimeZone === calendar.timeZone ? "" : ` ${placeOfZone(calendar.timeZone)}`;
  const from = `${describeDayShort(day, calendar.dateOf(now))}, ${describeTime(start, calendar)}`;
  return `${from} to ${until}${describeTime(end, calendar)}${place}`;
}

/** "Dana, Lee and Sam": first names, whole ones where two people share the first. */
export function calledNames(ids: readonly string[], people: readonly ContactJson[]): readonly string[] {
  const firsts = people.map(({ name }) => firstWord(name));
  return ids.flatMap((id) => {
    const person = people.find((one) => one.id === id);
    if (person === undefined) return [];
    const first = firstWord(person.name);
    return [firsts.filter((other) => other === first).length > 1 || first.endsWith(".") ? person.name : first];
  });
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** "Dana, Lee and Sam" */
function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

export const CHANNEL_CHOICES: readonly { readonly value: Channel; readonly label: string }[] = [
  { value: "email", label: "By email" },
  { value: "phone", label: "By phone" },
  { value: "message", label: "By message" },
  { value: "post", label: "By post" },
];

export const FORMAT_CHOICES: readonly { readonly value: InterviewFormat; readonly label: string }[] = [
  { value: "onsite", label: "On site" },
  { value: "video", label: "By video" },
  { value: "phone", label: "By phone" },
  { value: "panel", label: "A panel" },
];

const SKIPPED = "Skipped";

/** An answer folded to a line. */
export function answerWords(kind: QuestionKind, draft: DebriefDraft, context: AnswerContext): string {
  return WORDS[kind](draft, context) || SKIPPED;
}

type Words = (draft: DebriefDraft, context: AnswerContext) => string;

const WORDS: Readonly<Record<QuestionKind, Words>> = {
  application: (_draft, { application }) => application,
  when: ({ format }, context) => {
    const how = FORMAT_CHOICES.find(({ value }) => value === format)?.label.toLowerCase();
    const when = context.span === undefined ? "" : spanWords(context.span, context);
    return how === undefined ? when : `${when}, ${how}`;
  },
  people: ({ present }, { people }) => listed(calledNames(present, people)),
  topics: ({ topics, present }) => present.flatMap((id) => topics[id] ?? []).join(", "),
  decision: decisionWords,
  asking: askingWords,
  whom: ({ whom, channel }, { people }) => {
    const how = CHANNEL_CHOICES.find(({ value }) => value === channel)?.label;
    const [name] = whom === undefined ? [] : calledNames([whom], people);
    return [name, name === undefined ? how : how?.toLowerCase()].filter((part) => part !== undefined).join(", ");
  },
  promises: ({ promises }, { people }) =>
    promises.map(({ what, to }) => `${what} (${calledNames([to], people).join("")})`).join("; ") || "Nothing",
  thanked: ({ thanked }, { people }) =>
    listed(
      calledNames(
        thanked.map(({ to }) => to),
        people,
      ),
    ) || "Nobody yet",
  next: ({ next, nextSteps = "" }, context) => {
    const span = spanOfNext(next, context.calendar);
    if (span !== undefined) return spanWords(span, context);
    const [round] = next?.kind === "no-day" ? ["Another round"] : next?.kind === "none" ? ["They didn’t say"] : [""];
    return nextSteps.trim() || round;
  },
};

function decisionWords({ decision }: DebriefDraft, { calendar, now }: AnswerContext): string {
  if (decision?.kind === "about") return decision.weeks === 1 ? "In about a week" : `In about ${decision.weeks} weeks`;
  if (decision?.kind === "unsaid") return "They didn’t say";
  if (decision?.on === undefined) return "";
  return describeDay(parseDate(decision.on), calendar.dateOf(now));
}

/** The weekdays that a standing instruction may name, as RFC 5545 writes them. */
export const WEEKDAY_CODES: readonly string[] = ["MO", "TU", "WE", "TH", "FR"];

function askingWords({ asking }: DebriefDraft): string {
  switch (asking?.kind) {
    case "yes":
      return "Yes";
    case "they-call":
      return "They will be in touch";
    case "thanks-only":
      return "A thank-you and no more";
    case "no-contact":
      return "No contact at all";
    case "every":
      return `Every ${WEEKDAYS[WEEKDAY_CODES.indexOf(asking.weekday)]}`;
    default:
      return "";
  }
}

/** "a week from today", "tomorrow", "9 days from today": how far a picked day is. */
export function distanceWords(day: Day, today: Day): string {
  const days = day - today;
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days < 0) return days === -1 ? "yesterday" : `${-days} days ago`;
  if (days % 7 !== 0) return `${days} days from today`;
  return days === 7 ? "a week from today" : `${days / 7} weeks from today`;
}
