import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { separateReply } from "./separate-reply.ts";

function replyIn(...lines: readonly string[]): string {
  return separateReply(lines.join("\n")).reply;
}

describe("what was written, without what was answered", () => {
  it("above a quotation, below it, and between two", () => {
    const quoted = ["On Mon, Nov 16, 2026 at 9:00 AM Alex <alex@mail.example> wrote:", "> Any news?", "> Alex"];
    assert.equal(replyIn("By Friday.", "", ...quoted), "By Friday.");
    assert.equal(replyIn(...quoted, "", "By Friday."), "By Friday.");
    assert.equal(replyIn(...quoted, "Yes.", "> Who decides?", "Dana."), "Yes.\nDana.");
  });

  it("above an attribution that was broken over lines", () => {
    const broken = [
      "On Monday, November 16, 2026 at 9:00 AM Alexander",
      "Moreau <alex@mail.example>",
      "wrote:",
      "> Hi",
    ];
    assert.equal(replyIn("By Friday.", "", ...broken), "By Friday.");
  });

  it("above an attribution of any language, with or without marks below it", () => {
    for (const head of [
      "Am 16.11.2026 um 09:00 schrieb Alex Moreau <alex@mail.example>:",
      "Le lun. 16 nov. 2026 à 09:00, Alex <alex@mail.example> a écrit :",
      "El lun, 16 nov 2026 a las 9:00, Alex (<alex@mail.example>) escribió:",
      "Il giorno lun 16 nov 2026 alle ore 09:00 Alex <alex@mail.example> ha scritto:",
      "Op ma 16 nov 2026 om 09:00 schreef Alex <alex@mail.example>:",
      "Em seg., 16 de nov. de 2026 às 09:00, Alex <alex@mail.example> escreveu:",
    ]) {
      assert.equal(replyIn("Soon.", "", head, "", "Hello, any news?"), "Soon.", head);
    }
  });

  it("above Outlook's headers, in its languages", () => {
    assert.equal(replyIn("Soon.", "", "From: Alex", "Sent: Monday", "To: Lee", "Subject: x", "", "Hello"), "Soon.");
    assert.equal(replyIn("Bald.", "", "Von: Alex", "Gesendet: Montag", "An: Lee", "Betreff: x", "", "Hallo"), "Bald.");
    assert.equal(replyIn("Oui.", "", "De : Alex", "Envoyé : lundi", "À : Lee", "Objet : x", "", "Salut"), "Oui.");
    assert.equal(replyIn("Soon.", "", "-----Original Message-----", "anything"), "Soon.");
  });

  it("keeps lines that only look alike", () => {
    const lines = ["From: the team", "we wish you well.", "On Friday Dana wrote:", "a plan."];
    assert.equal(replyIn(...lines), lines.join("\n"));
  });

  it("without signature, small print and what a phone adds", () => {
    assert.equal(replyIn("Soon.", "", "-- ", "Lee Okafor", "Globex"), "Soon.");
    assert.equal(replyIn("Soon.", "", "Sent from my iPhone"), "Soon.");
    assert.equal(replyIn("Soon.", "", "Von meinem iPad gesendet"), "Soon.");
    assert.equal(replyIn("Soon.", "", "CONFIDENTIALITY NOTICE: reply by Friday."), "Soon.");
    assert.equal(
      replyIn("Soon.", "", "Best regards,", "Lee Okafor", "Senior Recruiter | Globex", "+1 212 555 0134"),
      "Soon.\n\nBest regards,\nLee Okafor",
    );
  });

  it("is empty where everything is quoted", () => {
    assert.deepEqual(separateReply("> a\n> b"), { reply: "", isQuoting: true });
  });
});
