import type { CalendarJson, CaseHeader, ContactJson, MeJson } from "../contract/index.ts";
import { contactIdFor } from "./draft-case.ts";

/** What is to be different in a case's header. */
export interface CaseEdit {
  readonly role?: string | undefined;
  readonly company?: string | undefined;
  readonly playbook?: CaseHeader["playbook"];
  readonly calendar?: Partial<CalendarJson> | undefined;
  readonly me?: Partial<MeJson> | undefined;
  /** Further days off, and days off that are taken out again. */
  readonly addHolidays?: readonly string[] | undefined;
  readonly removeHolidays?: readonly string[] | undefined;
  readonly addContacts?: readonly Omit<ContactJson, "id">[] | undefined;
  readonly removeContacts?: readonly string[] | undefined;
  /** Changes to one contact that is there, by its id; an empty text takes the value out. */
  readonly contact?: { readonly id: string; readonly changes: Partial<Omit<ContactJson, "id">> } | undefined;
}

/** A header with an edit made to it; what the edit does not name stays as it is, keys that begin with `x-` included. */
export function editHeader(header: CaseHeader, edit: CaseEdit): CaseHeader {
  const { role = header.role, company = header.company, playbook = header.playbook } = edit;
  const me = edit.me === undefined ? header.me : withoutEmpty({ ...header.me, ...edit.me });
  return {
    ...header,
    role,
    company,
    ...(playbook === undefined ? {} : { playbook }),
    ...(me === undefined ? {} : { me }),
    calendar: editCalendar(header.calendar, edit),
    contacts: editContacts(header.contacts, edit),
  };
}

function editCalendar(calendar: CalendarJson, edit: CaseEdit): CalendarJson {
  const edited = withoutEmpty({ ...calendar, ...edit.calendar });
  const { addHolidays = [], removeHolidays = [] } = edit;
  if (addHolidays.length === 0 && removeHolidays.length === 0) return edited;
  const days = new Set([...(calendar.holidays ?? []), ...addHolidays]);
  for (const day of removeHolidays) days.delete(day);
  return { ...edited, holidays: [...days].toSorted() };
}

function editContacts(contacts: readonly ContactJson[], edit: CaseEdit): readonly ContactJson[] {
  const { contact, addContacts = [], removeContacts = [] } = edit;
  const kept = contacts
    .filter(({ id }) => !removeContacts.includes(id))
    .map((each) => (each.id === contact?.id ? withoutEmpty({ ...each, ...contact.changes }) : each));
  return withContacts(kept, addContacts);
}

/** Contacts with new ones added, each with an id of its own. */
export function withContacts(
  contacts: readonly ContactJson[],
  added: readonly Omit<ContactJson, "id">[],
): readonly ContactJson[] {
  const all = [...contacts];
  for (const contact of added)
    all.push({ id: contactIdFor(contact.name, new Set(all.map(({ id }) => id))), ...contact });
  return all;
}

function withoutEmpty<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== "" && part !== undefined)) as T;
}
