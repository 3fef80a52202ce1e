import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseMessageDate } from "./message-date.ts";

const HOUR_MS = 3_600_000;

describe("a message's date", () => {
  it("keeps the zone that it names", () => {
    assert.deepEqual(parseMessageDate("Mon, 16 Nov 2026 10:00:00 -0500"), {
      at: Date.UTC(2026, 10, 16, 15),
      offsetMs: -5 * HOUR_MS,
    });
    assert.deepEqual(parseMessageDate("16 Nov 26 10:00 GMT"), { at: Date.UTC(2026, 10, 16, 10), offsetMs: 0 });
    assert.deepEqual(parseMessageDate("Mon, 16 Nov 2026 10:00:00 +0100 (CET)")?.offsetMs, HOUR_MS);
  });

  it("has none where it says that the zone is not known, or says nothing", () => {
    assert.equal(parseMessageDate("Mon, 16 Nov 2026 10:00:00 -0000")?.offsetMs, undefined);
    assert.equal(parseMessageDate("Mon, 16 Nov 2026 10:00:00")?.offsetMs, undefined);
    assert.equal(parseMessageDate("Mon, 16 Nov 2026 10:00:00 XYZ")?.offsetMs, undefined);
  });

  it("is none where it is no date", () => {
    for (const text of ["", "tomorrow", "31 Feb 2026 10:00 +0000", "16 Nov 2026 25:00 +0000", "99 Xyz 2026 10:00"]) {
      assert.equal(parseMessageDate(text), undefined, text);
    }
  });
});
