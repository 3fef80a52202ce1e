import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CaseHeader, ContactJson, FactJson } from "../contract/index.ts";
import { parseInstant } from "../engine/index.ts";
import { type FactMarks, followFacts } from "./follow-facts.ts";
import type { CaseStore, StoredCase } from "./ports/index.ts";
import { undoingOf } from "./undo.ts";

const now = parseInstant("2026-11-16T10:00:00-05:00"); // a Monday
const at = "2026-11-13T15:00:00-05:00[America/New_York]";
const dana: ContactJson = { id: "dana", name: "Dana Kim", role: "hiring-manager" };
const lee: ContactJson = { id: "lee", name: "Lee Okafor", role: "recruiter" };
const jo: ContactJson = { id: "jo", name: "Jo Bloggs", role: "staff" };

function headerOf(...contacts: readonly ContactJson[]): CaseHeader {
  return { role: "Analyst", company: "Globex", calendar: { timeZone: "America/New_York" }, contacts };
}

function storedCase(header: CaseHeader, facts: readonly (FactJson & FactMarks)[]): StoredCase {
  return { id: "globex", header, facts, openedAt: 0, sequence: 1 };
}

describe("taking back what came with people", () => {
  const facts: readonly (FactJson & FactMarks)[] = [
    { id: "t1", kind: "timeline", at, contact: "lee", "x-with": "t1" },
    { id: "n1", kind: "note", at, "x-with": "t1", "x-header-before": headerOf(dana) },
  ];

  it("people that facts of the log name stay, and others go", () => {
    const undoing = undoingOf(storedCase(headerOf(dana, lee, jo), facts), now, "t1");
    assert.deepEqual(
      undoing?.header?.contacts.map(({ id }) => id),
      ["dana", "lee"],
    );
  });

  it("what was taken back reads as a case", async () => {
    const stored = storedCase(headerOf(dana, lee), facts);
    const undoing = undoingOf(stored, now, "t1");
    const { followed } = await follow(stored, undoing?.retractions ?? [], undoing?.header);
    assert.equal(followed.ok, true);
  });
});

describe("facts and a header that comes with them", () => {
  it("people are there before the facts that name them", async () => {
    const said = { kind: "timeline" as const, at, contact: "lee" };
    const { calls } = await follow(storedCase(headerOf(dana), []), [said], headerOf(dana, lee));
    assert.deepEqual(calls, ["header", "facts"]);
  });

  it("otherwise the facts come first, which say how the header was", async () => {
    const note = { kind: "note" as const, at, "x-header-before": headerOf(dana) };
    const { calls } = await follow(storedCase(headerOf(dana), []), [note], { ...headerOf(dana), role: "Clerk" });
    assert.deepEqual(calls, ["facts", "header"]);
  });
});

/** Follows facts over a store that says in which order it was called. */
async function follow(stored: StoredCase, drafts: Parameters<typeof followFacts>[0], header: CaseHeader | undefined) {
  const calls: string[] = [];
  const store = {
    appendFacts: async () => calls.push("facts"),
    reviseCase: async () => {
      calls.push("header");
      return "done";
    },
  } as unknown as CaseStore;
  const holidays = () => ({ ok: true as const, value: { holidays: [], notes: [] } });
  let count = 0;
  const newId = () => `new-${count++}`;
  return { followed: await followFacts(drafts, stored, { store, holidays, newId, now, header }), calls };
}
