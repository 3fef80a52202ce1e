import assert from "node:assert/strict";
import { test } from "node:test";
import { describeFault, parsePlaybook } from "./index.ts";

function linesOf(change: object): readonly string[] {
  const result = parsePlaybook({ id: "mine", title: "Mine", sources: [], ...change });
  return result.ok ? [] : result.error.map((fault) => describeFault(fault));
}

test("a playbook is read as it is written", () => {
  const playbook = {
    id: "mine",
    title: "Mine",
    extends: "the-nest",
    sources: [{ id: "s", title: "A source", publishedOn: "2020-01-31", "x-seen": true }],
    thankYou: { window: { due: { endOfDay: true } }, staff: false, source: "s" },
    card: { offer: "no" },
    checkIn: {
      withoutDecisionDate: { opens: { days: 4, from: "thank-you" }, due: { days: 14, from: "interview" } },
      again: { opens: { businessDays: 5 } },
      attempts: 0,
      channels: ["phone", "email"],
    },
    "x-mine": 1,
  };
  const result = parsePlaybook(playbook);
  assert.ok(result.ok);
  assert.equal(result.value, playbook);
});

test("an offset has exactly one unit, in whole numbers from 0 to 10000", () => {
  const opens = (offset: unknown) => linesOf({ checkIn: { again: { opens: offset } } });
  const ONE = "expected exactly one of hours, businessHours, days, businessDays, endOfDay";
  assert.deepEqual(opens({}), [`checkIn.again.opens: ${ONE}, got {}`]);
  assert.deepEqual(opens({ days: 1, hours: 2 }), [`checkIn.again.opens: ${ONE}, got {"days":1,"hours":2}`]);
  assert.deepEqual(opens({ days: 1.5 }), [
    "checkIn.again.opens.days: expected a whole number from 0 to 10000, got 1.5",
  ]);
  assert.deepEqual(opens({ days: -1 }), ["checkIn.again.opens.days: expected a whole number from 0 to 10000, got -1"]);
  assert.deepEqual(opens({ days: 10_001 }), [
    "checkIn.again.opens.days: expected a whole number from 0 to 10000, got 10001",
  ]);
  assert.deepEqual(opens({ endOfDay: false }), ["checkIn.again.opens.endOfDay: expected true, got false"]);
  assert.deepEqual(opens({ days: 10_000 }), []);
});

test("an offset says what it is reckoned from only where there is a choice", () => {
  const offset = { days: 1, from: "interview" };
  assert.deepEqual(linesOf({ checkIn: { withoutDecisionDate: { opens: offset } } }), []);
  assert.deepEqual(linesOf({ checkIn: { again: { opens: offset } } }), [
    'checkIn.again.opens.from: expected a known key (hours, businessHours, days, businessDays, endOfDay, or x-…), got "from"',
  ]);
});

test("a check-in's window opens; a thank-you's may inherit when", () => {
  assert.deepEqual(linesOf({ checkIn: { again: { due: { days: 1 } } } }), [
    "checkIn.again.opens: expected an offset such as { days: 2 }, got nothing",
  ]);
  assert.deepEqual(linesOf({ thankYou: { window: { due: { days: 1 } } } }), []);
});

test("channels, attempts, titles and sources are held to their bounds", () => {
  assert.deepEqual(linesOf({ title: " ", checkIn: { channels: [], attempts: 101 } }), [
    'title: expected a text on one line that is not empty, got " "',
    "checkIn.attempts: expected a whole number from 0 to 100, got 101",
    "checkIn.channels: expected a list of at least one channel, got []",
  ]);
  const source = { id: "s", title: "S" };
  assert.deepEqual(
    linesOf({ sources: [source, source] }).map((line) => line.slice(0, 54)),
    ["sources: expected sources with an id each of their own,"].map((line) => line.slice(0, 54)),
  );
  assert.deepEqual(linesOf({ sources: [{ ...source, publishedOn: "2020-02-30" }] }), [
    'sources[0].publishedOn: expected a date such as 2026-11-16, got "2020-02-30"',
  ]);
});

test("what is no playbook is said to be none", () => {
  for (const value of [null, 5, "fineline", []]) {
    const result = parsePlaybook(value);
    assert.deepEqual(!result.ok && result.error.map((fault) => fault.expected), ["a playbook, which is an object"]);
  }
});
