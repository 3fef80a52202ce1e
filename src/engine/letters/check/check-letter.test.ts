import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cpuMs } from "../../../../test/cpu-ms.ts";
import type { LetterKind, Severity } from "../letter.ts";
import { check, type SampleLetter } from "./check.suite.ts";
import { LETTER_RULES } from "./index.ts";

/** Which severities a rule may give. */
const ALLOWED: Readonly<Record<string, readonly Severity[]>> = {
  "letter.status-in-thank-you": ["blocks"],
  "letter.wrong-name": ["blocks", "warns", "hints"],
  "letter.wrong-fact": ["blocks", "warns", "hints"],
  "letter.wrong-date": ["blocks"],
  "letter.same-letter": ["blocks", "warns"],
  "letter.impersonal": ["warns", "hints"],
  "letter.subject": ["blocks", "warns"],
  "letter.gap": ["blocks"],
  "letter.unfair": ["blocks"],
  "letter.unclear-no": ["blocks"],
};
const WARNS: readonly Severity[] = ["warns"];

const KINDS: readonly LetterKind[] = [
  "thank-you",
  "card",
  "check-in",
  "check-in-call",
  "answer",
  "accept",
  "rejection-thanks",
  "withdraw",
  "update",
  "reject-interviewee",
  "tell-status",
];

/** Words that set rules off, put together at random with anything else. */
const PIECES = [
  "Hi Dana,",
  "Dear Lee,",
  "when will you decide",
  "Friday the 21st",
  "by 31/02/2026",
  "[name]",
  "Denna Kimm",
  "GLOBIX!!",
  "sorry to bother you",
  "On Fri, Nov 13, Lee wrote:",
  "> quoted",
  "\n\n",
  "\n",
  "P.S.",
  "Best,\nAlex",
  "attached",
  "İstanbul",
  "\u0000",
  "\ud83d",
  "we will be in touch",
  "your age",
  "“",
  '"',
];

const anyText = fc
  .array(
    fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 20 }), fc.string({ maxLength: 20 })),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(" "));

describe("any letter", () => {
  it("is checked without throwing, with spans inside its text and severities as they are meant", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.option(anyText),
        fc.constantFrom(...KINDS),
        fc.boolean(),
        (body, subject, kind, isEmployer) => {
          const sample: SampleLetter = { kind, subject, ...(isEmployer ? { side: "employer" } : undefined) };
          for (const { rule, severity, field, start, end, message } of check(body, sample)) {
            const text = field === "subject" ? (subject ?? "") : body;
            assert.ok(
              start >= 0 && start <= end && end <= text.length,
              `${rule}: ${start} to ${end} of ${text.length}`,
            );
            assert.ok((ALLOWED[rule] ?? WARNS).includes(severity), `${rule} ${severity}`);
            assert.ok(LETTER_RULES.includes(rule) && message.length > 0);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it("is checked in bounded time, however long or hostile", () => {
    const hostile = [
      "when will you hear ",
      "a",
      "[",
      "[a",
      "_",
      "! ",
      "Friday the 21st, 11/12/2026 ",
      "1/",
      '"',
      "you have not ",
      "P.S. x\n",
      "Aa Bb ",
      "\n",
      "> \n",
      "e\u0301",
    ];
    for (const piece of hostile) {
      const startedAt = cpuMs();
      check(`Hi Dana,\n\n${piece.repeat(1_000_000 / piece.length)}\n\nAlex`, { kind: "check-in" });
      assert.ok(cpuMs() - startedAt < 3_000, piece);
    }
  });

  it("is held against ten thousand names", () => {
    const contacts = Array.from({ length: 10_000 }, (_, i) => ({
      id: `c${i}`,
      name: `Dana${i} Kim${i}`,
      role: "interviewer" as const,
    }));
    const startedAt = cpuMs();
    check(`Hi Dana1,\n\n${Array.from({ length: 3_000 }, (_, i) => `Dan${i}`).join(" ")}\n\nAlex`, {
      contacts,
      to: "c1",
    });
    assert.ok(cpuMs() - startedAt < 3_000);
  });
});
