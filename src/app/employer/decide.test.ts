import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseDate } from "../../engine/index.ts";
import { type Answerable, closeOpening, mayTell, unansweredOf } from "./decide.ts";
import { applied, decided, planner, storedOf, viewOf, wrote } from "./desk.suite.ts";

const today = parseDate("2026-11-16");

function candidateOf(caseId: string, ...facts: ReturnType<typeof decided>[]): Answerable {
  const stored = storedOf(caseId, {
    name: `${caseId[0]!.toUpperCase()}${caseId.slice(1)}`,
    facts: [applied("2 10:00"), ...facts],
  });
  return { caseId, candidate: viewOf(stored).digest.candidate! };
}

const no = candidateOf("nora", decided("d", "12 10:00", "rejection"));
const chosen = candidateOf("cleo", decided("d", "12 10:00", "offer"));
const offered = candidateOf("cleo", decided("d", "12 10:00", "offer"), wrote("s", "12 11:00", "offer"));
const hired = candidateOf(
  "cleo",
  decided("d", "12 10:00", "offer"),
  wrote("s", "12 11:00", "offer"),
  decided("y", "13 10:00", "accepted"),
);
const declined = candidateOf(
  "cleo",
  decided("d", "12 10:00", "offer"),
  wrote("s", "12 11:00", "offer"),
  decided("y", "13 10:00", "declined"),
);

const ruleFor = (one: Answerable, others: readonly Answerable[] = [], more: object = {}) => {
  const answer = mayTell(one, { all: [one, ...others], opening: planner, today, ...more });
  return answer.mayTell ? "may" : answer.rule;
};

describe("who may be told", () => {
  it("the chosen one first, the others once the offer is accepted", () => {
    assert.equal(ruleFor(chosen, [no]), "may");
    assert.equal(ruleFor(no, [chosen]), "chosen-first");
    assert.equal(ruleFor(no, [offered]), "offer-open");
    assert.equal(ruleFor(no, [hired]), "may");
  });

  it("nobody waits for an offer that was declined, or where none was made", () => {
    assert.equal(ruleFor(no, [declined]), "may");
    assert.equal(ruleFor(no), "may");
  });

  it("the others from the date that was set, that day included, but never before the chosen one", () => {
    const from = (tellOthersAfter: string) => ({ opening: { ...planner, tellOthersAfter } });
    assert.equal(ruleFor(no, [offered], from("2026-11-16")), "may");
    assert.equal(ruleFor(no, [offered], from("2026-11-17")), "offer-open");
    assert.equal(ruleFor(no, [chosen], from("2026-11-01")), "chosen-first");
    const answer = mayTell(no, { all: [no, offered], today, ...from("2026-11-20") });
    assert.equal(
      answer.mayTell ? "" : answer.because,
      "The offer is not answered yet. The others wait until it is accepted, or until Friday 20 November.",
    );
  });

  it("nobody with an offer gets a no, also under another application of theirs", () => {
    const reversed = candidateOf(
      "cleo",
      decided("d", "12 10:00", "offer"),
      wrote("s", "12 11:00", "offer"),
      decided("e", "13 10:00", "rejection"),
    );
    assert.equal(ruleFor(reversed), "has-offer");
    assert.equal(ruleFor(no, [offered], { sameAs: new Set(["nora", "cleo"]) }), "has-offer");
  });

  it("who applied twice and had a no under one application gets none under the other", () => {
    const told = candidateOf("again", decided("d", "12 10:00", "rejection"), wrote("s", "12 11:00", "rejection"));
    assert.equal(ruleFor(no, [told], { sameAs: new Set(["nora", "again"]) }), "has-answer");
    assert.equal(ruleFor(no, [told]), "may");
  });

  it("a decision taken back before it was told is told as it is now", () => {
    const reversed = candidateOf("cleo", decided("d", "12 10:00", "offer"), decided("e", "13 10:00", "rejection"));
    assert.equal(ruleFor(reversed), "may");
  });

  it("exactly one answer each; a no may still become an offer", () => {
    const told = [decided("d", "12 10:00", "rejection"), wrote("s", "12 11:00", "rejection")];
    assert.equal(ruleFor(candidateOf("nora", ...told)), "has-answer");
    assert.equal(ruleFor(candidateOf("nora", ...told, decided("e", "13 10:00", "position-closed"))), "has-answer");
    assert.equal(ruleFor(candidateOf("nora", ...told, decided("e", "13 10:00", "offer"))), "may");
    assert.equal(ruleFor(offered), "has-answer");
  });

  it("nothing is told where nothing is decided, or where they decided", () => {
    assert.equal(ruleFor(candidateOf("ana")), "undecided");
    assert.equal(
      ruleFor(candidateOf("ana", decided("d", "12 10:00", "rejection"), decided("w", "13 10:00", "withdrawn"))),
      "decided-themselves",
    );
  });
});

describe("closing an opening", () => {
  it("is refused while anybody is without an answer, and names them", () => {
    const open = ["ana", "ben", "cem", "dov", "eli"].map((id) => candidateOf(id));
    const closing = closeOpening(planner, [hired, ...open], { closedOn: "2026-11-16" });
    assert.equal(closing.ok ? "" : closing.sentence, "Still without an answer: Ana, Ben, Cem and 2 more.");
    assert.deepEqual(closing.ok ? [] : closing.unanswered.map(({ caseId }) => caseId), [
      "ana",
      "ben",
      "cem",
      "dov",
      "eli",
    ]);
  });

  it("an answer that waits in the outbox is none yet; an offer that is not answered leaves it open", () => {
    assert.deepEqual(unansweredOf([no, offered], new Set(["nora"])), [
      { caseId: "nora", name: "Nora", isDecided: true, isOnItsWay: true },
      { caseId: "cleo", name: "Cleo", isDecided: false, isOnItsWay: false },
    ]);
  });

  it("goes through once everybody has theirs", () => {
    const told = candidateOf("nora", decided("d", "12 10:00", "rejection"), wrote("s", "12 11:00", "rejection"));
    const closing = closeOpening(planner, [hired, told, declined], { closedOn: "2026-11-16" });
    assert.deepEqual(closing, { ok: true, opening: { ...planner, closedOn: "2026-11-16" } });
  });
});

const OUTCOMES = ["offer", "rejection", "position-closed", "withdrawn", "accepted", "declined"] as const;
const event = fc.oneof(
  fc.constantFrom(...OUTCOMES).map((outcome) => ({ outcome })),
  fc.constantFrom("offer", "rejection", "decision-status", "update").map((purpose) => ({ purpose })),
);
const course = fc
  .array(event, { maxLength: 6 })
  .map((events) =>
    events.map((one, index) =>
      "outcome" in one
        ? decided(`f${index}`, `${3 + index} 10:00`, one.outcome)
        : wrote(`f${index}`, `${3 + index} 10:00`, one.purpose),
    ),
  );

it("whatever happened, nobody with an offer that stands is told a no, and nobody is told a no twice", () => {
  fc.assert(
    fc.property(fc.array(course, { minLength: 1, maxLength: 4 }), (courses) => {
      const all = courses.map((facts, index) => candidateOf(`c${index}`, ...facts));
      for (const one of all) {
        const { offer, answered, outcome } = one.candidate;
        const may = mayTell(one, { all, opening: planner, today }).mayTell;
        const isNo = outcome === "rejection" || outcome === "position-closed";
        if (may && isNo) {
          assert.ok(offer === undefined && answered !== "no");
          assert.ok(!all.some(({ candidate }) => candidate.offer === "to-tell"));
        }
      }
    }),
    { numRuns: 200 },
  );
});

it("whatever happened, an opening is closed with nobody undecided or untold", () => {
  fc.assert(
    fc.property(fc.array(course, { maxLength: 4 }), (courses) => {
      const all = courses.map((facts, index) => candidateOf(`c${index}`, ...facts));
      const closing = closeOpening(planner, all, { closedOn: "2026-11-16" });
      const isAnswered = all.every(({ candidate }) => candidate.answer === "told" || candidate.answer === "theirs");
      if (closing.ok) assert.ok(isAnswered);
      else assert.ok(closing.unanswered.length > 0);
    }),
    { numRuns: 200 },
  );
});
