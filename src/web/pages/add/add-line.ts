import { foldedWords, foldText } from "../../../app/index.ts";
import { type Day, formatDate, parseDate } from "../../../engine/index.ts";

/** An application on its way in, as it is typed. */
export interface AddLine {
  /** Its own for as long as it stands on the page. */
  readonly key: number;
  readonly company: string;
  readonly role: string;
  /** `YYYY-MM-DD`; what was pasted where it is no date; empty where one has not applied yet. */
  readonly appliedOn: string;
  /** A name, or a name with an address: "Dana Kim <dana@globex.example>". */
  readonly contact: string;
}

/** What is typed in a line. */
export type AddField = Exclude<keyof AddLine, "key">;

/** The fields of a line in their order. */
export const ADD_FIELDS: readonly AddField[] = ["company", "role", "appliedOn", "contact"];

let lastKey = 0;

/** A line with nothing in it but what is given. */
export function newLine(typed: Partial<Record<AddField, string>> = {}): AddLine {
  lastKey += 1;
  return { key: lastKey, company: "", role: "", appliedOn: "", contact: "", ...typed };
}

/** Whether nothing was typed in it. */
export function isEmptyLine(line: AddLine): boolean {
  return ADD_FIELDS.every((field) => line[field].trim() === "");
}

/** What is wrong in a line, by field; empty where it can be added. */
export type LineFaults = Readonly<Partial<Record<AddField, string>>>;

const LONGEST = 200;

/** What is wrong in a line as of a day; nothing in one without a word. */
export function lineFaults(line: AddLine, today: Day): LineFaults {
  if (isEmptyLine(line)) return {};
  const faults: Partial<Record<AddField, string>> = {};
  if (line.company.trim() === "") faults.company = "A company is expected here.";
  if (line.role.trim() === "") faults.role = "A role is expected here.";
  const day = dayFault(line.appliedOn.trim(), today);
  if (day !== undefined) faults.appliedOn = day;
  if (line.contact.trim() !== "" && readContact(line.contact) === undefined) {
    faults.contact = "A name is expected, such as Dana Kim <dana@globex.example>.";
  }
  for (const field of ADD_FIELDS)
    if (line[field].length > LONGEST) faults[field] = `At most ${LONGEST} characters are expected.`;
  return faults;
}

function dayFault(text: string, today: Day): string | undefined {
  if (text === "") return undefined;
  const day = parseDate(text);
  if (Number.isNaN(day)) return `A day such as ${formatDate(today)} is expected.`;
  return day > today ? "This day is still ahead." : undefined;
}

/** Somebody as they were typed. */
export interface TypedName {
  readonly name: string;
  readonly email?: string;
}

const WITH_ADDRESS = /^\s*"?([^"<>]*?)"?\s*<?\s*([^\s<>@]+@[^\s<>@]+)\s*>?\s*$/;

/** "Dana Kim <dana@globex.example>", "Dana Kim" or an address alone; undefined where there is no name in it. */
export function readContact(text: string): TypedName | undefined {
  const found = WITH_ADDRESS.exec(text);
  if (found !== null) {
    const [, name = "", email = ""] = found;
    return { name: name.trim() === "" ? nameOfAddress(email) : name.trim(), email };
  }
  return /\p{L}/u.test(text) && !/[<>@]/.test(text) ? { name: text.trim() } : undefined;
}

/** "Dana Kim" of dana.kim@globex.example. */
function nameOfAddress(email: string): string {
  const words = (email.split("@")[0] ?? email).split(/[._+-]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

/** What tells whether two applications are the same: company and role, capitals and accents aside. */
function sameness({ company, role }: Pick<AddLine, "company" | "role">): string {
  return `${foldedWords(company).join(" ") || foldText(company).trim()} / ${foldedWords(role).join(" ") || foldText(role).trim()}`;
}

/** Lines that name an application which is there already, or which an earlier line names: by key, what to say. */
export function repeatedLines(
  lines: readonly AddLine[],
  known: readonly Pick<AddLine, "company" | "role">[],
): ReadonlyMap<number, string> {
  const there = new Set(known.map(sameness));
  const typed = new Set<string>();
  const repeated = new Map<number, string>();
  for (const line of lines) {
    if (line.company.trim() === "" || line.role.trim() === "") continue;
    const same = sameness(line);
    if (there.has(same)) repeated.set(line.key, "This one is there already.");
    else if (typed.has(same)) repeated.set(line.key, "A line above says the same.");
    typed.add(same);
  }
  return repeated;
}
