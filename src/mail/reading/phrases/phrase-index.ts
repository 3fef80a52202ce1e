import { type Passage, sentenceAt, sentenceOf } from "./passage.ts";
import { stemsOf } from "./phrase-stems.ts";

/** One way of saying something. */
interface PhraseForm {
  /** Over folded text. Gaps have an end, so that time stays in proportion to the text's length. */
  readonly pattern: RegExp;
  /** One of these begins a word of every text that the pattern matches; undefined where none can be told. */
  readonly stems: ReadonlySet<string> | undefined;
  /** Whether it is written in letters that a plain text does not have. */
  readonly isForeign: boolean;
}

/** Something that people write in many ways, and what it is a sign of. */
export interface PhraseRule {
  /** As evidence names it. */
  readonly id: string;
  readonly forms: readonly PhraseForm[];
  /** Where the same sentence holds this, it was not said after all. */
  readonly unless: RegExp | undefined;
  /** Where it stands in the same sentence before the phrase ends. */
  readonly unlessBefore: RegExp | undefined;
}

/** What takes a phrase back: anywhere in its sentence, or before it. */
export interface PhraseLimits {
  readonly unless?: RegExp;
  readonly unlessBefore?: RegExp;
}

/** A phrase that was found, with its place in the passage. */
export interface FoundPhrase {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A gap in which nobody is met: "decided to see another candidate" tells nobody no. */
const UNMET = "(?:(?!\\b(?:interview|meet|see|speak|talk|wait|consider|not|until))[^.?!\\n]){0,60}?";

/**
 * A rule from its id and its alternatives. In these `~` stands for up to sixty characters of the same sentence, `~~` for such
 * without a meeting; each begins and ends at a word's edge.
 */
export function phraseRule(
  id: string,
  alternatives: readonly string[],
  limits: RegExp | PhraseLimits = {},
): PhraseRule {
  const { unless, unlessBefore } = limits instanceof RegExp ? { unless: limits, unlessBefore: undefined } : limits;
  return { id, forms: alternatives.map(formOf), unless, unlessBefore };
}

const GAP = "[^.?!\\n]{0,60}?";

function formOf(alternative: string): PhraseForm {
  const source = alternative
    .replace(/~+(?=[a-z(])/g, (gap) => `${gap}\\b`)
    .replaceAll("~~", UNMET)
    .replaceAll("~", GAP);
  // Other scripts have no word's edges that a pattern knows, and some no blanks.
  const isForeign = !/^\p{ASCII}*$/u.test(source);
  const pattern = new RegExp(isForeign ? source : `\\b(?:${source})\\b`, "g");
  return { pattern, stems: isForeign ? undefined : stemsOf(alternative), isForeign };
}

interface IndexedForm {
  readonly rule: PhraseRule;
  readonly form: PhraseForm;
}

/** Rules that are tried on a text only where a word of theirs occurs in it, so that many cost little. */
export class PhraseIndex {
  readonly #byStem = new Map<string, IndexedForm[]>();
  readonly #always: IndexedForm[] = [];
  readonly #foreign: IndexedForm[] = [];

  constructor(rules: readonly PhraseRule[]) {
    for (const rule of rules) for (const form of rule.forms) this.#add({ rule, form });
  }

  #add(indexed: IndexedForm): void {
    const { stems, isForeign } = indexed.form;
    if (isForeign) this.#foreign.push(indexed);
    else if (stems === undefined) this.#always.push(indexed);
    for (const stem of stems ?? []) this.#byStem.set(stem, [...(this.#byStem.get(stem) ?? []), indexed]);
  }

  /** Every phrase of the passage that counts. */
  find(passage: Passage): readonly FoundPhrase[] {
    const tried = new Set<IndexedForm>(this.#always);
    if (passage.isForeign) for (const indexed of this.#foreign) tried.add(indexed);
    for (const stem of passage.stems) {
      const indexed = this.#byStem.get(stem);
      if (indexed !== undefined) for (const each of indexed) tried.add(each);
    }
    return [...tried].flatMap(({ rule, form }) => findForm(rule, form, passage));
  }
}

/** What a rule finds in a passage, whether or not a word of it occurs. */
export function findPhrases(rule: PhraseRule, passage: Passage): readonly FoundPhrase[] {
  return rule.forms.flatMap((form) => findForm(rule, form, passage));
}

/** At most eight places, which is more than is ever looked at. */
function findForm(rule: PhraseRule, { pattern }: PhraseForm, passage: Passage): readonly FoundPhrase[] {
  const found: FoundPhrase[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(passage.folded); match !== null; match = pattern.exec(passage.folded)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[0] === "") pattern.lastIndex += 1;
    if (isTakenBack(rule, passage, start, end)) continue;
    found.push({ id: rule.id, start, end });
    if (found.length === 8) break;
  }
  return found;
}

function isTakenBack({ unless, unlessBefore }: PhraseRule, passage: Passage, start: number, end: number): boolean {
  if (unless === undefined && unlessBefore === undefined) return false;
  const sentence = sentenceOf(passage, sentenceAt(passage, start));
  return (
    unless?.test(sentence.text) === true || unlessBefore?.test(sentence.text.slice(0, end - sentence.start)) === true
  );
}
