import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { weekendOf } from "./weekends.ts";

describe("the weekend of a place", () => {
  it("is Saturday and Sunday where nothing else is known", () => {
    assert.equal(weekendOf({ country: "US" }), undefined);
    assert.equal(weekendOf({ country: "XX", region: "YY" }), undefined);
    for (const country of ["__proto__", "constructor"]) assert.equal(weekendOf({ country }), undefined);
  });

  it("is Friday and Saturday where offices rest then", () => {
    for (const country of ["SA", "EG", "IL", "BD"]) assert.deepEqual(weekendOf({ country }), [5, 6]);
  });

  it("of the United Arab Emirates changed with 2022", () => {
    assert.deepEqual(weekendOf({ country: "AE", on: "2021-12-31" }), [5, 6]);
    assert.equal(weekendOf({ country: "AE", on: "2022-01-01" }), undefined);
    assert.equal(weekendOf({ country: "AE" }), undefined);
  });

  it("of Sharjah begins on Friday since 2022, and was the nation's before", () => {
    assert.deepEqual(weekendOf({ country: "AE", region: "SH" }), [5, 6, 7]);
    assert.deepEqual(weekendOf({ country: "AE", region: "SH", on: "2021-12-31" }), [5, 6]);
    assert.equal(weekendOf({ country: "AE", region: "DU" }), undefined);
  });

  it("is the region's where that has one of its own", () => {
    assert.deepEqual(weekendOf({ country: "MY", region: "03" }), [5, 6]);
    assert.deepEqual(weekendOf({ country: "MY", region: "01", on: "2024-12-31" }), [5, 6]);
    assert.equal(weekendOf({ country: "MY", region: "01", on: "2025-01-01" }), undefined);
    assert.equal(weekendOf({ country: "MY", region: "10" }), undefined);
    assert.equal(weekendOf({ country: "MY" }), undefined);
  });
});
