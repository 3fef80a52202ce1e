import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameForms, plainLine, salutationFor } from "./index.ts";

const greetings = (name: string, title?: string) => {
  const contact = title === undefined ? { name } : { name, title };
  return (["formal", "plain", "warm"] as const).map((tone) => salutationFor(contact, tone));
};

describe("names", () => {
  it("greets by the whole name where it is formal, else by the given one", () => {
    assert.deepEqual(greetings("Dana Kim"), ["Dear Dana Kim", "Hello Dana", "Hi Dana"]);
    assert.deepEqual(greetings("Lee Okafor", "Director of Analytics"), ["Dear Lee Okafor", "Hello Lee", "Hi Lee"]);
  });

  it("calls doctors and professors by their titles in every tone", () => {
    assert.deepEqual(greetings("Dr. Dana Kim"), ["Dear Dr Kim", "Hello Dr Kim", "Hello Dr Kim"]);
    assert.deepEqual(greetings("Dana Kim", "Prof. Dr."), ["Dear Prof. Kim", "Hello Prof. Kim", "Hello Prof. Kim"]);
    assert.deepEqual(greetings("Professor Ama Adeyemi")[0], "Dear Prof. Adeyemi");
    assert.deepEqual(greetings("Dana Kim", "Doctor of something")[0], "Dear Dana Kim");
  });

  it("writes Mr and Ms only where somebody wrote them", () => {
    assert.deepEqual(greetings("Ms. Dana Kim"), ["Dear Ms Kim", "Hello Dana", "Hi Dana"]);
    assert.deepEqual(greetings("Alex Moreno", "Mx"), ["Dear Mx Moreno", "Hello Alex", "Hi Alex"]);
  });

  it("keeps particles with the family name", () => {
    assert.deepEqual(greetings("Dr Anna van der Berg")[0], "Dear Dr van der Berg");
    assert.deepEqual(greetings("Dr. María de la Cruz")[0], "Dear Dr de la Cruz");
    assert.deepEqual(greetings("Dr Siobhán O'Brien")[0], "Dear Dr O'Brien");
    assert.deepEqual(nameForms({ name: "Ludwig von Beethoven" }), {
      full: "Ludwig von Beethoven",
      given: "Ludwig",
      family: "von Beethoven",
      title: undefined,
    });
  });

  it("uses the whole name where the family name may come first", () => {
    assert.deepEqual(greetings("Wang Xiaoming"), ["Dear Wang Xiaoming", "Hello Wang Xiaoming", "Hi Wang Xiaoming"]);
    assert.deepEqual(greetings("Kim Min-jun")[1], "Hello Kim Min-jun");
    assert.deepEqual(greetings("Dr Kovács Anna")[0], "Dear Dr Kovács Anna");
    assert.deepEqual(greetings("王小明"), ["Dear 王小明", "Hello 王小明", "Hi 王小明"]);
    assert.deepEqual(greetings("Dr. 김민준")[0], "Dear Dr 김민준");
  });

  it("takes capitals and a comma for what they say", () => {
    assert.deepEqual(greetings("KIM Min-jun", "Dr"), ["Dear Dr Kim", "Hello Dr Kim", "Hello Dr Kim"]);
    assert.deepEqual(greetings("Kim, Dana"), ["Dear Dana Kim", "Hello Dana", "Hi Dana"]);
    assert.deepEqual(greetings("Dana Kim, PhD, MBA"), ["Dear Dana Kim", "Hello Dana", "Hi Dana"]);
    assert.deepEqual(greetings("Martin Luther King Jr."), ["Dear Martin Luther King", "Hello Martin", "Hi Martin"]);
  });

  it("greets people of one name by it, and nobody by an initial", () => {
    assert.deepEqual(greetings("Cher"), ["Dear Cher", "Hello Cher", "Hi Cher"]);
    assert.deepEqual(greetings("J. R. Smith"), ["Dear J. R. Smith", "Hello J. R. Smith", "Hi J. R. Smith"]);
    assert.deepEqual(greetings("Dr J. R. Smith")[1], "Hello Dr Smith");
    assert.deepEqual(greetings("Prof"), ["Dear Prof", "Hello Prof", "Hi Prof"]);
  });

  it("leaves out pronouns and nicknames that stand beside a name", () => {
    assert.deepEqual(greetings('Robert "Bob" Lang (he/him)'), ["Dear Robert Lang", "Hello Robert", "Hi Robert"]);
  });

  it("keeps hostile names to one short visible line", () => {
    assert.deepEqual(greetings("Bob\r\nBcc: x@evil.test")[0], "Dear Bob Bcc: x@evil.test");
    assert.deepEqual(greetings("Dana\u202emiK\u0000 Kim")[1], "Hello Dana");
    assert.ok(greetings("x".repeat(10_000)).every((greeting) => greeting!.length < 100));
    assert.deepEqual(greetings("\u202e\u200b"), [undefined, undefined, undefined]);
    assert.equal(salutationFor(undefined, "plain"), undefined);
  });
});

describe("a plain line", () => {
  it("is what was typed where that is one line already", () => {
    assert.equal(plainLine("the Lisbon team", 80), "the Lisbon team");
    assert.equal(plainLine("", 80), "");
  });

  it("holds no line break, control, direction or square bracket", () => {
    assert.equal(plainLine(" a\r\nb\u2028c\u0085d \u202ee\u2066f [g] ", 80), "a b c d e f (g)");
  });

  it("is cut at a word, and never through a character", () => {
    assert.equal(plainLine("moving the revenue forecast out of spreadsheets", 20), "moving the revenue…");
    assert.equal(plainLine(`a${"😀".repeat(20)}`, 10), "a😀😀😀😀…");
  });
});
