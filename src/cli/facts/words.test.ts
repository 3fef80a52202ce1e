import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readLength } from "../dates/index.ts";
import { findContacts, findRole, readContact, readEvery, zoneNamed } from "./index.ts";
import { findPurpose } from "./purposes.ts";

const CONTACTS = [
  { id: "dana", name: "Dana Kim", role: "hiring-manager" as const },
  { id: "dana-2", name: "Daniel Wu", role: "recruiter" as const },
  { id: "zoe", name: "Zoë Ortiz", role: "recruiter" as const },
  { id: "contact", name: "李雷", role: "hr" as const },
];

function idsOf(typed: string): readonly string[] {
  return findContacts(typed, CONTACTS).map(({ id }) => id);
}

describe("words for people", () => {
  it("a contact is meant by any beginning of a name, and by a role where one alone has it", () => {
    assert.deepEqual(idsOf("dana"), ["dana"]);
    assert.deepEqual(idsOf("dan"), ["dana", "dana-2"]);
    assert.deepEqual(idsOf("zoe ort"), ["zoe"]);
    assert.deepEqual(idsOf("李"), ["contact"]);
    assert.deepEqual(idsOf("MANAGER"), ["dana"]);
    assert.deepEqual(idsOf("HR"), ["contact"]);
    assert.deepEqual(idsOf("RECRUITER"), ["dana-2", "zoe"]);
    assert.deepEqual(idsOf("nobody"), []);
  });

  it("a role is read however it is joined", () => {
    assert.deepEqual(["hiring-manager", "Hiring Manager", "front desk", "HUMAN_RESOURCES", "king"].map(findRole), [
      "hiring-manager",
      "hiring-manager",
      "staff",
      "hr",
      undefined,
    ]);
  });

  it("a contact typed on one line has its name first and the rest in any order", () => {
    assert.deepEqual(
      readContact("Dana Kim, dana@globex.example, hiring manager, Director of Analytics, +1 212 555 0134"),
      {
        ok: true,
        value: {
          name: "Dana Kim",
          email: "dana@globex.example",
          role: "hiring-manager",
          title: "Director of Analytics",
          phone: "+1 212 555 0134",
        },
      },
    );
    assert.deepEqual(readContact("Dana Kim"), {
      ok: false,
      error: "a role after the name (recruiter, hiring-manager, hr, interviewer, staff, referrer, candidate)",
    });
  });
});

describe("words for what is sent", () => {
  it("a purpose has its channel", () => {
    assert.deepEqual(findPurpose("card", "candidate"), { purpose: "card", channel: "post" });
    assert.deepEqual(findPurpose("call", "candidate"), { purpose: "check-in", channel: "phone" });
    assert.deepEqual(findPurpose("thank you", "candidate"), { purpose: "thank-you", channel: "email" });
    assert.deepEqual(findPurpose("thanks", "employer"), { purpose: "thanks", channel: "email" });
    assert.equal(findPurpose("plans", "candidate"), undefined);
  });
});

describe("words for recurrences, lengths and zones", () => {
  const EVERY: readonly (readonly [string, string | null])[] = [
    ["every friday", "FREQ=WEEKLY;BYDAY=FR"],
    ["fridays", "FREQ=WEEKLY;BYDAY=FR"],
    ["every two weeks", "FREQ=WEEKLY;INTERVAL=2"],
    ["every other week on friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"],
    ["weekly on tuesday and thursday", "FREQ=WEEKLY;BYDAY=TU,TH"],
    ["every monday, wednesday", "FREQ=WEEKLY;BYDAY=MO,WE"],
    ["daily", "FREQ=DAILY"],
    ["every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"],
    ["every month", "FREQ=MONTHLY"],
    ["FREQ=WEEKLY;BYDAY=FR", "FREQ=WEEKLY;BYDAY=FR"],
    ["never", null],
  ];
  for (const [text, rule] of EVERY) {
    it(`"${text}" is ${rule ?? "the end of it"}`, () => {
      assert.deepEqual(readEvery(text), { ok: true, value: rule });
    });
  }

  it("prose and recurrences within a day are refused", () => {
    for (const text of ["now and then", "every", "every hour", "FREQ=MINUTELY", "every 0 weeks", ""]) {
      assert.equal(readEvery(text).ok, false, text);
    }
  });

  it("a length of time is read in hours and minutes", () => {
    const lengths = ["1h", "90 min", "1h30", "an hour", "half an hour", "1 hour and 15 minutes", "1.5 hours"];
    assert.deepEqual(
      lengths.map(readLength),
      [3_600_000, 5_400_000, 5_400_000, 3_600_000, 1_800_000, 4_500_000, 5_400_000],
    );
    assert.deepEqual(["", "long", "1 day", "0 min"].map(readLength), [undefined, undefined, undefined, undefined]);
  });

  it("a zone is meant by its name or its city", () => {
    assert.deepEqual(
      ["new york", "America/New_York", "europe/berlin", "utc", "Munich", "osaka", "Mars"].map(zoneNamed),
      ["America/New_York", "America/New_York", "Europe/Berlin", "UTC", "Europe/Berlin", "Asia/Tokyo", "Mars"],
    );
  });
});
