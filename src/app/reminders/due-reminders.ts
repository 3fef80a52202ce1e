import type { Instant } from "../../engine/index.ts";
import type { StepDigest } from "../case-digest.ts";
import type { ReminderChannel, Telling, Told } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";
import type { TodayEntry } from "../today.ts";
import { stageAt, stagesOf } from "./stages.ts";
import type { WakingHours } from "./waking-hours.ts";

/** A step that a person may be told of, at the stage it has come to. */
export interface DueReminder extends Telling {
  readonly entry: TodayEntry;
  /** When it came to be told. */
  readonly at: Instant;
}

export interface ReminderQuestion {
  readonly cases: readonly CaseView[];
  /** What was told before through this channel. */
  readonly told: readonly Told[];
  readonly hours: WakingHours;
  readonly now: Instant;
  readonly rhythm: ReminderChannel["rhythm"];
}

/** What to tell now. */
export interface ReminderAnswer {
  /** What was not told before; nothing to tell where there is none. */
  readonly fresh: readonly DueReminder[];
  /** All that is to do, the fresh included, the most urgent first. */
  readonly all: readonly DueReminder[];
}

const NOTHING: ReminderAnswer = { fresh: [], all: [] };

/**
 * What one message has to tell now, however much came up since the last one. Each step is told once a stage, and once more
 * after it was put off; stages that passed unseen are not told any more. Nothing is told outside of waking hours, nor of what is
 * settled, put off, withheld or optional, nor of closed cases. In the rhythm of mornings there is one message after each
 * morning, when something had come up by then.
 */
export function remindersToTell({ cases, told, hours, now, rhythm }: ReminderQuestion): ReminderAnswer {
  if (!hours.isAwake(now)) return NOTHING;
  const all = dueReminders(cases, now);
  const known = new Set(told.map(keyOfTelling));
  const fresh = all.filter((reminder) => !known.has(keyOfTelling(reminder)));
  if (fresh.length === 0) return NOTHING;
  if (rhythm === "at-once") return { fresh, all };
  const morning = hours.lastMorning(now);
  const wasTold = told.some(({ toldAt }) => toldAt >= morning);
  return !wasTold && fresh.some(({ at }) => at <= morning) ? { fresh, all } : NOTHING;
}

/** Every step that has come to a stage at `now`, told or not; those on their last call first, then by when they are due. */
function dueReminders(cases: readonly CaseView[], now: Instant): readonly DueReminder[] {
  return stepsOf(cases)
    .flatMap((entry) => {
      const { window, snoozedUntil = 0 } = entry.step;
      const stage = snoozedUntil > now ? undefined : stageAt(window, now);
      if (stage === undefined) return [];
      const telling = { caseId: entry.caseId, stepId: entry.step.id, stage: stage.stage, since: snoozedUntil };
      return [{ ...telling, entry, at: Math.max(stage.at, snoozedUntil) }];
    })
    .toSorted((a, b) => Number(isLastCall(b)) - Number(isLastCall(a)) || dueOf(a) - dueOf(b));
}

function isLastCall({ stage }: Telling): boolean {
  return stage === "last-call";
}

function dueOf({ entry }: DueReminder): Instant {
  return entry.step.window.due;
}

/** Steps to do in cases that are open; what is optional rings for nobody. */
function stepsOf(cases: readonly CaseView[]): readonly TodayEntry[] {
  return cases
    .filter(({ stance }) => stance !== "closed")
    .flatMap(({ caseId, digest }) =>
      digest.steps.filter(({ optional }) => !optional).map((step) => ({ caseId, case: digest, step })),
    );
}

/** The moment of the next message, `now` where it is due; null where time alone will bring none. */
export function nextReminderAt(question: ReminderQuestion): Instant | null {
  const { cases, told, hours, now, rhythm } = question;
  const awake = hours.nextAwake(now);
  if (remindersToTell({ ...question, now: awake }).fresh.length > 0) return awake;
  const known = new Set(told.map(keyOfTelling));
  // A morning whose message went out brings no second one.
  const mornings = told.some(({ toldAt }) => toldAt >= hours.lastMorning(now)) ? now + 1 : now;
  const moments = stepsOf(cases).flatMap(({ caseId, step }) =>
    comingStages(step, now)
      .filter(({ stage, since }) => !known.has(keyOfTelling({ caseId, stepId: step.id, stage, since })))
      .map(({ at }) =>
        rhythm === "at-once" ? hours.nextAwake(Math.max(at, now)) : hours.nextMorning(Math.max(at, mornings)),
      )
      .filter((at) => step.window.closes === null || at < step.window.closes),
  );
  return moments.length === 0 ? null : Math.min(...moments);
}

function comingStages({ window, snoozedUntil = 0 }: StepDigest, now: Instant) {
  const from = Math.max(now, snoozedUntil);
  const current = stageAt(window, from);
  const stages = stagesOf(window).filter(({ at }) => at > from);
  return [...(current === undefined ? [] : [{ ...current, at: from }]), ...stages].map((each) => ({
    ...each,
    since: snoozedUntil,
  }));
}

/** One text a telling. */
export function keyOfTelling({ caseId, stepId, stage, since }: Telling): string {
  return `${caseId} ${stepId} ${stage} ${since}`;
}
