import type { OutboxLetterJson } from "../../contract/http/index.ts";
import { parseInstant } from "../../engine/index.ts";

/** Where a letter stands, as a sentence: "Goes today at 15:00: their business hours begin then." */
export function letterSentence({ state }: Pick<OutboxLetterJson, "state">): string {
  const { sentence } = state;
  const [first = ""] = sentence;
  return `${first.toUpperCase()}${sentence.slice(first.length)}${/[.!?]$/.test(sentence) ? "" : "."}`;
}

/** As long as that a letter's going is counted in seconds. */
const MOST_SECONDS = 120;

/** What is said right after a letter was approved: "Goes in 60 seconds.", or when it goes where that is later. */
export function approvedWords(letter: Pick<OutboxLetterJson, "state" | "approvedAt">): string {
  const { next } = letter.state;
  if (next === null) return letterSentence(letter);
  const seconds = Math.round((parseInstant(next) - parseInstant(letter.approvedAt)) / 1000);
  return seconds <= MOST_SECONDS ? `Goes in ${seconds} seconds.` : letterSentence(letter);
}

/** The letter of a step that is on its way or needs a person; undefined where there is none. */
export function findLetter(
  outbox: readonly OutboxLetterJson[] | undefined,
  { caseId, stepId }: { readonly caseId: string; readonly stepId: string | undefined },
): OutboxLetterJson | undefined {
  return outbox?.find((letter) => letter.case === caseId && letter.step === stepId);
}

/** How many letters need a person, and how many go by themselves: "Two letters are on their way."; undefined for none. */
export function outboxSentence(outbox: readonly Pick<OutboxLetterJson, "needsPerson">[]): string | undefined {
  const toDecide = outbox.filter(({ needsPerson }) => needsPerson).length;
  const onWay = outbox.length - toDecide;
  if (toDecide > 0) return `${countLetters(toDecide)} ${toDecide === 1 ? "needs" : "need"} your word.`;
  if (onWay === 0) return undefined;
  return `${countLetters(onWay)} ${onWay === 1 ? "is on its" : "are on their"} way.`;
}

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six"];

function countLetters(count: number): string {
  return `${NUMBERS[count] ?? count} letter${count === 1 ? "" : "s"}`;
}
