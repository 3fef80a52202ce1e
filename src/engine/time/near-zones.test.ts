import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearTimeZones } from "./near-zones.ts";

describe("time zones that somebody may have meant", () => {
  it("are those of the same city, wherever it was put", () => {
    assert.equal(nearTimeZones("Germany/Berlin")[0], "Europe/Berlin");
    assert.equal(nearTimeZones("new york")[0], "America/New_York");
    assert.equal(nearTimeZones("America/Argentina/Salta")[0], "America/Argentina/Salta");
    assert.equal(nearTimeZones("NEWYORK")[0], "America/New_York");
  });

  it("are those whose city begins like it, or the other way round", () => {
    assert.deepEqual(nearTimeZones("Europe/Amster"), ["Europe/Amsterdam", "Pacific/Easter"]);
    assert.equal(nearTimeZones("Tokyo-Shinjuku")[0], "Asia/Tokyo");
  });

  it("are those spelt almost like it, the likest first", () => {
    assert.deepEqual(nearTimeZones("Europe/Amsterdm"), ["Europe/Amsterdam"]);
    assert.deepEqual(nearTimeZones("Lissbon"), ["Europe/Lisbon"]);
    assert.deepEqual(nearTimeZones("Nairob"), ["Africa/Nairobi", "Africa/Cairo"]);
    assert.deepEqual(nearTimeZones("Managu"), ["America/Managua", "America/Guyana", "America/Manaus"]);
  });

  it("are three at most, by name where they are alike", () => {
    const three = ["America/Argentina/San_Juan", "America/Argentina/San_Luis", "America/Santarem"];
    assert.deepEqual(nearTimeZones("San"), three);
  });

  it("are none where nothing is like it", () => {
    for (const name of ["", "Europe/", "12345", "Qwxz", "Ro"]) assert.deepEqual(nearTimeZones(name), [], name);
  });
});
