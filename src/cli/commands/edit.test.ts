import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { GLOBEX, MONDAY, recordingFineline } from "../facts/recording.suite.ts";

describe("fineline new", () => {
  it("begins a case with a readable id, people and a calendar", async () => {
    const { call, exported } = recordingFineline();
    const { status, out } = await call(
      MONDAY,
      "new",
      "Globex",
      "Data Lead",
      "--zone",
      "berlin",
      "--country",
      "de",
      "--region",
      "by",
      "--contact",
      "Dana Kim, hiring-manager, dana@globex.example",
      "--contact",
      "Dana Wu, HR",
      "--contact",
      "李雷, recruiter",
      "--playbook",
      "the-nest",
    );
    assert.equal(status, 0);
    assert.match(out, /\nSaved as globex-2\. /);
    assert.deepEqual(await exported("globex-2"), {
      id: "globex-2",
      playbook: "the-nest",
      role: "Data Lead",
      company: "Globex",
      me: { timeZone: "America/New_York" },
      calendar: { timeZone: "Europe/Berlin", country: "DE", region: "BY" },
      contacts: [
        { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" },
        { id: "dana-2", name: "Dana Wu", role: "hr" },
        { id: "contact", name: "李雷", role: "recruiter" },
      ],
      facts: [],
    });
  });

  it("takes countries, regions and cities by their names, and the clock of a country that has one", async () => {
    const { call, exported } = recordingFineline([]);
    await call(MONDAY, "new", "Toyo", "Analyst", "--country", "Japan");
    assert.deepEqual((await exported("toyo")).calendar, { timeZone: "Asia/Tokyo", country: "JP" });
    await call(MONDAY, "new", "Bayer", "Analyst", "--country", "deutschland", "--region", "Bavaria");
    assert.deepEqual((await exported("bayer")).calendar, { timeZone: "Europe/Berlin", country: "DE", region: "BY" });
    await call(MONDAY, "edit", "bayer", "--region", "Saxony", "--zone", "Munich");
    assert.deepEqual((await exported("bayer")).calendar, { timeZone: "Europe/Berlin", country: "DE", region: "SN" });
  });

  it("an employer's case needs the candidate", async () => {
    const { call } = recordingFineline([]);
    const words = ["new", "Acme", "Clerk", "--side", "employer"];
    assert.deepEqual(await call(MONDAY, ...words), {
      status: 2,
      out: "",
      err: 'new --side employer: expected who applies, such as --contact "Aditi Rao, candidate, aditi@example.org"\n',
    });
    assert.equal((await call(MONDAY, ...words, "--contact", "Aditi Rao, candidate")).status, 0);
  });

  it("refuses what cannot be and saves nothing", async () => {
    const { call } = recordingFineline([]);
    const refused = [
      ["new", "Globex"],
      ["new", "Globex", "Analyst", "--zone", "Mars"],
      ["new", "Globex", "Analyst", "--country", "XX"],
      ["new", "Globex", "Analyst", "--playbook", "nobody"],
      ["new", "Globex", "Analyst", "--contact", "Dana"],
      ["new", "Globex", "Analyst", "--side", "both"],
      ["new", "Globex", "Analyst", "--weekend", "1,2,3,4,5,6,7"],
      ["new", "Globex", "Analyst", "--hours", "17:00-09:00"],
      ["new", "Globex", "Analyst", "--id", "a b"],
    ];
    for (const words of refused) assert.equal((await call(MONDAY, ...words)).status, 2, words.join(" "));
    assert.equal((await call(MONDAY, "export")).out, '{"cases": []}\n');
  });
});

describe("fineline edit", () => {
  it("changes a person, and the plan no longer lacks the address", async () => {
    const { call, exported, planAt } = recordingFineline();
    const { out } = await call(
      MONDAY,
      "edit",
      "globex",
      "--contact",
      "MANAGER",
      "--address",
      "1 Main St",
      "--title",
      "Director",
    );
    assert.match(out, /^Changed: Dana Kim's title: Director\.\nChanged: Dana Kim's address: 1 Main St\.\n/);
    assert.deepEqual((await exported()).contacts[0], {
      id: "dana",
      name: "Dana Kim",
      role: "hiring-manager",
      email: "dana.kim@globex.example",
      address: "1 Main St",
      title: "Director",
    });
    assert.deepEqual((await planAt(MONDAY)).steps.find(({ id }) => id === "card/i1/dana")?.needs, []);
  });

  it("a further day off moves what falls on it", async () => {
    const { call } = recordingFineline();
    // The check-in opens two business days after Friday 20 November.
    const { out } = await call(MONDAY, "edit", "globex", "--holiday", "2026-11-24", "--json");
    const plan = JSON.parse(out).plan;
    const checkIn = plan.steps.find(({ action }: { action: string }) => action === "check-in");
    assert.equal(checkIn.window.opens, "2026-11-25T09:00:00-05:00[America/New_York]");
  });

  it("adds people and takes them out, but nobody whom a fact names", async () => {
    const { call, exported } = recordingFineline();
    await call(MONDAY, "edit", "globex", "--add-contact", "Dana Wu, HR");
    assert.deepEqual((await exported()).contacts.at(-1), { id: "dana-2", name: "Dana Wu", role: "hr" });
    await call(MONDAY, "edit", "globex", "--remove-contact", "dana-2");
    assert.deepEqual((await exported()).contacts, GLOBEX.contacts);
    const refused = await call(MONDAY, "edit", "globex", "--remove-contact", "lee");
    assert.deepEqual(
      [refused.status, refused.err.split("\n")[0]],
      [2, 'edit: facts[0].with[1]: expected the id of a contact that is there, got "lee"'],
    );
    assert.deepEqual((await exported()).contacts, GLOBEX.contacts);
  });

  it("nothing to change, or a value that belongs to nobody, is refused", async () => {
    const { call } = recordingFineline();
    assert.equal(
      (await call(MONDAY, "edit", "globex")).err,
      'edit: nothing would change. See "fineline edit --help".\n',
    );
    assert.equal((await call(MONDAY, "edit", "globex", "--role", "Senior Analyst")).status, 2);
    assert.equal(
      (await call(MONDAY, "edit", "globex", "--email", "a@b.example")).err,
      "edit: expected --contact C with --email, to say whose it is\n",
    );
  });
});

describe("fineline skip and snooze", () => {
  it("a step is meant by any words that begin its own, its case's and its person's", async () => {
    const { call, planAt } = recordingFineline([GLOBEX, { ...GLOBEX, id: "initech", company: "Initech" }]);
    const both = await call(MONDAY, "skip", "card", "dana");
    assert.deepEqual(both, {
      status: 2,
      out: "",
      err: '"card dana" is more than one step. There is:\n  Globex: Card to Dana Kim (globex card dana)\n  Initech: Card to Dana Kim (initech card dana)\n',
    });
    assert.match(
      (await call(MONDAY, "skip", "init", "card", "dan")).out,
      /^Recorded: skipped at Initech: Card to Dana Kim\.\n/,
    );
    assert.equal((await planAt(MONDAY, "initech")).steps.find(({ id }) => id === "card/i1/dana")?.state, "skipped");
    assert.equal((await planAt(MONDAY)).steps.find(({ id }) => id === "card/i1/dana")?.state, "open");
  });

  it("several steps of a case are skipped at once with --all", async () => {
    const { call, planAt } = recordingFineline();
    const { err } = await call(MONDAY, "skip", "globex", "card");
    assert.match(err, /\nSay one of them, or --all\.\n$/);
    await call(MONDAY, "skip", "globex", "card", "--all");
    const cards = (await planAt(MONDAY)).steps.filter(({ action }) => action === "card");
    assert.deepEqual(
      cards.map(({ state }) => state),
      ["skipped", "skipped"],
    );
  });

  it("a step is not hidden past its end", async () => {
    const { call } = recordingFineline();
    assert.deepEqual(await call(MONDAY, "snooze", "thank lee until 2026-12-31"), {
      status: 2,
      out: "",
      err: "snooze: expected a moment before Thank Lee Okafor ends (Friday 20 November 2026, 17:00), got Thursday 31 December 2026, 09:00. To leave it out: fineline skip\n",
    });
  });

  it("a step is hidden until a day, by the company's clock", async () => {
    const { call, planAt } = recordingFineline();
    const { out } = await call(MONDAY, "snooze", "thank", "lee", "until", "tomorrow");
    assert.match(out, /^Recorded: snoozed at Globex: Thank Lee Okafor, until Tuesday 17 November 2026,\n {2}09:00\.\n/);
    const step = (await planAt(MONDAY)).steps.find(({ id }) => id === "thank-you/i1/lee");
    assert.equal(step?.snoozedUntil, "2026-11-17T09:00:00-05:00[America/New_York]");
    assert.match(
      (await call(MONDAY, "snooze", "thank dana for 2 hours", "--dry-run")).out,
      /until Monday 16 November\s+2026, 12:00\./,
    );
    assert.match(
      (await call(MONDAY, "snooze", "thank", "dana", "--dry-run")).out,
      /until Tuesday 17 November\s+2026, 09:00\./,
    );
    assert.equal(
      (await call(MONDAY, "snooze", "thank lee until 2026-11-16 09:00")).err,
      "snooze: expected a moment ahead, got Monday 16 November 2026, 09:00\n",
    );
  });
});
