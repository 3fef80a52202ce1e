import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FactJson } from "../../../contract/index.ts";
import { parseInstant } from "../../../engine/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { historyOf } from "./history.ts";
import { openCaseOf } from "./open-case-of.suite.ts";

const NOW = parseInstant("2026-11-16T10:00:00-05:00[America/New_York]");
const header = {
  role: "Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York" },
  contacts: [{ id: "lee", name: "Lee Okafor", role: "recruiter" }],
} as const;

function open(facts: readonly FactJson[]): OpenCase {
  return openCaseOf(header, facts, NOW);
}

const heard: FactJson = {
  id: "r1",
  at: "2026-11-13T10:00:00-05:00",
  kind: "received",
  from: "lee",
  channel: "email",
  says: "update",
};
const note: FactJson = { id: "n1", at: "2026-11-12T10:00:00-05:00", kind: "note", note: "They use Rust" };
const takenBack = (id: string, fact: string): FactJson => ({
  id,
  at: "2026-11-14T10:00:00-05:00",
  kind: "retracted",
  fact,
});

const lines = (facts: readonly FactJson[]) =>
  historyOf(open(facts), NOW).map(({ words, takenBackBy }) => [words, takenBackBy]);

describe("the history of a case", () => {
  test("tells everything, the latest first, without the takings-back themselves", () => {
    assert.deepEqual(lines([note, heard]), [
      ["Lee Okafor gave an update by email", undefined],
      ["They use Rust", undefined],
    ]);
  });

  test("what was taken back stays, and names what took it back", () => {
    assert.deepEqual(lines([note, heard, takenBack("x1", "r1")]), [
      ["Lee Okafor gave an update by email", "x1"],
      ["They use Rust", undefined],
    ]);
  });

  test("what was brought back is there as before; taken back again, the last taking-back counts", () => {
    const again = [note, heard, takenBack("x1", "r1"), takenBack("x2", "x1")];
    assert.deepEqual(lines(again)[0], ["Lee Okafor gave an update by email", undefined]);
    assert.deepEqual(lines([...again, takenBack("x3", "r1")])[0], ["Lee Okafor gave an update by email", "x3"]);
  });

  test("an interview that is agreed on lies ahead", () => {
    const interview: FactJson = {
      id: "i1",
      at: "2026-11-24T10:00:00-05:00",
      end: "2026-11-24T11:00:00-05:00",
      kind: "interview",
      with: ["lee"],
    };
    assert.equal(historyOf(open([interview]), NOW)[0]?.isAhead, true);
  });
});
