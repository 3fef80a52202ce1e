import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PlaybookDefinition } from "../model/index.ts";
import { buildPlan } from "../plan/index.ts";
import { resolvePlaybook } from "../playbooks/index.ts";
import { parseInstant } from "../time/index.ts";
import { checkedIn, interview, readCaseOf, thanked, timeline } from "./words.suite.ts";

/** Windows in hours, as no playbook that comes with Fineline has them. */
const HOURS: PlaybookDefinition = {
  id: "mine",
  title: "Mine",
  sources: [],
  checkIn: {
    afterDecisionDate: { opens: { hours: 48 }, due: { hours: 96 } },
    again: { opens: { hours: 24 }, due: { businessHours: 48 } },
    withoutDecisionDate: { opens: { businessHours: 0 }, due: { from: "interview", hours: 48 } },
  },
};
const thanks = [thanked("dana"), thanked("lee")];

function reasons(asOf: string, facts: readonly object[], id: string): readonly string[] {
  const { playbook } = resolvePlaybook(HOURS, "candidate");
  const { steps } = buildPlan(readCaseOf(facts), playbook!, parseInstant(`2026-11-${asOf}:00-05:00`));
  return steps.find((step) => step.id === id)?.reasons.map(({ text }) => text) ?? [];
}

describe("the arithmetic of windows in hours", () => {
  it("[check-in.after-decision-date] counts from the start of the date", () => {
    assert.deepEqual(reasons("18T10:00", [interview, timeline, ...thanks], "check-in/t1/1"), [
      "48 hours after the start of Fri 20 Nov, the date Dana gave: opens Sun 22 Nov, 00:00; due 96 hours after that date, Tue 24 Nov, 00:00.",
    ]);
  });

  it("[check-in.again] counts from the check-in before, made or to be made", () => {
    const facts = [interview, timeline, ...thanks, checkedIn("c1", "2026-11-24T10:00:00-05:00")];
    assert.deepEqual(reasons("24T16:00", facts, "check-in/t1/2"), [
      "24 hours after your last check-in, Tue 24 Nov, 10:00: Wed 25 Nov, 10:00, moved to Fri 27 Nov by breathing space; due Fri 27 Nov, 09:00.",
      "You wrote to Lee on Tue 24 Nov; 2 business days pass before the next word: opens Fri 27 Nov.",
    ]);
    assert.deepEqual(reasons("24T16:00", facts, "check-in/t1/3"), [
      "If the one before goes out on Fri 27 Nov and stays unanswered, 24 hours later: opens Sat 28 Nov, 00:00; due 48 business hours after that check-in, Tue 1 Dec, 00:00.",
    ]);
  });

  it("[check-in.without-decision-date] says so where it is open from the interview on", () => {
    assert.deepEqual(reasons("16T10:00", [interview, ...thanks], "check-in/i1/1"), [
      "Open from the interview's end, Fri 13 Nov, 15:00; due Tue 17 Nov, 09:00.",
      "You wrote to Lee on Fri 13 Nov; 2 business days pass before the next word: opens Tue 17 Nov.",
    ]);
  });
});
