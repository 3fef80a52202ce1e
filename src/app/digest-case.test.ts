import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CaseJson, type FactJson, ok, parseCase } from "../contract/index.ts";
import { parseInstant } from "../engine/index.ts";
import { digestCase } from "./digest-case.ts";
import { planCase } from "./plan-case.ts";

const NOW = parseInstant("2026-11-16T15:00:00Z");

const CASE: CaseJson = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York" },
  contacts: [
    { id: "dana", name: "Dana Kim", role: "hiring-manager" },
    { id: "lee", name: "Lee Okafor", role: "interviewer" },
  ],
  facts: [],
};

function digestOf(facts: readonly FactJson[], more: Partial<CaseJson> = {}) {
  const found = parseCase({ ...CASE, ...more, facts }, { holidays: () => ok({ holidays: [], notes: [] }), now: NOW });
  assert.ok(found.ok);
  const planned = planCase(found.value, { now: NOW, clock: NOW });
  assert.ok(planned.ok);
  return digestCase({ parsed: found.value, plan: planned.value.plan, openedAt: 0, version: "1" });
}

const applied: FactJson = { id: "a", at: "2026-11-02T09:00:00-05:00", kind: "applied" };
const interview: FactJson = {
  id: "i",
  at: "2026-11-12T14:00:00-05:00",
  end: "2026-11-12T15:00:00-05:00",
  kind: "interview",
  with: ["dana", "lee"],
};
const sent: FactJson = {
  id: "s",
  at: "2026-11-12T16:00:00-05:00",
  kind: "sent",
  to: "dana",
  channel: "email",
  purpose: "thank-you",
};
const said: FactJson = { id: "t", at: "2026-11-13T10:00:00-05:00", kind: "timeline", by: "dana", noContact: true };
const bounced: FactJson = {
  id: "b",
  at: "2026-11-13T11:00:00-05:00",
  kind: "received",
  from: "lee",
  channel: "email",
  says: "bounce",
};
const offer: FactJson = { id: "o", at: "2026-11-13T12:00:00-05:00", kind: "decision", outcome: "offer", by: "lee" };
const accepted: FactJson = { id: "c", at: "2026-11-14T12:00:00-05:00", kind: "decision", outcome: "accepted" };

describe("the digest of a case", () => {
  it("names its people, or none", () => {
    assert.deepEqual(digestOf([]).people, ["Dana Kim", "Lee Okafor"]);
    assert.equal("people" in digestOf([], { contacts: [] }), false);
  });

  it("says whose the last word was; what came back was nobody's", () => {
    assert.equal(digestOf([]).lastWord, undefined);
    assert.deepEqual(digestOf([applied]).lastWord, { by: "me", at: Date.UTC(2026, 10, 2, 14) });
    assert.deepEqual(digestOf([applied, interview]).lastWord, { by: "both", at: Date.UTC(2026, 10, 12, 19) });
    assert.deepEqual(digestOf([interview, sent]).lastWord, { by: "me", at: Date.UTC(2026, 10, 12, 21) });
    assert.deepEqual(digestOf([interview, sent, said, bounced]).lastWord, {
      by: "them",
      name: "Dana",
      at: Date.UTC(2026, 10, 13, 15),
    });
  });

  it("knows an offer until something final is said", () => {
    assert.equal(digestOf([interview]).hasOffer, undefined);
    assert.deepEqual(
      [digestOf([interview, offer]).hasOffer, digestOf([interview, offer]).isDecided],
      [true, undefined],
    );
    assert.deepEqual(
      [digestOf([interview, offer, accepted]).hasOffer, digestOf([interview, offer, accepted]).isDecided],
      [undefined, true],
    );
  });

  it("an employer's timeline is the employer's own word", () => {
    const contacts = [{ id: "lee", name: "Lee Okafor", role: "candidate" }] as const;
    const told: FactJson = { id: "t", at: "2026-11-13T10:00:00-05:00", kind: "timeline", decisionBy: "2026-11-20" };
    assert.deepEqual(digestOf([applied], { side: "employer", contacts }).lastWord?.by, "them");
    assert.deepEqual(digestOf([applied, told], { side: "employer", contacts }).lastWord?.by, "me");
  });
});
