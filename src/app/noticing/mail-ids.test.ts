import assert from "node:assert/strict";
import { it } from "node:test";
import { cpuMs } from "../../../test/cpu-ms.ts";
import { bracketed, comparableSubject, idsIn, replyTokenIn } from "./mail-ids.ts";

for (const subject of [
  "Your interview",
  "Re: Your interview",
  "RE: Fwd: AW: Your  interview",
  "Re[2]: [External] Your interview",
  "SV: VS: Antw: RIF: your interview ",
  "回复：Your interview",
]) {
  it(`"${subject}" is about "your interview"`, () => assert.equal(comparableSubject(subject), "your interview"));
}

it("words that only begin like a prefix stay", () => {
  assert.equal(comparableSubject("Reference: check"), "reference: check");
});

it("ids are found in any text, each once and no more than asked for", () => {
  assert.deepEqual(idsIn("a <x@y> b\r\n <z@y>, <x@y> < no > <é@y>", 10), ["<x@y>", "<z@y>"]);
  assert.deepEqual(idsIn("<a@b> <c@d> <e@f>", 2), ["<a@b>", "<c@d>"]);
});

it("an id is the same with its brackets or without", () => {
  assert.equal(bracketed(" a@b "), "<a@b>");
  assert.equal(bracketed("<a@b>"), "<a@b>");
});

it("a token is read from an address of ours alone", () => {
  assert.equal(replyTokenIn("Me+FL.abcdefghij234567abcd@me.example"), "abcdefghij234567abcd");
  assert.equal(replyTokenIn("me+fl.short@me.example"), undefined);
  assert.equal(replyTokenIn("me+other@me.example"), undefined);
});

it("a megabyte of hostile subject, text or address takes no time", () => {
  const startedAt = cpuMs();
  comparableSubject("re: ".repeat(250_000));
  comparableSubject("[".repeat(1_000_000));
  idsIn("<".repeat(1_000_000), 10);
  idsIn(`<${"a".repeat(1_000_000)}`, 10);
  replyTokenIn("+fl.".repeat(250_000));
  assert.ok(cpuMs() - startedAt < 2_000);
});
