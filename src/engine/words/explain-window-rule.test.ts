import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { WindowRule } from "../model/index.ts";
import { buildPlan } from "../plan/index.ts";
import { resolvePlaybook } from "../playbooks/index.ts";
import { parseInstant } from "../time/index.ts";
import { interview, readCaseOf, thanked } from "./words.suite.ts";

const MONDAY = "2026-11-16T09:00:00-05:00";
/** The interview of Friday 13 November, and thanks to everybody on the Monday after it. */
const THANKED = [interview, { ...thanked("dana"), at: MONDAY }, { ...thanked("lee"), at: MONDAY }];

const thanks = { from: "thank-you" } as const;
const talk = { from: "interview" } as const;

/** Why the first check-in is when it is, in a playbook with that rule. */
function reasonOf(withoutDecisionDate: WindowRule, facts: readonly object[] = THANKED): string | undefined {
  const own = { id: "mine", title: "Mine", sources: [], checkIn: { withoutDecisionDate } };
  const { playbook } = resolvePlaybook(own, "candidate");
  const { steps } = buildPlan(readCaseOf(facts), playbook!, parseInstant("2026-11-16T10:00:00-05:00"));
  return steps.find(({ id }) => id === "check-in/i1/1")?.reasons[0]?.text;
}

describe("[check-in.without-decision-date] a window between the interview and the thank-you", () => {
  const cases: readonly (readonly [WindowRule, string])[] = [
    [
      { opens: { ...thanks, days: 7 }, due: { ...talk, days: 11 } },
      "7 days after your thank-you of Mon 16 Nov: opens Mon 23 Nov; due within 11 days of the interview, Tue 24 Nov.",
    ],
    [
      { opens: { ...thanks, days: 7 }, due: { ...talk, days: 10 } },
      "7 days after your thank-you of Mon 16 Nov: opens Mon 23 Nov; due within 10 days of the interview, Mon 23 Nov.",
    ],
    [
      { opens: { ...thanks, days: 7 }, due: { ...talk, days: 5 } },
      "7 days after your thank-you of Mon 16 Nov: opens Mon 23 Nov; due Mon 23 Nov.",
    ],
    [
      { opens: { ...talk, days: 4 }, best: { ...thanks, businessDays: 6 }, due: { ...thanks, days: 14 } },
      "4 days after the interview of Fri 13 Nov: Tue 17 Nov, moved to Wed 18 Nov by breathing space, best from Tue 24 Nov; due within 14 days of the thank-you, Mon 30 Nov.",
    ],
    [
      { opens: { ...talk, businessDays: 7 }, best: { ...thanks, businessDays: 2 }, due: { ...thanks, days: 3 } },
      "7 business days after the interview of Fri 13 Nov: opens Tue 24 Nov; due Tue 24 Nov.",
    ],
    [
      { opens: { ...thanks, hours: 48 }, due: { ...thanks, hours: 72 } },
      "48 hours after the start of Mon 16 Nov, the day of your thank-you: Wed 18 Nov, 00:00, moved to Wed 18 Nov by breathing space; due 72 hours after the thank-you, Thu 19 Nov, 00:00.",
    ],
    [
      { opens: { ...thanks, hours: 100 } },
      "100 hours after the start of Mon 16 Nov, the day of your thank-you: opens Fri 20 Nov, 04:00; due 1 business day later, Mon 23 Nov.",
    ],
    [
      { opens: { ...talk, hours: 24 }, due: { ...thanks, hours: 120 } },
      "24 hours after the interview's end, Fri 13 Nov, 15:00: Sat 14 Nov, 15:00, moved to Wed 18 Nov by breathing space; due 120 hours after the thank-you, Sat 21 Nov, 00:00.",
    ],
    [
      { opens: { ...talk, businessHours: 0 }, due: { ...thanks, businessDays: 5 } },
      "5 business days after your thank-you of Mon 16 Nov: due Mon 23 Nov.",
    ],
    [
      { opens: { ...thanks, hours: 0 }, due: { ...talk, businessDays: 5 } },
      "5 business days after the interview of Fri 13 Nov: due Fri 20 Nov.",
    ],
    [
      { opens: { ...talk, hours: 0 }, due: { ...thanks, hours: 120 } },
      "120 hours after the start of Mon 16 Nov, the day of your thank-you: due Sat 21 Nov, 00:00.",
    ],
    [
      { opens: { ...thanks, hours: 0 }, due: { ...thanks, hours: 8 } },
      "Open from the start of Mon 16 Nov, the day of your thank-you; due Wed 18 Nov, 09:00.",
    ],
    [
      { opens: { ...thanks, endOfDay: true }, due: { ...thanks, days: 7 } },
      "Until the end of Mon 16 Nov: Mon 16 Nov, 23:59, moved to Wed 18 Nov by breathing space; due within 7 days of the thank-you, Mon 23 Nov.",
    ],
  ];
  for (const [rule, text] of cases) it(text, () => assert.equal(reasonOf(rule), text));

  it("says the interview where nobody was thanked", () => {
    assert.equal(
      reasonOf({ opens: { ...thanks, hours: 24 }, due: { ...talk, hours: 48 } }, [interview]),
      "24 hours after the start of Fri 13 Nov, the day of the interview: opens Sat 14 Nov, 00:00; due 48 hours after the interview, Sun 15 Nov, 15:00.",
    );
    assert.equal(
      reasonOf({ opens: { ...talk, hours: 1 }, due: { ...talk, endOfDay: true } }, [interview]),
      "1 hour after the interview's end, Fri 13 Nov, 15:00: opens Fri 13 Nov, 16:00; due at the end of that day, Fri 13 Nov, 23:59.",
    );
    assert.equal(
      reasonOf({ opens: { ...talk, businessDays: 0 }, due: { ...thanks, days: 7 } }, [interview]),
      "0 days after the interview of Fri 13 Nov: opens Fri 13 Nov; due within 7 days of the interview, Fri 20 Nov.",
    );
  });
});
