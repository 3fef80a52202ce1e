import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Brief, Fact } from "../model/index.ts";
import { interview, moment, promise, sampleCase, sent, timeline } from "../planner/sample-case.suite.ts";
import { resolvePlaybook } from "../playbooks/index.ts";
import { buildPlan } from "./build-plan.ts";

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00");
const byThe20th = timeline("t1", "2026-11-13 14:30", { decisionBy: "2026-11-20" });

/** What the message of a step must, may and must not hold. */
function briefOf(facts: readonly Fact[], asOf: string, id: string, named = "fineline"): Brief {
  const { playbook } = resolvePlaybook(named, "candidate");
  assert.ok(playbook !== undefined);
  const step = buildPlan(sampleCase(facts), playbook, moment(asOf)).steps.find((each) => each.id === id);
  assert.ok(step !== undefined, id);
  return step.brief;
}

describe("briefs", () => {
  it("[BR1] a thank-you asks nothing about status or timing", () => {
    const { mustNot } = briefOf([first], "2026-11-13 16:00", "thank-you/i1/dana");
    assert.match(mustNot.join("; "), /status.*timing/);
  });

  it("[CA3] a card says something else than the email", () => {
    assert.match(briefOf([first], "2026-11-13 16:00", "card/i1/dana").must.join("; "), /different/);
  });

  it("[PR1] before an interview there are five things to ask", () => {
    const { must, may } = briefOf([first], "2026-11-12 16:00", "prepare/i1");
    assert.equal(must.length, 5);
    assert.match(must.join("; "), /next steps.*date.*following up.*whom.*address/);
    assert.match(may.join("; "), /cards.*post office/);
  });

  it("[BR2] a check-in brings the news since the last one, and what was promised", () => {
    const news = (id: string, at: string, what: string): Fact => ({ id, kind: "news", at: moment(at), what });
    const facts = [
      first,
      byThe20th,
      news("n1", "2026-11-18 10:00", "an old prize"),
      sent("s1", "2026-11-24 10:00", "check-in"),
      news("n2", "2026-11-25 10:00", "a certificate"),
      promise("p1", "2026-11-30 10:00"),
    ];
    const must = briefOf(facts, "2026-12-01 12:00", "check-in/t1/2").must.join("; ");
    assert.match(must, /a certificate/);
    assert.match(must, /the study/);
    assert.doesNotMatch(must, /an old prize/);
  });

  it("[BR2] where the playbook asks for nothing new, nothing new is asked for", () => {
    const must = (playbook: string) =>
      briefOf([first, byThe20th], "2026-11-24 12:00", "check-in/t1/1", playbook).must.join("; ");
    assert.match(must("fineline"), /something new/);
    assert.doesNotMatch(must("hannah-morgan"), /something new/);
  });

  it("[BR3] each email may have fewer words than the last", () => {
    const before = sent("s1", "2026-11-24 10:00", "check-in");
    const first = [interview("i1", "2026-11-13 14:00", "15:00"), byThe20th];
    const words = (facts: readonly Fact[], id: string, playbook: string) =>
      briefOf(facts, "2026-12-02 12:00", id, playbook).maxWords;
    assert.equal(words(first, "check-in/t1/1", "reach-out"), 125);
    assert.equal(words([...first, before], "check-in/t1/2", "reach-out"), 90);
    assert.equal(words([...first, { ...before, words: 60 }], "check-in/t1/2", "reach-out"), 59);
    assert.equal(words([...first, before], "check-in/t1/3", "reach-out"), 60);
    assert.equal(words([...first, before], "check-in/t1/2", "hannah-morgan"), 125);
  });

  it("[SL1] a subject line names the role and the date of the interview", () => {
    const { subject } = briefOf([first, byThe20th], "2026-11-24 12:00", "check-in/t1/1");
    assert.equal(subject, "Follow-up: Senior Analyst interview – Nov 13");
  });
});
