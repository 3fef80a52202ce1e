import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact, ReceivedFact } from "../model/index.ts";
import { read, received, sent } from "./sample-facts.suite.ts";
import { firstAnswers, SentIndex } from "./sent-index.ts";

const thanks = sent("s1", "2026-11-13 17:00", "thank-you");
const answer = sent("s2", "2026-11-17 10:00", "answer", { ref: "r1" });
const toLee = sent("s3", "2026-11-18 10:00", "answer", { to: "lee", ref: "r1" });

describe("messages that arrived", () => {
  const index = new SentIndex([thanks, answer, toLee]);

  it("are found by contact and purpose", () => {
    assert.deepEqual(index.to("dana", "answer"), [answer]);
    assert.deepEqual(index.to("dana", "check-in"), []);
  });

  it("are found by what they refer to", () => {
    assert.deepEqual(index.about("r1"), [answer, toLee]);
    assert.deepEqual(index.about("r2"), []);
  });

  it("are none where nothing was sent or came", () => {
    const { arrived, received: came, happened, ahead } = read([], "2026-11-13 12:00");
    assert.deepEqual([arrived, came, happened, ahead], [[], [], [], []]);
  });
});

describe("the first answer", () => {
  const isQuestion = (fact: Fact): fact is ReceivedFact => fact.kind === "received" && fact.says === "question";
  const byContact = { sent: ({ to }: { to: string }) => to, asked: ({ from }: ReceivedFact) => from };

  it("is the first message to the one who asked, and what asks nothing has none", () => {
    const early = received("r0", "2026-11-16 10:00", "question");
    const vague = received("r1", "2026-11-16 11:00", "vague");
    const later = sent("s4", "2026-11-19 10:00", "answer");
    const late = received("r2", "2026-11-20 10:00", "question");
    const answers = firstAnswers([thanks, early, vague, answer, toLee, later, late], isQuestion, byContact);
    assert.deepEqual([...answers], [[early, answer]]);
  });
});
