import type { InterviewFactJson } from "../contract/index.ts";
import {
  type Channel,
  type Day,
  formatDate,
  formatInstant,
  type Instant,
  type InterviewFormat,
} from "../engine/index.ts";
import type { NewFact } from "./follow-facts.ts";

/** What they said about timing and about how to keep in touch; what was not said is left out. */
export interface ToldTimeline {
  readonly decisionBy?: Day | undefined;
  readonly mayFollowUp?: boolean | undefined;
  /** Whom to ask, by id. */
  readonly contact?: string | undefined;
  readonly channel?: Channel | undefined;
  /** A standing instruction as an RFC 5545 recurrence. */
  readonly every?: string | undefined;
  readonly noContact?: boolean | undefined;
  readonly thankYouOnly?: boolean | undefined;
  readonly nextSteps?: string | undefined;
  /** That they did not say by when they decide: what was merely not asked about is no such word. */
  readonly isUnsaid?: boolean | undefined;
}

/** An interview as a person remembers it. */
export interface ToldInterview {
  readonly start: Instant;
  readonly end: Instant;
  readonly format?: InterviewFormat | undefined;
  /** Who was there, by id. */
  readonly with: readonly string[];
  /** What each talked about, by id; those without a word may be left out. */
  readonly topics?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** What a person tells of an interview. Of one that lies ahead there is nothing besides it. */
export interface Debrief {
  /** The company's. */
  readonly timeZone: string;
  readonly interview: ToldInterview;
  /** undefined where the interview lies ahead: then nothing was said. */
  readonly timeline: ToldTimeline | undefined;
  readonly promises?: readonly { readonly to: string; readonly what: string; readonly by?: Day | undefined }[];
  /** Thank-yous that went out by email already. */
  readonly thanked?: readonly { readonly to: string; readonly at: Instant }[];
  /** The interview that was agreed on for later. */
  readonly next?: ToldInterview | undefined;
}

/**
 * The facts that a debrief comes to, in the order to record them in. What was said is told as of the interview's end: nobody knows
 * the minute. That nothing was said about timing is a fact where a person tells so; a question that was left out records nothing.
 */
export function debriefFacts({ timeZone, interview, timeline, ...more }: Debrief): readonly NewFact[] {
  const happened = interviewFact(interview, timeZone);
  if (timeline === undefined) return [happened];
  return [happened, ...factsAfter({ timeZone, interview, timeline, ...more })];
}

/**
 * The same where the interview is recorded already: where more is known of it now, the new telling takes the old one's place, and
 * words about its steps ("done", "skipped") come along.
 */
export function debriefFactsOfKnown(
  debrief: Debrief,
  known: InterviewFactJson,
  words: { readonly newInterviewId: string; readonly settled: readonly SettledWord[] },
): readonly (NewFact & { readonly id?: string })[] {
  const { timeZone, interview, timeline } = debrief;
  const told = interviewFact(interview, timeZone);
  const after = timeline === undefined ? [] : factsAfter({ ...debrief, timeline });
  if (isSameTelling(told, known)) return after;
  const at = formatInstant(interview.end, timeZone);
  const moved = words.settled.flatMap((word): readonly NewFact[] => {
    const step = movedStep(word.step, known.id, words.newInterviewId);
    return step === undefined ? [] : [{ kind: word.kind, at: word.at, step }];
  });
  return [
    { ...told, id: words.newInterviewId, ...(known.note === undefined ? {} : { note: known.note }) },
    { kind: "retracted", at, fact: known.id },
    ...moved,
    ...after,
  ];
}

/** Somebody's word that a step is done or skipped. */
export interface SettledWord {
  readonly kind: "done" | "skipped";
  readonly at: string;
  readonly step: string;
}

function movedStep(step: string, from: string, to: string): string | undefined {
  const parts = step.split("/");
  return parts[1] === from ? [parts[0], to, ...parts.slice(2)].join("/") : undefined;
}

function isSameTelling(told: ReturnType<typeof interviewFact>, known: InterviewFactJson): boolean {
  const essence = ({ at, end, format, with: people, topics }: typeof told) =>
    JSON.stringify([at, end, format, people.toSorted(), Object.entries(topics ?? {}).toSorted()]);
  return essence(told) === essence(known);
}

type InterviewNews = Extract<NewFact, { kind: "interview" }>;

function interviewFact({ start, end, format, with: people, topics = {} }: ToldInterview, zone: string): InterviewNews {
  const named = Object.entries(topics).filter(([, words]) => words.length > 0);
  return {
    kind: "interview",
    at: formatInstant(start, zone),
    end: formatInstant(end, zone),
    with: people,
    ...(format === undefined ? {} : { format }),
    ...(named.length === 0 ? {} : { topics: Object.fromEntries(named) }),
  };
}

function factsAfter(debrief: Debrief & { readonly timeline: ToldTimeline }): readonly NewFact[] {
  const { timeZone, interview, timeline, promises = [], thanked = [], next } = debrief;
  const at = formatInstant(interview.end, timeZone);
  const said = timelineKeys(timeline);
  const isTold = timeline.isUnsaid === true || Object.keys(said).length > 0;
  return [
    ...(isTold ? [{ kind: "timeline" as const, at, ...said }] : []),
    ...promises.map(({ to, what, by }) => ({
      kind: "promise" as const,
      at,
      to,
      what,
      ...(by === undefined ? {} : { by: formatDate(by) }),
    })),
    ...thanked.map(({ to, at: sentAt }) => ({
      kind: "sent" as const,
      at: formatInstant(sentAt, timeZone),
      to,
      channel: "email" as const,
      purpose: "thank-you" as const,
    })),
    ...(next === undefined ? [] : [interviewFact(next, timeZone)]),
  ];
}

function timelineKeys({
  decisionBy,
  isUnsaid: _,
  ...rest
}: ToldTimeline): Omit<Extract<NewFact, { kind: "timeline" }>, "kind" | "at"> {
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...(decisionBy === undefined ? {} : { decisionBy: formatDate(decisionBy) }), ...said };
}
