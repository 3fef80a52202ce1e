import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CaseJson, parseCase } from "../contract/index.ts";
import { formatInstant, parseDate, parseInstant } from "../engine/index.ts";
import { calendarEntriesOf } from "./calendar-entries.ts";
import { planCase } from "./plan-case.ts";

const NOW = parseInstant("2026-11-16T10:00:00-05:00");
const ZONE = "America/New_York";

/** An interview on Friday 13 November until 15:00, thanked Dana, a date given for the 20th; the next one on 4 December. */
const CASE: CaseJson = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: ZONE },
  contacts: [
    { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" },
    { id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee@globex.example" },
  ],
  facts: [
    {
      id: "i1",
      kind: "interview",
      at: "2026-11-13T14:00:00-05:00",
      end: "2026-11-13T15:00:00-05:00",
      with: ["dana", "lee"],
    },
    { id: "t1", kind: "timeline", at: "2026-11-13T14:55:00-05:00", decisionBy: "2026-11-20", mayFollowUp: true },
    { id: "s1", kind: "sent", at: "2026-11-13T16:00:00-05:00", to: "dana", channel: "email", purpose: "thank-you" },
  ],
};

function entriesOf(as: "events" | "tasks", stepId?: string) {
  const parsed = parseCase(CASE, { holidays: () => assert.fail("no country is named"), now: NOW });
  assert.ok(parsed.ok);
  const planned = planCase(parsed.value, { now: NOW, clock: NOW });
  assert.ok(planned.ok);
  return calendarEntriesOf({ caseId: "globex", theCase: parsed.value.case, plan: planned.value.plan }, { as, stepId });
}

describe("what a calendar holds of a case", () => {
  it("interviews, and steps that are to do; nothing that is done, withheld or only may come", () => {
    assert.deepEqual(
      entriesOf("events").map(({ id }) => id),
      ["i1", "card/i1/dana", "card/i1/lee", "thank-you/i1/lee", "check-in/t1/1"],
    );
  });

  it("as tasks, what was done as well, with the moment at which it was", () => {
    const done = entriesOf("tasks").filter(({ doneAt }) => doneAt !== undefined);
    assert.deepEqual(
      done.map(({ id, doneAt }) => [id, formatInstant(doneAt!, ZONE)]),
      [
        ["debrief/i1", "2026-11-13T14:55:00-05:00[America/New_York]"],
        ["thank-you/i1/dana", "2026-11-13T16:00:00-05:00[America/New_York]"],
      ],
    );
  });

  it("a window across dates is those dates; an interview keeps its hours", () => {
    const [interview, thanks] = entriesOf("events");
    assert.deepEqual(interview?.span, {
      kind: "moments",
      startsAt: parseInstant("2026-11-13T14:00:00-05:00"),
      endsAt: parseInstant("2026-11-13T15:00:00-05:00"),
    });
    assert.equal(thanks?.span.kind === "days" && thanks.span.firstOn, parseDate("2026-11-13"));
  });

  it("one step alone, whatever its state", () => {
    assert.deepEqual(
      entriesOf("events", "thank-you/i1/dana").map(({ title }) => title),
      ["Thank Dana Kim (Globex)"],
    );
  });
});
