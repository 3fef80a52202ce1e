import type { Finding } from "../../letter.ts";
import { nameForms } from "../../names/index.ts";
import { finding, type Rule } from "../finding.ts";
import { fold } from "../fold.ts";
import type { Span } from "../letter-text.ts";
import type { Look } from "../look.ts";
import type { NamePart } from "../people.ts";

const RULE = "letter.wrong-fact";

const SAID: Readonly<Record<string, string>> = {
  mr: "Mr",
  mister: "Mr",
  mrs: "Mrs",
  ms: "Ms",
  miss: "Miss",
  mx: "Mx",
  dr: "Dr",
  doctor: "Dr",
  prof: "Prof.",
  professor: "Prof.",
  herr: "Herr",
  frau: "Frau",
};
const COURTESY: ReadonlySet<string> = new Set(["Mr", "Mrs", "Ms", "Miss", "Mx", "Herr", "Frau"]);
const LEARNED: ReadonlySet<string> = new Set(["Dr", "Prof."]);
const TITLED = /\b(mr|mrs|ms|miss|mx|mister|dr|doctor|prof|professor|herr|frau)\b\.? ?(?:(?:mr|dr|prof)\b\.? )?/g;
/** How much behind a title is read for a name. */
const LONGEST_NAME = 60;
const MOST_TITLES = 40;

/** *Mr* or *Ms* where the case says *Dr* or *Prof.*, or another title than the one that the case gives. */
export const wrongTitles: Rule = (look) => {
  const { lower, greeting, sentences } = look.text;
  const found: Finding[] = [];
  let seen = 0;
  const stretches: readonly Span[] = greeting === undefined ? sentences : [greeting, ...sentences];
  for (const { start, end } of stretches) {
    for (const match of lower.slice(start, end).matchAll(TITLED)) {
      seen += 1;
      if (seen > MOST_TITLES) return found;
      const at = start + match.index;
      const titles = [...match[0].matchAll(/[a-z]+/g)]
        .map(([word]) => SAID[word]!)
        .filter((word) => word !== undefined);
      const wrong = wrongTitleAt(
        titles,
        { start: at, end: at + match[0].trimEnd().length },
        at + match[0].length,
        look,
      );
      if (wrong !== undefined) found.push(wrong);
    }
  }
  return found;
};

function wrongTitleAt(said: readonly string[], at: Span, nameStart: number, look: Look): Finding | undefined {
  const part = namedAt(nameStart, look);
  if (part === undefined) return undefined;
  const right = nameForms(part.contact).title;
  if (right === undefined || said.includes(right) || (said.some((title) => LEARNED.has(title)) && !LEARNED.has(right)))
    return undefined;
  if (said.every((title) => LEARNED.has(title)) && LEARNED.has(right)) return undefined;
  if (!LEARNED.has(right) && !said.every((title) => COURTESY.has(title))) return undefined;
  const isMild = !LEARNED.has(right) && isSamePerson(said, right);
  const message = `${part.contact.name.slice(0, 60)} is ${right}${LEARNED.has(right) ? ", not" : " here, not"} ${said[0]}.`;
  return finding({ rule: RULE, severity: isMild ? "hints" : "warns", at, message, source: "reach-out", fix: right });
}

/** Mrs and Ms are asked for by the same people, and a title of another language is no other title. */
function isSamePerson(said: readonly string[], right: string): boolean {
  const hers = ["Mrs", "Ms", "Miss", "Frau"];
  const his = ["Mr", "Herr"];
  return said.every(
    (title) => (hers.includes(title) && hers.includes(right)) || (his.includes(title) && his.includes(right)),
  );
}

/** Whose name follows. */
function namedAt(start: number, { text, people, letter }: Look): NamePart | undefined {
  const after = text.body.slice(start, start + LONGEST_NAME);
  const words = /^[\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]+){0,3}/u.exec(after)?.[0].split(" ") ?? [];
  for (const word of words) {
    const parts = people.folded(fold(word.replace(/['’]s$/, ""))).filter(({ place }) => place !== "particle");
    if (parts.length > 0) return parts.find(({ contact }) => contact.id === letter.to) ?? parts[0];
    if (word !== word.toLowerCase()) return undefined;
  }
  return undefined;
}
