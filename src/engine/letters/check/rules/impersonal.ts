import { finding, NO_FINDINGS, NOWHERE, type Rule } from "../finding.ts";
import type { Look } from "../look.ts";
import { isStock, specificStems } from "../stock-words.ts";
import { stemsOf } from "../topic-words.ts";

const RULE = "letter.impersonal";

/** So many words of its own make a letter more than a form. */
const FEWEST_OWN_WORDS = 4;

/** A thank-you names something from the talk with this person. */
export const impersonal: Rule = (look) => {
  if ((look.context.kind !== "thank-you" && look.context.kind !== "card") || !look.isCandidate) return NO_FINDINGS;
  if (look.text.sentences.length === 0) return NO_FINDINGS;
  const { own, others } = topicsOf(look);
  const elsewhere = wordsOfOthers(others, look);
  if (own.some((topic) => names(topic, look, elsewhere))) return NO_FINDINGS;
  const isAboutOthers = elsewhere.size > 0;
  const isSpecific = specificStems(look).size >= FEWEST_OWN_WORDS;
  if (isSpecific && !isAboutOthers) return NO_FINDINGS;
  if (isAboutOthers && own.length === 0) return NO_FINDINGS;
  const name = look.recipient === undefined ? "them" : look.recipient.name.slice(0, 60);
  const hint = own.length === 0 ? "" : ` You talked about ${own[0]!.slice(0, 60)}.`;
  const message = isAboutOthers
    ? `This names what you talked about with somebody else.${hint}`
    : `Nothing here is from the talk with ${name}: name one thing that stayed with you.${hint}`;
  // What a gap asks for may be the very thing; the letter cannot go before it is filled.
  const isOpen = own.length === 0 || /\[[^\]]+\]/.test(look.letter.body);
  return [finding({ rule: RULE, severity: isOpen ? "hints" : "warns", at: NOWHERE, message, source: "reach-out" })];
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

/** Whether the letter uses a word of a topic that is not everybody's, nor that of a talk with somebody else. */
function names(topic: string, look: Look, elsewhere: ReadonlySet<string>): boolean {
  const all = [...stemsOf(topic)];
  const telling = tellingOf(all, look);
  // "Start dates" has only everyday words: all of them have to be there.
  if (telling.length === 0) return all.length > 0 && all.every((word) => look.stems.has(word));
  return telling.some((word) => look.stems.has(word) && !elsewhere.has(word));
}

function tellingOf(stems: readonly string[], look: Look): readonly string[] {
  const { role, company } = look.context.theCase;
  const given = stemsOf(`${role} ${company}`);
  return stems.filter((word) => !given.has(word) && !isStock(word));
}

/** The words of topics that were talked about with others, where the letter has two of a topic's or its only one. */
function wordsOfOthers(topics: readonly string[], look: Look): ReadonlySet<string> {
  const words = new Set<string>();
  for (const topic of topics) {
    const telling = tellingOf([...stemsOf(topic)], look);
    const said = telling.filter((word) => look.stems.has(word));
    if (said.length > 1 || (said.length === 1 && telling.length === 1)) for (const word of said) words.add(word);
  }
  return words;
}
