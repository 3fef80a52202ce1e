import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CandidatePlaybook, PlaybookDefinition } from "../model/index.ts";
import { BUILT_IN_PLAYBOOKS, findBuiltInPlaybook } from "./built-in.ts";
import { defaultPlaybookId, resolvePlaybook } from "./resolve-playbook.ts";

function candidate(named: string | PlaybookDefinition | undefined): CandidatePlaybook {
  const { playbook } = resolvePlaybook(named, "candidate");
  assert.ok(playbook?.side === "candidate");
  return playbook;
}

/** The figures of a playbook, without where they are cited from. */
function figuresOf(id: string) {
  const { thankYou, card, checkIn } = candidate(id);
  return {
    thankYou: thankYou.window.value,
    staff: thankYou.staff.value,
    offersCard: card.offer.value,
    card: card.window.value,
    afterDecisionDate: checkIn.afterDecisionDate.value,
    withoutDecisionDate: checkIn.withoutDecisionDate.value,
    again: checkIn.again.value,
    attempts: checkIn.attempts.value,
    channels: checkIn.channels.value,
    somethingNew: checkIn.somethingNew.value,
    shorterEachTime: checkIn.shorterEachTime.value,
  };
}

/** Without the source that a window may name. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === "source" ? undefined : inner)));
}

const E = { hours: 0 };
const AGAIN = { opens: { businessDays: 5 }, due: { businessDays: 7 } };
const AFTER_DATE = { opens: { businessDays: 2 }, due: { businessDays: 3 } };
const WITHOUT_DATE = {
  opens: { from: "thank-you", days: 4 },
  best: { from: "thank-you", days: 7 },
  due: { from: "interview", days: 14 },
};

describe("the candidate's playbooks", () => {
  it("[PB3] fineline has the figures of the table", () => {
    assert.deepEqual(plain(figuresOf("fineline")), {
      thankYou: { opens: E, due: { businessHours: 24 }, closes: { businessDays: 5 } },
      staff: true,
      offersCard: "optional",
      card: { opens: E, due: { businessDays: 1 }, closes: { businessDays: 5 } },
      afterDecisionDate: AFTER_DATE,
      withoutDecisionDate: WITHOUT_DATE,
      again: AGAIN,
      attempts: 3,
      channels: ["email", "email", "phone"],
      somethingNew: true,
      shorterEachTime: true,
    });
  });

  it("[PB4] the-nest thanks and posts cards on the same day, and calls once, two weeks after the date", () => {
    assert.deepEqual(plain(figuresOf("the-nest")), {
      thankYou: { opens: E, due: { endOfDay: true }, closes: { businessDays: 5 } },
      staff: true,
      offersCard: "yes",
      card: { opens: E, due: { endOfDay: true }, closes: { businessDays: 5 } },
      afterDecisionDate: { opens: { days: 14 } },
      withoutDecisionDate: WITHOUT_DATE,
      again: AGAIN,
      attempts: 1,
      channels: ["phone"],
      somethingNew: true,
      shorterEachTime: false,
    });
  });

  it("[PB5] hannah-morgan thanks after one to two days and writes twice, two weeks apart", () => {
    assert.deepEqual(plain(figuresOf("hannah-morgan")), {
      thankYou: { opens: { hours: 24 }, due: { hours: 48 }, closes: { businessDays: 5 } },
      staff: false,
      offersCard: "optional",
      card: { opens: E, due: { hours: 48 }, closes: { businessDays: 5 } },
      afterDecisionDate: { opens: { days: 1 } },
      withoutDecisionDate: { opens: { from: "interview", days: 14 } },
      again: { opens: { days: 14 } },
      attempts: 2,
      channels: ["email"],
      somethingNew: false,
      shorterEachTime: false,
    });
  });

  it("[PB6] reach-out writes three times, each shorter than the last, and posts no cards", () => {
    assert.deepEqual(plain(figuresOf("reach-out")), {
      thankYou: { opens: E, due: { businessHours: 24 }, closes: { businessDays: 5 } },
      staff: false,
      offersCard: "no",
      card: { opens: E, due: { businessDays: 1 }, closes: { businessDays: 5 } },
      afterDecisionDate: AFTER_DATE,
      withoutDecisionDate: WITHOUT_DATE,
      again: AGAIN,
      attempts: 3,
      channels: ["email"],
      somethingNew: false,
      shorterEachTime: true,
    });
  });

  it("[PB7] three-calls calls three times", () => {
    assert.deepEqual(plain(figuresOf("three-calls")), {
      thankYou: { opens: E, due: { endOfDay: true }, closes: { businessDays: 5 } },
      staff: false,
      offersCard: "no",
      card: { opens: E, due: { businessDays: 1 }, closes: { businessDays: 5 } },
      afterDecisionDate: AFTER_DATE,
      withoutDecisionDate: WITHOUT_DATE,
      again: AGAIN,
      attempts: 3,
      channels: ["phone"],
      somethingNew: false,
      shorterEachTime: false,
    });
  });

  it("[PB8] business-news-daily thanks twice within 24 hours, and waits four to seven days after that", () => {
    assert.deepEqual(plain(figuresOf("business-news-daily")), {
      thankYou: { opens: E, due: { hours: 24 }, closes: { businessDays: 5 } },
      staff: false,
      offersCard: "yes",
      card: { opens: E, due: { hours: 24 }, closes: { businessDays: 5 } },
      afterDecisionDate: { opens: { days: 1 } },
      withoutDecisionDate: { opens: { from: "thank-you", days: 4 }, due: { from: "thank-you", days: 7 } },
      again: AGAIN,
      attempts: 3,
      channels: ["email"],
      somethingNew: false,
      shorterEachTime: false,
    });
  });

  it("[PB9] considerate-employer has the figures of the employer's table", () => {
    const { playbook } = resolvePlaybook("considerate-employer", "employer");
    assert.ok(playbook?.side === "employer");
    assert.deepEqual(playbook.figures, {
      replyDueBusinessDays: 1,
      acknowledgeDueBusinessDays: 1,
      thankDueBusinessDays: 1,
      sharePlansDueDays: 7,
      promiseOpensBusinessDaysBefore: 2,
      silenceOpensBusinessDays: 5,
      silenceDueBusinessDays: 10,
      tellDecisionDueBusinessDays: 2,
    });
  });

  it("[PB9] each side has its default", () => {
    assert.deepEqual(
      [defaultPlaybookId("candidate"), defaultPlaybookId("employer")],
      ["fineline", "considerate-employer"],
    );
    assert.equal(candidate(undefined).id, "fineline");
    assert.equal(BUILT_IN_PLAYBOOKS.length, 7);
  });
});

describe("what a playbook inherits", () => {
  const mine: PlaybookDefinition = {
    id: "mine",
    title: "Mine",
    extends: "hannah-morgan",
    sources: [{ id: "aunt", title: "What my aunt says" }],
    thankYou: { window: { due: { hours: 12 } }, source: "aunt" },
    checkIn: { again: { opens: { days: 3 } }, attempts: 5 },
  };

  it("[PB1] the points of a thank-you's window are inherited one by one, through every generation", () => {
    assert.deepEqual(candidate(mine).thankYou.window.value, {
      opens: { hours: 24 }, // hannah-morgan
      due: { hours: 12 },
      closes: { businessDays: 5 }, // fineline
    });
  });

  it("[PB1] a check-in's window is replaced as a whole", () => {
    const { again, withoutDecisionDate } = candidate({ ...mine, extends: "fineline" }).checkIn;
    assert.deepEqual(again.value, { opens: { days: 3 } });
    assert.deepEqual(plain(withoutDecisionDate.value), WITHOUT_DATE);
  });

  it("[PB1] a playbook that extends nothing by name extends its side's default", () => {
    const { extends: _, ...orphan } = mine;
    assert.deepEqual(candidate(orphan).checkIn.channels.value, ["email", "email", "phone"]);
  });

  it("[PB2] what it says itself cites its source, or itself where it names none", () => {
    const { thankYou, checkIn } = candidate(mine);
    assert.equal(thankYou.window.source, "aunt");
    assert.equal(checkIn.again.source, "mine");
    assert.equal(candidate("fineline").checkIn.withoutDecisionDate.source, "business-news-daily");
  });

  it("[PB2] what it inherits cites the playbook it comes from", () => {
    const { thankYou, card, checkIn } = candidate(mine);
    assert.equal(thankYou.staff.source, "hannah-morgan");
    assert.equal(checkIn.afterDecisionDate.source, "hannah-morgan");
    assert.equal(card.window.source, "hannah-morgan");
    assert.equal(candidate("the-nest").checkIn.again.source, "fineline");
  });

  it("[PB2] it lists its own sources and those of all it extends", () => {
    const titles = candidate(mine).sources.map(({ id }) => id);
    assert.deepEqual(titles.toSorted(), [
      "aunt",
      "business-news-daily",
      "hannah-morgan",
      "reach-out",
      "the-nest",
      "three-calls",
    ]);
  });

  it("[PB10] one may extend another of one's own", () => {
    const child: PlaybookDefinition = { id: "child", title: "Child", extends: "mine", sources: [] };
    const { playbook } = resolvePlaybook(child, "candidate", (id) => (id === "mine" ? mine : findBuiltInPlaybook(id)));
    assert.ok(playbook?.side === "candidate");
    assert.deepEqual([playbook.checkIn.attempts.value, playbook.checkIn.attempts.source], [5, "mine"]);
  });

  it("[PB10] one's own may change the employer's figures", () => {
    const swift: PlaybookDefinition = {
      id: "swift",
      title: "Swift",
      extends: "considerate-employer",
      sources: [],
      employer: { silenceOpensBusinessDays: 2 },
    };
    const { playbook } = resolvePlaybook(swift, "employer");
    assert.ok(playbook?.side === "employer");
    assert.deepEqual([playbook.figures.silenceOpensBusinessDays, playbook.figures.silenceDueBusinessDays], [2, 10]);
  });

  it("[PB9] [PB10] one that extends the employer's and says nothing of its own is an employer's", () => {
    const quiet: PlaybookDefinition = { id: "quiet", title: "Quiet", extends: "considerate-employer", sources: [] };
    const { playbook } = resolvePlaybook(quiet, "employer");
    assert.ok(playbook?.side === "employer");
    assert.deepEqual(
      [playbook.id, playbook.source, playbook.figures.sharePlansDueDays],
      ["quiet", "considerate-employer", 7],
    );
  });

  it("[PB2] an employer's cites its own source, itself, or the one it comes from", () => {
    const sourceOf = (employer: PlaybookDefinition["employer"]) => {
      const own = { id: "own", title: "Own", extends: "considerate-employer", sources: [] };
      const { playbook } = resolvePlaybook(employer === undefined ? own : { ...own, employer }, "employer");
      assert.ok(playbook?.side === "employer");
      return playbook.source;
    };
    assert.equal(sourceOf({ replyDueBusinessDays: 2, source: "aunt" }), "aunt");
    assert.equal(sourceOf({ replyDueBusinessDays: 2 }), "own");
    assert.equal(sourceOf(undefined), "considerate-employer");
  });

  it("[PB1] a window's best, opening and close are inherited where they are not given", () => {
    const best = { ...mine, thankYou: { window: { best: { hours: 2 } } } };
    assert.deepEqual(candidate(best).thankYou.window.value, {
      opens: { hours: 24 },
      best: { hours: 2 },
      due: { hours: 48 },
      closes: { businessDays: 5 },
    });
  });

  it("[PB10] the same definition gives the same playbook", () => {
    assert.equal(candidate(mine), candidate(mine));
    assert.equal(candidate("fineline"), candidate("fineline"));
  });

  const REFUSED: readonly (readonly [string, string | PlaybookDefinition, "candidate" | "employer", object])[] = [
    ["an id that nobody knows", "finelime", "candidate", { place: "playbook", kind: "unknown", id: "finelime" }],
    [
      "one that extends what nobody knows",
      { id: "a", title: "A", extends: "b", sources: [] },
      "candidate",
      { place: "extends", kind: "unknown", id: "b" },
    ],
    [
      "a candidate's for an employer",
      "the-nest",
      "employer",
      { place: "playbook", kind: "wrong-side", id: "the-nest" },
    ],
    [
      "a candidate's with an employer's figures, for a candidate",
      { id: "a", title: "A", sources: [], employer: { replyDueBusinessDays: 2 } },
      "candidate",
      { place: "playbook", kind: "wrong-side", id: "a" },
    ],
    [
      "a candidate's with an employer's figures, for an employer",
      { id: "a", title: "A", extends: "the-nest", sources: [], employer: { replyDueBusinessDays: 2 } },
      "employer",
      { place: "playbook", kind: "wrong-side", id: "a" },
    ],
    [
      "an employer's for a candidate",
      "considerate-employer",
      "candidate",
      { place: "playbook", kind: "wrong-side", id: "considerate-employer" },
    ],
  ];
  for (const [name, named, side, problem] of REFUSED) {
    it(`[PB10] ${name} is refused`, () => assert.deepEqual(resolvePlaybook(named, side).problem, problem));
  }

  it("[PB10] is looked up anew by whoever finds other playbooks", () => {
    const child: PlaybookDefinition = { id: "child", title: "Child", extends: "mine", sources: [] };
    const attempts = [5, 6].map((count) => {
      const other = { ...mine, checkIn: { attempts: count } };
      const { playbook } = resolvePlaybook(child, "candidate", (id) =>
        id === "mine" ? other : findBuiltInPlaybook(id),
      );
      return playbook?.side === "candidate" ? playbook.checkIn.attempts.value : undefined;
    });
    assert.deepEqual(attempts, [5, 6]);
  });

  it("[PB10] is refused as often as it is asked for", () => {
    const lost: PlaybookDefinition = { id: "lost", title: "Lost", extends: "nobody", sources: [] };
    const problem = { place: "extends", kind: "unknown", id: "nobody" };
    assert.deepEqual(
      [resolvePlaybook(lost, "candidate"), resolvePlaybook(lost, "candidate")],
      [{ problem }, { problem }],
    );
  });

  it("[PB10] sixteen may stand behind one another, and no more", () => {
    const own = (count: number) => (id: string) => {
      const n = Number(id);
      if (Number.isNaN(n)) return findBuiltInPlaybook(id);
      return { id, title: id, sources: [], ...(n + 1 < count ? { extends: `${n + 1}` } : {}) };
    };
    assert.equal(resolvePlaybook("0", "candidate", own(15)).playbook?.id, "0");
    assert.deepEqual(resolvePlaybook("0", "candidate", own(16)).problem, {
      place: "extends",
      kind: "circular",
      id: "fineline",
    });
  });

  it("[PB10] one of three that extend each other is named", () => {
    const a: PlaybookDefinition = { id: "a", title: "A", extends: "b", sources: [] };
    const all = { a, b: { ...a, id: "b", extends: "c" }, c: { ...a, id: "c", extends: "a" } };
    const find = (id: string) => all[id as keyof typeof all];
    assert.deepEqual(resolvePlaybook(a, "candidate", find).problem, { place: "extends", kind: "circular", id: "a" });
  });

  it("[PB10] one that extends itself, by whatever way, is refused", () => {
    const a: PlaybookDefinition = { id: "a", title: "A", extends: "b", sources: [] };
    const b: PlaybookDefinition = { id: "b", title: "B", extends: "a", sources: [] };
    const find = (id: string) => ({ a, b })[id] ?? findBuiltInPlaybook(id);
    assert.deepEqual(resolvePlaybook(a, "candidate", find).problem, { place: "extends", kind: "circular", id: "a" });
    const self: PlaybookDefinition = { ...a, extends: "a" };
    assert.deepEqual(resolvePlaybook(self, "candidate", (id) => (id === "a" ? self : undefined)).problem, {
      place: "extends",
      kind: "circular",
      id: "a",
    });
  });
});
