import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseInstant } from "../../index.ts";
import { readCase } from "../../reading/index.ts";
import { interview, lee, readCaseOf } from "../../words/words.suite.ts";
import type { EarlierLetter } from "../letter.ts";
import { findThread, guessedSubject, lastMailTo, replySubject } from "./correspondence.ts";

const LEE = { ...lee, role: "recruiter" } as const;
const ABOUT = "Analyst interview – Nov 13";

function mail(day: number, more: object): object {
  const date = `2026-11-${`${day}`.padStart(2, "0")}`;
  return { id: `m${day}${JSON.stringify(more).length}`, at: `${date}T16:00:00-05:00`, channel: "email", ...more };
}
const sent = (day: number, messageId?: string, more: object = {}) =>
  mail(day, { kind: "sent", to: "lee", purpose: "other", ...(messageId && { messageId }), ...more });
const received = (day: number, messageId: string, more: object = {}) =>
  mail(day, { kind: "received", from: "lee", says: "vague", messageId, ...more });

function reading(...facts: readonly object[]) {
  return readCase(readCaseOf([interview, ...facts]), parseInstant("2026-12-10T09:00:00-05:00"));
}

describe("the thread that a letter goes on with", () => {
  it("holds the mails with one person by time, the latest answered", () => {
    assert.deepEqual(findThread(LEE, reading(sent(16, "<c@x>"), received(15, "<b@x>"), sent(14, "a@x"))), {
      inReplyTo: "<c@x>",
      references: ["<a@x>", "<b@x>", "<c@x>"],
    });
  });

  it("holds no mails with others, no calls, and no mails that came back", () => {
    const facts = [
      sent(14, "<a@x>"),
      sent(15, "<b@x>", { to: "dana" }),
      sent(16, "<c@x>", { channel: "message" }),
      received(17, "<d@x>", { from: "dana" }),
      received(18, "<e@x>", { channel: "phone" }),
      received(19, "<f@x>", { says: "bounce" }),
    ];
    assert.deepEqual(findThread(LEE, reading(...facts)), { inReplyTo: "<a@x>", references: ["<a@x>"] });
  });

  it("is none without ids, and none with nobody", () => {
    assert.equal(findThread(LEE, reading(sent(14))), undefined);
    assert.equal(findThread(undefined, reading(sent(14, "<a@x>"))), undefined);
  });

  it("takes only what a header may hold for an id", () => {
    for (const id of ["two words@x", "<a@x><b@x>", "<>", `<${"a".repeat(249)}>`, "a\u00e9@x", "<a@x> b"]) {
      assert.equal(findThread(LEE, reading(sent(14, id))), undefined, id);
    }
    assert.equal(findThread(LEE, reading(sent(14, `<${"a".repeat(248)}>`)))?.inReplyTo, `<${"a".repeat(248)}>`);
    assert.equal(findThread(LEE, reading(sent(14, " <a@x> ")))?.inReplyTo, "<a@x>");
  });

  it("names twenty mails at most: the first and the latest nineteen", () => {
    const ids = Array.from({ length: 21 }, (_, i) => `<${i}@x>`);
    const mails = ids.map((id, i) => (i < 10 ? sent(14 + i, id) : received(4 + i, id)));
    const all = findThread(LEE, reading(...mails.slice(0, 20)))!.references;
    assert.equal(all.length, 20);
    const { references } = findThread(LEE, reading(...mails))!;
    assert.equal(references.length, 20);
    assert.deepEqual([references[0], references[1], references.at(-1)], ["<0@x>", "<1@x>", "<20@x>"]);
  });
});

describe("the mail that a letter answers", () => {
  function letter(at: number, more: Partial<EarlierLetter> = {}): EarlierLetter {
    return {
      to: "lee",
      channel: "email",
      subject: `at ${at}`,
      body: "",
      attachments: [],
      purpose: "other",
      at,
      ...more,
    };
  }

  it("is the latest to that person that has a subject, of two of one moment the second", () => {
    const others = [letter(9, { to: "dana" }), letter(8, { channel: "phone" }), letter(7, { subject: null })];
    assert.equal(lastMailTo(LEE, [letter(1), letter(5), letter(3), ...others])?.subject, "at 5");
    assert.equal(lastMailTo(LEE, [letter(5), letter(5, { subject: "second" })])?.subject, "second");
    assert.equal(lastMailTo(LEE, others), undefined);
    assert.equal(lastMailTo(undefined, [letter(1)]), undefined);
  });
});

describe("the subject of a thread", () => {
  it("is guessed from what the last mail to that person was for", () => {
    const guess = (...facts: readonly object[]) => guessedSubject(LEE, reading(...facts), ABOUT);
    assert.equal(guess(sent(14, undefined, { purpose: "thank-you" })), `Thank you: ${ABOUT}`);
    assert.equal(guess(sent(14, undefined, { purpose: "check-in" })), `Follow-up: ${ABOUT}`);
    assert.equal(guess(sent(14, undefined, { purpose: "answer" })), `As promised: ${ABOUT}`);
    assert.equal(guess(sent(14)), undefined);
    assert.equal(guess(), undefined);
    assert.equal(
      guess(
        sent(14, undefined, { purpose: "thank-you" }),
        sent(15, undefined, { purpose: "check-in", to: "dana" }),
        sent(16, undefined, { purpose: "check-in", channel: "phone" }),
      ),
      `Thank you: ${ABOUT}`,
    );
  });

  it("has one Re:, however often and in whatever language it went to and fro", () => {
    for (const subject of ["Our talk", "Re: Our talk", "RE:re : AW: Sv: Antw: Fw: FWD: WG: Our talk"]) {
      assert.equal(replySubject(subject), "Re: Our talk", subject);
    }
    assert.equal(replySubject("About Re: our talk"), "Re: About Re: our talk");
    assert.equal(replySubject("Retail: our talk"), "Re: Retail: our talk");
  });

  it("is cut where it is absurdly long", () => {
    assert.equal(replySubject("x".repeat(500)).length, 184);
  });
});
