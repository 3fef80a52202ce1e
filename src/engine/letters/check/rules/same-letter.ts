import type { EarlierLetter, Finding } from "../../letter.ts";
import { finding, NO_FINDINGS, type Rule } from "../finding.ts";
import type { Look } from "../look.ts";
import { earlierLetters, isAlike, readEarlier } from "../substance.ts";

/** The same text, or nearly, that went to somebody else of the company, or to the same person before. */
export const sameLetter: Rule = (look) => {
  if (look.context.kind === "check-in-call" || look.context.earlier.length === 0) return NO_FINDINGS;
  const twin = findTwin(look, (letter) => !isOtherForm(letter, look));
  if (twin === undefined) return NO_FINDINGS;
  const isSamePerson = twin.to === look.letter.to;
  const name = look.people.find(twin.to)?.name;
  const message = isSamePerson
    ? "You sent this before: say what is different now, or leave it."
    : `This is the letter ${name === undefined ? "somebody else" : name} got, and colleagues compare: write what only these two of you talked about.`;
  return [wholeText(look, "letter.same-letter", { isSamePerson, message })];
};

/** A card says something else than the email to the same person. */
export const cardEqualsEmail: Rule = (look) => {
  const { kind, earlier } = look.context;
  if ((kind !== "card" && kind !== "thank-you") || earlier.length === 0) return NO_FINDINGS;
  if (findTwin(look, (letter) => isOtherForm(letter, look)) === undefined) return NO_FINDINGS;
  const message = `The ${kind === "card" ? "card" : "email"} says what the ${kind === "card" ? "email" : "card"} said: tell them something it left out.`;
  return [wholeText(look, "letter.card-equals-email", { isSamePerson: true, message })];
};

/** The card to somebody's email, or the email to their card. */
function isOtherForm({ to, purpose }: EarlierLetter, { letter, context: { kind } }: Look): boolean {
  if (to !== letter.to) return false;
  return (kind === "card" && purpose === "thank-you") || (kind === "thank-you" && purpose === "card");
}

function findTwin(look: Look, isCompared: (letter: EarlierLetter) => boolean): EarlierLetter | undefined {
  return earlierLetters(look.context).find(
    (letter) => isCompared(letter) && isAlike(look.substance, readEarlier(letter, look).substance),
  );
}

function wholeText(
  { text }: Look,
  rule: string,
  { isSamePerson, message }: { readonly isSamePerson: boolean; readonly message: string },
): Finding {
  const at = { start: text.sentences[0]?.start ?? 0, end: text.sentences.at(-1)?.end ?? 0 };
  const isCard = rule === "letter.card-equals-email";
  const source = isCard ? "the-nest" : "hannah-morgan";
  return finding({
    rule,
    severity: isSamePerson ? "warns" : "blocks",
    at,
    message,
    source: isSamePerson && !isCard ? "judgement" : source,
  });
}
