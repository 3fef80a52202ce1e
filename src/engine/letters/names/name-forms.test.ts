import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameForms } from "./name-forms.ts";
import { formalName, openingWord } from "./salutation.ts";

function parts(name: string, title?: string): readonly (string | undefined)[] {
  const { full, given, family, title: known } = nameForms(title === undefined ? { name } : { name, title });
  return [full, given, family, known];
}

describe("the parts of a name", () => {
  const known: readonly (readonly [name: string, full: string, ...parts: (string | undefined)[]])[] = [
    ["Dana Kim", "Dana Kim", "Dana", "Kim"],
    ["Ana Maria Silva", "Ana Maria Silva", "Ana", "Silva"],
    ["Prof. Dr. Ana Silva", "Ana Silva", "Ana", "Silva", "Prof."],
    ["Dr. Prof. Ana Silva", "Ana Silva", "Ana", "Silva", "Prof."],
    ["Mr. Dr. Ana Silva", "Ana Silva", "Ana", "Silva", "Dr"],
    ["Herr Jan Lang", "Jan Lang", "Jan", "Lang", "Herr"],
    ["Sir Ian Lang", "Ian Lang", "Ian", "Lang", "Sir"],
    ["Dr Lang", "Lang", "Lang", undefined, "Dr"],
    ["Silva, Ana", "Ana Silva", "Ana", "Silva"],
    ["van den Berg, Dr. Anna", "Anna van den Berg", "Anna", "van den Berg", "Dr"],
    ["Dr. Silva, Ana", "Ana Silva", "Ana", "Silva", "Dr"],
    [", Ana", "Ana", "Ana", undefined],
    ["Silva, J.", "J. Silva", undefined, "Silva"],
    ["Ana Silva, Ph.D.", "Ana Silva", "Ana", "Silva"],
    ["Ana Silva MBA PhD", "Ana Silva", "Ana", "Silva"],
    ["PhD", "PhD", "PhD", undefined],
    ["Anna BERG", "Anna BERG", "Anna", "Berg"],
    ["Anna B. BERG", "Anna B. BERG", undefined, undefined],
    ["Dr Prof", "Prof", "Prof", undefined, "Dr"],
    ["Anna McBERG", "Anna McBERG", "Anna", "McBERG"],
    ["Li Wang", "Li Wang", "Li", "Wang"],
    ["J.Robert Lang", "J.Robert Lang", "J.Robert", "Lang"],
    ["ANNA BERG", "ANNA BERG", "ANNA", "BERG"],
    ["O'NEIL-SMITH Anna", "O'NEIL-SMITH Anna", "Anna", "O'Neil-Smith"],
    ["A. BERG", "A. BERG", undefined, undefined],
    ["van BERG", "van BERG", undefined, undefined],
    ["Anna XU", "Anna XU", "Anna", "XU"],
    ["Kim Smith", "Kim Smith", "Kim", "Smith"],
    ["Kim Min-jun", "Kim Min-jun", undefined, undefined],
    ["Tanaka Hiro", "Tanaka Hiro", undefined, undefined],
    ["Anna Nagy", "Anna Nagy", "Anna", "Nagy"],
    ["Wang Anna Maria Silva", "Wang Anna Maria Silva", "Wang", "Silva"],
    ["Wang Anna Maria", "Wang Anna Maria", undefined, undefined],
    ["Anna von der Leyen", "Anna von der Leyen", "Anna", "von der Leyen"],
    ["von Stein", "von Stein", undefined, "Stein"],
    ["M.-J. Lang", "M.-J. Lang", undefined, "Lang"],
    ["J.R. Lang", "J.R. Lang", undefined, "Lang"],
    ["Jo Lang", "Jo Lang", "Jo", "Lang"],
    ["J Lang", "J Lang", undefined, "Lang"],
    ["山田", "山田", undefined, undefined],
    ["ひかり", "ひかり", undefined, undefined],
    ["カタ", "カタ", undefined, undefined],
    ["สมชาย", "สมชาย", undefined, undefined],
    ["Anna 王", "Anna 王", undefined, undefined],
    ["Ana (she/her) Silva", "Ana Silva", "Ana", "Silva"],
    ["Ana “Nan” Silva", "Ana Silva", "Ana", "Silva"],
    ["Ana Silva 'Nan'", "Ana Silva", "Ana", "Silva"],
    ["Ana O'Neil", "Ana O'Neil", "Ana", "O'Neil"],
    ["(she/her)", "(she/her)", undefined, undefined],
  ];
  for (const [name, ...expected] of known) {
    it(`of ${name}`, () => assert.deepEqual(parts(name), [...expected, ...Array(4 - expected.length).fill(undefined)]));
  }

  it("know titles, with and without a full stop", () => {
    const titles = "Dr Doctor Prof. Professor Mr Mister Mrs Ms. Mx Miss Sir Dame Rev. Herr Frau".split(" ");
    assert.deepEqual(
      titles.map((title) => nameForms({ name: `${title} Ana Silva` }).title),
      "Dr Dr Prof. Prof. Mr Mr Mrs Ms Mx Miss Sir Dame Rev. Herr Frau".split(" "),
    );
  });

  it("know small words that belong to the name after them", () => {
    const words = "van von der den de del della di da das do dos du la le las los el al bin ibn bint abu ter ten te";
    const others = "zu zum zur vom af av st san santa saint mac ap ben bat op 't in't St.";
    for (const word of [...words.split(" "), ...others.split(" ")]) {
      assert.equal(nameForms({ name: `Ana ${word} Silva` }).family, `${word} Silva`, word);
    }
  });

  it("know letters after a name", () => {
    const letters =
      "Jr. Sr. II III IV PhD MD MBA MSc BSc CPA PMP CFA SHRM-CP RN JD LL.M. DPhil FRCS OBE MBE CBE M.A. Esq.";
    for (const word of letters.split(" "))
      assert.deepEqual(parts(`Ana Silva ${word}`).slice(0, 3), ["Ana Silva", "Ana", "Silva"], word);
  });

  it("do not know which name comes first where a language puts the family's there", () => {
    const first =
      "Wang Jiang Xiao Ren Song Kwok Choi Park Sato Sasaki Matsumoto Okada Nguyen Bùi Nagy Németh Farkas Szucs";
    for (const name of first.split(" ")) assert.equal(nameForms({ name: `${name} Anna` }).given, undefined, name);
    for (const name of "Kim Lee Li Lin Ma Ho Min Ahn Cha".split(" ")) {
      assert.equal(nameForms({ name: `${name} Min-jun` }).given, undefined, name);
      assert.equal(nameForms({ name: `${name} Smith` }).given, name);
    }
  });

  it("take a title that a contact is known by, and no trade for one", () => {
    assert.deepEqual(parts("Ana Silva", "Dr."), ["Ana Silva", "Ana", "Silva", "Dr"]);
    assert.deepEqual(parts("Ms Ana Silva", "Prof"), ["Ana Silva", "Ana", "Silva", "Prof."]);
    assert.deepEqual(parts("Ana Silva", "Dr of Law"), ["Ana Silva", "Ana", "Silva", undefined]);
    assert.deepEqual(parts("Ana Silva", ""), ["Ana Silva", "Ana", "Silva", undefined]);
  });

  it("are those of this name, however many were read before", () => {
    for (let i = 0; i < 1_100; i++) assert.equal(nameForms({ name: `Ana${i} Silva` }).given, `Ana${i}`);
    assert.equal(nameForms({ name: "Ana7 Silva" }).given, "Ana7");
    assert.equal(nameForms({ name: "Ana7 Silva" }), nameForms({ name: "Ana7 Silva" }));
    assert.equal(nameForms({ name: "Ana7 Silva", title: "Dr" }).title, "Dr");
  });

  it("of an absurdly long name are cut and not remembered", () => {
    const long = `${"x".repeat(200)} Silva`;
    assert.equal(nameForms({ name: long }).full.length, 80);
    assert.notEqual(nameForms({ name: long }), nameForms({ name: long }));
  });

  it("are put together for who is written to", () => {
    assert.equal(formalName({ full: "Ana Silva", given: "Ana", family: undefined, title: "Dr" }), "Dr Ana Silva");
    assert.equal(formalName({ full: "", given: undefined, family: undefined, title: "Dr" }), "");
    assert.deepEqual((["formal", "plain", "warm"] as const).map(openingWord), ["Dear", "Hello", "Hi"]);
  });
});
