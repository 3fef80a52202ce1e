import type { CandidateJson, LawClockJson } from "../../contract/http/index.ts";
import { formatDate, formatInstant, getTimeZone, type Instant, type TimeZone } from "../../engine/index.ts";
import { type LawClock, peopleOfOpenings } from "../employer/index.ts";
import type { OutboxItem, SendStateKind, StoredOpening } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";
import { needsPerson } from "../sending/index.ts";
import type { CandidateRow } from "./candidates.ts";

/** What a candidate's row takes from elsewhere. */
export interface CandidateContext {
  /** All cases of who has several, by each of them. */
  readonly samePerson: ReadonlyMap<string, CandidateJson["alsoAppliedAs"]>;
  /** How the letter to somebody stands, by case. */
  readonly letters: ReadonlyMap<string, NonNullable<CandidateJson["letter"]>>;
}

/** A candidate as tables show them, every moment in the opening's zone. */
export function candidateJson(row: CandidateRow, { samePerson, letters }: CandidateContext): CandidateJson {
  const { caseId, openingId, name, candidate, owed, law } = row;
  const { email, phone, stage, course, lastHeardAt, answer, outcome } = candidate;
  const zone = getTimeZone(row.timeZone);
  const letter = letters.get(caseId);
  return {
    case: caseId,
    opening: openingId,
    name,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    stage,
    stageName: row.stage,
    appliedAt: momentOrNull(course.appliedAt, zone),
    lastHeardAt: momentOrNull(lastHeardAt, zone),
    businessDaysWithoutWord: row.businessDaysWithoutWord,
    owed: owed.map(({ stepId, kind, title, due, isLate }) => {
      return { step: stepId, kind, title, due: formatInstant(due, zone), isLate };
    }),
    law: law === null ? null : lawJson(law),
    answer,
    ...(outcome === undefined ? {} : { outcome }),
    ...(letter === undefined ? {} : { letter }),
    alsoAppliedAs: (samePerson.get(caseId) ?? []).filter((other) => other.case !== caseId),
  };
}

function lawJson(law: LawClock): LawClockJson {
  const { kind, duty, sentence } = law;
  const by = "by" in law && law.by !== null ? formatDate(law.by) : null;
  return { kind, name: duty === null ? null : lawName(duty), by, sentence, source: duty?.source ?? null };
}

function lawName({ place, days }: NonNullable<LawClock["duty"]>): string {
  return days === null ? place : `${place}, ${days} days`;
}

function momentOrNull(at: Instant | null, zone: TimeZone): string | null {
  return at === null ? null : formatInstant(at, zone);
}

/** Letters of these states are told of beside a candidate: those that are not over. */
export const LETTERS_IN_HAND: readonly SendStateKind[] = [
  "approved",
  "due",
  "submitting",
  "deferred",
  "uncertain",
  "rejected",
];

/** What the rows of candidates take from each other, from their openings and from the letters in hand. */
export function candidateContext(
  views: readonly CaseView[],
  openings: readonly StoredOpening[],
  items: readonly OutboxItem[],
): CandidateContext {
  const titles = new Map(openings.map(({ opening: { id, title } }) => [id, title]));
  const several = peopleOfOpenings(views).filter(({ caseIds }) => caseIds.length > 1);
  const placed = new Map(views.map(({ caseId, digest }) => [caseId, digest]));
  const cases = (caseIds: readonly string[]) =>
    caseIds.map((caseId) => {
      const { candidate, role } = placed.get(caseId)!;
      const opening = candidate?.opening ?? null;
      return { case: caseId, opening, title: titles.get(opening ?? "") ?? role };
    });
  return {
    samePerson: new Map(several.flatMap(({ caseIds }) => caseIds.map((id) => [id, cases(caseIds)] as const))),
    letters: new Map(items.flatMap((item) => letterOf(item))),
  };
}

function letterOf(item: OutboxItem): readonly (readonly [string, "on-its-way" | "needs-person"])[] {
  if (needsPerson(item)) return [[item.caseId, "needs-person"]];
  return item.state.kind === "rejected" ? [] : [[item.caseId, "on-its-way"]];
}
