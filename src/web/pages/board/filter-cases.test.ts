import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { indexForSearch } from "../../../app/index.ts";
import { HEADER, interview, NOW, viewOf } from "./board-view.suite.ts";
import { filterCases } from "./filter-cases.ts";

const globex = viewOf("globex", [interview]);
const umbra = viewOf("umbra", [], { company: "Ümbra Health", role: "Reporting Lead", contacts: [] });

const found = (query: string, index?: Parameters<typeof filterCases>[2]) =>
  filterCases([globex, umbra], query, index).map(({ caseId }) => caseId);

describe("the filter of the board", () => {
  it("fits beginnings of words of company, role and names, whatever their accents and order", () => {
    assert.deepEqual(found(""), ["globex", "umbra"]);
    assert.deepEqual(found("umb"), ["umbra"]);
    assert.deepEqual(found("okafor"), ["globex"]);
    assert.deepEqual(found("lead umbra"), ["umbra"]);
    assert.deepEqual(found("obex"), []);
    assert.deepEqual(found("umbra okafor"), []);
  });

  it("fits words of notes and topics once they are there", () => {
    const topics = { dana: ["warehouse migration"] };
    const { facts: _, ...header } = { ...HEADER, facts: [] };
    const stored = { id: "globex", header, facts: [{ ...interview, topics }], openedAt: 0, sequence: 1 };
    assert.deepEqual(found("migration"), []);
    assert.deepEqual(found("migration", indexForSearch([stored], NOW)), ["globex"]);
  });
});
