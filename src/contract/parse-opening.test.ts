import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { describeFault } from "./fault.ts";
import type { OpeningJson } from "./opening-json.ts";
import { parseOpening } from "./parse-opening.ts";
import { ok } from "./result.ts";

const options = { holidays: () => ok({ holidays: [], notes: [] }) };

const planner: OpeningJson = {
  id: "planner",
  title: "Timetable Planner",
  company: "Metro",
  me: { name: "Noor Haddad", email: "noor@metro.example" },
  stages: [
    { name: "Application", is: "applied" },
    { name: "Phone screen", is: "applied" },
    { name: "Final round", is: "final-round" },
  ],
  interviewers: [{ id: "noor", name: "Noor Haddad", email: "noor@metro.example", title: "Head of Planning" }],
  promises: [{ what: "word on the decision", by: "2026-11-27" }],
  calendar: { timeZone: "America/Toronto", country: "CA", region: "ON", jurisdiction: "CA-ON" },
  scope: { employees25OrMore: true, publiclyAdvertised: false },
  tellOthersAfter: "2026-12-01",
  acknowledgeAutomatically: true,
  keepMonths: 36,
  openedAt: "2026-10-19T09:00:00-04:00[America/Toronto]",
  closedOn: "2026-12-18",
};

const faultsOf = (change: object) => {
  const parsed = parseOpening({ ...planner, ...change }, options);
  return parsed.ok ? [] : parsed.error.map((fault) => describeFault(fault));
};

test("an opening is taken as it is written", () => {
  assert.deepEqual(parseOpening(planner, options), { ok: true, value: planner });
});

test("what is wrong is told with its place, all of it at once", () => {
  assert.deepEqual(
    faultsOf({
      tellOthersAfter: "soon",
      closedOn: "2026-10-01",
      promises: [{ what: "word", by: "Friday" }],
      calendar: { timeZone: "Mars/Olympus" },
    }),
    [
      'tellOthersAfter: expected offer-accepted, or a date such as 2026-11-16, got "soon"',
      'closedOn: expected a date that is not before the opening\'s own, got "2026-10-01"',
      'promises[0].by: expected a date such as 2026-11-16, got "Friday"',
      'calendar.timeZone: expected an IANA time zone such as America/New_York, got "Mars/Olympus"',
    ],
  );
});

test("an address is one address: no list, no second header, no name beside it", () => {
  for (const email of ["a@b.example, c@d.example", "a@b.example;c@d.example", "Noor <a@b.example>", "a b@c.example"]) {
    assert.deepEqual(faultsOf({ interviewers: [{ id: "noor", name: "Noor", email }] }), [
      `interviewers[0].email: expected one address such as dana@globex.example, got ${JSON.stringify(email)}`,
    ]);
  }
  assert.equal(
    faultsOf({ interviewers: [{ id: "n", name: "N", email: "a@b.example\r\nBcc: c@d.example" }] }).length,
    1,
  );
  assert.equal(faultsOf({ me: { email: "nobody" } }).length, 1);
});

test("no two stages share a name, and no two interviewers an id", () => {
  const stage = { name: "Interview", is: "interviewed" };
  assert.deepEqual(faultsOf({ stages: [stage, stage] }), ['stages[1].name: expected one used once, got "Interview"']);
  const noor = { id: "noor", name: "Noor" };
  assert.deepEqual(faultsOf({ interviewers: [noor, { ...noor, name: "Nora" }] }), [
    'interviewers[1].id: expected one used once, got "noor"',
  ]);
});

test("a stage that the facts cannot give is no stage", () => {
  assert.deepEqual(faultsOf({ stages: [{ name: "Hired", is: "hired" }] }), [
    'stages[0].is: expected one of applied, interviewed, final-round, offer, got "hired"',
  ]);
});

test("never throws, whatever it is given", () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.record({ promises: fc.jsonValue(), stages: fc.jsonValue() }).map((more) => ({ ...planner, ...more })),
  );
  fc.assert(fc.property(anything, (value) => typeof parseOpening(value, options).ok === "boolean"));
});
