import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseInstant } from "../../engine/index.ts";
import { dueWords, heardWords, lawHeading, lawWords } from "./candidate-words.ts";

/** Monday, 10:00 in Toronto. */
const NOW = parseInstant("2026-11-16T10:00:00-05:00[America/Toronto]");

describe("what stands in a candidate's row", () => {
  it("tells until when something is fine, and today by the hour", () => {
    const until = (due: string) => dueWords({ due, isLate: false }, NOW);
    assert.equal(until("2026-11-18T17:00:00-05:00[America/Toronto]"), "until Wed 18 Nov");
    assert.equal(until("2026-11-16T17:00:00-05:00[America/Toronto]"), "until 17:00 today");
    assert.equal(until("2027-01-04T17:00:00-05:00[America/Toronto]"), "until Mon 4 Jan 2027");
  });

  it("tells since when something is late, with the weekday in words", () => {
    const late = (due: string) => dueWords({ due, isLate: true }, NOW);
    assert.equal(late("2026-11-13T17:00:00-05:00[America/Toronto]"), "was due Friday 13 Nov");
    assert.equal(late("2026-11-16T09:00:00-05:00[America/Toronto]"), "was due 09:00 today");
    assert.equal(late("2025-12-31T17:00:00-05:00[America/Toronto]"), "was due Wednesday 31 Dec 2025");
  });

  it("takes today from the clock of the place", () => {
    const opening = { due: "2026-11-17T09:00:00+09:00[Asia/Tokyo]", isLate: false };
    assert.equal(dueWords(opening, parseInstant("2026-11-16T23:59:00+09:00[Asia/Tokyo]")), "until Tue 17 Nov");
    assert.equal(dueWords(opening, parseInstant("2026-11-17T00:01:00+09:00[Asia/Tokyo]")), "until 09:00 today");
  });

  it("tells when they heard last, or that they never did", () => {
    assert.equal(heardWords("2026-10-29T10:00:00-04:00[America/Toronto]", NOW), "Thu 29 Oct");
    assert.equal(heardWords("2026-11-16T09:00:00-05:00[America/Toronto]", NOW), "today");
    assert.equal(heardWords(null, NOW), "never");
  });

  it("shows the law's date without a verdict", () => {
    assert.equal(lawWords({ kind: "applies", by: "2026-11-27" }), "by Fri 27 Nov");
    assert.equal(lawWords({ kind: "not-known", by: "2026-11-27" }), "by Fri 27 Nov, if it applies");
    assert.equal(lawWords({ kind: "not-known", by: null }), "not known yet");
    assert.equal(lawWords({ kind: "no-interview-yet", by: null }), "no interview yet");
    assert.equal(lawWords({ kind: "none-known", by: null }), "");
  });

  it("names the law's column by its rule, where all rows have the same one", () => {
    const law = (name: string | null, kind: "applies" | "none-known" = "applies") => ({
      law: { kind, name, by: null, sentence: "", source: null },
    });
    assert.equal(lawHeading([law("Ontario, 45 days"), { law: null }]), "Ontario, 45 days");
    assert.equal(lawHeading([law("Ontario, 45 days"), law("South Korea")]), "By law");
    assert.equal(lawHeading([law(null, "none-known"), { law: null }]), undefined);
  });
});
