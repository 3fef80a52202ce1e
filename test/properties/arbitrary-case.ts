import fc from "fast-check";
import type { CaseJson, ContactJson, FactJson, InstantText } from "../../src/contract/index.ts";

/**
 * Cases as somebody might write them: valid, with much going on in few weeks, so that rules meet. Times fall on half
 * hours between 19 October and 28 December 2026, which holds clock changes in most of the zones.
 */
export interface CaseOptions {
  readonly side?: "candidate" | "employer";
  /** No two facts at one moment: their order in the file then means nothing. */
  readonly distinctTimes?: boolean;
}

const HALF_HOUR_MS = 1_800_000;
const START_MS = 1_792_368_000_000; // Monday 19 October 2026, 00:00 UTC
const HALF_HOURS = 70 * 48;

const ZONES = [
  "America/New_York",
  "Europe/London",
  "Asia/Kathmandu",
  "Pacific/Chatham",
  "Australia/Lord_Howe",
  "America/Santiago",
  "Pacific/Kiritimati",
  "UTC",
];

const RECURRENCES = [
  "FREQ=WEEKLY;BYDAY=FR",
  "FREQ=DAILY;INTERVAL=2",
  "FREQ=MONTHLY;BYMONTHDAY=-1",
  "FREQ=WEEKLY;BYDAY=SU;UNTIL=20261130",
  "FREQ=DAILY;COUNT=3",
];

const PLAYBOOKS = ["fineline", "the-nest", "hannah-morgan", "reach-out", "three-calls", "business-news-daily"];

const HOURLY = {
  id: "hourly",
  title: "By the hour",
  sources: [],
  thankYou: { window: { opens: { hours: 3 }, best: { businessHours: 5 }, due: { endOfDay: true } } },
  card: { offer: "yes", window: { opens: { businessDays: 0 }, due: { days: 0 } } },
  checkIn: {
    afterDecisionDate: { opens: { hours: 30 }, due: { businessHours: 50 } },
    again: { opens: { businessHours: 30 }, due: { hours: 2 } },
    attempts: 2,
    channels: ["phone", "email"],
  },
} as const;

/** A moment as the number of half hours since the start. */
const halfHour = fc.integer({ min: 0, max: HALF_HOURS - 1 });

export function momentText(halfHours: number): InstantText {
  return new Date(START_MS + halfHours * HALF_HOUR_MS).toISOString();
}

const date = fc.integer({ min: 0, max: 69 }).map((days) => momentText(days * 48).slice(0, 10));

const someContact = fc.record({
  role: fc.constantFrom("recruiter", "hiring-manager", "hr", "interviewer", "staff", "referrer"),
  hasEmail: fc.boolean(),
  hasPhone: fc.boolean(),
  hasAddress: fc.boolean(),
});

const contacts: fc.Arbitrary<readonly ContactJson[]> = fc
  .array(someContact, { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.map(({ role, hasEmail, hasPhone, hasAddress }, index) => ({
      id: `c${index}`,
      name: `Contact ${index}`,
      role: role as ContactJson["role"],
      ...(hasEmail ? { email: `c${index}@globex.example` } : {}),
      ...(hasPhone ? { phone: `+1 212 555 010${index}` } : {}),
      ...(hasAddress ? { address: `${index} Main Street` } : {}),
    })),
  );

const candidate: readonly ContactJson[] = [{ id: "c0", name: "Cam Diaz", role: "candidate", email: "cam@example.org" }];

const calendar = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    weekend: fc.constantFrom([6, 7], [5, 6], [7], []),
    holidays: fc.array(date, { maxLength: 6 }),
    workdays: fc.array(date, { maxLength: 2 }),
    hours: fc.constantFrom(
      { open: "09:00", close: "17:00" },
      { open: "00:00", close: "23:59" },
      { open: "10:30", close: "13:00" },
    ),
    isOntario: fc.boolean(),
  })
  .map(({ isOntario, ...rest }) => (isOntario ? { ...rest, jurisdiction: "CA-ON" } : rest));

/** What a fact says besides its id and its moment; other facts and contacts are named by numbers. */
type Tail = (at: { readonly id: string; readonly at: InstantText }, halfHours: number, size: Sizes) => FactJson;

interface Sizes {
  readonly facts: number;
  readonly contacts: number;
}

const number = fc.nat({ max: 1_000 });
const channel = fc.constantFrom("email", "email", "phone", "post", "message", "in-person");
const ban = fc.constantFrom(
  {},
  {},
  {},
  { noContact: true },
  { noContact: false },
  { thankYouOnly: true },
  { mayFollowUp: false },
  { mayFollowUp: true },
);

function factId(value: number, { facts }: Sizes): string {
  return `f${value % facts}`;
}

function contactId(value: number, { contacts: count }: Sizes): string {
  return `c${value % count}`;
}

const interview: fc.Arbitrary<Tail> = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }),
    fc.constantFrom("phone", "video", "onsite", undefined),
  )
  .map(([length, seats, format]) => (base, halfHours, { contacts: count }) => ({
    ...base,
    kind: "interview",
    end: momentText(halfHours + length),
    with: seats.filter((seat) => seat < count).map((seat) => `c${seat}`),
    ...(format === undefined ? {} : { format }),
  }));

const timeline: fc.Arbitrary<Tail> = fc
  .tuple(
    fc.option(date),
    ban,
    fc.option(fc.constantFrom(null, ...RECURRENCES), { nil: undefined, freq: 3 }),
    fc.option(number, { freq: 4 }),
    fc.option(channel, { freq: 4 }),
  )
  .map(([decisionBy, rules, every, contact, by]) => (base, _, size) => ({
    ...base,
    kind: "timeline",
    ...rules,
    ...(decisionBy === null ? {} : { decisionBy }),
    ...(every === undefined ? {} : { every }),
    ...(contact === null ? {} : { contact: contactId(contact, size) }),
    ...(by === null ? {} : { channel: by }),
  }));

const sent: fc.Arbitrary<Tail> = fc
  .tuple(
    number,
    channel,
    fc.constantFrom(
      "check-in",
      "check-in",
      "check-in",
      "thank-you",
      "card",
      "news",
      "answer",
      "offer-reply",
      "rejection-thanks",
      "acknowledgement",
      "thanks",
      "plans",
      "update",
      "rejection",
      "other",
    ),
    fc.option(number),
    fc.boolean(),
  )
  .map(([to, by, purpose, ref, auto]) => (base, _, size) => ({
    ...base,
    kind: "sent",
    to: contactId(to, size),
    channel: by,
    purpose,
    ...refersTo(ref, base.id, size),
    ...(auto ? { auto } : {}),
  }));

const received: fc.Arbitrary<Tail> = fc
  .tuple(
    number,
    channel,
    fc.constantFrom("update", "update", "vague", "question", "auto-reply", "bounce"),
    fc.option(number),
  )
  .map(([from, by, says, ref]) => (base, _, size) => ({
    ...base,
    kind: "received",
    from: contactId(from, size),
    channel: by,
    says,
    ...refersTo(ref, base.id, size),
  }));

function refersTo(ref: number | null, self: string, size: Sizes): { readonly ref?: string } {
  if (ref === null || factId(ref, size) === self) return {};
  return { ref: factId(ref, size) };
}

const promise: fc.Arbitrary<Tail> = fc.tuple(number, fc.option(date)).map(([to, by]) => (base, _, size) => ({
  ...base,
  kind: "promise",
  to: contactId(to, size),
  what: "the study",
  ...(by === null ? {} : { by }),
}));

const decision: fc.Arbitrary<Tail> = fc
  .tuple(
    fc.constantFrom("offer", "offer", "rejection", "position-closed", "withdrawn", "accepted", "declined"),
    fc.option(date),
  )
  .map(([outcome, respondBy]) => (base) => ({
    ...base,
    kind: "decision",
    outcome,
    ...(respondBy === null ? {} : { respondBy }),
  }));

const settled: fc.Arbitrary<Tail> = fc
  .tuple(
    fc.constantFrom("done", "skipped"),
    fc.constantFrom(
      "check-in/*/1",
      "check-in/*/1",
      "check-in/*/2",
      "check-in/*/3",
      "thank-you/*/c0",
      "debrief/*",
      "reply/*",
      "offer-reply/*",
      "answer/*",
    ),
    number,
  )
  .map(([kind, step, fact]) => (base, _, size) => ({ ...base, kind, step: step.replace("*", factId(fact, size)) }));

/** Only facts that stand earlier in the list are retracted, so that no ring comes about. */
const retracted: fc.Arbitrary<Tail> = number.map((value) => (base) => {
  const own = Number(base.id.slice(1));
  return own === 0 ? { ...base, kind: "note" } : { ...base, kind: "retracted", fact: `f${value % own}` };
});

const bare: fc.Arbitrary<Tail> = fc
  .constantFrom("applied", "interest", "reopened", "note")
  .map((kind) => (base) => ({ ...base, kind }));

const fact = fc.oneof(
  { weight: 4, arbitrary: interview },
  { weight: 4, arbitrary: timeline },
  { weight: 6, arbitrary: sent },
  { weight: 3, arbitrary: received },
  { weight: 1, arbitrary: promise },
  { weight: 1, arbitrary: decision },
  { weight: 3, arbitrary: settled },
  { weight: 1, arbitrary: retracted },
  { weight: 1, arbitrary: bare },
);

function factsOf(distinctTimes: boolean): fc.Arbitrary<readonly (readonly [number, Tail])[]> {
  const timed = fc.tuple(halfHour, fact);
  return distinctTimes
    ? fc.uniqueArray(timed, { selector: ([at]) => at, maxLength: 16 })
    : fc.array(timed, { maxLength: 16 });
}

/** A valid case, as JSON. */
export function arbitraryCase({ side = "candidate", distinctTimes = false }: CaseOptions = {}): fc.Arbitrary<CaseJson> {
  return fc
    .record({
      calendar,
      contacts: side === "employer" ? fc.constant(candidate) : contacts,
      facts: factsOf(distinctTimes),
      playbook: side === "employer" ? fc.constant("considerate-employer") : fc.constantFrom(...PLAYBOOKS, HOURLY),
      asOf: halfHour,
    })
    .map((drawn) => ({
      side,
      role: "Senior Analyst",
      company: "Globex",
      calendar: drawn.calendar,
      contacts: drawn.contacts,
      playbook: drawn.playbook,
      asOf: momentText(drawn.asOf),
      facts: drawn.facts.map(([halfHours, tail], index) =>
        tail({ id: `f${index}`, at: momentText(halfHours) }, halfHours, {
          facts: drawn.facts.length,
          contacts: drawn.contacts.length,
        }),
      ),
    }));
}

/** A case of either side. */
export const anyCase: fc.Arbitrary<CaseJson> = fc.oneof(
  { weight: 3, arbitrary: arbitraryCase() },
  { weight: 1, arbitrary: arbitraryCase({ side: "employer" }) },
);
