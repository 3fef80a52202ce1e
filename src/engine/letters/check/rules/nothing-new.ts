import { checkInRules, checkInsBefore } from "../check-ins-before.ts";
import { finding, NO_FINDINGS, type Rule } from "../finding.ts";
import type { Look } from "../look.ts";
import { specificStems } from "../stock-words.ts";
import { readEarlier } from "../substance.ts";
import { stemsOf, topicStems } from "../topic-words.ts";

/** So many words that no check-in had make it a new one; one is enough where the writer says it of themselves. */
const FEWEST_NEW_WORDS = 2;

/** Each check-in brings something new, where the playbook asks for it. */
export const nothingNew: Rule = (look) => {
  const asked = checkInRules(look)?.somethingNew;
  if (asked?.value !== true || look.text.sentences.length === 0) return NO_FINDINGS;
  const before = checkInsBefore(look);
  if (before.length === 0 && !hasAskedBefore(look)) return NO_FINDINGS;
  const said = topicStems(before.flatMap((letter) => readEarlier(letter, look).text.words.map(({ lower }) => lower)));
  const fresh = [...specificStems(look)].filter((word) => !said.has(word));
  if (fresh.length >= FEWEST_NEW_WORDS || (fresh.length > 0 && tellsOfSelf(look, fresh)) || bringsNews(look, said))
    return NO_FINDINGS;
  const at = { start: look.text.sentences[0]!.start, end: look.text.sentences.at(-1)!.end };
  const message = "This says what the last one said: bring something new, however small, if there is something.";
  // Without the last one at hand nobody can tell what it said.
  const severity = before.length === 0 ? "hints" : "warns";
  return [finding({ rule: "letter.nothing-new", severity, at, message, source: asked.source })];
};

/** A word that is new, in a sentence about what the writer did or found. */
function tellsOfSelf({ text: { sentences } }: Look, fresh: readonly string[]): boolean {
  return sentences.some(
    ({ text, isQuestion }) =>
      !isQuestion &&
      /\b(?:i|i'm|i've|i'll|my|we|here)\b|'s\b|\b(?:attached|below)\b/.test(text) &&
      [...stemsOf(text)].some((word) => fresh.includes(word)),
  );
}

function hasAskedBefore({ facts }: Look): boolean {
  return facts.attempts.made > 0;
}

/** Words of the news kept with the case, where the last check-in did not have them. */
function bringsNews(look: Look, said: ReadonlySet<string>): boolean {
  const own = look.stems;
  return look.facts.facts.some((fact) => {
    if (fact.kind !== "news" && fact.kind !== "promise") return false;
    const stems = [...stemsOf(fact.what)];
    const fresh = stems.filter((word) => own.has(word) && !said.has(word));
    return fresh.length > 0 && fresh.length >= Math.min(2, stems.length);
  });
}
