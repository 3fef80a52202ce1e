import { type CaseDigest, type CaseView, clockOfDigest, nextStep, type StepDigest } from "../../../app/index.ts";
import {
  type Instant,
  nearMomentByClock,
  type ReaderClock,
  type StepState,
  stateByClock,
} from "../../../engine/index.ts";
import { dayAndMonth } from "./day-and-month.ts";

/** What a row says of what comes next. */
export interface RowNext {
  /** undefined where nothing is to be done. */
  readonly step: StepDigest | undefined;
  /** undefined where no state is shown. */
  readonly state: StepState | undefined;
  readonly title: string;
  /** Until or from when, and how much else there is; empty where the title says all. */
  readonly when: string;
}

/** "Thank Lee Okafor", "until 15:00 today · and 1 more"; of a case with nothing to do its headline. */
export function rowNext(view: CaseView, now: Instant, ownTimeZone: string): RowNext {
  const { digest, headline, stance } = view;
  const step = nextStep(view);
  if (step === undefined) {
    const isAsked = digest.guard.rule.startsWith("ground-rule.");
    return { step, state: isAsked ? "withheld" : undefined, title: headline, when: "" };
  }
  const when = [stepWhen(step, now, clockOfDigest(digest, ownTimeZone)), ...extras(step, digest)].join(" · ");
  // Of what is over, how it ended comes first.
  if (stance === "closed" && step.optional) {
    return { step, state: step.state, title: headline.split(":")[0]!, when: `${step.title} ${when}` };
  }
  return { step, state: step.state, title: step.title, when };
}

function stepWhen(step: StepDigest, now: Instant, clock: ReaderClock): string {
  const { snoozedUntil } = step;
  if (snoozedUntil !== undefined && snoozedUntil > now) {
    return `snoozed until ${nearMomentByClock(snoozedUntil, now, clock)}`;
  }
  return stateByClock({ ...step, reasons: [{ rule: step.rule }] }, now, clock);
}

function extras(step: StepDigest, { steps }: CaseDigest): readonly string[] {
  const isDue = ({ state, optional }: StepDigest) => !optional && (state === "open" || state === "late");
  const more = steps.filter((other) => other !== step && isDue(other)).length;
  return [...(step.optional ? ["if you like"] : []), ...(more === 0 ? [] : [`and ${more} more`])];
}

/** The last word between the two: "from Marta", "from you" or "you talked", and "12 Nov". */
export interface LastWordWords {
  readonly who: string;
  readonly day: string;
}

/** The last word between the two; undefined where none was exchanged. */
export function lastWordWords(digest: CaseDigest, now: Instant, ownTimeZone: string): LastWordWords | undefined {
  const { lastWord } = digest;
  if (lastWord === undefined) return undefined;
  const { own } = clockOfDigest(digest, ownTimeZone);
  return { who: speakerWords(lastWord), day: dayAndMonth(own.dateOf(lastWord.at), own.dateOf(now)) };
}

function speakerWords({ by, name }: NonNullable<CaseDigest["lastWord"]>): string {
  if (by === "me") return "from you";
  if (by === "both") return name === undefined ? "you talked" : `with ${name}`;
  return `from ${name ?? "them"}`;
}
