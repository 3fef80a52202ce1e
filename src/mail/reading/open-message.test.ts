import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openMessage } from "./open-message.ts";

const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(lines.join("\r\n"));

const MIXED = [
  "From: =?utf-8?Q?Lee_Sm=C3=B8rd?= <lee@globex.example>",
  "To: Ana Ruiz <ana@example.org>, bo@example.org",
  "Subject: Your interview",
  "Date: Mon, 16 Nov 2026 10:00:00 -0500",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="b"',
  "",
  "--b",
  "Content-Type: text/html; charset=utf-8",
  "",
  "<p>See <b>you</b><script>alert(1)</script></p>",
  "--b",
  'Content-Type: application/pdf; name="plan.pdf"',
  'Content-Disposition: attachment; filename="plan.pdf"',
  "Content-Transfer-Encoding: base64",
  "",
  "AAECAw==",
  "--b--",
  "",
];

describe("a message that is opened", () => {
  it("tells who wrote to whom, what, and what lies beside it", async () => {
    const opened = await openMessage(bytesOf(MIXED));
    assert.ok(opened.ok);
    const { html, whole, ...rest } = opened.value;
    assert.deepEqual(rest, {
      subject: "Your interview",
      from: "Lee Smørd <lee@globex.example>",
      to: ["Ana Ruiz <ana@example.org>", "bo@example.org"],
      at: Date.UTC(2026, 10, 16, 15),
      attachments: [{ name: "plan.pdf", type: "application/pdf", bytes: 4 }],
    });
    assert.equal(whole.trim(), "See you");
    assert.match(html ?? "", /<script>alert\(1\)<\/script>/);
  });

  it("has no HTML where it is plain text", async () => {
    const opened = await openMessage(bytesOf(["From: lee@globex.example", "", "Thank you."]));
    assert.deepEqual(opened, {
      ok: true,
      value: {
        subject: "",
        from: "lee@globex.example",
        to: [],
        at: undefined,
        whole: "Thank you.\n",
        html: null,
        attachments: [],
      },
    });
  });

  it("keeps each of its lines on one line, and as it reads", async () => {
    const turning = ["Subject: =?utf-8?Q?gpj=E2=80=AEexe=0D=0AX:_1?=", 'From: "a=0Ab" <lee@globex.example>', "", ""];
    const opened = await openMessage(bytesOf(turning));
    assert.equal(opened.ok && opened.value.subject, "gpj exe X: 1");
  });

  it("beyond the limits gives a fault, and any bytes give no more", async () => {
    const many = await openMessage(new Uint8Array(26 * 1024 * 1024));
    assert.deepEqual(many, {
      ok: false,
      error: [{ place: "message", expected: "at most 25 MB", got: "26.0 MB" }],
    });
    for (const bytes of [new Uint8Array(), Uint8Array.of(0, 255, 10, 13), bytesOf(["Content-Type: multipart/mixed"])]) {
      assert.equal((await openMessage(bytes)).ok, true);
    }
  });
});
