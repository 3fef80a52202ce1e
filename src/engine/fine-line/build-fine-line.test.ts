import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fact } from "../model/index.ts";
import { at, closenessOf, lineIfLetPass, lineOf } from "./fine-line-of.suite.ts";

// Friday 5 June 2026; without a date the first check-in opens Tuesday 9 June at 09:00, best Friday 12.
const INTERVIEW: Fact = {
  id: "i1",
  kind: "interview",
  at: at("2026-06-05 14:00"),
  end: at("2026-06-05 15:00"),
  with: ["dana"],
};
// With this one it opens Tuesday 16 June at 09:00 and is due Wednesday 17 at 17:00, closes Wednesday 1 July.
const BY_12_JUNE: Fact = { id: "t1", kind: "timeline", at: at("2026-06-05 14:55"), decisionBy: 20_616 };

function sent(id: string, time: string, purpose: "thank-you" | "check-in" | "other" | "news", to = "dana"): Fact {
  return { id, kind: "sent", at: at(time), to, channel: "email", purpose };
}

function received(id: string, time: string, says: "update" | "vague" | "question" | "bounce", ref?: string): Fact {
  return {
    id,
    kind: "received",
    at: at(time),
    from: "dana",
    channel: "email",
    says,
    ...(ref === undefined ? undefined : { ref }),
  };
}

test("[FL1] before the first interview has ended there are marks and no line", () => {
  const line = lineOf([received("r1", "2026-06-01 10:00", "update"), INTERVIEW], at("2026-06-05 14:30"));
  assert.equal(line.closeness, null);
  assert.deepEqual(line.past, []);
  assert.equal(line.startsAt, at("2026-06-05 15:00"));
  assert.equal(line.projected[0]?.at, at("2026-06-05 15:00"));
  assert.deepEqual(line.marks[0], { kind: "theirs", at: at("2026-06-01 10:00"), y: 0.5, facts: ["r1"] });
});

test("[FL1] the line starts on the middle at the interview's end", () => {
  assert.deepEqual(lineOf([INTERVIEW], at("2026-06-05 16:00")).past[0], { at: at("2026-06-05 15:00"), y: 0.5 });
});

test("[FL2] an update settles the line on the middle, a vague answer does not", () => {
  const facts = [INTERVIEW, BY_12_JUNE, sent("s1", "2026-06-05 16:00", "thank-you")];
  const asOf = at("2026-06-09 12:00");
  const settled = lineOf([...facts, received("r1", "2026-06-08 12:00", "update")], asOf);
  const unsettled = lineOf([...facts, received("r1", "2026-06-08 12:00", "vague")], asOf);
  assert.equal(settled.closeness, 0.5);
  assert.ok(unsettled.closeness! > 0.53);
});

test("[FL2] a new date settles the line, the same date again does not", () => {
  const facts = [INTERVIEW, BY_12_JUNE, sent("s1", "2026-06-05 16:00", "thank-you")];
  const again: Fact = { id: "t2", kind: "timeline", at: at("2026-06-08 12:00"), decisionBy: 20_616 };
  const later: Fact = { id: "t2", kind: "timeline", at: at("2026-06-08 12:00"), decisionBy: 20_620 };
  assert.ok(lineOf([...facts, again], at("2026-06-08 12:00")).closeness! > 0.53);
  assert.equal(lineOf([...facts, later], at("2026-06-08 12:00")).closeness, 0.5);
});

test("[FL3] three check-ins at their opening lift by two, three and four sixteenths, the last to the upper edge", () => {
  const line = lineOf([INTERVIEW, BY_12_JUNE], at("2026-06-05 16:00"));
  const supposed = line.marks.filter((mark) => mark.kind === "projected").map(({ at: moment, y }) => ({ moment, y }));
  assert.deepEqual(supposed, [
    { moment: at("2026-06-16 09:00"), y: 0.625 },
    { moment: at("2026-06-23 09:00"), y: 0.6875 },
    { moment: at("2026-06-30 09:00"), y: 0.75 },
  ]);
});

test("[FL3] a check-in sent too early leaves the middle from where it stands", () => {
  const facts = [
    INTERVIEW,
    BY_12_JUNE,
    sent("s1", "2026-06-05 15:00", "thank-you"),
    sent("s2", "2026-06-08 09:00", "check-in"),
  ];
  assert.ok(lineOf(facts, at("2026-06-08 09:00")).closeness! > 0.67);
});

test("[FL3] other words lift to five eighths at most, and never lower the line", () => {
  const others = ["08", "09", "10", "11"].map((day) => sent(`s${day}`, `2026-06-${day} 10:00`, "other"));
  assert.equal(lineOf([INTERVIEW, BY_12_JUNE, ...others], at("2026-06-11 10:00")).closeness, 0.625);
  const above = [
    sent("s1", "2026-06-08 10:00", "check-in"),
    sent("s2", "2026-06-09 10:00", "check-in"),
    sent("s3", "2026-06-10 10:00", "other"),
  ];
  assert.ok(lineOf([INTERVIEW, BY_12_JUNE, ...above], at("2026-06-10 10:00")).closeness! > 0.7);
});

test("[FL3] words of one date count once, at the first one's time, as a check-in where one of them is", () => {
  const facts = [
    INTERVIEW,
    BY_12_JUNE,
    sent("s1", "2026-06-16 10:00", "news", "lee"),
    sent("s2", "2026-06-16 15:00", "check-in"),
  ];
  const line = lineOf(facts, at("2026-06-16 16:00"));
  assert.equal(closenessOf(line, at("2026-06-16 10:00")), 0.625);
  assert.ok(line.closeness! < 0.625);
  assert.deepEqual(
    line.marks.filter((mark) => mark.kind === "mine").map((mark) => mark.facts),
    [["s1", "s2"]],
  );
});

test("[FL3] an answer to their question is owed and lifts nothing", () => {
  const facts = [
    INTERVIEW,
    BY_12_JUNE,
    received("r1", "2026-06-08 10:00", "question"),
    sent("s1", "2026-06-08 12:00", "other"),
  ];
  assert.equal(lineOf(facts, at("2026-06-08 13:00")).closeness, 0.5);
});

test("[FL3] a message that came back was no word", () => {
  const facts = [
    INTERVIEW,
    BY_12_JUNE,
    sent("s1", "2026-06-05 16:00", "thank-you"),
    received("r1", "2026-06-08 10:00", "bounce", "s1"),
  ];
  assert.equal(lineOf(facts, at("2026-06-08 13:00")).closeness, 0.5);
  assert.equal(lineOf(facts, at("2026-06-08 09:00")).closeness! > 0.55, true);
});

test("a word that is taken back never was", () => {
  const facts: readonly Fact[] = [
    INTERVIEW,
    BY_12_JUNE,
    sent("s1", "2026-06-05 16:00", "thank-you"),
    { id: "x1", kind: "retracted", at: at("2026-06-08 10:00"), fact: "s1" },
  ];
  assert.equal(lineOf(facts, at("2026-06-08 13:00")).closeness, 0.5);
});

test("[FL4] a line already below a window's points rests until one lies lower", () => {
  const made: Fact = { id: "x1", kind: "done", at: at("2026-06-17 10:00"), step: "check-in/t1/1" };
  // 25 of the 32 hours from Tuesday 16 June at 09:00 to due, Wednesday at 17:00.
  const line = lineIfLetPass([INTERVIEW, BY_12_JUNE, made], at("2026-06-18 10:00"), at("2026-07-13 17:00"));
  assert.deepEqual(line.slice(1), [
    { at: at("2026-06-16 09:00"), y: 0.5 },
    { at: at("2026-06-17 10:00"), y: 0.40234375 },
    { at: at("2026-06-24 09:00"), y: 0.40234375 },
    { at: at("2026-06-26 17:00"), y: 0.375 },
    { at: at("2026-07-10 17:00"), y: 0.25 },
    { at: at("2026-07-13 17:00"), y: 0.225 },
  ]);
});

test("[FL5] an interview before the window closes holds the line at rest until its end", () => {
  const second: Fact = {
    id: "i2",
    kind: "interview",
    at: at("2026-06-22 14:00"),
    end: at("2026-06-22 15:00"),
    with: ["lee"],
  };
  const line = lineOf(
    [INTERVIEW, BY_12_JUNE, sent("s1", "2026-06-05 16:00", "thank-you"), second],
    at("2026-06-08 12:00"),
  );
  assert.equal(closenessOf(line, at("2026-06-16 09:00")), 0.5);
  assert.equal(closenessOf(line, at("2026-06-22 14:30")), 0.5);
  assert.deepEqual(line.ifLetPass, []);
  assert.equal(line.movingOnAt, null);
});

test("[FL6] with the attempts used up the line falls straight to the lower edge at moving on", () => {
  const checkIns = ["16", "23", "30"].map((day) => sent(`s${day}`, `2026-06-${day} 09:00`, "check-in"));
  const line = lineOf([INTERVIEW, BY_12_JUNE, ...checkIns], at("2026-07-01 09:00"));
  assert.equal(line.movingOnAt, at("2026-07-09 17:00"));
  assert.equal(closenessOf(line, at("2026-07-09 17:00")), 0.25);
});

test("[FL7] after the window has closed a business day costs a fortieth, down to nothing", () => {
  const line = lineIfLetPass([INTERVIEW, BY_12_JUNE], at("2026-06-08 12:00"), at("2026-08-03 17:00"));
  assert.deepEqual(line.slice(-3), [
    { at: at("2026-07-01 17:00"), y: 0.25 },
    { at: at("2026-07-15 17:00"), y: 0 },
    { at: at("2026-08-03 17:00"), y: 0 },
  ]);
});

test("[FL8] an offer ends the line, and what is told after it changes nothing", () => {
  const facts: readonly Fact[] = [
    INTERVIEW,
    BY_12_JUNE,
    { id: "d1", kind: "decision", at: at("2026-06-09 10:00"), outcome: "offer" },
    received("r1", "2026-06-10 10:00", "update"),
  ];
  const line = lineOf(facts, at("2026-06-11 10:00"));
  assert.deepEqual(line.past.at(-1), { at: at("2026-06-09 10:00"), y: 0.5, ends: true });
  assert.equal(line.closeness, null);
  assert.deepEqual(line.projected, []);
});

test("[FL2] [FL8] where it goes on after all the line begins anew on the middle", () => {
  const facts: readonly Fact[] = [
    INTERVIEW,
    { id: "d1", kind: "decision", at: at("2026-06-09 10:00"), outcome: "rejection" },
    { id: "o1", kind: "reopened", at: at("2026-06-12 10:00") },
  ];
  const line = lineOf(facts, at("2026-06-12 10:00"));
  assert.equal(line.closeness, 0.5);
  assert.equal(closenessOf(line, at("2026-06-10 10:00")), null);
});

test("[FL9] an open check-in goes out at asOf, a withheld one never", () => {
  const open = lineOf([INTERVIEW, BY_12_JUNE], at("2026-06-17 10:00"));
  assert.equal(open.marks.find((mark) => mark.kind === "projected")?.at, at("2026-06-17 10:00"));
  const quiet: Fact = { id: "t2", kind: "timeline", at: at("2026-06-05 14:58"), noContact: true };
  const withheld = lineOf([INTERVIEW, BY_12_JUNE, quiet], at("2026-06-17 10:00"));
  assert.deepEqual(
    withheld.marks.filter((mark) => mark.kind === "projected"),
    [],
  );
  assert.deepEqual(
    withheld.gates.map((gate) => gate.kind),
    ["withheld"],
  );
  assert.equal(closenessOf(withheld, at("2026-07-01 17:00")), 0.25);
});

test("[FL3] [FL9] under a standing instruction each word lifts as a first one of three", () => {
  const every: Fact = { id: "t2", kind: "timeline", at: at("2026-06-05 14:58"), every: "FREQ=WEEKLY;BYDAY=FR" };
  const line = lineOf([INTERVIEW, every], at("2026-06-08 10:00"));
  const supposed = line.marks.filter((mark) => mark.kind === "projected").slice(0, 2);
  assert.deepEqual(
    supposed.map(({ at: moment, y }) => ({ moment, y })),
    [
      { moment: at("2026-06-12 09:00"), y: 0.5625 },
      { moment: at("2026-06-19 09:00"), y: 0.5625 },
    ],
  );
  assert.equal(line.movingOnAt, null);
});

test("a case without an interview has no line", () => {
  const line = lineOf([], at("2026-06-08 10:00"));
  assert.deepEqual([line.startsAt, line.closeness, line.past, line.projected], [null, null, [], []]);
});
