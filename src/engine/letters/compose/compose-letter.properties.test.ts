import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readConformanceCase } from "../../../../test/conformance/plan-json.ts";
import { anyCase } from "../../../../test/properties/arbitrary-case.ts";
import { type Case, resolvePlaybook, type Step } from "../../index.ts";
import { buildPlan } from "../../plan/index.ts";
import { checkLetter } from "../check/index.ts";
import { type LetterContext, type LetterKind, letterKindOf } from "../letter.ts";
import { type ComposedLetter, composeLetter, countWords } from "./index.ts";

/** Kinds of letters that one step may become, by how it is decided. */
const ALSO: Readonly<Partial<Record<LetterKind, readonly LetterKind[]>>> = {
  accept: ["decline", "ask-for-time"],
  "check-in": ["check-in-call"],
  update: ["update-without-news"],
  "reject-interviewee": ["reject-application", "make-offer", "tell-status"],
  "offer-reply": ["ask-for-time"],
};

/** What each contact talks about. */
const TOPICS = [
  ["The Lisbon team", "how Kafka is run", "weekend rotas"],
  ["moving the forecast out of spreadsheets", "hiring in Porto", "the old warehouse"],
  ["pricing experiments", "onboarding interns", "the merger with Initech"],
  ["barcode scanners", "the customer council", "translation into Welsh"],
];

function topicsOf({ contacts }: Case, contactId: string): readonly string[] {
  return TOPICS[contacts.findIndex(({ id }) => id === contactId)] ?? [];
}

/** The case with topics for some of those who were there, a name to sign with, and notes. */
function enriched(theCase: Case, seed: number): Case {
  return {
    ...theCase,
    me: seed % 2 === 0 ? theCase.me : { ...theCase.me, name: "Alex Moreno" },
    facts: theCase.facts.map((fact) => {
      if (fact.kind === "decision") return { ...fact, note: "We need somebody who knows the trade." };
      if (fact.kind !== "interview") return fact;
      const topics = new Map(fact.with.map((id) => [id, topicsOf(theCase, id).slice(0, seed % 4)]));
      return { ...fact, topics };
    }),
  };
}

/** All letters that the steps of a case ask for. */
function contextsOf(json: unknown, seed: number): readonly LetterContext[] {
  const parsed = readConformanceCase(json);
  const { playbook } = resolvePlaybook(parsed.playbook, parsed.case.side);
  assert.ok(playbook !== undefined && parsed.asOf !== undefined);
  const { asOf } = parsed;
  const theCase = enriched(parsed.case, seed);
  const withdraw: LetterContext = { theCase, playbook, step: undefined, kind: "withdraw", asOf, earlier: [] };
  const asked = buildPlan(theCase, playbook, asOf).steps.flatMap((step: Step) => {
    const kind = letterKindOf(step);
    const kinds = kind === undefined ? [] : [kind, ...(ALSO[kind] ?? [])];
    return kinds.map((each): LetterContext => ({ theCase, playbook, step, kind: each, asOf, earlier: [] }));
  });
  return theCase.side === "candidate" ? [...asked, withdraw] : asked;
}

const options = fc.record({
  tone: fc.constantFrom("plain", "warm", "formal"),
  length: fc.constantFrom("short", "medium"),
  variant: fc.nat({ max: 20 }),
});

const CLICHES =
  /\bhope this (?:finds|email)|touch base|circle back|just (?:checking|wanted)|reach(?:ing)? out|at your earliest|asap|sorry|apolog|!/i;

function assertReads(letter: ComposedLetter, { kind, step }: LetterContext): void {
  const text = `${letter.subject ?? ""}\n${letter.body}`;
  assert.doesNotMatch(text, /\b(?:undefined|null|NaN|nil)\b|\[object|\{[{%]/, text);
  assert.doesNotMatch(text, / {2}| [,.;:?]|[,.;:]{2}|[\ue000-\ue00f]/, text);
  assert.doesNotMatch(text, CLICHES, text);
  assert.doesNotMatch(letter.body, /\n{3}|^\s|\s$|[.?] [a-z]/, letter.body);
  assert.equal(letter.words, countWords(letter.body));
  assert.ok(letter.words <= Math.min(125, step?.brief.maxWords ?? 125) || kind === "check-in-call", letter.body);
  assert.equal(letter.subject === null, letter.channel !== "email");
  for (const { text: gap, start, end } of letter.gaps) assert.equal(letter.body.slice(start, end), `[${gap}]`);
  assert.equal(letter.gaps.length, letter.body.split("[").length - 1);
  assert.equal(letter.to, step === undefined ? letter.to : (step.to ?? ""));
}

describe("any letter", () => {
  it("of any case, tone, length and wording is whole, within its length, and always the same", () => {
    fc.assert(
      fc.property(anyCase, options, fc.nat({ max: 7 }), (json, choice, seed) => {
        for (const context of contextsOf(json, seed)) {
          const letter = composeLetter(context, choice);
          assertReads(letter, context);
          assert.deepEqual(composeLetter(context, choice), letter);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("of the 500 generated cases has a greeting, a sign-off, and the role in its subject", () => {
    const lines = readFileSync(new URL("../../../../test/conformance/cases.ndjson", import.meta.url), "utf8");
    let count = 0;
    for (const [index, line] of lines.trimEnd().split("\n").entries()) {
      for (const context of contextsOf(JSON.parse(line), index)) {
        const letter = composeLetter(context, {
          tone: "plain",
          length: index % 2 === 0 ? "medium" : "short",
          variant: 0,
        });
        assertReads(letter, context);
        count += 1;
        if (context.kind === "check-in-call") continue;
        assert.match(letter.body, /(?:^|\n\n)Hello [^\n]+,\n\n/);
        assert.match(letter.body, /\n\nKind regards,\n(?:Alex Moreno|\[your name\])(?:\nGlobex)?$/);
        if (letter.subject !== null)
          assert.match(
            letter.subject,
            /: Senior Analyst(?: interview – (?:\d+ [A-Z][a-z]{2}|[A-Z][a-z]{2} \d+)(?:,? 20\d\d)?)?$/,
          );
      }
    }
    assert.ok(count > 1_000, `${count} letters`);
  });

  it("of the 500 generated cases that has no gap stands its own check", () => {
    const lines = readFileSync(new URL("../../../../test/conformance/cases.ndjson", import.meta.url), "utf8");
    let count = 0;
    for (const [index, line] of lines.trimEnd().split("\n").entries()) {
      for (const context of contextsOf(JSON.parse(line), index * 2 + 1)) {
        for (const tone of ["plain", "warm", "formal"] as const) {
          const letter = composeLetter(context, {
            tone,
            length: index % 3 === 0 ? "short" : "medium",
            variant: index % 5,
          });
          if (letter.gaps.length > 0) continue;
          count += 1;
          const found = checkLetter(letter, context).filter(({ severity }) => severity !== "hints");
          assert.deepEqual(found, [], letter.body);
        }
      }
    }
    assert.ok(count > 1_000, `${count} letters`);
  });
});
