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

  it("a candidate's digest says how far they are, when they last heard, and what happened when", () => {
    const contacts = [{ id: "lee", name: "Lee Okafor", role: "candidate", email: "lee@home.example" }] as const;
    const desk = { side: "employer", opening: "planner", contacts, "x-stage": "Panel" } as const;
    const receipt: FactJson = {
      ...sent,
      id: "r",
      at: "2026-11-02T09:05:00-05:00",
      to: "lee",
      purpose: "acknowledgement",
      auto: true,
    };
    const promised: FactJson = {
      id: "p",
      at: "2026-11-12T15:00:00-05:00",
      kind: "promise",
      to: "lee",
      what: "word",
      by: "2026-11-18",
    };
    const talked: FactJson = { ...interview, with: ["lee"] };
    assert.deepEqual(digestOf([applied, receipt, talked, promised], desk).candidate, {
      opening: "planner",
      contactId: "lee",
      name: "Lee Okafor",
      email: "lee@home.example",
      stage: "interviewed",
      stageLabel: "Panel",
      lastHeardAt: Date.UTC(2026, 10, 12, 20),
      answer: "none",
      course: {
        appliedAt: Date.UTC(2026, 10, 2, 14),
        acknowledgedAt: Date.UTC(2026, 10, 2, 14, 5),
        interviews: [{ endedAt: Date.UTC(2026, 10, 12, 20), wordAt: null }],
        decidedAt: null,
        toldAt: null,
        promises: [{ until: Date.UTC(2026, 10, 19, 5), isKept: false }],
      },
    });
    assert.equal("candidate" in digestOf([applied]), false);
    assert.equal(digestOf([applied], { side: "employer" }).candidate, undefined);
  });

  describe("a candidate's answer", () => {
    const contacts = [{ id: "lee", name: "Lee Okafor", role: "candidate" }] as const;
    const no: FactJson = { id: "n", at: "2026-11-13T12:00:00-05:00", kind: "decision", outcome: "rejection" };
    const yes: FactJson = { ...no, id: "y", outcome: "offer" };
    const told = (id: string, purpose: "offer" | "rejection"): FactJson => ({
      ...sent,
      id,
      at: "2026-11-13T13:00:00-05:00",
      to: "lee",
      purpose,
    });
    const answerIn = (facts: readonly FactJson[]) => {
      const found = digestOf([applied, ...facts], { side: "employer", contacts }).candidate!;
      return [found.stage, found.answer, found.answered, found.offer];
    };

    it("is to tell once it is decided, and told once it arrived", () => {
      assert.deepEqual(answerIn([]), ["applied", "none", undefined, undefined]);
      assert.deepEqual(answerIn([no]), ["rejected", "to-tell", undefined, undefined]);
      assert.deepEqual(answerIn([no, told("s", "rejection")]), ["rejected", "told", "no", undefined]);
      assert.deepEqual(
        answerIn([no, told("s", "rejection"), { ...bounced, from: "lee", at: "2026-11-13T14:00:00-05:00", ref: "s" }]),
        ["rejected", "to-tell", undefined, undefined],
      );
    });

    it("an offer that reached them stands until they answer it, whatever is decided afterwards", () => {
      assert.deepEqual(answerIn([yes]), ["offer", "to-tell", undefined, "to-tell"]);
      assert.deepEqual(answerIn([yes, { ...no, at: "2026-11-13T12:30:00-05:00" }]), [
        "rejected",
        "to-tell",
        undefined,
        undefined,
      ]);
      assert.deepEqual(answerIn([yes, told("s", "offer")]), ["offer", "told", "offer", "standing"]);
      const later = { ...no, at: "2026-11-14T09:00:00-05:00" };
      assert.deepEqual(answerIn([yes, told("s", "offer"), later]), ["rejected", "to-tell", "offer", "standing"]);
      assert.deepEqual(answerIn([yes, told("s", "offer"), accepted]), ["hired", "theirs", "offer", "accepted"]);
      const declined: FactJson = { ...accepted, outcome: "declined" };
      assert.deepEqual(answerIn([yes, told("s", "offer"), declined]), ["withdrawn", "theirs", "offer", undefined]);
    });
  });

  it("a promise is kept by a word on its date, and is none where they left before it", () => {
    const contacts = [{ id: "lee", name: "Lee Okafor", role: "candidate" }] as const;
    const promised: FactJson = {
      id: "p",
      at: "2026-11-02T15:00:00-05:00",
      kind: "promise",
      to: "lee",
      what: "word",
      by: "2026-11-12",
    };
    const update = (at: string, more: object = {}): FactJson =>
      ({ ...sent, id: "u", at, to: "lee", purpose: "update", ...more }) as FactJson;
    const kept = (...facts: readonly FactJson[]) =>
      digestOf([applied, promised, ...facts], { side: "employer", contacts }).candidate?.course.promises.map(
        ({ isKept }) => isKept,
      );
    assert.deepEqual(kept(), [false]);
    assert.deepEqual(kept(update("2026-11-12T22:00:00-05:00")), [true]);
    assert.deepEqual(kept(update("2026-11-13T00:00:00-05:00")), [false]);
    // Two business days before Thursday the 12th is Tuesday the 10th, 09:00.
    assert.deepEqual(kept(update("2026-11-10T08:59:00-05:00")), [false]);
    assert.deepEqual(kept(update("2026-11-10T08:59:00-05:00", { ref: "p" })), [true]);
    assert.deepEqual(kept({ ...accepted, outcome: "withdrawn", at: "2026-11-11T09:00:00-05:00" } as FactJson), []);
  });
});
