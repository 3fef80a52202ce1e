import {
  type BusinessCalendar,
  businessCalendarOf,
  type Case,
  DAY_MS,
  describeMoment,
  HOUR_MS,
  type InterviewFact,
  type Plan,
  type Step,
  type StepState,
  stepTitle,
  visibleFacts,
  type Window,
} from "../engine/index.ts";
import type { CalendarEntry, CalendarOptions, EntrySpan } from "./ports/index.ts";

/** A planned case whose calendar is wanted. */
export interface CalendarCase {
  readonly caseId: string;
  readonly theCase: Case;
  readonly plan: Plan;
}

const TO_DO: ReadonlySet<StepState> = new Set(["upcoming", "open", "late"]);

export interface CalendarContents {
  readonly as: CalendarOptions["as"];
  /** That step alone, whatever its state. */
  readonly stepId?: string | undefined;
}

/**
 * What a calendar holds of a case: every interview, and the steps that are to do; as tasks, those that were done as well, to be
 * crossed off. What is withheld, was skipped or only may come is left out.
 */
export function calendarEntriesOf(input: CalendarCase, { as, stepId }: CalendarContents): readonly CalendarEntry[] {
  const { theCase, plan } = input;
  const calendar = businessCalendarOf(theCase.calendar);
  if (stepId !== undefined) {
    return plan.steps.filter(({ id }) => id === stepId).map((step) => entryOfStep(step, input, calendar));
  }
  const interviews = visibleFacts(theCase.facts, plan.asOf).filter((fact) => fact.kind === "interview");
  const steps = plan.steps.filter(({ state }) => TO_DO.has(state) || (as === "tasks" && state === "done"));
  return [
    ...interviews.map((fact) => entryOfInterview(fact, input, calendar)),
    ...steps.map((step) => entryOfStep(step, input, calendar)),
  ];
}

function entryOfStep(step: Step, { caseId, theCase, plan }: CalendarCase, calendar: BusinessCalendar): CalendarEntry {
  const { opens, best, due } = step.window;
  return {
    kind: "step",
    caseId,
    id: step.id,
    timeZone: calendar.timeZone,
    title: `${stepTitle(step, theCase, plan.attempts.limit)} (${theCase.company})`,
    details: detailsOf(step, theCase, calendar),
    span: spanOf(step.window, calendar),
    opensAt: opens,
    dueAt: due,
    remindAt: Math.max(best, step.snoozedUntil ?? best),
    doneAt: step.state === "done" ? doneAt(step, theCase) : undefined,
  };
}

/** Facts are not later than the plan that they settle a step of; a step that no fact settles by name is done by its due moment. */
function doneAt({ settledBy, window }: Step, { facts }: Case): number {
  return facts.find(({ id }) => id === settledBy)?.at ?? window.due;
}

const CHANNEL_WORDS: Readonly<Record<NonNullable<Step["channel"]>, string>> = {
  email: "By email",
  phone: "By phone",
  post: "By post",
  message: "By message",
  "in-person": "In person",
};

function detailsOf({ channel, window, reasons }: Step, { role }: Case, calendar: BusinessCalendar): readonly string[] {
  const { best, due, opens } = window;
  const [reason] = reasons;
  return [
    role,
    ...(channel === null ? [] : [`${CHANNEL_WORDS[channel]}.`]),
    ...(best > opens && best < due ? [`Best: ${describeMoment(best, calendar)}.`] : []),
    `From ${describeMoment(opens, calendar)} until ${describeMoment(due, calendar)}, company time.`,
    ...(reason === undefined ? [] : [reason.text]),
  ];
}

/**
 * The window in which a step is in time. One that lies within a date of the company's, or is shorter than a day, keeps its
 * hours; a longer one would be a block across nights, and is the dates that it touches.
 */
function spanOf({ opens, due }: Pick<Window, "opens" | "due">, calendar: BusinessCalendar): EntrySpan {
  const firstOn = calendar.dateOf(opens);
  // Midnight belongs to the date that ends.
  const lastOn = due > opens ? calendar.dateOf(due - 1) : firstOn;
  if (firstOn === lastOn || due - opens < DAY_MS) return { kind: "moments", startsAt: opens, endsAt: due };
  return { kind: "days", firstOn, lastOn };
}

function entryOfInterview(
  fact: InterviewFact,
  { caseId, theCase }: CalendarCase,
  calendar: BusinessCalendar,
): CalendarEntry {
  const people = theCase.contacts.filter(({ id }) => fact.with.includes(id)).map(({ name }) => name);
  return {
    kind: "interview",
    caseId,
    id: fact.id,
    timeZone: calendar.timeZone,
    title: `Interview: ${theCase.role} (${theCase.company})`,
    details: [
      ...(people.length === 0 ? [] : [`With ${people.join(", ")}.`]),
      ...(fact.note === undefined ? [] : [fact.note]),
    ],
    span: { kind: "moments", startsAt: fact.at, endsAt: fact.end },
    opensAt: fact.at,
    dueAt: fact.end,
    remindAt: fact.at - HOUR_MS,
    doneAt: undefined,
  };
}
