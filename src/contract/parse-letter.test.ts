import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cpuMs } from "../../test/cpu-ms.ts";
import type { Contact } from "../engine/index.ts";
import { parseEarlierLetter, parseEarlierLetters, parseLetter } from "./parse-letter.ts";

const contacts: readonly Contact[] = [
  { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "Dana.Kim@globex.example" },
  { id: "lee", name: "Lee Okafor", role: "recruiter" },
];
const email = { theCase: { contacts }, channel: "email" } as const;
const post = { theCase: { contacts }, channel: "post" } as const;

describe("a letter from JSON", () => {
  it("has everything that it may have", () => {
    assert.deepEqual(
      parseLetter({ to: "dana", subject: "Hello", body: "Dear Dana,\r\n\r\nhello", attachments: ["cv.pdf"] }, email),
      {
        ok: true,
        value: {
          to: "dana",
          channel: "email",
          subject: "Hello",
          body: "Dear Dana,\n\nhello",
          attachments: ["cv.pdf"],
        },
      },
    );
  });

  it("finds its recipient by id, by address, by name and address, or by name", () => {
    for (const to of [
      "dana",
      " dana ",
      "dana.kim@globex.example",
      "Dana Kim <dana.kim@globex.example>",
      '"Kim, Dana" <DANA.KIM@GLOBEX.EXAMPLE>',
      "Danna Kim <dana.kim@globex.example>",
      "Dana Kim <dana@home.example>",
      "dana kim",
    ]) {
      const parsed = parseLetter({ to, body: "" }, email);
      assert.equal(parsed.ok && parsed.value.to, "dana", to);
    }
    const lee = parseLetter({ to: "Lee Okafor", body: "" }, email);
    assert.equal(lee.ok && lee.value.to, "lee");
  });

  it("says who there is where the recipient is nobody of the case", () => {
    assert.deepEqual(parseLetter({ to: "noor", body: "" }, email), {
      ok: false,
      error: [{ place: "letter.to", expected: "a contact of the case (dana, lee)", got: '"noor"' }],
    });
  });

  it("an email without a subject has an empty one, a card has none", () => {
    const mail = parseLetter({ to: "dana", body: "" }, email);
    assert.equal(mail.ok && mail.value.subject, "");
    const card = parseLetter({ to: "dana", subject: null, body: "" }, post);
    assert.equal(card.ok && card.value.subject, null);
  });

  it("says what is wrong, and where", () => {
    const parsed = parseLetter({ to: "dana", body: 7, attachment: [] }, email);
    assert.equal(parsed.ok, false);
    assert.deepEqual(parsed.ok ? [] : parsed.error.map(({ place }) => place), ["letter.attachment", "letter.body"]);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        parseLetter(value, email);
        parseEarlierLetters(value, email);
      }),
    );
  });

  it("a recipient of a hundred thousand characters is refused at once", () => {
    const started = cpuMs();
    for (const to of ["<".repeat(100_000), " ".repeat(100_000), `"${" ".repeat(100_000)}`]) {
      assert.equal(parseLetter({ to, body: "" }, email).ok, false);
    }
    assert.ok(cpuMs() - started < 500);
  });
});

describe("a letter that went out before", () => {
  const sent = { to: "dana", subject: "Hi", body: "x", purpose: "thank-you", at: "2026-11-13T15:20:00-05:00" };

  it("has a purpose and a moment", () => {
    assert.deepEqual(parseEarlierLetter(sent, email), {
      ok: true,
      value: {
        to: "dana",
        channel: "email",
        subject: "Hi",
        body: "x",
        attachments: [],
        purpose: "thank-you",
        at: Date.UTC(2026, 10, 13, 20, 20),
      },
    });
  });

  it("went by post where it was a card, and by email otherwise where this letter is a card", () => {
    const card = parseEarlierLetter({ ...sent, purpose: "card" }, email);
    assert.equal(card.ok && card.value.channel, "post");
    const mail = parseEarlierLetter(sent, post);
    assert.equal(mail.ok && mail.value.channel, "email");
  });

  it("may have gone to somebody who is no contact any more", () => {
    const parsed = parseEarlierLetter({ ...sent, to: "gone@globex.example" }, email);
    assert.equal(parsed.ok && parsed.value.to, "gone@globex.example");
  });

  it("every fault of a list has its place", () => {
    const parsed = parseEarlierLetters([sent, { ...sent, at: "yesterday" }, { ...sent, purpose: "spam" }], email);
    assert.deepEqual(parsed.ok ? [] : parsed.error.map(({ place }) => place), ["earlier[1].at", "earlier[2].purpose"]);
    assert.equal(parseEarlierLetters({}, email).ok, false);
  });
});
