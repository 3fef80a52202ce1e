import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { boardGroups, boardSentence } from "./board-groups.ts";
import { debriefed, decided, interview, thanked, viewOf } from "./board-view.suite.ts";

const toThank = viewOf("globex", [interview, debriefed, thanked("dana")]);
const waiting = viewOf("initech", [{ id: "a", at: "2026-11-12T10:00:00-05:00", kind: "applied" }]);
const offered = viewOf("acme", [interview, debriefed, thanked("dana"), thanked("lee"), decided("offer")]);
const over = viewOf("umbra", [
  interview,
  debriefed,
  { id: "w", at: "2026-11-14T10:00:00-05:00", kind: "decision", outcome: "withdrawn" },
  { id: "k1", at: "2026-11-14T10:00:00-05:00", kind: "skipped", step: "thank-you/i1/dana" },
  { id: "k2", at: "2026-11-14T10:00:00-05:00", kind: "skipped", step: "thank-you/i1/lee" },
]);

describe("the groups of the board", () => {
  it("an offer is a place of its own, and every group is there", () => {
    const groups = boardGroups([over, offered, waiting, toThank]);
    assert.deepEqual(
      groups.map(({ name, cases }) => [name, cases.map(({ caseId }) => caseId)]),
      [
        ["act", ["globex"]],
        ["wait", ["initech"]],
        ["offer", ["acme"]],
        ["moved-on", []],
        ["closed", ["umbra"]],
      ],
    );
  });

  it("are told in a sentence: who wants you, and who is fine", () => {
    const said = (...cases: Parameters<typeof boardGroups>[0]) => boardSentence(boardGroups(cases));
    assert.equal(said(toThank, waiting), "One wants you today. One is fine without you.");
    assert.equal(said(toThank, toThank, waiting, waiting), "Two want you today. Two are fine without you.");
    assert.equal(said(toThank, offered), "Two want you today, one of them with an offer.");
    assert.equal(said(offered), "One wants you today: an offer.");
    assert.equal(said(waiting), "Nothing wants you today. One is fine without you.");
    assert.equal(said(over), "No application is live.");
  });
});
