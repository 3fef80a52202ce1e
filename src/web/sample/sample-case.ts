import type { CaseJson, FactJson } from "../../contract/index.ts";
import {
  BusinessCalendar,
  DAY_MS,
  type Day,
  formatDate,
  formatInstant,
  type Instant,
  MINUTE_MS,
} from "../../engine/index.ts";
import { SAMPLE } from "./sample-ids.ts";

export interface SampleInput {
  readonly now: Instant;
  readonly timeZone: string;
  /** Gives the case and its facts ids of their own. */
  readonly newId: () => string;
}

const CONTACTS = [
  {
    id: "dana",
    name: "Dana Kim",
    role: "hiring-manager",
    title: "Director of Analytics",
    email: "dana.kim@globex.example",
  },
  {
    id: "lee",
    name: "Lee Okafor",
    role: "recruiter",
    email: "lee.okafor@globex.example",
    phone: "+1 212 555 0134",
  },
  { id: "sam", name: "Sam Ortiz", role: "staff", title: "Front desk" },
] as const;

/** An application to look around in: interviewed on the last business day, one thanked, one still to thank, a date named, a paper promised. */
export function sampleCase({ now, timeZone, newId }: SampleInput): CaseJson {
  const calendar = new BusinessCalendar({
    timeZone,
    weekend: [6, 7],
    holidays: [],
    workdays: [],
    openMinute: 540,
    closeMinute: 1020,
  });
  const day = calendar.sub(calendar.dateOf(now), 1);
  const at = (on: Day, minute: number) =>
    formatInstant(calendar.zone.instantOf(on * DAY_MS + minute * MINUTE_MS), calendar.zone);
  const facts = factsOf({ day, at, decisionBy: formatDate(calendar.add(day, 5)), appliedOn: calendar.sub(day, 14) });
  const ids = facts.map(() => newId());
  return {
    id: `${SAMPLE}${newId().slice(-8)}`,
    role: "Senior Analyst",
    company: "Globex, an example",
    me: { name: "Kim Ray", timeZone },
    calendar: { timeZone },
    contacts: CONTACTS,
    facts: facts.map((fact, place) => ({ ...fact, id: ids[place]! })),
    ...{ "x-sample": true },
  };
}

type Fact = FactJson extends infer Each ? (Each extends FactJson ? Omit<Each, "id"> : never) : never;

interface SampleDays {
  readonly day: Day;
  readonly appliedOn: Day;
  readonly decisionBy: string;
  readonly at: (on: Day, minute: number) => string;
}

function factsOf({ day, appliedOn, decisionBy, at }: SampleDays): readonly Fact[] {
  return [
    { kind: "applied", at: at(appliedOn, 9 * 60 + 12), channel: "website" },
    {
      kind: "interview",
      at: at(day, 14 * 60),
      end: at(day, 15 * 60),
      format: "onsite",
      with: ["dana", "lee", "sam"],
      topics: {
        dana: ["moving the revenue forecast out of spreadsheets", "the Lisbon team"],
        lee: ["start dates"],
        sam: ["the tea before the interview"],
      },
    },
    {
      kind: "timeline",
      at: at(day, 14 * 60 + 55),
      by: "dana",
      decisionBy,
      mayFollowUp: true,
      contact: "lee",
      channel: "email",
      nextSteps: "one more candidate, then a decision",
    },
    { kind: "promise", at: at(day, 14 * 60 + 58), to: "dana", what: "the paper on hierarchical forecasting" },
    {
      kind: "sent",
      at: at(day, 15 * 60 + 20),
      to: "dana",
      channel: "email",
      purpose: "thank-you",
      words: 104,
    },
  ];
}
