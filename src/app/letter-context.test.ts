import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CaseJson, parseCase } from "../contract/index.ts";
import { parseInstant } from "../engine/index.ts";
import { findLetterStep, letterChannel, letterContextOf, letterKindsFor, nextMessage, planCase } from "./index.ts";

const MONDAY = parseInstant("2026-11-16T10:00:00-05:00");

const GLOBEX: CaseJson = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York" },
  contacts: [
    { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" },
    { id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee@globex.example", phone: "+1 212 555 0134" },
  ],
  facts: [
    {
      id: "i1",
      at: "2026-11-13T14:00:00-05:00",
      end: "2026-11-13T15:00:00-05:00",
      kind: "interview",
      with: ["dana", "lee"],
    },
    { id: "s1", at: "2026-11-13T15:20:00-05:00", kind: "sent", to: "dana", channel: "email", purpose: "thank-you" },
  ],
};

function open(facts: CaseJson["facts"] = [], changes: Partial<CaseJson> = {}, now = MONDAY) {
  const json = { ...GLOBEX, ...changes, facts: [...(changes.facts ?? GLOBEX.facts), ...facts] };
  const parsed = parseCase(json, { holidays: () => ({ ok: true, value: { holidays: [], notes: [] } }), now });
  assert.ok(parsed.ok, JSON.stringify(parsed));
  const planned = planCase(parsed.value, { now, clock: now });
  assert.ok(planned.ok);
  return { theCase: parsed.value.case, ...planned.value };
}

describe("the step that a letter is for", () => {
  it("is the one of that id, settled or not", () => {
    const { plan } = open();
    assert.equal(findLetterStep("thank-you/i1/dana", plan)?.state, "done");
    assert.equal(findLetterStep("check-in/i1/1", plan)?.to, "lee");
    assert.equal(findLetterStep("check-in/i1/9", plan), undefined);
  });

  it("by the beginning of an id is that of the letter's recipient, even where it is settled", () => {
    const { plan } = open();
    assert.equal(findLetterStep("thank-you", plan, "dana")?.id, "thank-you/i1/dana");
    assert.equal(findLetterStep("thank-you", plan, "lee")?.id, "thank-you/i1/lee");
  });

  it("by the beginning of an id is what is due before what is ahead, and that before what may never come", () => {
    const { plan } = open();
    assert.equal(findLetterStep("thank-you", plan)?.id, "thank-you/i1/lee");
    assert.equal(findLetterStep("check-in", plan, "lee")?.id, "check-in/i1/1");
  });

  it("is none where several fit alike, or nothing is said", () => {
    const { plan } = open();
    assert.equal(findLetterStep("card", plan), undefined);
    assert.equal(findLetterStep("", plan), undefined);
  });
});

describe("the letters of a step", () => {
  it("an offer's decision is accepted, declined or put off", () => {
    const offer = {
      id: "d1",
      at: "2026-11-16T09:00:00-05:00",
      kind: "decision",
      outcome: "offer",
      respondBy: "2026-11-20",
    };
    const { plan, theCase } = open([offer as CaseJson["facts"][number]]);
    const step = findLetterStep("offer-decision", plan);
    assert.ok(step);
    assert.deepEqual(letterKindsFor(step, theCase), ["accept", "decline", "ask-for-time"]);
  });

  it("an employer's decision is told as what it was: an offer, a no to an application, a no after an interview", () => {
    const decided = (outcome: "offer" | "rejection", facts: CaseJson["facts"]) => {
      const contacts = [{ id: "cam", name: "Cam Roe", role: "candidate", email: "cam@mail.example" }] as const;
      const decision = { id: "d1", at: "2026-11-16T09:00:00-05:00", kind: "decision", outcome } as const;
      const { plan, theCase } = open([decision], { side: "employer", contacts, facts });
      return letterKindsFor(findLetterStep("tell-decision", plan)!, theCase)[0];
    };
    const applied = { id: "a1", at: "2026-11-02T09:00:00-05:00", kind: "applied" } as const;
    const times = { at: "2026-11-12T09:00:00-05:00", end: "2026-11-12T10:00:00-05:00" };
    const interview = { id: "i1", kind: "interview", with: ["cam"], ...times } as const;
    assert.equal(decided("offer", [applied]), "make-offer");
    assert.equal(decided("rejection", [applied]), "reject-application");
    assert.equal(decided("rejection", [applied, interview]), "reject-interviewee");
  });

  it("none is written for a step that contacts nobody", () => {
    const opened = open();
    const step = findLetterStep("debrief", opened.plan);
    const context = letterContextOf({ ...opened, step, kind: undefined });
    assert.deepEqual(context.ok ? [] : context.error.map(({ expected }) => expected), [
      "a step that sends somebody a message",
    ]);
  });

  it("a kind that does not fit the step is refused with those that do", () => {
    const opened = open();
    const step = findLetterStep("check-in", opened.plan);
    const context = letterContextOf({ ...opened, step, kind: "accept" });
    assert.deepEqual(context, {
      ok: false,
      error: [{ place: "kind", expected: "a letter for this step: check-in, check-in-call", got: '"accept"' }],
    });
  });

  it("a withdrawal needs no step and takes none", () => {
    const opened = open();
    for (const step of [undefined, findLetterStep("check-in", opened.plan)]) {
      const context = letterContextOf({ ...opened, step, kind: "withdraw" });
      assert.ok(context.ok);
      assert.equal(context.value.step, undefined);
      assert.equal(letterChannel(context.value), "email");
    }
    assert.equal(letterContextOf({ ...opened, step: undefined, kind: undefined }).ok, false);
  });

  it("a card goes by post, and a check-in's call script by phone", () => {
    const opened = open();
    const channel = (typed: string, kind?: string) => {
      const context = letterContextOf({ ...opened, step: findLetterStep(typed, opened.plan, "lee"), kind });
      return context.ok ? letterChannel(context.value) : "none";
    };
    assert.equal(channel("card"), "post");
    assert.equal(channel("check-in"), "email");
    assert.equal(channel("check-in", "check-in-call"), "phone");
    assert.equal(channel("check-in/i1/3"), "phone");
    assert.equal(channel("check-in/i1/3", "check-in"), "email");
  });
});

describe("the message whose turn it is", () => {
  it("is the one that the guard speaks of", () => {
    const { plan } = open();
    assert.equal(nextMessage(plan)?.id, "thank-you/i1/lee");
    assert.equal(plan.guard.step, "thank-you/i1/lee");
  });

  it("is none where nothing is left to write", () => {
    const ended = { id: "d1", at: "2026-12-01T09:00:00-05:00", kind: "decision", outcome: "withdrawn" } as const;
    const { plan } = open([ended], {}, parseInstant("2027-06-01T10:00:00-05:00"));
    assert.equal(nextMessage(plan), undefined);
  });
});
