import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadCommittedTable, resolveCommitted, writeDate } from "./committed-tables.suite.ts";
import { type CountryTable, createHolidayResolver, type HolidayRequest, type HolidayResolution } from "./index.ts";

const resolver = createHolidayResolver(loadCommittedTable);

function nearOf(request: HolidayRequest): [kind: string, near: string[]] {
  const answer: HolidayResolution = resolver.resolve(request);
  return [answer.kind, answer.kind === "resolved" ? [] : answer.near.map(({ code }) => code)];
}

describe("what is not known is answered with what may have been meant", () => {
  it("an unknown country names near matches", () => {
    assert.deepEqual(nearOf({ country: "UK" }), ["unknown-country", ["GB"]]);
    assert.deepEqual(nearOf({ country: "us" }), ["unknown-country", ["US"]]);
    assert.deepEqual(nearOf({ country: "USA" }), ["unknown-country", ["US"]]);
    assert.deepEqual(nearOf({ country: "Germny" }), ["unknown-country", ["DE"]]);
    assert.deepEqual(nearOf({ country: "Scotland" }), ["unknown-country", ["GB"]]);
    assert.deepEqual(nearOf({ country: "Turkey" }), ["unknown-country", ["TR"]]);
    assert.deepEqual(nearOf({ country: "__proto__" }), ["unknown-country", []]);
    assert.deepEqual(nearOf({ country: "" }), ["unknown-country", []]);
  });

  it("an unknown region names near matches", () => {
    assert.deepEqual(nearOf({ country: "US", region: "New York" }), ["unknown-region", ["NY"]]);
    assert.deepEqual(nearOf({ country: "US", region: "ny" }), ["unknown-region", ["NY"]]);
    assert.deepEqual(nearOf({ country: "DE", region: "Bayern" }), ["unknown-region", ["BY"]]);
    assert.deepEqual(nearOf({ country: "DE", region: "Bavaria" }), ["unknown-region", ["BY"]]);
    assert.deepEqual(nearOf({ country: "CA", region: "Ontaria" }), ["unknown-region", ["ON"]]);
    assert.deepEqual(nearOf({ country: "US", region: "constructor" }), ["unknown-region", []]);
  });

  it("it says what was expected and what may be meant", () => {
    assert.deepEqual(resolver.resolve({ country: "UK" }), {
      kind: "unknown-country",
      value: "UK",
      near: [{ code: "GB", name: "United Kingdom" }],
      expected:
        "a country by its code of two capital letters (ISO 3166-1), such as US or DE (did you mean GB (United Kingdom)?)",
    });
    assert.deepEqual(resolver.resolve({ country: "GB", region: "England" }), {
      kind: "unknown-region",
      value: "England",
      near: [{ code: "ENG", name: "England" }],
      expected: "the code of a region of the United Kingdom (did you mean ENG (England)?)",
    });
  });

  it("a country of one list asks for no region, one of many lists some", () => {
    const expectedOf = (request: HolidayRequest): string =>
      (resolver.resolve(request) as { expected: string }).expected;
    assert.match(
      expectedOf({ country: "JP", region: "13" }),
      /^no region: those of Japan keep no public holidays of their own$/,
    );
    assert.match(
      expectedOf({ country: "GB", region: "?" }),
      /^the code of a region of the United Kingdom: ALD, ENG, NIR, SCT, WLS, or none/,
    );
  });

  it("a text of a million letters is refused at once and shortened in the sentence", () => {
    const answer = resolver.resolve({ country: "U".repeat(1_000_000) });
    assert.ok(answer.kind === "unknown-country" && answer.expected.length < 300);
  });

  it("a table that cannot be had is a failure of its own", () => {
    const answer = createHolidayResolver(() => undefined).resolve({ country: "FR" });
    assert.equal(answer.kind, "missing-table");
  });
});

describe("a good request", () => {
  it("takes a region with or without its country", () => {
    assert.deepEqual(resolveCommitted({ country: "US", region: "US-NY" }).region, { code: "NY", name: "New York" });
    assert.equal(
      resolver.resolve({ country: "US", region: "US-NY" }),
      resolver.resolve({ country: "US", region: "NY" }),
    );
  });

  it("is answered with names and day numbers, in order", () => {
    assert.deepEqual(
      resolveCommitted({ country: "GB", region: "SCT", fromYear: 2026, toYear: 2026 }).holidays.slice(4, 7),
      [
        { on: 20_598, name: "Spring bank holiday" }, // 2026-05-25
        { on: 20_619, name: "World Cup bank holiday" }, // 2026-06-15
        { on: 20_668, name: "Summer bank holiday" }, // 2026-08-03
      ],
    );
  });

  it("loads a table once and answers the same request with the same object", () => {
    const loaded: string[] = [];
    const counting = createHolidayResolver((country): CountryTable | undefined => {
      loaded.push(country);
      return loadCommittedTable(country);
    });
    const first = counting.resolve({ country: "DE", region: "BY", fromYear: 2026, toYear: 2028 });
    assert.equal(counting.resolve({ country: "DE", region: "BY", fromYear: 2026, toYear: 2028 }), first);
    counting.resolve({ country: "DE", region: "BE" });
    assert.deepEqual(loaded, ["DE"]);
  });

  it("lists the regions of a country by code", () => {
    assert.deepEqual(
      resolver.regionsOf("GB").map(({ code }) => code),
      ["ALD", "ENG", "NIR", "SCT", "WLS"],
    );
    assert.deepEqual(resolver.regionsOf("UK"), []);
  });
});

describe("how far a list can be trusted is said", () => {
  it("a complete list has no notes", () => {
    const { completeness, notes } = resolveCommitted({ country: "US", region: "NY", fromYear: 2026, toYear: 2027 });
    assert.deepEqual({ completeness, notes }, { completeness: "complete", notes: [] });
  });

  it("a country with days missing is incomplete and says which", () => {
    const china = resolveCommitted({ country: "CN" });
    assert.equal(china.completeness, "incomplete");
    assert.match(china.notes.join(" "), /working weekends are not/);
    assert.equal(resolveCommitted({ country: "IN", region: "KA" }).completeness, "incomplete");
  });

  it("days that follow the moon make a list estimated, announced ones do not", () => {
    const { completeness, notes } = resolveCommitted({ country: "AE", fromYear: 2027, toYear: 2027 });
    assert.deepEqual(
      { completeness, notes },
      {
        completeness: "estimated",
        notes: [
          "Some public holidays of the United Arab Emirates follow the moon and are estimated: the announced day may be one earlier or later.",
        ],
      },
    );
  });

  it("years outside the table make a list incomplete, and have no days", () => {
    const beyond = resolveCommitted({ country: "FR", fromYear: 2039, toYear: 2045 });
    assert.equal(beyond.completeness, "incomplete");
    assert.deepEqual(beyond.notes, [
      "Public holidays of France are known for the years 2015 to 2040 only; other years are reckoned without.",
    ]);
    assert.equal(beyond.holidays.length, 22);
    const before = resolveCommitted({ country: "FR", fromYear: 1990, toYear: 1995 });
    assert.deepEqual([before.holidays.length, before.completeness], [0, "incomplete"]);
  });

  it("a country whose regions keep days of their own hints at them when none is named", () => {
    assert.equal(
      resolveCommitted({ country: "GB" }).regionHint,
      "Only the nationwide public holidays of the United Kingdom are counted; parts of it keep others: name a region (ALD, ENG, NIR, SCT, WLS) to have them.",
    );
    assert.equal(resolveCommitted({ country: "GB", region: "ENG" }).regionHint, null);
    assert.equal(resolveCommitted({ country: "JP" }).regionHint, null);
  });
});

describe("days that end early", () => {
  const named = ({ on, untilMinute, name }: { on: number; untilMinute: number; name: string }) =>
    `${writeDate(on)} ${untilMinute / 60} ${name}`;

  it("by law and by custom are told apart", () => {
    const { halfDays, oftenHalfDays } = resolveCommitted({ country: "NO", fromYear: 2026, toYear: 2026 });
    assert.deepEqual(halfDays.map(named), ["2026-12-24 15 Christmas Eve"]);
    assert.deepEqual(oftenHalfDays.map(named), ["2026-12-31 14 New Year's Eve"]);
  });

  it("are in order, a day once, over the years asked for", () => {
    const { halfDays } = resolveCommitted({ country: "EE", fromYear: 2026, toYear: 2027 });
    assert.deepEqual(halfDays.map(named), [
      "2026-02-23 14 Eve of Independence Day",
      "2026-06-22 14 Eve of Victory Day",
      "2026-12-23 14 Eve of Christmas Eve",
      "2026-12-31 14 New Year's Eve",
      "2027-02-23 14 Eve of Independence Day",
      "2027-06-22 14 Eve of Victory Day",
      "2027-12-23 14 Eve of Christmas Eve",
      "2027-12-31 14 New Year's Eve",
    ]);
  });

  it("are none where a region has the whole day off", () => {
    const often = (region?: string) =>
      resolveCommitted({ country: "US", region, fromYear: 2026, toYear: 2026 }).oftenHalfDays.map(named);
    assert.deepEqual(often(), ["2026-11-27 13 Day after Thanksgiving", "2026-12-24 13 Christmas Eve"]); // Friday, Thursday
    assert.deepEqual(often("CA"), ["2026-12-24 13 Christmas Eve"]);
  });

  it("are unknown in most countries", () => {
    const { halfDays, oftenHalfDays } = resolveCommitted({ country: "JP" });
    assert.deepEqual([halfDays, oftenHalfDays], [[], []]);
  });
});

it("Sharjah is a region that keeps the days of the Emirates", () => {
  const of = (region?: string) => resolveCommitted({ country: "AE", region, fromYear: 2026, toYear: 2026 });
  assert.deepEqual(of("SH").holidays, of().holidays);
  assert.deepEqual(of("AE-SH").region, { code: "SH", name: "Sharjah" });
});
