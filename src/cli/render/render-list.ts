import {
  type CaseView,
  calendarOfDigest,
  nextStep,
  type StanceGroup,
  type StepDigest,
  type UnreadableCase,
} from "../../app/index.ts";
import {
  describeDayFrom,
  type Instant,
  isElsewhere,
  nearMomentByClock,
  type ReaderClock,
  readerClock,
  type Stance,
  shortly,
  stateByClock,
} from "../../engine/index.ts";
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
  /** The reader's, for cases that do not say it. */
  readonly ownTimeZone: string;
  readonly columns: number;
}

/** All cases by stance; each with what is to do next and when. */
export function renderList(page: ListPage): readonly PageLine[] {
  const { groups, unreadable, columns } = page;
  const rows = groups.map(({ cases }) => cases.map((view) => caseCells(view, page)));
  const laidOut = layoutTable(rows.flat(), {
    columns,
    shape: columns >= LEAST_WITH_ROLE ? WITH_ROLE : WITH_ROLE.toSpliced(1, 1),
  });
  let at = 0;
  const lines = groups.flatMap(({ stance, cases }, i) => {
    const own = laidOut.slice(at, at + cases.length);
    at += cases.length;
    return [...(i === 0 ? [] : [BLANK]), line(STANCE_WORDS[stance], "strong"), ...own];
  });
  const missing = unreadable.flatMap(({ message }) => paragraph(`Not shown: ${message}`, columns, { tone: "late" }));
  if (lines.length === 0 && missing.length === 0) return [line("There is no case here.")];
  return [...lines, ...clockLines(page), ...(missing.length === 0 ? [] : [BLANK, ...missing])];
}

/** Narrower than this, the role is left to `show`. */
const LEAST_WITH_ROLE = 72;

/** Company, role, what is next, when: a name gives way before a time does. */
const WITH_ROLE = [{ least: 10 }, { least: 8 }, { least: 14 }, { least: 34 }] as const;

/** A list has little room: a line below says whose times are in brackets. */
function clockOf({ digest }: CaseView, { ownTimeZone }: Pick<ListPage, "ownTimeZone">): ReaderClock {
  return shortly(readerClock(calendarOfDigest(digest), digest.ownTimeZone ?? ownTimeZone));
}

/** Said where one of the companies has another clock than the reader. */
function clockLines(page: ListPage): readonly PageLine[] {
  const { groups, now, columns } = page;
  const cases = groups.flatMap((group) => group.cases);
  if (!cases.some((view) => isElsewhere(now, clockOf(view, page)))) return [];
  return [BLANK, ...paragraph("Times are by your clock; in brackets by the company's.", columns, { tone: "quiet" })];
}

function caseCells(view: CaseView, page: ListPage): readonly Span[] {
  const { now, columns } = page;
  const { digest, stance } = view;
  const clock = clockOf(view, page);
  const step = nextStep(view);
  const names = [span(digest.company, "strong"), ...(columns >= LEAST_WITH_ROLE ? [span(digest.role, "quiet")] : [])];
  if (step === undefined) return [...names, span(lastWords(view, now, clock), "quiet"), span("")];
  const { glyph, tone } = STEP_LOOKS[step.state];
  const isQuiet = stance === "closed" || step.optional;
  const when = span(`${glyph} ${nextWords(step, now, clock)}`, isQuiet ? "quiet" : tone);
  return [...names, span(`${step.title}${step.optional ? " (optional)" : ""}`, isQuiet ? "quiet" : "plain"), when];
}

function lastWords({ digest }: CaseView, now: Instant, { own }: ReaderClock): string {
  if (digest.lastActivityAt === null) return "nothing happened yet";
  return `last: ${describeDayFrom(own.dateOf(digest.lastActivityAt), own.dateOf(now))}`;
}

/** Until or from when a step is, in few words. */
function nextWords(step: StepDigest, now: Instant, clock: ReaderClock): string {
  if (step.snoozedUntil !== undefined && step.snoozedUntil > now) {
    return `snoozed until ${nearMomentByClock(step.snoozedUntil, now, clock)}`;
  }
  return latestPart(stateByClock({ ...step, reasons: [{ rule: step.rule }] }, now, clock));
}
