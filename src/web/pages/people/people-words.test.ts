import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Person } from "../../../app/index.ts";
import { businessCalendarOf } from "../../../engine/index.ts";
import { companiesOf, filterPeople, groupPeople, lastWords, peopleSentence, personAddress } from "./people-words.ts";

const own = businessCalendarOf({
  timeZone: "America/New_York",
  openMinute: 0,
  closeMinute: 1440,
  weekend: [6, 7],
  holidays: [],
  workdays: [],
});
// Monday 16 November, 10:00 in New York
const now = Date.UTC(2026, 10, 16, 15);

function personOf(name: string, company: string, last: Person["last"] = null): Person {
  const contact = { id: "x", name, role: "recruiter" } as const;
  const cases = [{ caseId: company, company, role: "Analyst", contact }];
  return { key: `${name} @ ${company}`, name, contactRoles: ["recruiter"], cases, talks: [], last };
}

const word = (day: number, by: "me" | "them" | "both" = "me") =>
  ({ caseId: "c", at: Date.UTC(2026, 10, day, 15), by, kind: "sent" }) as const;

describe("people", () => {
  it("are counted, with their companies", () => {
    assert.equal(peopleSentence([]), "Nobody is here yet.");
    assert.equal(peopleSentence([personOf("Dana", "Globex")]), "One person at one company.");
    assert.equal(
      peopleSentence([personOf("Dana", "Globex"), personOf("Lee", "globex"), personOf("Noor", "Initech")]),
      "Three people at two companies.",
    );
  });

  it("are found by beginnings of name, company and role", () => {
    const all = [personOf("Dana Kim", "Globex"), personOf("Åsa Berg", "Initech")];
    const found = (query: string) => filterPeople(all, query).map(({ name }) => name);
    assert.deepEqual(found(" "), ["Dana Kim", "Åsa Berg"]);
    assert.deepEqual(found("asa"), ["Åsa Berg"]);
    assert.deepEqual(found("glob kim"), ["Dana Kim"]);
    assert.deepEqual(found("kim initech"), []);
  });

  it("few stand in one list, many under their letters", () => {
    const few = [personOf("Ann", "A"), personOf("Åsa", "A"), personOf("Ben", "B")];
    assert.deepEqual(
      groupPeople(few, "name", { now, own }).map(({ title }) => title),
      ["By name"],
    );
    const many = [
      ...few,
      ...Array.from({ length: 40 }, (_, index) => personOf(`Cleo ${index}`, "C")),
      personOf("7", "D"),
    ];
    assert.deepEqual(
      groupPeople(many, "name", { now, own }).map(({ title, people }) => [title, people.length]),
      [
        ["A", 2],
        ["B", 1],
        ["C", 40],
        ["#", 1],
      ],
    );
  });

  it("stand by when the last word was, those without one last", () => {
    const all = [
      personOf("Ann", "A"),
      personOf("Ben", "A", word(1)),
      personOf("Cleo", "A", word(13)),
      personOf("Dov", "A", word(15, "them")),
    ];
    assert.deepEqual(
      groupPeople(all, "last", { now, own }).map(({ title, people }) => [title, people.map(({ name }) => name)]),
      [
        ["Within the last week", ["Dov", "Cleo"]],
        ["Within the last month", ["Ben"]],
        ["No word yet", ["Ann"]],
      ],
    );
  });

  it("say whose the last word was", () => {
    const words = (last: Person["last"]) => lastWords({ last }, now, own);
    assert.equal(words(null), undefined);
    assert.equal(words(word(13)), "from you, Fri 13 Nov");
    assert.equal(words(word(12, "them")), "from them, Thu 12 Nov");
    assert.equal(words(word(13, "both")), "you talked, Fri 13 Nov");
  });

  it("have an address, and each company once", () => {
    assert.equal(personAddress({ key: "dana @ a/b" }), "/people/dana%20%40%20a%2Fb");
    const both = personOf("Dana", "Globex").cases;
    assert.deepEqual(companiesOf({ cases: [...both, ...both] }), ["Globex"]);
  });
});
