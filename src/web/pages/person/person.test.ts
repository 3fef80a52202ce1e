import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { planCase, type StoredCase } from "../../../app/index.ts";
import { type FactJson, ok, parseCase } from "../../../contract/index.ts";
import { businessCalendarOf, findTimeZone, parseInstant, readerClock } from "../../../engine/index.ts";
import { headerChanges, typedContact, typedFaults } from "./person-edit.ts";
import { momentsWith, promisesWith } from "./person-history.ts";

// Monday
const NOW = parseInstant("2026-11-16T10:00:00-05:00");

const header: StoredCase["header"] = {
  role: "Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York" },
  contacts: [
    { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" },
    { id: "lee", name: "Lee Okafor", role: "interviewer" },
  ],
};

const facts: readonly FactJson[] = [
  {
    id: "i1",
    at: "2026-11-04T14:00:00-05:00",
    end: "2026-11-04T15:00:00-05:00",
    kind: "interview",
    with: ["dana", "lee"],
  },
  { id: "t1", at: "2026-11-04T15:00:00-05:00", kind: "timeline", by: "dana", decisionBy: "2026-11-13" },
  { id: "p1", at: "2026-11-04T15:01:00-05:00", kind: "promise", to: "dana", what: "two references", by: "2026-11-06" },
  { id: "p2", at: "2026-11-04T15:02:00-05:00", kind: "promise", to: "dana", what: "a paper", by: "2026-11-20" },
  {
    id: "s1",
    at: "2026-11-06T09:00:00-05:00",
    kind: "sent",
    to: "dana",
    channel: "email",
    purpose: "answer",
    ref: "p1",
  },
  { id: "n1", at: "2026-11-06T09:00:00-05:00", kind: "note", note: "a note" },
];

function openOf(more: readonly FactJson[] = []) {
  const stored: StoredCase = { id: "globex", header, facts: [...facts, ...more], openedAt: 0, sequence: 1 };
  const parsed = parseCase(
    { ...header, facts: stored.facts },
    { holidays: () => ok({ holidays: [], notes: [] }), now: NOW },
  );
  assert.ok(parsed.ok);
  const planned = planCase(parsed.value, { now: NOW, clock: NOW });
  assert.ok(planned.ok);
  const calendar = businessCalendarOf(parsed.value.case.calendar);
  const ownZone = findTimeZone("America/New_York");
  return { id: "globex", stored, parsed: parsed.value, calendar, ownZone, ...planned.value };
}

describe("what happened with somebody", () => {
  it("is what concerns them, the latest first", () => {
    const words = (id: string) => momentsWith(id, openOf()).map((moment) => moment.words);
    assert.deepEqual(words("lee"), ["Interview with Dana Kim and Lee Okafor"]);
    assert.deepEqual(words("dana"), [
      "Promised answer to Dana Kim by email",
      "Promised Dana Kim: a paper, by Fri 20 Nov",
      "Promised Dana Kim: two references, by Fri 6 Nov",
      "Dana Kim said: a decision by Fri 13 Nov",
      "Interview with Dana Kim and Lee Okafor",
    ]);
  });
});

describe("what was promised", () => {
  const promised = (more: readonly FactJson[] = []) => {
    const open = openOf(more);
    return promisesWith("dana", open, readerClock(open.calendar, "America/New_York")).map(
      ({ by, words, isKept, state }) => [by, words, isKept, state],
    );
  };

  it("is kept where it was sent, and else says until when", () => {
    assert.deepEqual(promised(), [
      ["me", "a paper", false, "until Friday, 17:00"],
      ["me", "two references", true, "kept, sent Fri 6 Nov"],
      ["them", "A decision by Fri 13 Nov", false, "no word yet"],
    ]);
  });

  it("is kept by them where they were heard of by then", () => {
    const heard = (at: string): FactJson => ({
      id: "r",
      at,
      kind: "received",
      from: "lee",
      channel: "email",
      says: "update",
    });
    assert.deepEqual(promised([heard("2026-11-12T10:00:00-05:00")]).at(-1), [
      "them",
      "A decision by Fri 13 Nov",
      true,
      "kept, heard Thu 12 Nov",
    ]);
    assert.deepEqual(promised([heard("2026-11-16T09:00:00-05:00")]).at(-1), [
      "them",
      "A decision by Fri 13 Nov",
      false,
      "heard later, Mon 16 Nov",
    ]);
  });
});

describe("editing somebody", () => {
  const stored = (id: string, contactId: string): StoredCase => ({
    id,
    header: { ...header, contacts: [{ id: contactId, name: "Dana Kim", role: "hr", email: "dana@globex.example" }] },
    facts: [],
    openedAt: 0,
    sequence: 1,
  });
  const cases = [stored("a", "dana"), stored("b", "dana-2")];
  const person = {
    cases: cases.map(({ id: caseId, header: { company, role, contacts } }) => ({
      caseId,
      company,
      role,
      contact: contacts[0]!,
    })),
  };

  it("goes into all their cases, with what changed in words, and nothing else", () => {
    const typed = { ...typedContact(person), phone: " +1 212 555 0100 ", email: "" };
    const changes = headerChanges(person, typed, cases);
    assert.deepEqual(
      changes.map(({ caseId, header: { contacts } }) => [caseId, contacts]),
      [
        ["a", [{ id: "dana", name: "Dana Kim", role: "hr", phone: "+1 212 555 0100" }]],
        ["b", [{ id: "dana-2", name: "Dana Kim", role: "hr", phone: "+1 212 555 0100" }]],
      ],
    );
    assert.equal(changes[0]?.note, "Changed: Dana Kim's email: none; Dana Kim's phone: +1 212 555 0100");
  });

  it("records nothing where nothing changed", () => {
    assert.deepEqual(headerChanges(person, typedContact(person), cases), []);
  });

  it("says what is wrong at its place", () => {
    const typed = typedContact(person);
    assert.deepEqual(typedFaults(typed), {});
    assert.deepEqual(typedFaults({ ...typed, name: " ", email: "dana" }), {
      name: "A name is expected here.",
      email: "An address such as dana@globex.example is expected.",
    });
  });
});
