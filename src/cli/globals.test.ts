import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseInstant } from "../engine/index.ts";
import { UsageError } from "./fail.ts";
import { readGivenNow, takeGlobals } from "./globals.ts";

/** Sunday evening in New York. */
const CLOCK = parseInstant("2026-11-22T20:30:00-05:00");

async function given(text: string) {
  let err = "";
  const terminal = {
    err: async (line: string) => {
      err += line;
    },
  };
  const at = await readGivenNow(text, { clock: CLOCK, ownTimeZone: "America/New_York", terminal });
  return { at: new Date(at).toISOString(), err };
}

describe("--now", () => {
  it("is taken out of a call wherever it stands", () => {
    assert.deepEqual(takeGlobals(["today", "--now", "tomorrow 9am", "--json"]), {
      args: ["today", "--json"],
      home: undefined,
      now: "tomorrow 9am",
    });
  });

  it("an instant is taken without a word", async () => {
    assert.deepEqual(await given("2026-11-16T10:00:00-05:00"), { at: "2026-11-16T15:00:00.000Z", err: "" });
  });

  it("a local time and words are by the person's own clock, and told as they were understood", async () => {
    assert.deepEqual(await given("2026-11-22T20:30"), {
      at: "2026-11-23T01:30:00.000Z",
      err: "As of Sunday 22 November 2026, 20:30 (America/New_York).\n",
    });
    assert.deepEqual(await given("tomorrow 9am"), {
      at: "2026-11-23T14:00:00.000Z",
      err: "As of Monday 23 November 2026, 09:00 (America/New_York).\n",
    });
    assert.deepEqual(await given("tuesday"), {
      at: "2026-11-24T14:00:00.000Z",
      err: "As of Tuesday 24 November 2026, 09:00 (America/New_York).\n",
    });
  });

  it("what names no moment is refused", async () => {
    await assert.rejects(given("whenever"), UsageError);
  });
});
