import assert from "node:assert/strict";
import { it } from "node:test";
import { cpuMs } from "../../test/cpu-ms.ts";
import { isOneAddress, withAsciiDomain } from "./one-address.ts";

it("an address is one plain name at one plain domain", () => {
  for (const address of ["dana@globex.example", "d.o'hara+jobs@globex.example", "jörg@köhler.example", "x@localhost"]) {
    assert.equal(isOneAddress(address), true, address);
  }
});

it("a machine's number is no domain, in whatever digits", () => {
  for (const domain of [
    "127.0.0.1",
    "127.1",
    "0x7f.1",
    "0x7f",
    "１２７.0.0.1",
    "[127.0.0.1]",
    "2130706433",
    "a..b",
    ".a",
    "a.",
  ]) {
    assert.equal(isOneAddress(`x@${domain}`), false, domain);
  }
});

it("a long text is refused at once", () => {
  const before = cpuMs();
  for (const text of [
    "(".repeat(1e6),
    `${"a.".repeat(5e5)}@`,
    `${"a".repeat(64)}@${"a.".repeat(90)}`,
    "@".repeat(1e6),
  ]) {
    assert.equal(isOneAddress(text), false);
  }
  assert.ok(cpuMs() - before < 1000);
});

it("a domain is written as every server knows it, and one in ASCII as it was", () => {
  assert.equal(withAsciiDomain("hr@köhler.example"), "hr@xn--khler-jua.example");
  assert.equal(withAsciiDomain("hr@Globex.Example"), "hr@Globex.Example");
});
