import type { Contact } from "../../../model/index.ts";
import type { Finding } from "../../letter.ts";
import { callName, formalName, nameForms } from "../../names/index.ts";
import { finding, NO_FINDINGS } from "../finding.ts";
import { fold } from "../fold.ts";
import type { Greeting, Span, Word } from "../letter-text.ts";
import type { Look } from "../look.ts";
import { type Likeness, likeness, type NamePart } from "../people.ts";

const RULE = "letter.wrong-name";
const SOURCE = "reach-out";

/** The greeting's names against the recipient's. */
export function greetedNames(look: Look): readonly Finding[] {
  const { greeting } = look.text;
  const { recipient } = look;
  if (greeting === undefined || recipient === undefined) return NO_FINDINGS;
  const names = greeting.names.filter(({ lower }) => !SUFFIXES.has(lower));
  if (names.length === 0 || isJoined(names, recipient, look)) return NO_FINDINGS;
  const slips: Finding[] = [];
  const strangers: Word[] = [];
  for (const word of names) {
    const { part, how } = closest(word, recipient, look);
    if (how === "other" || isOthersExactly(word, how, look)) {
      if (!isAside(word, names, look)) strangers.push(word);
    } else if (how === "near") slips.push(misspelt(word, part!));
    else if (how === "accents" && !isOthersSpelling(word, recipient, look)) slips.push(withoutAccents(word, part!));
  }
  if (strangers.length > 0) return [addressed(strangers, names, { greeting, recipient, look })];
  return slips;
}

const SUFFIXES: ReadonlySet<string> = new Set(
  "jr sr phd md ii iii van von der den de del della di da la le y e du dos sir madam".split(" "),
);

/** Beside the reader's own name, small words and words of respect: "Lakshmi mam", "Bonjour Anna". */
function isAside(word: Word, names: readonly Word[], { people, letter, text }: Look): boolean {
  const isOurs = ({ text: name }: Word) => people.folded(name).some(({ contact }) => contact.id === letter.to);
  const own = names.findIndex(isOurs);
  if (own === -1 || people.folded(word.text).length > 0) return false;
  if (word.text === word.lower) return true;
  const between = text.lower.slice(word.end, names[own]!.start);
  return names.indexOf(word) < own && !/,|&|\/|\+|\band\b|\bor\b/.test(between);
}

/** "Maryann" for "Mary Ann", initials for a double name. */
function isJoined(names: readonly Word[], recipient: Contact, { people }: Look): boolean {
  const parts = people.partsOf(recipient).filter(({ text }) => !text.includes("-"));
  const whole = names.map(({ text }) => fold(text)).join("");
  for (let i = 0; i < parts.length; i++) {
    let joined = "";
    for (const { folded } of parts.slice(i, i + 4)) {
      joined += folded;
      if (joined === whole && joined !== parts[i]!.folded && names.length === 1) return true;
    }
  }
  const initials = parts.map(({ folded }) => folded.charAt(0)).join("");
  return (
    names.length === 1 &&
    whole.length > 1 &&
    names[0]!.text === names[0]!.text.toUpperCase() &&
    initials.startsWith(whole)
  );
}

const ORDER: readonly Likeness[] = ["exact", "accents", "nickname", "near", "other"];

function closest(
  word: Word,
  recipient: Contact,
  { people }: Look,
): { readonly part?: NamePart; readonly how: Likeness } {
  let best: { part?: NamePart; how: Likeness } = { how: "other" };
  const text = word.text.replace(/['’]s$/, "").replace(/-(?:san|sama|sensei|ji|ssi|nim|kun|chan)$/i, "");
  for (const part of people.partsOf(recipient)) {
    const how = likeness(text, part);
    if (ORDER.indexOf(how) < ORDER.indexOf(best.how)) best = { part, how };
  }
  return best;
}

/** "Jon" in a letter to Joan is no slip: it is somebody. */
function isOthersExactly(word: Word, how: Likeness, { people, letter }: Look): boolean {
  if (how !== "near" && how !== "nickname") return false;
  return people.spelt(word.text).some(({ contact }) => contact.id !== letter.to);
}

function isOthersSpelling(word: Word, recipient: Contact, { people }: Look): boolean {
  return people.spelt(word.text).some(({ contact }) => contact === recipient);
}

function misspelt(word: Word, part: NamePart): Finding {
  const message = `The reader's name is spelt ${part.text.slice(0, 60)}.`;
  return finding({ rule: RULE, severity: "blocks", at: word, message, source: SOURCE, fix: part.text });
}

function withoutAccents(word: Word, part: NamePart): Finding {
  const message = `The reader writes it ${part.text.slice(0, 60)}.`;
  return finding({ rule: RULE, severity: "hints", at: word, message, source: SOURCE, fix: part.text });
}

interface Address {
  readonly greeting: Greeting;
  readonly recipient: Contact;
  readonly look: Look;
}

/** Somebody else's name, or two people's. */
function addressed(
  strangers: readonly Word[],
  names: readonly Word[],
  { greeting, recipient, look }: Address,
): Finding {
  const isPartly = strangers.length < names.length;
  const at: Span = { start: strangers[0]!.start, end: strangers.at(-1)!.end };
  const said = look.text.body.slice(at.start, at.end).slice(0, 60);
  const forms = nameForms(recipient);
  const name = greeting.titles.length > 0 ? (forms.family ?? formalName(forms)) : callName(forms);
  const goesTo = recipient.name.slice(0, 60);
  const message = isPartly
    ? `This letter goes to ${goesTo} alone, and its greeting names ${said} too.`
    : `This letter goes to ${goesTo}, and its greeting names ${said}.`;
  return finding({
    rule: RULE,
    severity: "blocks",
    at,
    message,
    source: SOURCE,
    ...(isPartly ? undefined : { fix: name }),
  });
}
