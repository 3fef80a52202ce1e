import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { letterContextOf, planCase } from "../../app/index.ts";
import { ok, parseCase } from "../../contract/index.ts";
import type { LetterContext } from "../../engine/letters/index.ts";
import { answerQuestion } from "./answer-question.ts";
import type { CheckedLetter, SealedLetter } from "./letter-protocol.ts";

const EXAMPLE = new URL("../../../examples/first-case.json", import.meta.url);
const NOW = Date.parse("2026-11-16T15:00:00Z");

/** The context of the thank-you to Lee, as it arrives in the worker. */
function thankYouToLee(): LetterContext {
  const parsed = parseCase(JSON.parse(readFileSync(EXAMPLE, "utf8")), {
    holidays: () => ok({ holidays: [], notes: [] }),
  });
  assert.ok(parsed.ok);
  const planned = planCase(parsed.value, { now: NOW, clock: NOW });
  assert.ok(planned.ok);
  const step = planned.value.plan.steps.find(({ id }) => id === "thank-you/i1/lee");
  const context = letterContextOf({ theCase: parsed.value.case, ...planned.value, step, kind: undefined });
  assert.ok(context.ok);
  return structuredClone(context.value);
}

describe("what the letter worker answers", () => {
  it("composes the same letter from a case that was sent to it", async () => {
    const options = { tone: "warm", length: "medium", variant: 0 } as const;
    const drafted = await answerQuestion({ kind: "draft", options }, thankYouToLee());
    assert.ok("letter" in drafted);
    assert.equal(drafted.letter.subject, "Thank you: Senior Analyst interview – Nov 13");
    assert.match(drafted.letter.body, /^Hi Lee,\n\n.*start dates/s);
    assert.deepEqual(
      drafted.findings.map(({ rule }) => rule),
      ["letter.gap"],
    );
  });

  it("finds a name that is misspelt, and counts the words", async () => {
    const letter = {
      to: "lee",
      channel: "email",
      subject: "Thank you: Senior Analyst interview – Nov 13",
      body: "Dear Lee Okafer,\n\nThank you for being so clear about start dates.\n\nKind regards,\nAlex",
      attachments: [],
    } as const;
    const checked = (await answerQuestion({ kind: "check", letter }, thankYouToLee())) as CheckedLetter;
    assert.deepEqual(
      checked.findings.map(({ rule, start, end, fix }) => ({ rule, start, end, fix })),
      [{ rule: "letter.wrong-name", start: 9, end: 15, fix: "Okafor" }],
    );
    assert.equal(checked.words, 15);
  });

  it("seals a text as the command line does, however its lines end", async () => {
    const sealed = (await answerQuestion(
      { kind: "seal", body: "Dear Lee,\r\n\r\nThank you. \n" },
      undefined,
    )) as SealedLetter;
    assert.deepEqual(sealed, {
      words: 4,
      digest: "36ef60bc4957dc1f81d2e4e22238de11974284b43a85f623a2f1cff583ac89b2",
    });
  });

  it("says so when a letter is asked for before its case", async () => {
    await assert.rejects(
      answerQuestion({ kind: "draft", options: { tone: "plain", length: "short", variant: 0 } }, undefined),
      /a letter to draft came before its case/,
    );
  });
});
