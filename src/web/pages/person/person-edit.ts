import { describeEdit, editHeader, type Person, type StoredCase } from "../../../app/index.ts";
import type { CaseHeader, ContactJson } from "../../../contract/index.ts";

/** What can be changed of a person, as it is typed; an empty text takes a value out. */
export type TypedContact = Record<EditedField, string>;

type EditedField = (typeof EDITED)[number];

const EDITED = ["name", "role", "title", "email", "phone", "address", "timeZone", "pronounce"] as const;

/** The fields as they stand: of each what the latest case knows. */
export function typedContact({ cases }: Pick<Person, "cases">): TypedContact {
  const latest = (field: EditedField) =>
    cases.findLast(({ contact }) => (contact[field] ?? "") !== "")?.contact[field] ?? "";
  return Object.fromEntries(EDITED.map((field) => [field, latest(field)])) as TypedContact;
}

/** What is to be recorded in one of the person's cases. */
export interface HeaderChange {
  readonly caseId: string;
  /** As it was read. */
  readonly base: CaseHeader;
  readonly header: CaseHeader;
  readonly note: string;
}

/** The headers that an edit changes: only what was typed anew goes into every case of the person. */
export function headerChanges(
  { cases }: Pick<Person, "cases">,
  typed: TypedContact,
  stored: readonly StoredCase[],
): readonly HeaderChange[] {
  const before = typedContact({ cases });
  const changed = EDITED.filter((field) => typed[field].trim() !== before[field]);
  const changes = Object.fromEntries(changed.map((field) => [field, typed[field].trim()])) as Partial<ContactJson>;
  if (changed.length === 0) return [];
  return cases.flatMap(({ caseId, contact: { id } }) => {
    const header = stored.find((one) => one.id === caseId)?.header;
    if (header === undefined) return [];
    const edited = editHeader(header, { contact: { id, changes } });
    const words = describeEdit(header, edited);
    return words.length === 0 ? [] : [{ caseId, base: header, header: edited, note: `Changed: ${words.join("; ")}` }];
  });
}

/** What is wrong with what was typed, by field; empty where nothing is. */
export function typedFaults({ name, email }: TypedContact): Readonly<Partial<Record<EditedField, string>>> {
  return {
    ...(name.trim() === "" ? { name: "A name is expected here." } : {}),
    ...(email.trim() === "" || /^[^\s@]+@[^\s@]+$/.test(email.trim())
      ? {}
      : { email: "An address such as dana@globex.example is expected." }),
  };
}
