import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type CaseJson, ok, parseCase } from "../../../contract/index.ts";
import { parseInstant } from "../../../engine/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { openCaseOf } from "./open-case-of.suite.ts";
import { SUPPOSITIONS, supposedFacts } from "./what-if.ts";

const NOW = parseInstant("2026-11-16T10:00:00-05:00[America/New_York]");
const AHEAD = "2026-11-24T10:00:00-05:00[America/New_York]";
const at = parseInstant(AHEAD);

function open(changes: Partial<CaseJson> = {}): OpenCase {
  const header = {
    role: "Analyst",
    company: "Globex",
    calendar: { timeZone: "America/New_York" },
    contacts: [
      { id: "dana", name: "Dana Kim", role: "hiring-manager" },
      { id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee@globex.example" },
    ],
    ...changes,
  } as const;
  const facts = changes.facts ?? [
    { id: "i1", at: "2026-11-13T14:00:00-05:00", end: "2026-11-13T15:00:00-05:00", kind: "interview", with: ["dana"] },
    {
      id: "t1",
      at: "2026-11-13T15:00:00-05:00",
      kind: "timeline",
      by: "dana",
      decisionBy: "2026-11-20",
      contact: "lee",
    },
  ];
  return openCaseOf(header, facts, NOW);
}

describe("what if", () => {
  test("an answer comes from whom the plan would ask, and my word goes there", () => {
    assert.deepEqual(supposedFacts("answer", open(), { at }), [
      { kind: "received", at: AHEAD, from: "lee", channel: "email", says: "update" },
    ]);
    assert.deepEqual(supposedFacts("i-write", open(), { at }), [
      { kind: "sent", at: AHEAD, to: "lee", channel: "email", purpose: "check-in" },
    ]);
  });

  test("to be asked to wait is to be asked not to follow up", () => {
    assert.deepEqual(supposedFacts("wait", open(), { at }), [
      { kind: "timeline", at: AHEAD, by: "lee", mayFollowUp: false },
    ]);
  });

  test("a new date is expected where one is named", () => {
    assert.equal(supposedFacts("new-date", open(), { at }), undefined);
    assert.deepEqual(supposedFacts("new-date", open(), { at, decisionBy: "2026-12-04" }), [
      { kind: "timeline", at: AHEAD, by: "lee", decisionBy: "2026-12-04" },
    ]);
  });

  test("where nobody is known, an offer and a no can still be supposed, a word of somebody cannot", () => {
    const nobody = open({ contacts: [], facts: [] });
    assert.deepEqual(supposedFacts("offer", nobody, { at }), [{ kind: "decision", at: AHEAD, outcome: "offer" }]);
    assert.deepEqual(supposedFacts("no", nobody, { at }), [{ kind: "decision", at: AHEAD, outcome: "rejection" }]);
    assert.equal(supposedFacts("answer", nobody, { at }), undefined);
    assert.equal(supposedFacts("i-write", nobody, { at }), undefined);
  });

  test("everything that can be supposed is a fact that the contract takes", () => {
    const { stored } = open();
    for (const { value } of SUPPOSITIONS) {
      const drafts = supposedFacts(value, open(), { at, decisionBy: "2026-12-04" }) ?? [];
      const facts = [...stored.facts, ...drafts.map((draft, index) => ({ id: `tried-${index}`, ...draft }))];
      const parsed = parseCase(
        { id: "globex", ...stored.header, facts },
        { holidays: () => ok({ holidays: [], notes: [] }), now: NOW },
      );
      assert.ok(parsed.ok, value);
    }
  });
});
