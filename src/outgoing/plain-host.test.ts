import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { plainHost } from "./plain-host.ts";

for (const [text, address] of [
  ["127.0.0.1", "127.0.0.1"],
  ["0x7f.1", "127.0.0.1"],
  ["0", "0.0.0.0"],
  ["127.1", "127.0.0.1"],
  ["017700000001", "127.0.0.1"],
  ["2130706433", "127.0.0.1"],
  ["0xA9FEA9FE", "169.254.169.254"],
  ["127.0.0.1.", "127.0.0.1"],
  ["１２７.0.0.1", "127.0.0.1"],
  ["[::1]", "::1"],
  ["::FFFF:127.0.0.1", "::ffff:127.0.0.1"],
] as const) {
  it(`${text} is the address ${address}`, () => {
    assert.deepEqual(plainHost(text), { kind: "address", text: address });
  });
}

for (const [text, name] of [
  ["Mail.Example.ORG.", "mail.example.org"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["localhost", "localhost"],
  ["_imaps.example", "_imaps.example"],
] as const) {
  it(`${text} is the name ${name}`, () => {
    assert.deepEqual(plainHost(text), { kind: "name", text: name });
  });
}

for (const text of [
  "",
  " ",
  "a b",
  "a/b",
  "user@host",
  "host:25",
  "fe80::1%eth0",
  "[::1",
  "a..b",
  "-a.example",
  "a\r\nb",
  "a\0b",
  "%31%32%37.0.0.1",
  "1.2.3.4.5",
  "256.1.1.1",
  `${"a".repeat(64)}.example`,
  "http://a",
]) {
  it(`${JSON.stringify(text)} is no host`, () => {
    assert.equal(plainHost(text), undefined);
  });
}

it("whatever is read as a host is read as the same once more", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.domain(), fc.ipV4Extended(), fc.ipV6()), (text) => {
      const host = plainHost(text);
      if (host !== undefined) assert.deepEqual(plainHost(host.text), host);
    }),
  );
});
