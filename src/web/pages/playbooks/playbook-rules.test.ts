import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findPlaybook } from "../../../app/index.ts";
import type { CandidatePlaybook, PlaybookDefinition } from "../../../engine/index.ts";
import { PLAYBOOK_RULES } from "./playbook-rules.ts";

function candidatePlaybook(named: string | PlaybookDefinition): CandidatePlaybook {
  const found = findPlaybook(named, "candidate");
  assert.ok(found.ok && found.value.side === "candidate");
  return found.value;
}

/** A column of the comparison: what is inherited in brackets. */
function columnOf(named: string | PlaybookDefinition): Readonly<Record<string, string>> {
  const playbook = candidatePlaybook(named);
  const cells = PLAYBOOK_RULES.map(({ name, cellOf }) => {
    const { words, inheritedFrom } = cellOf(playbook);
    return [name, inheritedFrom === undefined ? words : `(${words})`] as const;
  });
  return Object.fromEntries(cells);
}

describe("the rules of a playbook", () => {
  it("Fineline says something to each of them", () => {
    assert.deepEqual(columnOf("fineline"), {
      "Thank-you": "within 24 business hours",
      "Staff too": "if you like",
      "Card by post": "if you like",
      "After their date": "2 to 3 business days",
      "No date given": "4 days, best 7",
      "Then again after": "5 to 7 business days",
      "At most": "3",
      By: "email, email, phone",
      "Something new": "yes",
      "Shorter each time": "yes",
    });
  });

  it("an article that is silent has Fineline's rule in brackets", () => {
    assert.deepEqual(columnOf("the-nest"), {
      "Thank-you": "the same day",
      "Staff too": "if you like",
      "Card by post": "yes, the same day",
      "After their date": "14 days",
      "No date given": "(4 days, best 7)",
      "Then again after": "(5 to 7 business days)",
      "At most": "1",
      By: "phone",
      "Something new": "yes",
      "Shorter each time": "no",
    });
    assert.equal(columnOf("hannah-morgan")["Thank-you"], "24 to 48 hours");
    assert.equal(columnOf("business-news-daily")["No date given"], "4 to 7 days");
    assert.equal(columnOf("business-news-daily")["At most"], "(3)");
  });

  it("a rule names the article it is taken from, an inherited one that of the playbook that stands in", () => {
    const rule = PLAYBOOK_RULES.find(({ id }) => id === "no-date")!;
    const nest = rule.cellOf(candidatePlaybook("the-nest"));
    assert.equal(nest.inheritedFrom, "Fineline");
    assert.equal(
      nest.source,
      "“Following Up the Right Way After Your Job Interview”, Saige Driver, Business News Daily",
    );
    assert.deepEqual(nest.points, [
      ["Opens", "4 days after the thank-you"],
      ["Best", "7 days after the thank-you"],
      ["Due", "14 days after the interview"],
    ]);
  });

  it("a playbook of one's own is told apart from what it was copied from", () => {
    const mine = { id: "mine", title: "Mine", extends: "the-nest", sources: [], checkIn: { attempts: 2 } };
    const column = columnOf(mine);
    assert.equal(column["At most"], "2");
    assert.equal(column["After their date"], "(14 days)");
    const after = PLAYBOOK_RULES.find(({ id }) => id === "after-date")!.cellOf(candidatePlaybook(mine));
    assert.equal(after.inheritedFrom, "The Nest");
    assert.equal(
      PLAYBOOK_RULES.find(({ id }) => id === "attempts")!.cellOf(candidatePlaybook(mine)).source,
      "the playbook Mine",
    );
  });
});
