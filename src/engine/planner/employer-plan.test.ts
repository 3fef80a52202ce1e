import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CalendarSpec, Contact, Fact } from "../model/index.ts";
import {
  bare,
  dana,
  decision,
  guardOf,
  ids,
  interview,
  plan,
  promise,
  received,
  type SamplePlan,
  sent,
  skipped,
  states,
  step,
  timeline,
  windowOf,
} from "./sample-case.suite.ts";

const cam: Contact = { id: "cam", name: "Cam Diaz", role: "candidate", email: "cam@example.org" };

/** What is owed to Cam, at a local time in New York. */
function owed(facts: readonly Fact[], asOf: string, calendar: Partial<CalendarSpec> = {}): SamplePlan {
  return plan(facts, asOf, { side: "employer", contacts: [dana, cam], calendar });
}

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00", { with: ["cam"] });
const thanked = sent("s1", "2026-11-13 16:00", "thanks");
const applied = bare("applied", "a1", "2026-11-02 10:00"); // Monday
const acknowledged = sent("s0", "2026-11-02 11:00", "acknowledgement");

interface Row {
  readonly rule: string;
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly asOf: string;
  readonly window: readonly [string, string];
  readonly settles: readonly Fact[];
  readonly leaves: readonly Fact[];
}

const ROWS: readonly Row[] = [
  {
    rule: "[EM1] a question is answered by the close of the next business day",
    id: "reply/r1",
    facts: [received("r1", "2026-11-13 10:00", "question", { from: "cam" })],
    asOf: "2026-11-13 12:00",
    window: ["Fri 2026-11-13 10:00", "Mon 2026-11-16 17:00"],
    settles: [sent("s9", "2026-11-13 11:00", "other"), sent("s9", "2026-11-13 10:00", "thanks")],
    leaves: [sent("s9", "2026-11-13 11:00", "other", { auto: true }), sent("s9", "2026-11-13 09:00", "other")],
  },
  {
    rule: "[EM2] an application is acknowledged by the close of the next business day",
    id: "acknowledge/a1",
    facts: [applied],
    asOf: "2026-11-02 12:00",
    window: ["Mon 2026-11-02 10:00", "Tue 2026-11-03 17:00"],
    settles: [acknowledged, sent("s9", "2026-11-02 10:00", "acknowledgement", { auto: true })],
    leaves: [sent("s9", "2026-11-02 11:00", "other"), sent("s9", "2026-11-02 09:00", "acknowledgement")],
  },
  {
    rule: "[EM3] whoever came to an interview is thanked by the close of the next business day",
    id: "thank-interviewee/i1",
    facts: [first],
    asOf: "2026-11-13 17:00",
    window: ["Fri 2026-11-13 15:00", "Mon 2026-11-16 17:00"],
    settles: [sent("s9", "2026-11-13 15:01", "thanks")],
    leaves: [sent("s9", "2026-11-13 14:59", "thanks"), sent("s9", "2026-11-13 16:00", "update")],
  },
  {
    rule: "[EM4] whoever is of interest hears within a week, before the day off that ends it",
    id: "share-plans/n1",
    facts: [bare("interest", "n1", "2026-11-19 10:00")], // Thursday; a week later is Thanksgiving
    asOf: "2026-11-19 12:00",
    window: ["Thu 2026-11-19 10:00", "Wed 2026-11-25 17:00"],
    settles: [sent("s9", "2026-11-19 11:00", "plans")],
    leaves: [sent("s9", "2026-11-19 09:00", "plans"), sent("s9", "2026-11-19 11:00", "update")],
  },
  {
    rule: "[EM5] a promised date is kept from two business days before it",
    id: "update/p1",
    facts: [promise("p1", "2026-11-16 10:00", "2026-11-29")], // a Sunday: Friday 27 counts
    asOf: "2026-11-25 12:00",
    window: ["Tue 2026-11-24 09:00", "Fri 2026-11-27 17:00"],
    settles: [
      sent("s9", "2026-11-24 09:00", "update"),
      sent("s9", "2026-11-24 10:00", "plans"),
      sent("s9", "2026-11-16 11:00", "update", { ref: "p1" }),
      sent("s9", "2026-11-16 11:00", "plans", { ref: "p1" }),
      sent("s9", "2026-11-17 10:00", "offer"),
      sent("s9", "2026-11-17 10:00", "rejection"),
    ],
    leaves: [
      sent("s9", "2026-11-24 08:59", "update"),
      sent("s9", "2026-11-16 09:00", "update", { ref: "p1" }),
      sent("s9", "2026-11-16 09:00", "offer"),
      sent("s9", "2026-11-24 10:00", "decision-status"),
      sent("s9", "2026-11-24 10:00", "other", { ref: "p1" }),
    ],
  },
  {
    rule: "[EM5] one that was made late opens when it was made",
    id: "update/p1",
    facts: [promise("p1", "2026-11-25 10:00", "2026-11-27")],
    asOf: "2026-11-25 12:00",
    window: ["Wed 2026-11-25 10:00", "Fri 2026-11-27 17:00"],
    settles: [sent("s9", "2026-11-25 10:01", "update")],
    leaves: [sent("s9", "2026-11-25 09:59", "update")],
  },
  {
    rule: "[EM7] a decision is told within two business days",
    id: "tell-decision/d1",
    facts: [decision("d1", "2026-11-17 11:00", "rejection")],
    asOf: "2026-11-18 12:00",
    window: ["Tue 2026-11-17 11:00", "Thu 2026-11-19 17:00"],
    settles: [
      sent("s9", "2026-11-17 12:00", "rejection"),
      sent("s9", "2026-11-17 12:00", "decision-status"),
      decision("d2", "2026-11-17 12:00", "withdrawn"),
    ],
    leaves: [sent("s9", "2026-11-17 10:00", "rejection"), sent("s9", "2026-11-17 12:00", "update")],
  },
];

describe("what is owed to a candidate", () => {
  for (const { rule, id, facts, asOf, window, settles, leaves } of ROWS) {
    it(`${rule}: ${id}`, () => {
      const [opens, due] = window;
      assert.deepEqual(windowOf(owed(facts, asOf), id), [opens, opens, due, "never"]);
      const { to, channel, optional } = step(owed(facts, asOf), id);
      assert.deepEqual([to, channel, optional], ["cam", "email", false]);
      assert.notEqual(states(owed(facts, asOf))[id], "done");
      for (const fact of settles) assert.equal(step(owed([...facts, fact], asOf), id).settledBy, fact.id);
      for (const fact of leaves)
        assert.notEqual(states(owed([fact, ...facts], asOf))[id], "done", JSON.stringify(fact));
    });
  }

  it("[EM1] what is owed never closes, and may be skipped", () => {
    const question = received("r1", "2026-11-13 10:00", "question", { from: "cam" });
    assert.equal(states(owed([question], "2028-01-01 12:00"))["reply/r1"], "late");
    assert.equal(
      states(owed([question, skipped("x1", "2026-11-16 10:00", "reply/r1")], "2028-01-01 12:00"))["reply/r1"],
      "skipped",
    );
  });

  it("[EM2] an acknowledgement may go out by itself, nothing else may", () => {
    const { steps } = owed([applied, first, decision("d1", "2026-11-17 11:00", "offer")], "2026-11-18 12:00");
    assert.deepEqual(
      steps.filter(({ automatic }) => automatic).map(({ id }) => id),
      ["acknowledge/a1"],
    );
  });

  it("[EM1] [EM3] [EM7] what is owed says what it is reckoned from, and whose rule it is", () => {
    const facts = [
      received("r1", "2026-11-13 10:00", "question", { from: "cam" }),
      first,
      decision("d1", "2026-11-16 11:00", "rejection"),
    ];
    const after = owed(facts, "2026-11-16 12:00");
    const basisOf = (id: string) => [step(after, id).basis.anchor, step(after, id).basis.source];
    assert.deepEqual(["reply/r1", "thank-interviewee/i1", "tell-decision/d1"].map(basisOf), [
      ["question", "judgement"],
      ["interview-end", "the-nest"],
      ["decision", "business-news-daily"],
    ]);
  });

  it("[EM3] every interview is thanked for, once it has happened", () => {
    const second = interview("i2", "2026-11-20 14:00", "15:00", { with: ["cam"] });
    assert.deepEqual(
      ids(owed([first, second], "2026-11-20 14:30")).filter((id) => id.startsWith("thank-")),
      ["thank-interviewee/i1"],
    );
    assert.equal(ids(owed([first, second], "2026-11-20 15:00")).filter((id) => id.startsWith("thank-")).length, 2);
  });

  it("[EM3] thanks count after the interview's end, not at it", () => {
    const at = (time: string) =>
      step(owed([first, sent("s1", `2026-11-13 ${time}`, "thanks")], "2026-11-13 16:00"), "thank-interviewee/i1").state;
    assert.deepEqual([at("15:00"), at("15:01")], ["open", "done"]);
  });

  it("[EM5] a word of the promise's own moment that stands before it keeps nothing, the next one does", () => {
    const facts = [
      sent("u0", "2026-11-25 10:00", "update"),
      promise("p1", "2026-11-25 10:00", "2026-11-27"),
      sent("u1", "2026-11-25 11:00", "update"),
    ];
    assert.equal(step(owed(facts, "2026-11-25 12:00"), "update/p1").settledBy, "u1");
  });

  it("[EM5] a promise without a date is none to keep in time", () => {
    assert.deepEqual(ids(owed([promise("p1", "2026-11-16 10:00")], "2026-11-17 12:00")), []);
  });

  it("[EM5] who decided is no date that was promised", () => {
    assert.deepEqual(
      ids(
        owed(
          [
            promise("p1", "2026-11-16 10:00", "2026-11-20"),
            decision("d1", "2026-11-16 11:00", "offer", { by: "dana" }),
          ],
          "2026-11-16 12:00",
        ),
      ),
      ["tell-decision/d1", "update/p1"],
    );
  });

  it("[EM7] the latest decision of the employer's counts, none that was reopened", () => {
    const facts = [decision("d1", "2026-11-17 11:00", "rejection"), decision("d2", "2026-11-18 11:00", "offer")];
    assert.deepEqual(ids(owed(facts, "2026-11-18 12:00")), ["tell-decision/d2"]);
    assert.deepEqual(ids(owed([...facts, bare("reopened", "o1", "2026-11-18 11:30")], "2026-11-18 12:00")), []);
    assert.deepEqual(ids(owed([decision("d1", "2026-11-17 11:00", "accepted")], "2026-11-18 12:00")), []);
  });
});

describe("silence", () => {
  const waiting = [applied, acknowledged];

  it("[EM6] five business days after the last word it is time for one, after ten it is late", () => {
    const quiet = owed(waiting, "2026-11-05 12:00");
    assert.deepEqual(windowOf(quiet, "update/silence/s0"), [
      "Mon 2026-11-09 09:00",
      "Mon 2026-11-09 09:00",
      "Mon 2026-11-16 17:00",
      "never",
    ]);
    assert.equal(step(quiet, "update/silence/s0").basis.rule, "update.silence");
  });

  const LAST_WORDS = [
    [
      "the application, where the answer was automatic",
      [applied, { ...acknowledged, auto: true }],
      "update/silence/a1",
    ],
    [
      "the application, where the answer came back",
      [
        applied,
        { ...acknowledged, auto: true },
        sent("s2", "2026-11-03 10:00", "other"),
        received("b1", "2026-11-03 10:01", "bounce", { ref: "s2" }),
      ],
      "update/silence/a1",
    ],
    [
      "the end of an interview",
      [...waiting, first, sent("s1", "2026-11-13 15:01", "thanks", { auto: true })],
      "update/silence/i1",
    ],
    ["any message of theirs", [...waiting, sent("s2", "2026-11-06 10:00", "other")], "update/silence/s2"],
  ] as const;
  for (const [name, facts, id] of LAST_WORDS) {
    it(`[EM6] the last word may be ${name}`, () => {
      assert.deepEqual(
        ids(owed(facts, "2026-12-01 12:00")).filter((each) => each.startsWith("update/")),
        [id],
      );
    });
  }

  it("[EM6] no silence while something else is open or late", () => {
    assert.equal(ids(owed([applied], "2026-12-01 12:00")).includes("update/silence/a1"), false);
  });

  it("[EM6] the duty by law does not count as something else", () => {
    const facts = [...waiting, first, thanked];
    const listed = ids(owed(facts, "2026-12-01 12:00", { jurisdiction: "CA-ON" }));
    assert.deepEqual(listed, ["acknowledge/a1", "inform-by-law/i1", "thank-interviewee/i1", "update/silence/s1"]);
  });

  it("[EM6] no silence while a date that was promised lies after today, be it kept or not", () => {
    const promised = [
      ...waiting,
      promise("p1", "2026-11-02 12:00", "2026-11-20"),
      sent("s2", "2026-11-03 10:00", "update", { ref: "p1" }),
    ];
    const listed = (asOf: string) => ids(owed(promised, asOf)).includes("update/silence/s2");
    assert.equal(listed("2026-11-19 23:59"), false);
    assert.equal(listed("2026-11-20 00:00"), true);
  });

  it("[EM6] no silence while a decision is in force", () => {
    const facts = [...waiting, decision("d1", "2026-11-03 10:00", "offer"), sent("s2", "2026-11-03 11:00", "offer")];
    assert.deepEqual(ids(owed(facts, "2026-12-01 12:00")), ["acknowledge/a1", "tell-decision/d1"]);
    const reopened = [...facts, bare("reopened", "o1", "2026-11-04 10:00")];
    assert.deepEqual(ids(owed(reopened, "2026-12-01 12:00")), ["acknowledge/a1", "update/silence/s2"]);
  });
});

describe("a duty by law", () => {
  const ontario = { jurisdiction: "CA-ON" };

  it("[EM8] in Ontario whoever was interviewed is told within 45 days of the last interview", () => {
    const before = interview("i0", "2026-11-06 14:00", "15:00", { with: ["cam"] });
    const after = owed([before, first], "2026-11-13 15:00", ontario);
    assert.deepEqual(windowOf(after, "inform-by-law/i1"), [
      "Fri 2026-11-13 15:00",
      "Fri 2026-11-13 15:00",
      "Mon 2026-12-28 17:00",
      "never",
    ]);
    assert.match(step(after, "inform-by-law/i1").law ?? "", /Ontario/);
    assert.equal(ids(after).includes("inform-by-law/i0"), false);
  });

  it("[EM8] a weekend before the last day brings it forward", () => {
    const thursday = interview("i1", "2026-11-12 14:00", "15:00", { with: ["cam"] });
    // 45 days after Thursday 12 November is Sunday 27 December.
    assert.equal(
      windowOf(owed([thursday], "2026-11-13 12:00", ontario), "inform-by-law/i1")[2],
      "Fri 2026-12-25 17:00",
    );
  });

  for (const purpose of ["offer", "rejection", "decision-status"] as const) {
    it(`[EM8] done by a message of the purpose ${purpose}`, () => {
      assert.equal(
        step(owed([first, sent("s9", "2026-11-20 10:00", purpose)], "2026-11-20 12:00", ontario), "inform-by-law/i1")
          .settledBy,
        "s9",
      );
    });
  }

  it("[EM8] elsewhere, and before an interview has happened, there is none", () => {
    assert.equal(ids(owed([first], "2026-11-16 12:00")).includes("inform-by-law/i1"), false);
    assert.equal(ids(owed([first], "2026-11-16 12:00", { jurisdiction: "CA-BC" })).includes("inform-by-law/i1"), false);
    assert.deepEqual(ids(owed([first], "2026-11-13 14:30", ontario)), []);
  });
});

describe("when it is over", () => {
  const open = [
    bare("interest", "n1", "2026-11-16 10:00"),
    promise("p1", "2026-11-16 11:00", "2026-11-20"),
    received("r1", "2026-11-16 12:00", "question", { from: "cam" }),
  ];
  const listed = (...more: Fact[]) => ids(owed([...open, ...more], "2026-11-17 16:00")).toSorted();

  it("[EM9] a decision alone ends nothing", () => {
    assert.deepEqual(listed(decision("d1", "2026-11-17 11:00", "rejection")), [
      "reply/r1",
      "share-plans/n1",
      "tell-decision/d1",
      "update/p1",
    ]);
  });

  it("[EM9] once it is told, plans and updates go, and questions stay", () => {
    const told = [decision("d1", "2026-11-17 11:00", "rejection"), sent("s9", "2026-11-17 12:00", "rejection")];
    assert.deepEqual(listed(...told), ["reply/r1", "tell-decision/d1"]);
    assert.deepEqual(listed(...told, bare("reopened", "o1", "2026-11-17 13:00")), [
      "reply/r1",
      "share-plans/n1",
      "update/p1",
    ]);
  });

  for (const outcome of ["withdrawn", "accepted", "declined"] as const) {
    it(`[EM9] when the candidate's word is ${outcome}, plans and updates go, and it need not be told`, () => {
      assert.deepEqual(listed(decision("d1", "2026-11-17 11:00", outcome)), ["reply/r1"]);
    });
  }

  it("[EM9] a message that came back has told nothing", () => {
    const bounced = [
      decision("d1", "2026-11-17 11:00", "rejection"),
      sent("s9", "2026-11-17 12:00", "rejection"),
      received("b1", "2026-11-17 12:01", "bounce", { ref: "s9" }),
    ];
    assert.equal(listed(...bounced).includes("share-plans/n1"), true);
  });
});

describe("the employer's stance and guard", () => {
  it("[EM10] act and yes, while anything is owed, the first in order", () => {
    const facts = [
      decision("d1", "2026-11-17 11:00", "offer"),
      first,
      bare("interest", "n1", "2026-11-16 10:00"),
      applied,
    ];
    const named = (...settled: readonly string[]) => {
      const marks = settled.map((id, i) => skipped(`x${i}`, "2026-11-17 11:30", id));
      return owed([...facts, ...marks], "2026-11-17 12:00").guard.step;
    };
    assert.equal(owed(facts, "2026-11-17 12:00").stance, "act");
    assert.equal(named(), "acknowledge/a1");
    assert.equal(named("acknowledge/a1"), "thank-interviewee/i1");
    assert.equal(named("acknowledge/a1", "thank-interviewee/i1"), "share-plans/n1");
    assert.equal(named("acknowledge/a1", "thank-interviewee/i1", "share-plans/n1"), "tell-decision/d1");
  });

  it("[EM10] of those that open later, the first to open is the next; of one moment, the first in order", () => {
    const promised = promise("p1", "2026-11-04 09:00", "2026-11-10");
    const interest = bare("interest", "n1", "2026-11-04 10:00");
    const after = owed(
      [applied, acknowledged, promised, promise("p2", "2026-11-04 09:00", "2026-11-12")],
      "2026-11-05 12:00",
    );
    assert.deepEqual(guardOf(after), {
      mayContact: false,
      from: "Fri 2026-11-06 09:00",
      step: "update/p1",
      rule: "update.promise",
    });
    assert.equal(owed([applied, acknowledged, promised, interest], "2026-11-05 12:00").guard.step, "share-plans/n1");
  });

  it("[EM10] else no, until the next step opens", () => {
    const quiet = owed([applied, acknowledged], "2026-11-05 12:00");
    assert.equal(quiet.stance, "wait");
    assert.deepEqual(guardOf(quiet), {
      mayContact: false,
      from: "Mon 2026-11-09 09:00",
      step: "update/silence/s0",
      rule: "update.silence",
    });
  });

  it("[EM10] closed once told, and nothing planned where nothing happened", () => {
    const told = owed(
      [decision("d1", "2026-11-17 11:00", "rejection"), sent("s9", "2026-11-17 12:00", "rejection")],
      "2026-11-18 12:00",
    );
    assert.equal(told.stance, "closed");
    assert.deepEqual(guardOf(told), { mayContact: false, from: "never", step: null, rule: "decision.final" });
    assert.equal(owed([], "2026-11-18 12:00").guard.rule, "nothing-planned");
  });

  it("[EM10] there are no attempts, no warnings and no ground rules", () => {
    const facts = [
      first,
      timeline("t1", "2026-11-13 16:00", { noContact: true }),
      sent("s9", "2026-11-13 16:10", "check-in"),
    ];
    const after = owed(facts, "2026-11-16 12:00");
    assert.deepEqual([after.attempts, after.warnings], [{ made: 0, limit: null }, []]);
    assert.equal(after.guard.step, "thank-interviewee/i1");
  });

  it("[EM10] without a candidate among the contacts the step says so", () => {
    const { to, needs } = step(
      plan([applied], "2026-11-02 12:00", { side: "employer", contacts: [dana] }),
      "acknowledge/a1",
    );
    assert.deepEqual([to, needs], [null, ["contact"]]);
  });
});
