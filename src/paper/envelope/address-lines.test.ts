import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listAddressLines } from "./address-lines.ts";

describe("address-lines", () => {
  it("keeps the lines that were given, under the name", () => {
    assert.deepEqual(listAddressLines({ name: "Ada Byron", address: "1 High Street\r\nLondon\n\nSW1A 1AA\n" }), [
      "Ada Byron",
      "1 High Street",
      "London",
      "SW1A 1AA",
    ]);
  });

  it("splits one line at its commas and keeps state and ZIP code with the town", () => {
    assert.deepEqual(listAddressLines({ name: "Lee", address: "120 Canal Street, Floor 7, New York, NY 10013" }), [
      "Lee",
      "120 Canal Street",
      "Floor 7",
      "New York, NY 10013",
    ]);
    assert.deepEqual(listAddressLines({ name: "Lee", address: "10 King St, Toronto, ON M5V 2T6, Canada" }), [
      "Lee",
      "10 King St",
      "Toronto, ON M5V 2T6",
      "Canada",
    ]);
    assert.deepEqual(listAddressLines({ name: "Jo", address: "Hauptstraße 5, 10115 Berlin" }), [
      "Jo",
      "Hauptstraße 5",
      "10115 Berlin",
    ]);
  });

  it("joins lines beyond the seventh into the seventh", () => {
    const address = ["a", "b", "c", "d", "e", "f", "g", "h"].join("\n");
    assert.deepEqual(listAddressLines({ name: "N", address }), ["N", "a", "b", "c", "d", "e", "f", "g, h"]);
  });

  it("gives no line for an empty name or address", () => {
    assert.deepEqual(listAddressLines({ name: " ", address: "" }), []);
  });
});
