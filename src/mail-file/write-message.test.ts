import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OutgoingMessage } from "../app/index.ts";
import { writeMessage } from "./index.ts";

const MESSAGE: OutgoingMessage = {
  id: "0198f0c0-0000-7000-8000-000000000001",
  at: Date.UTC(2026, 10, 16, 15),
  from: { name: "Alex Moreau", address: "alex@mail.example" },
  to: { name: "Dana Kim", address: "dana.kim@globex.example" },
  subject: "Thank you: Senior Analyst interview - Nov 13",
  body: "Dear Dana,\n\nthank you.\n\nKind regards,\nAlex",
  thread: undefined,
  attachments: [],
};

async function written(changes: Partial<OutgoingMessage> = {}): Promise<string> {
  const result = await writeMessage({ ...MESSAGE, ...changes });
  assert.ok(result.ok, JSON.stringify(result));
  return new TextDecoder().decode(result.value);
}

function headersOf(message: string): ReadonlyMap<string, string> {
  const head = message.slice(0, message.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return new Map(
    head.split("\r\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
  );
}

async function faultPlaces(changes: Partial<OutgoingMessage>): Promise<readonly string[]> {
  const result = await writeMessage({ ...MESSAGE, ...changes });
  return result.ok ? [] : result.error.map(({ place }) => place);
}

describe("a letter as a message file", () => {
  it("is a message that was not sent yet, from whom to whom, in flowing UTF-8", async () => {
    const message = await written();
    assert.deepEqual(Object.fromEntries(headersOf(message)), {
      "X-Unsent": "1",
      From: "Alex Moreau <alex@mail.example>",
      To: "Dana Kim <dana.kim@globex.example>",
      Subject: "Thank you: Senior Analyst interview - Nov 13",
      "Message-ID": "<0198f0c0-0000-7000-8000-000000000001@mail.example>",
      Date: "Mon, 16 Nov 2026 15:00:00 +0000",
      "Content-Transfer-Encoding": "7bit",
      "MIME-Version": "1.0",
      "Content-Type": "text/plain; charset=utf-8; format=flowed",
    });
    assert.ok(message.endsWith("\r\n\r\nDear Dana,\r\n\r\nthank you.\r\n\r\nKind regards,\r\nAlex\r\n"), message);
  });

  it("keeps the thread", async () => {
    const thread = { inReplyTo: "<2@globex.example>", references: ["<1@mail.example>", "<2@globex.example>"] };
    const headers = headersOf(await written({ thread }));
    assert.equal(headers.get("In-Reply-To"), "<2@globex.example>");
    assert.equal(headers.get("References"), "<1@mail.example> <2@globex.example>");
  });

  it("that goes from here is not marked as unsent, and says so where it goes by itself", async () => {
    const approved = headersOf(await written({ goes: "by-a-person" }));
    assert.deepEqual([approved.has("X-Unsent"), approved.has("Auto-Submitted")], [false, false]);
    const automatic = headersOf(await written({ goes: "automatically" }));
    assert.equal(automatic.has("X-Unsent"), false);
    assert.equal(automatic.get("Auto-Submitted"), "auto-generated");
    assert.equal(automatic.get("X-Auto-Response-Suppress"), "OOF, AutoReply");
  });

  it("that answers none may refer to itself", async () => {
    const headers = headersOf(await written({ thread: { references: ["<1@mail.example>"] } }));
    assert.deepEqual([headers.has("In-Reply-To"), headers.get("References")], [false, "<1@mail.example>"]);
  });

  it("has no From where the writer's address is not known, and names no machine", async () => {
    const headers = headersOf(await written({ from: undefined }));
    assert.equal(headers.get("From"), undefined);
    assert.equal(headers.get("Message-ID"), "<0198f0c0-0000-7000-8000-000000000001@fineline.invalid>");
  });

  it("writes names and words of any script", async () => {
    const to = { name: "Jürgen Müller", address: "j.mueller@koehler.example" };
    const message = await written({ to, subject: "Danke – 面接", body: "Schöne Grüße\n李" });
    const headers = headersOf(message);
    assert.match(headers.get("To") ?? "", /^=\?UTF-8\?Q\?J=C3=BCrgen_M=C3=BCller\?= <j\.mueller@koehler\.example>$/);
    assert.match(headers.get("Subject") ?? "", /^=\?UTF-8\?/);
    assert.match(message, /Sch=C3=B6ne Gr=C3=BC=C3=9Fe\r\n=E6=9D=8E/);
  });

  it("carries attachments, with the text before them", async () => {
    const bytes = new TextEncoder().encode("a,b\n");
    const message = await written({ attachments: [{ name: "data.csv", bytes }] });
    assert.match(message, /Content-Type: multipart\/mixed/);
    assert.match(message, /Content-Type: text\/plain; charset=utf-8; format=flowed/);
    assert.match(message, /Content-Disposition: attachment; filename=data\.csv/);
    assert.match(message, /YSxiCg==/);
  });

  it("a comma, a quote or an address in a name makes no second recipient", async () => {
    for (const name of ["Kim, Dana", 'Dana "D" Kim', "x@evil.test", "Dana <x@evil.test>", "a@good.test,b@evil.test"]) {
      const to = headersOf(await written({ to: { name, address: "dana.kim@globex.example" } })).get("To") ?? "";
      assert.ok(to.endsWith(" <dana.kim@globex.example>"), to);
      assert.doesNotMatch(to.replace(/"(?:[^"\\]|\\.)*"|=\?[^?]*\?Q\?[^?]*\?=/g, ""), /evil|,/);
    }
  });

  it("a name cannot turn the words around it", async () => {
    const to = headersOf(await written({ to: { name: "Dana \u202eKim", address: "dana@globex.example" } })).get("To");
    assert.equal(to, "Dana Kim <dana@globex.example>");
  });

  it("a body is text: a line with a dot, or what looks like a header, stays in it", async () => {
    const message = await written({ body: "x\n.\nBcc: y@evil.test\n\n.\n" });
    assert.equal(headersOf(message).has("Bcc"), false);
    assert.ok(message.includes("\r\n\r\nx\r\n.\r\nBcc: y@evil.test\r\n"), message);
  });

  it("refuses control characters in every header, and says in which", async () => {
    for (const mark of ["\r\nBcc: x@evil.test", "\n", "\r", "\0", "\u0085", "\u2028", "\u2029", "\ud800"]) {
      const name = `Dana${mark}`;
      assert.deepEqual(await faultPlaces({ subject: name }), ["subject"]);
      assert.deepEqual(await faultPlaces({ to: { name, address: "dana@globex.example" } }), ["to.name"]);
      assert.deepEqual(await faultPlaces({ from: { name, address: "a@mail.example" } }), ["from.name"]);
      assert.deepEqual(await faultPlaces({ attachments: [{ name, bytes: new Uint8Array() }] }), [
        "attachments[0].name",
      ]);
    }
    const thread = { inReplyTo: "<x\r\nBcc: y@evil.test>", references: ["no id"] };
    assert.deepEqual(await faultPlaces({ thread }), ["thread", "thread"]);
  });

  it("what is written as an escape stays text", async () => {
    const headers = headersOf(await written({ subject: "%0d%0aBcc: x@evil.test {{ 7 | times: 7 }}" }));
    assert.equal(headers.get("Subject"), "%0d%0aBcc: x@evil.test {{ 7 | times: 7 }}");
    assert.equal(headers.has("Bcc"), false);
  });

  it("refuses a recipient that is not one plain address", async () => {
    for (const address of [
      "",
      "dana",
      '"a@evil.test x"@good.test',
      "a@good.test,b@evil.test",
      "a@good.test <b@evil.test>",
      "x@[169.254.169.254]",
      "team: a@good.test;",
      `${"x".repeat(65)}@good.test`,
      "(".repeat(10_000),
      `${"a.".repeat(50_000)}@`,
      "a@good.test\r\nBcc: b@evil.test",
    ]) {
      assert.deepEqual(await faultPlaces({ to: { name: "Dana", address } }), ["to.address"], address.slice(0, 40));
    }
  });

  it("refuses a domain that no server would be given: numbers in whatever digits, and names that are none", async () => {
    for (const domain of ["127.0.0.1", "127.1", "0x7f", "2130706433", "１２７.0.0.1", "a..b", ".a", "a."]) {
      const address = `dana@${domain}`;
      assert.deepEqual(await faultPlaces({ to: { name: "Dana", address } }), ["to.address"], address);
    }
  });

  it("takes addresses with signs and with letters of any script", async () => {
    for (const address of ["d.o'hara+jobs@globex.example", "jörg@köhler.example", "x@localhost"]) {
      assert.deepEqual(await faultPlaces({ to: { name: "Dana", address } }), []);
    }
  });
});
