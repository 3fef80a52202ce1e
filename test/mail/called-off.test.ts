import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readMessage } from "../../src/mail/reading/index.ts";

/** A calendar's message about an interview, with what somebody wrote beside it. */
function calendarMessage(method: "REQUEST" | "CANCEL", words: string): Uint8Array {
  const lines = [
    "From: Lee Okafor <lee@globex.example>",
    `Subject: ${method === "CANCEL" ? "Canceled: " : ""}Interview Senior Analyst`,
    "Date: Mon, 16 Nov 2026 10:00:00 -0500",
    "MIME-Version: 1.0",
    "Content-Type: multipart/alternative; boundary=b",
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    words,
    "--b",
    `Content-Type: text/calendar; charset=utf-8; method=${method}`,
    "",
    "BEGIN:VCALENDAR",
    `METHOD:${method}`,
    "BEGIN:VEVENT",
    "UID:1@globex.example",
    "SUMMARY:Interview Senior Analyst",
    "DTSTART:20261124T150000Z",
    "END:VEVENT",
    "END:VCALENDAR",
    "--b--",
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

async function says(method: "REQUEST" | "CANCEL", words: string): Promise<string> {
  const read = await readMessage(calendarMessage(method, words), undefined);
  assert.ok(read.ok, JSON.stringify(read));
  return `${read.value.automatic} ${read.value.says}`;
}

describe("an interview that is called off", () => {
  for (const words of [
    "",
    "This event has been canceled and removed from your calendar.",
    "The interview has been cancelled.",
    "Unfortunately we have to cancel your interview on Tuesday. We will find a new date.",
  ]) {
    it(`is no rejection by itself: "${words}"`, async () => assert.equal(await says("CANCEL", words), "no other"));
  }

  for (const words of [
    "I have to cancel our interview: the position has been filled.",
    "We have decided not to move forward with your application, so I am cancelling the interview.",
  ]) {
    it(`is one where its words say so: "${words}"`, async () =>
      assert.equal(await says("CANCEL", words), "no rejection"));
  }

  it("is an invitation as long as it is one", async () => {
    assert.equal(await says("REQUEST", "You have been invited."), "no interview");
  });
});
