import assert from "node:assert/strict";
import { it } from "node:test";
import { clientAddress, countedAddress } from "./client-address.ts";

const request = (forwarded?: string) =>
  new Request(
    "https://fineline.example/",
    forwarded === undefined ? {} : { headers: { "X-Forwarded-For": forwarded } },
  );
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
const nobody = { isProxy: () => false };

for (const [whole, kept] of [
  ["192.0.2.77", "192.0.2.0"],
  ["::ffff:192.0.2.77", "192.0.2.0"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::"],
  ["2001:db8::1", "2001:db8::"],
  ["::1", "::"],
  ["fe80::1%eth0", "fe80::"],
  ["no address", "unknown"],
] as const) {
  it(`of ${whole} no more is kept than ${kept}`, () => {
    assert.equal(clientAddress(request(), from(whole), nobody), kept);
  });
}

for (const [whole, counted] of [
  ["192.0.2.77", "192.0.2.77"],
  ["::ffff:192.0.2.77", "192.0.2.77"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"],
  ["2001:0DB8:1:2:ffff::9", "2001:db8:1:2::"],
  ["2001:db8::9", "2001:db8:0:0::"],
  ["2001:db8:1:2:3:4:192.0.2.77", "2001:db8:1:2::"],
  ["fe80::1%eth0", "fe80:0:0:0::"],
  ["no address", "unknown"],
] as const) {
  it(`${whole} is counted as ${counted}`, () => {
    assert.equal(countedAddress(request(), from(whole), nobody), counted);
  });
}

it("what a proxy of one's own was told by nobody it knows is not believed", () => {
  const own = { isProxy: (address: string) => address === "10.0.0.1" };
  assert.equal(countedAddress(request("1.1.1.1, 192.0.2.77"), from("10.0.0.1"), own), "192.0.2.77");
  assert.equal(countedAddress(request("1.1.1.1"), from("192.0.2.88"), own), "192.0.2.88");
  assert.equal(countedAddress(request(), from("10.0.0.1"), own), "10.0.0.1");
});
