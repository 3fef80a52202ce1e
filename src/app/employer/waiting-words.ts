import type { StepDigest } from "../case-digest.ts";
import { numberWord } from "../today-sentence.ts";
import type { OwedKind, WaitingRow } from "./waiting.ts";

const TITLES: Readonly<Record<OwedKind, string>> = {
  asked: "An answer",
  acknowledge: "Word that it has arrived",
  "to-thank": "Thanks for the interview",
  plans: "What comes next",
  promised: "The update we promised",
  silence: "A word, even without news",
  decision: "Our decision",
  law: "Whether it is decided, by law",
};

/** What is owed, in a few words; also that mail to their address came back, so that those can be found together. */
export function owedTitle(
  kind: OwedKind,
  { about, needs }: Pick<StepDigest, "about" | "needs">,
  hasAddress: boolean,
): string {
  const title = kind === "asked" && about !== undefined ? `An answer: ${about}` : TITLES[kind];
  return hasAddress && needs.includes("email") ? `${title} (mail came back)` : title;
}

/** "Nine people wait for a word. Two were promised one." */
export function waitingHeadline(rows: readonly WaitingRow[]): string {
  const count = rows.length;
  const promised = rows.filter(({ owed }) => owed.kind === "promised").length;
  if (count === 0) return "Nobody waits for a word.";
  const people = count === 1 ? "One person waits for a word." : `${capital(numberWord(count))} people wait for a word.`;
  if (promised === 0) return people;
  if (promised === count) return count === 1 ? `${people} It was promised.` : `${people} All were promised one.`;
  return `${people} ${capital(numberWord(promised))} ${promised === 1 ? "was" : "were"} promised one.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
