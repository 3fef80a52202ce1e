import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Contact } from "../../model/index.ts";
import { editDistance } from "./edit-distance.ts";
import { asSpelt, fold, foldOwner, foldWrittenOut } from "./fold.ts";
import { areNicknames } from "./nicknames.ts";
import { type Likeness, likeness, nameWords, People, peopleOf } from "./people.ts";

function contact(name: string, id = name): Contact {
  return { id, name, role: "interviewer", email: `${id}@globex.example` };
}

function partsOf(name: string): readonly string[] {
  const one = contact(name);
  return new People([one]).partsOf(one).map(({ text, place }) => `${text} ${place}`);
}

describe("words compared", () => {
  it("letters fold to plain ones, without accents, apostrophes, hyphens and full stops", () => {
    const folded = [
      "Müller",
      "O'Neil",
      "O’Neil",
      "Jean-Luc",
      "J.R.",
      "Åse",
      "Søren",
      "Æsa",
      "Œuf",
      "Łuka",
      "Đoko",
      "Ðan",
    ];
    assert.deepEqual(folded.map(fold), [
      ...["muller", "oneil", "oneil", "jeanluc", "jr", "ase", "soren", "aesa", "oeuf", "luka", "doko", "dan"],
    ]);
    assert.deepEqual(["Þor", "Groß", "Işık", "Zoë", "dana", "DANA", "r2d2"].map(fold), [
      ...["thor", "gross", "isik", "zoe", "dana", "dana", "r2d2"],
    ]);
    assert.equal(fold("a‘b`c\u2010d\u2015e"), "abcde");
  });

  it("umlauts are written out where the letters are missing", () => {
    assert.deepEqual(["Müller", "Jäger", "Böll", "Åse", "Søren", "Jose\u0301", "Dana"].map(foldWrittenOut), [
      ...["mueller", "jaeger", "boell", "aase", "soeren", "jose", "dana"],
    ]);
  });

  it("an owner's ending is left out", () => {
    assert.deepEqual(["Dana's", "Dana’s", "James'", "James’", "Dana", "O'Neil's", "its"].map(foldOwner), [
      ...["dana", "dana", "james", "james", "dana", "oneil", "its"],
    ]);
  });

  it("a spelling keeps its accents, in one form, and knows one apostrophe", () => {
    assert.deepEqual(["Jose\u0301", "O’Neil", "O‘Neil", "Oʼneil", "DANA"].map(asSpelt), [
      ...["jos\u00e9", "o'neil", "o'neil", "o'neil", "dana"],
    ]);
  });

  it("a letter changed, left out, put in or swapped is one step", () => {
    const steps: readonly (readonly [string, string, number])[] = [
      ["dana", "dana", 0],
      ["dana", "dena", 1],
      ["dana", "dna", 1],
      ["dana", "danna", 1],
      ["dana", "adna", 1],
      ["dana", "dnaa", 1],
      ["dana", "daan", 1],
      ["kitten", "sitting", 3],
      ["ca", "abc", 3],
      ["abcd", "badc", 2],
      ["", "abc", 3],
      ["abc", "", 3],
      ["flaw", "lawn", 2],
      ["marisol", "marysol", 1],
    ];
    for (const [a, b, distance] of steps) assert.equal(editDistance(a, b, 5), distance, `${a} ${b}`);
  });

  it("steps are counted no further than asked, and not at all in what is longer than any word", () => {
    assert.equal(editDistance("kitten", "sitting", 3), 3);
    assert.equal(editDistance("kitten", "sitting", 2), 3);
    assert.equal(editDistance("kitten", "sitting", 1), 2);
    assert.equal(editDistance("abcdef", "uvwxyz", 1), 2);
    assert.equal(editDistance("ab", "abcd", 1), 2);
    assert.equal(editDistance("ab", "abcd", 2), 2);
    assert.equal(editDistance("a".repeat(64), `${"a".repeat(63)}b`, 2), 1);
    assert.equal(editDistance("a".repeat(65), `${"a".repeat(64)}b`, 2), 3);
    assert.equal(editDistance("a".repeat(65), "a".repeat(65), 2), 0);
  });

  it("Bob is Robert, and Pat may be Patricia or Patrick, who are not each other", () => {
    assert.equal(areNicknames("bob", "robert"), true);
    assert.equal(areNicknames("robert", "bob"), true);
    assert.equal(areNicknames("pat", "patricia"), true);
    assert.equal(areNicknames("pat", "patrick"), true);
    assert.equal(areNicknames("patricia", "patrick"), false);
    assert.equal(areNicknames("abby", "abigail"), true);
    assert.equal(areNicknames("zack", "zachary"), true);
    assert.equal(areNicknames("angie", "anthony"), false);
    assert.equal(areNicknames("bob", "xerxes"), false);
    assert.equal(areNicknames("xerxes", "bob"), false);
  });
});

describe("the words of a name", () => {
  it("are those without titles and letters after it", () => {
    assert.deepEqual(nameWords("Dr. Dana Kim, PhD"), ["Dana", "Kim"]);
    assert.deepEqual(nameWords('Robert "Bob" (Bobby) Lee/Kim III'), ["Robert", "Bob", "Bobby", "Lee", "Kim"]);
    assert.deepEqual(nameWords("Dipl. Ing. Ana “Anita” Kim"), ["Ana", "Anita", "Kim"]);
    assert.deepEqual(nameWords("  Sr. Jr. "), []);
    assert.deepEqual(nameWords(`${"a".repeat(119)} Kim`), ["a".repeat(119)]);
  });

  it("have places, and so have the longer halves of one with a hyphen", () => {
    assert.deepEqual(partsOf("Dana"), ["Dana only"]);
    assert.deepEqual(partsOf("Dana Kim"), ["Dana first", "Kim last"]);
    assert.deepEqual(partsOf("Dana Maria van der Berg"), [
      ...["Dana first", "Maria middle", "van particle", "der particle", "Berg last"],
    ]);
    assert.deepEqual(partsOf("Anna-Lena Al-Masri"), [
      ...["Anna-Lena first", "Anna first", "Lena first", "Al-Masri last", "Masri last"],
    ]);
    assert.deepEqual(partsOf("Van Kim"), ["Van first", "Kim last"]);
  });
});

describe("a word held against a name", () => {
  const full = contact("Robert José Müller", "r");
  const parts = new People([full]).partsOf(full);

  function against(word: string): readonly Likeness[] {
    return parts.map((part) => likeness(word, part));
  }

  it("is the same, the same but for accents, a short form, a slip, or another", () => {
    assert.deepEqual(against("Robert"), ["exact", "other", "other"]);
    assert.deepEqual(against("ROBERT"), ["exact", "other", "other"]);
    assert.deepEqual(against("R."), ["exact", "other", "other"]);
    assert.deepEqual(against("R"), ["exact", "other", "other"]);
    assert.deepEqual(against("r"), ["other", "other", "other"]);
    assert.deepEqual(against("Rx"), ["other", "other", "other"]);
    assert.deepEqual(against("Bob"), ["nickname", "other", "other"]);
    assert.deepEqual(against("Jose"), ["other", "accents", "other"]);
    assert.deepEqual(against("Muller"), ["other", "other", "accents"]);
    assert.deepEqual(against("Mueller"), ["other", "other", "accents"]);
    assert.deepEqual(against("Rober"), ["near", "other", "other"]);
    assert.deepEqual(against("Orbert"), ["near", "other", "other"]);
    assert.deepEqual(against("Hobert"), ["other", "other", "other"]);
    assert.deepEqual(against("Roebrta"), ["other", "other", "other"]);
    assert.deepEqual(against("Muelller"), ["other", "other", "near"]);
    assert.deepEqual(against("Moller"), ["other", "other", "near"]);
  });

  it("may differ by two letters where both are long, and by one where not", () => {
    const long = contact("Alexander", "a");
    const [part] = new People([long]).partsOf(long);
    assert.equal(likeness("Alexnader", part!), "near");
    assert.equal(likeness("Alixandar", part!), "near");
    assert.equal(likeness("Alixandor", part!), "near");
    assert.equal(likeness("Olixandor", part!), "other");
    assert.equal(likeness("Elixandor", part!), "other");
  });

  it("sounds the same with C and K, and is never near at two letters", () => {
    const [karl, al] = [contact("Karl", "k"), contact("Al", "al")];
    assert.equal(likeness("Carl", new People([karl]).partsOf(karl)[0]!), "near");
    assert.equal(likeness("Barl", new People([karl]).partsOf(karl)[0]!), "other");
    assert.equal(likeness("Ao", new People([al]).partsOf(al)[0]!), "other");
  });

  it("is no short form of a family name", () => {
    const one = contact("Dana Robert", "d");
    assert.equal(likeness("Bob", new People([one]).partsOf(one)[1]!), "other");
  });
});

describe("the people of a case", () => {
  const all = [contact("Dana Kim", "dana"), contact("Zoë van Berg", "zoe"), contact("Karl Öz", "karl")];
  const people = new People([...all, contact("Another Dana", "dana")]);
  const names = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text);

  it("are found by id, the first of each", () => {
    assert.equal(people.find("dana")?.name, "Dana Kim");
    assert.equal(people.find("nobody"), undefined);
    assert.deepEqual(people.partsOf(contact("Nobody")), []);
  });

  it("are found by words, as spelt, whatever the accents, and by their beginnings", () => {
    assert.deepEqual(names(people.spelt("DANA")), ["Dana"]);
    assert.deepEqual(names(people.spelt("Zoe")), []);
    assert.deepEqual(names(people.spelt("zoë")), ["Zoë"]);
    assert.deepEqual(names(people.folded("Zoe")), ["Zoë"]);
    assert.deepEqual(names(people.folded("Oez")), ["Öz"]);
    assert.deepEqual(names(people.folded("Oz")), ["Öz"]);
    assert.deepEqual(names(people.folded("Ez")), []);
    assert.equal(people.isPart("zoe"), true);
    assert.equal(people.isPart("zoo"), false);
    assert.deepEqual(names(people.alike("karol")), ["Kim", "Karl"]);
    assert.deepEqual(names(people.alike("carl")), ["Kim", "Karl"]);
    assert.deepEqual(names(people.alike("adna")), ["Dana"]);
    assert.deepEqual(names(people.alike("van")), []);
    assert.deepEqual(names(people.alike("kkim")), ["Kim", "Karl"]);
    assert.deepEqual(names(people.alike("z")), ["Zoë"]);
    assert.deepEqual(names(people.alike("zkm")), ["Zoë", "Kim", "Karl"]);
  });

  it("are read once for the same contacts", () => {
    assert.equal(peopleOf({ contacts: all }), peopleOf({ contacts: all }));
    assert.notEqual(peopleOf({ contacts: all }), peopleOf({ contacts: [...all] }));
  });
});
