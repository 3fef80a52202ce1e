import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mailDateToInstantText } from "./mail-date.ts";

describe("a mail's date", () => {
  it("is the same moment as an RFC 3339 text", () => {
    for (const [written, instant] of [
      ["Fri, 13 Nov 2026 15:20:00 -0500", "2026-11-13T15:20:00-05:00"],
      ["13 Nov 2026 15:20 +0000", "2026-11-13T15:20:00+00:00"],
      ["  fri,  3 nov 2026 05:20:09 +0530 ", "2026-11-03T05:20:09+05:30"],
      ["Fri, 13 Nov 2026 15:20:00 GMT", "2026-11-13T15:20:00+00:00"],
      ["Fri, 13 Nov 2026 15:20:00 EST", "2026-11-13T15:20:00-05:00"],
      ["Fri, 13 Nov 2026 15:20:00 -0500 (Eastern Standard Time)", "2026-11-13T15:20:00-05:00"],
    ] as const) {
      assert.equal(mailDateToInstantText(written), instant, written);
    }
  });

  it("is none without an offset, in two digits of a year, or in another order", () => {
    for (const written of [
      "Fri, 13 Nov 2026 15:20:00",
      "13 Nov 26 15:20:00 +0000",
      "Nov 13 2026 15:20:00 +0000",
      "13 Foo 2026 15:20:00 +0000",
      "13 Nov 2026 15:20:00 constructor",
      "13 Nov 2026 15:20:00 XYZ",
      "2026-11-13",
      "",
      " ".repeat(100_000),
    ]) {
      assert.equal(mailDateToInstantText(written), undefined, written.slice(0, 40));
    }
  });
});
