import type { ComparedRow, Comparison } from "../../app/index.ts";
import {
  type BusinessCalendar,
  businessCalendarOf,
  describeDayShort,
  describeMoment,
  type Instant,
  placeOfZone,
  type Step,
} from "../../engine/index.ts";
import type { ShownCase } from "../draw-case.ts";
import { BLANK, line, type PageLine, paragraph, span } from "./page.ts";
import { renderSideBySide } from "./side-by-side.ts";

/** The key dates of each step under each playbook: from when, and until when it is due. */
export function renderComparison(
  { playbooks, rows }: Comparison,
  { parsed, plan }: ShownCase,
  columns: number,
): readonly PageLine[] {
  const theCase = parsed.case;
  const calendar = businessCalendarOf(theCase.calendar);
  const named = mergeEqual(rows.filter((row) => row.steps.some(isToCome))).map((row) => ({
    name: rowName(row, theCase.contacts),
    cells: row.steps.map((step) => stepCell(step, plan.asOf, calendar)),
  }));
  const lettingGo = {
    name: "let it go",
    cells: playbooks.map(({ movingOnAt }) => [movingOnAt === null ? "–" : dayCell(movingOnAt, plan.asOf, calendar)]),
  };
  const moment = `${describeMoment(plan.asOf, calendar)} ${placeOfZone(calendar.timeZone)}`;
  return [
    [span(`${theCase.company}, ${theCase.role}`, "strong"), span(` · ${moment}`, "quiet")],
    BLANK,
    ...renderSideBySide({ heads: playbooks.map(({ id }) => id), rows: [...named, lettingGo], columns }),
    BLANK,
    ...paragraph(`Each step: from when, and until when it is due. This case follows ${plan.playbook}.`, columns, {
      tone: "quiet",
    }),
    line("fineline playbooks ID shows a playbook rule by rule.", "quiet"),
  ];
}

function isToCome(step: Step | undefined): boolean {
  return step !== undefined && step.state !== "done" && step.state !== "skipped";
}

interface MergedRow extends ComparedRow {
  /** How many steps stand for one: thank-yous of one interview are often due together. */
  readonly contacts: readonly (string | null)[];
}

/** Rows of one action that are alike in every column are told once. */
function mergeEqual(rows: readonly ComparedRow[]): readonly MergedRow[] {
  const merged = new Map<string, MergedRow>();
  for (const row of rows) {
    const windows = row.steps.map((step) =>
      step === undefined ? "" : `${step.state} ${step.window.opens} ${step.window.due}`,
    );
    const key = row.step.action === "check-in" ? row.key : [row.step.action, ...windows].join("|");
    const known = merged.get(key);
    merged.set(key, { ...row, ...known, contacts: [...(known?.contacts ?? []), row.step.to] });
  }
  return [...merged.values()];
}

type Contacts = ShownCase["parsed"]["case"]["contacts"];

function rowName({ step, contacts }: MergedRow, known: Contacts): string {
  if (step.action === "check-in") {
    const attempt = step.id.slice(step.id.lastIndexOf("/") + 1);
    return /^\d+$/.test(attempt) ? `check-in ${attempt}` : "check-in";
  }
  const name = step.action.replaceAll("-", " ");
  const [only] = contacts;
  if (contacts.length > 1) return `${name} ×${contacts.length}`;
  const first = known.find(({ id }) => id === only)?.name.split(" ")[0];
  return first === undefined ? name : `${name.replace("thank you", "thank")} ${first}`;
}

function stepCell(step: Step | undefined, asOf: Instant, calendar: BusinessCalendar): readonly string[] {
  if (step === undefined) return ["–"];
  if (step.state === "done" || step.state === "skipped" || step.state === "withheld") return [step.state];
  const from = dayCell(step.window.opens, asOf, calendar);
  const until = dayCell(step.window.due, asOf, calendar);
  const by = step.channel === "phone" && step.action === "check-in" ? ["by phone"] : [];
  return from === until ? [from, ...by] : [from, `to ${until}`, ...by];
}

/** "24 Nov", or "24 Nov ’27" in another year. */
function dayCell(at: Instant, asOf: Instant, calendar: BusinessCalendar): string {
  const [, ...date] = describeDayShort(calendar.dateOf(at), calendar.dateOf(asOf)).split(" ");
  return date.join(" ").replace(/ \d\d(\d\d)$/, "’$1");
}
