import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import ICAL from "ical.js";
import encodeQr from "qr";
import type { ContactCard } from "../../src/app/index.ts";
import { contactOfQr, readCards, readQr, writeCards } from "../../src/vcard/index.ts";
import { bytesOf } from "./tables.ts";

const cardsOf = (text: string | Uint8Array) => {
  const read = readCards(typeof text === "string" ? bytesOf(text) : text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("cards in", () => {
  it("3.0 with grouped properties, a preferred address, a picture and escapes", () => {
    const text = [
      "begin:vcard",
      "VERSION:3.0",
      "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ",
      " AAAQABAAD",
      "N:Kim;Dana;Maria;Dr.;",
      "FN:Dr. Dana Kim",
      "item1.EMAIL;type=INTERNET:old@globex.example",
      "item2.EMAIL;type=INTERNET;type=pref:dana.kim@globex.example",
      "item2.X-ABLabel:_$!<Work>!$_",
      "TEL;TYPE=WORK,VOICE:+1 212 555 0134",
      "ORG:Globex\\, Inc.;Analytics",
      "TITLE:Director\\; Analytics",
      "ADR;TYPE=WORK:;Floor 3;1 Lane;Springfield;IL;12345;USA",
      "NOTE:One\\nTwo",
      "END:VCARD",
    ].join("\r\n");
    assert.deepEqual(cardsOf(text).cards, [
      {
        name: "Dr. Dana Kim",
        emails: ["dana.kim@globex.example", "old@globex.example"],
        phones: ["+1 212 555 0134"],
        title: "Director; Analytics",
        company: "Globex, Inc.",
        address: "1 Lane\nFloor 3\nSpringfield, IL 12345\nUSA",
        note: "One\nTwo",
      },
    ]);
  });

  it("4.0 with addresses that are links, a number with an extension and a label", () => {
    const text = [
      "BEGIN:VCARD",
      "VERSION:4.0",
      "FN:Lee Okafor",
      "EMAIL;PREF=2:second@x.example",
      "EMAIL;PREF=1:mailto:lee@x.example",
      'TEL;VALUE=uri;TYPE="voice,home":tel:+44-20-7946-0018;ext=12',
      "ADR;LABEL=\"1 Lane^n^'The Mill^'\":;;1 Lane;London;;;UK",
      "END:VCARD",
    ].join("\n");
    assert.deepEqual(cardsOf(text).cards, [
      {
        name: "Lee Okafor",
        emails: ["lee@x.example", "second@x.example"],
        phones: ["+44-20-7946-0018 ext. 12"],
        address: '1 Lane\n"The Mill"',
      },
    ]);
  });

  it("2.1 with quoted-printable over two lines, another character set and types without a name", () => {
    const text = [
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg",
      "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg =",
      "M=C3=BCller",
      "TITLE;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Gesch=E4ftsf=FChrer",
      "TEL;CELL;PREF:0170 1234567",
      "TEL;HOME:030 123456",
      "AGENT:",
      "BEGIN:VCARD",
      "FN:Somebody Else",
      "END:VCARD",
      "END:VCARD",
    ].join("\r\n");
    assert.deepEqual(cardsOf(text).cards, [
      { name: "Jörg Müller", emails: [], phones: ["0170 1234567", "030 123456"], title: "Geschäftsführer" },
    ]);
  });

  it("a line that was folded within a character, UTF-16, and bytes that are no UTF-8", () => {
    const folded = Uint8Array.from([
      ...bytesOf("BEGIN:VCARD\r\nFN:J"),
      0xc3,
      13,
      10,
      32,
      0xb6,
      ...bytesOf("rg\r\nEND:VCARD\r\n"),
    ]);
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[..."BEGIN:VCARD\nFN:Jörg\nEND:VCARD\n"].flatMap((c) => [c.charCodeAt(0), 0]),
    ]);
    for (const bytes of [folded, wide, latin("BEGIN:VCARD\nFN:Jörg\nEND:VCARD\n")]) {
      assert.deepEqual(cardsOf(bytes).cards, [{ name: "Jörg", emails: [], phones: [] }]);
    }
  });

  it("a card without a name is called after its company or address; without anything it is a fault with its line", () => {
    const text =
      "BEGIN:VCARD\nORG:Globex\nEND:VCARD\nBEGIN:VCARD\nEMAIL:a@x.example\nEND:VCARD\n\nBEGIN:VCARD\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:Cut";
    const { cards, faults } = cardsOf(text);
    assert.deepEqual(
      cards.map(({ name }) => name),
      ["Globex", "a@x.example"],
    );
    assert.deepEqual(faults, [
      { place: "line 8", expected: "a card with a name (FN)" },
      { place: "line 11", expected: "END:VCARD for this card" },
    ]);
  });

  it("a card that was cut off takes none of those behind it along", () => {
    const text =
      "BEGIN:VCARD\nFN:Cut\nTEL:1\nBEGIN:VCARD\nFN:Dana Kim\nEND:VCARD\nBEGIN:VCARD\nFN:Lee Okafor\nEND:VCARD\n";
    const { cards, faults } = cardsOf(text);
    assert.deepEqual(
      cards.map(({ name }) => name),
      ["Dana Kim", "Lee Okafor"],
    );
    assert.deepEqual(faults, [{ place: "line 1", expected: "END:VCARD for this card" }]);
  });

  it("of many faults the first are named, and the others counted", () => {
    const { cards, faults } = cardsOf(`${"BEGIN:VCARD\n".repeat(500)}FN:Dana Kim\nEND:VCARD\n`);
    assert.deepEqual([cards.length, faults.length], [1, 101]);
    assert.deepEqual(faults.slice(99), [
      { place: "line 100", expected: "END:VCARD for this card" },
      { place: "", expected: "as much of 399 more cards" },
    ]);
  });

  it("what holds no card says what was expected", () => {
    const read = readCards(bytesOf("Name,Email\nDana,dana@x.example\n"));
    assert.deepEqual(read, {
      ok: false,
      error: [{ place: "", expected: "a file of cards, which begins with BEGIN:VCARD" }],
    });
  });
});

const DANA: ContactCard = {
  name: "Dana Kim, née Núñez, 김",
  emails: ["dana.kim@globex.example", "dana@home.example"],
  phones: ["+1 212 555 0134"],
  title: "Director, Analytics",
  company: "Globex; Sons",
  address: '1 Lane, "The Mill"\nSpringfield ^ IL',
  note: "One\\two\nthree",
};

describe("cards out", () => {
  it("what is written is read again, in either version, and by another reader too", () => {
    for (const version of ["3.0", "4.0"] as const) {
      const text = writeCards([DANA, { name: "Lee", emails: [], phones: [] }], { version });
      assert.deepEqual(cardsOf(text), { cards: [DANA, { name: "Lee", emails: [], phones: [] }], faults: [] });
      const [first] = ICAL.parse(text) as unknown as [string, [string, object, string, unknown][]][];
      const values = (name: string) =>
        first![1].filter(([property]) => property === name).map(([, , , value]) => value);
      assert.deepEqual([values("version"), values("fn"), values("email")], [[version], [DANA.name], DANA.emails]);
    }
  });

  it("no line is longer than 75 octets", () => {
    const long = { ...DANA, note: "Ünïcödé 🧊 ".repeat(50).trim() };
    const lines = writeCards([long]).split("\r\n");
    assert.ok(lines.every((line) => bytesOf(line).length <= 75));
    assert.deepEqual(cardsOf(lines.join("\r\n")).cards, [long]);
  });

  it("any texts survive writing and reading", () => {
    const line = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim())
      .filter((text) => text !== "");
    const card = fc.record(
      {
        name: line,
        emails: fc.uniqueArray(
          line.map((text) => `a${text.replaceAll(" ", "")}@x.example`),
          { maxLength: 3 },
        ),
        phones: fc.uniqueArray(
          line.filter((text) => !/^tel:/i.test(text)),
          { maxLength: 3 },
        ),
        title: line,
        company: line,
        note: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
        address: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(
        fc.array(card, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("3.0" as const, "4.0" as const),
        (cards, version) => {
          assert.deepEqual(cardsOf(writeCards(cards, { version })), { cards, faults: [] });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("codes on business cards", () => {
  it("a vCard, a MECARD, an address and a number give somebody; a page is a note", () => {
    const dana = { name: "Dana Kim", emails: ["dana@x.example"], phones: [] };
    assert.deepEqual(contactOfQr("BEGIN:VCARD\nVERSION:3.0\nFN:Dana Kim\nEMAIL:dana@x.example\nEND:VCARD"), {
      kind: "contact",
      card: dana,
    });
    assert.deepEqual(
      contactOfQr("MECARD:N:Kim,Dana;EMAIL:dana@x.example;TEL:+1212;ORG:A\\;B;URL:https\\://x.example;;"),
      {
        kind: "contact",
        card: { ...dana, phones: ["+1212"], company: "A;B", note: "https://x.example" },
      },
    );
    assert.deepEqual(contactOfQr("mailto:dana%2Bjobs@x.example?subject=Hi"), {
      kind: "contact",
      card: { name: "dana+jobs@x.example", emails: ["dana+jobs@x.example"], phones: [] },
    });
    assert.deepEqual(contactOfQr("TEL:+1-212-555-0134"), {
      kind: "contact",
      card: { name: "+1-212-555-0134", emails: [], phones: ["+1-212-555-0134"] },
    });
    assert.deepEqual(contactOfQr(" https://x.example/dana "), { kind: "note", text: "https://x.example/dana" });
  });

  it("a code is read from pixels, and a picture without one gives nothing", () => {
    const text = "MECARD:N:Kim,Dana;TEL:+1212;;";
    const modules = encodeQr(text, "raw", { border: 4 });
    const scale = 4;
    const side = modules.length * scale;
    const data = new Uint8ClampedArray(side * side * 4).fill(255);
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        if (modules[Math.floor(y / scale)]![Math.floor(x / scale)])
          data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
      }
    }
    assert.equal(readQr({ width: side, height: side, data }), text);
    assert.equal(readQr({ width: 8, height: 8, data: new Uint8ClampedArray(256).fill(255) }), undefined);
  });
});
