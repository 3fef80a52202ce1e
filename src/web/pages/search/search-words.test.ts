import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { SearchedText } from "../../../app/index.ts";
import { groupHits, markHits, searchSentence } from "./search-words.ts";

/** Marked stretches in brackets. */
const marked = (text: string, query: string) =>
  markHits(text, query)
    .map(({ text: part, isHit }) => (isHit ? `[${part}]` : part))
    .join("");

describe("what fits is marked", () => {
  it("at the beginnings of words, whatever capitals and accents", () => {
    assert.equal(marked("Marta Ruiz asked for a map", "ma"), "[Ma]rta Ruiz asked for a [ma]p");
    assert.equal(marked("Über the roof", "uber"), "[Über] the roof");
    assert.equal(marked("Straße 5", "strasse"), "[Straße] 5");
    assert.equal(marked("salary bands", "band sal"), "[sal]ary [band]s");
    assert.equal(marked("nothing of it", "zzz"), "nothing of it");
  });

  it("of a long text the words around the first are shown", () => {
    const text = `${"before ".repeat(30)}the migration ${"after ".repeat(60)}`.trim();
    const shown = marked(text, "migration");
    assert.match(shown, /^… (before )+the \[migration\] (after )+…$/);
    assert.ok(shown.length < 230);
  });

  it("a short text comes back whole", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50, unit: "grapheme" }), fc.string({ maxLength: 8 }), (text, query) => {
        assert.equal(
          markHits(text, query)
            .map((part) => part.text)
            .join(""),
          text,
        );
      }),
    );
  });
});

describe("hits", () => {
  const hit = (kind: SearchedText["kind"], caseId: string): SearchedText => ({
    caseId,
    company: "Globex",
    role: "Analyst",
    kind,
    text: "text",
    at: 0,
  });

  it("stand by what they are, an application once", () => {
    const groups = groupHits([
      hit("note", "a"),
      hit("company", "a"),
      hit("role", "a"),
      hit("person", "b"),
      hit("promise", "b"),
      hit("role", "b"),
    ]);
    assert.deepEqual(
      groups.map(({ title, hits }) => [title, hits.map(({ kind, caseId }) => `${kind} ${caseId}`)]),
      [
        ["People", ["person b"]],
        ["Applications", ["company a", "role b"]],
        ["What was said", ["promise b"]],
        ["Your notes", ["note a"]],
      ],
    );
  });

  it("are counted in the sentence", () => {
    assert.equal(searchSentence(" ", undefined), "What are you looking for?");
    assert.equal(searchSentence("pay", { hits: [], total: 0 }), "Nothing fits “pay”.");
    assert.equal(searchSentence("pay ", { hits: [], total: 1 }), "One place for “pay”.");
    assert.equal(searchSentence("pay", { hits: [], total: 12 }), "12 places for “pay”.");
  });
});
