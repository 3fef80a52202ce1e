import type { ContactJson } from "../../contract/index.ts";
import { type Purpose, type Step, visibleFacts } from "../../engine/index.ts";
import { understoodMoment } from "../dates/index.ts";
import { misuse } from "../fail.ts";
import { channelOption, channelWords } from "./channels.ts";
import { chooseContact, listContacts } from "./choose-contact.ts";
import { type DraftedFacts, type FactContext, type FactGrammar, factBase, momentOf } from "./fact-context.ts";
import { actionOf, findPurpose, purposeWords, type SpokenPurpose } from "./purposes.ts";

/** `sent PURPOSE [to] CONTACT [--channel …] [--at WHEN] [--words N | --letter FILE] [--ref FACT]` */
export const sentGrammar: FactGrammar = {
  options: ["channel", "words", "letter", "ref"],
  draft: async (words, context): Promise<DraftedFacts> => {
    const { spoken, rest } = takePurpose(words, context);
    const contact = receiver(spoken.purpose, rest, context);
    const at = await momentOf("sent", context);
    const channel = channelOption(context.options.channel, spoken.channel);
    const ref = context.options.ref ?? (spoken.purpose === "answer" ? answeredPromise(contact, context) : undefined);
    const { letter } = context;
    const count = letter?.words ?? wordCount(context.options.words);
    const fact = {
      kind: "sent" as const,
      ...factBase(at, context),
      to: contact.id,
      channel,
      purpose: spoken.purpose,
      ...(count === undefined ? {} : { words: count }),
      ...(letter === undefined ? {} : { digest: letter.digest }),
      ...(ref === undefined ? {} : { ref }),
    };
    const when = understoodMoment(at, context.calendar);
    return {
      facts: [fact],
      understood: [`${spoken.purpose} to ${contact.name} ${channelWords(channel)} (${when})`],
      at,
    };
  },
};

function takePurpose(
  words: readonly string[],
  { theCase }: FactContext,
): { spoken: SpokenPurpose; rest: readonly string[] } {
  const [first = "", second = ""] = words;
  const pair = second === "" ? undefined : findPurpose(`${first} ${second}`, theCase.side);
  if (pair !== undefined) return { spoken: pair, rest: words.slice(2) };
  const one = findPurpose(first, theCase.side);
  if (one !== undefined) return { spoken: one, rest: words.slice(1) };
  return misuse(
    `log sent: expected what it was for (${purposeWords(theCase.side).join(", ")}), got ${JSON.stringify(first)}`,
  );
}

function receiver(purpose: Purpose, words: readonly string[], context: FactContext): ContactJson {
  const { contacts } = context.header;
  const typed = (words[0]?.toLowerCase() === "to" ? words.slice(1) : words).join(" ");
  if (typed !== "") return receiverOfLetter(chooseContact(typed, contacts), context);
  const ofLetter = contacts.find((contact) => contact.id === context.letter?.to);
  if (ofLetter !== undefined) return ofLetter;
  const wanted = new Set(stepsFor(purpose, context).map((step) => step.to));
  const only = wanted.size === 1 ? [...wanted][0] : contacts.length === 1 ? contacts[0]!.id : undefined;
  const found = contacts.find((contact) => contact.id === only);
  return found ?? misuse(`log sent ${purpose}: expected whom it went to. There is:`, ...listContacts(contacts));
}

/** A letter to somebody else is not the one that was sent. */
function receiverOfLetter(contact: ContactJson, { letter }: FactContext): ContactJson {
  if (letter === undefined || letter.to === contact.id) return contact;
  return misuse(`--letter: expected a letter to ${contact.id}, got one to ${JSON.stringify(letter.to)}`);
}

/** The steps that the plan has for such a message now, or next where none is open. */
function stepsFor(purpose: Purpose, { plan, theCase }: FactContext): readonly Step[] {
  const live = plan.steps.filter((step) => theCase.side === "employer" || step.action === actionOf(purpose));
  const due = live.filter((step) => step.state === "open" || step.state === "late");
  return due.length > 0 ? due : live.filter((step) => step.state === "upcoming");
}

/** The promise that an answer keeps: the one to that contact that is not answered yet. */
function answeredPromise(contact: ContactJson, { theCase, plan, now }: FactContext): string | undefined {
  const facts = visibleFacts(theCase.facts, now);
  const answered = new Set(facts.flatMap((fact) => (fact.kind === "sent" && fact.ref !== undefined ? [fact.ref] : [])));
  const open = facts.filter((fact) => fact.kind === "promise" && fact.to === contact.id && !answered.has(fact.id));
  if (open.length === 1) return open[0]!.id;
  if (open.length === 0) return undefined;
  const planned = new Set(plan.steps.map((step) => step.id));
  const list = open.flatMap((fact) =>
    fact.kind === "promise" && planned.has(`answer/${fact.id}`) ? [`  --ref ${fact.id}  ${fact.what}`] : [],
  );
  return misuse(`log sent answer: ${contact.name} was promised more than one thing. Say which:`, ...list);
}

function wordCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,6}$/.test(text)
    ? Number(text)
    : misuse(`--words: expected a whole number, got ${JSON.stringify(text)}`);
}
