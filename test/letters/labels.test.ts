import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { ParsedCase } from "../../src/contract/index.ts";
import type { Plan } from "../../src/engine/index.ts";
import { planConformanceCase, readConformanceCase } from "../conformance/plan-json.ts";
import { isFaulty, type LabelledLetter, readLabelledLetters, readLetterCases } from "./letters.ts";

const RULES = [
  "letter.apology",
  "letter.attachment",
  "letter.card-equals-email",
  "letter.desperate",
  "letter.gap",
  "letter.greeting",
  "letter.impersonal",
  "letter.no-reference",
  "letter.not-shorter",
  "letter.nothing-new",
  "letter.pressure",
  "letter.promise-without-date",
  "letter.reproach",
  "letter.same-letter",
  "letter.shouting",
  "letter.sign-off",
  "letter.status-in-thank-you",
  "letter.subject",
  "letter.too-long",
  "letter.unclear-no",
  "letter.unfair",
  "letter.wrong-date",
  "letter.wrong-fact",
  "letter.wrong-name",
];
const HALVES = ["tune", "held-out"] as const;

const cases = readLetterCases();
const letters = readLabelledLetters();
const plans = new Map<string, { readonly plan: Plan; readonly parsed: ParsedCase }>();

function planOf(letter: LabelledLetter): { readonly plan: Plan; readonly parsed: ParsedCase } {
  const key = `${letter.case} ${letter.asOf}`;
  const known = plans.get(key);
  if (known !== undefined) return known;
  const planned = planConformanceCase({ ...cases[letter.case], asOf: letter.asOf });
  plans.set(key, planned);
  return planned;
}

function breaking(rule: string, half: string): number {
  return letters.filter(
    (letter) =>
      letter.half === half && letter.expect.some((label) => label.rule === rule && label.severity !== "hints"),
  ).length;
}

function tempting(rule: string, half: string): number {
  return letters.filter((letter) => letter.half === half && letter.tempts?.includes(rule)).length;
}

describe("the labelled letters", () => {
  test("stand on cases that the contract accepts", () => {
    assert.ok(Object.keys(cases).length >= 12);
    for (const theCase of Object.values(cases)) readConformanceCase(theCase);
  });

  test("are at least three hundred, with ids and texts of their own", () => {
    assert.ok(letters.length >= 300);
    assert.equal(new Set(letters.map((letter) => letter.id)).size, letters.length);
    const texts = letters.map((letter) => `${letter.step} ${letter.case} ${letter.letter.body}`);
    assert.equal(new Set(texts).size, letters.length);
  });

  test("alternate between the halves, with the same share of faulty ones", () => {
    letters.forEach((letter, index) => {
      assert.equal(letter.half, HALVES[index % 2], letter.id);
    });
    const faulty = HALVES.map((half) => letters.filter((letter) => letter.half === half && isFaulty(letter)).length);
    assert.ok(Math.abs((faulty[0] ?? 0) - (faulty[1] ?? 0)) <= 12, `faulty letters by half: ${faulty.join(", ")}`);
  });

  test("answer to a step of the plan, and go to its contact", () => {
    for (const letter of letters) {
      const { plan, parsed } = planOf(letter);
      const step = plan.steps.find((candidate) => candidate.id === letter.step);
      assert.ok(step, `${letter.id}: no step ${letter.step} in ${letter.case} at ${letter.asOf}`);
      const contact = parsed.case.contacts.find((candidate) => candidate.id === step.to);
      assert.ok(contact, letter.id);
      assert.ok(
        [contact.id, `${contact.name} <${contact.email}>`].includes(letter.letter.to),
        `${letter.id}: to ${letter.letter.to}, the step goes to ${contact.id}`,
      );
      assert.equal(letter.letter.subject === null, step.action === "card", letter.id);
    }
  });

  test("name earlier letters that went out before, to contacts of the case, and other cases that exist", () => {
    for (const letter of letters) {
      const { parsed } = planOf(letter);
      for (const earlier of letter.earlier ?? []) {
        assert.ok(Date.parse(earlier.at) < Date.parse(letter.asOf.replace(/\[.*/, "")), letter.id);
        assert.ok(
          parsed.case.contacts.some((contact) => contact.id === earlier.to),
          letter.id,
        );
      }
      for (const other of letter.others ?? []) assert.ok(cases[other], `${letter.id}: ${other}`);
    }
  });

  test("hold the words that their labels quote", () => {
    for (const { id, letter, expect } of letters) {
      for (const { excerpt } of expect) {
        if (excerpt === undefined) continue;
        assert.ok(`${letter.subject ?? ""}\n${letter.body}`.includes(excerpt), `${id}: "${excerpt}"`);
      }
    }
  });

  test("bear labels of rules that there are, once each, and tempt only to what they do not break", () => {
    for (const { id, expect, tempts = [] } of letters) {
      const rules = expect.map((label) => label.rule);
      for (const rule of [...rules, ...tempts]) assert.ok(RULES.includes(rule), `${id}: ${rule}`);
      assert.equal(new Set(rules).size, rules.length, id);
      const broken = expect.filter((label) => label.severity !== "hints").map((label) => label.rule);
      for (const rule of tempts) assert.ok(!broken.includes(rule), `${id}: ${rule}`);
    }
  });

  test("are counted in the README as they are", () => {
    const readme = readFileSync(new URL("README.md", import.meta.url), "utf8");
    for (const rule of RULES) {
      const counts = [...HALVES.map((half) => breaking(rule, half)), ...HALVES.map((half) => tempting(rule, half))];
      const row = `| \`${rule}\` | ${counts.join(" | ")} |`;
      assert.ok(readme.includes(row), row);
    }
  });

  for (const rule of RULES) {
    test(`[${rule}] is broken by six letters of each half at least, and nearly broken by six more`, () => {
      for (const half of HALVES) {
        assert.ok(breaking(rule, half) >= 6, `${half}: broken by ${breaking(rule, half)}`);
        assert.ok(tempting(rule, half) >= 6, `${half}: nearly broken by ${tempting(rule, half)}`);
      }
    });
  }
});
