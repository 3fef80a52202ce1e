import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CaseHeader, type FactJson, parseFact } from "../../contract/index.ts";
import { businessCalendarOf, parseDate, parseInstant } from "../../engine/index.ts";
import type { Invitation, StoredCase } from "../ports/index.ts";
import { placeInvitation } from "./place-invitation.ts";
import { type TakenInvitation, takeInvitation } from "./take-invitation.ts";

const NOW = parseInstant("2026-11-16T10:00:00-05:00");
const ZONE = "America/New_York";

const HEADER: CaseHeader = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: ZONE },
  contacts: [
    { id: "lee", name: "Lee Okafor", role: "recruiter", email: "Lee.Okafor@globex.example" },
    { id: "dana", name: "Dana Kim", role: "hiring-manager" },
  ],
};

const calendar = businessCalendarOf({
  timeZone: ZONE,
  openMinute: 540,
  closeMinute: 1020,
  weekend: [6, 7],
  holidays: [],
  workdays: [],
});

const INVITATION: Invitation = {
  uid: "u1@globex.example",
  key: "abcdefghijklmnopqrstuv",
  sequence: 0,
  method: "request",
  status: "confirmed",
  starts: { kind: "moment", at: parseInstant("2026-11-20T19:00:00Z"), timeZone: undefined },
  ends: { kind: "moment", at: parseInstant("2026-11-20T19:45:00Z"), timeZone: undefined },
  repeats: false,
  title: "Interview",
  location: undefined,
  link: "https://meet.google.com/abc-defg-hij",
  organiser: { name: "Lee Okafor", address: "lee.okafor@globex.example" },
  attendees: [
    { name: "Lee Okafor", address: "lee.okafor@globex.example", participation: "accepted", isPerson: true },
    { name: "Dana Kim", address: "dana.kim@globex.example", participation: "needs-action", isPerson: true },
    { name: "Sam Ortiz", address: "sam@globex.example", participation: "needs-action", isPerson: true },
    { name: "Noor Haddad", address: "noor@globex.example", participation: "declined", isPerson: true },
    { name: undefined, address: "alex@mail.example", participation: "accepted", isPerson: true },
    { name: "Maple Room", address: "room@globex.example", participation: "accepted", isPerson: false },
  ],
  recurrenceId: undefined,
  stampedAt: parseInstant("2026-11-16T15:00:00Z"),
};

function take(change: Partial<Invitation> = {}, facts: readonly FactJson[] = []): TakenInvitation {
  const ownAddresses = new Set(["alex@mail.example"]);
  return takeInvitation({ ...INVITATION, ...change }, { header: HEADER, facts, calendar, ownAddresses, now: NOW });
}

/** What an invitation would record, as it lies in the log. */
function recorded(taken: TakenInvitation): readonly FactJson[] {
  assert.ok(taken.kind !== "nothing");
  return taken.facts.map((fact, index) => ({ id: `r${index}`, ...fact }) as FactJson);
}

const FIRST = recorded(take());

describe("an invitation for a case", () => {
  const LATER = { kind: "moment", at: parseInstant("2026-11-23T19:00:00Z"), timeZone: undefined } as const;
  const MOVED: Partial<Invitation> = { sequence: 1, starts: LATER, ends: { ...LATER, at: LATER.at + 2_700_000 } };

  it("is an interview in the company's zone, with those who come, and valid", () => {
    const taken = take();
    assert.ok(taken.kind === "new");
    assert.deepEqual(taken.facts, [
      {
        id: "ics-abcdefghijklmnopqrstuv-0",
        kind: "interview",
        at: "2026-11-20T14:00:00-05:00[America/New_York]",
        end: "2026-11-20T14:45:00-05:00[America/New_York]",
        with: ["lee", "dana", "sam"],
        format: "video",
        note: "Interview\nhttps://meet.google.com/abc-defg-hij",
        "x-invitation": {
          key: "abcdefghijklmnopqrstuv",
          uid: "u1@globex.example",
          sequence: 0,
          stampedAt: 1794841200000,
        },
      },
    ]);
    const contactIds = new Set(taken.header.contacts.map(({ id }) => id));
    assert.ok(parseFact(taken.facts[0], { contactIds }).ok);
  });

  it("brings new people, and addresses of people who had none", () => {
    const taken = take();
    assert.ok(taken.kind === "new");
    assert.deepEqual(taken.header.contacts, [
      ...HEADER.contacts.slice(0, 1),
      { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana.kim@globex.example" },
      { id: "sam", name: "Sam Ortiz", role: "interviewer", email: "sam@globex.example" },
    ]);
    assert.deepEqual(
      taken.added.map(({ id }) => id),
      ["sam"],
    );
  });

  it("taken twice, changes nothing", () => {
    assert.deepEqual(take({}, FIRST), { kind: "nothing", reason: "already-there" });
    assert.deepEqual(take({ sequence: 1 }, FIRST), { kind: "nothing", reason: "already-there" });
  });

  it("for one time of a series takes the place of the series, which does not come back", () => {
    const one: Partial<Invitation> = {
      key: "one-of-several-22-char",
      recurrenceId: "2026-11-20T19:00:00Z",
      replaces: { kind: "moment", at: parseInstant("2026-11-20T19:00:00Z"), timeZone: undefined },
    };
    const moved = take({ ...one, ...MOVED }, FIRST);
    assert.ok(moved.kind === "moved");
    assert.deepEqual(
      moved.facts.map(({ kind }) => kind),
      ["retracted", "interview"],
    );
    const facts = [...FIRST, ...recorded(moved)];
    assert.deepEqual(take({ repeats: true }, facts), { kind: "nothing", reason: "called-off" });
    assert.deepEqual(take({ ...one, ...MOVED }, facts), { kind: "nothing", reason: "already-there" });
    const off = take({ ...one, ...MOVED, sequence: 2, method: "cancel" }, facts);
    assert.ok(off.kind === "cancelled");
    assert.equal(off.interview.at, "2026-11-23T14:00:00-05:00[America/New_York]");
    const wholeOff = take({ sequence: 3, method: "cancel" }, facts);
    assert.ok(wholeOff.kind === "cancelled");
    assert.equal(wholeOff.interview.at, "2026-11-23T14:00:00-05:00[America/New_York]");
  });

  it("for one time of a series leaves the other times alone", () => {
    const second: Partial<Invitation> = {
      key: "one-of-several-22-char",
      recurrenceId: "2026-11-27T19:00:00Z",
      replaces: { kind: "moment", at: parseInstant("2026-11-27T19:00:00Z"), timeZone: undefined },
    };
    assert.equal(take({ ...second, ...MOVED }, FIRST).kind, "new");
    assert.deepEqual(take({ ...second, method: "cancel" }, FIRST), { kind: "nothing", reason: "never-known" });
  });

  const TOLD: FactJson = {
    id: "i1",
    kind: "interview",
    at: "2026-11-20T14:00:00-05:00",
    end: "2026-11-20T15:00:00-05:00",
    with: ["lee"],
    topics: { lee: ["the ledger"] },
    note: "Bring the portfolio",
  };
  const ADOPTED = [TOLD, ...recorded(take({}, [TOLD]))];

  it("for an interview that was told by hand keeps what was told, under the invitation's name", () => {
    const taken = take({}, [TOLD]);
    assert.ok(taken.kind === "adopted");
    assert.deepEqual([taken.header.contacts.length, taken.added], [2, []]);
    assert.deepEqual(taken.facts, [
      { kind: "retracted", at: "2026-11-16T10:00:00-05:00[America/New_York]", fact: "i1" },
      {
        id: "ics-abcdefghijklmnopqrstuv-0",
        kind: "interview",
        at: "2026-11-20T14:00:00-05:00[America/New_York]",
        end: "2026-11-20T15:00:00-05:00",
        with: ["lee"],
        format: "video",
        topics: { lee: ["the ledger"] },
        note: "Bring the portfolio\nInterview\nhttps://meet.google.com/abc-defg-hij",
        "x-invitation": {
          key: "abcdefghijklmnopqrstuv",
          uid: "u1@globex.example",
          sequence: 0,
          stampedAt: 1794841200000,
          told: "i1",
        },
      },
    ]);
    assert.deepEqual(take({}, ADOPTED), { kind: "nothing", reason: "already-there" });
  });

  it("moves an interview that was told by hand, with its topics and note, and calls it off", () => {
    const moved = take(MOVED, ADOPTED);
    assert.ok(moved.kind === "moved");
    const [retracted, interview] = recorded(moved);
    assert.equal(retracted?.kind === "retracted" && retracted.fact, "ics-abcdefghijklmnopqrstuv-0");
    assert.ok(interview?.kind === "interview");
    assert.deepEqual(
      [interview.at, interview.end, interview.with, interview.topics, interview.note?.split("\n")[0]],
      [
        "2026-11-23T14:00:00-05:00[America/New_York]",
        "2026-11-23T14:45:00-05:00[America/New_York]",
        ["lee", "dana", "sam"],
        { lee: ["the ledger"] },
        "Bring the portfolio",
      ],
    );
    const facts = [...ADOPTED, ...recorded(moved)];
    assert.deepEqual(take(MOVED, facts), { kind: "nothing", reason: "already-there" });
    assert.equal(take({ method: "cancel", sequence: 2 }, facts).kind, "cancelled");
    assert.equal(take({ method: "cancel", sequence: 1 }, ADOPTED).kind, "cancelled");
  });

  it("at the time of an interview that another invitation became changes nothing", () => {
    const other = { uid: "u2@globex.example", key: "another-uid-of-22-char" };
    assert.deepEqual(take(other, FIRST), { kind: "nothing", reason: "already-there" });
  });

  it("with a higher revision moves the interview: the earlier fact is retracted, another recorded", () => {
    const taken = take(MOVED, FIRST);
    assert.ok(taken.kind === "moved");
    assert.deepEqual(taken.facts[0], {
      kind: "retracted",
      at: "2026-11-16T10:00:00-05:00[America/New_York]",
      fact: "ics-abcdefghijklmnopqrstuv-0",
    });
    assert.equal(taken.interview.id, "ics-abcdefghijklmnopqrstuv-1");
    assert.equal(taken.interview.at, "2026-11-23T14:00:00-05:00[America/New_York]");
  });

  it("of the same revision moves it where it was said later, and not where it was said earlier", () => {
    const said = (text: string) => take({ ...MOVED, sequence: 0, stampedAt: parseInstant(text) }, FIRST);
    const taken = said("2026-11-17T09:00:00Z");
    assert.equal(taken.kind === "moved" && taken.interview.id, "ics-abcdefghijklmnopqrstuv-0-2");
    assert.deepEqual(said("2026-11-16T14:59:59Z"), { kind: "nothing", reason: "older" });
  });

  it("that is older than what is known changes nothing", () => {
    const moved = [...FIRST, ...recorded(take(MOVED, FIRST))];
    assert.deepEqual(take({}, moved), { kind: "nothing", reason: "older" });
  });

  it("called off, takes the interview back, once, and the old invitation does not bring it again", () => {
    const off = take({ method: "cancel", sequence: 1, starts: undefined, ends: undefined }, FIRST);
    assert.equal(off.kind, "cancelled");
    const facts = [...FIRST, ...recorded(off)];
    assert.deepEqual(take({ status: "cancelled", sequence: 1 }, facts), { kind: "nothing", reason: "never-known" });
    assert.deepEqual(take({}, facts), { kind: "nothing", reason: "called-off" });
    assert.equal(take({ sequence: 2 }, facts).kind, "new");
  });

  it("that answers another is none", () => {
    for (const method of ["reply", "counter", "other"] as const) {
      assert.deepEqual(take({ method }), { kind: "nothing", reason: "an-answer" });
    }
  });

  it("without a zone is told in the company's; a day is its business hours; without an end it lasts an hour", () => {
    const floating = take({ starts: { kind: "floating", localMs: Date.UTC(2026, 10, 20, 9) }, ends: undefined });
    const day = take({ starts: { kind: "date", on: parseDate("2026-11-20") }, ends: undefined });
    assert.ok(floating.kind === "new" && day.kind === "new");
    assert.deepEqual(
      [floating.interview.at, floating.interview.end, floating.guesses],
      [
        "2026-11-20T09:00:00-05:00[America/New_York]",
        "2026-11-20T10:00:00-05:00[America/New_York]",
        ["floating", "no-end"],
      ],
    );
    assert.deepEqual(
      [day.interview.at, day.interview.end, day.guesses],
      ["2026-11-20T09:00:00-05:00[America/New_York]", "2026-11-20T17:00:00-05:00[America/New_York]", ["whole-day"]],
    );
  });

  it("tells how they meet by the place", () => {
    const format = (location: string | undefined, link: string | undefined) => {
      const taken = take({ location, link });
      return taken.kind === "new" ? taken.interview.format : undefined;
    };
    assert.equal(format("12 High Street", undefined), "onsite");
    assert.equal(format("+1 212 555 0134", undefined), "phone");
    assert.equal(format("Microsoft Teams Meeting", "https://teams.microsoft.com/l/meetup-join/1"), "video");
    assert.equal(format(undefined, undefined), undefined);
  });
});

describe("the case of an invitation", () => {
  const stored = (id: string, change: Partial<CaseHeader> = {}, facts: readonly FactJson[] = []): StoredCase => ({
    id,
    header: { ...HEADER, ...change },
    facts,
    openedAt: NOW,
    sequence: 1,
  });
  const place = (cases: readonly StoredCase[], change: Partial<Invitation> = {}) =>
    placeInvitation({ ...INVITATION, ...change }, { cases, ownAddresses: new Set(["alex@mail.example"]), now: NOW });
  const hooli = stored("hooli", { company: "Hooli", role: "Clerk", contacts: [] });

  it("is the one that knows its UID, whatever else is said", () => {
    const known = stored("other", { company: "Other", contacts: [] }, FIRST);
    const { caseId, certainty } = place([stored("globex"), known]);
    assert.deepEqual([caseId, certainty], ["other", "certain"]);
  });

  it("is the one that knows its people", () => {
    const { caseId, certainty, evidence } = place([hooli, stored("globex")]);
    assert.deepEqual([caseId, certainty], ["globex", "likely"]);
    assert.deepEqual(evidence[0], { rule: "address", excerpt: "lee.okafor@globex.example" });
  });

  it("of two that fit as well, is possible at most, and the other is named", () => {
    const { certainty, otherCaseIds } = place([stored("globex"), stored("globex-2")]);
    assert.deepEqual([certainty, otherCaseIds], ["possible", ["globex-2"]]);
  });

  it("is possible by the company's domain or name alone", () => {
    const { caseId, certainty } = place([hooli, stored("globex", { contacts: [] })]);
    assert.deepEqual([caseId, certainty], ["globex", "possible"]);
    assert.equal(place([hooli], { organiser: undefined, attendees: [], title: "Chat at Hooli" }).caseId, "hooli");
  });

  it("is a new one where nothing fits, at the company whose domain invites; a role alone tells nothing", () => {
    const other = stored("other", { company: "Other", contacts: [] });
    const { caseId, company } = place([other], { title: "Senior Analyst" });
    assert.deepEqual([caseId, company], [undefined, "Globex"]);
  });

  it("guesses no company from addresses that anybody has, nor from services", () => {
    const organiser = (address: string) => ({ organiser: { name: undefined, address }, attendees: [] });
    for (const address of ["lee@gmail.com", "no-reply@globex.example", "invites@calendly.com"]) {
      assert.equal(place([], organiser(address)).company, undefined);
    }
    assert.equal(place([], organiser("lee@mail.acme-works.co.uk")).company, "Acme Works");
  });
});
