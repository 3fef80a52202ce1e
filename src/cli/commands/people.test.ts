import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { ContactJson } from "../../contract/index.ts";
import { GLOBEX, INITECH, temporaryFineline } from "../call-fineline.suite.ts";

const CARDS = [
  "BEGIN:VCARD",
  "VERSION:3.0",
  "FN:Dana Kim",
  "EMAIL:Dana.Kim@Globex.example",
  "TEL:+1 212 555 0199",
  "END:VCARD",
  "BEGIN:VCARD",
  "VERSION:3.0",
  "FN:Ira Novak",
  "TITLE:Talent Partner",
  "EMAIL:ira@globex.example",
  "END:VCARD",
  "",
].join("\r\n");

async function fineline() {
  const { home, call, add } = temporaryFineline();
  await add([GLOBEX, INITECH]);
  const file = (name: string, text = "") => {
    const path = join(home, name);
    if (text !== "") writeFileSync(path, text);
    return path;
  };
  const contactsOf = async (id: string) => JSON.parse((await call(["export", id])).out).cases[0].contacts;
  const people = async () => JSON.parse((await call(["people", "--json"])).out).people;
  return { call, file, contactsOf, people };
}

describe("people", () => {
  it("lists everybody by name, over all cases", async () => {
    const { people } = await fineline();
    assert.deepEqual(
      (await people()).map(({ name, company, cases }: Record<string, unknown>) => [name, company, cases]),
      [
        ["Dana Kim", "Globex", ["g"]],
        ["Lee Okafor", "Globex", ["g"]],
        ["Noor Haddad", "Initech", ["i"]],
        ["Sam Ortiz", "Globex", ["g"]],
      ],
    );
  });

  it("export writes everybody as cards, of an older version where it is asked for", async () => {
    const { call, file } = await fineline();
    const { out } = await call(["people", "export", "--vcf", file("all.vcf")]);
    assert.equal(out, `Wrote 4 cards to ${file("all.vcf")}.\n`);
    const text = readFileSync(file("all.vcf"), "utf8");
    assert.deepEqual(
      text.match(/^FN:.*$/gm),
      ["FN:Dana Kim\r", "FN:Lee Okafor\r", "FN:Noor Haddad\r", "FN:Sam Ortiz\r"].map((line) => line.trimEnd()),
    );
    assert.equal((await call(["people", "export", "--v3"])).out.match(/VERSION:3\.0/g)?.length, 4);
  });

  it("import tells of twenty people and of twenty faults, and counts the others", async () => {
    const { call, file } = await fineline();
    const cards = Array.from({ length: 30 }, (_, at) => `BEGIN:VCARD\nVERSION:4.0\nFN:Dana ${at}\nEND:VCARD\n`).join(
      "",
    );
    const many = `${cards}${"BEGIN:VCARD\n".repeat(50)}`;
    const { out } = await call(["people", "import", file("many.vcf", many), "--case", "globex"]);
    assert.deepEqual([out.match(/^ *\+ /gm)?.length, out.match(/^ *! /gm)?.length], [20, 20]);
    assert.match(out, /and 10 more \(--json lists all\)\n[\s\S]*and 30 more \(--json lists all\)\n$/);
  });

  it("import adds who is new with a role by their title, and fills in what was missing of who is there", async () => {
    const { call, file, contactsOf } = await fineline();
    const { status, out } = await call(["people", "import", file("two.vcf", CARDS), "--case", "globex"]);
    assert.deepEqual(
      [status, out],
      [0, "  + Dana Kim: there already; what was missing was filled in\n  + Ira Novak: new here\n"],
    );
    const contacts = await contactsOf("g");
    assert.deepEqual(contacts[0], { ...GLOBEX.contacts[0], phone: "+1 212 555 0199" });
    assert.deepEqual(contacts.at(-1), {
      id: "ira",
      name: "Ira Novak",
      role: "recruiter",
      title: "Talent Partner",
      email: "ira@globex.example",
    });
    const again = await call(["people", "import", file("two.vcf"), "--case", "globex"]);
    assert.equal(again.out, "  + Dana Kim: there already\n  + Ira Novak: there already\n");
    assert.deepEqual(await contactsOf("g"), contacts);
  });

  it("duplicates are found by address, number or name, each with the call that merges them", async () => {
    const { call, add } = temporaryFineline();
    const twice: ContactJson = { id: "lee-2", name: "Lee O.", role: "interviewer", phone: "(212) 555-0134" };
    await add([{ ...GLOBEX, contacts: [...GLOBEX.contacts, twice] }]);
    const { out } = await call(["people", "duplicates"]);
    assert.equal(out, "  · Lee Okafor and Lee O. have the same phone.\n    fineline people merge globex lee-2 lee\n");
  });

  it("somebody whom no fact names goes when merged, and what was only known of them stays", async () => {
    const { call, file, contactsOf } = await fineline();
    await call(["people", "import", file("two.vcf", CARDS), "--case", "globex"]);
    const { out } = await call(["people", "merge", "globex", "ira", "sam"]);
    assert.equal(out, "Ira Novak and Sam Ortiz are one person now.\n");
    const contacts = await contactsOf("g");
    assert.equal(contacts.length, 3);
    assert.deepEqual(contacts[2], { ...GLOBEX.contacts[2], email: "ira@globex.example" });
  });

  it("somebody whom facts name stays for them, the case can be read, and people see one person", async () => {
    const { call, contactsOf, people } = await fineline();
    const { out } = await call(["people", "merge", "globex", "lee", "dana"]);
    assert.equal(
      out,
      "Lee Okafor and Dana Kim are one person now.\nWhat happened with Lee Okafor stays, and counts as Dana Kim's in people.\n",
    );
    const [dana, lee] = await contactsOf("g");
    assert.deepEqual(
      [dana, lee],
      [
        { ...GLOBEX.contacts[0], phone: "+1 212 555 0134" },
        { ...GLOBEX.contacts[1], "x-merged-into": "dana" },
      ],
    );
    assert.equal((await call(["show", "globex"])).status, 0);
    const [first] = await people();
    assert.deepEqual(
      [first.name, first.emails],
      ["Dana Kim", ["dana.kim@globex.example", "lee.okafor@globex.example"]],
    );
    assert.equal((await people()).length, 3);
    const refused = await call(["people", "merge", "globex", "sam", "lee"]);
    assert.deepEqual(
      [refused.status, refused.err],
      [2, 'people merge: into: expected dana, whom this contact was merged into, got "lee"\n'],
    );
  });
});
