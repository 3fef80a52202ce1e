import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  dana,
  hana,
  ids,
  interview,
  ivo,
  plan,
  received,
  sam,
  sent,
  states,
  step,
  timeline,
  windowOf,
} from "./sample-case.suite.ts";

/** Friday 13 November 2026. */
const first = interview("i1", "2026-11-13 14:00", "15:00");

describe("before an interview", () => {
  it("[PR1] preparing opens a day before it and is due at its start", () => {
    const before = plan([first], "2026-11-11 12:00");
    assert.deepEqual(windowOf(before, "prepare/i1"), [
      "Thu 2026-11-12 14:00",
      "Thu 2026-11-12 14:00",
      "Fri 2026-11-13 14:00",
      "Fri 2026-11-13 14:00",
    ]);
    const { to, channel, needs, basis } = step(before, "prepare/i1");
    assert.deepEqual([to, channel, needs, basis.anchor], [null, null, [], "interview-start"]);
  });

  const STATES = [
    ["2026-11-12 13:59", "upcoming"],
    ["2026-11-12 14:00", "open"],
    ["2026-11-13 14:00", "expired"],
  ] as const;
  for (const [at, expected] of STATES) {
    it(`[PR1] at ${at} preparing is ${expected}`, () => {
      assert.equal(step(plan([first], at), "prepare/i1").state, expected);
    });
  }

  it("[PR1] every interview ahead has its own, and none that has ended", () => {
    const second = interview("i2", "2026-11-20 14:00", "15:00");
    const third = interview("i3", "2026-11-27 14:00", "15:00");
    assert.deepEqual(
      ids(plan([third, first, second], "2026-11-13 15:00")).filter((id) => id.startsWith("prepare/")),
      ["prepare/i2", "prepare/i3"],
    );
  });
});

describe("the debrief", () => {
  it("[DB1] is due a day after the interview and closes after five business days", () => {
    assert.deepEqual(windowOf(plan([first], "2026-11-13 15:00"), "debrief/i1"), [
      "Fri 2026-11-13 15:00",
      "Fri 2026-11-13 15:00",
      "Sat 2026-11-14 15:00",
      "Fri 2026-11-20 17:00",
    ]);
  });

  it("[DB1] is done by a timeline at or after the interview's start, not by an earlier one", () => {
    const told = (at: string) => step(plan([first, timeline("t1", at)], "2026-11-13 18:00"), "debrief/i1");
    assert.deepEqual([told("2026-11-13 14:00").state, told("2026-11-13 14:00").settledBy], ["done", "t1"]);
    assert.equal(told("2026-11-13 13:59").state, "open");
  });

  it("[DB1] what was told in the morning's interview does not debrief the afternoon's", () => {
    const facts = [interview("i0", "2026-11-13 09:00", "10:00"), timeline("t1", "2026-11-13 09:30"), first];
    assert.equal(step(plan(facts, "2026-11-13 18:00"), "debrief/i1").state, "open");
  });

  it("[DB1] there is one for the round, the latest interview's", () => {
    const morning = interview("i0", "2026-11-13 09:00", "10:00");
    const debriefs = ids(plan([morning, first], "2026-11-13 18:00")).filter((id) => id.startsWith("debrief/"));
    assert.deepEqual(debriefs, ["debrief/i1"]);
  });
});

describe("thank-yous", () => {
  it("[TY1] everybody who sat in the interview gets one by email", () => {
    const both = interview("i1", "2026-11-13 14:00", "15:00", { with: ["dana", "ivo"] });
    const after = plan([both], "2026-11-13 15:00", { contacts: [dana, ivo, hana] });
    assert.deepEqual(
      after.steps.filter(({ action }) => action === "thank-you").map(({ id, channel }) => [id, channel]),
      [
        ["thank-you/i1/dana", "email"],
        ["thank-you/i1/ivo", "email"],
      ],
    );
  });

  it("[TY1] it is due after 24 business hours and closes after five business days", () => {
    assert.deepEqual(windowOf(plan([first], "2026-11-13 15:00"), "thank-you/i1/dana"), [
      "Fri 2026-11-13 15:00",
      "Fri 2026-11-13 15:00",
      "Mon 2026-11-16 15:00",
      "Fri 2026-11-20 17:00",
    ]);
  });

  it("[TY1] without an address the step is there and says what it needs", () => {
    const silent = { id: "dana", name: "Dana Kim", role: "hiring-manager" } as const;
    const { state, needs } = step(plan([first], "2026-11-13 16:00", { contacts: [silent] }), "thank-you/i1/dana");
    assert.deepEqual([state, needs], ["open", ["email"]]);
  });

  it("[TY1] an address that bounced is missing, and the message that came back settles nothing", () => {
    const facts = [
      first,
      sent("s1", "2026-11-13 16:00", "thank-you"),
      received("b1", "2026-11-13 16:01", "bounce", { ref: "s1" }),
    ];
    const { state, needs } = step(plan(facts, "2026-11-13 17:00"), "thank-you/i1/dana");
    assert.deepEqual([state, needs], ["open", ["email"]]);
  });

  it("[TY2] somebody met twice on one date is thanked for the last time only", () => {
    const morning = interview("i0", "2026-11-13 09:00", "10:00", { with: ["dana", "ivo"] });
    const thanked = (at: string) =>
      ids(plan([morning, first], at, { contacts: [dana, ivo] })).filter((id) => id.startsWith("thank-you/"));
    assert.deepEqual(thanked("2026-11-13 12:00"), ["thank-you/i0/dana", "thank-you/i0/ivo"]);
    assert.deepEqual(thanked("2026-11-13 15:00"), ["thank-you/i0/ivo", "thank-you/i1/dana"]);
  });

  it("[TY2] somebody met on two dates is thanked for each", () => {
    const second = interview("i2", "2026-11-16 10:00", "11:00");
    const thanked = ids(plan([first, second], "2026-11-16 12:00")).filter((id) => id.startsWith("thank-you/"));
    assert.deepEqual(thanked, ["thank-you/i1/dana", "thank-you/i2/dana"]);
  });

  it("[TY3] thanks between two interviews of a date serve for both", () => {
    const morning = interview("i0", "2026-11-13 09:00", "10:00");
    const facts = [morning, sent("s1", "2026-11-13 11:00", "thank-you"), first];
    assert.equal(step(plan(facts, "2026-11-13 15:00"), "thank-you/i1/dana").settledBy, "s1");
  });

  const THANKS = [
    ["2026-11-13 13:59", undefined, undefined],
    ["2026-11-13 14:00", "s1", undefined],
    ["2026-11-16 09:59", "s1", undefined],
    ["2026-11-16 10:00", undefined, "s1"],
  ] as const;
  for (const [at, onFriday, onMonday] of THANKS) {
    it(`[TY3] thanks sent at ${at} serve ${onFriday ? "Friday's" : onMonday ? "Monday's" : "neither"} interview`, () => {
      const second = interview("i2", "2026-11-16 10:00", "11:00");
      const after = plan([first, second, sent("s1", at, "thank-you")], "2026-11-16 12:00");
      assert.equal(step(after, "thank-you/i1/dana").settledBy, onFriday);
      assert.equal(step(after, "thank-you/i2/dana").settledBy, onMonday);
    });
  }

  it("[TY3] thanks to somebody else, and a card, settle nothing", () => {
    const facts = [
      first,
      sent("s1", "2026-11-13 16:00", "thank-you", { to: "ivo" }),
      sent("s2", "2026-11-13 16:00", "card", { channel: "post" }),
    ];
    assert.equal(step(plan(facts, "2026-11-13 17:00", { contacts: [dana, ivo] }), "thank-you/i1/dana").state, "open");
  });

  it("[TY4] staff are thanked where the playbook says so, and need not be", () => {
    const desk = interview("i1", "2026-11-13 14:00", "15:00", { with: ["dana", "sam"] });
    const by = (playbook: string) => plan([desk], "2026-11-13 15:00", { contacts: [dana, sam], playbook });
    assert.equal(step(by("fineline"), "thank-you/i1/sam").optional, true);
    assert.equal(step(by("the-nest"), "thank-you/i1/sam").optional, true);
    assert.equal(step(by("fineline"), "thank-you/i1/dana").optional, false);
    for (const playbook of ["hannah-morgan", "reach-out", "three-calls", "business-news-daily"]) {
      assert.equal(ids(by(playbook)).includes("thank-you/i1/sam"), false, playbook);
    }
  });
});

describe("cards", () => {
  const withHana = interview("i1", "2026-11-13 14:00", "15:00", { with: ["dana", "hana", "sam"] });
  const contacts = [dana, hana, sam];

  it("[CA1] everybody but staff gets one by post, where the playbook offers cards", () => {
    const cards = (playbook: string) =>
      plan([withHana], "2026-11-13 15:00", { contacts, playbook })
        .steps.filter(({ action }) => action === "card")
        .map(({ id, channel }) => [id, channel]);
    const both = [
      ["card/i1/dana", "post"],
      ["card/i1/hana", "post"],
    ];
    for (const playbook of ["fineline", "the-nest", "hannah-morgan", "business-news-daily"]) {
      assert.deepEqual(cards(playbook), both, playbook);
    }
    for (const playbook of ["reach-out", "three-calls"]) assert.deepEqual(cards(playbook), [], playbook);
  });

  it("[CA1] it is due the business day after and closes after five", () => {
    assert.deepEqual(windowOf(plan([first], "2026-11-13 15:00"), "card/i1/dana"), [
      "Fri 2026-11-13 15:00",
      "Fri 2026-11-13 15:00",
      "Mon 2026-11-16 17:00",
      "Fri 2026-11-20 17:00",
    ]);
  });

  it("[CA2] it is asked for where the playbook asks and the address is known", () => {
    const { optional, needs } = step(
      plan([withHana], "2026-11-13 15:00", { contacts, playbook: "the-nest" }),
      "card/i1/hana",
    );
    assert.deepEqual([optional, needs], [false, []]);
  });

  it("[CA2] it is optional where the playbook says so", () => {
    assert.equal(step(plan([withHana], "2026-11-13 15:00", { contacts }), "card/i1/hana").optional, true);
  });

  it("[CA2] it is optional without an address, and says that it needs one", () => {
    const { optional, needs } = step(
      plan([withHana], "2026-11-13 15:00", { contacts, playbook: "the-nest" }),
      "card/i1/dana",
    );
    assert.deepEqual([optional, needs], [true, ["address"]]);
  });

  for (const [format, expected] of [
    ["phone", true],
    ["video", true],
    ["onsite", false],
    ["panel", false],
  ] as const) {
    it(`[CA2] after an interview of the format ${format} it is ${expected ? "optional" : "asked for"}`, () => {
      const held = interview("i1", "2026-11-13 14:00", "15:00", { with: ["hana"], format });
      const after = plan([held], "2026-11-13 15:00", { contacts, playbook: "the-nest" });
      assert.equal(step(after, "card/i1/hana").optional, expected);
    });
  }

  it("[CA3] a card to them settles it, an email does not", () => {
    const settled = (purpose: "card" | "thank-you") =>
      states(plan([first, sent("s1", "2026-11-13 16:00", purpose)], "2026-11-13 17:00"))["card/i1/dana"];
    assert.deepEqual([settled("card"), settled("thank-you")], ["done", "open"]);
  });

  it("[CA3] one card serves all interviews with a person on a date", () => {
    const morning = interview("i0", "2026-11-13 09:00", "10:00");
    const after = plan([morning, sent("s1", "2026-11-13 11:00", "card"), first], "2026-11-13 15:00");
    assert.deepEqual(
      after.steps.filter(({ action }) => action === "card").map(({ id, settledBy }) => [id, settledBy]),
      [["card/i1/dana", "s1"]],
    );
  });
});
