import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findContact, firstName, fullName, listed } from "./contact-names.ts";
import { quotable, quotableName } from "./plain-text.ts";

describe("what people typed, inside a sentence", () => {
  it("lines and spaces become single spaces, and a full stop goes", () => {
    assert.equal(quotable("  the  paper\non forecasting. ", 60), "the paper on forecasting");
    assert.equal(quotable("and so on...", 60), "and so on...");
  });

  it("a long text is cut at a word, and a long word anywhere", () => {
    assert.equal(quotable("the paper on hierarchical forecasting", 20), "the paper on…");
    assert.equal(quotable("a".repeat(10_000_000), 8), "aaaaaaa…");
  });

  it("a cut never halves a character", () => {
    assert.equal(quotable("abcde😀fghijklmnop", 7), "abcde…");
  });

  it("a name read from right to left is set apart", () => {
    assert.equal(quotableName("ليلى", 20), "\u2068ليلى\u2069");
    assert.equal(quotableName("Sammy Davis Jr.", 20), "Sammy Davis Jr.");
  });
});

describe("names", () => {
  const person = (name: string) => ({ id: name, name, role: "interviewer" }) as const;

  it("a first name does where nobody shares it", () => {
    const contacts = [person("Dana Kim"), person("Lee Okafor"), person("Dan Brown")];
    assert.equal(firstName(contacts[2], { contacts }), "Dan");
    assert.equal(firstName(contacts[1], { contacts }), "Lee");
  });

  it("two of one first name are called by their whole names", () => {
    const contacts = [person("Dana Kim"), person("Dana Cho")];
    assert.equal(firstName(contacts[0], { contacts }), "Dana Kim");
  });

  it("nobody is called by a title alone", () => {
    const contacts = [person("Dr. Noor Haddad"), person("Ms Obi"), person("Ana")];
    assert.equal(firstName(contacts[0], { contacts }), "Dr. Noor Haddad");
    assert.equal(firstName(contacts[1], { contacts }), "Ms Obi");
    assert.equal(firstName(contacts[2], { contacts }), "Ana");
  });

  it("many are called as few are", () => {
    const contacts = [..."abcdefghijkl"].map((letter) => person(`${letter}na Kim`)).concat(person("bna Cho"));
    assert.equal(firstName(contacts[0], { contacts }), "ana");
    assert.equal(firstName(contacts[1], { contacts }), "bna Kim");
    assert.equal(fullName(findContact("cna Kim", { contacts })), "cna Kim");
    assert.equal(findContact("nobody", { contacts }), undefined);
  });

  it("nobody known is called them", () => {
    assert.equal(fullName(findContact("x", { contacts: [] })), "them");
    assert.equal(firstName(findContact(null, { contacts: [] }), { contacts: [] }), "them");
  });

  it("three are listed, more are counted", () => {
    const upper = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
    assert.equal(listed(["ana"], upper), "Ana");
    assert.equal(listed(["ana", "jun"], upper), "Ana and Jun");
    assert.equal(listed(["ana", "jun", "grace"], upper), "Ana, Jun and Grace");
    assert.equal(listed(["ana", "jun", "grace", "noor"], upper), "Ana, Jun and 2 more");
  });
});
