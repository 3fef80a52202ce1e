import assert from "node:assert/strict";
import { it } from "node:test";
import { lateAddresses } from "./late-addresses.ts";

const me = { address: "Me@me.example" };

function caseOf(id: string, ...addresses: readonly string[]) {
  const contacts = addresses.map((email, number) => ({ id: `c${number}`, name: email, role: "staff", email }) as const);
  const header = {
    role: "Analyst",
    company: "Globex",
    me: { name: "Me", email: "me@work.example" },
    calendar: { timeZone: "UTC" },
    contacts,
  };
  return { id, header };
}

const addressesOf = (...addresses: readonly string[]) =>
  lateAddresses([caseOf("globex", ...addresses)], me, []).map(({ address }) => address);

it("each address of a case is sought once, in lower case, and not where it was sought for that case before", () => {
  const cases = [caseOf("globex", "Lee@Globex.example", "lee@globex.example"), caseOf("hooli", "lee@globex.example")];
  assert.deepEqual(lateAddresses(cases, me, [{ caseId: "globex", address: "lee@globex.example" }]), [
    { caseId: "hooli", address: "lee@globex.example" },
  ]);
});

it("one's own addresses and those that nobody reads are passed over", () => {
  assert.deepEqual(
    addressesOf("me@me.example", "me@work.example", "no-reply@globex.example", "x@greenhouse.io", "ana@b.example"),
    ["ana@b.example"],
  );
});

it("an address that stands in more than twenty cases is one of many people's", () => {
  const cases = (count: number) => Array.from({ length: count }, (_, n) => caseOf(`c${n}`, "jobs@agency.example"));
  assert.deepEqual([lateAddresses(cases(20), me, []).length, lateAddresses(cases(21), me, []).length], [20, 0]);
});

it("what a server's command could take for something else is not asked for", () => {
  assert.deepEqual(addressesOf('a"b@c.example', "a b@c.example", "a*@c.example", "jörg@c.example", "a@[1.2.3.4]"), []);
});
