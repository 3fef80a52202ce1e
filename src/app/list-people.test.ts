import assert from "node:assert/strict";
import { it } from "node:test";
import type { ContactJson, FactJson } from "../contract/index.ts";
import { listPeople } from "./list-people.ts";
import type { StoredCase } from "./ports/index.ts";

// Monday 16 November 2026, 15:00 UTC
const NOW = Date.UTC(2026, 10, 16, 15);

const storedCase = (
  id: string,
  company: string,
  contacts: readonly ContactJson[],
  facts: readonly FactJson[] = [],
): StoredCase => ({
  id,
  header: { role: "Analyst", company, calendar: { timeZone: "UTC" }, contacts },
  facts,
  openedAt: NOW,
  sequence: 1,
});

const contact = (id: string, name: string, more: Partial<ContactJson> = {}): ContactJson => ({
  id,
  name,
  role: "recruiter",
  ...more,
});

const keysOf = (...cases: readonly StoredCase[]) =>
  listPeople(cases, NOW).map(({ key, cases: known }) => [key, known.map(({ caseId }) => caseId)]);

it("one address in two companies is one person, however it is written", () => {
  assert.deepEqual(
    keysOf(
      storedCase("a", "Globex", [contact("ana", "Ana Ruiz", { email: "Ana@Agency.example" })]),
      storedCase("b", "Initech", [contact("ruiz", "A. Ruiz", { email: "ana@agency.example " })]),
    ),
    [["ana@agency.example", ["a", "b"]]],
  );
});

it("without an address, name and company tell people apart", () => {
  assert.deepEqual(
    keysOf(
      storedCase("a", "Globex", [contact("ana", "Ana Rüiz")]),
      storedCase("b", "globex", [contact("a1", "ana  ruiz")]),
      storedCase("c", "Initech", [contact("ana", "Ana Ruiz")]),
    ),
    [
      ["ana ruiz @ globex", ["a", "b"]],
      ["ana ruiz @ initech", ["c"]],
    ],
  );
});

it("somebody without an address joins the one of that name at that company, where there is just one", () => {
  const one = storedCase("a", "Globex", [contact("ana", "Ana Ruiz", { email: "ana@globex.example" })]);
  const other = storedCase("b", "Globex", [contact("ana", "Ana Ruiz", { email: "ruiz@globex.example" })]);
  const bare = storedCase("c", "Globex", [contact("ana", "Ana Ruiz")]);
  assert.deepEqual(keysOf(one, bare), [["ana@globex.example", ["a", "c"]]]);
  assert.deepEqual(keysOf(one, other, bare), [
    ["ana ruiz @ globex", ["c"]],
    ["ana@globex.example", ["a"]],
    ["ruiz@globex.example", ["b"]],
  ]);
});

const talk: FactJson = {
  id: "i1",
  at: "2026-11-13T14:00:00Z",
  end: "2026-11-13T15:00:00Z",
  kind: "interview",
  with: ["ana"],
  topics: { ana: ["the Lisbon team"] },
};

const mail = (id: string, at: string): FactJson => ({
  id,
  at,
  kind: "sent",
  to: "ana",
  channel: "email",
  purpose: "thank-you",
});

it("a person has the talks and the last word of all cases", () => {
  const ana = { email: "ana@agency.example" };
  const people = listPeople(
    [
      storedCase("a", "Globex", [contact("ana", "Ana Ruiz", ana)], [talk]),
      storedCase("b", "Initech", [contact("ana", "Ana Ruiz", ana)], [mail("s1", "2026-11-14T09:00:00Z")]),
    ],
    NOW,
  );
  assert.equal(people.length, 1);
  assert.deepEqual(people[0]?.talks, [
    { caseId: "a", factId: "i1", at: Date.UTC(2026, 10, 13, 14), topics: ["the Lisbon team"] },
  ]);
  assert.deepEqual(people[0]?.last, { caseId: "b", at: Date.UTC(2026, 10, 14, 9), by: "me", kind: "sent" });
});

it("what was retracted, what lies ahead and what a machine said is no word", () => {
  const facts: readonly FactJson[] = [
    mail("s1", "2026-11-12T09:00:00Z"),
    { id: "r1", at: "2026-11-12T10:00:00Z", kind: "retracted", fact: "s1" },
    { ...talk, at: "2026-11-20T14:00:00Z", end: "2026-11-20T15:00:00Z" },
    { id: "b1", at: "2026-11-13T10:00:00Z", kind: "received", from: "ana", channel: "email", says: "auto-reply" },
  ];
  assert.equal(listPeople([storedCase("a", "Globex", [contact("ana", "Ana Ruiz")], facts)], NOW)[0]?.last, null);
});

it("an interview is both sides' word, and what somebody said about timing theirs", () => {
  const said: FactJson = { id: "t1", at: "2026-11-13T16:00:00Z", kind: "timeline", by: "ana", mayFollowUp: true };
  const ana = [contact("ana", "Ana Ruiz")];
  assert.equal(listPeople([storedCase("a", "Globex", ana, [talk])], NOW)[0]?.last?.by, "both");
  assert.equal(listPeople([storedCase("a", "Globex", ana, [talk, said])], NOW)[0]?.last?.by, "them");
});

it("somebody called __proto__ is somebody like others", () => {
  const odd = storedCase("a", "Globex", [contact("__proto__", "__proto__")], [{ ...talk, with: [], topics: {} }]);
  assert.deepEqual(keysOf(odd), [["__proto__ @ globex", ["a"]]]);
  assert.deepEqual(listPeople([odd], NOW)[0]?.talks, []);
});
