import { addCards, type CardFate, type ContactCard, describeEdit, foldedWords } from "../../../app/index.ts";
import type { CaseHeader } from "../../../contract/index.ts";
import type { ContactRole } from "../../../engine/index.ts";

/** What bringing people in comes to. */
export interface AddedPeople {
  readonly header: CaseHeader;
  readonly fates: readonly CardFate[];
  /** What is different, for the history; undefined where nothing is. */
  readonly note: string | undefined;
}

/** A header with the people of cards in it. `ending` makes the ids of new ones this device's own. */
export function addPeople(
  header: CaseHeader,
  cards: readonly ContactCard[],
  { role, ending }: { readonly role: ContactRole | undefined; readonly ending: () => string },
): AddedPeople {
  const { header: added, fates } = addCards(header, cards, role);
  const known = new Set(header.contacts.map(({ id }) => id));
  const contacts = added.contacts.map((contact) =>
    known.has(contact.id) ? contact : { ...contact, id: `${contact.id}-${ending()}` },
  );
  const next = { ...added, contacts };
  const words = describeEdit(header, next);
  return { header: next, fates, note: words.length === 0 ? undefined : `Edited: ${words.join("; ")}` };
}

/** "Two came in, and one was there already." */
export function fateSentence(fates: readonly CardFate[], company: string): string {
  const count = (kind: CardFate["kind"]) => fates.filter((fate) => fate.kind === kind).length;
  const [fresh, filled, there] = [count("new"), count("filled-in"), count("there")];
  const parts = [
    ...(fresh === 0 ? [] : [`${people(fresh)} added to ${company}`]),
    ...(filled === 0 ? [] : [`${people(filled)} known already, with what was missing filled in`]),
    ...(there === 0 ? [] : [`${people(there)} known already`]),
  ];
  return `${parts.join("; ")}.`;
}

function people(count: number): string {
  return count === 1 ? "1 person" : `${count} people`;
}

/** A case as it is chosen. */
export interface NamedCase {
  readonly caseId: string;
  readonly company: string;
}

/** The application whose company the cards name; undefined where they name none, or several. */
export function likelyCase(cards: readonly ContactCard[], cases: readonly NamedCase[]): string | undefined {
  const named = new Set(cards.map(({ company = "" }) => nameKey(company)).filter((key) => key !== ""));
  const found = cases.filter(({ company }) => named.has(nameKey(company)));
  return found.length === 1 ? found[0]!.caseId : undefined;
}

const FORMS: ReadonlySet<string> = new Set(["inc", "ltd", "llc", "plc", "gmbh", "ag", "sa", "bv", "co", "corp"]);

/** A company without what only says its legal form. */
function nameKey(company: string): string {
  return foldedWords(company)
    .filter((word) => !FORMS.has(word))
    .join(" ");
}
