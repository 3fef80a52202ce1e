import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type CaseJson, describeFault } from "../contract/index.ts";
import { parseInstant } from "../engine/index.ts";
import { checkLetterLine } from "./index.ts";

const NOW = parseInstant("2026-11-13T16:00:00-05:00");

const GLOBEX: CaseJson = {
  role: "Senior Analyst",
  company: "Globex",
  me: { name: "Alex Moreau" },
  calendar: { timeZone: "America/New_York" },
  contacts: [
    { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" },
    { id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee@globex.example" },
  ],
  facts: [
    {
      id: "i1",
      at: "2026-11-13T14:00:00-05:00",
      end: "2026-11-13T15:00:00-05:00",
      kind: "interview",
      with: ["dana", "lee"],
      topics: { dana: ["the Lisbon team"], lee: ["start dates"] },
    },
  ],
};

const BODY = `Dear Dana,

thank you for the conversation today. What you told me about the Lisbon team, how it grew from two people to nine and still
shares one calendar, is much of why I would like to work with you. I have been the third person of such a team, and I know
what the first shared forecast changes for everybody.

I would be glad to do that again at Globex.

Kind regards,
Alex Moreau`;

const LETTER = { to: "dana", subject: "Thank you: Senior Analyst interview – Nov 13", body: BODY };

const options = {
  holidays: () => ({ ok: true, value: { holidays: [], notes: [] } }) as const,
  now: undefined,
  clock: NOW,
};

async function check(changes: Record<string, unknown> = {}) {
  return checkLetterLine({ case: GLOBEX, step: "thank-you/i1/dana", letter: LETTER, ...changes }, options);
}

async function rulesOf(changes: Record<string, unknown> = {}): Promise<readonly string[]> {
  const checked = await check(changes);
  assert.ok(checked.ok, JSON.stringify(checked));
  return checked.value.filter(({ severity }) => severity !== "hints").map(({ rule }) => rule);
}

async function faultOf(changes: Record<string, unknown>): Promise<string> {
  const checked = await check(changes);
  return checked.ok ? "none" : describeFault(checked.error[0]!);
}

describe("a letter with its case, as one line", () => {
  it("a good letter has nothing to change", async () => {
    assert.deepEqual(await rulesOf(), []);
    assert.deepEqual(await rulesOf({ earlier: [] }), []);
  });

  it("a wrong name is found where it stands", async () => {
    const checked = await check({ letter: { ...LETTER, body: BODY.replace("Dear Dana", "Dear Diana") } });
    assert.ok(checked.ok);
    const found = checked.value.find(({ rule }) => rule === "letter.wrong-name");
    assert.deepEqual(
      {
        severity: found?.severity,
        field: found?.field,
        line: found?.line,
        column: found?.column,
        length: found?.length,
      },
      { severity: "blocks", field: "body", line: 1, column: 6, length: 5 },
    );
  });

  it("a letter that went out before is held against this one", async () => {
    const sent = { ...LETTER, to: "lee", purpose: "thank-you", at: "2026-11-13T15:30:00-05:00" };
    const earlier = [{ ...sent, body: BODY.replace("Dana", "Lee") }];
    assert.ok((await rulesOf({ earlier })).includes("letter.same-letter"));
  });

  it("a step may be meant by its beginning, with the letter's recipient", async () => {
    assert.deepEqual(await rulesOf({ step: "thank-you" }), []);
  });

  it("a letter that no step asks for is named by its kind", async () => {
    const checked = await check({ step: undefined, kind: "withdraw" });
    assert.ok(checked.ok, JSON.stringify(checked));
  });

  it("says what is wrong, and where", async () => {
    assert.equal(
      await faultOf({ step: "thank-you/i2/dana" }),
      'step: expected a step of the case (card/i1/dana, card/i1/lee, thank-you/i1/dana, thank-you/i1/lee, check-in/i1/1, check-in/i1/2, check-in/i1/3), got "thank-you/i2/dana"',
    );
    assert.equal(await faultOf({ step: 7 }), "step: expected the id of a step, got 7");
    assert.equal(await faultOf({ step: undefined }), "step: expected a step of the case, got nothing");
    assert.equal(await faultOf({ kind: "accept" }), 'kind: expected a letter for this step: thank-you, got "accept"');
    assert.equal(
      await faultOf({ letter: { ...LETTER, to: "noor" } }),
      'letter.to: expected a contact of the case (dana, lee), got "noor"',
    );
    assert.match(await faultOf({ letter: undefined }), /^letter: expected a letter/);
    assert.match(await faultOf({ case: { ...GLOBEX, company: 1 } }), /^case\.company: expected /);
    assert.match(await faultOf({ case: undefined }), /^case: expected /);
    assert.match(await faultOf({ case: { ...GLOBEX, playbook: "none" } }), /^case\.playbook: expected /);
    assert.match(await faultOf({ earlier: [{}] }), /^earlier\[0\]\.\w+: expected /);
    assert.match(await faultOf({ others: [{}] }), /^others\[0\]\.\w+: expected /);
    assert.match(await faultOf({ later: [] }), /^expected a known key \(case, step, letter, .*got "later"$/);
  });

  it("hostile text in a letter is text, and every finding has a place", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constantFrom("{{ constructor }}", "\u202eevil", "a\r\nBcc: x@evil.test", "[".repeat(500), "x".repeat(10_000)),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (subject, body) => {
        const checked = await check({ letter: { to: "dana", subject, body } });
        assert.ok(checked.ok);
        for (const { line, column, length } of checked.value) assert.ok(line >= 1 && column >= 1 && length >= 0);
      }),
      { numRuns: 60 },
    );
  });

  it("whatever the line is, there is an answer", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (value, letter) => {
        await checkLetterLine(value, options);
        await check({ letter, earlier: value });
      }),
    );
  });
});
