import {
  awaySentence,
  type CaseDigest,
  type CaseView,
  clockOfDigest,
  dueEntries,
  type MailWaiting,
  NUDGE_SENTENCES,
  type OwnDaysOff,
  optionalEntries,
  type Today,
  type TodayEntry,
  todaySentence,
} from "../../app/index.ts";
import { type ReaderClock, stateByClock } from "../../engine/index.ts";
import { helpingCommand } from "./helping-command.ts";
import { BLANK, line, lineWidth, type PageLine, paragraph, section, span } from "./page.ts";
import { displayWidth, fitText } from "./plain-text.ts";
import { STEP_LOOKS } from "./step-look.ts";
import { layoutTable } from "./table.ts";

export interface TodayPage {
  readonly today: Today;
  /** What a person types for a case. */
  readonly callName: (caseId: string) => string;
  /** Companies that several cases share: these are told apart by their roles. */
  readonly shared: ReadonlySet<string>;
  /** The reader's, for cases that do not say it. */
  readonly ownTimeZone: string;
  readonly columns: number;
  /** Everything, however long. */
  readonly isWhole: boolean;
  readonly mail: MailWaiting;
  /** The reader's days off. */
  readonly own: OwnDaysOff;
}

/** As much as a person looks at; the rest is counted, and `--all` shows it. */
const MOST_DUE = 30;
const MOST_OPTIONAL = 10;
const MOST_UPCOMING = 5;
const MOST_LETTING_GO = 3;

/** The list over all cases: what is late, open and coming up, or that there is nothing and when the next date is. */
export function renderToday(page: TodayPage): readonly PageLine[] {
  const { today, columns } = page;
  const due = dueEntries(today);
  const optional = optionalEntries(today);
  return [
    ...paragraph(openingSentence(page), columns, { tone: "strong" }),
    ...first(due, MOST_DUE, page).flatMap((entry) => [BLANK, ...dueLines(entry, page)]),
    ...moreLines(due.length, MOST_DUE, page),
    ...section("If you like", [
      ...first(optional, MOST_OPTIONAL, page).flatMap((entry) => optionalLines(entry, page)),
      ...moreLines(optional.length, MOST_OPTIONAL, page),
    ]),
    ...section(due.length === 0 ? "Coming up" : "Next", upcomingLines(page)),
    ...section("Time to let go", lettingGoLines(page)),
    ...footLines(page),
  ];
}

function first<T>(entries: readonly T[], most: number, { isWhole }: TodayPage): readonly T[] {
  return isWhole ? entries : entries.slice(0, most);
}

function moreLines(count: number, most: number, { isWhole }: TodayPage): readonly PageLine[] {
  return isWhole || count <= most ? [] : [line(`  and ${count - most} more: fineline today --all`, "quiet")];
}

function openingSentence({ today, ownTimeZone }: TodayPage): string {
  if (today.cases === 0) return `There is no case yet. "fineline" asks about an interview and makes a plan.`;
  return todaySentence(today, ownTimeZone);
}

function clockOf(digest: CaseDigest, { ownTimeZone }: Pick<TodayPage, "ownTimeZone">): ReaderClock {
  return clockOfDigest(digest, ownTimeZone);
}

/** "Globex", or "Globex, Senior Analyst" beside another case of Globex. */
function nameOf({ company, role }: CaseDigest, { shared }: TodayPage): string {
  return shared.has(company) ? `${company}, ${role}` : company;
}

/** What and whom, until when; why; what to type. */
function dueLines(entry: TodayEntry, page: TodayPage): readonly PageLine[] {
  const { columns, callName } = page;
  const { caseId, step } = entry;
  return [
    ...titleLines(entry, page),
    ...paragraph(step.why, columns, { tone: "quiet", indent: INDENT }),
    ...needsLines(step.needs, columns),
    ...awayLines(entry, page),
    ...paragraph(helpingCommand(step, callName(caseId)), columns, { tone: "accent", indent: INDENT }),
  ];
}

function awayLines({ away }: TodayEntry, { today, own, columns }: TodayPage): readonly PageLine[] {
  return away === undefined
    ? []
    : paragraph(awaySentence(away, today.now, own), columns, { tone: "quiet", indent: INDENT });
}

/** The same without why. */
function optionalLines(entry: TodayEntry, page: TodayPage): readonly PageLine[] {
  const command = helpingCommand(entry.step, page.callName(entry.caseId));
  return [...titleLines(entry, page), ...paragraph(command, page.columns, { tone: "accent", indent: INDENT })];
}

/** A glyph, the longest word of a state, and blanks between. */
const INDENT = 10;

function titleLines({ case: digest, step }: TodayEntry, page: TodayPage): readonly PageLine[] {
  const { today, columns } = page;
  const { glyph, tone, word } = STEP_LOOKS[step.state];
  const mark = span(`  ${glyph} ${word}`.padEnd(INDENT), tone);
  const when = stateByClock({ ...step, reasons: [{ rule: step.rule }] }, today.now, clockOf(digest, page));
  const what = [mark, span(step.title, "strong"), span(`, ${nameOf(digest, page)}`)];
  const room = columns - lineWidth(what) - displayWidth(when);
  if (room >= 2) return [[...what, span(" ".repeat(room)), span(when, tone)]];
  const fitted = fitTitle(step.title, `, ${nameOf(digest, page)}`, columns - INDENT);
  return [[mark, ...fitted], ...paragraph(when, columns, { tone, indent: INDENT })];
}

/** The title gives way to the company, and the other way round: each keeps half. */
function fitTitle(title: string, rest: string, room: number): PageLine {
  const [first, second] = [span(title, "strong"), span(rest)];
  const restWidth = Math.min(
    displayWidth(second.text),
    Math.max(Math.floor(room / 2), room - displayWidth(first.text)),
  );
  return [
    { ...first, text: fitText(first.text, room - restWidth) },
    { ...second, text: fitText(second.text, restWidth) },
  ];
}

const MISSING = {
  email: "An email address that works is missing.",
  phone: "A phone number is missing.",
  address: "A postal address is missing.",
  contact: "Nobody to contact is known.",
} as const;

function needsLines(needs: TodayEntry["step"]["needs"], columns: number): readonly PageLine[] {
  return needs.flatMap((need) => paragraph(MISSING[need], columns, { tone: "late", indent: INDENT }));
}

/** "○ from tomorrow, 09:00 (15:00 in Berlin)": narrower than this a time is cut before anything else. */
const LEAST_WHEN = 40;

function upcomingLines(page: TodayPage): readonly PageLine[] {
  const { today, columns } = page;
  const shown = first(today.upcoming, MOST_UPCOMING, page);
  const rows = shown.map(({ case: digest, step, away }) => [
    span(
      `${STEP_LOOKS.upcoming.glyph} ${stateByClock({ ...step, reasons: [] }, today.now, clockOf(digest, page))}`,
      "accent",
    ),
    span(`${step.title}${step.optional ? " (optional)" : ""}${away === undefined ? "" : " (on a day off of yours)"}`),
    span(nameOf(digest, page), "quiet"),
  ]);
  return [
    ...layoutTable(rows, { columns, shape: [{ least: LEAST_WHEN }, { least: 16 }, { least: 8 }] }),
    ...moreLines(today.upcoming.length, MOST_UPCOMING, page),
  ];
}

function lettingGoLines(page: TodayPage): readonly PageLine[] {
  const { today, callName, columns } = page;
  return [
    ...first(today.lettingGo, MOST_LETTING_GO, page).flatMap((view) =>
      lettingGoLine(view, callName(view.caseId), columns),
    ),
    ...moreLines(today.lettingGo.length, MOST_LETTING_GO, page),
  ];
}

function lettingGoLine({ digest, headline }: CaseView, name: string, columns: number): readonly PageLine[] {
  return [
    ...paragraph(`${digest.company}, ${digest.role}: ${headline}`, columns, { indent: 2, hanging: 2 }),
    ...paragraph(`fineline show ${name}`, columns, { tone: "accent", indent: 4 }),
    ...(digest.side === "candidate"
      ? paragraph(`fineline log ${name} withdrawn`, columns, { tone: "accent", indent: 4 })
      : []),
  ];
}

function footLines({ today, columns, mail }: TodayPage): readonly PageLine[] {
  const lines = [
    ...mailLines(mail),
    ...(today.snoozed > 0 ? [line(`${today.snoozed} snoozed`, "quiet")] : []),
    ...(today.nudge === null ? [] : paragraph(NUDGE_SENTENCES[today.nudge], columns)),
    ...today.unreadable.flatMap(({ message }) => paragraph(`Not shown: ${message}`, columns, { tone: "late" })),
  ];
  return lines.length === 0 ? [] : [BLANK, ...lines];
}

/** What waits for a person's word in mail, and where it is given. */
function mailLines({ messages, inDoubt, refused }: MailWaiting): readonly PageLine[] {
  const told = (count: number, what: string, command: string) =>
    count === 0 ? [] : [line(`${what}: fineline mail ${command}`, "quiet")];
  return [
    ...told(inDoubt, `${counted(inDoubt, "letter")} may have gone`, "outbox"),
    ...told(refused, `${counted(refused, "letter")} ${refused === 1 ? "was" : "were"} refused`, "outbox"),
    ...told(messages, `${counted(messages, "message")} to confirm`, "noticed"),
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
