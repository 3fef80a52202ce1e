import { foldText } from "./fold-text.ts";

const LONGEST_SLUG = 40;

/** A short readable id for a case, from the company's name: "globex", "globex-2"; "case", "case-2" where no letter of it fits an id. */
export function caseIdFor(company: string, taken: ReadonlySet<string>): string {
  return firstFree(slugOf(company) || "case", taken);
}

/** A short readable id for a contact, from the first name: "dana", "dana-2"; "contact" where no letter of it fits an id. */
export function contactIdFor(name: string, taken: ReadonlySet<string>): string {
  const words = slugOf(name).split("-");
  const first = words.find((word) => !TITLES.has(word)) ?? words[0];
  return firstFree(first || "contact", taken);
}

const TITLES: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "mx", "miss", "dr", "prof", "sir", "dame"]);

function slugOf(name: string): string {
  const plain = foldText(name).replace(/[^a-z0-9]+/g, "-");
  return plain.slice(0, LONGEST_SLUG).replace(/^-+|-+$/g, "");
}

function firstFree(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let count = 2; ; count++) if (!taken.has(`${slug}-${count}`)) return `${slug}-${count}`;
}
