import type { Instant } from "../../engine/index.ts";
import type { StepDigest } from "../case-digest.ts";
import { backAt, type OwnDaysOff, placedWindow, withDaysOff } from "../own-days-off.ts";
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
  /** What was told before through this channel, or is about to be by whoever holds it. */
  readonly told: readonly Told[];
  readonly hours: WakingHours;
  /** Days on which nothing is told, unless it would be too late after them. */
  readonly own: OwnDaysOff;
  readonly now: Instant;
  readonly rhythm: ReminderChannel["rhythm"];
  /** When a backup was last put back; null where none ever was. */
  readonly restoredAt: Instant | null;
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
 * after it was put off; stages that passed unseen are not told any more. Nothing is told outside of waking hours, nor on days off unless
 * the window closes before one is back, nor of what is settled, put off, withheld or optional, nor of closed cases, nor what came to be told before a backup was put back. In the rhythm of mornings there is one message after each
 * morning, when something had come up by then.
 */
export function remindersToTell(question: ReminderQuestion): ReminderAnswer {
  const { told, hours, now, rhythm } = question;
  if (!hours.isAwake(now)) return NOTHING;
  const all = dueReminders(question);
  const known = new Set(told.map(keyOfTelling));
  const fresh = all.filter(
    (reminder) => !known.has(keyOfTelling(reminder)) && !mayHaveGone(reminder.at, reminder.entry, question),
  );
  if (fresh.length === 0) return NOTHING;
  if (rhythm === "at-once") return { fresh, all };
  const morning = hours.lastMorning(now);
  const wasTold = wasToldSince(morning, question);
  // A morning of a day off was none for what waits for the days after.
  const hadCome = fresh.some(({ at, entry }) => at <= morning && afterDaysOff(morning, entry, question) === morning);
  return !wasTold && hadCome ? { fresh, all } : NOTHING;
}

/** What seems to have been told later than now was so by a clock that was ahead: it stands for no morning. */
function wasToldSince(moment: Instant, { told, now }: Pick<ReminderQuestion, "told" | "now">): boolean {
  return told.some(({ toldAt }) => toldAt >= moment && toldAt <= now);
}

/** Every step that has come to a stage at `now`, told or not; those on their last call first, then by when they are due. */
function dueReminders(question: ReminderQuestion): readonly DueReminder[] {
  const { cases, now, own } = question;
  return stepsOf(cases)
    .filter((entry) => afterDaysOff(now, entry, question) === now)
    .flatMap((entry) => {
      const { window, snoozedUntil = 0 } = entry.step;
      const placed = placedWindow(window, withDaysOff(own, entry.case.ownDaysOff));
      const stage = snoozedUntil > now ? undefined : stageAt(placed, now);
      if (stage === undefined) return [];
      const telling = { caseId: entry.caseId, stepId: entry.step.id, stage: stage.stage, since: snoozedUntil };
      return [{ ...telling, entry, at: Math.max(stage.at, snoozedUntil) }];
    })
    .toSorted((a, b) => Number(isLastCall(b)) - Number(isLastCall(a)) || dueOf(a) - dueOf(b));
}

/** From `at` on, when a step may be told: at once but on a day off, and even there where it closes before the first moment after it. */
function afterDaysOff(at: Instant, entry: TodayEntry, { own, hours, rhythm }: ReminderQuestion): Instant {
  const back = backAt(at, withDaysOff(own, entry.case.ownDaysOff));
  if (back === undefined) return at;
  const next = rhythm === "at-once" ? hours.nextAwake(back) : hours.nextMorning(back);
  const { closes } = entry.step.window;
  return closes !== null && closes <= next ? at : next;
}

/** What came to be told before a backup was put back may have been told since the backup was made, which nobody knows here. */
function mayHaveGone(at: Instant, entry: TodayEntry, question: ReminderQuestion): boolean {
  const { restoredAt, hours, rhythm } = question;
  if (restoredAt === null || at > restoredAt) return false;
  const first = rhythm === "at-once" ? hours.nextAwake(at) : hours.nextMorning(at);
  return afterDaysOff(first, entry, question) <= restoredAt;
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
  const { cases, told, hours, own, now, rhythm } = question;
  const awake = hours.nextAwake(now);
  if (remindersToTell({ ...question, now: awake }).fresh.length > 0) return awake;
  const known = new Map(told.map((one) => [keyOfTelling(one), one.heldUntil]));
  // A morning whose message went out brings no second one.
  const mornings = wasToldSince(hours.lastMorning(now), question) ? now + 1 : now;
  const inRhythm = (at: Instant) =>
    rhythm === "at-once" ? hours.nextAwake(Math.max(at, now)) : hours.nextMorning(Math.max(at, mornings));
  const moments = stepsOf(cases).flatMap((entry) => {
    const { caseId, step } = entry;
    const window = placedWindow(step.window, withDaysOff(own, entry.case.ownDaysOff));
    return comingStages({ ...step, window }, now)
      .filter(({ begunAt }) => !mayHaveGone(begunAt, entry, question))
      .flatMap(({ stage, since, at }) => {
        const heldUntil = known.get(keyOfTelling({ caseId, stepId: step.id, stage, since }));
        if (heldUntil === null) return [];
        // Whoever holds it may die: then it is told once their claim is over, and no morning is waited for.
        return heldUntil === undefined ? inRhythm(at) : hours.nextAwake(Math.max(at, heldUntil));
      })
      .map((at) => afterDaysOff(at, entry, question))
      .filter((at) => step.window.closes === null || at < step.window.closes);
  });
  return moments.length === 0 ? null : Math.min(...moments);
}

function comingStages({ window, snoozedUntil = 0 }: StepDigest, now: Instant) {
  const from = Math.max(now, snoozedUntil);
  const current = stageAt(window, from);
  const stages = stagesOf(window).filter(({ at }) => at > from);
  return [...(current === undefined ? [] : [current]), ...stages].map(({ stage, at }) => ({
    stage,
    at: Math.max(at, from),
    begunAt: Math.max(at, snoozedUntil),
    since: snoozedUntil,
  }));
}

/** One text a telling. */
export function keyOfTelling({ caseId, stepId, stage, since }: Telling): string {
  return `${caseId} ${stepId} ${stage} ${since}`;
}
