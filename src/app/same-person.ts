import type { ContactJson } from "../contract/index.ts";
import { foldedWords } from "./fold-text.ts";
import { mergedInto } from "./merge-contacts.ts";
import type { StoredHeader } from "./ports/index.ts";

/** By what two contacts of a case seem to be one person, the surest first. */
export type SameBy = "email" | "phone" | "name";

/** Two contacts of one case that seem to be one person. */
export interface Duplicate {
  readonly caseId: string;
  readonly first: ContactJson;
  readonly second: ContactJson;
  readonly by: SameBy;
}

/** By what two seem to be one person; undefined where nothing says so. Names alone count only within one company. */
export function samePerson(a: Partial<ContactJson>, b: Partial<ContactJson>): SameBy | undefined {
  if (plainEmail(a) !== "" && plainEmail(a) === plainEmail(b)) return "email";
  if (isSameNumber(digitsOf(a), digitsOf(b))) return "phone";
  const [one, other] = [a, b].map(({ name = "" }) => foldedWords(name).toSorted().join(" "));
  return one !== "" && one === other ? "name" : undefined;
}

/** Pairs within each case that seem to be one person; what was merged is not named again. */
export function findDuplicates(headers: readonly StoredHeader[]): readonly Duplicate[] {
  return headers.flatMap(({ id: caseId, header }) => {
    const contacts = header.contacts.filter((contact) => mergedInto(contact) === undefined);
    return contacts.flatMap((first, at) =>
      contacts.slice(at + 1).flatMap((second) => {
        const by = samePerson(first, second);
        return by === undefined ? [] : [{ caseId, first, second, by }];
      }),
    );
  });
}

function plainEmail({ email }: Partial<ContactJson>): string {
  return email?.trim().toLowerCase() ?? "";
}

/** Without what only says how to dial it. */
function digitsOf({ phone = "" }: Partial<ContactJson>): string {
  return phone.replace(/\(0\)/g, "").replace(/\D/g, "").replace(/^0+/, "");
}

const SHORTEST = 7;
const SHORTEST_WITHIN = 9;

/** The same number, or one of them with the code of its country before it. */
function isSameNumber(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST) return false;
  return short === long || (short.length >= SHORTEST_WITHIN && long.endsWith(short));
}
