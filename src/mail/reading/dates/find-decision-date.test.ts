import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDate, parseDate } from "../../../engine/index.ts";
import { passageOf } from "../phrases/passage.ts";
import { PLAIN_CALENDAR, type Reckoning } from "./day-reckoning.ts";
import { agreedPromise, findPromises } from "./find-decision-date.ts";
import { languagesOf } from "./guess-languages.ts";

/** Told on a Monday. */
function decisionIn(text: string, order: Reckoning["order"]): string | undefined {
  const passage = passageOf(text);
  const reckoning = { today: parseDate("2026-11-16"), calendar: PLAIN_CALENDAR, order };
  const promise = agreedPromise(findPromises(passage, languagesOf(passage), reckoning));
  return promise?.day === undefined ? undefined : formatDate(promise.day);
}

describe("the day by which they will decide or tell", () => {
  const SAID: readonly (readonly [text: string, day: string])[] = [
    ["We'll let you know by Friday.", "2026-11-20"],
    ["We'll let you know before Friday.", "2026-11-19"],
    ["We'll let you know on the 24th.", "2026-11-24"],
    ["We'll let you know by the end of next week.", "2026-11-27"],
    ["We'll let you know next week.", "2026-11-27"],
    ["We'll let you know early next week.", "2026-11-27"],
    ["We'll let you know early next month.", "2026-12-31"],
    ["We'll let you know by the end of the month.", "2026-11-30"],
    ["We'll let you know within two weeks.", "2026-11-30"],
    ["We'll let you know within 2-3 weeks.", "2026-12-07"],
    ["We'll let you know within five business days.", "2026-11-23"],
    ["We'll let you know on Friday week.", "2026-11-27"],
    ["We'll let you know a week from tomorrow.", "2026-11-24"],
    ["We'll let you know tomorrow.", "2026-11-17"],
    ["We'll let you know by Thursday or Friday.", "2026-11-20"],
    ["We'll let you know between Thursday and Tuesday.", "2026-11-24"],
    ["We'll let you know on November 23-24.", "2026-11-24"],
    ["We'll let you know on Saturday or Sunday.", "2026-11-20"],
    ["We'll let you know by 11/30.", "2026-11-30"],
    ["We'll let you know by 30/11.", "2026-11-30"],
    ["We'll let you know by 2026-12-01.", "2026-12-01"],
    ["We'll let you know in the week of December 7.", "2026-12-11"],
    ["By Friday, we'll let you know.", "2026-11-20"],
    ["We decide on Thursday, and you will hear from us on Friday.", "2026-11-20"],
    ["We hope to decide on Wednesday, Friday at the latest.", "2026-11-20"],
    ["The panel meets on Wednesday; a decision is expected by Friday.", "2026-11-20"],
    ["We'll let you know by January 8.", "2027-01-08"],
  ];
  for (const [text, day] of SAID) {
    it(`is ${day}: ${text}`, () => assert.equal(decisionIn(text, "month-first"), day));
  }

  const NOT_SAID: readonly string[] = [
    "Please let us know by Friday.",
    "We need your decision by Friday.",
    "The offer is open until Friday.",
    "We won't have a decision by Friday.",
    "We had hoped to let you know by last Friday.",
    "We wanted to let you know by Friday, but it did not work.",
    "We may have a decision by Friday.",
    "If we don't let you know by Friday, please write again.",
    "We'll let you know after Friday.",
    "We'll let you know after the interview on Friday.",
    "We'll let you know in a few days.",
    "We'll let you know in about two weeks.",
    "We'll let you know by Friday, November 21.",
    "We'll let you know by Monday.",
    "We'll let you know next Friday.",
    "We'll let you know by November 10.",
    "Your interview is on Friday. We'll let you know.",
    "I'll send you the slides by Friday.",
    "You'll hear from us on Wednesday. You'll hear from us on Friday.",
  ];
  for (const text of NOT_SAID) {
    it(`is not told: ${text}`, () => assert.equal(decisionIn(text, "month-first"), undefined));
  }

  it("is not told where month and day may be exchanged and nothing tells which", () => {
    assert.equal(decisionIn("We'll let you know by 12/4.", undefined), undefined);
    assert.equal(decisionIn("We'll let you know by Friday 12/4.", undefined), "2026-12-04");
  });

  const ELSEWHERE: readonly (readonly [text: string, day: string])[] = [
    ["Wir geben Ihnen bis zum 30. November Bescheid.", "2026-11-30"],
    ["Wir melden uns Ende nächster Woche bei Ihnen.", "2026-11-27"],
    ["Nous vous donnerons une réponse d'ici vendredi.", "2026-11-20"],
    ["Te daremos una respuesta antes del 25 de noviembre.", "2026-11-24"],
    ["Le faremo sapere entro due settimane.", "2026-11-30"],
    ["We laten je uiterlijk vrijdag iets weten.", "2026-11-20"],
    ["Daremos uma resposta até sexta-feira.", "2026-11-20"],
  ];
  for (const [text, day] of ELSEWHERE) {
    it(`is ${day}: ${text}`, () => assert.equal(decisionIn(text, "month-first"), day));
  }
});
