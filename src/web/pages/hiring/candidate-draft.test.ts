import assert from "node:assert/strict";
import { it } from "node:test";
import { readerDays } from "../../../engine/index.ts";
import { EMPTY_CANDIDATE, missingInCandidate, newCandidateOf } from "./candidate-draft.ts";

/** Monday, ten in the morning in Toronto. */
const now = Date.UTC(2026, 10, 16, 15);
const calendar = readerDays("America/Toronto");

it("what was left empty is not told, and a day before today is told at noon by the opening's clock", () => {
  const draft = { ...EMPTY_CANDIDATE, name: " Ana Ruiz ", source: "A fair", appliedOn: "2026-11-13" };
  assert.deepEqual(newCandidateOf(draft, "planner", { calendar, now }), {
    opening: "planner",
    name: "Ana Ruiz",
    source: "A fair",
    appliedAt: "2026-11-13T12:00:00-05:00[America/Toronto]",
  });
});

it("today, and a day that is none, are left to the server", () => {
  for (const appliedOn of ["2026-11-16", "", "soon"]) {
    const draft = { ...EMPTY_CANDIDATE, name: "Ana Ruiz", email: "ana@example.org", appliedOn };
    assert.deepEqual(newCandidateOf(draft, "planner", { calendar, now }), {
      opening: "planner",
      name: "Ana Ruiz",
      email: "ana@example.org",
    });
  }
});

it("nobody is added without a name", () => {
  assert.deepEqual(missingInCandidate({ ...EMPTY_CANDIDATE, name: " " }), { name: "What are they called?" });
  assert.deepEqual(missingInCandidate({ ...EMPTY_CANDIDATE, name: "Ana" }), {});
});
