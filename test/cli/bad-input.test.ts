import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runFineline } from "./run-fineline.ts";

const ZONE = "[America/New_York]";

/** A sound case, for one thing at a time to go wrong with. */
function sound() {
  return {
    role: "Senior Analyst",
    company: "Globex",
    asOf: `2026-11-16T10:00:00-05:00${ZONE}`,
    calendar: { timeZone: "America/New_York", country: "US" } as Record<string, unknown>,
    contacts: [
      { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana.kim@globex.example" },
      { id: "lee", name: "Lee Okafor", role: "recruiter" },
    ] as Record<string, unknown>[],
    facts: [
      {
        id: "i1",
        at: `2026-11-13T14:00:00-05:00${ZONE}`,
        end: `2026-11-13T15:00:00-05:00${ZONE}`,
        kind: "interview",
        with: ["dana"],
      },
      { id: "t1", at: `2026-11-13T14:55:00-05:00${ZONE}`, kind: "timeline", decisionBy: "2026-11-20" },
    ] as Record<string, unknown>[],
  };
}

type Change = (theCase: ReturnType<typeof sound> & Record<string, unknown>) => void;

/** What is changed, and the beginning of the one line that says so. */
const FAULTS: Readonly<Record<string, readonly [change: Change, line: RegExp]>> = {
  "an unknown zone": [
    (c) => {
      c.calendar.timeZone = "America/Nowhere";
    },
    /^standard input: calendar\.timeZone: expected .*got "America\/Nowhere"$/,
  ],
  "an impossible date": [
    (c) => {
      c.facts[1]!.decisionBy = "2026-02-30";
    },
    /^standard input: facts\[1\]\.decisionBy: expected a date.*got "2026-02-30"$/,
  ],
  "an offset that contradicts its zone": [
    (c) => {
      c.facts[1]!.at = `2026-11-13T14:55:00-04:00${ZONE}`;
    },
    /^standard input: facts\[1\]\.at: expected .*-05:00.*got "2026-11-13T14:55:00-04:00\[America\/New_York\]"$/,
  ],
  "a time in words": [
    (c) => {
      c.facts[1]!.at = "tomorrow";
    },
    /^standard input: facts\[1\]\.at: expected an instant such as 2026-11-16T14:00:00-05:00\[America\/New_York\], got "tomorrow"$/,
  ],
  "an end before a start": [
    (c) => {
      c.facts[0]!.end = `2026-11-13T13:00:00-05:00${ZONE}`;
    },
    /^standard input: facts\[0\]\.end: expected /,
  ],
  "a contact that is not there": [
    (c) => {
      c.facts[0]!.with = ["nobody"];
    },
    /^standard input: facts\[0\]\.with\[0\]: expected .*got "nobody"$/,
  ],
  "a fact's id used twice": [
    (c) => {
      c.facts[1]!.id = "i1";
    },
    /^standard input: facts\[1\]\.id: expected .*got "i1"$/,
  ],
  "a contact's id used twice": [
    (c) => {
      c.contacts[1]!.id = "dana";
    },
    /^standard input: contacts\[1\]\.id: expected .*got "dana"$/,
  ],
  "an id outside its alphabet": [
    (c) => {
      c.facts[1]!.id = "t 1";
    },
    /^standard input: facts\[1\]\.id: expected .*got "t 1"$/,
  ],
  "an unknown key": [
    (c) => {
      c.compnay = "Globex";
    },
    /^standard input: compnay: expected .*company/,
  ],
  "an unknown kind": [
    (c) => {
      c.facts[1]!.kind = "timelime";
    },
    /^standard input: facts\[1\]\.kind: expected .*timeline.*got "timelime"$/,
  ],
  "an unknown playbook": [
    (c) => {
      c.playbook = "fine-line";
    },
    /^standard input: playbook: expected .*fineline.*got "fine-line"$/,
  ],
  "an unknown country": [
    (c) => {
      c.calendar.country = "UK";
    },
    /^standard input: calendar\.country: expected .*GB.*got "UK"$/,
  ],
  "an unknown region": [
    (c) => {
      c.calendar.region = "New York";
    },
    /^standard input: calendar\.region: expected .*NY.*got "New York"$/,
  ],
  "a recurrence by the minute": [
    (c) => {
      c.facts[1]!.every = "FREQ=MINUTELY";
    },
    /^standard input: facts\[1\]\.every: expected .*got "FREQ=MINUTELY"$/,
  ],
  "a recurrence in prose": [
    (c) => {
      c.facts[1]!.every = "every friday";
    },
    /^standard input: facts\[1\]\.every: expected .*got "every friday"$/,
  ],
  "a weekend of seven days": [
    (c) => {
      c.calendar.weekend = [1, 2, 3, 4, 5, 6, 7];
    },
    /^standard input: calendar\.weekend: expected /,
  ],
  "hours the wrong way round": [
    (c) => {
      c.calendar.hours = { open: "17:00", close: "09:00" };
    },
    /^standard input: calendar\.hours(\.close)?: expected /,
  ],
  "a lone surrogate": [
    (c) => {
      c.facts[1]!.note = "\ud800";
    },
    /^standard input: facts\[1\]\.note: expected .*got "\\ud800"$/,
  ],
};

function refused(outcome: Awaited<ReturnType<typeof runFineline>>): string[] {
  assert.equal(outcome.status, 2, outcome.stderr);
  assert.equal(outcome.stdout, "");
  assert.doesNotMatch(outcome.stderr, /^\s+at /m, "a stack trace");
  return outcome.stderr.trimEnd().split("\n");
}

describe("bad input to plan", { concurrency: 2 }, () => {
  for (const [name, [change, line]] of Object.entries(FAULTS)) {
    it(`${name} ends in one line that names the place`, async () => {
      const theCase = sound();
      change(theCase);
      const lines = refused(await runFineline({ args: ["plan", "-", "--json"], input: JSON.stringify(theCase) }));
      assert.equal(lines.length, 1, lines.join("\n"));
      assert.match(lines[0]!, line);
    });
  }

  it("several faults have a line each", async () => {
    const theCase = sound();
    theCase.facts[0]!.with = ["nobody"];
    theCase.facts[1]!.decisionBy = "soon";
    theCase.calendar.weekend = [8];
    const lines = refused(await runFineline({ args: ["plan", "-"], input: JSON.stringify(theCase) }));
    assert.equal(lines.length, 3, lines.join("\n"));
  });

  it("broken UTF-8 is told by its byte", async () => {
    const input = Buffer.concat([Buffer.from('{"role": "'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    const lines = refused(await runFineline({ args: ["plan", "-"], input }));
    assert.deepEqual(lines, ["standard input: byte 10: expected text in UTF-8, got 0xff"]);
  });

  it("an empty file is told so", async () => {
    const lines = refused(await runFineline({ args: ["plan", "-"] }));
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /^standard input: expected .*JSON/);
  });

  it("deep nesting is refused", async () => {
    const lines = refused(
      await runFineline({ args: ["plan", "-"], input: `${"[".repeat(100_000)}${"]".repeat(100_000)}` }),
    );
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /^standard input: .*64/);
  });

  it("a file that is not there is told so", async () => {
    const { status, stderr } = await runFineline({ args: ["plan", "no-such-case.json"] });
    assert.equal(status, 2);
    assert.equal(stderr, "no-such-case.json cannot be read: there is no such file.\n");
  });

  it("arguments that do not fit leave with 2 and say so", async () => {
    for (const args of [
      ["plan"],
      ["plan", "a", "b"],
      ["plan", "-", "--nwo"],
      ["plan", "-", "--now", "soon"],
      ["pla"],
    ]) {
      const lines = refused(await runFineline({ args, input: JSON.stringify(sound()) }));
      assert.equal(lines.length, 1, args.join(" "));
    }
  });
});

describe("a stream of cases", () => {
  it("a bad line gives an error in its place, and the others their plans", async () => {
    const lines = [JSON.stringify(sound()), "{", "", '{"role": 1}', JSON.stringify(sound())];
    const { status, stdout, stderr } = await runFineline({ args: ["plan", "--ndjson"], input: lines.join("\n") });
    assert.equal(status, 1);
    assert.equal(stderr, "");
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map((answer) => ("error" in answer ? "error" : answer.stance)),
      ["act", "error", "error", "error", "act"],
    );
    assert.match(answers[3].error.message, /^role: expected /);
  });
});

describe("large and odd input", () => {
  it("10 MB of note is planned", async () => {
    const theCase = sound();
    theCase.facts[1]!.note = "x".repeat(10_000_000);
    const { status, stdout } = await runFineline({ args: ["plan", "-", "--json"], input: JSON.stringify(theCase) });
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).stance, "act");
  });

  it("200,000 facts are planned within a minute", async () => {
    const theCase = sound();
    for (let i = 0; i < 200_000; i++) {
      theCase.facts.push({ id: `n${i}`, at: "2026-11-14T12:00:00Z", kind: "note", note: "again" });
    }
    const { status, stdout } = await runFineline({ args: ["plan", "-", "--json"], input: JSON.stringify(theCase) });
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).stance, "act");
  });

  it("a recurrence that never occurs has run out: the table counts", async () => {
    const theCase = sound();
    theCase.facts.push({
      id: "t2",
      at: "2026-11-14T12:00:00Z",
      kind: "timeline",
      every: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    });
    const { status, stdout } = await runFineline({ args: ["plan", "-", "--json"], input: JSON.stringify(theCase) });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout).attempts, { made: 0, limit: 3 });
  });

  it("an id such as __proto__ is an id", async () => {
    const input = JSON.stringify(sound()).replaceAll('"dana"', '"__proto__"').replaceAll('"t1"', '"constructor"');
    const { status, stdout } = await runFineline({ args: ["plan", "-", "--json"], input });
    assert.equal(status, 0);
    const ids = JSON.parse(stdout).steps.map((step: { id: string }) => step.id);
    assert.ok(ids.includes("thank-you/i1/__proto__"), ids.join(" "));
    assert.ok(ids.includes("check-in/constructor/1"), ids.join(" "));
  });
});
