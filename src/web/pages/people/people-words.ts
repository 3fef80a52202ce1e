import { foldedWords, foldText, numberWord, type Person } from "../../../app/index.ts";
import { type BusinessCalendar, describeDayShort, type Instant } from "../../../engine/index.ts";

/** Where a person's page is. */
export function personAddress({ key }: Pick<Person, "key">): string {
  return `/people/${encodeURIComponent(key)}`;
}

/** "Nine people at seven companies." */
export function peopleSentence(people: readonly Person[]): string {
  const companies = new Set(people.flatMap(({ cases }) => cases.map(({ company }) => foldText(company).trim()))).size;
  if (people.length === 0) return "Nobody is here yet.";
  const count = people.length === 1 ? "One person" : `${capital(numberWord(people.length))} people`;
  return `${count} at ${companies === 1 ? "one company" : `${numberWord(companies)} companies`}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The companies, each once. */
export function companiesOf({ cases }: Pick<Person, "cases">): readonly string[] {
  return [...new Set(cases.map(({ company }) => company))];
}

/** "from you, Fri 13 Nov"; undefined where no word was exchanged. */
export function lastWords({ last }: Pick<Person, "last">, now: Instant, own: BusinessCalendar): string | undefined {
  if (last === null) return undefined;
  const day = describeDayShort(own.dateOf(last.at), own.dateOf(now));
  if (last.by === "both") return `you talked, ${day}`;
  return last.by === "me" ? `from you, ${day}` : `from them, ${day}`;
}

/** Those of whom every typed word begins a word of the name, the title, the address or a company. */
export function filterPeople(people: readonly Person[], query: string): readonly Person[] {
  const asked = foldedWords(query);
  if (asked.length === 0) return people;
  return people.filter((person) => {
    const words = wordsOf(person);
    return asked.every((word) => words.some((other) => other.startsWith(word)));
  });
}

const known = new WeakMap<Person, readonly string[]>();

function wordsOf(person: Person): readonly string[] {
  const { name, title = "", email = "", cases } = person;
  return known.getOrInsertComputed(person, () =>
    foldedWords([name, title, email, ...cases.flatMap(({ company, role }) => [company, role])].join(" ")),
  );
}

/** How people are put in order. */
export type PeopleOrder = "name" | "last";

/** People under one heading. */
export interface PeopleGroup {
  readonly title: string;
  readonly people: readonly Person[];
}

/** People by the first letter of their names, or by when the last word was; `people` come by name. */
export function groupPeople(
  people: readonly Person[],
  order: PeopleOrder,
  { now, own }: { readonly now: Instant; readonly own: BusinessCalendar },
): readonly PeopleGroup[] {
  const today = own.dateOf(now);
  const sorted = order === "name" ? people : people.toSorted((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0));
  if (order === "name" && people.length < MANY) return people.length === 0 ? [] : [{ title: "By name", people }];
  const titleOf = order === "name" ? letterOf : (person: Person) => ageOf(person, today, own);
  return [...Map.groupBy(sorted, titleOf)].map(([title, members]) => ({ title, people: members }));
}

/** Fewer than this need no letters above them. */
const MANY = 40;

/** "A", also of "Ångström"; "#" of a name that begins with no letter. */
function letterOf({ name }: Person): string {
  return /^\P{L}*(\p{L})/u.exec(foldText(name))?.[1]?.toUpperCase() ?? "#";
}

const WEEK = 7;
const MONTH = 30;

function ageOf({ last }: Person, today: number, own: BusinessCalendar): string {
  if (last === null) return "No word yet";
  const days = today - own.dateOf(last.at);
  if (days < WEEK) return "Within the last week";
  return days < MONTH ? "Within the last month" : "Longer ago";
}
