import { comparePlans, findPlaybook, type StepChange } from "../../../app/index.ts";
import { buildFineLine, caseHistory } from "../../../engine/fine-line/index.ts";
import {
  clockOfCase,
  describeDayShort,
  type Instant,
  type Plan,
  type Playbook,
  type PlaybookDefinition,
  type ReaderClock,
  stateByClock,
  stepTitle,
} from "../../../engine/index.ts";
import { buildPlan } from "../../../engine/plan/index.ts";
import type { OpenCase } from "../../desk/index.ts";

/** What would be different in a case under another playbook, in sentences; none where nothing is. */
export interface PlaybookEffect {
  readonly caseId: string;
  readonly company: string;
  readonly role: string;
  readonly sentences: readonly string[];
}

/** What would be different in each case if it followed a playbook, in the order of the cases. */
export function playbookEffects(
  cases: readonly OpenCase[],
  definition: PlaybookDefinition,
  ownTimeZone: string,
): readonly PlaybookEffect[] {
  const found = findPlaybook(definition, "candidate");
  if (!found.ok) return [];
  return cases.map((open) => {
    const { company, role } = open.parsed.case;
    return { caseId: open.id, company, role, sentences: sentencesFor(open, found.value, ownTimeZone) };
  });
}

function sentencesFor(open: OpenCase, playbook: Playbook, ownTimeZone: string): readonly string[] {
  const before = open.plan;
  const after = buildPlan(open.parsed.case, playbook, before.asOf);
  const clock = clockOfCase(open.parsed.case, ownTimeZone);
  const steps = comparePlans(before, after).steps.map((change) => changeSentence(change, { open, after, clock }));
  return [...steps, ...attemptsSentence(before, after), ...lettingGoSentence(open, after, playbook)];
}

interface ChangeContext {
  readonly open: OpenCase;
  readonly after: Plan;
  readonly clock: ReaderClock;
}

function changeSentence(change: StepChange, { open, after, clock }: ChangeContext): string {
  const theCase = open.parsed.case;
  if (!("after" in change))
    return `${stepTitle(change.before, theCase, open.plan.attempts.limit)}: no longer asked for.`;
  const title = stepTitle(change.after, theCase, after.attempts.limit);
  const words = stateByClock(change.after, after.asOf, clock);
  if (change.kind !== "moved") return `${title}: ${words}.`;
  const point = change.before.window.opens === change.after.window.opens ? "due" : "opens";
  const was = dayWords(change.before.window[point], clock, after.asOf);
  const is = dayWords(change.after.window[point], clock, after.asOf);
  return was === is ? `${title}: ${words}.` : `${title}: ${words}; was ${was}.`;
}

function attemptsSentence({ attempts: before }: Plan, { attempts: after }: Plan): readonly string[] {
  if (before.limit === after.limit || after.limit === null) return [];
  return [
    `At most ${after.limit === 1 ? "1 check-in" : `${after.limit} check-ins`}; was ${before.limit ?? "without end"}.`,
  ];
}

function lettingGoSentence(open: OpenCase, after: Plan, playbook: Playbook): readonly string[] {
  const was = lettingGoAt(open, open.plan, open.playbook);
  const is = lettingGoAt(open, after, playbook);
  if (was === is) return [];
  const clock = clockOfCase(open.parsed.case, open.calendar.timeZone);
  const day = (at: Instant | null) => (at === null ? "no day yet" : dayWords(at, clock, after.asOf));
  return day(was) === day(is) ? [] : [`Let it go: ${day(is)}; was ${day(was)}.`];
}

function lettingGoAt({ parsed, calendar }: OpenCase, plan: Plan, playbook: Playbook): Instant | null {
  return buildFineLine({ case: parsed.case, plan, calendar, history: caseHistory(parsed.case, playbook) }).movingOnAt;
}

function dayWords(at: Instant, { own }: ReaderClock, asOf: Instant): string {
  return describeDayShort(own.dateOf(at), own.dateOf(asOf));
}
