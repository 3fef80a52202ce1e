import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { buildCountry, listCountries } from "../../scripts/holidays/build-country.ts";
import { encodeTable, writeTable } from "../../scripts/holidays/encode-table.ts";
import { dataFolder, loadCommittedTable } from "./committed-tables.suite.ts";
import { countries, createHolidayResolver } from "./index.ts";

describe("the committed tables", () => {
  for (const country of ["AE", "GB", "IN"]) {
    it(`of ${country} are what the generator writes`, () => {
      const committed = readFileSync(join(dataFolder, `${country}.json`), "utf8");
      assert.equal(writeTable(encodeTable(buildCountry(country))), committed);
    });
  }

  it("are there for every listed country, and for no other", () => {
    const files = readdirSync(dataFolder).map((file) => file.replace(".json", ""));
    const listed = countries().map(({ code }) => code);
    assert.deepEqual(files.filter((file) => file !== "countries").sort(), listed);
    assert.deepEqual(listCountries(), listed);
  });

  it("all decode, nation and regions, to days in order, one of each, within the years covered", () => {
    const resolver = createHolidayResolver(loadCommittedTable);
    for (const { code } of countries()) {
      for (const region of [undefined, ...resolver.regionsOf(code).map((one) => one.code)]) {
        const answer = resolver.resolve({ country: code, region });
        assert.equal(answer.kind, "resolved", `${code} ${region}`);
        if (answer.kind !== "resolved") continue;
        const days = answer.holidays.map(({ on }) => on);
        assert.deepEqual(
          days,
          [...new Set(days)].sort((one, other) => one - other),
        );
        assert.ok(days.length > 26, `${code} ${region} has ${days.length} days in 26 years`);
        assert.ok(answer.holidays.every(({ name }) => name !== ""));
      }
    }
  });

  it("name every place of their entries, so that no region points outside", () => {
    for (const { code } of countries()) {
      const table = loadCommittedTable(code);
      assert.ok(table !== undefined && table.country === code);
      const places = [...table.nationwide, ...Object.values(table.regions).flatMap(({ also = [] }) => also)];
      assert.ok(places.every((place) => table.entries[place] !== undefined));
      assert.equal(
        table.entries.every((_, place) => places.includes(place)),
        true,
      );
    }
  });

  it("stay small: less than a megabyte together", () => {
    const bytes = readdirSync(dataFolder).reduce((sum, file) => sum + readFileSync(join(dataFolder, file)).length, 0);
    assert.ok(bytes < 1_000_000, `${bytes} bytes`);
  });
});
