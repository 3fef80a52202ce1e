import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Channel, Fact, Outcome, Purpose, Says } from "../model/index.ts";
import { formatInstant } from "../time/index.ts";
import { buildFineLine, type FineLine } from "./build-fine-line.ts";
import type { Line } from "./corner.ts";
import { at, closenessOf, lineIfLetPass, lineInput, lineOf } from "./fine-line-of.suite.ts";

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
const START = [INTERVIEW, BY_12_JUNE];

function sent(id: string, time: string, purpose: Purpose, channel: Channel = "email"): Fact {
  return { id, kind: "sent", at: at(`2026-06-${time}`), to: "dana", channel, purpose };
}

function received(id: string, time: string, says: Says, ref?: string): Fact {
  const fact = { id, kind: "received", at: at(`2026-06-${time}`), from: "dana", channel: "email", says } as const;
  return ref === undefined ? fact : { ...fact, ref };
}

function decided(id: string, time: string, outcome: Outcome): Fact {
  return { id, kind: "decision", at: at(`2026-06-${time}`), outcome };
}

function secondInterview(date: string): Fact {
  return { id: "i2", kind: "interview", at: at(`${date} 14:00`), end: at(`${date} 15:00`), with: ["lee"] };
}

function settled(kind: "done" | "skipped", step: string): Fact {
  return { id: "d1", kind, at: at("2026-06-16 10:00"), step };
}

const timeOf = (moment: number) => formatInstant(moment, "America/New_York").slice(5, 16);

/** "06-16T09:00 0.5": a corner, rounded to thousandths. */
function corners(line: Line): readonly string[] {
  return line.map(
    ({ at: moment, y, ends }) => `${timeOf(moment)} ${Math.round(y * 1_000) / 1_000}${ends ? " ends" : ""}`,
  );
}

function gates({ gates: all }: FineLine): readonly string[] {
  return all.map(
    ({ kind, step, window, madeBy }) => `${kind} ${step} ${timeOf(window.opens)}${madeBy ? ` by ${madeBy}` : ""}`,
  );
}

function marks(line: FineLine): readonly string[] {
  return line.marks
    .filter(({ kind }) => kind !== "projected")
    .map(({ kind, at: moment, y, facts }) => `${kind} ${timeOf(moment)} ${y} ${facts.join()}`);
}

const NEXT_TWO = ["next check-in/t1/2 06-23T09:00", "projected check-in/t1/3 06-30T09:00"];

describe("the windows of check-ins", () => {
  it("of the past are those in which one went out, with the message that it was", () => {
    const facts = [...START, sent("s0", "15 09:00", "other"), sent("s1", "16 10:00", "check-in")];
    const made = ["past check-in/t1/1 06-16T09:00 by s1", ...NEXT_TWO];
    assert.deepEqual(gates(lineOf(facts, at("2026-06-17 10:00"))), made);
    assert.deepEqual(lineOf(facts, at("2026-06-17 10:00")).gates[0]?.window.closes, at("2026-07-01 17:00"));
  });

  it("are also those whose check-in was marked as done or left out", () => {
    for (const kind of ["done", "skipped"] as const) {
      const line = lineOf([...START, settled(kind, "check-in/t1/1")], at("2026-06-17 10:00"));
      assert.deepEqual(gates(line), ["past check-in/t1/1 06-16T09:00 by d1", ...NEXT_TWO]);
    }
  });

  it("stay open after other messages, other steps, and a check-in that came back", () => {
    const open = "next check-in/t1/1 06-16T09:00";
    const others = [
      [sent("s1", "16 10:00", "other")],
      [settled("done", "thank-you/i1/dana")],
      [sent("s1", "16 10:00", "check-in"), received("r1", "17 09:00", "bounce", "s1")],
    ];
    for (const other of others) assert.equal(gates(lineOf([...START, ...other], at("2026-06-17 10:00")))[0], open);
  });

  it("are none of the past where a check-in went out before its day", () => {
    assert.deepEqual(gates(lineOf([...START, sent("s1", "12 10:00", "check-in")], at("2026-06-12 11:00"))), [
      "next check-in/t1/2 06-19T09:00",
      "projected check-in/t1/3 06-26T09:00",
    ]);
  });

  it("are next while they are ahead, open or late, and past once they have closed", () => {
    const first = (time: string) => gates(lineOf(START, at(time)));
    const projected = "projected check-in/t1/";
    for (const [time, second, third] of [
      ["2026-06-08 10:00", "23", "06-30"],
      ["2026-06-16 10:00", "23", "06-30"],
      ["2026-06-18 10:00", "25", "07-02"],
    ]) {
      assert.deepEqual(first(time!), [
        "next check-in/t1/1 06-16T09:00",
        `${projected}2 06-${second}T09:00`,
        `${projected}3 ${third}T09:00`,
      ]);
    }
    assert.deepEqual(first("2026-07-02 10:00"), ["past check-in/t1/1 06-16T09:00"]);
  });

  it("are all past after the last check-in", () => {
    const checkIns = ["16", "23", "30"].map((day) => sent(`s${day}`, `${day} 09:00`, "check-in"));
    assert.deepEqual(gates(lineOf([...START, ...checkIns], at("2026-07-13 17:00"))), [
      "past check-in/t1/1 06-16T09:00 by s16",
      "past check-in/t1/2 06-23T09:00 by s23",
      "past check-in/t1/3 06-30T09:00 by s30",
    ]);
  });
});

describe("marks", () => {
  it("a date has one of its own where it was not given in an interview", () => {
    const later: Fact = { ...BY_12_JUNE, id: "t2", at: at("2026-06-08 12:00") };
    assert.deepEqual(marks(lineOf([INTERVIEW, later], at("2026-06-08 13:00"))), [
      "theirs 06-05T15:00 0.5 i1",
      "theirs 06-08T12:00 0.5 t2",
    ]);
    const ahead = [INTERVIEW, later, secondInterview("2026-06-19")];
    assert.equal(marks(lineOf(ahead, at("2026-06-08 13:00")))[1], "theirs 06-08T12:00 0.5 t2");
    const within: Fact = { ...BY_12_JUNE, id: "t2", at: at("2026-06-19 14:00"), decisionBy: 20_640 };
    assert.deepEqual(marks(lineOf([...START, secondInterview("2026-06-19"), within], at("2026-06-19 16:00"))), [
      "theirs 06-05T15:00 0.5 i1",
      "theirs 06-19T15:00 0.5 i2",
    ]);
  });

  it("a machine's answer has none, a vague one has", () => {
    const facts = [received("r1", "08 10:00", "auto-reply"), received("r2", "08 11:00", "vague")];
    assert.deepEqual(marks(lineOf([...START, ...facts], at("2026-06-08 12:00"))), [
      "theirs 06-05T15:00 0.5 i1",
      "theirs 06-08T11:00 0.5 r2",
    ]);
    const bounced = [sent("s1", "08 10:00", "other"), received("r1", "08 11:00", "bounce", "s1")];
    assert.deepEqual(marks(lineOf([...START, ...bounced], at("2026-06-08 12:00"))), [
      "theirs 06-05T15:00 0.5 i1",
      "mine 06-08T10:00 0.5 s1",
    ]);
  });

  it("what happened before the line began stands on the middle", () => {
    const before = [
      sent("s1", "01 10:00", "other"),
      decided("d1", "02 10:00", "rejection"),
      { id: "o1", kind: "reopened", at: at("2026-06-03 10:00") } as const,
    ];
    assert.deepEqual(marks(lineOf([...before, INTERVIEW], at("2026-06-05 16:00"))), [
      "mine 06-01T10:00 0.5 s1",
      "theirs 06-02T10:00 0.5 d1",
      "theirs 06-03T10:00 0.5 o1",
      "theirs 06-05T15:00 0.5 i1",
    ]);
  });

  it("what is decided and met after the line's end is marked, and draws nothing", () => {
    const facts = [...START, decided("d1", "09 10:00", "offer"), decided("d2", "12 10:00", "accepted")];
    const line = lineOf([...facts, secondInterview("2026-06-19")], at("2026-06-19 16:00"));
    assert.deepEqual(corners(line.past), ["06-05T15:00 0.5", "06-09T10:00 0.5 ends"]);
    assert.deepEqual(marks(line), [
      "theirs 06-05T15:00 0.5 i1",
      "theirs 06-12T10:00 0.5 d2",
      "theirs 06-19T15:00 0.5 i2",
    ]);
  });

  it("an owed answer is marked where the line stands", () => {
    const facts = [received("r1", "16 10:00", "question"), sent("s1", "17 10:00", "other")];
    const [, , owed] = lineOf([...START, ...facts], at("2026-06-17 11:00")).marks;
    assert.deepEqual([owed?.kind, owed?.y, owed?.facts], ["mine", 0.40234375, ["s1"]]);
  });
});

describe("the line so far", () => {
  it("[FL2] a second interview settles it, and a corner marks where it stood", () => {
    const line = lineOf(
      [...START, sent("s1", "16 10:00", "check-in"), secondInterview("2026-06-19")],
      at("2026-06-19 16:00"),
    );
    assert.deepEqual(corners(line.past).slice(-3), ["06-19T15:00 0.544", "06-19T15:00 0.5", "06-19T16:00 0.5"]);
  });

  it("[FL2] an answer that finds it on the middle draws nothing", () => {
    const line = lineOf([...START, received("r1", "05 16:00", "update")], at("2026-06-05 17:00"));
    assert.deepEqual(corners(line.past), ["06-05T15:00 0.5", "06-05T17:00 0.5"]);
  });

  it("has a corner only where it bends, and one at asOf", () => {
    const line = lineOf([...START, received("r1", "16 12:00", "vague")], at("2026-06-17 10:00"));
    assert.deepEqual(corners(line.past), ["06-05T15:00 0.5", "06-16T09:00 0.5", "06-17T10:00 0.402"]);
    assert.deepEqual(corners(lineOf([INTERVIEW], at("2026-06-05 15:00")).past), ["06-05T15:00 0.5"]);
  });

  it("[FL8] a decision at the moment of an answer ends it where the answer settled it", () => {
    const facts = [
      sent("s1", "05 16:00", "thank-you"),
      received("r1", "09 10:00", "update"),
      decided("d1", "09 10:00", "offer"),
    ];
    assert.deepEqual(corners(lineOf([...START, ...facts], at("2026-06-10 12:00")).past), [
      "06-05T15:00 0.5",
      "06-05T16:00 0.5",
      "06-05T16:00 0.563",
      "06-09T10:00 0.546",
      "06-09T10:00 0.5 ends",
    ]);
  });

  it("[FL3] under a standing instruction each check-in made lifts as a first one of three", () => {
    const every: Fact = { id: "t2", kind: "timeline", at: at("2026-06-05 14:58"), every: "FREQ=WEEKLY;BYDAY=FR" };
    const facts = [INTERVIEW, every, sent("s1", "12 09:00", "check-in"), sent("s2", "19 09:00", "check-in")];
    assert.deepEqual(marks(lineOf(facts, at("2026-06-22 10:00"))).slice(1), [
      "mine 06-12T09:00 0.5625 s1",
      "mine 06-19T09:00 0.5625 s2",
    ]);
  });

  it("[FL3] thanks after a no, and a reply to an offer, take no other word's place where it goes on after all", () => {
    for (const [outcome, purpose] of [
      ["rejection", "rejection-thanks"],
      ["offer", "offer-reply"],
    ] as const) {
      const reopened: Fact = { id: "o1", kind: "reopened", at: at("2026-06-09 12:00") };
      const facts = [
        decided("d1", "09 10:00", outcome),
        sent("s1", "09 11:00", purpose),
        reopened,
        sent("s2", "09 13:00", "other"),
      ];
      assert.deepEqual(marks(lineOf([INTERVIEW, ...facts], at("2026-06-09 14:00"))).slice(1), [
        "theirs 06-09T12:00 0.5 o1",
        "mine 06-09T13:00 0.5625 s2",
      ]);
    }
  });

  it("[FL3] words of one date lift as a check-in does where one of them is", () => {
    const facts = [
      sent("s1", "16 09:00", "check-in"),
      sent("s2", "23 09:00", "news"),
      sent("s3", "23 10:00", "check-in"),
    ];
    assert.deepEqual(
      marks(lineOf([...START, ...facts], at("2026-06-23 11:00"))).at(-1),
      "mine 06-23T09:00 0.6875 s2,s3",
    );
  });

  it("[FL3] an answer that refers to a message did not send it back", () => {
    const facts = [...START, sent("s1", "05 16:00", "thank-you"), received("r1", "08 10:00", "vague", "s1")];
    assert.equal(closenessOf(lineOf(facts, at("2026-06-08 13:00")), at("2026-06-05 16:00")), 0.5625);
  });

  it("[FL4] falls on through the days in which a check-in was thought to have gone out, and came back", () => {
    const facts = [...START, sent("s1", "16 10:00", "check-in"), received("r1", "18 10:00", "bounce", "s1")];
    assert.equal(closenessOf(lineOf(facts, at("2026-06-18 12:00")), at("2026-06-17 17:00")), 0.375);
  });

  it("is drawn from the facts that stand, retractions not among them", () => {
    const taken: Fact = { id: "x1", kind: "retracted", at: at("2026-06-08 10:00"), fact: "s1" };
    const { facts } = lineOf([...START, sent("s1", "05 16:00", "thank-you"), taken], at("2026-06-08 13:00"));
    assert.deepEqual(
      facts.map(({ id }) => id),
      ["i1", "t1"],
    );
  });

  it("[FL7] fades after moving on by a fortieth a business day", () => {
    const checkIns = ["16", "23", "30"].map((day) => sent(`s${day}`, `${day} 09:00`, "check-in"));
    assert.deepEqual(corners(lineOf([...START, ...checkIns], at("2026-07-13 17:00")).past).slice(-2), [
      "07-09T17:00 0.25",
      "07-13T17:00 0.2",
    ]);
  });
});

describe("the line ahead", () => {
  it("[FL9] rises at each supposed check-in, falls to moving on, fades and rests to its end", () => {
    const line = lineOf(START, at("2026-06-17 10:00"));
    assert.deepEqual(corners(line.projected).slice(2), [
      "06-17T10:00 0.625",
      "06-24T09:00 0.5",
      "06-24T09:00 0.688",
      "07-01T09:00 0.5",
      "07-01T09:00 0.75",
      "07-10T17:00 0.25",
      "07-24T17:00 0",
      "07-29T10:00 0", // six weeks on
    ]);
  });

  it("reaches two weeks past moving on, and past the last interview", () => {
    const checkIn = { ...BY_12_JUNE, decisionBy: 20_660 } as const; // Sunday 26 July
    const { projected, movingOnAt } = lineOf([INTERVIEW, checkIn], at("2026-06-08 10:00"));
    assert.equal(projected.at(-1)?.at, movingOnAt! + 14 * 86_400_000);
    const far = lineOf([...START, secondInterview("2026-08-20")], at("2026-06-08 16:00"));
    assert.equal(far.projected.at(-1)?.at, at("2026-09-03 15:00"));
  });

  it("[FL5] falls where the interview comes after the window has closed", () => {
    const far = lineOf([...START, secondInterview("2026-07-02")], at("2026-06-08 16:00"));
    assert.equal(closenessOf(far, at("2026-07-01 17:00")), 0.25);
    const near = lineOf([...START, secondInterview("2026-07-01")], at("2026-06-08 16:00"));
    assert.equal(closenessOf(near, at("2026-07-01 14:30")), 0.5);
  });

  it("[FL5] [FL9] supposes no check-in before an interview that is ahead, and some after it", () => {
    const line = lineOf([...START, secondInterview("2026-06-19")], at("2026-06-08 16:00"));
    assert.deepEqual(
      line.marks.filter(({ kind }) => kind === "projected").map(({ at: moment, step }) => `${timeOf(moment)} ${step}`),
      ["06-26T09:00 check-in/i2/1", "07-03T09:00 check-in/i2/2", "07-10T09:00 check-in/i2/3"],
    );
  });

  it("[FL3] [FL9] counts a supposed check-in and what went out on its date once", () => {
    const line = lineOf([...START, sent("s1", "16 10:00", "other")], at("2026-06-16 12:00"));
    assert.deepEqual(
      line.marks.find(({ kind }) => kind === "projected"),
      { kind: "projected", at: at("2026-06-16 12:00"), y: 0.625, facts: [], step: "check-in/t1/1" },
    );
  });

  it("ends with one corner where its end is a corner", () => {
    const input = lineInput(START, at("2026-06-08 10:00"));
    const { projected } = buildFineLine({ ...input, until: at("2026-06-16 09:00") });
    assert.deepEqual(corners(projected), ["06-08T10:00 0.5", "06-16T09:00 0.5", "06-16T09:00 0.625"]);
    const letPass = lineIfLetPass(START, at("2026-06-08 10:00"), at("2026-07-15 17:00"));
    assert.deepEqual(corners(letPass).slice(-2), ["07-01T17:00 0.25", "07-15T17:00 0"]);
  });
});

describe("the line if a window is let pass", () => {
  const letPass = (facts: readonly Fact[], time: string) => corners(lineOf(facts, at(time)).ifLetPass);

  it("runs from the opening to the close, or from asOf where it is open", () => {
    const rest = ["06-17T17:00 0.375", "07-01T17:00 0.25"];
    assert.deepEqual(letPass(START, "2026-06-08 10:00"), ["06-16T09:00 0.5", ...rest]);
    assert.deepEqual(letPass(START, "2026-06-17 10:00"), ["06-17T10:00 0.402", ...rest]);
    assert.deepEqual(letPass(START, "2026-06-18 10:00"), ["06-18T10:00 0.366", "07-01T17:00 0.25"]);
  });

  it("is none after the close, after the last check-in, after the end, and where asking is forbidden", () => {
    assert.deepEqual(letPass(START, "2026-07-02 10:00"), []);
    const checkIns = ["16", "23", "30"].map((day) => sent(`s${day}`, `${day} 09:00`, "check-in"));
    assert.deepEqual(letPass([...START, ...checkIns], "2026-07-01 10:00"), []);
    assert.deepEqual(letPass([...START, decided("d1", "09 10:00", "offer")], "2026-06-10 10:00"), []);
    const quiet: Fact = { id: "t2", kind: "timeline", at: at("2026-06-05 14:58"), noContact: true };
    assert.deepEqual(letPass([...START, quiet], "2026-06-17 10:00"), []);
  });
});
