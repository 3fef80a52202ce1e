import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { cpuMs } from "../../../test/cpu-ms.ts";
import type { CaseJson } from "../../contract/index.ts";
import { GLOBEX, INITECH, temporaryFineline } from "../call-fineline.suite.ts";

const folder = mkdtempSync(join(tmpdir(), "fineline-letters-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A file in a folder that goes when the tests are over. */
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const me = { name: "Alex Moreau", email: "alex@mail.example" };

/** What was talked about with each, so that a letter has no gap. */
const topics = { lee: ["the first three months"], dana: ["the Lisbon team"] };
const withTopics = (facts: CaseJson["facts"]) =>
  facts.map((fact) => (fact.kind === "interview" ? { ...fact, topics } : fact));

const ALEX: CaseJson = { ...GLOBEX, me, facts: withTopics(GLOBEX.facts) };
const NOBODY: CaseJson = { ...GLOBEX, facts: withTopics(GLOBEX.facts) };

const THANKS = `To: lee
Subject: Thank you: Senior Analyst interview – Nov 13

Dear Lee,

thank you for the conversation on Friday, and for the tour of the floor before it. What you said about how the first
three months are planned, with one person to ask and one forecast to own, is how I would want to begin.

I have started in two teams of that size, and both times the first forecast that was mine taught me more about the
company than any handbook did. I would be glad to join the team at Globex.

Kind regards,
Alex Moreau
`;

describe("fineline draft", () => {
  it("prints a letter that check takes back, and keeps quiet where nothing is missing", async () => {
    const { call, add } = temporaryFineline();
    await add([ALEX, INITECH]);
    const drafted = await call(["draft", "globex", "thank-you", "lee"]);
    assert.equal(drafted.status, 0);
    assert.match(drafted.out, /^To: lee\nSubject: Thank you: Senior Analyst interview – Nov 13\n\n\w+ Lee,\n/);
    assert.match(drafted.out, /\nAlex Moreau\n$/);
    assert.equal(drafted.err, "");
    const path = file("drafted.txt", drafted.out);
    const checked = await call(["check", path, "--case", "globex", "--step", "thank-you/i1/lee"]);
    assert.equal(checked.status, 0, checked.out);
    assert.doesNotMatch(checked.out, / (?:blocks|warns) /);
  });

  it("gives the same letter each time, and another for another variant", async () => {
    const { call, add } = temporaryFineline();
    await add([ALEX]);
    const words = ["draft", "globex", "thank-you", "lee"];
    const first = await call(words);
    assert.deepEqual(await call(words), first);
    const other = await call([...words, "--variant", "1"]);
    assert.notEqual(other.out, first.out);
  });

  it("a case alone is the message whose turn it is", async () => {
    const { call, add } = temporaryFineline();
    await add([ALEX, INITECH]);
    assert.deepEqual(await call(["draft", "globex"]), await call(["draft", "thank-you/i1/lee"]));
    const ahead = await call(["draft", "initech"]);
    assert.match(ahead.out, /^To: noor\n/);
    assert.match(ahead.err, /^Not yet: from tomorrow, 09:00\.\n/);
  });

  it("says what only the writer can fill in", async () => {
    const { call, add } = temporaryFineline();
    await add([NOBODY]);
    const { out, err, status } = await call(["draft", "globex", "thank-you", "lee"]);
    assert.equal(status, 0);
    assert.match(out, /\n\[your name\]\n$/);
    assert.equal(err, "Still to fill in: [your name]\n");
  });

  it("as JSON holds the letter, its gaps and its findings", async () => {
    const { call, add } = temporaryFineline();
    await add([NOBODY]);
    const { out } = await call(["draft", "globex", "thank-you", "lee", "--json"]);
    const json = JSON.parse(out);
    assert.deepEqual(Object.keys(json), [
      "case",
      "step",
      "kind",
      "channel",
      "letter",
      "words",
      "gaps",
      "thread",
      "findings",
    ]);
    assert.deepEqual(
      { case: json.case, step: json.step, kind: json.kind, channel: json.channel, to: json.letter.to },
      { case: "g", step: "thank-you/i1/lee", kind: "thank-you", channel: "email", to: "lee" },
    );
    const [gap] = json.gaps;
    assert.equal(json.letter.body.slice(gap.start, gap.end), "[your name]");
    assert.deepEqual(
      json.findings.map(({ rule, severity }: { rule: string; severity: string }) => [rule, severity]),
      [["letter.gap", "blocks"]],
    );
  });

  it("a kind picks its step, and one that no step asks for is refused with those there are", async () => {
    const { call, add, record } = temporaryFineline();
    await add([ALEX]);
    const withdrawn = await call(["draft", "globex", "--kind", "withdraw"]);
    assert.equal(withdrawn.status, 0);
    assert.deepEqual(await call(["draft", "globex", "--kind", "accept"]), {
      status: 2,
      out: "",
      err: '--kind: expected a letter that a step of Globex asks for (answer, card, thank-you, check-in, check-in-call, withdraw), got "accept"\n',
    });
    const at = "2026-11-16T09:00:00-05:00";
    await record("g", [{ id: "d1", at, kind: "decision", outcome: "offer", respondBy: "2026-11-20" }]);
    const declined = await call(["draft", "globex", "--kind", "decline", "--json"]);
    assert.equal(JSON.parse(declined.out).kind, "decline");
  });

  it("refuses what it does not know, with what it does", async () => {
    const { call, add } = temporaryFineline();
    await add([ALEX]);
    for (const [words, line] of [
      [["draft"], "draft: expected a STEP or a CASE, such as globex thank-you dana\n"],
      [["draft", "globex", "--tone", "cold"], '--tone: expected plain, warm, formal, got "cold"\n'],
      [["draft", "globex", "--length", "long"], '--length: expected short, medium, got "long"\n'],
      [["draft", "globex", "--variant", "-1"], undefined],
      [["draft", "globex", "--variant=x"], '--variant: expected a whole number from 0, got "x"\n'],
      [["draft", "globex", "debrief"], undefined],
    ] as const) {
      const { status, err } = await call(words);
      assert.equal(status, 2, words.join(" "));
      if (line !== undefined) assert.equal(err, line);
    }
  });

  it("takes the letter that the writer made of it", async () => {
    const { call, add } = temporaryFineline();
    await add([ALEX]);
    const path = file("mine.txt", THANKS.replace("Dear Lee", "Dear Leigh"));
    const { out, err } = await call(["draft", "globex", "thank-you", "lee", "--letter", path]);
    assert.equal(out, THANKS.replace("Dear Lee", "Dear Leigh"));
    assert.match(err, /mine\.txt:4:6: blocks letter\.wrong-name: /);
  });

  it("what people typed stays text: braces, escapes and turned words", async () => {
    const { call, add } = temporaryFineline();
    const name = "Alex {{ 7 | times: 7 }} {% for i in (1..9) %}";
    const company = "Glo\u202ebex {{ me.name }}";
    await add([
      {
        ...ALEX,
        me: { name },
        company,
        contacts: ALEX.contacts.map((one) => ({ ...one, name: `${one.name} \u202e'"<b>` })),
      },
    ]);
    const { out, status } = await call(["draft", "g", "thank-you", "lee"]);
    assert.equal(status, 0);
    assert.doesNotMatch(out, /\b49\b/);
    assert.ok(!out.includes("\u202e"));
    assert.match(out, /Alex \{\{ 7 \| times: 7 \}\}/);
  });

  it("a name of ten thousand characters makes a letter all the same, and soon", async () => {
    const { call, add } = temporaryFineline();
    const name = "Lee ".repeat(2_500);
    await add([{ ...ALEX, contacts: ALEX.contacts.map((one) => (one.id === "lee" ? { ...one, name } : one)) }]);
    const started = cpuMs();
    const { status } = await call(["draft", "globex", "thank-you/i1/lee"]);
    assert.equal(status, 0);
    assert.ok(cpuMs() - started < 5_000);
  });
});

describe("fineline check", () => {
  it("prints findings as a compiler does, with the fix below, and leaves with 1 where one blocks", async () => {
    const { call, add } = temporaryFineline();
    await add([ALEX]);
    const path = file("wrong.txt", THANKS.replace("Dear Lee", "Dear Leo"));
    const { out, status } = await call(["check", path, "--case", "globex", "--step", "thank-you"]);
    assert.equal(status, 1);
    const lines = out.split("\n");
    const at = lines.findIndex((line) => line.startsWith(`${path}:4:6: blocks letter.wrong-name: `));
    assert.notEqual(at, -1, out);
    assert.ok(lines.slice(at + 1, at + 3).includes("    fix: Lee"), out);
  });

  it("as JSON each finding has its rule, severity, field, line, column, length and message", async () => {
    const { call, add } = temporaryFineline();
    await add([ALEX]);
    const path = file("wrong-2.txt", THANKS.replace("Dear Lee", "Dear Leo"));
    const { out, status } = await call(["check", path, "--case", "globex", "--step", "thank-you", "--json"]);
    assert.equal(status, 1);
    const { findings } = JSON.parse(out);
    const found = findings.find(({ rule }: { rule: string }) => rule === "letter.wrong-name");
    const { rule, severity, field, line, column, length, fix } = found;
    assert.deepEqual(
      { rule, severity, field, line, column, length, fix },
      { rule: "letter.wrong-name", severity: "blocks", field: "body", line: 4, column: 6, length: 3, fix: "Lee" },
    );
    assert.equal(typeof found.message, "string");
  });

  it("says so where there is nothing to change", async () => {
    const { call, add } = temporaryFineline();
    await add([ALEX]);
    const path = file("good.txt", THANKS);
    const checked = await call(["check", path, "--case", "globex", "--step", "thank-you"]);
    assert.equal(checked.status, 0, checked.out);
    assert.doesNotMatch(checked.out, / (?:blocks|warns) /);
    const json = await call(["check", path, "--case", "globex", "--step", "thank-you", "--json"]);
    assert.deepEqual(Object.keys(JSON.parse(json.out)), ["findings"]);
  });

  it("takes a case from a file, and its asOf as the moment unless --now says another", async () => {
    const { call } = temporaryFineline();
    const letter = file("for-file.txt", THANKS);
    const json = file("case.json", JSON.stringify({ ...ALEX, asOf: "2026-11-13T16:00:00-05:00" }));
    const checked = await call(["check", letter, "--case", json, "--step", "thank-you/i1/lee"]);
    assert.equal(checked.status, 0, `${checked.out}${checked.err}`);
  });

  it("letters that went out before are held against this one", async () => {
    const { call, add } = temporaryFineline();
    await add([ALEX]);
    const path = file("again.txt", THANKS);
    const before = `To: dana\nPurpose: thank-you\nDate: Fri, 13 Nov 2026 15:20:00 -0500\nSubject: Thank you\n${THANKS.slice(THANKS.indexOf("\n\n") + 1).replace("Lee", "Dana")}`;
    const earlier = file("before.txt", before);
    const words = ["check", path, "--case", "globex", "--step", "thank-you", "--earlier", earlier];
    const { out, status } = await call(words);
    assert.equal(status, 1);
    assert.match(out, / blocks letter\.same-letter: /);
  });

  it("other cases at hand: their company in this letter is found", async () => {
    const { call, add } = temporaryFineline();
    await add([ALEX, INITECH]);
    const path = file("stray.txt", THANKS.replace("at Globex", "at Initech"));
    const { out } = await call(["check", path, "--case", "globex", "--step", "thank-you"]);
    assert.match(out, /:10:68: blocks letter\.wrong-fact: /);
  });

  it("names the place of what is wrong, and what was expected", async () => {
    const { call, add } = temporaryFineline();
    await add([ALEX]);
    const good = file("fine.txt", THANKS);
    const noHeader = file("no-header.txt", "Dear Lee,\n\nhello");
    const nobody = file("nobody.txt", "Subject: x\nTo: noor\n\nhello");
    const latin = join(folder, "latin.txt");
    writeFileSync(latin, Buffer.from("To: lee\n\nM\xfcller", "latin1"));
    const undated = file("undated.txt", "To: lee\nPurpose: check-in\nDate: friday\n\nhello");
    const step = ["--case", "globex", "--step", "thank-you"];
    for (const [words, line] of [
      [["check"], "check: expected one FILE, or - for standard input\n"],
      [["check", good], "check: expected --case, a case or a file that holds one\n"],
      [["check", good, "--case", "globex"], "check: expected --step, what the letter is for\n"],
      [["check", "-", "--case", "-", "--step", "x"], "check: standard input is either the letter or the case\n"],
      [["check", nobody, ...step], `${nobody}: line 2: expected a contact of the case (dana, lee, sam), got "noor"\n`],
      [["check", latin, ...step], `${latin}: expected text in UTF-8\n`],
      [
        ["check", noHeader, ...step],
        `${noHeader}: line 1: expected a header (To, Subject, Purpose, Date, Attachment) or the empty line before the body, got "Dear Lee,"\n`,
      ],
      [
        ["check", good, ...step, "--earlier", undated],
        `${undated}: line 3: expected an instant such as 2026-11-16T14:00:00-05:00[America/New_York], got "friday"\n`,
      ],
      [["check", good, ...step, "--kind", "offer"], undefined],
      [["check", good, "--case", "globex", "--step", "nonsense"], undefined],
      [["check", "--ndjson", good], "check --ndjson: reads standard input and takes no file\n"],
    ] as const) {
      const { status, err } = await call(words);
      assert.equal(status, 2, words.join(" "));
      if (line !== undefined) assert.equal(err, line);
      assert.notEqual(err, "");
    }
  });
});
