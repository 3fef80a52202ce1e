import type { CandidateRow, StoredOpening } from "../../app/index.ts";
import { matchNames } from "../choose-case.ts";
import { misuse } from "../fail.ts";
import { suggestName } from "../near-names.ts";
import type { EmployerDesk } from "./desk.ts";

const MOST_LISTED = 8;

/** The one opening whose id or title begins with what was typed; anything else ends the command with what there is. */
export function chooseOpening(typed: string | undefined, { openings }: Pick<EmployerDesk, "openings">): StoredOpening {
  if (openings.length === 0) misuse('there is no opening yet. "fineline employer open TITLE COMPANY" makes one.');
  if (typed === undefined) misuse("expected an OPENING. There is:", ...openings.slice(0, MOST_LISTED).map(openingLine));
  const found = matchNames(typed, openings, ({ opening: { id, title, company } }) => [
    id,
    title,
    `${company} ${title}`,
  ]);
  const [match] = found;
  if (match !== undefined && found.length === 1) return match;
  if (match !== undefined)
    misuse(`${JSON.stringify(typed)} is more than one opening. There is:`, ...found.map(openingLine));
  const near = suggestName(
    typed,
    openings.flatMap(({ opening: { id, title } }) => [title, id]),
  );
  return misuse(
    `${JSON.stringify(typed)} is no opening${near}. There is:`,
    ...openings.slice(0, MOST_LISTED).map(openingLine),
  );
}

function openingLine({ opening: { id, title, company } }: StoredOpening): string {
  return `  ${company}, ${title} (${id})`;
}

/** The one candidate whom each text names, each once; anything else ends the command with whom it may mean. */
export function chooseCandidates(typed: readonly string[], among: readonly CandidateRow[]): readonly CandidateRow[] {
  return [...new Set(typed.map((text) => chooseCandidate(text, among)))];
}

/** The one candidate whose name, address or case begins with what was typed. */
export function chooseCandidate(typed: string, among: readonly CandidateRow[]): CandidateRow {
  if (among.length === 0) misuse("there is no candidate here yet.");
  const found = matchNames(typed, among, namesOf);
  const [match] = found;
  if (match !== undefined && found.length === 1) return match;
  if (match !== undefined) {
    const lines = found.slice(0, MOST_LISTED).map(candidateLine);
    const more = found.length > lines.length ? [`  and ${found.length - lines.length} more`] : [];
    misuse(`${JSON.stringify(typed)} is more than one candidate. There is:`, ...lines, ...more);
  }
  const near = suggestName(
    typed,
    among.map(({ name }) => name),
  );
  return misuse(`${JSON.stringify(typed)} is no candidate${near}.`);
}

function namesOf({ caseId, name, candidate: { email } }: CandidateRow): readonly string[] {
  return [caseId, name, ...(email === undefined ? [] : [email])];
}

function candidateLine({ caseId, name, openingId, candidate: { email } }: CandidateRow): string {
  return `  ${[name, email, openingId].filter((part) => part !== undefined && part !== null).join(", ")} (${caseId})`;
}
