import assert from "node:assert/strict";
import { it } from "node:test";
import { readMessageWithInvitations } from "../../src/bin/message-reader.ts";

function calendarOf(sequence: number, method = "REQUEST"): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Example//EN",
    `METHOD:${method}`,
    "BEGIN:VEVENT",
    "UID:final@globex.example",
    `SEQUENCE:${sequence}`,
    "DTSTAMP:20261120T120000Z",
    "DTSTART:20261201T150000Z",
    "DTEND:20261201T160000Z",
    "SUMMARY:Final interview",
    "ORGANIZER;CN=Lee Wong:mailto:lee@globex.example",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

type Part = readonly [type: string, body: string];

function messageWith(...parts: readonly Part[]): Uint8Array {
  const lines = [
    "From: Lee Wong <lee@globex.example>",
    "To: me@me.example",
    "Subject: Invitation: Final interview",
    "Date: Fri, 20 Nov 2026 12:00:00 +0000",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "We look forward to it.",
    ...parts.flatMap(([type, body]) => ["--b", `Content-Type: ${type}`, "", body]),
    "--b--",
    "",
  ];
  return new TextEncoder().encode(lines.join("\r\n"));
}

async function invitedBy(...parts: readonly Part[]) {
  const read = await readMessageWithInvitations(messageWith(...parts), undefined);
  assert.ok(read.ok);
  return read.value.invitations?.map(({ uid, sequence, method, title }) => [uid, sequence, method, title]);
}

const FINAL = ["final@globex.example", 0, "request", "Final interview"];

it("the invitation in a message is read, once where it is attached as well", async () => {
  const part = ['text/calendar; charset="utf-8"; method=REQUEST', calendarOf(0)] as const;
  const attached = ['application/ics; name="invite.ics"', calendarOf(0)] as const;
  assert.deepEqual(await invitedBy(part), [FINAL]);
  assert.deepEqual(await invitedBy(part, attached), [FINAL]);
});

it("of two forms of one invitation the later counts", async () => {
  const forms = [0, 2, 1].map((sequence) => ["text/calendar", calendarOf(sequence)] as const);
  assert.deepEqual(await invitedBy(...forms), [["final@globex.example", 2, "request", "Final interview"]]);
});

it("a calendar that is damaged, and a message without one, invite to nothing", async () => {
  assert.deepEqual(await invitedBy(["text/calendar", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"]), []);
  assert.deepEqual(await invitedBy(["text/plain", calendarOf(0)]), []);
  assert.deepEqual(await invitedBy(), []);
});
