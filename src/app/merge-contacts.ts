import {
  type CaseHeader,
  type ContactJson,
  error,
  type FactJson,
  type Fault,
  faultAt,
  ok,
  type Result,
} from "../contract/index.ts";
import { contactsNamedBy } from "./contacts-named-by.ts";

/** Where a contact says whom it was merged into: facts still name it, and people see one person. */
const MERGED_KEY = "x-merged-into";

type MergedContact = ContactJson & { readonly [MERGED_KEY]?: string };

/** Whom a contact was merged into, by id; undefined where it stands for itself. */
export function mergedInto(contact: ContactJson): string | undefined {
  const into = (contact as MergedContact)[MERGED_KEY];
  return typeof into === "string" ? into : undefined;
}

const TAKEN_OVER = ["title", "email", "phone", "address", "timeZone", "pronounce"] as const;

/**
 * A header in which two contacts are one person: `into` keeps what it says and takes over what it lacks. Facts are never edited, so the
 * other one stays for as long as any fact names it, and says into whom it was merged; without such a fact it goes.
 */
export function mergeContacts(
  header: CaseHeader,
  facts: readonly FactJson[],
  { from, into }: { readonly from: string; readonly into: string },
): Result<CaseHeader, readonly Fault[]> {
  const [gone, kept] = [from, into].map((id) => header.contacts.find((contact) => contact.id === id));
  if (gone === undefined) return error([faultAt("contact", "a contact of the case", from)]);
  if (kept === undefined) return error([faultAt("into", "a contact of the case", into)]);
  if (from === into) return error([faultAt("into", "another contact than the one that is merged", into)]);
  if (mergedInto(kept) !== undefined) {
    return error([faultAt("into", `${mergedInto(kept)}, whom this contact was merged into`, into)]);
  }
  const isNamed = facts.some((fact) => contactsNamedBy(fact).includes(from));
  const survivor = withMissing(kept, gone);
  const contacts = header.contacts.flatMap((contact): readonly ContactJson[] => {
    if (contact.id === into) return [survivor];
    if (contact.id === from) return isNamed ? [remaining(gone, survivor)] : [];
    return [mergedInto(contact) === from ? ({ ...contact, [MERGED_KEY]: into } as MergedContact) : contact];
  });
  return ok({ ...header, contacts });
}

/** A contact with what it lacks taken from another. */
export function withMissing(contact: ContactJson, other: Partial<ContactJson>): ContactJson {
  const missing = TAKEN_OVER.filter((field) => (contact[field] ?? "") === "" && (other[field] ?? "") !== "");
  return { ...contact, ...Object.fromEntries(missing.map((field) => [field, other[field]])) };
}

/** An address of its own still tells whose mail it is; the same one twice would leave open which of the two. */
function remaining(gone: ContactJson, survivor: ContactJson): MergedContact {
  const { email, ...rest } = gone;
  const isShared = email?.trim().toLowerCase() === survivor.email?.trim().toLowerCase();
  return { ...rest, ...(email === undefined || isShared ? {} : { email }), [MERGED_KEY]: survivor.id };
}
