import assert from "node:assert/strict";
import { it } from "node:test";
import type { Case, Me } from "../engine/index.ts";
import { signedBy } from "./signed-by.ts";

const signed = (me: Me, settings: Me) => signedBy({ case: { me } as Case }, settings).case.me;

it("letters are signed by the settings' name where a case has none", () => {
  assert.deepEqual(signed({}, { name: "Ana Ruiz" }), { name: "Ana Ruiz" });
  assert.deepEqual(signed({ timeZone: "Europe/Paris" }, { name: "Ana Ruiz", email: "ana@example.org" }), {
    name: "Ana Ruiz",
    email: "ana@example.org",
    timeZone: "Europe/Paris",
  });
});

it("what a case says itself stays", () => {
  assert.deepEqual(signed({ name: "A. Ruiz" }, { name: "Ana Ruiz", address: "3 Pine Road" }), {
    name: "A. Ruiz",
    address: "3 Pine Road",
  });
});
