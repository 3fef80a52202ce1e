import {
  type CaseView,
  calendarOfDigest,
  type NewFact,
  nextStep,
  numberWord,
  type StepDigest,
} from "../../../app/index.ts";
import { formatInstant, type Instant } from "../../../engine/index.ts";

/** What can be done to several applications at once. */
export type BulkDeed = "snooze" | "skip" | "withdraw" | "remove";

/** What it would come to, said before it is done. */
export interface BulkPlan {
  readonly deed: BulkDeed;
  /** What will happen, in a sentence or two. */
  readonly sentence: string;
  /** The verb, with how many: "Snooze three". */
  readonly button: string;
  /** What is told afterwards. */
  readonly said: string;
  /** The applications that it is done to; with a deed that records something, what it records. */
  readonly acts: readonly { readonly caseId: string; readonly facts: readonly NewFact[] }[];
}

/** All deeds, the gentlest first. */
export const BULK_DEEDS: readonly { readonly deed: BulkDeed; readonly label: string }[] = [
  { deed: "snooze", label: "Snooze" },
  { deed: "skip", label: "Skip" },
  { deed: "withdraw", label: "Withdraw" },
  { deed: "remove", label: "Remove" },
];

/** What a deed would come to for these applications. */
export function bulkPlan(deed: BulkDeed, views: readonly CaseView[], now: Instant): BulkPlan {
  const all = views.map((view) => ({ caseId: view.caseId, facts: FACTS[deed](view, now) }));
  const acts = deed === "remove" ? all : all.filter(({ facts }) => facts.length > 0);
  const left = views.length - acts.length;
  const steps = acts.reduce((sum, { facts }) => sum + facts.length, 0);
  const { verb, none, past } = WORDS[deed];
  const sentence = acts.length === 0 ? none : `${whatHappens(deed, acts.length, steps)}${leftWords(left)}`;
  const said = `${capital(numberWord(acts.length))} ${past}.`;
  return { deed, sentence, button: `${verb} ${numberWord(acts.length)}`, said, acts };
}

const WORDS: Readonly<Record<BulkDeed, { readonly verb: string; readonly past: string; readonly none: string }>> = {
  snooze: { verb: "Snooze", past: "snoozed", none: "None of these has a step that can be snoozed." },
  skip: { verb: "Skip", past: "skipped", none: "None of these has a step to skip." },
  withdraw: { verb: "Withdraw", past: "withdrawn", none: "None of these is still open." },
  remove: { verb: "Remove", past: "removed", none: "" },
};

function whatHappens(deed: BulkDeed, cases: number, steps: number): string {
  const count = capital(numberWord(cases));
  const one = cases === 1;
  switch (deed) {
    case "snooze":
      return `${capital(numberWord(steps))} ${steps === 1 ? "step stays" : "steps stay"} out of sight until the next working day.`;
    case "skip":
      return one
        ? "The next step of one application is left out."
        : `The next step of ${numberWord(cases)} applications is left out.`;
    case "withdraw":
      return `${count} ${one ? "application ends" : "applications end"} as withdrawn. Nothing is sent: telling them stays with you.`;
    case "remove":
      return `${count} ${one ? "application goes" : "applications go"}, with all that is recorded of ${one ? "it" : "them"}.`;
  }
}

function leftWords(left: number): string {
  if (left === 0) return "";
  return left === 1 ? " One stays as it is." : ` ${capital(numberWord(left))} stay as they are.`;
}

const FACTS: Readonly<Record<BulkDeed, (view: CaseView, now: Instant) => readonly NewFact[]>> = {
  snooze: ({ digest }, now) => digest.steps.flatMap((step) => snoozing(step, digest, now)),
  skip: (view, now) => {
    const step = nextStep(view);
    return step === undefined ? [] : [{ kind: "skipped", at: momentIn(view, now), step: step.id }];
  },
  withdraw: (view, now) =>
    view.digest.isDecided === true || view.digest.side === "employer"
      ? []
      : [{ kind: "decision", at: momentIn(view, now), outcome: "withdrawn" }],
  remove: () => [],
};

/** Puts a step off until the doors open again, where it is due and may wait. */
function snoozing(step: StepDigest, digest: CaseView["digest"], now: Instant): readonly NewFact[] {
  const { state, snoozedUntil, window, id } = step;
  const calendar = calendarOfDigest(digest);
  const until = calendar.open(calendar.add(calendar.dateOf(now), 1));
  const isDue = state === "open" || state === "late";
  const canWait = window.closes === null || until < window.closes;
  if (!isDue || !canWait || (snoozedUntil ?? 0) >= until) return [];
  const { timeZone } = calendar;
  return [{ kind: "snoozed", at: formatInstant(now, timeZone), step: id, until: formatInstant(until, timeZone) }];
}

function momentIn({ digest }: CaseView, now: Instant): string {
  return formatInstant(now, digest.calendar.timeZone);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
