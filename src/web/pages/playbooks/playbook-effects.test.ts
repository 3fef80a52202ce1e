import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { planCase } from "../../../app/index.ts";
import { type CaseJson, type HolidayLookup, ok, parseCase } from "../../../contract/index.ts";
import { businessCalendarOf, findTimeZone, parseDate } from "../../../engine/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { playbookEffects } from "./playbook-effects.ts";

const NOW = Date.parse("2026-11-16T15:00:00Z"); // Monday
const ZONE = "America/New_York";

const thanksgiving: HolidayLookup = () =>
  ok({ holidays: [{ on: parseDate("2026-11-26"), name: "Thanksgiving" }], notes: [] });

function globex(): OpenCase {
  const file = new URL("../../../../examples/first-case.json", import.meta.url);
  const json = JSON.parse(readFileSync(file, "utf8")) as CaseJson;
  const parsed = parseCase(json, { holidays: thanksgiving, now: NOW });
  assert.ok(parsed.ok);
  const planned = planCase(parsed.value, { now: NOW, clock: NOW });
  assert.ok(planned.ok);
  const { facts, id: _, ...header } = json;
  return {
    id: "globex",
    stored: { id: "globex", header, facts, openedAt: NOW, sequence: 1 },
    parsed: parsed.value,
    calendar: businessCalendarOf(parsed.value.case.calendar),
    ownZone: findTimeZone(ZONE),
    ...planned.value,
  };
}

const MINE = { id: "mine", title: "Mine", extends: "fineline", sources: [] };

describe("what a playbook would change", () => {
  it("nothing, where it says what the case follows already", () => {
    assert.deepEqual(playbookEffects([globex()], MINE, ZONE), [
      { caseId: "globex", company: "Globex", role: "Senior Analyst", sentences: [] },
    ]);
  });

  it("a check-in that moves is told with where it was, and so is the day to let go", () => {
    const sooner = { ...MINE, checkIn: { afterDecisionDate: { opens: { businessDays: 1 } }, attempts: 2 } };
    assert.deepEqual(playbookEffects([globex()], sooner, ZONE)[0]?.sentences, [
      "Check in with Lee Okafor: from Mon 23 Nov, 09:00; was Tue 24 Nov.",
      "At most 2 check-ins; was 3.",
      "Let it go: Thu 10 Dec; was Fri 18 Dec.",
    ]);
  });

  it("a reader elsewhere has the company's hour in brackets", () => {
    const sooner = { ...MINE, checkIn: { afterDecisionDate: { opens: { businessDays: 1 } } } };
    assert.equal(
      playbookEffects([globex()], sooner, "Europe/Berlin")[0]?.sentences[0],
      "Check in with Lee Okafor: from Mon 23 Nov, 15:00 (09:00 in New York); was Tue 24 Nov.",
    );
  });

  it("a thank-you that closes the same day is told as it stands then", () => {
    const sameDay = { ...MINE, thankYou: { window: { due: { endOfDay: true } } } } as const;
    assert.deepEqual(playbookEffects([globex()], sameDay, ZONE)[0]?.sentences, [
      "Thank Lee Okafor: was due Friday · fine until Fri 20 Nov.",
      "Thank Sam Ortiz: was due Friday · fine until Fri 20 Nov.",
    ]);
  });
});
