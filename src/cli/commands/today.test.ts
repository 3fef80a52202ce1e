import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { CaseJson, FactJson } from "../../contract/index.ts";
import { GLOBEX, INITECH, temporaryFineline } from "../call-fineline.suite.ts";
import { displayWidth } from "../render/plain-text.ts";

describe("fineline today", () => {
  it("lists what is open with why and what to type, then what may be done, then what comes next", async () => {
    const { call, add } = temporaryFineline();
    await add([GLOBEX, INITECH]);
    const { status, out } = await call(["today"]);
    assert.equal(status, 0);
    assert.equal(
      out,
      `Two things to do; three more if you like.

  ● open  Thank Lee Okafor, Globex                             until 15:00 today
          24 business hours after the interview's end, Fri 13 Nov, 15:00, the
          weekend skipped: due Mon 16 Nov, 15:00.
          fineline draft globex thank-you lee

  ● open  Send Dana Kim the paper on forecasting, Globex   until tomorrow, 17:00
          2 business days after you promised it, Fri 13 Nov: due Tue 17 Nov.
          fineline draft globex answer dana

If you like
  ● open  Thank Sam Ortiz, Globex                              until 15:00 today
          fineline draft globex thank-you sam
  ● open  Card to Dana Kim, Globex                             until 17:00 today
          fineline draft globex card dana
  ● open  Card to Lee Okafor, Globex                           until 17:00 today
          fineline draft globex card lee

Next
  ○ from tomorrow, 10:00 (09:00 in Chicago)  Check in with Noor Haddad  Initech
  ○ from Tue 24 Nov, 09:00                   Check in with Lee Okafor   Globex
`,
    );
  });

  it("says on which day a step is best done where one is off, and moves no window", async () => {
    const { call, add } = temporaryFineline();
    await add([GLOBEX]);
    const before = JSON.parse((await call(["today", "--json"])).out);
    await call(["settings", "add", "day-off", "2026-11-16", "Moving house"]); // Monday, today
    const { out } = await call(["today"]);
    assert.match(out, /^ {10}You are off today \(Moving house\): best done on Tuesday 17 November\.$/m);
    const { open } = JSON.parse((await call(["today", "--json"])).out);
    assert.deepEqual(open[0].away, { on: "2026-11-16", name: "Moving house", insteadOn: "2026-11-17" });
    assert.deepEqual(open[0].step, before.open[0].step);
  });

  it("puts what is late first, and says until when it is still fine", async () => {
    const { call, add } = temporaryFineline();
    await add([GLOBEX]);
    const { out } = await call(["today"], { at: "2026-11-17T10:00:00-05:00" });
    assert.deepEqual(out.split("\n").slice(0, 5), [
      "Two things to do, one of them late; three more if you like.",
      "",
      "  ◈ late  Thank Lee Okafor, Globex     was due yesterday · fine until Fri 20 Nov",
      "          24 business hours after the interview's end, Fri 13 Nov, 15:00, the",
      "          weekend skipped: due Mon 16 Nov, 15:00.",
    ]);
  });

  it("says today and tomorrow, and the time, by the clock of the one who reads, and the company's in brackets", async () => {
    const { call, add } = temporaryFineline();
    const inBerlin = { timeZone: "Europe/Berlin", country: "DE", region: "BY" };
    await add([{ ...GLOBEX, calendar: inBerlin }]);
    // Sunday evening in New York; in Berlin it is Monday 16 November already.
    const { out } = await call(["today"], { at: "2026-11-15T20:30:00-05:00" });
    assert.match(out, /Thank Lee Okafor, Globex +until tomorrow, 15:00 \(21:00 in Berlin\)\n/);
    // The case's own word on the reader's zone goes before the machine's: in Tokyo the thank-you is due on Tuesday already.
    await add([{ ...GLOBEX, id: "t", company: "Tyrell", calendar: inBerlin, me: { timeZone: "Asia/Tokyo" } }]);
    const both = (await call(["today"], { at: "2026-11-15T20:30:00-05:00" })).out;
    assert.match(both, /Thank Lee Okafor, Tyrell +until tomorrow, 05:00 \(Mon 21:00 in Berlin\)\n/);
  });

  it("helps with what was said by a command that takes it down, and before an interview with a page", async () => {
    const { call, add } = temporaryFineline();
    await add([{ ...GLOBEX, facts: GLOBEX.facts.filter(({ kind }) => kind === "interview") }]);
    const after = (await call(["today", "--all"], { at: "2026-11-13T15:30:00-05:00" })).out;
    assert.match(
      after,
      /Write down what was said, Globex.*\n(?: {10}.*\n)* {10}fineline log globex timeline --by DATE\n/,
    );
    const before = (await call(["today", "--all"], { at: "2026-11-13T10:00:00-05:00" })).out;
    assert.match(before, /\n {10}fineline prep globex\n/);
  });

  it("tells two cases of one company apart by their roles", async () => {
    const { call, add } = temporaryFineline();
    await add([INITECH, { ...INITECH, id: "i2", role: "Buyer" }]);
    const { out } = await call(["today"], { at: "2026-11-18T10:00:00-06:00" });
    assert.deepEqual(out.match(/Check in with .*?(?= {2}|\n)/g), [
      "Check in with Noor Haddad, Initech, Operations Lead",
      "Check in with Noor Haddad, Initech, Buyer",
    ]);
  });

  it("says so when nothing is due, names the next date, and on a Monday that one application is alone", async () => {
    const { call, add } = temporaryFineline();
    await add([INITECH]);
    assert.equal(
      (await call(["today"])).out,
      `Nothing today. Your next date is Tuesday 17 November.

Coming up
  ○ from tomorrow, 10:00 (09:00 in Chicago)  Check in with Noor Haddad  Initech

This is your only live application. A second one makes waiting easier.
`,
    );
  });

  it("says on no other day that one application is alone", async () => {
    const { call, add } = temporaryFineline();
    await add([INITECH]);
    for (const day of ["17", "18", "19", "20", "21", "22"]) {
      const { out } = await call(["today"], { at: `2026-11-${day}T10:00:00-05:00` });
      assert.doesNotMatch(out, /only live/);
    }
  });

  it("says a week later, on a Monday, that no application was added", async () => {
    const { call, add } = temporaryFineline();
    await add([GLOBEX, INITECH]);
    assert.doesNotMatch((await call(["today"])).out, /The search goes on/);
    const { out } = await call(["today"], { at: "2026-11-23T10:00:00-05:00" });
    assert.match(out, /\n\nNo application was added for a week\. The search goes on\.\n$/);
  });

  it("begins with what to do where there is no case", async () => {
    const { out } = await temporaryFineline().call(["today"]);
    assert.equal(out, 'There is no case yet. "fineline" asks about an interview and makes a plan.\n');
  });

  it("hides a snoozed step until its moment and counts it", async () => {
    const { call, add, record } = temporaryFineline();
    await add([GLOBEX]);
    const until = "2026-11-16T12:00:00-05:00";
    await record("g", [
      { id: "z1", at: "2026-11-16T09:00:00-05:00", kind: "snoozed", step: "thank-you/i1/lee", until },
    ]);
    const hidden = (await call(["today"])).out;
    assert.doesNotMatch(hidden, /Thank Lee/);
    assert.match(hidden, /\n1 snoozed\n/);
    const shown = (await call(["today"], { at: until })).out;
    assert.match(shown, /● open {2}Thank Lee Okafor, Globex/);
    assert.doesNotMatch(shown, /snoozed/);
  });

  it("leaves out cases that are closed", async () => {
    const { call, add, record } = temporaryFineline();
    await add([GLOBEX, INITECH]);
    await record("g", [{ id: "d1", at: "2026-11-16T09:00:00-05:00", kind: "decision", outcome: "withdrawn" }]);
    await record("i", [{ id: "d1", at: "2026-11-16T09:00:00-05:00", kind: "decision", outcome: "position-closed" }]);
    const { out } = await call(["today"], { at: "2026-11-24T10:00:00-05:00" });
    assert.equal(out, "Nothing today. No application is live.\n");
  });

  it("names a case in which it is time to let go", async () => {
    const { call, add } = temporaryFineline();
    await add([INITECH]);
    const { out } = await call(["today"], { at: "2026-12-08T10:00:00-05:00" });
    assert.match(out, /Time to let go\n {2}Initech, Operations Lead: /);
    assert.match(out, /\n {4}fineline show initech\n {4}fineline log initech withdrawn\n/);
  });

  it("lists at most thirty things and says how many more there are; --all lists them", async () => {
    const { call, add } = temporaryFineline();
    const many = Array.from({ length: 40 }, (_, n) => ({ ...GLOBEX, id: `g${n}`, company: `Globex ${n}` }));
    await add(many);
    const { out } = await call(["today"]);
    assert.match(out, /^80 things to do; 120 more if you like\.\n/);
    assert.match(out, /\n {2}and 50 more: fineline today --all\n/);
    assert.match(out, /fineline draft globex-0 thank-you lee\n/);
    const all = (await call(["today", "--all"])).out;
    assert.equal(all.match(/Thank Lee Okafor/g)?.length, 40);
    assert.doesNotMatch(all, /more: fineline/);
  });

  it("gives programs the same lists, with moments in the company's zone", async () => {
    const { call, add } = temporaryFineline();
    await add([INITECH]);
    const json = JSON.parse((await call(["today", "--json"])).out);
    assert.deepEqual(json, {
      late: [],
      open: [],
      upcoming: [
        {
          case: { id: "i", company: "Initech", role: "Operations Lead" },
          step: {
            id: "check-in/r1/1",
            action: "check-in",
            title: "Check in with Noor Haddad",
            to: { id: "noor", name: "Noor Haddad" },
            channel: "email",
            state: "upcoming",
            optional: false,
            window: {
              opens: "2026-11-17T09:00:00-06:00[America/Chicago]",
              best: "2026-11-17T09:00:00-06:00[America/Chicago]",
              due: "2026-11-19T17:00:00-06:00[America/Chicago]",
              closes: "2026-12-04T17:00:00-06:00[America/Chicago]",
            },
            needs: [],
            rule: "check-in.again",
            why: "5 business days after Noor's answer of Mon 9 Nov, Veterans Day skipped: opens Tue 17 Nov; due 2 business days later, Thu 19 Nov.",
            command: "fineline draft initech check-in noor",
          },
        },
      ],
      lettingGo: [],
      snoozed: 0,
      nudge: "only-one",
      unreadable: [],
      mail: { messages: 0, inDoubt: 0, refused: 0 },
    });
  });

  it("an application that was declined is no live one, though thanks are still owed", async () => {
    const { call, add } = temporaryFineline();
    const declined: FactJson = { id: "x1", at: "2026-11-16T09:00:00-05:00", kind: "decision", outcome: "rejection" };
    await add([{ ...GLOBEX, facts: [...GLOBEX.facts, declined] }]);
    const { out } = await call(["today", "--json"]);
    assert.equal(JSON.parse(out).nudge, null);
    assert.match(out, /rejection-thanks\/x1/);
  });

  it("when all check-ins are used up it names the day of letting go", async () => {
    const { call, add } = temporaryFineline();
    const asked = ["2026-11-24", "2026-12-02", "2026-12-09"].map(
      (day): FactJson => ({
        id: `c-${day}`,
        at: `${day}T10:00:00-05:00`,
        kind: "sent",
        to: "lee",
        channel: "email",
        purpose: "check-in",
      }),
    );
    const thanked: FactJson = {
      id: "s9",
      at: "2026-11-16T10:00:00-05:00",
      kind: "sent",
      to: "lee",
      channel: "email",
      purpose: "thank-you",
    };
    const kept: FactJson = {
      id: "s8",
      at: "2026-11-16T11:00:00-05:00",
      kind: "sent",
      to: "dana",
      channel: "email",
      purpose: "answer",
      ref: "p1",
    };
    await add([{ ...GLOBEX, facts: [...GLOBEX.facts, thanked, kept, ...asked] }]);
    const { out } = await call(["today"], { at: "2026-12-10T10:00:00-05:00" });
    assert.match(out, /^Nothing today\. The next word is theirs\. Look again on Friday 18 December\.$/m);
  });

  it("keeps what it derived, but nothing of a moment that was only asked for", async () => {
    const { call, add, openStore } = temporaryFineline();
    await add([GLOBEX]);
    await call(["today"], { isGiven: true });
    let store = await openStore();
    assert.deepEqual(await store.listSummaries(), []);
    await store.close();
    await call(["today"]);
    store = await openStore();
    assert.deepEqual(
      (await store.listSummaries()).map(({ caseId, stance, headline }) => ({ caseId, stance, headline })),
      [
        {
          caseId: "g",
          stance: "act",
          headline:
            "Thank Lee by Monday 16 November, 15:00, send Dana the paper on forecasting by Tuesday 17 November, then rest until Tuesday 24 November.",
        },
      ],
    );
    await store.close();
  });

  it("colours a terminal's output, and says the same without colour", async () => {
    const { call, add } = temporaryFineline();
    await add([GLOBEX, INITECH]);
    const plain = (await call(["today"])).out;
    const coloured = (await call(["today"], { colour: true })).out;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences are what is looked for
    const sequences = /\u001b\[\d+m/g;
    assert.doesNotMatch(plain, sequences);
    assert.match(coloured, sequences);
    assert.equal(coloured.replace(sequences, ""), plain);
  });
});

const LONG = [
  "A".repeat(200),
  "👩‍👩‍👧‍👦".repeat(40),
  "株式会社".repeat(20),
  "شركة الحلول المتقدمة للتقنية والاستشارات الهندسية والإدارية المحدودة",
];

/** A name as a case may have it: on one line, not empty. */
const NAME = fc.oneof(
  fc.constantFrom(...LONG),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }).filter((text) => /^\S[^\p{C}\p{Z}]*$/u.test(text)),
);

/** What somebody wrote, which may be anything. */
const TEXT = fc.oneof(
  fc.constantFrom("\u001b[31mred\u001b[0m\u0007 \u202Eturned", "two\nlines\r\tand a tab\u0000", ...LONG),
  fc
    .string({ unit: "binary", minLength: 1, maxLength: 120 })
    .filter((text) => text.isWellFormed() && text.trim() !== ""),
);

describe("what is shown of hostile texts", () => {
  it("is never wider than the terminal and holds no control character", async () => {
    await fc.assert(
      fc.asyncProperty(NAME, TEXT, fc.constantFrom(60, 80, 132), async (name, text, columns) => {
        const hostile: CaseJson = {
          ...GLOBEX,
          company: name,
          role: name,
          contacts: GLOBEX.contacts.map((contact) => ({ ...contact, name })),
          facts: GLOBEX.facts.map((fact) => ({
            ...fact,
            note: text,
            ...(fact.kind === "promise" ? { what: text } : {}),
          })),
        };
        const { call, add } = temporaryFineline();
        await add([hostile]);
        const calls = [["today"], ["list"], ["show", "g"], ["may-i", "g"], ["why", "check-in/t1/1"], ["compare", "g"]];
        for (const words of calls) {
          const { out, err } = await call(words, { columns });
          assert.equal(err, "");
          for (const line of out.split("\n")) {
            assert.ok(displayWidth(line) <= columns, `${words[0]} at ${columns}: ${JSON.stringify(line)}`);
            assert.doesNotMatch(line, /[\p{Cc}\u202A-\u202E]/u);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
