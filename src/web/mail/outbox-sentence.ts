import type { OutboxLetterJson } from "../../contract/http/index.ts";

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
