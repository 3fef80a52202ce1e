import { type Rule, NO_FINDINGS, NOWHERE, finding } from "../finding.ts";
import type { Look } from "../look.ts";
import { specificStems } from "../stock-words.ts";
import { topicStems } from "../topic-words.ts";
import { foldedWords } from "../vocabulary.ts";

const RULE = "letter.impersonal";

/** So many words of its own make a letter more than a form. */
const FEWEST_OWN_WORDS = 4;

/** A thank-you names something from the talk with this person. */
export const impersonal: Rule = (look) => {
  if ((look.context.kind !== "thank-you" && look.context.kind !== "card") || !look.isCandidate) return NO_FINDINGS;
  if (look.text.sentences.length === 0) return NO_FINDINGS;
  const { own, others } = topicsOf(look);
  const said = topicStems(look.text.words.map(({ lower }) => lower));
  if (own.length > 0 && own.some((topic) => names(said, topic, look))) return NO_FINDINGS;
  const isAboutOthers = others.some((topic) => names(said, topic, look));
  const isSpecific = specificStems(look).size >= FEWEST_OWN_WORDS;
  if (isSpecific && !isAboutOthers) return NO_FINDINGS;
  if (isAboutOthers && own.length === 0) return NO_FINDINGS;
  const name = look.recipient === undefined ? "them" : look.recipient.name.slice(0, 60);
  const hint = own.length === 0 ? "" : ` You talked about ${own[0]!.slice(0, 60)}.`;
  const message = isAboutOthers
    ? `This names what you talked about with somebody else.${hint}`
    : `Nothing here is from the talk with ${name}: name one thing that stayed with you.${hint}`;
  return [finding({ rule: RULE, severity: own.length === 0 ? "hints" : "warns", at: NOWHERE, message, source: "reach-out" })];
};

interface Topics {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** What was talked about with the recipient, and with others. */
function topicsOf({ facts, letter }: Look): Topics {
  const own: string[] = [];
  const others: string[] = [];
  for (const { topics } of facts.happened) {
    for (const [contact, said] of topics ?? []) (contact === letter.to ? own : others).push(...said.slice(0, 20));
  }
  return { own: own.slice(-MOST_TOPICS), others: others.slice(-MOST_TOPICS) };
}

const MOST_TOPICS = 60;

/** Whether the letter uses the words of a topic that are not everybody's. */
function names(said: ReadonlySet<string>, topic: string, look: Look): boolean {
  const common = topicStems([...foldedWords(look.context.theCase.role), ...foldedWords(look.context.theCase.company)]);
  const telling = [...topicStems(foldedWords(topic))].filter((word) => !common.has(word));
  if (telling.length === 0) return false;
  const found = telling.filter((word) => said.has(word)).length;
  return found >= Math.min(2, telling.length) || found * 2 >= telling.length;
}
