import { digestText } from "../digest-text.ts";
import { type BulkPreview, type BulkRow, blockedBy } from "../employer/index.ts";

/** A letter that a person wrote anew in a preview. */
export interface EditedLetter {
  readonly caseId: string;
  readonly subject: string;
  readonly body: string;
}

/** Somebody whose letter is not what was shown. */
export interface ChangedRow {
  readonly caseId: string;
  readonly name: string;
  readonly because: string;
}

/** What of a preview may be approved as it was shown, or what is otherwise now. */
export type ShownLetters =
  | {
      readonly ok: true;
      readonly preview: BulkPreview;
      /** How many have their letter on its way, or had it, meanwhile. */
      readonly already: number;
    }
  | { readonly ok: false; readonly changed: readonly ChangedRow[] };

const KEY = 12;
const BLOCKED = "-".repeat(KEY);

/**
 * Names a preview, row for row, so that later each letter can be held against what was shown: two fingerprints a row, the case's and
 * the letter's. Nothing is kept of it: it holds as well after the program was ended.
 */
export function digestPreview({ rows, opening, action }: BulkPreview): string {
  return [headOf(opening.id, action), ...rows.map((row) => `${keyOf(row.caseId)}${letterKey(row)}`)].join("");
}

function headOf(openingId: string, action: string): string {
  return short(`${openingId} ${action}`);
}

function keyOf(caseId: string): string {
  return short(caseId);
}

function letterKey({ to, letter, fate }: BulkRow): string {
  return fate.kind === "goes" ? short(JSON.stringify([to, letter?.subject, letter?.body])) : BLOCKED;
}

function short(text: string): string {
  return digestText(text).slice(0, KEY);
}

/** Which of these cases a preview showed; undefined where the text names no preview of this opening and action. */
export function casesShown(
  digest: string,
  { openingId, action }: { readonly openingId: string; readonly action: string },
  caseIds: readonly string[],
): readonly string[] | undefined {
  if (!/^[0-9a-f-]+$/.test(digest) || digest.length % (2 * KEY) !== KEY) return undefined;
  if (digest.slice(0, KEY) !== headOf(openingId, action)) return undefined;
  const shown = rowsShown(digest);
  return caseIds.filter((caseId) => shown.has(keyOf(caseId)));
}

function rowsShown(digest: string): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (let at = KEY; at < digest.length; at += 2 * KEY) {
    shown.set(digest.slice(at, at + KEY), digest.slice(at + KEY, at + 2 * KEY));
  }
  return shown;
}

/**
 * Holds a preview as it is now against the one that was shown. Who was shown as somebody to whom nothing goes gets nothing, unless
 * their letter was written anew; who has had their letter meanwhile is passed over, so that a call that was cut off can be repeated.
 */
export function takeShown(digest: string, preview: BulkPreview, edited: readonly EditedLetter[] = []): ShownLetters {
  const shown = rowsShown(digest);
  const anew = new Map(edited.map((letter) => [letter.caseId, letter]));
  const changed: ChangedRow[] = [];
  const rows: BulkRow[] = [];
  let already = 0;
  for (const row of preview.rows) {
    const before = shown.get(keyOf(row.caseId)) ?? BLOCKED;
    const letter = anew.get(row.caseId);
    if (before === BLOCKED && letter === undefined) continue;
    if (row.fate.kind === "nothing-to-send") already += 1;
    else if (letter !== undefined) rows.push(rewritten(row, letter));
    else if (row.fate.kind === "blocked") changed.push(changedRow(row, row.fate.because));
    else if (letterKey(row) !== before) changed.push(changedRow(row, "Their letter reads otherwise now."));
    else rows.push(row);
  }
  return changed.length > 0 ? { ok: false, changed } : { ok: true, preview: { ...preview, rows }, already };
}

function changedRow({ caseId, name }: BulkRow, because: string): ChangedRow {
  return { caseId, name, because };
}

/** What the rules found in the letter before counts no more: what was written anew is checked when it is approved. */
function rewritten(row: BulkRow, { subject, body }: EditedLetter): BulkRow {
  if (row.letter === null) return row;
  const isMended = row.fate.kind === "blocked" && row.fate.because === blockedBy(row.letter);
  const letter = { ...row.letter, subject, body: body.replaceAll("\r\n", "\n"), findings: [] };
  return { ...row, letter, fate: isMended ? { kind: "goes" } : row.fate };
}
