import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { runFineline } from "../cli/run-fineline.ts";
import { GOOGLE } from "./invitation-forms.ts";

const home = mkdtempSync(join(tmpdir(), "fineline-calendars-"));
after(() => rmSync(home, { recursive: true, force: true }));

function call(args: readonly string[], input = "", place = home) {
  return runFineline({
    args: [...args, "--home", place, "--now", "2026-11-16T10:00:00-05:00"],
    input,
    env: { TZ: "America/New_York" },
  });
}

function fileOf(name: string, text: string): string {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
}

interface Told {
  readonly invitations: readonly {
    readonly change: string;
    readonly case: string | null;
    readonly recorded?: readonly string[];
  }[];
}

const FIRST = fileOf("first.ics", GOOGLE);
const MOVED = fileOf("moved.ics", GOOGLE.replace("SEQUENCE:0", "SEQUENCE:1").replaceAll("20261120T19", "20261123T19"));
const FACT = "ics-KmCK-4TixSbAm03sit6pdw-0";

describe("fineline invite and fineline ics", () => {
  it("an invitation that belongs to no case says what to add, then begins one with its interview", async () => {
    const refused = await call(["invite", FIRST, "--yes"]);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /^invite: it belongs to no case that is there\. Say which: --case CASE/);
    const { status, stdout } = await call(["invite", FIRST], "\nSenior Analyst\nhiring manager\n\nyes\n");
    assert.equal(status, 0);
    assert.match(stdout, /Which company is it with\? \(empty for Globex\)/);
    assert.match(stdout, /New: Dana Kim, dana\.kim@globex\.example, taken for an interviewer\./);
    assert.match(stdout, /Saved as globex\.\nNothing to do until Thursday 19 November, 14:00/);
  });

  it("without a yes nothing is recorded: a look as JSON, a no, and no answer", async () => {
    const look = await call(["invite", MOVED, "--json"]);
    const [told] = (JSON.parse(look.stdout) as Told).invitations;
    assert.deepEqual([told?.change, told?.case, told?.recorded], ["moved", "globex", undefined]);
    const no = await call(["invite", MOVED], "no\n");
    assert.deepEqual([no.status, no.stderr], [1, "Nothing was recorded.\n"]);
    assert.equal((await call(["invite", MOVED])).status, 2);
  });

  it("a moved one retracts what was recorded; undo brings that back", async () => {
    const { stdout } = await call(["invite", MOVED, "--yes", "--json"]);
    assert.equal((JSON.parse(stdout) as Told).invitations[0]?.recorded?.length, 2);
    assert.match(
      (await call(["invite", FIRST, "--yes"])).stdout,
      /A newer form of this invitation is recorded already\./,
    );
    assert.equal((await call(["undo", "globex"])).status, 0);
    const calendar = (await call(["ics", "globex", "--full"])).stdout;
    assert.match(calendar, /DTSTART;TZID=America\/New_York:20261120T140000/);
    assert.doesNotMatch(calendar, /20261123T140000/);
  });

  it("an interview that was told by hand is followed by its invitation, and one undo leaves it as it was told", async () => {
    const own = mkdtempSync(join(home, "told-"));
    const there = (args: readonly string[]) => call(args, "", own);
    await there(["new", "Globex", "Senior Analyst", "--contact", "Lee Okafor, recruiter, lee.okafor@globex.example"]);
    const said = await there(["log", "globex", "interview", "2026-11-20 14:00", "--with", "lee"]);
    assert.equal(said.status, 0, said.stderr);
    const taken = await there(["invite", FIRST, "--yes"]);
    assert.match(
      taken.stdout,
      /The interview you told of, followed from now on: Friday 20 November 2026,\s+14:00 to 15:00/,
    );
    assert.equal((await there(["invite", MOVED, "--yes"])).status, 0);
    assert.equal((await there(["ics", "globex", "--full"])).stdout.match(/^SUMMARY:Interview/gm)?.length, 1);
    assert.equal((await there(["undo", "globex"])).status, 0);
    assert.equal((await there(["undo", "globex"])).status, 0);
    assert.match((await there(["invite", FIRST, "--yes"])).stdout, /The interview you told of/);
  });

  it("a calendar is private unless it is asked for in full, and goes into a file", async () => {
    const { stdout } = await call(["ics"]);
    assert.match(stdout, /^BEGIN:VCALENDAR\r\n/);
    assert.doesNotMatch(stdout, /Globex|Dana|Lee|Interview/);
    const path = join(home, "plan.ics");
    assert.equal((await call(["ics", "--out", path])).stdout, `Wrote 2 entries: ${path}\n`);
    assert.equal(readFileSync(path, "utf8"), stdout);
    assert.equal((await call(["ics", "--out", path])).status, 2);
    const step = await call(["ics", "globex", "--step", "prepare", "--todos", "--json"]);
    const { entries, calendar } = JSON.parse(step.stdout) as { readonly entries: number; readonly calendar: string };
    assert.deepEqual([entries, calendar.match(/^BEGIN:V(?:TODO|EVENT)$/gm)], [1, ["BEGIN:VTODO"]]);
  });

  it("what is no invitation is refused with its line, and the fact's id comes of the UID", async () => {
    const { status, stderr } = await call(["invite", "-", "--yes"], "BEGIN:VCARD\nEND:VCARD\n");
    assert.deepEqual([status, stderr], [2, 'standard input: line 1: expected BEGIN:VCALENDAR, got "BEGIN:VCARD"\n']);
    const { cases } = JSON.parse((await call(["export", "globex"])).stdout) as {
      readonly cases: readonly { readonly facts: readonly { readonly id: string }[] }[];
    };
    assert.equal(cases[0]?.facts[0]?.id, FACT);
  });
});
