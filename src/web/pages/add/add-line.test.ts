import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDate } from "../../../engine/index.ts";
import { lineFaults, newLine, readContact, repeatedLines } from "./add-line.ts";
import { linesToCases } from "./lines-to-cases.ts";

// Monday
const TODAY = parseDate("2026-11-16");
const NOW = Date.UTC(2026, 10, 16, 15);

describe("a line on its way in", () => {
  it("needs a company and a role, and an empty one nothing", () => {
    assert.deepEqual(lineFaults(newLine(), TODAY), {});
    assert.deepEqual(lineFaults(newLine({ company: "Globex" }), TODAY), { role: "A role is expected here." });
    assert.deepEqual(lineFaults(newLine({ role: "Analyst" }), TODAY), { company: "A company is expected here." });
  });

  it("names a day that is none, or still ahead", () => {
    const fault = (appliedOn: string) => lineFaults(newLine({ company: "A", role: "B", appliedOn }), TODAY).appliedOn;
    assert.equal(fault("2026-11-16"), undefined);
    assert.equal(fault("2026-11-17"), "This day is still ahead.");
    assert.equal(fault("2026-02-30"), "A day such as 2026-11-16 is expected.");
    assert.equal(fault("11/5/2026"), "A day such as 2026-11-16 is expected.");
  });

  it("reads a contact with or without an address", () => {
    assert.deepEqual(readContact("Dana Kim <dana@globex.example>"), { name: "Dana Kim", email: "dana@globex.example" });
    assert.deepEqual(readContact("Dana Kim"), { name: "Dana Kim" });
    assert.deepEqual(readContact("dana.kim@globex.example"), { name: "Dana Kim", email: "dana.kim@globex.example" });
    assert.equal(readContact("Dana <dana"), undefined);
    assert.equal(readContact("12"), undefined);
  });

  it("is named where it repeats an application or a line above", () => {
    const lines = [
      newLine({ company: "globex ", role: "Señior Analyst" }),
      newLine({ company: "Initech", role: "Lead" }),
      newLine({ company: "INITECH", role: "lead" }),
      newLine({ company: "Initech", role: "Tester" }),
    ];
    const repeated = repeatedLines(lines, [{ company: "Globex", role: "Senior Analyst" }]);
    assert.deepEqual(
      lines.map(({ key }) => repeated.get(key)),
      ["This one is there already.", undefined, "A line above says the same.", undefined],
    );
  });
});

describe("lines that become cases", () => {
  const input = {
    defaults: { me: { name: "Jo" }, calendar: { timeZone: "America/New_York" }, playbook: undefined },
    now: NOW,
    newId: () => "f1",
    ownEnding: (length = 5) => "abcdefgh".slice(0, length),
  };

  it("have ids of their own, the settled header, and the contact as recruiter", () => {
    const line = newLine({
      company: " Globex ",
      role: "Analyst",
      appliedOn: "2026-11-02",
      contact: "Dana Kim <d@g.example>",
    });
    assert.deepEqual(linesToCases([line], input), [
      {
        id: "globex-abcde",
        company: "Globex",
        role: "Analyst",
        me: { name: "Jo" },
        calendar: { timeZone: "America/New_York" },
        contacts: [{ id: "dana-abcd", name: "Dana Kim", role: "recruiter", email: "d@g.example" }],
        facts: [{ id: "f1", kind: "applied", at: "2026-11-02T12:00:00-05:00[America/New_York]" }],
      },
    ]);
  });

  it("of today are of now, and without a day nothing was sent yet", () => {
    const facts = (appliedOn: string) =>
      linesToCases([newLine({ company: "A", role: "B", appliedOn })], input)[0]?.facts;
    assert.deepEqual(facts("2026-11-16"), [
      { id: "f1", kind: "applied", at: "2026-11-16T10:00:00-05:00[America/New_York]" },
    ]);
    assert.deepEqual(facts(""), []);
  });
});
