import type { CaseStore, StoredHeader } from "../app/index.ts";
import { misuse } from "./fail.ts";
import { simplifyName } from "./simplify-name.ts";

/** What a case may be called by: its id, its company, or company and role together. */
function namesOf({ id, header }: StoredHeader): readonly string[] {
  return [id, header.company, `${header.company} ${header.role}`, header.role];
}

/** The entries that a typed name means: one that is exactly it, else all that begin with it, accents and case aside. */
export function matchNames<T>(
  typed: string,
  entries: readonly T[],
  namesOfEntry: (entry: T) => readonly string[],
): T[] {
  const exact = entries.filter((entry) => namesOfEntry(entry).includes(typed));
  if (exact.length === 1) return exact;
  const wanted = simplifyName(typed);
  if (wanted === "") return exact;
  const simplified = entries.map((entry) => ({ entry, names: namesOfEntry(entry).map(simplifyName) }));
  const whole = simplified.filter(({ names }) => names.includes(wanted));
  if (whole.length === 1) return whole.map(({ entry }) => entry);
  return simplified
    .filter(({ names }) => names.some((name) => name.startsWith(wanted) || name.includes(` ${wanted}`)))
    .map(({ entry }) => entry);
}

/** The one case whose id, company or role begins with what was typed; anything else ends the command with what there is. */
export async function chooseCase(typed: string, store: CaseStore): Promise<StoredHeader> {
  const headers = await store.listHeaders();
  const matches = matchNames(typed, headers, namesOf);
  const [match] = matches;
  if (match !== undefined && matches.length === 1) return match;
  if (headers.length === 0) misuse(`there is no case yet. "fineline" begins one.`);
  if (match !== undefined)
    misuse(`${JSON.stringify(typed)} is more than one case. There is:`, ...(await describeCases(matches, headers)));
  const { suggestName } = await import("./near-names.ts");
  const near = suggestName(
    typed,
    headers.flatMap(({ id, header }) => [header.company, id]),
  );
  misuse(`${JSON.stringify(typed)} is no case${near}. There is:`, ...(await describeCases(headers, headers)));
}

const MOST_LISTED = 8;

/** Cases to choose from, a line each, with what a person types for them. */
async function describeCases(
  listed: readonly StoredHeader[],
  all: readonly StoredHeader[],
): Promise<readonly string[]> {
  const { callNamesOf } = await import("./render/call-names.ts");
  const callName = callNamesOf(all.map(({ id, header: { company, role } }) => ({ id, company, role })));
  return listed.slice(0, MOST_LISTED).map(({ id, header }) => `  ${header.company}, ${header.role} (${callName(id)})`);
}
