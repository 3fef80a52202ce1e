import { type HolidayLookup, ok } from "./index.ts";

/** A lookup that knows one country, with one region and one holiday (2026-11-26, a Thursday). */
export const sampleHolidays: HolidayLookup = ({ country, region }) => {
  if (country !== "US") {
    return { ok: false, error: { place: "country", expected: 'an ISO 3166 country (did you mean "US"?)' } };
  }
  if (region !== undefined && region !== "NY") {
    return { ok: false, error: { place: "region", expected: 'a region of US (did you mean "NY"?)' } };
  }
  return ok({ holidays: [{ on: 20_783, name: "Thanksgiving Day" }], notes: [] });
};

/** A case with a fact of every kind, new each time so that a test may spoil it. */
export function sampleCase() {
  return {
    id: "globex",
    opening: "analyst-2026",
    side: "candidate",
    playbook: "fineline",
    asOf: "2026-11-16T12:00:00-05:00[America/New_York]",
    role: "Senior Analyst",
    company: "Globex",
    me: { name: "Kim Ray", email: "kim@example.org", timeZone: "Europe/Berlin", address: "1 Lane\nTown" },
    calendar: {
      timeZone: "America/New_York",
      country: "US",
      region: "NY",
      holidays: ["2026-12-24"],
      workdays: ["2026-11-28"],
      weekend: [6, 7],
      hours: { open: "08:30", close: "16:30" },
      jurisdiction: "CA-ON",
    },
    contacts: [
      { id: "dana", name: "Dana Kim", role: "hiring-manager", title: "Director", email: "dana@globex.example" },
      { id: "lee", name: "Lee Okafor", role: "recruiter", phone: "+1 212 555 0134", timeZone: "Europe/London" },
    ],
    facts: sampleFacts(),
  };
}

function sampleFacts(): Record<string, unknown>[] {
  return [
    { id: "a1", at: "2026-10-26T09:12:00-04:00[America/New_York]", kind: "applied", channel: "website" },
    {
      id: "i1",
      at: "2026-11-13T14:00:00-05:00[America/New_York]",
      end: "2026-11-13T20:00:00Z",
      kind: "interview",
      format: "onsite",
      with: ["dana", "lee"],
      topics: { dana: ["forecasts"], lee: ["start dates"] },
    },
    {
      id: "t1",
      at: "2026-11-13T14:55:00-05:00",
      kind: "timeline",
      by: "dana",
      decisionBy: "2026-11-20",
      mayFollowUp: true,
      contact: "lee",
      channel: "email",
      every: "freq=weekly;byday=fr",
    },
    {
      id: "s1",
      at: "2026-11-13T20:20:00Z",
      kind: "sent",
      to: "dana",
      channel: "email",
      purpose: "thank-you",
      words: 104,
    },
    {
      id: "r1",
      at: "2026-11-14T10:00:00Z",
      kind: "received",
      from: "dana",
      channel: "email",
      says: "vague",
      ref: "s1",
    },
    { id: "p1", at: "2026-11-13T19:58:00Z", kind: "promise", to: "dana", what: "the paper", by: "2026-11-18" },
    { id: "n1", at: "2026-11-14T10:00:00Z", kind: "news", what: "a prize" },
    { id: "g1", at: "2026-11-14T10:00:00Z", kind: "interest" },
    { id: "d1", at: "2026-11-15T10:00:00Z", kind: "decision", by: "lee", outcome: "offer", respondBy: "2026-11-30" },
    { id: "o1", at: "2026-11-15T11:00:00Z", kind: "reopened" },
    { id: "f1", at: "2026-11-15T11:00:00Z", kind: "done", step: "debrief/i1" },
    { id: "f2", at: "2026-11-15T11:00:00Z", kind: "skipped", step: "thank-you/i1/lee" },
    { id: "z1", at: "2026-11-15T11:00:00Z", kind: "snoozed", step: "card/i1/dana", until: "2026-11-17T11:00:00Z" },
    { id: "x1", at: "2026-11-15T11:00:00Z", kind: "retracted", fact: "d1" },
    { id: "m1", at: "2026-11-15T11:00:00Z", kind: "note", note: "two\nlines" },
  ];
}
