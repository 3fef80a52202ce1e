import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { keepAccount, type MailAccount } from "../../app/index.ts";
import { openPageDesk } from "../../bin/page-desk.ts";
import { writeMessage } from "../../mail-file/index.ts";
import { type OpenStore, openMailStore } from "../../storage/sqlite/index.ts";
import { temporaryFineline } from "../call-fineline.suite.ts";
import type { Services } from "../command.ts";

const folder = mkdtempSync(join(tmpdir(), "fineline-employer-cli-"));
after(() => rmSync(folder, { recursive: true }));

const mailbox: MailAccount = {
  id: "noor",
  address: "noor@metro.example",
  name: "Noor Haddad",
  imap: { host: "mail.example", port: 993, security: "tls", user: "noor" },
  smtp: { host: "mail.example", port: 465, security: "tls", user: "noor" },
  auth: "password",
  mode: "send",
  dailyLimit: 1000,
};

/** The command line over a place with an opening; ids are counted, mail is approved and goes nowhere. */
async function hiring() {
  const place = temporaryFineline();
  let ids = 0;
  const mail = await openMailStore({ home: place.home });
  after(() => mail.close());
  const services: Partial<Services> = {
    newId: () => `${++ids}`,
    openMailTools: async () =>
      ({ store: mail, connector: {}, close: async () => {}, stop: { aborted: false } }) as never,
    openLetterTools: async () => ({ writeMessage }) as never,
    openPages: async () => {
      const store = await place.openStore();
      after(() => store.close());
      const holidays = { find: () => undefined } as never;
      return openPageDesk({ store: store as OpenStore, holidays, newId: () => "unused", now: () => 0, version: "1" });
    },
  };
  const employer = (...words: readonly string[]) => place.call(["employer", ...words], { services });
  const connect = async () => {
    const store = await place.openStore();
    await keepAccount(mailbox, { kind: "password", password: "secret" }, { mail, outbox: store.outbox, now: 0 });
    await store.close();
  };
  const opened = await employer(
    ...["open", "Timetable Planner", "Metro", "--id", "planner", "--zone", "Toronto", "--jurisdiction", "CA-ON"],
    ...["--signed", "Noor Haddad, noor@metro.example", "--promise", "word on the decision=2026-11-27"],
  );
  return { ...place, employer, connect, opened };
}

const json = (text: string) => JSON.parse(text);

describe("openings", () => {
  it("an opening is begun, asks what its law depends on, and is changed", async () => {
    const { employer, opened } = await hiring();
    assert.equal(
      opened.out,
      [
        "Saved as planner.",
        "",
        "Timetable Planner: whether a law about answers applies depends on this.",
        "  ? Did you have 25 or more employees on the day the job was posted?",
        "    --employees-25 yes|no",
        "  ? Was the job advertised to the public? --advertised yes|no",
        "",
      ].join("\n"),
    );
    assert.equal((await employer("edit", "time", "--employees-25", "no", "--title", "Planner")).out, "Saved.\n");
    const [entry] = json((await employer("openings", "--json")).out).openings;
    assert.deepEqual(
      [entry.opening.title, entry.opening.scope, entry.revision, entry.questions],
      ["Planner", { employees25OrMore: false }, 2, []],
    );
  });

  it("what cannot be understood ends the call with what was expected", async () => {
    const { employer } = await hiring();
    assert.deepEqual(
      [(await employer("edit", "planner", "--advertised", "maybe")).err, (await employer("waiting", "clerk")).status],
      ['--advertised: expected yes or no, got "maybe"\n', 2],
    );
    assert.match((await employer("sing")).err, /employer: expected openings or open/);
    assert.match((await employer("edit", "planner", "--stage", "Panel=late")).err, /--stage: expected one of applied/);
  });

  it("an opening is closed once nobody is without an answer, and until then says who is", async () => {
    const { employer } = await hiring();
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@example.org");
    const refused = await employer("close", "planner");
    assert.deepEqual([refused.status, refused.out.split("\n")[0]], [1, "Still without an answer: Ana Ruiz."]);
    await employer("forget", "ana", "--why", "asked", "--yes");
    const closed = await employer("close", "planner", "--json");
    assert.deepEqual([closed.status, json(closed.out)], [0, { closed: true, unanswered: [] }]);
    assert.match((await employer("add", "planner", "Ben Cole")).err, /is closed since 2026-11-16/);
  });
});

describe("candidates", () => {
  it("a table shows each row's fate first, and adds those that are new when it is agreed to", async () => {
    const { employer } = await hiring();
    const path = join(folder, "candidates.csv");
    writeFileSync(
      path,
      "Name;E-Mail;Notes\nAna Ruiz;ana@example.org;x\nAna Ruiz;ana@example.org;\n=x;y@example.org;\n",
    );
    const dry = await employer("import", path, "--opening", "planner", "--dry-run");
    assert.equal(dry.status, 0);
    assert.match(dry.out, /line 3, Ana Ruiz: The same person as on line 2\./);
    assert.match(
      dry.out,
      /1 new, 0 there already, 1 twice in the file, 1 that cannot be read\.\nThis was a trial: nothing was recorded\. Without --dry-run it adds one candidate\.\n$/,
    );
    const added = json((await employer("import", path, "--opening", "planner", "--yes", "--json")).out);
    assert.deepEqual(
      added.rows.map(({ fate }: { fate: string }) => fate),
      ["new", "same-person", "faulty"],
    );
    const listed = json((await employer("candidates", "planner", "--json")).out).candidates;
    assert.deepEqual(
      listed.map(({ name, email }: Record<string, string>) => [name, email]),
      [["Ana Ruiz", "ana@example.org"]],
    );
  });

  it("who waits longest stands first, with a tick a business day and what is owed", async () => {
    const { employer } = await hiring();
    await employer("add", "planner", "Ben Cole", "--email", "ben@example.org", "--applied", "2026-11-12");
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@example.org", "--applied", "2026-11-02");
    const { out } = await employer("waiting", "planner");
    assert.equal(
      out,
      [
        "Timetable Planner · 2 applied, 0 interviewed",
        "Two people wait for a word.",
        "",
        "  Ana Ruiz   10  ▮▮▮▮▮ ▮▮▮▮▮  Mon 2 Nov",
        "    Applied: Word that it has arrived, was due Tue 3 Nov, 17:00",
        "  Ben Cole    2  ▮▮           Thu 12 Nov",
        "    Applied: Word that it has arrived, was due Friday, 17:00",
        "",
      ].join("\n"),
    );
  });

  it("one name for two people is asked about, and a name that nobody has is told", async () => {
    const { employer } = await hiring();
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@example.org");
    await employer("add", "planner", "Ana Silva", "--email", "silva@example.org");
    const decide = (name: string) => employer("decide", name, "--outcome", "rejection");
    assert.match(
      (await decide("ana")).err,
      /"ana" is more than one candidate\. There is:\n.*Ana Ruiz, ana@example\.org/,
    );
    assert.match((await decide("Anna Silv")).err, /is no candidate \(did you mean "Silva"\?\)|is no candidate/);
    assert.equal((await decide("silva@example.org")).status, 0);
  });
});

describe("letters to many", () => {
  it("a dry run shows every letter's beginning; with a yes they are approved, and the same call again finds nothing to do", async () => {
    const { employer, connect, openStore } = await hiring();
    await connect();
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@example.org");
    await employer("add", "planner", "Ben Cole");
    const dry = await employer("acknowledge", "planner", "--dry-run");
    assert.equal(dry.status, 0);
    assert.match(dry.out, /To go\n {2}Ana Ruiz {2}ana@example\.org/);
    assert.match(dry.out, /Blocked\n {2}! Ben Cole: There is no address to write to\./);
    const done = json((await employer("acknowledge", "planner", "--yes", "--json")).out);
    assert.deepEqual(done, { approved: 1, drafted: 0, already: 0, refused: [], left: 0 });
    const again = await employer("acknowledge", "planner", "--yes");
    assert.match(again.out, /0 to go, 1 blocked, 1 without need\./);
    const store = await openStore();
    const letters = await store.outbox.list();
    await store.close();
    assert.deepEqual(
      letters.map(({ letter: { to, subject } }) => [to.address, subject]),
      [["ana@example.org", "Your application: Timetable Planner"]],
    );
  });

  it("without a mailbox, without a yes and without anybody to ask, nothing is approved", async () => {
    const { employer, connect } = await hiring();
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@example.org");
    assert.match((await employer("acknowledge", "planner", "--yes")).err, /no mailbox is connected/);
    await connect();
    assert.match((await employer("acknowledge", "planner")).err, /the input ended before an answer/);
    assert.match((await employer("acknowledge", "planner", "--json")).err, /expected --yes to do it, or --dry-run/);
  });

  it("an opening with pages puts a link in each letter, which can be taken back", async () => {
    const { employer, connect, call, openStore } = await hiring();
    await connect();
    await employer("edit", "planner", "--candidate-pages", "yes");
    await call(["settings", "set", "links", "https://jobs.metro.example"]);
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@example.org");
    await employer("acknowledge", "planner", "--yes");
    const store = await openStore();
    const [item] = await store.outbox.list();
    await store.close();
    assert.match(item!.letter.body, /\n\nWhere your application stands: https:\/\/jobs\.metro\.example\/c\/[\w-]{43}$/);
    assert.equal((await employer("close-page", "ana")).out, "The links to their page lead nowhere now.\n");
    assert.equal((await employer("close-page", "ana")).out, "No letter had a link to a page of theirs.\n");
  });

  it("an address of a candidate's page is told once, where the opening has pages and the place an address", async () => {
    const { employer, call } = await hiring();
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@example.org");
    assert.match((await employer("give-page", "ana")).err, /Timetable Planner gives no pages/);
    await employer("edit", "planner", "--candidate-pages", "yes");
    assert.match((await employer("give-page", "ana")).err, /fineline settings set links/);
    await call(["settings", "set", "links", "https://jobs.metro.example"]);
    assert.match((await employer("give-page", "ana")).out, /^https:\/\/jobs\.metro\.example\/c\/[\w-]{43}\n/);
    assert.equal((await employer("close-page", "ana")).out, "The links to their page lead nowhere now.\n");
  });

  it("consent is set, asked for again, renewed and withdrawn, and each is told with its dates", async () => {
    const { employer } = await hiring();
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@example.org", "--source", "A fair");
    const said = async (...words: readonly string[]) => (await employer("consent", "ana", ...words)).out;
    assert.equal(await said(), "Ana Ruiz has not agreed to be kept.\n");
    const given = await said("--until", "2027-11-30", "--given", "2026-11-16");
    assert.equal(
      given,
      "Ana Ruiz agreed to be kept until Tuesday 30 November 2027, said on Monday 16 November 2026.\n",
    );
    const asked = json(await said("--asked", "2026-11-17", "--json"));
    assert.deepEqual(asked.consent, { until: "2027-11-30", givenOn: "2026-11-16", askedOn: "2026-11-17" });
    const { cases } = json((await employer("export-person", "ana")).out);
    assert.deepEqual([cases[0]["x-consent-until"], cases[0]["x-source"]], ["2027-11-30", "A fair"]);
    const renewed = json(await said("--until", "2028-11-30", "--given", "2026-11-18", "--json"));
    assert.deepEqual(renewed.consent, { until: "2028-11-30", givenOn: "2026-11-18" });
    assert.equal((await employer("consent", "ana", "--withdrawn", "--until", "2028-11-30")).status, 2);
    assert.equal(await said("--withdrawn"), "Ana Ruiz has not agreed to be kept.\n");
  });

  it("a date that everybody is told is owed from then on", async () => {
    const { employer, connect } = await hiring();
    await connect();
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@example.org");
    await employer("acknowledge", "planner", "--next-word-on", "2026-12-04", "--yes");
    const { cases } = json((await employer("export-person", "ana")).out);
    const promises = cases[0].facts.filter(({ kind }: { kind: string }) => kind === "promise");
    assert.deepEqual(
      promises.map(({ by }: { by: string }) => by),
      ["2026-12-04"],
    );
  });
});

describe("decisions and afterwards", () => {
  it("a decision tells nobody; a second one that cannot be is refused by name", async () => {
    const { employer } = await hiring();
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@example.org");
    const decided = await employer("decide", "ana", "--outcome", "rejection");
    assert.equal(decided.out, "Recorded of one.\nNobody is told by this. See: fineline employer tell OPENING\n");
    const twice = await employer("decide", "ana", "--outcome", "rejection");
    assert.deepEqual([twice.status, twice.out], [1, "Recorded of 0.\n  ! Ana Ruiz: It is decided so already.\n"]);
  });

  it("the mirror counts, and its table names nobody", async () => {
    const { employer } = await hiring();
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@example.org");
    assert.match((await employer("mirror", "planner")).out, /not yet {5}1 .*Ana Ruiz/);
    const table = (await employer("mirror", "--csv")).out;
    assert.match(table, /^opening,figure,unit,median,worst,count,of\r\nplanner,/);
    assert.doesNotMatch(table, /Ana/);
  });

  it("who is forgotten is gone and counted on", async () => {
    const { employer } = await hiring();
    await employer("add", "planner", "Ana Ruiz", "--email", "ana@example.org");
    assert.match((await employer("forget", "ana")).err, /expected --why asked or time-is-over or consent-ended/);
    const done = await employer("forget", "ana", "--why", "asked", "--yes");
    assert.equal(done.out, "They are forgotten. Their openings keep counting them.\n");
    const mirror = json((await employer("mirror", "planner", "--json")).out);
    assert.deepEqual([mirror.forgotten, mirror.shares[1].of], [1, 1]);
  });
});

it("words are completed: subcommands, openings, candidates and outcomes", async () => {
  const { employer, call } = await hiring();
  await employer("add", "planner", "Ana Ruiz");
  const complete = async (...words: readonly string[]) =>
    (await call(["completion", "--words", "--", "employer", ...words])).out.split("\n").filter((word) => word !== "");
  assert.deepEqual(await complete("op"), ["openings", "open"]);
  assert.deepEqual(await complete("waiting", ""), ["planner"]);
  assert.deepEqual(await complete("decide", "An"), ["Ana Ruiz"]);
  assert.deepEqual(await complete("decide", "ana", "--outcome", "r"), ["rejection"]);
  assert.deepEqual(await complete("forget", "--e"), ["--early"]);
});
