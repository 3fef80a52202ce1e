import type { CaseHeader } from "../contract/index.ts";

/** What is different between two headers, a few words each: "email of Dana Kim: dana@globex.example". */
export function describeEdit(before: CaseHeader, after: CaseHeader): readonly string[] {
  return [
    ...differences("", { role: before.role, company: before.company }, { role: after.role, company: after.company }),
    ...differences("", { playbook: playbookName(before) }, { playbook: playbookName(after) }),
    ...differences("", before.calendar, after.calendar),
    ...differences("your ", before.me ?? {}, after.me ?? {}),
    ...describeContacts(before, after),
  ];
}

function playbookName({ playbook }: CaseHeader): string | undefined {
  return typeof playbook === "object" ? playbook.id : playbook;
}

function describeContacts(before: CaseHeader, after: CaseHeader): readonly string[] {
  const old = new Map(before.contacts.map((contact) => [contact.id, contact]));
  const changed = after.contacts.flatMap((contact) => {
    const known = old.get(contact.id);
    if (known === undefined) return [`new: ${contact.name}, ${contact.role} (${contact.id})`];
    return differences(`${known.name}'s `, known, contact);
  });
  const kept = new Set(after.contacts.map(({ id }) => id));
  return [...changed, ...before.contacts.filter(({ id }) => !kept.has(id)).map(({ name }) => `without ${name}`)];
}

const NAMES: Readonly<Record<string, string>> = {
  timeZone: "time zone",
  holidays: "days off",
  halfDays: "half-days",
  daysOff: "days off",
};

function differences(whose: string, before: object, after: object): readonly string[] {
  const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((key) => JSON.stringify(old.get(key)) !== JSON.stringify(fresh.get(key)))
    .map((key) => `${whose}${NAMES[key] ?? key}: ${valueWords(fresh.get(key))}`);
}

function valueWords(value: unknown): string {
  if (value === undefined) return "none";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(entryWords).join(", ");
  if (typeof value === "object" && value !== null) return Object.values(value).join(" to ");
  return String(value);
}

/** "2026-12-24 13:00 Christmas Eve" of a half-day; a text or number itself. */
function entryWords(entry: unknown): string {
  return typeof entry === "object" && entry !== null ? Object.values(entry).join(" ") : String(entry);
}
