import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FactJson } from "../../contract/index.ts";
import { GLOBEX, INITECH, temporaryFineline } from "../call-fineline.suite.ts";

async function withBoth() {
  const fineline = temporaryFineline();
  await fineline.add([GLOBEX, INITECH]);
  return fineline;
}

describe("fineline list", () => {
  it("groups cases by what they ask for, each with its next step", async () => {
    const { call } = await withBoth();
    assert.equal(
      (await call(["list"])).out,
      `To act on
  Globex   Senior Analyst  Thank Lee Okafor       ● until 15:00 today

Waiting
  Initech  Operations Le…  Check in with Noor H…  ○ from tomorrow, 10:00 (09:00)

Times are by your clock; in brackets by the company's.
`,
    );
  });

  it("shows one stance where it is asked to, and refuses a word that is none", async () => {
    const { call } = await withBoth();
    const { out } = await call(["list", "--stance", "wait", "--json"]);
    assert.deepEqual(
      JSON.parse(out).cases.map((one: { id: string; next: { id: string } }) => [one.id, one.next.id]),
      [["i", "check-in/r1/1"]],
    );
    assert.deepEqual(await call(["list", "--stance", "late"]), {
      status: 2,
      out: "",
      err: '--stance: expected one of act, wait, move-on, closed, got "late"\n',
    });
  });

  it("goes on without a case that cannot be read, and says so", async () => {
    const { call, add } = temporaryFineline();
    await add([INITECH, { ...GLOBEX, playbook: "of-my-own" }]);
    const { status, out } = await call(["list"]);
    assert.equal(status, 0);
    assert.match(out, /Initech {2}Operations Le/);
    assert.match(out, /\nNot shown: case g: playbook: expected the id of a playbook:/);
  });
});

describe("fineline show", () => {
  it("shows headline, fine line, steps, what happened, people and why", async () => {
    const { call, add } = temporaryFineline();
    await add([INITECH]);
    assert.equal(
      (await call(["show", "init"])).out,
      `Nothing to do until Tuesday 17 November: then check in with Noor Haddad by
email.
Initech, Operations Lead · Monday 16 November, 10:00 (09:00 in Chicago)

                         today
 pressing     ░     ░  ░  ░     ░   ░ ░     ░
           ───░─────░──░──░─────░───░─░──╍──░─────
     wait     ░     ░  ░  ░     ░ ╍ ░ ░   ╍ ░
              ░     ░  ░  ░ ╍╍  ░  ╍░╍░    ╍░
             ━░     ░  ░  ░   ╍╍░   ░ ░╍╍   ░╍
           ┄━┄░━━┄┄┄░┄━░━━░◉┄┄┄┄░╍┄┄░┄░┄┄┄┄┄░┄┄┄┄┄
              ░  ━━━░━ ░  ░ ▒▒▒ ░ ∙∙░∙░  ∙∙∙░ ╍
your turn     ░     ░  ░  ░ ▒▒▒ ░ ∙∙░∙░  ∙∙∙░  ╍
              ░     ░  ░  ░ ▒▒▒ ░ ∙∙░∙░  ∙∙∙░   ╍
           ───░─────░──░──░─────░───░─░─────░────╍
   fading     ░     ░  ░  ░     ░   ░ ░     ░
               2 Nov 9 Nov 16 Nov      30 Nov

  On Monday 16 November the line stands halfway between pressing and fading:
  your turn to ask for news comes on Tuesday 17 November.

  ○ upcoming   Check in with Noor Haddad   from tomorrow, 10:00 (09:00)    email
  ◌ projected  Second check-in with Noor…  from Tue 24 Nov, 10:00 (09:00)  email
  ◌ projected  Third and last check-in w…  from Wed 2 Dec, 10:00 (09:00)   email
  × expired    Card to Noor Haddad         closed Thu 5 Nov                post
  ✓ done       Write down what was said    done Thu 29 Oct
  ✓ done       Thank Noor Haddad           sent Thu 29 Oct                 email

  Times are by your clock, in New York; in brackets by theirs, in Chicago.

What happened
  Thu 29 Oct, 14:00 (13:00)  Interview by phone with Noor Haddad
  Thu 29 Oct, 14:50 (13:50)  Noor Haddad said: following up is welcome
  Thu 29 Oct, 19:10 (18:10)  Thank-you to Noor Haddad by email
  Mon 9 Nov, 15:10 (14:10)   Noor Haddad gave an update by email

People
  Noor Haddad  recruiter · noor.haddad@initech.example

Why
  · Check in with Noor Haddad: 5 business days after Noor's answer of Mon 9 Nov,
    Veterans Day skipped: opens Tue 17 Nov; due 2 business days later, Thu 19
    Nov.
`,
    );
  });
});

describe("the steps of a case", () => {
  it("have what is asked for above what is optional, be it late or not", async () => {
    const { call, add } = temporaryFineline();
    await add([GLOBEX]);
    const { out } = await call(["show", "globex"], { at: "2026-11-17T10:00:00-05:00", columns: 100 });
    assert.deepEqual(
      out.match(/(?:◈ late|● open) {5,}.*?(?= {2})/g)?.map((row) => row.replace(/ +/g, " ")),
      [
        "◈ late Thank Lee Okafor",
        "● open Send Dana Kim the paper on forecasting",
        "◈ late Card to Dana Kim (optional)",
        "◈ late Card to Lee Okafor (optional)",
        "◈ late Thank Sam Ortiz (optional)",
      ],
    );
  });
});

describe("what is not sure about holidays", () => {
  it("is said before the steps, and a date of the year only where the plan may touch it", async () => {
    const { call, add } = temporaryFineline();
    const calendar = { timeZone: "Europe/Berlin", country: "DE", region: "BY" };
    await add([{ ...INITECH, calendar }]);
    assert.doesNotMatch((await call(["show", "initech"])).out, /Assumption/);
    const august = (text: string) => text.replace("2026-10-29", "2026-08-06").replace("2026-11-09", "2026-08-10");
    const facts = INITECH.facts.map((fact) =>
      JSON.parse(august(august(JSON.stringify(fact))).replace(/-06:00/, "-05:00")),
    );
    await add([{ ...INITECH, id: "a", company: "Acme", calendar, facts }], "2026-08-11T10:00:00-05:00");
    const { out } = await call(["show", "acme"], { at: "2026-08-11T10:00:00-05:00" });
    assert.match(out, /\n {2}Holidays: Assumption Day \(15 August\) is a holiday only in[^◈]*\n\n {2}◈ late/);
  });
});

describe("a name that means several cases", () => {
  it("is answered with what to type for each of them", async () => {
    const { call, add } = temporaryFineline();
    await add([INITECH, { ...INITECH, id: "i2", role: "Buyer" }]);
    assert.deepEqual(await call(["show", "init"]), {
      status: 2,
      out: "",
      err: '"init" is more than one case. There is:\n  Initech, Operations Lead (initech-operations-lead)\n  Initech, Buyer (initech-buyer)\n',
    });
  });
});

describe("the sentence under the fine line", () => {
  it("[FL1] says whose turn it is to ask, and of a ground rule or an interview ahead what forbids it", async () => {
    const sentenceOf = async (at: string, facts: readonly FactJson[]) => {
      const { call, add } = temporaryFineline();
      await add([{ ...INITECH, facts: [...INITECH.facts, ...facts] }]);
      const { out } = await call(["show", "initech"], { at });
      return /\n {2}(On [^\n]*(?:\n {2}[^\n]+)*)\n\n/.exec(out)?.[1]?.replace(/\n */g, " ");
    };
    const wednesday = "2026-11-18T10:00:00-06:00";
    const said = "2026-11-16T10:00:00-06:00";
    assert.equal(
      await sentenceOf(wednesday, []),
      "On Wednesday 18 November the line stands below the middle: it is your turn to ask for news.",
    );
    assert.equal(
      await sentenceOf(wednesday, [{ id: "t2", at: said, kind: "timeline", noContact: true }]),
      "On Wednesday 18 November the line stands below the middle: they asked for no contact.",
    );
    const ahead: FactJson = {
      id: "i2",
      at: "2026-11-20T10:00:00-06:00",
      end: "2026-11-20T11:00:00-06:00",
      kind: "interview",
      with: ["noor"],
    };
    assert.equal(
      await sentenceOf(wednesday, [ahead]),
      "On Wednesday 18 November the line stands halfway between pressing and fading: the interview comes first, so ask there.",
    );
  });
});

describe("fineline why", () => {
  it("tells when, the arithmetic, the rule with its source, and the brief", async () => {
    const { call } = await withBoth();
    assert.equal(
      (await call(["why", "globex", "check-in"])).out,
      `Check in with Lee Okafor
○ upcoming: from Tue 24 Nov, 09:00
Globex, Senior Analyst · check-in/t1/1

When, in New York
  opens   Tuesday 24 November, 09:00
  due     Wednesday 25 November, 17:00
  closes  Thursday 10 December, 17:00

Why
  · 2 business days after Fri 20 Nov, the date Dana gave: opens Tue 24 Nov; due
    1 business day later, Wed 25 Nov.
    Once the date they gave has passed, they get some days of grace before you
    ask.
    Rule check-in.after-decision-date, from “When Should You Reach Out After an
    Interview?”

Subject
  Follow-up: Senior Analyst interview – Nov 13

Must
  · refer to Friday 20 November, the date Dana gave
  · ask whether there is an update on the timeline
  · say that you are still interested
  · bring something new: the paper on forecasting

Leaves out
  · pressure for an answer
  · an apology for asking
  · a reproach for the silence

Length
  At most 125 words.
`,
    );
  });

  it("finds a step by its id, by its person, and one that is settled", async () => {
    const { call } = await withBoth();
    const first = async (...words: string[]) => (await call(["why", ...words])).out.split("\n")[0];
    assert.equal(await first("check-in/t1/1"), "Check in with Lee Okafor");
    assert.equal(await first("globex", "check-in/t1/2"), "Second check-in with Lee Okafor");
    assert.equal(await first("noor"), "Check in with Noor Haddad");
    assert.equal(await first("initech", "thank-you"), "Thank Noor Haddad");
  });

  it("leaves with 2 and lists the steps where several are meant", async () => {
    const { call } = await withBoth();
    assert.deepEqual(await call(["why", "globex", "card"]), {
      status: 2,
      out: "",
      err: '"globex card" is more than one step. There is:\n  Globex: Card to Dana Kim (card dana)\n  Globex: Card to Lee Okafor (card lee)\n',
    });
  });
});

describe("fineline compare", () => {
  it("puts the key dates of the six playbooks beside one another", async () => {
    const { call } = await withBoth();
    assert.equal(
      (await call(["compare", "globex"])).out,
      `Globex, Senior Analyst · Monday 16 November, 10:00 in New York

               fineline   the-nest   hannah-    reach-out  three-     business-
                                     morgan                calls      news-
                                                                      daily
  answer Dana  13 Nov     13 Nov     13 Nov     13 Nov     13 Nov     13 Nov
               to 17 Nov  to 17 Nov  to 17 Nov  to 17 Nov  to 17 Nov  to 17 Nov
  card ×2      13 Nov     13 Nov     13 Nov     –          –          13 Nov
               to 16 Nov             to 15 Nov                        to 14 Nov
  thank Lee    13 Nov     13 Nov     14 Nov     13 Nov     13 Nov     13 Nov
               to 16 Nov             to 15 Nov  to 16 Nov             to 14 Nov
  thank Sam    13 Nov     13 Nov     –          –          –          –
               to 16 Nov
  check-in 1   24 Nov     4 Dec      23 Nov     24 Nov     24 Nov     23 Nov
               to 25 Nov  to 7 Dec   to 24 Nov  to 25 Nov  to 25 Nov  to 24 Nov
  check-in 2   2 Dec      –          7 Dec      2 Dec      2 Dec      1 Dec
               to 4 Dec              to 8 Dec   to 4 Dec   to 4 Dec   to 3 Dec
  check-in 3   9 Dec      –          –          9 Dec      9 Dec      8 Dec
               to 11 Dec                        to 11 Dec  to 11 Dec  to 10 Dec
  let it go    18 Dec     15 Dec     22 Dec     18 Dec     18 Dec     17 Dec

Each step: from when, and until when it is due. This case follows fineline.
fineline playbooks ID shows a playbook rule by rule.
`,
    );
  });

  it("puts as many beside one another as a narrow terminal has room for", async () => {
    const { call } = await withBoth();
    const { out } = await call(["compare", "globex"], { columns: 60 });
    assert.equal(out.match(/^ {2}let it go/gm)?.length, 2);
  });
});

describe("fineline playbooks", () => {
  it("tells a playbook rule by rule, each with its source", async () => {
    const { call } = temporaryFineline();
    assert.equal(
      (await call(["playbooks", "three"])).out,
      `Three calls (three-calls)
  · “Reader's question on contact after an interview, quoting Jim Pappas, The
    Barnes Group”, 2009-03-10

Thank-you
  · Opens with the interview; due at the end of its day; closes 5 business days
    after the interview.
  · Staff are not thanked.
    “Reader's question on contact after an interview, quoting Jim Pappas, The
    Barnes Group”, 2009-03-10

Card
  · No card.
    “Reader's question on contact after an interview, quoting Jim Pappas, The
    Barnes Group”, 2009-03-10

Check-in, when they gave a date
  · Opens 2 business days after that date; due 3 business days after that date.
    the playbook Fineline

Check-in, without a date
  · Opens 4 days after the thank-you; best 7 days after the thank-you; due 14
    days after the interview.
    the playbook Fineline

Check-in, again
  · Opens 5 business days after the last word; due 7 business days after the
    last word.
    the playbook Fineline

How often, and how
  · At most 3 times, then let it go.
  · By phone.
  · Nothing new has to be in it.
  · The length is free.
    “Reader's question on contact after an interview, quoting Jim Pappas, The
    Barnes Group”, 2009-03-10
`,
    );
  });

  it("puts the candidate's playbooks side by side in 80 columns", async () => {
    const { call } = temporaryFineline();
    const lines = (await call(["playbooks"])).out.split("\n");
    assert.ok(lines.includes("  attempts   3          1          2          3          3          3"));
    assert.ok(lines.every((line) => line.length <= 80));
  });

  it("leaves with 2 where there is no such playbook", async () => {
    const { status, err } = await temporaryFineline().call(["playbooks", "my-own"]);
    assert.equal(status, 2);
    assert.match(err, /^playbook: expected the id of a playbook: fineline, the-nest,/);
  });
});
