import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeFault } from "./fault.ts";
import { parseSettingsChange } from "./parse-settings.ts";

const faultsOf = (value: unknown): readonly string[] => {
  const parsed = parseSettingsChange(value);
  return parsed.ok ? [] : parsed.error.map((fault) => describeFault(fault));
};

describe("a change to settings", () => {
  it("may hold every setting, each of them null", () => {
    const change = {
      name: "Kim Ito",
      email: null,
      address: "1 Main St\nSpringfield",
      timeZone: "Europe/Lisbon",
      hours: { open: "08:30", close: "17:00" },
      weekend: [5, 6],
      tone: "warm",
      playbook: "the-nest",
      playbooks: { mine: { id: "mine", title: "Mine", sources: [] } },
      notify: { morning: "08:00" },
      daysOff: [{ from: "2026-12-24", to: "2027-01-02", name: "Holidays" }],
      publicAddress: "https://jobs.metro.example:8443/",
      theme: null,
      shortcuts: false,
    };
    assert.deepEqual(parseSettingsChange(change), { ok: true, value: change });
  });

  const wrong: readonly (readonly [unknown, string])[] = [
    [[], "expected an object of settings, got []"],
    [{ theme: "blue" }, 'theme: expected one of light, dark, got "blue"'],
    [{ nme: "Kim" }, 'nme: expected a known key (did you mean "name"?), got "nme"'],
    [{ "x-mine": 1 }, 'x-mine: expected a setting, got "x-mine"'],
    [{ timeZone: "Europe/Lissabon" }, "timeZone: expected an IANA time zone such as America/New_York"],
    [{ hours: { open: "17:00", close: "09:00" } }, 'hours.close: expected a time of day after 17:00, got "09:00"'],
    [{ notify: { morning: "25:00" } }, 'notify.morning: expected a time of day from 00:00 to 23:59, got "25:00"'],
    [{ daysOff: [{ from: "2026-12-24" }] }, "daysOff[0].to: expected a date such as 2026-11-16, got nothing"],
    [
      { daysOff: [{ from: "2026-12-24", to: "2026-12-23" }] },
      'daysOff[0].to: expected a date that is not before 2026-12-24, got "2026-12-23"',
    ],
    [
      { daysOff: [{ from: "2026-12-32", to: "2027-01-02" }] },
      'daysOff[0].from: expected a date such as 2026-11-16, got "2026-12-32"',
    ],
    [
      { publicAddress: "http://jobs.metro.example" },
      'publicAddress: expected an address such as https://jobs.metro.example, got "http://jobs.metro.example"',
    ],
    [
      { publicAddress: "https://jobs.metro.example/?a=" },
      'publicAddress: expected an address such as https://jobs.metro.example, got "https://jobs.metro.example/?a="',
    ],
    [{ playbooks: { a: { id: "b", title: "B", sources: [] } } }, 'playbooks.a.id: expected "a", its key, got "b"'],
    [JSON.parse('{"__proto__":{"isAdmin":true}}'), "__proto__: expected a known key"],
    [{ constructor: {} }, "constructor: expected a known key"],
  ];
  for (const [value, fault] of wrong) {
    it(`${JSON.stringify(value)} is refused with its place`, () => {
      const [only = "", ...rest] = faultsOf(value);
      assert.deepEqual(rest, []);
      assert.equal(only.slice(0, fault.length), fault);
    });
  }
});
