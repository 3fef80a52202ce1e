import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linksInText, readLink } from "./message-links.ts";
import { visibleText } from "./visible-text.ts";

describe("a link of a message", () => {
  it("is its whole address, and where it leads", () => {
    assert.deepEqual(readLink(" https://jobs.globex.example/pick?round=2#t ", "Choose\n a time"), {
      words: "Choose a time",
      address: "https://jobs.globex.example/pick?round=2#t",
      place: "jobs.globex.example",
    });
  });

  it("that borrows the letters of another name is spelt out", () => {
    assert.equal(readLink("https://gl\u043Ebex.example/", "")?.place, "xn--glbex-kye.example");
  });

  it("to anything but a page or one address of mail is none", () => {
    const refused = [
      "javascript:alert(1)",
      "JaVa\nscript:alert(1)",
      "data:text/html,<script>1</script>",
      "vbscript:x",
      "file:///etc/passwd",
      "blob:https://a.example/1",
      "https://bank.example@evil.example/",
      "mailto:a@b.example,c@d.example",
      "mailto:",
      "//evil.example",
      "cid:1@x",
      `https://a.example/${"a".repeat(2_000)}`,
      "",
    ];
    for (const address of refused) assert.equal(readLink(address, "x"), undefined, address);
  });

  it("to an address of mail brings no other words along", () => {
    assert.deepEqual(readLink("mailto:ana@globex.example?bcc=all@evil.example&body=x", "Write"), {
      words: "Write",
      address: "mailto:ana@globex.example",
      place: "ana@globex.example",
    });
  });
});

it("the links of a plain text are each told once, without the stop after them", () => {
  const text =
    "See https://a.example/1, (https://b.example/2) and HTTPS://a.example/1. No link: ftp://c.example javascript:x";
  assert.deepEqual(
    linksInText(text).map(({ address }) => address),
    ["https://a.example/1", "https://b.example/2"],
  );
});

it("a name that would turn itself around shows where it does", () => {
  assert.equal(visibleText("x\u202Efdp.exe\r\n"), "x\uFFFDfdp.exe\uFFFD\uFFFD");
});
