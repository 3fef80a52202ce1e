import { checkInRules, lastCheckIn } from "../check-ins-before.ts";
import { type Rule, NO_FINDINGS, finding } from "../finding.ts";
import type { Look } from "../look.ts";
import { specificStems } from "../stock-words.ts";
import { readEarlier } from "../substance.ts";
import { topicStems } from "../topic-words.ts";

/** So many words that the last check-in did not have make it a new one. */
const FEWEST_NEW_WORDS = 3;

/** Each check-in brings something new, where the playbook asks for it. */
export const nothingNew: Rule = (look) => {
  const asked = checkInRules(look)?.somethingNew;
  if (asked?.value !== true || look.text.sentences.length === 0) return NO_FINDINGS;
  const before = lastCheckIn(look);
  if (before === undefined && !hasAskedBefore(look)) return NO_FINDINGS;
  const said = before === undefined ? undefined : topicStems(readEarlier(before, look).text.words.map(({ lower }) => lower));
  const fresh = [...specificStems(look)].filter((word) => said?.has(word) !== true);
  if (fresh.length >= FEWEST_NEW_WORDS || bringsNews(look, said)) return NO_FINDINGS;
  const at = { start: look.text.sentences[0]!.start, end: look.text.sentences.at(-1)!.end };
  const message = "This says what the last one said: bring something new, however small, if there is something.";
  return [finding({ rule: "letter.nothing-new", severity: "warns", at, message, source: asked.source })];
};

function hasAskedBefore({ facts }: Look): boolean {
  return facts.attempts.made > 0;
}

/** Words of the news kept with the case, where the last check-in did not have them. */
function bringsNews(look: Look, said: ReadonlySet<string> | undefined): boolean {
  const own = topicStems(look.text.words.map(({ lower }) => lower));
  return look.facts.facts.some((fact) => {
    if (fact.kind !== "news" && fact.kind !== "promise") return false;
    const stems = [...topicStems(fact.what.slice(0, 300).split(/\s+/))];
    const fresh = stems.filter((word) => own.has(word) && said?.has(word) !== true);
    return fresh.length > 0 && fresh.length >= Math.min(2, stems.length);
  });
}
