import { numberWord } from "../../../app/index.ts";
import type { BulkActionJson, BulkRequestJson, CandidateJson, OwedKindJson } from "../../../contract/http/index.ts";
import type { InstantText } from "../../../contract/index.ts";
import { describeDay, type Instant, parseDate, parseInstant, readerDays } from "../../../engine/index.ts";

/** Which letter settles what is owed; a question of somebody's own is answered by hand. */
const ACTIONS: Readonly<Record<Exclude<OwedKindJson, "asked">, BulkActionJson>> = {
  acknowledge: "acknowledge",
  "to-thank": "thank",
  plans: "plans",
  promised: "update",
  silence: "update",
  law: "update",
  decision: "tell-decision",
};

/** Letters of one kind to candidates of one opening. */
export type BulkGroup = Required<Pick<BulkRequestJson, "opening" | "action" | "cases">>;

/** What the letters to some candidates come to, and whom none of them is for. */
export interface BulkLetters {
  readonly groups: readonly BulkGroup[];
  readonly letters: number;
  /** They asked something, which nobody can answer for all at once. */
  readonly asked: number;
  /** Nothing is owed to them, or they belong to no opening. */
  readonly without: number;
}

/** The letters that settle what is owed first to each of some candidates, by kind and opening. */
export function bulkLettersOf(rows: readonly CandidateJson[]): BulkLetters {
  const groups = new Map<string, { opening: string; action: BulkActionJson; cases: string[] }>();
  let asked = 0;
  let without = 0;
  for (const { case: caseId, opening, owed } of rows) {
    const kind = owed[0]?.kind;
    if (kind === "asked") asked += 1;
    else if (kind === undefined || opening === null) without += 1;
    else {
      const action = ACTIONS[kind];
      groups.getOrInsertComputed(`${opening} ${action}`, () => ({ opening, action, cases: [] })).cases.push(caseId);
    }
  }
  return { groups: [...groups.values()], letters: rows.length - asked - without, asked, without };
}

/** "Three letters, each by name. None of them has heard from us since 4 November." */
export function bulkSentence(rows: readonly CandidateJson[], now: Instant): string {
  const { letters, asked, groups } = bulkLettersOf(rows);
  if (letters === 0) return asked > 0 ? BY_HAND : "Nothing is owed to them now.";
  const kinds = new Set(groups.map(({ action }) => action)).size;
  const of = kinds > 1 ? ` of ${numberWord(kinds)} kinds` : "";
  const first = letters === 1 ? "One letter, by name." : `${countLetters(letters)}${of}, each by name.`;
  return `${first} ${asked > 0 ? askedWords(asked) : sinceWords(rows, now)}`;
}

const BY_HAND = "They asked something of their own. Answer each from their page.";

function askedWords(asked: number): string {
  return asked === 1
    ? "One asked something: answer that from their page."
    : `${capital(numberWord(asked))} asked something: answer them from their pages.`;
}

function sinceWords(rows: readonly CandidateJson[], now: Instant): string {
  const last = lastHeardOf(rows);
  const who = rows.length === 1 ? "They have not heard" : "None of them has heard";
  if (last === undefined) return `${who} from us yet.`;
  const zone = /\[([^\]]+)\]$/.exec(last)?.[1] ?? "UTC";
  const today = readerDays(zone).dateOf(now);
  const day = parseDate(last.slice(0, 10));
  if (day >= today) return rows.length === 1 ? "They heard from us today." : "The last of them heard from us today.";
  return `${who} from us since ${describeDay(day, today).replace(/^\S+ /, "")}.`;
}

/** The moment of the last word that any of them heard; undefined where nobody heard one. */
function lastHeardOf(rows: readonly Pick<CandidateJson, "lastHeardAt">[]): InstantText | undefined {
  return rows.flatMap(({ lastHeardAt }) => lastHeardAt ?? []).toSorted((a, b) => parseInstant(b) - parseInstant(a))[0];
}

/** "Three letters", "One letter". */
export function countLetters(count: number): string {
  return `${capital(numberWord(count))} letter${count === 1 ? "" : "s"}`;
}

/** "three letters", "letter", as a button names them: "See the three letters", "Send the letter". */
export function theLetters(count: number): string {
  return count === 1 ? "the letter" : `the ${numberWord(count)} letters`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
