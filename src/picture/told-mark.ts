import type { LineMark } from "../engine/fine-line/index.ts";
import type { Instant, SentFact } from "../engine/index.ts";
import { nameOf } from "./bar-rows.ts";
import type { PictureModel } from "./picture-model.ts";
import { toldFacts } from "./told-facts.ts";
import * as words from "./words.ts";

/** A mark in words: "Panel, four people, Fri 30 Oct", "Thank-you to Dana, Fri 13 Nov", "Check-in, only if no answer, Wed 2 Dec". */
export function toldMark(mark: LineMark, model: PictureModel): string {
  const day = new words.DateWords(model.calendar, model.line.asOf).day(mark.at);
  if (mark.kind === "projected") return words.supposedWords(day);
  const told = toldFacts(model).filter(({ id }) => mark.facts.includes(id));
  const sent = model.line.facts.filter((fact) => fact.kind === "sent").filter(({ id }) => mark.facts.includes(id));
  const parts = [...told.map(({ head }) => head), ...sent.map((fact) => toldSent(fact, model))];
  return `${parts.length === 0 ? words.aWord(mark.kind) : [...new Set(parts)].join(", ")}, ${day}`;
}

function toldSent(fact: SentFact, { case: { contacts } }: PictureModel): string {
  return words.sentTo(fact.purpose, nameOf(fact.to, contacts));
}

/** "Let it go, Fri 18 Dec" */
export function movingOnWords(at: Instant, { calendar }: PictureModel): string {
  return words.letItGo(words.shortDay(calendar.dateOf(at)));
}
