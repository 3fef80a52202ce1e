import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
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
import { type FoundPhrase, findPhrases, PhraseIndex } from "./phrase-index.ts";

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

function sorted(found: readonly FoundPhrase[]): readonly string[] {
  return found.map(({ id, start, end }) => `${id} ${start} ${end}`).sort();
}

/** A pattern that texts can be made from: without looks ahead, and with a word in each gap. */
function plain({ source }: RegExp): RegExp {
  const open = source
    .replaceAll("[^.?!\\n]{0,60}?", " then ")
    .replace(/\(\?:\(\?!\\b\([^)]*\)\)\[\^\.\?!\\n\]\)\{0,60\}\?/g, " then ")
    .replace(/\(\?![^()]*(?:\([^()]*\)[^()]*)*\)/g, "")
    .replaceAll("\\b", "")
    .replaceAll("\\w", "z")
    .replaceAll("[\\w-]", "z");
  return new RegExp(`^(?:${open})$`);
}

describe("rules that are tried only where one of their words occurs", () => {
  it("find what they would find if they were always tried", async () => {
    const index = new PhraseIndex(RULES);
    for (const { id, message } of readLabelledMessages()) {
      const parsed = await parseMessage(new TextEncoder().encode(message));
      assert.ok(parsed.ok, id);
      const passage = passageOf(separateReply(parsed.value.text).reply);
      assert.deepEqual(sorted(index.find(passage)), sorted(RULES.flatMap((rule) => findPhrases(rule, passage))), id);
    }
  });

  for (const rule of RULES) {
    it(`have a word in every text that they match: ${rule.id}`, () => {
      for (const { pattern, stems } of rule.forms) {
        if (stems === undefined) continue;
        for (const text of fc.sample(fc.stringMatching(plain(pattern)), { numRuns: 60, seed: 7 })) {
          const words = passageOf(text).stems;
          assert.ok(
            [...stems].some((stem) => words.has(stem)),
            `${text}: ${[...stems].join(" ")}`,
          );
        }
      }
    });
  }

  it("are told apart by their ids", () => {
    assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  });
});
