import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseMessage, readMessage } from "../../src/mail/reading/index.ts";
import { cpuMs } from "../cpu-ms.ts";

const HEADERS = [
  "From: Lee Okafor <lee@globex.example>",
  "To: alex@mail.example",
  "Subject: Re: Following up",
  "Date: Mon, 16 Nov 2026 10:00:00 -0500",
  "In-Reply-To: <1@mail.example>",
];

function message(headers: readonly string[], body: string): Uint8Array {
  return Buffer.from(`${headers.join("\r\n")}\r\n\r\n${body}`);
}

async function read(bytes: Uint8Array) {
  const result = await readMessage(bytes, undefined);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

async function faultOf(bytes: Uint8Array): Promise<string> {
  const result = await readMessage(bytes, undefined);
  assert.ok(!result.ok);
  const [fault] = result.error;
  return `${fault?.place}: ${fault?.expected}`;
}

/** Milliseconds of work, the better of two runs. */
async function timeOf(text: string): Promise<number> {
  const bytes = message(HEADERS, text);
  const times: number[] = [];
  for (let run = 0; run < 2; run += 1) {
    const start = cpuMs();
    await read(bytes);
    times.push(cpuMs() - start);
  }
  return Math.min(...times);
}

describe("a message that means harm", () => {
  it("of a million parts is refused, and the next one read", async () => {
    const part = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n";
    const bytes = message([...HEADERS, 'Content-Type: multipart/mixed; boundary="b"'], part.repeat(600_000));
    assert.equal(await faultOf(bytes), "message: at most 200 parts");
    assert.equal((await read(message(HEADERS, "We'll tell you by Friday."))).says, "update");
  });

  it("of many boundaries, one in the other, is refused", async () => {
    let body = "";
    for (let depth = 0; depth < 30; depth += 1) {
      body += `--b${depth}\r\nContent-Type: multipart/mixed; boundary="b${depth + 1}"\r\n\r\n`;
    }
    const bytes = message([...HEADERS, 'Content-Type: multipart/mixed; boundary="b0"'], body);
    assert.match(await faultOf(bytes), /^message: a message that can be taken apart .*20 levels/);
  });

  it("of a million lines is refused", async () => {
    assert.equal(await faultOf(message(HEADERS, "\n".repeat(1_000_000))), "message: at most 100000 short lines");
  });

  it("of more than 25 MB is refused", async () => {
    assert.equal(await faultOf(message(HEADERS, "x\r\n".repeat(9_000_000))), "message: at most 25 MB");
  });

  it("that writes rules across a page of dashes is no message of many parts", async () => {
    const { text } = await read(message(HEADERS, `Hello\r\n${"--x\r\n".repeat(500)}We'll decide by Friday.`));
    assert.ok(text.endsWith("We'll decide by Friday."));
  });

  it("with a Message-ID of a megabyte is read", async () => {
    const bytes = message(
      [...HEADERS, `Message-ID: <${"x".repeat(1_000_000)}@evil.example>`],
      "You'll hear by Friday.",
    );
    assert.equal((await read(bytes)).automatic, "no");
  });

  it("whose ids hold commands gives none of them on", async () => {
    const bytes = message(
      [...HEADERS, "Message-ID: <x A1 DELETE INBOX>", "References: <ok@mail.example> <bad\tid> <a\u0000b@x>"],
      "Soon.",
    );
    const reading = await read(bytes);
    assert.ok(!JSON.stringify(reading).includes("DELETE"));
  });

  it("with ten thousand references keeps a hundred of them", async () => {
    const references = Array.from({ length: 10_000 }, (_, n) => `<${n}@mail.example>`).join("\r\n ");
    const parsed = await parseMessage(message([...HEADERS, `References: ${references}`], "Soon."));
    assert.ok(parsed.ok);
    const kept = parsed.value.headers.find(({ name }) => name === "references")?.value.split(" ") ?? [];
    assert.equal(kept.length, 100);
    assert.equal(kept[0], "<0@mail.example>");
  });

  it("holding a bomb of base64 is read within its own size", async () => {
    const bomb = `${"A".repeat(76)}\r\n`.repeat(200_000);
    const bytes = message(
      [...HEADERS, "MIME-Version: 1.0", "Content-Type: text/plain", "Content-Transfer-Encoding: base64"],
      bomb,
    );
    const { text } = await read(bytes);
    assert.ok(text.length <= 2_000_000);
  });

  it("in utf-7 does not become markup or headers", async () => {
    const bytes = message(
      [...HEADERS, "Content-Type: text/html; charset=utf-7"],
      "+ADw-script+AD4-alert(1)+ADw-/script+AD4- We will decide by Friday.",
    );
    const { text } = await read(bytes);
    assert.ok(text.includes("+ADw-script"), text);
  });

  it("with NULs and other controls loses them, and nothing else", async () => {
    const { text, decisionBy } = await read(message(HEADERS, "We'll\u0000 let you\u0007 know\u001b[31m by Friday."));
    assert.equal(text, "We'll let you know[31m by Friday.");
    assert.notEqual(decisionBy, undefined);
  });

  it("with a line end in a name adds no header", async () => {
    const name = `=?utf-8?B?${Buffer.from("Lee\r\nAuto-Submitted: auto-replied").toString("base64")}?=`;
    const bytes = message([`From: ${name} <lee@globex.example>`, ...HEADERS.slice(1)], "We'll tell you by Friday.");
    assert.equal((await read(bytes)).automatic, "no");
  });

  it("in HTML runs nothing, loads nothing, and shows no hidden words", async () => {
    const html =
      '<html><head><title>t</title><script>document.write("offer")</script></head><body onload=x><img src="http://evil.example/p.png">' +
      '<div style="display:none">We are pleased to offer you the job.</div><p>We will decide by <b>Friday</b>.</p></body></html>';
    const { text, says } = await read(message([...HEADERS, "Content-Type: text/html; charset=utf-8"], html));
    assert.deepEqual({ text, says }, { text: "We will decide by Friday.", says: "update" });
  });

  it("of bytes that are no text at all is read", async () => {
    const bytes = Uint8Array.from({ length: 65_536 }, (_, n) => (n * 7919 + (n >> 3)) % 256);
    assert.equal((await read(bytes)).automatic, "no");
  });

  it("that is empty says nothing", async () => {
    assert.deepEqual((await read(new Uint8Array(0))).says, "other");
  });
});

/** Each is a pattern's worst friend: what nearly matches, again and again. */
const STUBBORN: Readonly<Record<string, (length: number) => string>> = {
  "nested quotes": (n) => Array.from({ length: n / 100 }, (_, i) => `${">".repeat(i % 500)} x`).join("\n"),
  "beginnings of attributions": (n) => "On ".repeat(n / 3),
  "lines that end in a colon": (n) => "On Monday, in the course of the year 2026, around noon or so:\n".repeat(n / 62),
  rules: (n) => "________________________________\n".repeat(n / 33),
  "headers that are none": (n) => `From: ${"x".repeat(60)}\n`.repeat(n / 67),
  blanks: (n) => " ".repeat(n),
  "lines of nothing": (n) => `${" ".repeat(60)}\n`.repeat(n / 61),
  "words without end": (n) => "a".repeat(n),
  "almost refusals": (n) => "not moving not able to be moving ".repeat(n / 33),
  "almost promises": (n) => "we will let you know the the the ".repeat(n / 33),
  "dates without end": (n) => "by Monday or Tuesday to Friday 11/12 - ".repeat(n / 39),
  numbers: (n) => "12 ".repeat(n / 3),
  addresses: (n) => "a@b.c,".repeat(n / 6),
  "angle brackets": (n) => "<".repeat(n),
  "sentences of one letter": (n) => "a. ".repeat(n / 3),
  "question marks": (n) => "?".repeat(n),
  "underscores and dashes": (n) => "-_=".repeat(n / 3),
  Japanese: (n) => "応募".repeat(n / 6),
};

describe("a text of a megabyte", () => {
  for (const [name, make] of Object.entries(STUBBORN)) {
    it(`is read in time that grows no faster than it does: ${name}`, async () => {
      const [small, large] = [await timeOf(make(125_000)), await timeOf(make(1_000_000))];
      // Eight times the text: twice that ratio for noise, and a floor where both are over at once.
      assert.ok(large < 1_000 || large < small * 20, `${small.toFixed(0)} ms, ${large.toFixed(0)} ms`);
      assert.ok(large < 5_000, `${large.toFixed(0)} ms`);
    });
  }

  it("of HTML likewise, whatever is left open", async () => {
    for (const piece of ["<div>", "<", "<!--", '<a b="', "<blockquote>", "</p>", "&amp", "<style>", "<b x='>"]) {
      const start = cpuMs();
      await read(message([...HEADERS, "Content-Type: text/html"], piece.repeat(1_000_000 / piece.length)));
      assert.ok(cpuMs() - start < 5_000, piece);
    }
  });

  it("in a bounce likewise", async () => {
    for (const piece of ["could not be delivered ", "Message-ID: ", "x@y ", "5.1.1 ", "delayed "]) {
      const start = cpuMs();
      const headers = ["From: MAILER-DAEMON@x.example", "Subject: failure notice"];
      await read(message(headers, piece.repeat(1_000_000 / piece.length)));
      assert.ok(cpuMs() - start < 5_000, piece);
    }
  });
});
