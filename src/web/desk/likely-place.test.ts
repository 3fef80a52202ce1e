import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deviceCountry } from "./likely-place.ts";

describe("the country of a device", () => {
  it("is that of the first language that names one", () => {
    assert.equal(deviceCountry(["en", "de-AT", "en-US"]), "AT");
  });

  it("is unknown where no language names one", () => {
    assert.equal(deviceCountry(["en", "fr"]), undefined);
  });

  it("is read past what is no language, as a plain Linux tells it", () => {
    assert.equal(deviceCountry(["en-US@posix"]), "US");
    assert.equal(deviceCountry(["C", "en_US.UTF-8", "en-CA"]), "CA");
  });
});
