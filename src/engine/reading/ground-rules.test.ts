import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact } from "../model/index.ts";
import { forbiddingRule } from "./ground-rules.ts";
import { interview, read, timeline } from "./sample-facts.suite.ts";

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00");

function rulesOf(facts: readonly Fact[], asOf = "2026-11-18 12:00") {
  return read(facts, asOf).groundRules;
}

describe("ground rules", () => {
  it("[RF5] contact and channel last beyond the round until they are replaced", () => {
    const facts = [
      timeline("t1", "2026-11-02 10:00", { contact: "lee", channel: "phone" }),
      first,
      timeline("t2", "2026-11-13 14:30", { channel: "email" }),
    ];
    assert.deepEqual([rulesOf(facts).contact, rulesOf(facts).channel], ["lee", "email"]);
  });

  it("[RF5] bans from before the round end with it, those at its start and later hold", () => {
    const ban = (at: string) => rulesOf([timeline("t1", at, { noContact: true }), first]).noContact;
    assert.equal(ban("2026-11-13 13:59"), false);
    assert.equal(ban("2026-11-13 14:00"), true);
    assert.equal(ban("2026-11-13 16:00"), true);
  });

  it("[RF5] while there is no round every ban holds, until the interview has ended", () => {
    const facts = [timeline("t1", "2026-11-02 10:00", { thankYouOnly: true }), first];
    assert.equal(rulesOf(facts, "2026-11-13 14:59").thankYouOnly, true);
    assert.equal(rulesOf(facts, "2026-11-13 15:00").thankYouOnly, false);
  });

  it("[RF5] the latest word on each ban counts, and says nothing about the others", () => {
    const facts = [
      first,
      timeline("t1", "2026-11-13 16:00", { noContact: true, thankYouOnly: true }),
      timeline("t2", "2026-11-16 10:00", { noContact: false }),
    ];
    assert.deepEqual([rulesOf(facts).noContact, rulesOf(facts).thankYouOnly], [false, true]);
  });

  it("[RF5] a later permission to follow up lifts every ban", () => {
    const facts = [
      first,
      timeline("t1", "2026-11-13 16:00", { noContact: true, thankYouOnly: true, mayFollowUp: false }),
      timeline("t2", "2026-11-16 10:00", { mayFollowUp: true }),
    ];
    assert.equal(forbiddingRule(rulesOf(facts)), undefined);
    assert.equal(forbiddingRule(rulesOf(facts, "2026-11-14 12:00")), "ground-rule.no-contact");
  });

  it("[RF5] a ban in the same breath as a permission stands", () => {
    const facts = [first, timeline("t1", "2026-11-13 16:00", { mayFollowUp: true, thankYouOnly: true })];
    assert.equal(forbiddingRule(rulesOf(facts)), "ground-rule.thank-you-only");
  });

  it("[GR2] the first of the three that is in force is named", () => {
    const named = (more: object) => forbiddingRule(rulesOf([first, timeline("t1", "2026-11-13 16:00", more)]));
    assert.equal(named({ noContact: true, thankYouOnly: true, mayFollowUp: false }), "ground-rule.no-contact");
    assert.equal(named({ thankYouOnly: true, mayFollowUp: false }), "ground-rule.thank-you-only");
    assert.equal(named({ mayFollowUp: false }), "ground-rule.asked-not-to");
    assert.equal(named({ mayFollowUp: true }), undefined);
  });
});
