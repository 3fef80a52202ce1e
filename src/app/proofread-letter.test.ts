import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CaseJson, parseCase } from "../contract/index.ts";
import type { Letter } from "../engine/letters/index.ts";
import { type Dialect, type LanguageSlip, type Proofreader, proofreadLetter } from "./index.ts";

const JSON_CASE: CaseJson = {
  role: "Senior Analyst",
  company: "Globexa",
  me: { name: "Alex Moreau" },
  calendar: { timeZone: "America/New_York" },
  contacts: [{ id: "dana", name: "Dana Kim", role: "hiring-manager", title: "Chief Kaizenist" }],
  facts: [
    {
      id: "i1",
      at: "2026-11-13T14:00:00-05:00",
      end: "2026-11-13T15:00:00-05:00",
      kind: "interview",
      with: ["dana"],
      topics: { dana: ["moving off pgbouncer to PgCat"] },
    },
  ],
};
const parsed = parseCase(JSON_CASE, { holidays: () => ({ ok: true, value: { holidays: [], notes: [] } }) });
assert.ok(parsed.ok);
const theCase = parsed.value.case;

const LETTER: Letter = {
  to: "dana",
  channel: "email",
  subject: "Thank yuo",
  body: "I definately like the colour of the the wall.",
  attachments: [],
};

interface Asked {
  readonly text: string;
  readonly words: readonly string[];
  readonly dialect: Dialect;
}

/** Finds these words, each in the dialects it is wrong in, and remembers what it was asked. */
function fakeProofreader(slips: readonly (readonly [string, LanguageSlip["kind"], string, readonly Dialect[]])[]) {
  const asked: Asked[] = [];
  const check: Proofreader["check"] = async (text, { words = [], dialect = "american" } = {}) => {
    asked.push({ text, words, dialect });
    return slips.flatMap(([word, kind, fix, wrongIn]) => {
      const start = text.indexOf(word);
      if (start === -1 || !wrongIn.includes(dialect)) return [];
      return [
        { start, end: start + word.length, kind, message: "Says the library.", replacements: fix === "-" ? [] : [fix] },
      ];
    });
  };
  return { asked, check };
}

const BOTH: readonly Dialect[] = ["american", "british"];

describe("[letter.language] spelling and grammar as findings", () => {
  it("spelling warns, the rest are hints, each with what to write instead", async () => {
    const proofreader = fakeProofreader([
      ["definately", "Spelling", "definitely", BOTH],
      ["the the", "Repetition", "the", BOTH],
      ["wall", "Style", "-", BOTH],
      ["colour of", "Redundancy", "", BOTH],
    ]);
    const findings = await proofreadLetter(LETTER, { theCase, country: "US", proofreader });
    assert.deepEqual(
      findings.map(({ severity, start, end, message, fix }) => ({ severity, start, end, message, fix })),
      [
        {
          severity: "warns",
          start: 2,
          end: 12,
          message: 'Spelling: "definately". Write "definitely".',
          fix: "definitely",
        },
        { severity: "hints", start: 32, end: 39, message: 'Repeated: "the the". Write "the".', fix: "the" },
        { severity: "hints", start: 40, end: 44, message: 'Style: "wall". Says the library.', fix: undefined },
        { severity: "hints", start: 22, end: 31, message: 'Said twice: "colour of". Leave it out.', fix: "" },
      ],
    );
    assert.ok(findings.every(({ rule, field }) => rule === "letter.language" && field === "body"));
  });

  it("of a subject, which is no sentence, only the spelling counts", async () => {
    const proofreader = fakeProofreader([
      ["yuo", "Spelling", "you", BOTH],
      ["Thank", "Style", "-", BOTH],
    ]);
    const findings = await proofreadLetter(LETTER, { theCase, country: "US", proofreader });
    assert.deepEqual(
      findings.map(({ field, start, end }) => ({ field, start, end })),
      [{ field: "subject", start: 6, end: 9 }],
    );
  });

  it("names of the case, and names within what was talked about, are known", async () => {
    const proofreader = fakeProofreader([]);
    await proofreadLetter(LETTER, { theCase, country: "US", proofreader });
    assert.deepEqual(proofreader.asked[0]?.words, [
      "Globexa",
      "Senior Analyst",
      "Alex Moreau",
      "Dana Kim",
      "Chief Kaizenist",
      "PgCat",
    ]);
  });

  it("is held to the spelling of the company's country", async () => {
    for (const [country, dialects] of [
      ["US", ["american"]],
      ["GB", ["british"]],
      ["ie", ["british"]],
      ["CA", ["canadian"]],
      ["NZ", ["australian"]],
      ["IN", ["indian"]],
      [undefined, ["american"]],
    ] as const) {
      const proofreader = fakeProofreader([]);
      await proofreadLetter({ ...LETTER, subject: null }, { theCase, country, proofreader });
      assert.deepEqual(
        proofreader.asked.map(({ dialect }) => dialect),
        dialects,
      );
    }
  });

  it("where English is at home in neither way, what is right in one is right", async () => {
    const proofreader = fakeProofreader([
      ["colour", "Spelling", "color", ["american"]],
      ["definately", "Spelling", "definitely", BOTH],
    ]);
    const findings = await proofreadLetter(LETTER, { theCase, country: "DE", proofreader });
    assert.deepEqual(
      findings.map(({ fix }) => fix),
      ["definitely"],
    );
  });

  it("reads no more of a letter than a person would", async () => {
    const proofreader = fakeProofreader([]);
    await proofreadLetter({ ...LETTER, body: "x".repeat(1_000_000) }, { theCase, country: "US", proofreader });
    assert.deepEqual(
      proofreader.asked.map(({ text }) => text.length),
      [9, 20_000],
    );
  });
});
