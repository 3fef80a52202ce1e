import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { StoredCase } from "./ports/index.ts";
import { indexForSearch, search } from "./search.ts";

const NOW = Date.UTC(2026, 10, 16, 15);

const globex: StoredCase = {
  id: "globex",
  header: {
    role: "Senior Analyst",
    company: "Globex",
    calendar: { timeZone: "UTC" },
    contacts: [
      { id: "dana", name: "Dana Kim", role: "hiring-manager", title: "Director of Analytics" },
      { id: "zoe", name: "Zoë Łukasz", role: "recruiter", email: "zoe@globex.example" },
    ],
  },
  facts: [
    {
      id: "i1",
      at: "2026-11-13T14:00:00Z",
      end: "2026-11-13T15:00:00Z",
      kind: "interview",
      with: ["dana"],
      topics: { dana: ["the Lisbon team"] },
    },
    { id: "p1", at: "2026-11-13T15:00:00Z", kind: "promise", to: "dana", what: "the paper on forecasting" },
    { id: "n1", at: "2026-11-14T09:00:00Z", kind: "note", note: "They like crème brûlée in Lisbon." },
    { id: "n2", at: "2026-11-14T09:00:00Z", kind: "note", note: "a mistake" },
    { id: "r1", at: "2026-11-14T10:00:00Z", kind: "retracted", fact: "n2" },
  ],
  openedAt: NOW,
  sequence: 9,
};

const initech: StoredCase = {
  id: "initech",
  header: { role: "Analyst", company: "Initech", calendar: { timeZone: "UTC" }, contacts: [] },
  facts: [],
  openedAt: NOW - 1000,
  sequence: 10,
};

const index = indexForSearch([globex, initech], NOW);
const find = (query: string, limit = 20) =>
  search(index, query, limit).hits.map(({ kind, text }) => `${kind}: ${text}`);

describe("searching", () => {
  it("the beginning of a word is enough, and capitals mean nothing", () => {
    assert.deepEqual(find("LISB"), ["topic: the Lisbon team", "note: They like crème brûlée in Lisbon."]);
  });

  it("accents mean nothing, in either direction", () => {
    assert.deepEqual(find("zoe luk"), ["person: Zoë Łukasz"]);
    assert.deepEqual(find("brulee"), ["note: They like crème brûlée in Lisbon."]);
    assert.deepEqual(find("glöbex"), ["company: Globex", "person: Zoë Łukasz"]);
  });

  it("every word has to fit, the case's and the person's own names included", () => {
    assert.deepEqual(find("dana lisbon"), ["topic: the Lisbon team"]);
    assert.deepEqual(find("globex forecasting"), ["promise: the paper on forecasting"]);
    assert.deepEqual(find("initech lisbon"), []);
  });

  it("a whole word counts more than a beginning, the newer comes first among equals", () => {
    assert.deepEqual(find("analyst"), ["role: Senior Analyst", "role: Analyst"]);
  });

  it("a hit says of which case, person and fact it is", () => {
    assert.deepEqual(search(index, "lisbon team", 1), {
      hits: [
        {
          caseId: "globex",
          company: "Globex",
          role: "Senior Analyst",
          kind: "topic",
          text: "the Lisbon team",
          contact: { id: "dana", name: "Dana Kim" },
          factId: "i1",
          at: Date.UTC(2026, 10, 13, 14),
        },
      ],
      total: 1,
    });
  });

  it("what was retracted is not found, and nothing is found for nothing", () => {
    assert.deepEqual(find("mistake"), []);
    assert.deepEqual(find(" … "), []);
  });

  it("no more are given than were asked for, and how many there are is told", () => {
    const { hits, total } = search(index, "analyst", 1);
    assert.deepEqual([hits.length, total], [1, 2]);
  });
});
