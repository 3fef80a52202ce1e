import { readFileSync } from "node:fs";
import type { CaseJson, ContactJson, FactJson } from "../../src/contract/index.ts";

/** The moment at which the sample desk is looked at. */
export const SAMPLE_NOW = "2026-11-16T10:00:00-05:00[America/New_York]";

const ZONE = "[America/New_York]";

/** "2026-11-13 14:00" in New York, in November or late October. */
function at(text: string): string {
  const [day = "", time = ""] = text.split(" ");
  return `${day}T${time}:00${day < "2026-11-01" ? "-04:00" : "-05:00"}${ZONE}`;
}

interface SampleCase {
  readonly id: string;
  readonly company: string;
  readonly role: string;
  readonly people: readonly Omit<ContactJson, "id">[];
  readonly applied: string;
  /** When the talk was: its day and hour; it lasts an hour. */
  readonly interview?: string;
  readonly facts?: readonly FactJson[];
}

function caseOf({ id, company, role, people, applied, interview, facts = [] }: SampleCase): CaseJson {
  const contacts = people.map((person) => ({ id: person.name.split(" ")[0]!.toLowerCase(), ...person }));
  const first: FactJson = { id: `${id}-applied`, at: at(applied), kind: "applied" };
  const talk: readonly FactJson[] =
    interview === undefined
      ? []
      : [
          {
            id: `${id}-talk`,
            at: at(`${interview} 14:00`),
            end: at(`${interview} 15:00`),
            kind: "interview",
            with: contacts.map((contact) => contact.id),
          },
        ];
  return {
    id,
    role,
    company,
    me: { name: "Alex Moreno", email: "alex.moreno@post.example", timeZone: "America/New_York" },
    calendar: { timeZone: "America/New_York", country: "US" },
    contacts,
    facts: [first, ...talk, ...facts],
  };
}

const thanked = (id: string, to: string, when: string): FactJson => ({
  id,
  at: at(when),
  kind: "sent",
  to,
  channel: "email",
  purpose: "thank-you",
});

const checkedIn = (id: string, to: string, when: string): FactJson =>
  ({ ...thanked(id, to, when), purpose: "check-in" }) as FactJson;

const OTHERS: readonly SampleCase[] = [
  {
    id: "hooli",
    company: "Hooli",
    role: "Analytics Engineer",
    people: [
      { name: "Marta Ruiz", role: "recruiter", email: "marta@hooli.example" },
      { name: "Tom Brandt", role: "hiring-manager" },
    ],
    applied: "2026-10-22 09:00",
    interview: "2026-11-10",
    facts: [
      thanked("hooli-t1", "marta", "2026-11-10 17:00"),
      thanked("hooli-t2", "tom", "2026-11-10 17:05"),
      {
        id: "hooli-q",
        at: at("2026-11-12 11:00"),
        kind: "received",
        from: "marta",
        channel: "email",
        says: "question",
        note: "your notice period",
      },
    ],
  },
  {
    id: "umbra",
    company: "Umbra Health",
    role: "Reporting Lead",
    people: [{ name: "Paul Adeyemi", role: "hiring-manager", email: "paul@umbra.example" }],
    applied: "2026-10-12 10:00",
    interview: "2026-10-29",
    facts: [thanked("umbra-t", "paul", "2026-10-29 16:00"), checkedIn("umbra-c1", "paul", "2026-11-05 09:30")],
  },
  {
    id: "stark",
    company: "Stark & Vale",
    role: "Data Lead",
    people: [
      { name: "Ines Roth", role: "recruiter", email: "ines@starkvale.example" },
      { name: "Carl Lind", role: "interviewer" },
    ],
    applied: "2026-10-20 10:00",
    interview: "2026-11-03",
    facts: [
      thanked("stark-t1", "ines", "2026-11-03 16:00"),
      thanked("stark-t2", "carl", "2026-11-03 16:10"),
      {
        id: "stark-date",
        at: at("2026-11-03 14:55"),
        kind: "timeline",
        by: "ines",
        decisionBy: "2026-11-18",
        mayFollowUp: true,
      },
    ],
  },
  {
    id: "vandelay",
    company: "Vandelay",
    role: "Import Coordinator",
    people: [{ name: "Erin Cole", role: "hr", email: "erin@vandelay.example" }],
    applied: "2026-10-26 10:00",
    interview: "2026-11-04",
    facts: [
      thanked("vandelay-t", "erin", "2026-11-04 16:00"),
      {
        id: "vandelay-rule",
        at: at("2026-11-12 12:00"),
        kind: "timeline",
        by: "erin",
        mayFollowUp: false,
        note: "They will call.",
      },
    ],
  },
  {
    id: "acme-rail",
    company: "Acme Rail",
    role: "Planning Analyst",
    people: [
      { name: "Jo Farr", role: "hr", email: "jo@acmerail.example" },
      { name: "Kim Wade", role: "hiring-manager" },
    ],
    applied: "2026-10-01 10:00",
    interview: "2026-10-28",
    facts: [
      thanked("acme-t1", "jo", "2026-10-28 16:00"),
      thanked("acme-t2", "kim", "2026-10-28 16:00"),
      {
        id: "acme-offer",
        at: at("2026-11-13 16:00"),
        kind: "decision",
        by: "jo",
        outcome: "offer",
        respondBy: "2026-11-27",
      },
      {
        id: "acme-reply",
        at: at("2026-11-13 17:00"),
        kind: "sent",
        to: "jo",
        channel: "email",
        purpose: "offer-reply",
      },
    ],
  },
  {
    id: "wayne",
    company: "Wayne Freight",
    role: "Operations Analyst",
    people: [{ name: "Lena Bauer", role: "recruiter", email: "lena@wayne.example" }],
    applied: "2026-09-14 10:00",
    interview: "2026-10-02",
    facts: [
      thanked("wayne-t", "lena", "2026-10-02 16:00"),
      checkedIn("wayne-c1", "lena", "2026-10-12 09:30"),
      checkedIn("wayne-c2", "lena", "2026-10-20 09:30"),
      checkedIn("wayne-c3", "lena", "2026-10-28 09:30"),
    ],
  },
  { id: "cyberdyne", company: "Cyberdyne", role: "Forecaster", people: [], applied: "2026-11-11 09:00" },
  {
    id: "tyrell",
    company: "Tyrell",
    role: "Insights Manager",
    people: [{ name: "Rachel Onu", role: "recruiter", email: "rachel@tyrell.example" }],
    applied: "2026-10-05 09:00",
    interview: "2026-10-21",
    facts: [
      thanked("tyrell-t", "rachel", "2026-10-21 18:00"),
      { id: "tyrell-no", at: at("2026-11-06 11:00"), kind: "decision", by: "rachel", outcome: "rejection" },
      {
        id: "tyrell-thanks",
        at: at("2026-11-06 12:00"),
        kind: "sent",
        to: "rachel",
        channel: "email",
        purpose: "rejection-thanks",
      },
    ],
  },
];

function readCase(name: string): Omit<CaseJson, "id"> {
  return JSON.parse(readFileSync(new URL(`../fine-line/${name}.json`, import.meta.url), "utf8"));
}

/** Ten applications of one search, as they stand at `SAMPLE_NOW`: something late, open, coming, withheld, offered and over. */
export function sampleDesk(): readonly CaseJson[] {
  const { asOf: _, ...globex } = readCase("first-case") as CaseJson & { asOf?: string };
  const { asOf: __, ...initech } = readCase("second-case") as CaseJson & { asOf?: string };
  return [{ ...globex, id: "globex" }, { ...initech, id: "initech" }, ...OTHERS.map(caseOf)];
}

/** That many applications, most of them alive: the sample's over and over under other names. */
export function manyCases(count: number): readonly CaseJson[] {
  const models = sampleDesk();
  return Array.from({ length: count }, (_, index) => {
    const model = models[index % models.length]!;
    const number = Math.floor(index / models.length) + 1;
    return { ...model, id: `${model.id}-${number}`, company: `${model.company} ${number}` };
  });
}
