import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import type { CaseJson } from "../../contract/index.ts";
import { GLOBEX, temporaryFineline } from "../call-fineline.suite.ts";

let fineline: ReturnType<typeof temporaryFineline>;

beforeEach(() => {
  fineline = temporaryFineline();
});

const set = async (name: string, ...words: readonly string[]) => {
  const { status, out, err } = await fineline.call(["settings", "set", name, ...words]);
  assert.equal(status, 0, err);
  return out;
};

const settled = async (): Promise<unknown> => JSON.parse((await fineline.call(["settings", "--json"])).out);

/** The header that `new` gives a case. */
async function headerOf(...args: readonly string[]): Promise<CaseJson> {
  const made = await fineline.call(["new", "Acme", "Clerk", "--id", "acme", ...args]);
  assert.equal(made.status, 0, made.err);
  return JSON.parse((await fineline.call(["export", "acme"])).out).cases[0];
}

describe("fineline settings", () => {
  it("shows every setting by its name, and which are not set", async () => {
    await set("name", "Ana", "Ruiz");
    await set("address", "1 Main St\\nSpringfield");
    await set("quiet", "20:00-07:00");
    assert.equal(
      (await fineline.call(["settings"])).out,
      `name       Ana Ruiz
email      not set
phone      not set
address    1 Main St, Springfield
zone       not set
country    not set
region     not set
hours      not set
weekend    not set
tone       not set
playbook   not set
morning    not set
quiet      20:00-07:00
days-off   not set
links      not set
theme      not set
shortcuts  not set
`,
    );
  });

  it("takes names of places and days as people say them, and keeps codes", async () => {
    assert.equal(await set("zone", "boston"), "zone: America/New_York\n");
    assert.equal(await set("country", "Germany"), "country: DE\n");
    assert.equal(await set("region", "bavaria"), "region: BY\n");
    assert.equal(await set("hours", "08:30-17:00"), "hours: 08:30-17:00\n");
    assert.equal(await set("weekend", "5,6"), "weekend: 5,6\n");
    assert.equal(await set("shortcuts", "off"), "shortcuts: off\n");
    assert.equal(await set("morning", "08:00"), "morning: 08:00\n");
    assert.deepEqual(await settled(), {
      timeZone: "America/New_York",
      country: "DE",
      region: "BY",
      hours: { open: "08:30", close: "17:00" },
      weekend: [5, 6],
      shortcuts: false,
      notify: { morning: "08:00" },
    });
  });

  it("another country takes the region of the one before out", async () => {
    await set("country", "US");
    await set("region", "NY");
    assert.equal(await set("country", "DE"), "country: DE\nTook out region NY.\n");
    assert.deepEqual(await settled(), { country: "DE" });
  });

  it("one of two times of notifications is taken out without the other", async () => {
    await set("morning", "08:00");
    await set("quiet", "20:00-07:00");
    assert.equal((await fineline.call(["settings", "unset", "quiet"])).out, "Took out quiet.\n");
    assert.deepEqual(await settled(), { notify: { morning: "08:00" } });
    await fineline.call(["settings", "unset", "morning"]);
    assert.deepEqual(await settled(), {});
    assert.equal((await fineline.call(["settings", "unset", "morning"])).out, "morning was not set.\n");
  });

  for (const [args, line] of [
    [["set", "hours", "9-5"], 'settings set hours: expected hours such as 09:00-17:00, got "9-5"'],
    [["set", "tone", "warmer"], 'settings: tone: expected one of plain, warm, formal, got "warmer"'],
    [["set", "region", "NY"], "settings set region: expected a country first"],
    [["set", "email", ""], "settings set email: expected a value. To take it out: settings unset email"],
    [["set", "weekend", "9"], "settings: weekend[0]: expected a whole number from 1 to 7, got 9"],
    [["set", "shortcuts", "maybe"], 'settings set shortcuts: expected on or off, got "maybe"'],
    [
      ["set", "name"],
      "settings: expected set NAME VALUE, unset NAME, add or remove day-off, or nothing to see them all",
    ],
    [["show"], "settings: expected set NAME VALUE, unset NAME, add or remove day-off, or nothing to see them all"],
  ] as const) {
    it(`${args.join(" ")} is refused with a line that says what was expected, and settles nothing`, async () => {
      assert.deepEqual(await fineline.call(["settings", ...args]), { status: 2, out: "", err: `${line}\n` });
      assert.deepEqual(await settled(), {});
    });
  }

  it("adds days off in their order, and takes out those that a date lies in", async () => {
    const call = async (...words: readonly string[]) => (await fineline.call(["settings", ...words])).out;
    assert.equal(
      await call("add", "day-off", "2026-12-24..2027-01-02", "Holidays"),
      "You are off: 2026-12-24..2027-01-02 Holidays.\n",
    );
    assert.equal(await call("add", "day-off", "2026-11-27"), "You are off: 2026-11-27.\n");
    assert.deepEqual(await settled(), {
      daysOff: [
        { from: "2026-11-27", to: "2026-11-27" },
        { from: "2026-12-24", to: "2027-01-02", name: "Holidays" },
      ],
    });
    assert.equal(await call("remove", "day-off", "2026-12-28"), "Took out 2026-12-24..2027-01-02 Holidays.\n");
    assert.equal(await call("remove", "day-off", "2026-12-28"), "You are not off on 2026-12-28.\n");
    assert.equal(await call("remove", "day-off", "2026-11-27"), "Took out 2026-11-27.\n");
    assert.deepEqual(await settled(), {});
  });

  it("refuses days off that are none, or end before they begin", async () => {
    const refused = async (...words: readonly string[]) =>
      (await fineline.call(["settings", "add", "day-off", ...words])).err;
    assert.match(
      await refused("Christmas"),
      /expected days off such as 2026-12-24\.\.2027-01-02 Holidays, got "Christmas"/,
    );
    assert.match(
      await refused("2026-12-24..2026-12-01"),
      /daysOff\[0\]\.to: expected a date that is not before 2026-12-24/,
    );
    assert.deepEqual(await settled(), {});
  });

  it("a name that there is not is answered with those there are", async () => {
    const { status, err } = await fineline.call(["settings", "set", "emial", "a@b.example"]);
    assert.equal(status, 2);
    assert.match(err, /^settings: expected a NAME \(name, email, .*\), got "emial" \(did you mean "email"\?\)\n$/);
  });

  it("is completed: what to do, the names, the playbooks", async () => {
    const words = async (...typed: readonly string[]) =>
      (await fineline.call(["completion", "--words", "--", "settings", ...typed])).out.split("\n").slice(0, -1);
    assert.deepEqual(await words(""), ["set", "unset", "add", "remove"]);
    assert.deepEqual(await words("add", ""), ["day-off"]);
    assert.deepEqual(await words("unset", "t"), ["tone", "theme"]);
    assert.deepEqual(await words("set", "playbook", "the"), ["the-nest"]);
    assert.deepEqual(await words("set", "name", ""), []);
  });
});

describe("a new case", () => {
  beforeEach(async () => {
    await set("name", "Ana Ruiz");
    await set("email", "ana@example.org");
    await set("country", "US");
    await set("region", "NY");
    await set("hours", "08:30-17:00");
    await set("playbook", "the-nest");
  });

  it("takes from the settings what is not said", async () => {
    const { me, calendar, playbook } = await headerOf();
    assert.deepEqual(me, { name: "Ana Ruiz", email: "ana@example.org" });
    assert.deepEqual(calendar, {
      timeZone: "America/New_York",
      country: "US",
      region: "NY",
      hours: { open: "08:30", close: "17:00" },
    });
    assert.equal(playbook, "the-nest");
  });

  it("takes what is said over what is settled", async () => {
    const { calendar, playbook } = await headerOf("--region", "CA", "--hours", "10:00-18:00", "--playbook", "fineline");
    assert.deepEqual(calendar, {
      timeZone: "America/New_York",
      country: "US",
      region: "CA",
      hours: { open: "10:00", close: "18:00" },
    });
    assert.equal(playbook, "fineline");
  });

  it("in another country keeps neither the settled country's region nor its clock", async () => {
    const { me, calendar } = await headerOf("--country", "Germany");
    assert.deepEqual(calendar, {
      timeZone: "Europe/Berlin",
      country: "DE",
      hours: { open: "08:30", close: "17:00" },
    });
    assert.deepEqual(me, { name: "Ana Ruiz", email: "ana@example.org", timeZone: "America/New_York" });
  });

  it("by a clock of another country keeps no holidays of the settled one, by another of the same not its region's", async () => {
    assert.deepEqual((await headerOf("--zone", "Tokyo")).calendar, {
      timeZone: "Asia/Tokyo",
      hours: { open: "08:30", close: "17:00" },
    });
    await fineline.call(["remove", "acme", "--yes"]);
    assert.deepEqual((await headerOf("--zone", "Chicago")).calendar, {
      timeZone: "America/Chicago",
      country: "US",
      hours: { open: "08:30", close: "17:00" },
    });
  });

  it("keeps no holidays where --country is empty", async () => {
    assert.deepEqual((await headerOf("--country", "")).calendar, {
      timeZone: "America/New_York",
      hours: { open: "08:30", close: "17:00" },
    });
  });

  it("of an employer does not follow the playbook of a candidate", async () => {
    const { playbook } = await headerOf("--side", "employer", "--contact", "Aditi Rao, candidate");
    assert.equal(playbook, undefined);
  });

  it("has the person's own clock where it is settled", async () => {
    await set("zone", "Lisbon");
    const { me, calendar } = await headerOf();
    assert.equal(calendar.timeZone, "Europe/Lisbon");
    assert.equal(me?.timeZone, "Europe/Lisbon");
  });
});

describe("a letter", () => {
  it("has the settled tone, unless another is said", async () => {
    await fineline.add([GLOBEX]);
    const body = async (...args: readonly string[]) =>
      JSON.parse((await fineline.call(["draft", "globex", "thank-you", "lee", "--json", ...args])).out).letter;
    const [plain, formal] = [await body(), await body("--tone", "formal")];
    assert.notDeepEqual(plain, formal);
    await set("tone", "formal");
    assert.deepEqual(await body(), formal);
    assert.deepEqual(await body("--tone", "plain"), plain);
  });
});
