import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { StoredCase } from "../../app/index.ts";
import { type MeJson, ok } from "../../contract/index.ts";
import { parseInstant } from "../../engine/index.ts";
import { openStoredCase } from "./open-case.ts";

// Monday, 07:26 in Los Angeles.
const NOW = parseInstant("2026-11-16T10:26:00-05:00");

function headlineOf(me?: MeJson): string {
  const stored: StoredCase = {
    id: "globex",
    header: {
      role: "Analyst",
      company: "Globex",
      ...(me === undefined ? {} : { me }),
      calendar: { timeZone: "America/New_York" },
      contacts: [{ id: "dana", name: "Dana Kim", role: "interviewer" }],
    },
    facts: [
      {
        id: "i",
        at: "2026-11-13T14:00:00-05:00",
        end: "2026-11-13T15:00:00-05:00",
        kind: "interview",
        with: ["dana"],
        topics: { dana: ["forecasting"] },
      },
    ],
    openedAt: NOW,
    sequence: 1,
  };
  const opened = openStoredCase(stored, {
    holidays: () => ok({ holidays: [], notes: [] }),
    now: NOW,
    ownTimeZone: "America/Los_Angeles",
  });
  assert.ok(opened.ok);
  return opened.value.plan.headline;
}

describe("a case that a page shows", () => {
  it("is told by this reader's clock, with the company's beside it", () => {
    assert.match(headlineOf(), /thank Dana by Monday 16 November, 12:00 \(15:00 in New York\)/i);
  });

  it("is told by the clock of the reader that it names", () => {
    assert.match(headlineOf({ timeZone: "America/New_York" }), /thank Dana by Monday 16 November, 15:00\b(?! \()/i);
  });
});
