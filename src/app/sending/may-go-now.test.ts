import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BusinessCalendar, type Fact, type Outcome, type Plan, parseInstant, type Step } from "../../engine/index.ts";
import type { OutboxItem } from "../ports/index.ts";
import { foreseenHold, type GoQuestion, mayGoNow, recipientCalendar, UNDO_MS } from "./may-go-now.ts";
import { item } from "./sample-item.suite.ts";

const NEW_YORK = {
  timeZone: "America/New_York",
  weekend: [6, 7],
  holidays: [],
  workdays: [],
  openMinute: 540,
  closeMinute: 1020,
};
const at = (text: string) => parseInstant(`${text}-05:00`);
const NOW = at("2026-11-16T15:00:00"); // a Monday
const APPROVED = at("2026-11-16T14:00:00");

const step: Step = {
  id: "check-in/i1/1",
  action: "check-in",
  to: "dana",
  channel: "email",
  optional: false,
  automatic: false,
  window: { opens: APPROVED, best: APPROVED, due: NOW + 86_400_000, closes: null },
  state: "open",
  needs: [],
  brief: { must: [], may: [], mustNot: [] },
  reasons: [],
};

const planWith = (...steps: readonly Step[]) => ({ steps }) as unknown as Plan;

function asked(more: Partial<GoQuestion> = {}, asking: OutboxItem = item) {
  return mayGoNow(asking, {
    plan: planWith(step),
    facts: [],
    address: "dana@globex.example",
    now: NOW,
    calendar: new BusinessCalendar(NEW_YORK),
    settings: { undoMs: 60_000 },
    ...more,
  });
}

const heard = (more: Partial<Extract<Fact, { kind: "received" }>>): Fact => ({
  id: "r1",
  kind: "received",
  at: NOW,
  from: "dana",
  channel: "email",
  says: "update",
  ...more,
});

describe("whether an approved letter may go now", () => {
  it("goes where nothing speaks against it", () => {
    assert.deepEqual(asked(), { kind: "go" });
  });

  const STOPS: readonly (readonly [string, Partial<GoQuestion>, string])[] = [
    ["they answered meanwhile", { facts: [heard({})] }, "answered"],
    ["they asked something meanwhile", { facts: [heard({ says: "question" })] }, "answered"],
    ["a colleague of theirs answered a check-in", { facts: [heard({ from: "lee" })] }, "answered"],
    [
      "a letter to that address came back",
      { facts: [heard({ says: "bounce", address: "dana@globex.example" })] },
      "bounced",
    ],
    ["there was an offer", { facts: [{ id: "d", kind: "decision", at: NOW, outcome: "offer" }] }, "decision"],
    ["it was withdrawn", { facts: [{ id: "d", kind: "decision", at: NOW, outcome: "withdrawn" }] }, "withdrawn"],
    ["the step was done otherwise", { plan: planWith({ ...step, state: "done" }) }, "step-settled"],
    ["the step was skipped", { plan: planWith({ ...step, state: "skipped" }) }, "step-settled"],
    ["a ground rule forbids it now", { plan: planWith({ ...step, state: "withheld" }) }, "not-in-plan"],
    ["its time is over", { plan: planWith({ ...step, state: "expired" }) }, "not-in-plan"],
    ["the plan has no such step any more", { plan: planWith() }, "not-in-plan"],
    ["the address was corrected", { address: "d.kim@globex.example" }, "address-changed"],
    ["the contact is gone", { address: undefined }, "address-changed"],
  ];
  for (const [why, question, because] of STOPS) {
    it(`never goes where ${why}`, () => {
      assert.deepEqual(asked(question), { kind: "stop", because });
    });
  }

  const note: Fact = { id: "n", kind: "note", at: NOW };

  it("a step that is late is still to be done", () => {
    assert.deepEqual(asked({ plan: planWith({ ...step, state: "late" }) }), { kind: "go" });
  });

  it("what is recorded beside it neither stops it nor hides what does", () => {
    assert.deepEqual(asked({ facts: [note] }), { kind: "go" });
    assert.deepEqual(asked({ facts: [{ id: "d", kind: "decision", at: NOW, outcome: "offer" }, note] }), {
      kind: "stop",
      because: "decision",
    });
  });

  it("an answer and a decision are told as the reason where the plan has no such step any more either", () => {
    assert.deepEqual(asked({ plan: planWith(), facts: [heard({})] }), { kind: "stop", because: "answered" });
    const decision: Fact = { id: "d", kind: "decision", at: NOW, outcome: "rejection" };
    assert.deepEqual(asked({ plan: planWith(), facts: [decision] }), { kind: "stop", because: "decision" });
    assert.deepEqual(asked({ plan: planWith(), facts: [heard({ from: "lee" })] }), {
      kind: "stop",
      because: "not-in-plan",
    });
  });

  it("an automatic reply, or a bounce of another address, is no answer", () => {
    assert.deepEqual(asked({ facts: [heard({ says: "auto-reply", address: "dana@globex.example" })] }), { kind: "go" });
    assert.deepEqual(asked({ facts: [heard({ says: "bounce", address: "old@globex.example" })] }), { kind: "go" });
  });

  it("a thank-you still goes when somebody else has answered", () => {
    const thanks = { ...step, action: "thank-you" } as const;
    assert.deepEqual(asked({ plan: planWith(thanks), facts: [heard({ from: "lee" })] }), { kind: "go" });
  });

  it("what goes by itself does not go once a machine has answered; what a person approved does", () => {
    const facts = [heard({ says: "auto-reply" })];
    const byItself = { ...item, letter: { ...item.letter, isAutomatic: true } };
    assert.deepEqual(asked({ facts }, byItself), { kind: "stop", because: "machine-answered" });
    assert.deepEqual(asked({ facts: [...facts, note] }, byItself), { kind: "stop", because: "machine-answered" });
    const bounce = heard({ says: "bounce", address: "old@globex.example" });
    assert.deepEqual(asked({ facts: [bounce] }, byItself), { kind: "go" });
    assert.deepEqual(asked({ facts: [heard({ says: "auto-reply", from: "lee" })] }, byItself), { kind: "go" });
  });

  const telling = { ...step, id: "tell-decision/d", action: "tell-decision" } as const;
  const answer = { ...item, stepId: telling.id };
  const decided = (id: string, outcome: Outcome): Fact => ({ id, kind: "decision", at: NOW, outcome });

  it("a decision of the employer's does not stop the letter that tells it; one after it does", () => {
    const plan = planWith(telling);
    assert.deepEqual(asked({ plan, facts: [decided("d", "rejection")] }, answer), { kind: "go" });
    const reversed = { plan, facts: [decided("d", "rejection"), decided("e", "offer")] };
    assert.deepEqual(asked(reversed, answer), { kind: "stop", because: "decision" });
    const left = { plan, facts: [decided("d", "rejection"), decided("e", "withdrawn")] };
    assert.deepEqual(asked(left, answer), { kind: "stop", because: "withdrawn" });
    // Reversed and told nowhere: the plan speaks of the later decision alone.
    const later = planWith({ ...telling, id: "tell-decision/e" });
    assert.deepEqual(asked({ plan: later }, answer), { kind: "stop", because: "not-in-plan" });
  });

  it("what an employer owes goes whatever a candidate writes meanwhile; only a reply waits for a person", () => {
    for (const action of [
      "acknowledge",
      "thank-interviewee",
      "share-plans",
      "update",
      "tell-decision",
      "inform-by-law",
    ] as const) {
      const plan = planWith({ ...step, action });
      assert.deepEqual(asked({ plan, facts: [heard({ says: "question" }), heard({})] }), { kind: "go" }, action);
    }
    const plan = planWith({ ...step, action: "reply" });
    assert.deepEqual(asked({ plan, facts: [heard({ says: "question" })] }), { kind: "stop", because: "answered" });
  });

  const withdrawal = { ...item, stepId: "letter:withdraw" };
  const decision = (outcome: Outcome): Fact => ({ id: "d", kind: "decision", at: NOW, outcome });

  it("a withdrawal asks the plan nothing, and goes whatever they answered or was recorded of it", () => {
    const plan = planWith();
    assert.deepEqual(asked({ plan }, withdrawal), { kind: "go" });
    assert.deepEqual(asked({ plan, facts: [heard({}), decision("withdrawn")] }, withdrawal), { kind: "go" });
  });

  it("a withdrawal never goes where they decided first, or to an address that changed or bounced", () => {
    const stops = (more: Partial<GoQuestion>) => asked({ plan: planWith(), ...more }, withdrawal);
    for (const outcome of ["rejection", "offer", "position-closed"] as const) {
      assert.deepEqual(stops({ facts: [decision(outcome), decision("withdrawn")] }), {
        kind: "stop",
        because: "decision",
      });
    }
    assert.deepEqual(stops({ address: "d.kim@globex.example" }), { kind: "stop", because: "address-changed" });
    assert.deepEqual(stops({ facts: [heard({ says: "bounce", address: "dana@globex.example" })] }), {
      kind: "stop",
      because: "bounced",
    });
  });

  it("a withdrawal waits for business hours like any letter", () => {
    const question = { plan: planWith(), now: at("2026-11-22T12:00:00") };
    const until = at("2026-11-23T09:00:00");
    assert.deepEqual(asked(question, withdrawal), { kind: "hold", until, because: "quiet-hours" });
  });

  it("waits until the undo period is over, to the millisecond", () => {
    const until = APPROVED + 60_000;
    assert.deepEqual(asked({ now: until - 1 }), { kind: "hold", until, because: "undo-period" });
    assert.deepEqual(asked({ now: until }), { kind: "go" });
  });

  const HOURS: readonly (readonly [string, string, string])[] = [
    ["in the evening until the morning", "2026-11-16T17:00:00", "2026-11-17T09:00:00"],
    ["before business begins", "2026-11-17T08:59:59", "2026-11-17T09:00:00"],
    ["on Friday evening until Monday", "2026-11-20T20:00:00", "2026-11-23T09:00:00"],
    ["on Sunday until Monday", "2026-11-22T12:00:00", "2026-11-23T09:00:00"],
  ];
  for (const [title, now, until] of HOURS) {
    it(`waits ${title}`, () => {
      assert.deepEqual(asked({ now: at(now) }), { kind: "hold", until: at(until), because: "quiet-hours" });
    });
  }

  it("goes at any hour when told so", () => {
    const anyHour = { ...item, letter: { ...item.letter, atAnyHour: true } };
    assert.deepEqual(asked({ now: at("2026-11-22T03:00:00") }, anyHour), { kind: "go" });
  });

  it("business hours are the recipient's own, where their zone is known", () => {
    const contacts = [{ id: "dana", name: "Dana", role: "recruiter", timeZone: "Europe/Berlin" }] as const;
    const calendar = recipientCalendar({ calendar: NEW_YORK, contacts } as never, "dana");
    // 15:00 in New York is 21:00 in Berlin, which opens at 03:00 in New York.
    assert.deepEqual(asked({ calendar }), { kind: "hold", until: at("2026-11-17T03:00:00"), because: "quiet-hours" });
    assert.deepEqual(recipientCalendar({ calendar: NEW_YORK, contacts } as never, "lee").timeZone, "America/New_York");
  });

  it("waits for its step to open, and for a snooze to end", () => {
    const opens = at("2026-11-18T09:00:00");
    const ahead = { ...step, state: "upcoming", window: { ...step.window, opens } } as const;
    assert.deepEqual(asked({ plan: planWith(ahead) }), { kind: "hold", until: opens, because: "step-ahead" });
    const snoozed = { ...step, snoozedUntil: opens };
    assert.deepEqual(asked({ plan: planWith(snoozed) }), { kind: "hold", until: opens, because: "snoozed" });
  });

  it("waits for a person's word on what may be the answer; on what would stop nothing, it does not", () => {
    const proposed = [{ kind: "received", from: "dana", says: "vague" }] as const;
    const until = NOW + 300_000;
    assert.deepEqual(asked({ proposed }), { kind: "hold", until, because: "perhaps-answered" });
    assert.deepEqual(asked({ proposed: [{ ...proposed[0], says: "auto-reply" }] }), { kind: "go" });
    assert.deepEqual(asked({ proposed, plan: planWith({ ...step, action: "update" }) }), { kind: "go" });
    assert.deepEqual(asked({ proposed, plan: planWith() }, withdrawal), { kind: "go" });
  });

  it("waits for the longest of what holds it", () => {
    const snoozed = { ...step, snoozedUntil: at("2026-11-16T15:30:00") };
    assert.deepEqual(asked({ plan: planWith(snoozed), fullSince: at("2026-11-16T14:30:00") }), {
      kind: "hold",
      until: at("2026-11-17T14:30:00"),
      because: "day-limit",
    });
    const now = at("2026-11-20T20:00:00"); // a Friday
    assert.deepEqual(asked({ now, fullSince: at("2026-11-20T10:00:00") }), {
      kind: "hold",
      until: at("2026-11-23T09:00:00"),
      because: "quiet-hours",
    });
  });

  it("waits until the letter is a day old with which its mailbox had sent what it may", () => {
    const full = asked({ fullSince: at("2026-11-16T09:30:00") });
    assert.deepEqual(full, { kind: "hold", until: at("2026-11-17T09:30:00"), because: "day-limit" });
  });

  it("what may be the answer of somebody else holds a check-in, and nothing else", () => {
    const proposed = [{ kind: "received", from: "lee", says: "update" }] as const;
    const until = NOW + 300_000;
    assert.deepEqual(asked({ proposed }), { kind: "hold", until, because: "perhaps-answered" });
    const thanks = { ...step, action: "thank-you" } as const;
    assert.deepEqual(asked({ proposed, plan: planWith(thanks) }), { kind: "go" });
  });

  const list = { ...item, stepId: "interviewers:2026-11-16" };

  it("an interviewer's list is asked for nothing but its hour, its undo period and what its mailbox may send", () => {
    const told = { plan: planWith(), address: undefined, facts: [heard({}), decision("offer")] };
    assert.deepEqual(asked({ ...told, proposed: [{ kind: "received", from: "dana", says: "vague" }] }, list), {
      kind: "go",
    });
    assert.deepEqual(asked({ ...told, now: APPROVED + 1 }, list), {
      kind: "hold",
      until: APPROVED + 60_000,
      because: "undo-period",
    });
  });

  it("a minute is given to take an approval back", () => {
    assert.equal(UNDO_MS, 60_000);
  });

  it("what forbids it for good comes before what holds it", () => {
    assert.deepEqual(asked({ now: at("2026-11-22T03:00:00"), facts: [heard({})] }), {
      kind: "stop",
      because: "answered",
    });
  });
});

describe("until when a letter is sure to wait", () => {
  const calendar = new BusinessCalendar(NEW_YORK);
  const foreseen = (of: Partial<Step> | undefined, moment: string, atAnyHour = false) =>
    foreseenHold(of && { ...step, ...of }, { at: at(moment), calendar, atAnyHour });

  it("it is sure of nothing in business hours, without a step or with one that is open", () => {
    assert.equal(foreseen(undefined, "2026-11-16T15:00:00"), undefined);
    assert.equal(foreseen({}, "2026-11-16T15:00:00"), undefined);
  });

  it("it waits for business hours, unless it may go at any", () => {
    const until = at("2026-11-17T09:00:00");
    assert.deepEqual(foreseen(undefined, "2026-11-16T18:00:00"), { kind: "hold", until, because: "quiet-hours" });
    assert.equal(foreseen(undefined, "2026-11-16T18:00:00", true), undefined);
  });

  it("it waits for the longest of what holds it", () => {
    const opens = at("2026-11-18T09:00:00");
    const ahead = { state: "upcoming", window: { ...step.window, opens } } as const;
    assert.deepEqual(foreseen(ahead, "2026-11-16T18:00:00"), { kind: "hold", until: opens, because: "step-ahead" });
    const snoozedUntil = at("2026-11-19T09:00:00");
    assert.deepEqual(foreseen({ ...ahead, snoozedUntil }, "2026-11-16T18:00:00"), {
      kind: "hold",
      until: snoozedUntil,
      because: "snoozed",
    });
  });

  it("a moment that has come holds nothing any more", () => {
    assert.equal(foreseen({ snoozedUntil: at("2026-11-16T15:00:00") }, "2026-11-16T15:00:00"), undefined);
  });
});
