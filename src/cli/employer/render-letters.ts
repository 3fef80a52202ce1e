import type { BulkApproval, BulkPreview, BulkRow } from "../../app/index.ts";
import { BLANK, bullet, line, type PageLine, section, span } from "../render/page.ts";
import { layoutTable } from "../render/table.ts";

/** Every letter with its first line, and what would become of it. */
export function renderPreview({ rows, unequal }: BulkPreview, columns: number): readonly PageLine[] {
  const of = (kind: BulkRow["fate"]["kind"]) => rows.filter(({ fate }) => fate.kind === kind);
  const names = new Map(rows.map(({ caseId, name }) => [caseId, name]));
  const counts = `${of("goes").length} to go, ${of("blocked").length} blocked, ${of("nothing-to-send").length} without need.`;
  return [
    ...section(
      "To go",
      layoutTable(
        of("goes").map(({ name, to, letter }) => [
          span(name, "strong"),
          span(to ?? "", "quiet"),
          span(letter?.subject ?? ""),
          span(firstLine(letter?.body ?? ""), "quiet"),
        ]),
        { columns, shape: [{ least: 10 }, { least: 10 }, { least: 12 }, { least: 16 }] },
      ),
    ),
    ...section("Blocked", reasons("!", of("blocked"), columns)),
    ...section("Nothing to send", reasons("·", of("nothing-to-send"), columns)),
    ...section(
      "Unlike the others",
      unequal.flatMap(({ caseId, sentence }) => bullet("!", `${names.get(caseId)}: ${sentence}`, columns)),
    ),
    BLANK,
    line(rows.length === 0 ? "Nobody is owed this now." : counts),
  ];
}

/** The first line that says something; the greeting is everybody's own. */
function firstLine(body: string): string {
  return body.split("\n").filter((text) => text.trim() !== "")[1] ?? "";
}

function reasons(mark: string, rows: readonly BulkRow[], columns: number): readonly PageLine[] {
  return rows.flatMap(({ name, fate }) => ("because" in fate ? bullet(mark, `${name}: ${fate.because}`, columns) : []));
}

/** A preview as programs read it. */
export function previewJson({ action, opening, rows, unequal }: BulkPreview) {
  return {
    action,
    opening: opening.id,
    rows: rows.map(({ caseId, name, stage, to, letter, fate }) => ({
      case: caseId,
      name,
      stage,
      to,
      subject: letter?.subject ?? null,
      body: letter?.body ?? null,
      fate: fate.kind,
      ...("because" in fate ? { because: fate.because } : {}),
    })),
    unequal: unequal.map(({ caseId, sentence }) => ({ case: caseId, sentence })),
  };
}

/** What came of an approval, as programs read it. */
export function approvalJson({ rows }: BulkPreview, { outcomes, left }: BulkApproval) {
  const names = new Map(rows.map(({ caseId, name }) => [caseId, name]));
  const count = (kind: string) => [...outcomes.values()].filter((outcome) => outcome.kind === kind).length;
  return {
    approved: count("approved"),
    drafted: count("drafted"),
    already: count("already"),
    refused: [...outcomes].flatMap(([caseId, outcome]) =>
      outcome.kind === "refused" ? [{ case: caseId, name: names.get(caseId), because: outcome.because }] : [],
    ),
    left,
  };
}

export function renderApproval(
  { approved, drafted, already, refused, left }: ReturnType<typeof approvalJson>,
  columns: number,
): readonly PageLine[] {
  const told: readonly (readonly [number, string])[] = [
    [approved, "approved"],
    [drafted, "put among the drafts"],
    [already, "on the way already"],
    [left, "left, since it was stopped: the same call goes on"],
  ];
  return [
    ...told.flatMap(([count, words]) => (count === 0 ? [] : [line(`${count} ${words}.`)])),
    ...refused.flatMap(({ name, because }) => bullet("!", `${name}: ${because}`, columns)),
    ...(approved === 0 ? [] : [line("They go while fineline serve or fineline mail watch runs.", "quiet")]),
  ];
}
