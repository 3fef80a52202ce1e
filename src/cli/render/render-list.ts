import {
  type CaseView,
  calendarOfDigest,
  nextStep,
  type StanceGroup,
  type TodayEntry,
  type UnreadableCase,
} from "../../app/index.ts";
import { describeDayFrom, describeMomentFromShort, type Instant, type Stance, stateWords } from "../../engine/index.ts";
import { BLANK, line, type PageLine, paragraph, type Span, span } from "./page.ts";
import { latestPart } from "./render-steps.ts";
import { STEP_LOOKS } from "./step-look.ts";
import { layoutTable } from "./table.ts";

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  act: "To act on",
  wait: "Waiting",
  "move-on": "Time to let go",
  closed: "Closed",
};

export interface ListPage {
  readonly groups: readonly StanceGroup[];
  readonly unreadable: readonly UnreadableCase[];
  readonly now: Instant;
  readonly columns: number;
}

/** All cases by stance; each with what is to do next and when. */
export function renderList({ groups, unreadable, now, columns }: ListPage): readonly PageLine[] {
  const rows = groups.map(({ cases }) => cases.map((view) => caseCells(view, now, columns >= LEAST_WITH_ROLE)));
  const laidOut = layoutTable(rows.flat(), {
    columns,
    shape: columns >= LEAST_WITH_ROLE ? [{ least: 10 }, { least: 8 }, { least: 14 }] : [{ least: 10 }, { least: 12 }],
  });
  let at = 0;
  const lines = groups.flatMap(({ stance, cases }, i) => {
    const own = laidOut.slice(at, at + cases.length);
    at += cases.length;
    return [...(i === 0 ? [] : [BLANK]), line(STANCE_WORDS[stance], "strong"), ...own];
  });
  const missing = unreadable.flatMap(({ message }) => paragraph(`Not shown: ${message}`, columns, { tone: "late" }));
  if (lines.length === 0 && missing.length === 0) return [line("There is no case here.")];
  return missing.length === 0 ? lines : [...lines, BLANK, ...missing];
}

/** Narrower than this, the role is left to `show`. */
const LEAST_WITH_ROLE = 72;

function caseCells(view: CaseView, now: Instant, hasRole: boolean): readonly Span[] {
  const { digest, stance } = view;
  const step = nextStep(view);
  const names = [span(digest.company, "strong"), ...(hasRole ? [span(digest.role, "quiet")] : [])];
  if (step === undefined) return [...names, span(lastWords(view, now), "quiet"), span("")];
  const { glyph, tone } = STEP_LOOKS[step.state];
  const isQuiet = stance === "closed" || step.optional;
  const when = span(`${glyph} ${nextWords({ case: digest, step }, now)}`, isQuiet ? "quiet" : tone);
  return [...names, span(`${step.title}${step.optional ? " (optional)" : ""}`, isQuiet ? "quiet" : "plain"), when];
}

function lastWords({ digest }: CaseView, now: Instant): string {
  if (digest.lastActivityAt === null) return "nothing happened yet";
  const calendar = calendarOfDigest(digest);
  return `last: ${describeDayFrom(calendar.dateOf(digest.lastActivityAt), calendar.dateOf(now))}`;
}

/** Until or from when a step is, in few words. */
function nextWords(entry: Pick<TodayEntry, "case" | "step">, now: number): string {
  const calendar = calendarOfDigest(entry.case);
  const { step } = entry;
  if (step.snoozedUntil !== undefined && step.snoozedUntil > now) {
    return `snoozed until ${describeMomentFromShort(step.snoozedUntil, now, calendar)}`;
  }
  return latestPart(stateWords({ ...step, reasons: [{ rule: step.rule }] }, now, calendar));
}
