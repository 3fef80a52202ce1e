import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CaseHeader, ContactJson, FactJson } from "../contract/index.ts";
import { mergeHeader } from "./merge-header.ts";

const ana: ContactJson = { id: "ana", name: "Ana Ruiz", role: "recruiter" };
const lee: ContactJson = { id: "lee", name: "Lee Okafor", role: "hiring-manager", email: "lee@globex.example" };

const base: CaseHeader = {
  role: "Senior Analyst",
  company: "Globex",
  me: { name: "Kim" },
  calendar: { timeZone: "America/New_York", country: "US", region: "NY" },
  contacts: [ana, lee],
};

const merge = (mine: Partial<CaseHeader>, theirs: Partial<CaseHeader>, facts: readonly FactJson[] = []) =>
  mergeHeader({ base, mine: { ...base, ...mine }, theirs: { ...base, ...theirs } }, facts);

const sent: FactJson = {
  id: "s1",
  at: "2026-11-13T15:20:00Z",
  kind: "sent",
  to: "ana",
  channel: "email",
  purpose: "thank-you",
};

describe("merging two changes to one header", () => {
  it("what only one side changed is kept, whichever side it was", () => {
    assert.deepEqual(merge({ role: "Principal" }, { company: "Globex Ltd" }), {
      ...base,
      role: "Principal",
      company: "Globex Ltd",
    });
  });

  it("a change without another one is what comes out, and none leaves the other's", () => {
    const changed = { ...base, playbook: "the-nest", me: { name: "Kim", email: "kim@me.example" } };
    assert.deepEqual(mergeHeader({ base, mine: changed, theirs: base }), changed);
    assert.deepEqual(mergeHeader({ base, mine: base, theirs: changed }), changed);
  });

  it("the later of two changes to one field holds", () => {
    assert.equal(merge({ role: "Principal" }, { role: "Lead" }).role, "Principal");
  });

  it("a field that one side took out is gone", () => {
    const { region: _, ...elsewhere } = base.calendar;
    assert.deepEqual(merge({}, { calendar: elsewhere }).calendar, { timeZone: "America/New_York", country: "US" });
    const { me: __, ...without } = base;
    assert.equal("me" in mergeHeader({ base, mine: without, theirs: base }), false);
  });

  it("who I am and the calendar are merged by their fields", () => {
    const merged = merge(
      { me: { name: "Kim", email: "kim@me.example" }, calendar: { ...base.calendar, weekend: [5, 6] } },
      { me: { name: "Kim Ito" }, calendar: { ...base.calendar, hours: { open: "08:00", close: "16:00" } } },
    );
    assert.deepEqual(merged.me, { name: "Kim Ito", email: "kim@me.example" });
    assert.deepEqual(merged.calendar, {
      ...base.calendar,
      weekend: [5, 6],
      hours: { open: "08:00", close: "16:00" },
    });
  });

  it("a region goes with its country", () => {
    const merged = merge(
      { calendar: { timeZone: "America/New_York", country: "DE" } },
      { calendar: { ...base.calendar, region: "CA" } },
    );
    assert.deepEqual(merged.calendar, { timeZone: "America/New_York", country: "DE" });
  });

  it("keys of others are merged like any field", () => {
    const merged = merge(
      { "x-mine": 1 } as Partial<CaseHeader>,
      JSON.parse('{"__proto__":{"x-theirs":2},"x-theirs":2}') as Partial<CaseHeader>,
    );
    assert.equal((merged as unknown as Record<string, unknown>)["x-mine"], 1);
    assert.equal((merged as unknown as Record<string, unknown>)["x-theirs"], 2);
    assert.equal(Object.getPrototypeOf(merged), Object.prototype);
  });
});

describe("merging contacts", () => {
  const sam: ContactJson = { id: "sam", name: "Sam Ortiz", role: "staff" };
  const noor: ContactJson = { id: "noor", name: "Noor Haddad", role: "interviewer" };

  it("somebody whom either side added stays, theirs first", () => {
    assert.deepEqual(merge({ contacts: [ana, lee, sam] }, { contacts: [ana, lee, noor] }).contacts, [
      ana,
      lee,
      noor,
      sam,
    ]);
  });

  it("two changes to one person's different fields are both kept", () => {
    const merged = merge(
      { contacts: [{ ...ana, phone: "+1 212 555 0134" }, lee] },
      { contacts: [{ ...ana, title: "Talent" }, lee] },
    );
    assert.deepEqual(merged.contacts, [{ ...ana, title: "Talent", phone: "+1 212 555 0134" }, lee]);
  });

  it("somebody whom one side removed and the other left alone is gone", () => {
    assert.deepEqual(merge({ contacts: [lee] }, {}).contacts, [lee]);
    assert.deepEqual(merge({}, { contacts: [lee] }).contacts, [lee]);
  });

  it("somebody whom one side removed and the other changed stays, changed", () => {
    const changed = { ...ana, email: "ana@globex.example" };
    assert.deepEqual(merge({ contacts: [lee] }, { contacts: [changed, lee] }).contacts, [changed, lee]);
    assert.deepEqual(merge({ contacts: [changed, lee] }, { contacts: [lee] }).contacts, [lee, changed]);
  });

  it("somebody of whom facts speak is not removed", () => {
    assert.deepEqual(merge({ contacts: [lee] }, {}, [sent]).contacts, [ana, lee]);
  });
});
