import assert from "node:assert/strict";
import { it } from "node:test";
import { readHolidayTables } from "../../bin/read-holiday-tables.ts";
import { type FactJson, parseCase } from "../../contract/index.ts";
import { parseInstant } from "../../engine/index.ts";
import type { Invitation, Proposal } from "../ports/index.ts";
import { caseJsonOf } from "../stored-case.ts";
import { head, interview, NOW, reading, storedCase, thanks } from "./noticing.suite.ts";
import { readInvited } from "./read-invited.ts";

const holidays = readHolidayTables(new URL("../../holidays/data/", import.meta.url));

const invitation: Invitation = {
  uid: "final@globex.example",
  key: "AAAAAAAAAAAAAAAAAAAAAA",
  sequence: 0,
  method: "request",
  status: "confirmed",
  starts: { kind: "moment", at: parseInstant("2026-12-01T10:00:00-05:00"), timeZone: "America/New_York" },
  ends: { kind: "moment", at: parseInstant("2026-12-01T11:00:00-05:00"), timeZone: "America/New_York" },
  repeats: false,
  title: "Final interview",
  location: undefined,
  link: undefined,
  organiser: { name: "Lee Wong", address: "lee@globex.example" },
  attendees: [
    { name: "Lee Wong", address: "lee@globex.example", participation: "accepted", isPerson: true },
    { name: "Kim Oh", address: "kim@globex.example", participation: "needs-action", isPerson: true },
    { name: undefined, address: "me@me.example", participation: "needs-action", isPerson: true },
  ],
  recurrenceId: undefined,
  stampedAt: undefined,
};

const found: FactJson = {
  id: "ics-AAAAAAAAAAAAAAAAAAAAAA-0",
  kind: "interview",
  at: "2026-12-01T10:00:00-05:00[America/New_York]",
  end: "2026-12-01T11:00:00-05:00[America/New_York]",
  with: ["lee"],
  note: "Final interview",
  "x-invitation": { key: invitation.key, uid: invitation.uid, sequence: 0 },
} as FactJson;

function read(
  invitations: readonly Invitation[],
  { facts = [interview, thanks], open = [] }: { facts?: readonly FactJson[]; open?: readonly Proposal[] } = {},
) {
  const stored = storedCase("globex", {}, facts);
  const parsed = parseCase(caseJsonOf(stored), { holidays, now: NOW });
  assert.ok(parsed.ok);
  const match = { caseId: "globex", contact: "lee", certainty: "certain", evidence: [] } as const;
  const told = reading({ says: "interview", invitations });
  const world = { case: parsed.value.case, ownAddress: "Me@me.example", open, now: NOW };
  return readInvited({ head: head(), match, reading: told, stored, ...world });
}

function proposal(facts: readonly FactJson[]): Proposal {
  return {
    id: "p1",
    caseId: "globex",
    certainty: "likely",
    message: { key: "k0", accountId: "a", direction: "received", from: "", subject: "", at: 0, snippet: "" },
    facts,
    evidence: [],
    state: "open",
  };
}

it("an invitation is proposed as an interview with those whom the case knows; others are named", () => {
  assert.deepEqual(read([invitation]), {
    superseded: [],
    drafts: [
      {
        certainty: "likely",
        facts: [found],
        evidence: [
          { rule: "invitation.new", excerpt: "Final interview" },
          { rule: "invitation.stranger", excerpt: "kim@globex.example" },
        ],
      },
    ],
  });
});

it("an invitation that was taken in before says nothing", () => {
  assert.deepEqual(read([invitation], { facts: [interview, thanks, found] }), { superseded: [], drafts: [] });
});

it("one that moves takes the earlier interview back", () => {
  const starts = { ...invitation.starts, at: parseInstant("2026-12-02T10:00:00-05:00") } as Invitation["starts"];
  const ends = { ...invitation.ends, at: parseInstant("2026-12-02T11:00:00-05:00") } as Invitation["ends"];
  const { drafts } = read([{ ...invitation, sequence: 1, starts, ends }], { facts: [interview, thanks, found] });
  assert.deepEqual(
    drafts[0]?.facts.map((fact) => [fact.kind, fact.id, "fact" in fact ? fact.fact : fact.at]),
    [
      ["retracted", "mail-k1-called-off-1", found.id],
      ["interview", "ics-AAAAAAAAAAAAAAAAAAAAAA-1", "2026-12-02T10:00:00-05:00[America/New_York]"],
    ],
  );
});

it("a later form takes the place of what an earlier one proposed, and an earlier one says nothing then", () => {
  const earlier = proposal([found]);
  const later = read([{ ...invitation, sequence: 1 }], { open: [earlier] });
  assert.deepEqual([later.superseded, later.drafts.length], [[earlier], 1]);
  const open = proposal([JSON.parse(JSON.stringify(found).replace(`"sequence":0`, `"sequence":2`))]);
  assert.deepEqual(read([invitation], { open: [open] }), { superseded: [], drafts: [] });
});

it("one that is called off before anybody accepted it leaves nothing to accept", () => {
  const earlier = proposal([found]);
  assert.deepEqual(read([{ ...invitation, method: "cancel" }], { open: [earlier] }), {
    superseded: [earlier],
    drafts: [],
  });
});

it("where nobody who comes is known, whoever wrote is taken", () => {
  const attendees = invitation.attendees.filter(({ address }) => address !== "lee@globex.example");
  const organiser = { name: "Kim Oh", address: "kim@globex.example" };
  const [draft] = read([{ ...invitation, organiser, attendees }]).drafts;
  assert.deepEqual(
    draft?.facts.map((fact) => "with" in fact && fact.with),
    [["lee"]],
  );
});
