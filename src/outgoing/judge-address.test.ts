import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { judgeAddress } from "./judge-address.ts";

const EXPECTED = {
  public: [
    "8.8.8.8",
    "100.63.255.255",
    "100.128.0.1",
    "172.15.0.1",
    "172.32.0.1",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
  ],
  private: [
    "127.0.0.1",
    "127.255.255.254",
    "10.0.0.5",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "192.88.99.1",
    "240.0.0.1",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::127.0.0.1",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::808:808",
    "fc00::1",
    "fd12:3456::1",
    "fec0::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:808:808::",
    "2001::1",
    "100::1",
    "4000::1",
  ],
  never: [
    "169.254.169.254",
    "169.254.0.1",
    "::ffff:169.254.169.254",
    "::ffff:a9fe:a9fe",
    "64:ff9b::a9fe:a9fe",
    "fe80::1",
    "fe80::1%eth0",
    "fd00:ec2::254",
    "168.63.129.16",
    "100.100.100.200",
    "192.0.0.192",
    "224.0.0.1",
    "239.255.255.250",
    "ff02::1",
    "255.255.255.255",
    "0.0.0.0",
    "::",
    "0x7f.1",
    "0177.0.0.1",
    "2130706433",
    "localhost",
    "",
    "8.8.8.8 ",
    "8.8.8",
  ],
} as const;

for (const [kind, addresses] of Object.entries(EXPECTED)) {
  for (const address of addresses) {
    it(`${JSON.stringify(address)} is ${kind}`, () => {
      assert.equal(judgeAddress(address), kind);
    });
  }
}

it("an address of IPv4 is the same inside IPv6", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      assert.equal(judgeAddress(`::ffff:${address}`), judgeAddress(address));
    }),
  );
});
