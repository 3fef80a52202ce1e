import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { EMPTY_TALLY } from "../ports/index.ts";
import {
  applied,
  decided,
  holidays,
  NOW,
  planner,
  promised,
  type SomeCandidate,
  talked,
  viewsOf,
  wrote,
} from "./desk.suite.ts";
import { mirrorOf, mirrorRows } from "./mirror.ts";

const receipt = wrote("r", "2 10:30", "acknowledgement", { auto: true });

const CANDIDATES: Readonly<Record<string, SomeCandidate>> = {
  // Talked on Thursday the 5th, thanked the next day, told on Monday the 9th, promised Wednesday the 11th.
  quick: {
    name: "Quick",
    facts: [
      applied("2 10:00"),
      receipt,
      talked("i", "5 10:00"),
      wrote("t", "6 10:00", "thanks"),
      promised("p", "6 10:00", "2026-11-11"),
      decided("d", "9 09:00", "rejection"),
      wrote("n", "9 12:00", "rejection"),
    ],
  },
  // Talked on Thursday the 5th and heard on Thursday the 12th; the word promised for the 10th did not come.
  slow: {
    name: "Slow",
    facts: [
      applied("2 10:00"),
      wrote("r", "6 10:00", "acknowledgement"),
      talked("i", "5 10:00"),
      promised("p", "6 10:00", "2026-11-10"),
      wrote("u", "12 10:00", "update"),
    ],
  },
  // Talked on Friday the 13th, and waits; the promise is ahead.
  waits: {
    name: "Waits",
    facts: [applied("2 10:00"), receipt, talked("i", "13 10:00"), promised("p", "13 12:00", "2026-11-20")],
  },
  left: { name: "Left", facts: [applied("2 10:00"), decided("w", "4 09:00", "withdrawn")] },
};

const look = (tallies = new Map()) =>
  mirrorOf({ views: viewsOf(CANDIDATES), openings: [planner], tallies, holidays, now: NOW });

describe("the mirror", () => {
  it("says the median and the longest of each time, and who waited longest", () => {
    assert.deepEqual(
      look().measures.map(({ kind, median, worst, worstCaseId }) => [kind, median, worst, worstCaseId]),
      [
        ["acknowledgement", 0, 96, "slow"],
        ["word-after-interview", 1, 1, "quick"],
        ["decision-told", 0, 0, "quick"],
      ],
    );
  });

  it("each bar leads to the people behind it, the last to those who still wait; who left waits for nothing", () => {
    const [receipts, words] = look().measures;
    assert.deepEqual(
      receipts?.bars.filter(({ count }) => count > 0),
      [
        { label: "1 hour", caseIds: ["quick", "waits"], count: 2 },
        { label: "longer", caseIds: ["slow"], count: 1 },
      ],
    );
    assert.deepEqual(words?.bars.at(-1), { label: "not yet", caseIds: ["waits"], count: 1 });
  });

  it("counts promises once their date has come, and those who have an answer", () => {
    assert.deepEqual(look().promisesKept, { yes: 1, of: 2, missing: ["slow"] });
    assert.deepEqual(look().answered, { yes: 2, of: 4, missing: ["slow", "waits"] });
  });

  it("those who were forgotten count and lead nowhere", () => {
    const gone = {
      counts: { ...EMPTY_TALLY.counts, applied: 2, answered: 2, promised: 1, promisesKept: 1 },
      times: { ...EMPTY_TALLY.times, decisionToldDays: [3, 12] },
    };
    const mirror = look(new Map([["planner", gone]]));
    assert.deepEqual([mirror.applied, mirror.answered.yes, mirror.promisesKept.of], [6, 4, 3]);
    const told = mirror.measures[2];
    assert.deepEqual([told?.median, told?.worst, told?.worstCaseId], [3, 12, null]);
    assert.deepEqual(
      told?.bars.filter(({ count }) => count > 0),
      [
        { label: "1 day", caseIds: ["quick"], count: 1 },
        { label: "3 to 5", caseIds: [], count: 1 },
        { label: "longer", caseIds: [], count: 1 },
      ],
    );
  });

  it("is a table without names, a line a figure", () => {
    assert.deepEqual(mirrorRows([look()]), [
      ["opening", "figure", "unit", "median", "worst", "count", "of"],
      ["all", "until the application was acknowledged", "business hours", 0, 96, 3, 3],
      ["all", "until the first word after an interview", "business days", 1, 1, 2, 3],
      ["all", "until the decision was told", "business days", 0, 0, 1, 1],
      ["all", "promises kept", "promises", "", "", 1, 2],
      ["all", "answered", "people", "", "", 2, 4],
    ]);
  });
});
