import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { runFineline } from "./run-fineline.ts";

/** Letters and paper by a process of its own: editors, clipboards, message files, PDFs, spelling. */
const folder = mkdtempSync(join(tmpdir(), "fineline-letters-"));
const home = join(folder, "home");
const NOW = "2026-11-16T10:00:00-05:00";

const CASE = {
  id: "globex",
  role: "Senior Analyst",
  company: "Globex",
  me: { name: "Alex Moreau", email: "alex@mail.example", address: "3 Pine Road, Albany, NY 12203" },
  calendar: { timeZone: "America/New_York", country: "US", region: "NY" },
  contacts: [
    {
      id: "dana",
      name: "Dana Kim",
      role: "hiring-manager",
      email: "dana.kim@globex.example",
      address: "Globex, 40 Water Street, New York, NY 10004",
    },
    { id: "lee", name: "Lee Okafor", role: "recruiter", email: "lee.okafor@globex.example" },
  ],
  facts: [
    {
      id: "i1",
      at: "2026-11-13T14:00:00-05:00",
      end: "2026-11-13T15:00:00-05:00",
      kind: "interview",
      format: "onsite",
      with: ["dana", "lee"],
      topics: { dana: ["the Lisbon team", "moving the revenue forecast out of spreadsheets"], lee: ["start dates"] },
    },
    {
      id: "i2",
      at: "2026-11-20T14:00:00-05:00",
      end: "2026-11-20T15:00:00-05:00",
      kind: "interview",
      with: ["dana"],
    },
    { id: "p1", at: "2026-11-13T15:00:00-05:00", kind: "promise", to: "dana", what: "the forecasting paper" },
  ],
};

function fineline(args: readonly string[], { input = "", env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {}) {
  const plain = { VISUAL: "", EDITOR: "", DISPLAY: "", WAYLAND_DISPLAY: "", WSL_DISTRO_NAME: "" };
  return runFineline({ args: ["--home", home, "--now", NOW, ...args], input, env: { ...plain, ...env } });
}

/** A program that does this to the file it is given, or with what it reads. */
function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const inFolder = (name: string) => join(folder, name);

before(async () => {
  const { status, stderr } = await fineline(["import", "-"], { input: JSON.stringify(CASE) });
  assert.equal(status, 0, stderr);
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe("fineline draft, in a process of its own", () => {
  it("--edit opens the editor on the letter, keeps what is saved for its owner, and checks it", async () => {
    const editor = program("misspells", "sed -i.bak 's/^\\([A-Za-z]* \\)Lee,/\\1Leo,/' \"$2\"");
    const env = { EDITOR: `"${editor}" --wait` };
    const path = join(home, "letters", "globex", "thank-you-i1-lee.txt");
    const edited = await fineline(["draft", "globex", "thank-you", "lee", "--edit"], { env });
    assert.equal(edited.stdout, `Saved in ${path}.\n`);
    assert.match(edited.stderr, /thank-you-i1-lee\.txt:4:\d+: blocks letter\.wrong-name: /);
    assert.equal(edited.status, 1);
    assert.equal(statSync(path).mode & 0o077, 0);
    const again = await fineline(["draft", "globex", "thank-you", "lee", "--edit"], { env: { EDITOR: "true" } });
    assert.match(again.stderr, /^This is what you saved before\. --force begins anew\.\n/);
    assert.match(readFileSync(path, "utf8"), / Leo,\n/);
    const anew = await fineline(["draft", "globex", "thank-you", "lee", "--edit", "--force"], {
      env: { EDITOR: "true" },
    });
    assert.equal(anew.status, 0, anew.stderr);
    assert.equal(anew.stderr, `Once it is sent: fineline log globex sent thank-you lee --letter ${path}\n`);
  });

  it("a case without a name of its own is signed as the settings say", async () => {
    const { me: _, ...unsigned } = CASE;
    const other = ["--home", join(folder, "unsigned"), "--now", NOW];
    const imported = await runFineline({ args: [...other, "import", "-"], input: JSON.stringify(unsigned) });
    assert.equal(imported.status, 0, imported.stderr);
    await runFineline({ args: [...other, "settings", "set", "name", "Ana Ruiz"] });
    const { stdout } = await runFineline({ args: [...other, "draft", "globex", "thank-you", "lee"] });
    assert.match(stdout, /\n *Ana Ruiz\n/);
    assert.equal(stdout.includes("[your name]"), false);
  });

  it("an editor that fails is said so, and where the letter lies", async () => {
    const { status, stderr } = await fineline(["draft", "globex", "thank-you", "dana", "--edit"], {
      env: { VISUAL: "exit 3;", EDITOR: "true" },
    });
    assert.equal(status, 2);
    assert.match(stderr, /^The editor "exit 3;" ended with 3\. The letter lies in .*thank-you-i1-dana\.txt\.\n$/);
  });

  it("--eml writes a message file, and never over one that is there", async () => {
    const path = inFolder("thanks.eml");
    const written = await fineline(["draft", "globex", "thank-you", "lee", "--eml", path]);
    assert.equal(written.status, 0, written.stderr);
    assert.equal(written.stdout, `Wrote ${path}. Open it in your mail program to send it.\n`);
    assert.equal(written.stderr, "Once it is sent: fineline log globex sent thank-you lee\n");
    const message = readFileSync(path, "utf8");
    assert.match(
      message,
      /^X-Unsent: 1\r\nFrom: Alex Moreau <alex@mail\.example>\r\nTo: Lee Okafor <lee\.okafor@globex\.example>\r\n/,
    );
    assert.match(message, /\r\nContent-Type: text\/plain; charset=utf-8; format=flowed\r\n/);
    const again = await fineline(["draft", "globex", "thank-you", "lee", "--eml", path]);
    assert.equal(again.status, 2);
    assert.equal(again.stderr, `${path} is there already. --force overwrites it.\n`);
  });

  it("a letter with a gap is not handed on, not even by force", async () => {
    const path = inFolder("gap.eml");
    const { status, stderr } = await fineline(["draft", "globex", "answer", "--force", "--eml", path]);
    assert.equal(status, 1);
    assert.match(stderr, /\nA letter with a gap cannot be sent\. Fill it in first: --edit, or --letter FILE\.\n$/);
    assert.equal(existsSync(path), false);
  });

  it("attaches files that are there, and says which are not", async () => {
    const paper = inFolder("paper.txt");
    writeFileSync(paper, "forecasts\n");
    const letter = inFolder("answer.txt");
    const body =
      "Hello Dana,\n\nas promised on Friday, the forecasting paper is attached.\n\nKind regards,\nAlex Moreau";
    writeFileSync(
      letter,
      `To: dana\nSubject: As promised: Senior Analyst interview – Nov 13\nAttachment: ${paper}\nAttachment: ${inFolder("gone.pdf")}\n\n${body}\n`,
    );
    const path = inFolder("answer.eml");
    const { status, stderr } = await fineline(["draft", "globex", "answer", "--letter", letter, "--eml", path]);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /Not attached, since there is no such file: .*gone\.pdf\n/);
    const message = readFileSync(path, "utf8");
    assert.match(message, /Content-Disposition: attachment; filename=paper\.txt\r\n/);
    assert.doesNotMatch(message, /gone\.pdf/);
  });

  it("--copy gives the text to the first clipboard there is", async () => {
    const taken = inFolder("clipboard.txt");
    program("xclip", `cat > "${taken}"`);
    const env = { DISPLAY: ":0", PATH: `${folder}:${process.env.PATH}` };
    const copied = await fineline(["draft", "globex", "thank-you", "lee", "--copy"], { env });
    assert.equal(copied.status, 0, copied.stderr);
    assert.equal(copied.stdout, "Copied the text.\n");
    assert.match(readFileSync(taken, "utf8"), /^\w+ Lee,\n[\s\S]*\nAlex Moreau$/);
  });

  it("--copy says so where there is none", { skip: process.platform !== "linux" }, async () => {
    const { status, stderr } = await fineline(["draft", "globex", "thank-you", "lee", "--copy"]);
    assert.equal(status, 2);
    assert.match(stderr, /^There is no clipboard here: none of pbcopy, wl-copy, xclip, xsel or clip\.exe works/);
  });
});

describe("fineline check, in a process of its own", () => {
  it("--ndjson gives a line for each line, an error where one is bad, and leaves with 1", async () => {
    const drafted = await fineline(["draft", "globex", "thank-you", "lee", "--json"]);
    const { letter } = JSON.parse(drafted.stdout);
    const good = { case: { ...CASE, asOf: NOW }, step: "thank-you/i1/lee", letter, earlier: [] };
    const bad = { ...good, letter: { ...letter, body: letter.body.replace(/ Lee,/, " Leo,") } };
    const lines = [JSON.stringify(good), "nonsense", JSON.stringify(bad), JSON.stringify({ ...good, step: "x" })];
    const { status, stdout } = await fineline(["check", "--ndjson"], { input: lines.join("\n") });
    assert.equal(status, 1);
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.equal(answers.length, 4);
    const severities = answers[0].findings.map(({ severity }: { severity: string }) => severity);
    assert.deepEqual(
      severities.filter((severity: string) => severity !== "hints"),
      [],
    );
    assert.deepEqual(Object.keys(answers[1]), ["error"]);
    assert.ok(answers[2].findings.some(({ rule }: { rule: string }) => rule === "letter.wrong-name"));
    assert.match(answers[3].error.message, /^step: expected a step of the case \(/);
    const allGood = await fineline(["check", "--ndjson"], { input: JSON.stringify(good) });
    assert.equal(allGood.status, 0);
  });

  it("reads the letter from standard input for -, and the case from a file", async () => {
    const path = inFolder("case.json");
    writeFileSync(path, JSON.stringify(CASE));
    const drafted = await fineline(["draft", "globex", "thank-you", "lee"]);
    const input = drafted.stdout.replace(/ Lee,/, " Leo,");
    const { status, stdout } = await fineline(["check", "-", "--case", path, "--step", "thank-you"], { input });
    assert.equal(status, 1);
    assert.match(stdout, /^standard input:4:\d+: blocks letter\.wrong-name: /m);
  });

  it("[letter.language] --proofread finds what is misspelt, and knows the names of the case", async () => {
    const drafted = await fineline(["draft", "globex", "thank-you", "lee"]);
    const input = drafted.stdout.replace("Kind regards", "I definately thank Lee Okafor.\n\nKind regards");
    const words = ["check", "-", "--case", "globex", "--step", "thank-you", "--proofread"];
    const { status, stdout } = await fineline(words, { input });
    assert.equal(status, 0, stdout);
    assert.match(
      stdout,
      /warns letter\.language: Spelling: "definately"\. Write "definitely"\.\n {4}fix: definitely\n/,
    );
    assert.doesNotMatch(stdout, /"Okafor"/);
  });
});

describe("paper, in a process of its own", () => {
  const isPdf = (name: string) => readFileSync(inFolder(name)).subarray(0, 5).toString("latin1") === "%PDF-";

  it("a card to copy by hand is written, and not over one that is there", async () => {
    const words = ["card", "globex", "dana", "--out", inFolder("card.pdf")];
    const written = await fineline(words);
    assert.equal(written.status, 0, written.stderr);
    assert.equal(written.stdout, `Wrote a card to copy by hand: ${inFolder("card.pdf")}\n`);
    assert.ok(isPdf("card.pdf"));
    const again = await fineline(words);
    assert.equal(again.status, 2);
    assert.equal(again.stderr, `${inFolder("card.pdf")} is there already. --force overwrites it.\n`);
    assert.equal((await fineline([...words, "--force", "--print"])).status, 0);
  });

  it("a card with a gap is not printed, but may be copied with a blank", async () => {
    const letter = inFolder("card.txt");
    writeFileSync(
      letter,
      "To: dana\n\nDear Dana,\n\nthank you for [one thing from the talk].\n\nYours,\nAlex Moreau\n",
    );
    const words = ["card", "globex", "dana", "--letter", letter];
    const printed = await fineline([...words, "--print", "--out", inFolder("gap.pdf")]);
    assert.equal(printed.status, 1);
    assert.match(printed.stderr, /A letter with a gap cannot be printed\. Fill it in first: --letter FILE\.\n$/);
    assert.equal(existsSync(inFolder("gap.pdf")), false);
    const copied = await fineline([...words, "--copy", "--out", inFolder("gap.pdf"), "--json"]);
    assert.equal(copied.status, 0, copied.stderr);
    assert.equal(JSON.parse(copied.stdout).wrote, inFolder("gap.pdf"));
  });

  it("envelopes are written for whom an address is known, and the others are named", async () => {
    const path = inFolder("envelopes.pdf");
    const words = ["envelope", "globex", "dana", "lee", "--size", "#10", "--out", path];
    const { status, stdout, stderr } = await fineline(words);
    assert.equal(status, 1);
    assert.equal(stdout, `Wrote one envelope (#10): ${path}\n`);
    assert.equal(stderr, 'The address of Lee Okafor is missing: fineline edit globex --contact lee --address "…"\n');
    assert.ok(isPdf("envelopes.pdf"));
    assert.equal((await fineline(["envelope", "globex", "lee"])).status, 2);
    assert.equal((await fineline(["envelope", "globex", "dana", "--size", "A3"])).status, 2);
  });

  it("the page to take along is written for the interview that comes next", async () => {
    const path = inFolder("prep.pdf");
    const { status, stdout, stderr } = await fineline(["prep", "globex", "--out", path]);
    assert.equal(status, 0, stderr);
    assert.equal(stdout, `Wrote the page to take along: ${path}\n`);
    assert.ok(isPdf("prep.pdf"));
  });
});

describe("fineline log sent, with the letter that was sent", () => {
  it("keeps how long it was and a hash of its text, which line ends and blanks do not change", async () => {
    const text = "To: lee\nSubject: Thank you\n\nDear Lee,\n\nthank you for café and talk.\n\nAlex\n";
    const digestOf = async (name: string, content: string) => {
      const path = inFolder(name);
      writeFileSync(path, content);
      const words = ["log", "globex", "sent", "thank-you", "--letter", path, "--dry-run", "--json"];
      const { status, stdout, stderr } = await fineline(words);
      assert.equal(status, 0, stderr);
      const [{ to, words: count, digest }] = JSON.parse(stdout).wouldRecord;
      return { to, count, digest };
    };
    const first = await digestOf("sent.txt", text);
    assert.deepEqual(first, {
      to: "lee",
      count: 9,
      digest: "d0361182afddd70181f1c14f71e808a1d4b0da89c78dac3e08d87d9cfed2abe2",
    });
    assert.deepEqual(await digestOf("sent-2.txt", `${text.replaceAll("\n", "  \r\n")}\r\n`.normalize("NFD")), first);
    assert.notEqual((await digestOf("sent-3.txt", text.replace("talk", "tea"))).digest, first.digest);
  });

  it("refuses a letter that went to somebody else, and --words beside it", async () => {
    const path = inFolder("to-lee.txt");
    writeFileSync(path, "To: lee\n\nDear Lee,\n");
    const other = await fineline(["log", "globex", "sent", "thank-you", "dana", "--letter", path]);
    assert.equal(other.status, 2);
    assert.equal(other.stderr, '--letter: expected a letter to dana, got one to "lee"\n');
    const both = await fineline(["log", "globex", "sent", "thank-you", "lee", "--letter", path, "--words", "9"]);
    assert.equal(both.stderr, "log sent: expected either --letter or --words\n");
  });
});
