import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { NOBODY_TYPED, newPerson, personFault } from "./new-person.ts";

const dana = { id: "dana", name: "Dana Kim", role: "hiring-manager" as const };

describe("a new person", () => {
  it("is known by the first name and the device's ending", () => {
    assert.deepEqual(newPerson({ name: " Dr. Amélie Ng ", role: "hr", email: " a@b.example " }, "x7k2"), {
      id: "amelie-x7k2",
      name: "Dr. Amélie Ng",
      role: "hr",
      email: "a@b.example",
    });
  });

  it("has no address where none was typed, and an id in any script", () => {
    assert.deepEqual(newPerson({ name: "محمد", role: "staff", email: " " }, "x7k2"), {
      id: "contact-x7k2",
      name: "محمد",
      role: "staff",
    });
  });

  it("is not added without a name, twice, or with what is no address", () => {
    assert.equal(personFault(NOBODY_TYPED, []), "A name is expected here.");
    assert.equal(personFault({ ...NOBODY_TYPED, name: "dana kim" }, [dana]), "dana kim is there already.");
    assert.equal(
      personFault({ ...NOBODY_TYPED, name: "Lee", email: "lee" }, [dana]),
      "An address such as dana@globex.example is expected.",
    );
    assert.equal(personFault({ ...NOBODY_TYPED, name: "Lee" }, [dana]), undefined);
  });
});
