import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { businessCalendarOf } from "../calendar/index.ts";
import type { StepState } from "../model/index.ts";
import { parseInstant } from "../time/index.ts";
import { settledWords, stateWords } from "./state-words.ts";
import { interview, readCaseOf, thanked } from "./words.suite.ts";

const theCase = readCaseOf([interview, thanked("dana")]);
const calendar = businessCalendarOf(theCase.calendar);
const asOf = at("16T10:00");

function at(text: string): number {
  return parseInstant(`2026-11-${text}:00-05:00`);
}

interface Points {
  readonly opens?: string;
  readonly due?: string;
  readonly closes?: string | null;
}

function words(state: StepState, { opens = "13T15:00", due = "16T15:00", closes = "20T17:00" }: Points, rule = "card") {
  const window = { opens: at(opens), best: at(opens), due: at(due), closes: closes === null ? null : at(closes) };
  return stateWords({ state, window, reasons: [{ rule }] }, asOf, calendar);
}

describe("states in words", () => {
  it("[ST1] say from when, until when and how long it is still fine", () => {
    assert.equal(words("upcoming", { opens: "24T09:00" }), "from Tue 24 Nov, 09:00");
    assert.equal(words("upcoming", { opens: "17T09:00" }), "from tomorrow, 09:00");
    assert.equal(words("open", {}), "until 15:00 today");
    assert.equal(words("open", { due: "17T17:00" }), "until tomorrow, 17:00");
    assert.equal(words("open", { due: "27T17:00" }), "until Fri 27 Nov, 17:00");
    assert.equal(words("open", { due: "17T00:00" }), "until the end of today");
    assert.equal(words("open", { due: "18T00:00" }), "until the end of tomorrow");
    assert.equal(words("late", { due: "13T17:00", closes: "27T17:00" }), "was due Friday · fine until Fri 27 Nov");
    assert.equal(
      words("late", { due: "16T09:00", closes: "16T17:00" }),
      "was due 09:00 today · fine until 17:00 today",
    );
    assert.equal(words("late", { due: "13T17:00", closes: null }), "was due Friday");
    assert.equal(words("expired", { closes: "13T17:00" }), "closed Fri 13 Nov");
    assert.equal(words("skipped", {}), "skipped");
    assert.equal(words("done", {}), "done");
    assert.equal(words("projected", {}), "only if no answer");
  });

  it("[ST2] a withheld one says whose wish it is", () => {
    assert.equal(words("withheld", {}, "ground-rule.asked-not-to"), "they asked you to wait");
    assert.equal(words("withheld", {}, "ground-rule.no-contact"), "they asked for no contact");
    assert.equal(words("withheld", {}, "ground-rule.thank-you-only"), "they asked for thanks only");
    assert.equal(words("withheld", {}, "check-in.interview-ahead"), "waits for the interview");
  });

  it("a message that went out says when", () => {
    assert.equal(settledWords({ state: "done", settledBy: "s-dana" }, theCase.facts, calendar), "sent Fri 13 Nov");
    assert.equal(settledWords({ state: "done", settledBy: "i1" }, theCase.facts, calendar), "done Fri 13 Nov");
    assert.equal(settledWords({ state: "skipped", settledBy: "z" }, theCase.facts, calendar), "skipped");
  });
});
