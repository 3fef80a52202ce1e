import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readLabelledMessages } from "../../../../test/mail/messages.ts";
import { AWAY_RULES, LEFT_RULES } from "../automatic/away-phrases.ts";
import { RECEIPT_RULES } from "../automatic/receipt-phrases.ts";
import { parseMessage } from "../parse/parse-message.ts";
import { separateReply } from "../reply/separate-reply.ts";
import { INTERVIEW_RULES } from "../says/interview-phrases.ts";
import { OFFER_RULES } from "../says/offer-phrases.ts";
import { STEP_RULES, VAGUE_RULES } from "../says/progress-phrases.ts";
import { REJECTION_RULES } from "../says/rejection-phrases.ts";
import { passageOf } from "./passage.ts";
import { findPhrases, PhraseIndex, wordsOf } from "./phrase-index.ts";

const RULES = [
  ...AWAY_RULES,
  ...LEFT_RULES,
  ...RECEIPT_RULES,
  ...REJECTION_RULES,
  ...OFFER_RULES,
  ...INTERVIEW_RULES,
  ...STEP_RULES,
  ...VAGUE_RULES,
];

describe("rules that are tried only where one of their words occurs", () => {
  it("find what they would find if they were always tried", async () => {
    const index = new PhraseIndex(RULES);
    for (const { id, message } of readLabelledMessages()) {
      const parsed = await parseMessage(new TextEncoder().encode(message));
      assert.ok(parsed.ok, id);
      const passage = passageOf(separateReply(parsed.value.text).reply);
      const words = wordsOf(passage.folded);
      const tried = new Set(index.candidates(words));
      for (const rule of RULES) {
        if (tried.has(rule)) continue;
        const [missed] = findPhrases(rule, passage);
        assert.equal(missed && `${rule.id}: ${passage.shown.slice(missed.start, missed.end)}`, undefined, id);
      }
    }
  });

  it("are told apart by their ids", () => {
    assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  });
});
