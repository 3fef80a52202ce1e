import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDate } from "../../engine/index.ts";
import {
  applied,
  at,
  decided,
  fact,
  holidays,
  NOW,
  planner,
  promised,
  type SomeCandidate,
  talked,
  viewsOf,
  wrote,
} from "./desk.suite.ts";
import { waitingOf } from "./waiting.ts";

const known = wrote("receipt", "Oct 14 09:00", "acknowledgement", { auto: true });
const met = (day: string, thanks: string) => [
  applied("Oct 13 10:00"),
  known,
  talked("i1", `${day} 10:00`),
  wrote("thanks", thanks, "thanks"),
];

const CANDIDATES: Readonly<Record<string, SomeCandidate>> = {
  hannah: { name: "Hannah Vogel", facts: [applied("Oct 13 10:00"), known, talked("i1", "13 14:00")] },
  tomas: {
    name: "Tomás Ó Briain",
    facts: [
      ...met("9", "10 09:00"),
      fact({
        id: "q",
        kind: "received",
        at: at("13 16:00"),
        from: "candidate",
        channel: "email",
        says: "question",
        note: "is the rota fixed?",
      }),
    ],
  },
  priya: {
    name: "Priya Venkataraman",
    facts: [
      ...met("Oct 13", "Oct 29 10:00"),
      fact({ id: "yes", kind: "interest", at: at("Oct 28 10:00") }),
      wrote("plans", "Oct 29 11:00", "plans"),
      promised("p1", "Oct 29 11:00", "2026-11-13"),
    ],
  },
  kwame: { name: "Kwame Boateng", facts: met("Oct 23", "Oct 30 10:00") },
  done: {
    name: "Dora Told",
    facts: [
      ...met("Oct 13", "Oct 14 10:00"),
      decided("d", "2 09:00", "rejection"),
      wrote("no", "2 10:00", "rejection"),
    ],
  },
  fresh: { name: "Fay Waits", facts: [...met("12", "13 10:00")] },
};

const waiting = waitingOf({ views: viewsOf(CANDIDATES), openings: [planner], holidays, now: NOW });

describe("who waits for us", () => {
  it("stands with who waits longest first, counted in business days from the last word that reached them", () => {
    assert.deepEqual(
      waiting.rows.map(({ name, businessDaysWithoutWord, lastHeardOn }) => [
        name,
        businessDaysWithoutWord,
        formatDate(lastHeardOn!),
      ]),
      [
        ["Priya Venkataraman", 12, "2026-10-29"],
        ["Kwame Boateng", 11, "2026-10-30"],
        ["Tomás Ó Briain", 4, "2026-11-10"],
        ["Hannah Vogel", 1, "2026-11-13"],
      ],
    );
  });

  it("says what is owed to each, and whether it is late", () => {
    assert.deepEqual(
      waiting.rows.map(({ owed, stage }) => [owed.stepId, owed.kind, owed.title, owed.isLate, stage]),
      [
        ["update/p1", "promised", "The update we promised", true, "Final round"],
        ["update/silence/thanks", "silence", "A word, even without news", true, "Interviewed"],
        ["reply/q", "asked", "An answer: is the rota fixed?", false, "Interviewed"],
        ["thank-interviewee/i1", "to-thank", "Thanks for the interview", false, "Interviewed"],
      ],
    );
  });

  it("has a headline, counts for its groups, and how many there are in all", () => {
    assert.equal(waiting.headline, "Four people wait for a word. One was promised one.");
    assert.deepEqual(waiting.counts, {
      asked: 1,
      acknowledge: 0,
      "to-thank": 1,
      plans: 0,
      promised: 1,
      silence: 1,
      decision: 0,
      law: 0,
    });
    assert.deepEqual([waiting.applied, waiting.interviewed], [6, 6]);
  });

  it("gives the law's date to those it applies to", () => {
    assert.deepEqual(
      waiting.rows.map(({ law }) => (law?.kind === "applies" ? formatDate(law.by) : law?.kind)),
      // 45 days after 13 October, 23 October, 9 and 13 November; each a business day.
      ["2026-11-27", "2026-12-07", "2026-12-24", "2026-12-28"],
    );
  });

  it("an automatic receipt is no word; a letter that bounced is none either", () => {
    const bounced = fact({
      id: "b",
      kind: "received",
      at: at("4 12:00"),
      from: "candidate",
      channel: "email",
      says: "bounce",
      ref: "u",
    });
    const views = viewsOf({
      auto: { name: "A", facts: [applied("2 10:00"), wrote("r", "12 09:00", "acknowledgement", { auto: true })] },
      lost: {
        name: "B",
        facts: [
          applied("2 10:00"),
          known,
          wrote("a", "3 09:00", "acknowledgement"),
          wrote("u", "4 09:00", "update"),
          bounced,
        ],
      },
    });
    const { rows } = waitingOf({ views, openings: [planner], holidays, now: NOW });
    assert.deepEqual(
      rows.map(({ caseId, businessDaysWithoutWord }) => [caseId, businessDaysWithoutWord]),
      [
        ["auto", 10],
        ["lost", 9],
      ],
    );
    assert.deepEqual(
      rows.map(({ owed: { title } }) => title),
      ["A word, even without news", "A word, even without news (mail came back)"],
    );
  });

  it("looks at one opening alone where it is asked to, and leaves out what is put off", () => {
    const views = viewsOf({
      here: { name: "A", facts: [applied("16 09:00")] },
      there: { name: "B", facts: [applied("16 09:00")], opening: { ...planner, id: "driver" } },
      later: {
        name: "C",
        facts: [
          applied("16 09:00"),
          fact({ id: "z", kind: "snoozed", at: at("16 09:30"), step: "acknowledge/applied", until: at("17 09:00") }),
        ],
      },
    });
    const { rows, headline } = waitingOf({ views, openings: [planner], openingId: "planner", holidays, now: NOW });
    assert.deepEqual(
      rows.map(({ caseId }) => caseId),
      ["here"],
    );
    assert.equal(headline, "One person waits for a word.");
  });

  it("the law alone brings somebody into the list when its day comes near, and only where it applies", () => {
    const facts = [...met("Oct 13", "13 10:00"), promised("p", "13 10:00", "2026-12-11")];
    const shown = (now: string, opening = planner) => {
      const moment = Date.parse(now);
      const views = viewsOf({ a: { name: "A", facts, opening } }, moment);
      return waitingOf({ views, openings: [opening], holidays, now: moment }).rows.map(({ owed }) => owed.kind);
    };
    // Due on Friday 27 November: five business days before it is Friday the 20th.
    assert.deepEqual(shown("2026-11-19T10:00:00-05:00"), []);
    assert.deepEqual(shown("2026-11-20T10:00:00-05:00"), ["law"]);
    assert.deepEqual(shown("2026-11-20T10:00:00-05:00", { ...planner, scope: { publiclyAdvertised: false } }), []);
  });

  it("nobody waits where nobody does", () => {
    assert.equal(waitingOf({ views: [], openings: [], holidays, now: NOW }).headline, "Nobody waits for a word.");
  });
});
