import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Contact } from "../model/index.ts";
import { findContact, firstName, fullName, listed } from "./contact-names.ts";

function people(...names: readonly string[]): readonly Contact[] {
  return names.map((name, i) => ({ id: `c${i}`, name, role: "interviewer" }));
}

/** More than are looked through one by one. */
const MANY = people(
  "Ana Silva",
  "Ben Roth",
  "Chi Eze",
  "Dora Maar",
  "Eva Lind",
  "Finn Ay",
  "Gus Ott",
  "Hal Um",
  "Ben Ode",
);

const TITLED = ["Mrs Ott", "Ms Ott", "Mx Ott", "Miss Ott", "Mr Ott", "Sir Ott", "Herr Ott", "Frau Ott", "Dr. Ott"];

describe("names of contacts", () => {
  it("are first names, where no other contact has the same one", () => {
    const contacts = people("Ana Silva", "Ben Roth", "Ben Ode", "Bena Uys", "Cher");
    assert.deepEqual(
      contacts.map((contact) => firstName(contact, { contacts })),
      ["Ana", "Ben Roth", "Ben Ode", "Bena", "Cher"],
    );
    const alike = people("Ana Silva", "Anabel Ott");
    assert.deepEqual(
      alike.map((contact) => firstName(contact, { contacts: alike })),
      ["Ana", "Anabel"],
    );
    assert.deepEqual(
      MANY.map((contact) => firstName(contact, { contacts: MANY })),
      ["Ana", "Ben Roth", "Chi", "Dora", "Eva", "Finn", "Gus", "Hal", "Ben Ode"],
    );
  });

  it("are whole where they begin with a title or an initial", () => {
    for (const name of [
      "Dr Dora Maar",
      "prof Dora Maar",
      "Mr. Roth",
      "J. Smith",
      "Frau Berg",
      "Dame Ada Ott",
      ...TITLED,
    ]) {
      const contacts = people(name);
      assert.equal(firstName(contacts[0], { contacts }), name);
    }
    const [ann] = people("Missy Ott");
    assert.equal(firstName(ann, { contacts: [ann!] }), "Missy");
  });

  it("are cut where they are absurdly long", () => {
    const [long] = people(`${"x".repeat(100)} Ott`);
    assert.equal(firstName(long, { contacts: [long!] }), `${"x".repeat(23)}…`);
    assert.equal(fullName(long), `${"x".repeat(59)}…`);
  });

  it("are “them” where nobody is known, or nothing can be seen of a name", () => {
    assert.equal(firstName(undefined, { contacts: [] }), "them");
    assert.equal(fullName(undefined), "them");
    const [unseen] = people("\u0007");
    assert.deepEqual([fullName(unseen), firstName(unseen, { contacts: [unseen!] })], ["them", "them"]);
  });

  it("are found by id, among few and among many", () => {
    for (const contacts of [MANY.slice(0, 8), MANY]) {
      assert.equal(findContact("c3", { contacts })?.name, "Dora Maar");
      assert.equal(findContact("c99", { contacts }), undefined);
      assert.equal(findContact(null, { contacts }), undefined);
      assert.equal(findContact(undefined, { contacts }), undefined);
    }
  });

  it("are three at most in a row, of more the first two", () => {
    const own = (text: string) => text;
    assert.deepEqual(
      [[], ["Ana"], ["Ana", "Jun"], ["Ana", "Jun", "Grace"], ["Ana", "Jun", "Grace", "Lee"], [..."abcde"]].map(
        (names) => listed(names, own),
      ),
      ["", "Ana", "Ana and Jun", "Ana, Jun and Grace", "Ana, Jun and 2 more", "a, b and 3 more"],
    );
  });
});
