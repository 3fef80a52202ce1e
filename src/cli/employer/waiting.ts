import { type CandidateRow, type Owed, type Waiting, waitingOf } from "../../app/index.ts";
import type { CandidateJson } from "../../contract/http/index.ts";
import {
  describeDayShort,
  type Instant,
  nearMomentByClock,
  ownClock,
  parseDate,
  readerDays,
} from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { BLANK, line, type PageLine, paintPage, paragraph, type Span, span } from "../render/page.ts";
import { layoutTable } from "../render/table.ts";
import { chooseOpening } from "./choose.ts";
import { openEmployerDesk } from "./desk.ts";
import { outJson } from "./out-json.ts";

/** `employer waiting [OPENING]`: who waits for a word, who waits longest first. */
export async function showWaiting(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { json: "boolean" });
  const desk = await openEmployerDesk(services);
  const meant = positionals[0] === undefined ? undefined : chooseOpening(positionals[0], desk).opening;
  const { holidays, now, terminal } = services;
  const openings = desk.openings.map(({ opening }) => opening);
  const waiting = waitingOf({
    views: desk.views,
    openings,
    ...(meant === undefined ? {} : { openingId: meant.id }),
    holidays,
    now,
  });
  const byCase = new Map(desk.candidates.map((row) => [row.caseId, row]));
  const rows = waiting.rows.map(({ caseId }) => byCase.get(caseId)!);
  if (options.json) {
    const { headline, counts, applied, interviewed } = waiting;
    return outJson({ headline, counts, applied, interviewed, rows: rows.map(desk.json) }, services);
  }
  const title = meant === undefined ? "All openings" : meant.title;
  const page = renderWaiting(waiting, rows, { title, json: desk.json, now, columns: terminal.columns });
  await terminal.out(paintPage(page, terminal));
  return 0;
}

interface WaitingPage {
  readonly title: string;
  readonly json: (row: CandidateRow) => CandidateJson;
  readonly now: Instant;
  readonly columns: number;
}

function renderWaiting(
  { headline, applied, interviewed }: Waiting,
  rows: readonly CandidateRow[],
  page: WaitingPage,
): readonly PageLine[] {
  const { title, columns } = page;
  return [
    line(`${title} · ${applied} applied, ${interviewed} interviewed`, "quiet"),
    ...paragraph(headline, columns, { tone: "strong" }),
    ...(rows.length === 0 ? [] : [BLANK]),
    ...rowLines(rows, page),
  ];
}

/** Two lines each: who, for how long and since when; and what we owe. */
function rowLines(rows: readonly CandidateRow[], page: WaitingPage): readonly PageLine[] {
  const { columns, now } = page;
  const first = layoutTable(
    rows.map((row) => cellsOf(row, page)),
    { columns, shape: [{ least: 10 }, {}, {}, { least: 9 }, { least: 8 }] },
  );
  return rows.flatMap((row, index) => {
    const [owed] = row.owed;
    const words = `${row.stage}: ${owedWords(owed!, row, now)}`;
    return [
      first[index]!,
      ...paragraph(words, columns, { tone: owed!.isLate ? "late" : "plain", indent: 4, hanging: 2 }),
    ];
  });
}

function cellsOf(row: CandidateRow, { json, now }: WaitingPage): readonly Span[] {
  const { name, businessDaysWithoutWord: days } = row;
  return [
    span(name, "strong"),
    span(String(days).padStart(3), days >= FIRM ? "late" : "plain"),
    span(ticks(days), days >= FIRM ? "late" : "quiet"),
    span(heardOn(row, now), "quiet"),
    span(lawWords(json(row)), "quiet"),
  ];
}

const MILD = 5;
const FIRM = 10;
const MOST_TICKS = 15;

/** A tick a business day, parted where five and ten are over. */
function ticks(days: number): string {
  const count = Math.min(days, MOST_TICKS);
  const parts = [count, count - MILD, count - FIRM].map((left) => Math.max(0, Math.min(left, MILD)));
  const drawn = parts
    .filter((part) => part > 0)
    .map((part) => "▮".repeat(part))
    .join(" ");
  return days > MOST_TICKS ? `${drawn}…` : drawn;
}

function heardOn(row: CandidateRow, now: Instant): string {
  const { lastHeardAt } = row.candidate;
  if (lastHeardAt === null) return "never";
  const clock = readerDays(row.timeZone);
  const day = clock.dateOf(lastHeardAt);
  return day === clock.dateOf(now) ? "today" : describeDayShort(day);
}

function owedWords({ title, due, isLate }: Owed, row: CandidateRow, now: Instant): string {
  const clock = ownClock(row.timeZone);
  return `${title}, ${isLate ? "was due" : "until"} ${nearMomentByClock(due, now, clock)}`;
}

function lawWords({ law }: CandidateJson): string {
  if (law === null || law.kind === "none-known" || law.kind === "does-not-apply") return "";
  if (law.kind === "told") return "told";
  if (law.by !== null)
    return `${law.name}: by ${describeDayShort(parseDate(law.by))}${law.kind === "not-known" ? "?" : ""}`;
  return "";
}
