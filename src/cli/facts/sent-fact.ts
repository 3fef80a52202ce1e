import type { NewFact } from "../../app/index.ts";
import { type ContactJson, findNear, suggest } from "../../contract/index.ts";
import { type Instant, type Purpose, type Step, visibleFacts } from "../../engine/index.ts";
import { readMoment } from "../dates/index.ts";
import { misuse } from "../fail.ts";
import { channelOption, channelWords } from "./channels.ts";
import { chooseContact, findContacts, listContacts } from "./choose-contact.ts";
import {
  type DraftedFacts,
  dateContext,
  type FactContext,
  type FactGrammar,
  factBase,
  momentOf,
  momentWords,
} from "./fact-context.ts";
import { actionOf, findPurpose, purposeWords, type SpokenPurpose } from "./purposes.ts";

/** `sent PURPOSE [to] CONTACT[,CONTACT…]|all [WHEN] [--channel …] [--at WHEN] [--words N | --letter FILE] [--ref FACT]` */
export const sentGrammar: FactGrammar = {
  options: ["channel", "words", "letter", "ref"],
  draft: async (words, given): Promise<DraftedFacts> => {
    const { spoken, rest } = takePurpose(words, given);
    const { typed, context } = await takeMoment(rest, given);
    const contacts = receivers(spoken.purpose, typed, context);
    if (contacts.length > 1 && context.letter !== undefined) misuse("--letter: expected one person whom it went to");
    const at = await momentOf("sent", context);
    const channel = channelOption(context.options.channel, spoken.channel);
    const drafts = contacts.map((contact) => draftSent(contact, { ...spoken, channel }, at, context));
    return { facts: drafts.map(({ fact }) => fact), understood: drafts.map((draft) => draft.understood), at };
  },
};

function draftSent(contact: ContactJson, spoken: SpokenPurpose, at: Instant, context: FactContext) {
  const { letter, options } = context;
  const ref = options.ref ?? promiseKept(contact, spoken, context);
  const purpose = spoken.word === "reply" && ref !== undefined ? "answer" : spoken.purpose;
  const count = letter?.words ?? wordCount(options.words);
  const fact: NewFact = {
    kind: "sent",
    ...factBase(at, context),
    to: contact.id,
    channel: spoken.channel,
    purpose,
    ...(count === undefined ? {} : { words: count }),
    ...(letter === undefined ? {} : { digest: letter.digest }),
    ...(ref === undefined ? {} : { ref }),
  };
  const when = momentWords(at, context);
  const what = purpose === "other" ? (spoken.word ?? purpose) : purpose;
  return { fact, understood: `${what} to ${contact.name} ${channelWords(spoken.channel)} (${when})` };
}

/** The promise that an answer keeps; a reply may as well answer nothing that was promised. */
function promiseKept(contact: ContactJson, { purpose, word }: SpokenPurpose, context: FactContext): string | undefined {
  if (purpose === "answer") return answeredPromise(contact, context);
  return word === "reply" ? openPromises(contact, context)[0]?.id : undefined;
}

function takePurpose(
  words: readonly string[],
  { theCase }: FactContext,
): { spoken: SpokenPurpose; rest: readonly string[] } {
  const [first = "", second = ""] = words;
  const pair = second === "" ? undefined : findPurpose(`${first} ${second}`, theCase.side);
  if (pair !== undefined) return { spoken: pair, rest: words.slice(2) };
  const one = findPurpose(first, theCase.side);
  if (one !== undefined) return { spoken: one, rest: words.slice(1) };
  const known = purposeWords(theCase.side);
  const near = suggest(findNear(first, known));
  return misuse(`log sent: expected what it was for (${known.join(", ")}), got ${JSON.stringify(first)}${near}`);
}

/** Words at the end that say when it was, in the place of `--at`: "yamada yesterday". A name that has such words in it stays whole. */
async function takeMoment(
  words: readonly string[],
  context: FactContext,
): Promise<{ readonly typed: string; readonly context: FactContext }> {
  const said = (words[0]?.toLowerCase() === "to" ? words.slice(1) : words).join(" ").split(" ");
  const whole = { typed: said.join(" ").trim(), context };
  const { options, header } = context;
  if (options.at !== undefined || findContacts(whole.typed, header.contacts).length > 0) return whole;
  for (let from = 0; from < said.length; from++) {
    const at = said.slice(from).join(" ");
    const read = at === "" ? undefined : await readMoment(at, dateContext(context, "past"));
    if (read?.ok) return { typed: said.slice(0, from).join(" "), context: { ...context, options: { ...options, at } } };
  }
  return whole;
}

/** Everybody it went to: those that are named, `all` whom the plan would write to, or the one whom it can only be. */
function receivers(purpose: Purpose, typed: string, context: FactContext): readonly ContactJson[] {
  const { contacts } = context.header;
  if (/^(?:all|everyone|everybody)$/i.test(typed) && findContacts(typed, contacts).length === 0) {
    const wanted = new Set(stepsFor(purpose, context).map((step) => step.to));
    const all = contacts.filter(({ id }) => wanted.has(id));
    return all.length > 0
      ? all
      : misuse(`log sent ${purpose}: the plan has nobody left for it. There is:`, ...listContacts(contacts));
  }
  const names = typed.split(/\s*(?:,|&|\band\b)\s*/i).filter((name) => name !== "");
  if (names.length > 1 && findContacts(typed, contacts).length === 0) {
    return [...new Set(names.map((name) => receiverOfLetter(chooseContact(name, contacts), context)))];
  }
  return [receiver(purpose, typed, context)];
}

function receiver(purpose: Purpose, typed: string, context: FactContext): ContactJson {
  const { contacts } = context.header;
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
function answeredPromise(contact: ContactJson, context: FactContext): string | undefined {
  const open = openPromises(contact, context);
  if (open.length <= 1) return open[0]?.id;
  const planned = new Set(context.plan.steps.map((step) => step.id));
  const list = open.flatMap(({ id, what }) => (planned.has(`answer/${id}`) ? [`  --ref ${id}  ${what}`] : []));
  return misuse(`log sent answer: ${contact.name} was promised more than one thing. Say which:`, ...list);
}

function openPromises(contact: ContactJson, { theCase, now }: FactContext) {
  const facts = visibleFacts(theCase.facts, now);
  const answered = new Set(facts.flatMap((fact) => (fact.kind === "sent" && fact.ref !== undefined ? [fact.ref] : [])));
  return facts.filter((fact) => fact.kind === "promise").filter(({ id, to }) => to === contact.id && !answered.has(id));
}

function wordCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,6}$/.test(text)
    ? Number(text)
    : misuse(`--words: expected a whole number, got ${JSON.stringify(text)}`);
}
