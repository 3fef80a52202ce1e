import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { describeFault, type HolidayRequest, ok, parseCase, parseCases } from "./index.ts";
import { sampleCase, sampleHolidays } from "./sample-case.suite.ts";

const options = { holidays: sampleHolidays };

type Sample = ReturnType<typeof sampleCase> & Record<string, unknown>;

/** The lines that the sample case is answered with once it is spoilt. */
function linesOf(spoil: (sample: Sample, facts: Record<string, unknown>[]) => void): readonly string[] {
  const sample: Sample = sampleCase();
  spoil(sample, sample.facts);
  return linesOfValue(sample);
}

function linesOfValue(value: unknown): readonly string[] {
  const result = parseCase(value, options);
  return result.ok ? [] : result.error.map((fault) => describeFault(fault));
}

function sampleOf(header: object): object {
  return { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [], facts: [], ...header };
}

describe("a sound case", () => {
  test("becomes numbers where it had moments and dates, and keeps what it was read from", () => {
    const sample = sampleCase();
    const result = parseCase(sample, options);
    assert.ok(result.ok);
    const { case: parsed, json, playbook, asOf, notes } = result.value;
    assert.equal(json, sample);
    assert.equal(playbook, "fineline");
    assert.equal(asOf, Date.parse("2026-11-16T17:00:00Z"));
    assert.deepEqual(notes, []);
    assert.deepEqual(parsed.calendar, {
      timeZone: "America/New_York",
      weekend: [6, 7],
      holidays: [{ on: 20_783, name: "Thanksgiving Day" }, { on: 20_811 }],
      workdays: [20_785],
      openMinute: 510,
      closeMinute: 990,
      jurisdiction: "CA-ON",
    });
    assert.deepEqual(parsed.facts[1], {
      id: "i1",
      at: Date.parse("2026-11-13T19:00:00Z"),
      end: Date.parse("2026-11-13T20:00:00Z"),
      kind: "interview",
      format: "onsite",
      with: ["dana", "lee"],
      topics: new Map([
        ["dana", ["forecasts"]],
        ["lee", ["start dates"]],
      ]),
    });
    assert.deepEqual(parsed.facts[2], {
      id: "t1",
      at: Date.parse("2026-11-13T19:55:00Z"),
      kind: "timeline",
      by: "dana",
      decisionBy: 20_777,
      mayFollowUp: true,
      contact: "lee",
      channel: "email",
      every: "FREQ=WEEKLY;BYDAY=FR",
    });
    assert.deepEqual(parsed.facts[8], {
      id: "d1",
      at: Date.parse("2026-11-15T10:00:00Z"),
      kind: "decision",
      by: "lee",
      outcome: "offer",
      respondBy: 20_787,
    });
  });

  test("may leave out everything but role, company, calendar, contacts and facts", () => {
    const result = parseCase(sampleOf({}), options);
    assert.ok(result.ok);
    assert.deepEqual(result.value.case, {
      side: "candidate",
      role: "Analyst",
      company: "Globex",
      me: {},
      calendar: { timeZone: "UTC", weekend: [6, 7], holidays: [], workdays: [], openMinute: 540, closeMinute: 1020 },
      contacts: [],
      facts: [],
    });
  });

  test("keeps keys that begin with x- anywhere, and does not read them", () => {
    const lines = linesOf((sample, facts) => {
      sample["x-color"] = { deep: ["red", null] };
      Object.assign(sample.calendar, { "x-a": 1 });
      Object.assign(sample.contacts[0]!, { "x-b": "tomorrow" });
      facts[2]!["x-c"] = true;
    });
    assert.deepEqual(lines, []);
  });

  test("may call a contact and a fact __proto__, harmlessly", () => {
    const value: unknown = JSON.parse(`{"role":"Analyst","company":"Globex","calendar":{"timeZone":"UTC"},
      "contacts":[{"id":"__proto__","name":"Pro To","role":"recruiter"}],
      "facts":[{"id":"__proto__","at":"2026-11-13T14:00:00Z","end":"2026-11-13T15:00:00Z","kind":"interview",
        "with":["__proto__"],"topics":{"__proto__":["chains"]}}]}`);
    const result = parseCase(value, options);
    assert.ok(result.ok);
    const [fact] = result.value.case.facts;
    assert.ok(fact?.kind === "interview");
    assert.deepEqual(fact.topics?.get("__proto__"), ["chains"]);
    assert.equal(({} as Record<string, unknown>).name, undefined);
  });

  test("may refer to a fact that is not there yet", () => {
    const lines = linesOf((_, facts) => {
      facts[4]!.ref = "from-another-device";
      facts[13]!.fact = "from-another-device";
    });
    assert.deepEqual(lines, []);
  });
});

describe("holidays", () => {
  test("are asked for from the year before to two years after what the case speaks of", () => {
    const asked: HolidayRequest[] = [];
    const holidays = (request: HolidayRequest) => {
      asked.push(request);
      return ok({ holidays: [], notes: ["incomplete"] });
    };
    const at = (on: string) => sampleOf({ calendar: { timeZone: "UTC", country: "US" }, asOf: `${on}T12:00:00Z` });
    const result = parseCase(at("2026-01-01"), { holidays });
    parseCase(at("2026-12-31"), { holidays });
    parseCase(at("2026-12-31"), { holidays, now: Date.parse("2031-06-01T00:00:00Z") });
    parseCase(sampleCase(), { holidays });
    assert.deepEqual(asked, [
      { country: "US", fromYear: 2025, toYear: 2028 },
      { country: "US", fromYear: 2025, toYear: 2028 },
      { country: "US", fromYear: 2025, toYear: 2033 },
      { country: "US", region: "NY", fromYear: 2025, toYear: 2028 },
    ]);
    assert.deepEqual(result.ok && result.value.notes, ["incomplete"]);
  });

  test("of the lookup are handed on as the same list where the case adds none", () => {
    const holidays = [{ on: 20_783 }];
    const value = sampleOf({ calendar: { timeZone: "UTC", country: "US" } });
    const result = parseCase(value, { holidays: () => ok({ holidays, notes: [] }) });
    assert.equal(result.ok && result.value.case.calendar.holidays, holidays);
  });
});

describe("half-days", () => {
  const CHRISTMAS_EVE = 20_811; // Thursday 24 December 2026
  const byLaw = () => ok({ holidays: [], notes: [], halfDays: [{ on: CHRISTMAS_EVE, untilMinute: 900, name: "Eve" }] });
  const halfDaysOf = (calendar: object) => {
    const result = parseCase(sampleOf({ calendar: { timeZone: "UTC", country: "NO", ...calendar } }), {
      holidays: byLaw,
    });
    assert.ok(result.ok);
    return result.value.case.calendar.halfDays;
  };

  test("[BC10] of a law hold where they are not named, and the case's own stand before them", () => {
    assert.deepEqual(halfDaysOf({}), [{ on: CHRISTMAS_EVE, untilMinute: 900, name: "Eve" }]);
    assert.deepEqual(halfDaysOf({ halfDays: [{ on: "2026-12-24", until: "12:30" }] }), [
      { on: CHRISTMAS_EVE, untilMinute: 750 },
      { on: CHRISTMAS_EVE, untilMinute: 900, name: "Eve" },
    ]);
  });

  test("[BC10] of a law do not hold on a workday, nor where the hours know no such moment", () => {
    assert.equal(halfDaysOf({ workdays: ["2026-12-24"] }), undefined);
    assert.equal(halfDaysOf({ hours: { open: "06:00", close: "14:00" } }), undefined);
    assert.equal(halfDaysOf({ hours: { open: "16:00", close: "22:00" } }), undefined);
  });
});

describe("a fault names its place and what was expected", () => {
  const AN_INSTANT = "an instant such as 2026-11-16T14:00:00-05:00[America/New_York]";
  const AN_ID = 'an id of 1 to 64 letters, digits, "_", "." or "-"';

  test("a moment that is none", () => {
    assert.deepEqual(
      linesOf((_, facts) => {
        facts[3]!.at = "tomorrow";
      }),
      [`facts[3].at: expected ${AN_INSTANT}, got "tomorrow"`],
    );
  });

  test("an offset that contradicts its zone", () => {
    const [line, ...others] = linesOf((_, facts) => {
      facts[1]!.at = "2026-11-13T14:00:00-04:00[America/New_York]";
    });
    assert.match(line!, /^facts\[1\]\.at: expected an offset that agrees with its zone/);
    assert.deepEqual(others, []);
  });

  test("a date that does not exist", () => {
    assert.deepEqual(
      linesOf((sample, facts) => {
        facts[2]!.decisionBy = "2026-02-30";
        sample.calendar.holidays = ["2026-12-24", "2026-13-01"];
      }),
      [
        'facts[2].decisionBy: expected a date such as 2026-11-16, got "2026-02-30"',
        'calendar.holidays[1]: expected a date such as 2026-11-16, got "2026-13-01"',
      ],
    );
  });

  test("an end before the start", () => {
    assert.deepEqual(
      linesOf((_, facts) => {
        facts[1]!.end = "2026-11-13T13:59:59-05:00";
      }),
      ['facts[1].end: expected an end that is not before the start, got "2026-11-13T13:59:59-05:00"'],
    );
  });

  test("a zone that is not known, with near ones", () => {
    assert.deepEqual(
      linesOf((sample) => {
        sample.calendar.timeZone = "America/NewYork";
        sample.contacts[1]!.timeZone = "+02:00";
      }),
      [
        'contacts[1].timeZone: expected an IANA time zone such as America/New_York, got "+02:00"',
        'calendar.timeZone: expected an IANA time zone such as America/New_York (did you mean "America/New_York"?), got "America/NewYork"',
      ],
    );
  });

  test("a contact that is not there, with near ones", () => {
    assert.deepEqual(
      linesOf((_, facts) => {
        facts[1]!.with = ["dan", "lee"];
        facts[1]!.topics = { nobody: [] };
        facts[2]!.contact = "sam";
        facts[4]!.from = "sam";
      }),
      [
        'facts[1].with[0]: expected the id of a contact that is there (did you mean "dana"?), got "dan"',
        'facts[1].topics: expected the id of a contact that is there, got "nobody"',
        'facts[2].contact: expected the id of a contact that is there, got "sam"',
        'facts[4].from: expected the id of a contact that is there, got "sam"',
      ],
    );
  });

  test("an id used twice, by contacts and by facts", () => {
    assert.deepEqual(
      linesOf((sample, facts) => {
        sample.contacts[1]!.id = "dana";
        facts[1]!.with = ["dana"];
        facts[1]!.topics = {};
        facts[2]!.contact = "dana";
        facts[8]!.by = "dana";
        facts[3]!.id = "a1";
      }),
      ['contacts[1].id: expected an id used once, got "dana"', 'facts[3].id: expected an id used once, got "a1"'],
    );
  });

  test("a contact named twice for one interview", () => {
    assert.deepEqual(
      linesOf((_, facts) => {
        facts[1]!.with = ["dana", "lee", "dana"];
      }),
      ['facts[1].with: expected each contact once, got ["dana","lee","dana"]'],
    );
  });

  test("an id outside its alphabet, empty, or too long", () => {
    assert.deepEqual(
      linesOf((sample, facts) => {
        sample.id = "a/b";
        facts[0]!.id = "";
        facts[6]!.id = "n".repeat(65);
      }),
      [
        `id: expected ${AN_ID}, got "a/b"`,
        `facts[0].id: expected ${AN_ID}, got ""`,
        `facts[6].id: expected ${AN_ID}, got "${"n".repeat(57)}…"`,
      ],
    );
  });

  test("a key that is not known, with the nearest", () => {
    const { company, ...rest } = sampleCase();
    assert.deepEqual(linesOfValue({ ...rest, compnay: company }), [
      'compnay: expected a known key (did you mean "company"?), got "compnay"',
      "company: expected a text on one line that is not empty, got nothing",
    ]);
  });

  test("a kind that is not known", () => {
    assert.deepEqual(
      linesOf((_, facts) => {
        facts[0]!.kind = "applyed";
      }),
      [
        "facts[0].kind: expected one of applied, interview, timeline, sent, received, promise, news, interest, decision, " +
          'reopened, done, skipped, snoozed, retracted, note, got "applyed"',
      ],
    );
  });

  test("a country or region that is not known, and a region without a country", () => {
    const country = (calendar: object) => linesOfValue(sampleOf({ calendar: { timeZone: "UTC", ...calendar } }));
    assert.deepEqual(country({ country: "UX" }), [
      'calendar.country: expected an ISO 3166 country (did you mean "US"?), got "UX"',
    ]);
    assert.deepEqual(country({ country: "US", region: "NX" }), [
      'calendar.region: expected a region of US (did you mean "NY"?), got "NX"',
    ]);
    assert.deepEqual(country({ region: "NY" }), [
      "calendar.country: expected a country, since a region is given, got nothing",
    ]);
  });

  test("a recurrence by the minute, and one in prose", () => {
    assert.deepEqual(
      linesOf((_, facts) => {
        facts[2]!.every = "FREQ=MINUTELY";
      }),
      ['facts[2].every: expected a recurrence with FREQ one of DAILY, WEEKLY, MONTHLY, YEARLY, got "FREQ=MINUTELY"'],
    );
    assert.deepEqual(
      linesOf((_, facts) => {
        facts[2]!.every = "every Friday";
      }),
      ['facts[2].every: expected a recurrence of whole days such as FREQ=WEEKLY;BYDAY=FR, got "every Friday"'],
    );
  });

  test("a weekend of seven days, and one with a day twice", () => {
    const WEEKEND = "at most six different ISO weekdays, 1 (Monday) to 7 (Sunday)";
    const weekend = (days: readonly number[]) =>
      linesOfValue(sampleOf({ calendar: { timeZone: "UTC", weekend: days } }));
    assert.deepEqual(weekend([1, 2, 3, 4, 5, 6, 7]), [`calendar.weekend: expected ${WEEKEND}, got [1,2,3,4,5,6,7]`]);
    assert.deepEqual(weekend([6, 6]), [`calendar.weekend: expected ${WEEKEND}, got [6,6]`]);
    assert.deepEqual(weekend([0]), ["calendar.weekend[0]: expected a whole number from 1 to 7, got 0"]);
    assert.deepEqual(weekend([]), []);
  });

  test("days off of one's own that end before they begin", () => {
    assert.deepEqual(linesOfValue(sampleOf({ me: { daysOff: [{ from: "2026-12-24", to: "2026-12-01" }] } })), [
      'me.daysOff[0].to: expected a date that is not before 2026-12-24, got "2026-12-01"',
    ]);
  });

  test("a half-day that is no date, named twice, or outside of the hours", () => {
    const halfDays = (...entries: readonly object[]) =>
      linesOfValue(sampleOf({ calendar: { timeZone: "UTC", halfDays: entries } }));
    assert.deepEqual(halfDays({ on: "2026-12-32", until: "13:00" }, { on: "2026-12-24", until: "1 pm" }), [
      'calendar.halfDays[0].on: expected a date such as 2026-11-16, got "2026-12-32"',
      'calendar.halfDays[1].until: expected a time of day from 00:00 to 23:59, got "1 pm"',
    ]);
    assert.deepEqual(halfDays({ on: "2026-12-24", until: "09:00" }, { on: "2026-12-24", until: "17:00" }), [
      'calendar.halfDays[0].until: expected a time of day between the hours of opening and closing, got "09:00"',
      'calendar.halfDays[1].on: expected a date named once, got "2026-12-24"',
      'calendar.halfDays[1].until: expected a time of day between the hours of opening and closing, got "17:00"',
    ]);
    assert.deepEqual(halfDays({ on: "2026-12-24" }), [
      "calendar.halfDays[0].until: expected a time of day such as 09:00, got nothing",
    ]);
  });

  test("hours the wrong way round, and a time of day that is none", () => {
    const hours = (open: string, close: string) =>
      linesOfValue(sampleOf({ calendar: { timeZone: "UTC", hours: { open, close } } }));
    assert.deepEqual(hours("17:00", "09:00"), [
      'calendar.hours.close: expected a time of day after 17:00, got "09:00"',
    ]);
    assert.deepEqual(hours("09:00", "09:00"), [
      'calendar.hours.close: expected a time of day after 09:00, got "09:00"',
    ]);
    assert.deepEqual(hours("09:00", "24:00"), [
      'calendar.hours.close: expected a time of day from 00:00 to 23:59, got "24:00"',
    ]);
  });

  test("a lone surrogate, wherever it stands", () => {
    const SOUND = "a text without lone surrogates";
    assert.deepEqual(
      linesOf((sample, facts) => {
        sample.role = "\ud800";
        facts[14]!.note = "a\udfffb";
        sample["x-note"] = ["\udc00"];
      }),
      [
        `x-note[0]: expected ${SOUND}, got "\\udc00"`,
        `role: expected ${SOUND}, got "\\ud800"`,
        `facts[14].note: expected ${SOUND}, got "a\\udfffb"`,
      ],
    );
  });

  test("a line break in a name, and a name that is blank", () => {
    const LINE = "a text on one line that is not empty";
    assert.deepEqual(
      linesOf((sample) => {
        sample.role = " ";
        sample.contacts[0]!.name = "Dana\r\nBcc: all@globex.example";
      }),
      [
        `role: expected ${LINE}, got " "`,
        `contacts[0].name: expected ${LINE}, got "Dana\\r\\nBcc: all@globex.example"`,
      ],
    );
  });

  test("a fact that retracts itself, or refers to itself", () => {
    assert.deepEqual(
      linesOf((_, facts) => {
        facts[13]!.fact = "x1";
        facts[4]!.ref = "r1";
      }),
      [
        'facts[4].ref: expected the id of another fact, got "r1"',
        'facts[13].fact: expected the id of another fact, got "x1"',
      ],
    );
  });

  test("something that is no case at all", () => {
    assert.deepEqual(linesOfValue(null), ["expected a case, which is an object, got null"]);
    assert.deepEqual(linesOfValue([1]), ["expected a case, which is an object, got [1]"]);
    assert.equal(linesOfValue({}).length, 5);
  });

  test("faults of structure do not hide faults of meaning elsewhere", () => {
    assert.deepEqual(
      linesOf((sample, facts) => {
        sample.side = "both";
        facts[0]!.kind = 7;
        facts[3]!.at = "2026-11-13";
        facts[4]!.from = "sam";
      }).map((line) => line.slice(0, line.indexOf(":"))),
      ["side", "facts[0].kind", "facts[3].at", "facts[4].from"],
    );
  });
});

describe("several cases", () => {
  test("one case alone is a list of one", () => {
    const result = parseCases(sampleCase(), options);
    assert.equal(result.ok && result.value.length, 1);
  });

  test("places begin with the case's, and ids are unique among them", () => {
    const spoilt = sampleCase();
    spoilt.facts[0]!.at = "now";
    const result = parseCases({ cases: [sampleCase(), sampleCase(), spoilt, null], extra: 1, "x-version": 2 }, options);
    assert.ok(!result.ok);
    assert.deepEqual(
      result.error.map((fault) => describeFault(fault, "all.json")),
      [
        'all.json: extra: expected a known key (cases, or x-…), got "extra"',
        'all.json: cases[1].id: expected an id used once, got "globex"',
        'all.json: cases[2].facts[0].at: expected an instant such as 2026-11-16T14:00:00-05:00[America/New_York], got "now"',
        "all.json: cases[3]: expected a case, which is an object, got null",
      ],
    );
  });
});
