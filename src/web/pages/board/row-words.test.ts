import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FactJson } from "../../../contract/index.ts";
import { debriefed, decided, interview, NOW, thanked, viewOf } from "./board-view.suite.ts";
import { lastWordWords, rowNext } from "./row-words.ts";

const ZONE = "America/New_York";

function next(...facts: Parameters<typeof viewOf>[1]) {
  const { state, title, when } = rowNext(viewOf("globex", facts), NOW, ZONE);
  return [state, title, when];
}

describe("the words of a row", () => {
  it("say what is next, until when, and how much else there is", () => {
    assert.deepEqual(next(interview, debriefed), ["open", "Thank Dana Kim", "until 15:00 today · and 1 more"]);
    assert.deepEqual(next(interview, debriefed, thanked("dana")), ["open", "Thank Lee Okafor", "until 15:00 today"]);
  });

  it("say until when it is put off", () => {
    const until = "2026-11-16T14:00:00-05:00";
    const snoozed = {
      id: "z",
      at: "2026-11-16T09:00:00-05:00",
      kind: "snoozed",
      step: "thank-you/i1/lee",
      until,
    } as const;
    assert.deepEqual(next(interview, debriefed, thanked("dana"), snoozed)[2], "snoozed until today, 14:00");
  });

  it("give the headline where nothing is to be done, and whose wish it is", () => {
    assert.deepEqual(next(), [undefined, "Nothing to do until there is an interview.", ""]);
    const asked = { ...debriefed, decisionBy: undefined, noContact: true } as const;
    const { decisionBy: _, ...noContact } = asked;
    const skips = ["thank-you/i1/dana", "thank-you/i1/lee", "card/i1/dana", "card/i1/lee"].map(
      (step, index) => ({ id: `k${index}`, at: "2026-11-13T16:00:00-05:00", kind: "skipped", step }) as const,
    );
    assert.equal(next(interview, noContact, ...skips)[0], "withheld");
  });

  it("say how a case ended before what may still be done", () => {
    const thanks = {
      ...thanked("dana"),
      id: "s9",
      at: "2026-11-14T10:00:00-05:00",
      purpose: "rejection-thanks",
    } as const;
    assert.deepEqual(next(interview, debriefed, thanked("dana"), thanked("lee"), decided("rejection"), thanks), [
      "upcoming",
      "The answer was no",
      "Keep in touch with Dana Kim from Thu 11 Feb 2027, 09:00 · if you like",
    ]);
  });

  it("say whose the last word was, and on which day", () => {
    const words = (...facts: Parameters<typeof viewOf>[1]) => lastWordWords(viewOf("g", facts).digest, NOW, ZONE);
    assert.equal(words(), undefined);
    assert.deepEqual(words(interview), { who: "you talked", day: "13 Nov" });
    assert.deepEqual(words(interview, debriefed), { who: "from Dana", day: "13 Nov" });
    assert.deepEqual(words(interview, thanked("lee")), { who: "from you", day: "13 Nov" });
    assert.deepEqual(words({ ...interview, with: ["lee"] } as FactJson), { who: "with Lee", day: "13 Nov" });
  });
});
