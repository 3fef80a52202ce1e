import { simplifyName } from "../simplify-name.ts";

/** What a case is known by. */
export interface CalledCase {
  readonly id: string;
  readonly company: string;
  readonly role: string;
}

/**
 * For each case the shortest that a person can type for it: the first word of its company, the company, company and role,
 * or its id, whichever first means no other case. Made of letters, digits and hyphens, so that no shell minds.
 */
export function callNamesOf(cases: readonly CalledCase[]): (caseId: string) => string {
  let words: readonly IndexedName[] | undefined;
  const byId = new Map(cases.map((one) => [one.id, one]));
  return (caseId) => {
    const called = byId.get(caseId);
    if (called === undefined) return caseId;
    words ??= indexWords(cases);
    const index = words;
    const candidates = [firstWord(called.company), called.company, `${called.company} ${called.role}`].map(
      simplifyName,
    );
    const found = candidates.find((typed) => typed !== "" && meansOnly(typed, caseId, index));
    return found?.replaceAll(" ", "-") ?? caseId;
  };
}

function firstWord(text: string): string {
  return text.trim().split(/\s+/)[0] ?? "";
}

interface IndexedName {
  readonly caseId: string;
  /** A name from one of its words on: what was typed means the case where this begins with it. */
  readonly tail: string;
}

function indexWords(cases: readonly CalledCase[]): readonly IndexedName[] {
  const index = cases.flatMap(({ id, company, role }) =>
    [id, `${company} ${role}`].flatMap((name) => tailsOf(simplifyName(name)).map((tail) => ({ caseId: id, tail }))),
  );
  return index.sort((a, b) => (a.tail < b.tail ? -1 : a.tail > b.tail ? 1 : 0));
}

function tailsOf(name: string): readonly string[] {
  const tails = [name];
  for (let at = name.indexOf(" "); at !== -1; at = name.indexOf(" ", at + 1)) tails.push(name.slice(at + 1));
  return tails;
}

function meansOnly(typed: string, caseId: string, index: readonly IndexedName[]): boolean {
  let i = firstAtLeast(typed, index);
  for (; index[i]?.tail.startsWith(typed) === true; i++) if (index[i]!.caseId !== caseId) return false;
  return true;
}

function firstAtLeast(typed: string, index: readonly IndexedName[]): number {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (index[middle]!.tail < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}
