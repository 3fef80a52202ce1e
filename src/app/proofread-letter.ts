import type { Case } from "../engine/index.ts";
import type { Finding, Letter } from "../engine/letters/index.ts";
import type { Dialect, LanguageSlip, Proofreader } from "./ports/index.ts";

export interface ProofreadInput {
  readonly theCase: Case;
  /** ISO 3166. */
  readonly country: string | undefined;
  readonly proofreader: Proofreader;
}

/** Beyond this no letter is read; grammar takes its time. */
const LONGEST_READ = 20_000;

/** Slips of spelling and grammar as findings: spelling warns, the rest are hints. Names of the case are right as they are. */
export async function proofreadLetter(
  { subject, body }: Letter,
  { theCase, country, proofreader }: ProofreadInput,
): Promise<readonly Finding[]> {
  const words = knownWords(theCase);
  const findings: Finding[] = [];
  for (const [field, whole] of [["subject", subject ?? ""] as const, ["body", body] as const]) {
    const text = whole.slice(0, LONGEST_READ);
    if (text === "") continue;
    const slips = await readInDialects(text, dialectsFor(country), words, proofreader);
    // A subject is no sentence: only its words are looked at.
    const told = field === "subject" ? slips.filter(isSpelling) : slips;
    findings.push(...told.map((slip) => toFinding(slip, field, text)));
  }
  return findings;
}

const BRITISH: ReadonlySet<string> = new Set("GB IE GG JE IM MT ZA NG KE GH UG TZ HK SG MY PK LK BD".split(" "));
const OWN: Readonly<Record<string, Dialect>> = { AU: "australian", NZ: "australian", CA: "canadian", IN: "indian" };
const AMERICAN: ReadonlySet<string> = new Set("US PR GU VI AS MP PH LR".split(" "));

/** The spellings that are right in a country: one where English is at home, either of the large two elsewhere. */
function dialectsFor(country = "US"): readonly Dialect[] {
  const code = country.toUpperCase();
  if (Object.hasOwn(OWN, code)) return [OWN[code]!];
  if (BRITISH.has(code)) return ["british"];
  return AMERICAN.has(code) ? ["american"] : ["american", "british"];
}

/** Slips in every one of the dialects: what is right in one of them is right. */
async function readInDialects(
  text: string,
  [first = "american", ...rest]: readonly Dialect[],
  words: readonly string[],
  proofreader: Proofreader,
): Promise<readonly LanguageSlip[]> {
  let slips = await proofreader.check(text, { words, dialect: first });
  for (const dialect of slips.length === 0 ? [] : rest) {
    const others = await proofreader.check(text, { words, dialect });
    slips = slips.filter((slip) => others.some(({ start, end }) => start === slip.start && end === slip.end));
  }
  return slips;
}

/** More than any case has; a list without end would be read anew for each letter. */
const MOST_WORDS = 2_000;

/** The names of the case, and the names within what was talked about: words with a capital or a digit in them. */
function knownWords({ contacts, company, role, me, facts }: Case): readonly string[] {
  const names = [company, role, me.name ?? "", ...contacts.flatMap(({ name, title = "" }) => [name, title])];
  const told = facts.flatMap((fact) => {
    if (fact.kind === "interview") return [...(fact.topics?.values() ?? [])].flat();
    return fact.kind === "promise" || fact.kind === "news" ? [fact.what] : [];
  });
  const named = told.flatMap((text) => text.split(/\s+/).filter((word) => /.[\p{Lu}\d]|^\p{Lu}/u.test(word)));
  return [...names, ...named].slice(0, MOST_WORDS);
}

function isSpelling({ kind }: LanguageSlip): boolean {
  return kind === "Spelling" || kind === "Typo";
}

function toFinding(slip: LanguageSlip, field: Finding["field"], text: string): Finding {
  const { start, end, kind, message, replacements } = slip;
  const written = text.slice(start, end);
  const [fix] = replacements;
  const remedy = fix === undefined ? "" : fix === "" ? " Leave it out." : ` Write "${fix}".`;
  const what = isSpelling(slip) ? "Spelling" : (KINDS[kind] ?? "Language");
  const reason = isSpelling(slip) || remedy !== "" ? "" : ` ${message}`;
  return {
    rule: "letter.language",
    severity: isSpelling(slip) ? "warns" : "hints",
    field,
    start,
    end,
    message: `${what}: "${written}".${remedy}${reason}`,
    source: "judgement",
    ...(fix === undefined ? undefined : { fix }),
  };
}

const KINDS: Readonly<Record<string, string>> = {
  Agreement: "Grammar",
  BoundaryError: "Two words or one",
  Capitalization: "Capitals",
  Eggcorn: "A similar word",
  Enhancement: "A better word",
  Formatting: "Typing",
  Grammar: "Grammar",
  Malapropism: "A similar word",
  Nonstandard: "Unusual wording",
  Punctuation: "Punctuation",
  Readability: "Hard to read",
  Redundancy: "Said twice",
  Regionalism: "Said elsewhere",
  Repetition: "Repeated",
  Style: "Style",
  Usage: "Usage",
  WordChoice: "A better word",
  WordOrder: "Order of words",
};
