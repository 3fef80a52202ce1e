import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { planCase, type StoredCase } from "../../../app/index.ts";
import { parseCase } from "../../../contract/index.ts";
import { businessCalendarOf, parseInstant } from "../../../engine/index.ts";
import type { DebriefDraft } from "../../debrief-drafts/index.ts";
import { beginDraft } from "./begin-draft.ts";
import { meaningWords } from "./meaning-words.ts";
import { factIdOf, factsOfDraft, headerWith, isRecorded, takeTypedWords } from "./told-debrief.ts";

const now = parseInstant("2026-11-13T15:07:00-05:00"); // a Friday
const stored: StoredCase = {
  id: "globex",
  openedAt: 0,
  sequence: 1,
  header: {
    role: "Analyst",
    company: "Globex",
    calendar: { timeZone: "America/New_York" },
    contacts: [{ id: "dana", name: "Dana Kim", role: "hiring-manager" }],
  },
  facts: [],
};
const id = "01a1d685-4c7e-7000-b5e1-8f7814fad800";
const draft: DebriefDraft = {
  ...beginDraft(id, now, "globex"),
  when: { kind: "just-now", endedAt: parseInstant("2026-11-13T15:00:00-05:00"), minutes: 60 },
  present: ["dana"],
  topics: { dana: ["the forecast"] },
  decision: { kind: "day", on: "2026-11-20" },
  asking: { kind: "yes" },
  whom: "dana",
  channel: "email",
};

function planned(of: DebriefDraft, on: StoredCase = stored) {
  const { calendar } = on.header;
  const holidays = () => ({ ok: true as const, value: { holidays: [], notes: [] } });
  const base = parseCase({ ...on.header, facts: on.facts }, { holidays, now });
  assert.ok(base.ok);
  const days = businessCalendarOf(base.value.case.calendar);
  const interviews = base.value.case.facts.filter((fact) => fact.kind === "interview");
  const facts = factsOfDraft(of, { stored: on, calendar: days, interviews, now });
  const json = { ...headerWith(of, on.header), calendar, facts: [...on.facts, ...facts] };
  const parsed = parseCase(json, { holidays, now });
  assert.ok(parsed.ok, JSON.stringify(parsed));
  const plan = planCase(parsed.value, { now, clock: now });
  assert.ok(plan.ok);
  return { facts, says: meaningWords(plan.value, { calendar: days, now }) };
}

describe("the facts of a draft", () => {
  it("the same draft gives the same facts under the same ids", () => {
    assert.deepEqual(planned(draft).facts, planned(draft).facts);
    assert.deepEqual(
      planned(draft).facts.map(({ id: own, kind }) => [own, kind]),
      [
        [id, "interview"],
        ["01a1d685-4c7e-7000-b5e1-8f7814fad801", "timeline"],
      ],
    );
  });

  it("questions about timing that were left out say nothing; that they did not say is said by its own answer", () => {
    const left = { ...draft, decision: undefined, asking: undefined, whom: undefined, channel: undefined };
    assert.deepEqual(planned(left).facts.slice(1), [
      {
        kind: "done",
        at: "2026-11-13T15:00:00-05:00[America/New_York]",
        step: `debrief/${id}`,
        id: "01a1d685-4c7e-7000-b5e1-8f7814fad801",
      },
    ]);
    assert.deepEqual(
      planned({ ...left, decision: { kind: "unsaid" } }).facts.map(({ kind }) => kind),
      ["interview", "timeline"],
    );
    assert.deepEqual(
      planned({ ...left, asking: { kind: "they-call" } }).facts.map(({ kind }) => kind),
      ["interview", "timeline"],
    );
  });

  it("a draft whose first fact is there was recorded", () => {
    const { facts } = planned(draft);
    assert.equal(isRecorded(draft, stored), false);
    assert.equal(isRecorded(draft, { facts: facts.slice(0, 1) }), true);
  });

  it("the last two digits of an id count up", () => {
    assert.equal(factIdOf({ id }, 17), "01a1d685-4c7e-7000-b5e1-8f7814fad811");
  });

  it("people that come along leave a note of the header before, so that they go when the debrief is taken back", () => {
    const lee = { id: "lee-abcd", name: "Lee Okafor", role: "recruiter" as const };
    const { facts } = planned({ ...draft, added: [lee], whom: "lee-abcd" });
    assert.equal(facts.at(-1)?.kind, "note");
    assert.deepEqual(facts.at(-1)?.["x-header-before"], stored.header);
  });

  it("an address that was asked for goes to the person", () => {
    const header = headerWith({ ...draft, reach: { dana: { email: " dana@globex.example " } } }, stored.header);
    assert.equal(header.contacts[0]?.email, "dana@globex.example");
  });

  it("an interview that was recorded ahead is told once", () => {
    const interview = {
      id: "i1",
      kind: "interview" as const,
      at: "2026-11-13T14:00:00-05:00[America/New_York]",
      end: "2026-11-13T15:00:00-05:00[America/New_York]",
      with: [],
    };
    const { facts } = planned(
      { ...draft, when: { kind: "known", interviewId: "i1" } },
      { ...stored, facts: [interview] },
    );
    assert.deepEqual(
      facts.map(({ kind }) => kind),
      ["interview", "retracted", "timeline"],
    );
  });

  it("of an interview ahead nothing but itself is recorded", () => {
    const { facts } = planned({
      ...draft,
      when: { kind: "ahead", on: "2026-11-17", begin: "10:00", minutes: 45 },
    });
    assert.deepEqual(
      facts.map((fact) => (fact.kind === "interview" ? [fact.at, fact.end] : fact.kind)),
      [["2026-11-17T10:00:00-05:00[America/New_York]", "2026-11-17T10:45:00-05:00[America/New_York]"]],
    );
  });

  it("a thank-you of another day went out by the end of that day, and never after now", () => {
    const { facts } = planned({ ...draft, thanked: [{ to: "dana", on: "2026-11-13" }] });
    assert.equal(facts.at(-1)?.at, "2026-11-13T15:07:00-05:00[America/New_York]");
  });
});

describe("what answers mean", () => {
  it("[CI1] after a named day the time to ask opens two business days later", () => {
    assert.equal(planned(draft).says, "If you hear nothing, the time to ask opens on Tuesday 24 November.");
  });

  it("weeks count from the interview", () => {
    assert.equal(
      planned({ ...draft, decision: { kind: "about", weeks: 2 } }).says,
      "If you hear nothing, the time to ask opens on Tuesday 1 December.",
    );
  });

  it("[GR2] where they will be in touch, their words come first", () => {
    assert.equal(
      planned({ ...draft, asking: { kind: "they-call" } }).says,
      "They asked on Friday 13 November not to follow up.",
    );
  });

  it("a standing instruction names the next day of it", () => {
    assert.equal(
      planned({ ...draft, asking: { kind: "every", weekday: "WE" } }).says,
      "Your turn to ask comes on Wednesday.",
    );
  });
});

describe("words that are still in a field", () => {
  const people = stored.header.contacts;

  it("become answers", () => {
    const typing = { "topic/dana": " the team ", promise: "the paper", promiseBy: "2026-11-16" };
    const taken = takeTypedWords({ ...draft, typing }, people, () => "x7k2");
    assert.deepEqual(taken.topics, { dana: ["the forecast", "the team"] });
    assert.deepEqual(taken.promises, [{ to: "dana", what: "the paper", by: "2026-11-16" }]);
    assert.deepEqual(taken.typing, {});
  });

  it("a name becomes a person who was there", () => {
    const taken = takeTypedWords(
      { ...draft, person: { name: "Lee Okafor", role: "hr", email: "" } },
      people,
      () => "x7k2",
    );
    assert.equal(taken.added[0]?.name, "Lee Okafor");
    assert.deepEqual(taken.present, ["dana", "lee-x7k2"]);
  });
});
