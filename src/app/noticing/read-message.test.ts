import assert from "node:assert/strict";
import { it } from "node:test";
import { readHolidayTables } from "../../bin/read-holiday-tables.ts";
import { type FactJson, parseCase } from "../../contract/index.ts";
import { parseDate, parseInstant } from "../../engine/index.ts";
import { planCase } from "../plan-case.ts";
import type { Certainty, MessageReading } from "../ports/index.ts";
import { caseJsonOf } from "../stored-case.ts";
import type { KnownLetter } from "./letter-index.ts";
import { head, interview, NOW, reading, storedCase, thanks } from "./noticing.suite.ts";
import { readReceived } from "./read-received.ts";
import { readSent } from "./read-sent.ts";

const holidays = readHolidayTables(new URL("../../holidays/data/", import.meta.url));
const letter: KnownLetter = {
  caseId: "globex",
  factId: "thanks",
  direction: "sent",
  contact: "lee",
  at: 0,
  isProposed: false,
};

function planned(at = NOW, facts: readonly FactJson[] = [interview, thanks]) {
  const parsed = parseCase(caseJsonOf(storedCase("globex", {}, facts)), { holidays, now: NOW });
  assert.ok(parsed.ok);
  const plan = planCase(parsed.value, { now: at, clock: NOW });
  assert.ok(plan.ok);
  return { case: parsed.value.case, plan: plan.value.plan };
}

function received(more: Partial<MessageReading>, certainty: Certainty = "certain", contact = "lee") {
  const match = {
    caseId: "globex",
    contact,
    certainty,
    letter,
    evidence: [{ rule: "in-reply-to", excerpt: "<t>" }],
  };
  return readReceived({ head: head(), match, reading: reading(more), ...planned() });
}

const told = (more: Partial<MessageReading>, certainty?: Certainty) =>
  received(more, certainty).map(({ certainty: sure, facts }) => [sure, ...facts.map(({ kind }) => kind)]);

const base = { at: "2026-11-23T11:00:00-05:00[America/New_York]" };

it("a message is one fact whose id is the message's", () => {
  assert.deepEqual(received({ says: "question" }), [
    {
      certainty: "certain",
      evidence: [{ rule: "in-reply-to", excerpt: "<t>" }],
      facts: [
        {
          ...base,
          id: "mail-k1",
          kind: "received",
          from: "lee",
          channel: "email",
          says: "question",
          ref: "thanks",
          messageId: "<m1@globex.example>",
        },
      ],
    },
  ]);
});

it("a day by which they decide is proposed beside the message, never certain", () => {
  const [, timeline, ...rest] = received({ decisionBy: parseDate("2026-11-27") });
  assert.deepEqual(timeline, {
    certainty: "likely",
    evidence: [{ rule: "in-reply-to", excerpt: "<t>" }],
    facts: [{ ...base, id: "mail-k1-timeline", kind: "timeline", by: "lee", decisionBy: "2026-11-27" }],
  });
  assert.deepEqual(rest, []);
});

it("a day that was over when the message was written is not proposed", () => {
  assert.deepEqual(told({ decisionBy: parseDate("2026-11-20") }), [["certain", "received"]]);
});

it("an offer and a rejection are proposed as decisions", () => {
  assert.deepEqual(told({ says: "offer" }), [
    ["certain", "received"],
    ["likely", "decision"],
  ]);
});

it("a message whose case is not certain asks once, the decision first and the message with it", () => {
  assert.deepEqual(told({ says: "rejection", decisionBy: parseDate("2026-11-27") }, "possible"), [
    ["possible", "decision", "timeline", "received"],
  ]);
  assert.deepEqual(told({ says: "update" }, "likely"), [["likely", "received"]]);
});

it("an absence puts the next steps to that person off until the business day after the return", () => {
  const [answer, absence, ...rest] = received(
    {
      automatic: "out-of-office",
      says: "auto-reply",
      returnsOn: parseDate("2026-11-30"),
    },
    "certain",
    "ana",
  );
  assert.deepEqual(
    answer?.facts.map((fact) => fact.kind === "received" && [fact.says, fact.note]),
    [["auto-reply", "Away until Mon 30 Nov."]],
  );
  assert.deepEqual(absence?.facts, [
    {
      ...base,
      id: "mail-k1-snooze-1",
      kind: "snoozed",
      step: "check-in/interview/1",
      until: "2026-12-01T09:00:00-05:00[America/New_York]",
      note: "Away until Mon 30 Nov.",
    },
  ]);
  assert.deepEqual([absence?.certainty, rest], ["likely", []]);
});

it("an absence of one person puts nothing off that goes to another", () => {
  const returnsOn = parseDate("2026-11-30");
  assert.deepEqual(told({ automatic: "out-of-office", says: "auto-reply", returnsOn }), [["certain", "received"]]);
});

it("a card by post goes to a desk whose owner is away", () => {
  const { case: theCase, plan } = planned(parseInstant("2026-11-13T17:00:00-05:00"), [interview, thanks]);
  const card = plan.steps.find(({ action, to }) => action === "card" && to === "lee");
  assert.deepEqual([card?.channel, card?.state], ["post", "open"]);
  const away = reading({ automatic: "out-of-office", says: "auto-reply", returnsOn: parseDate("2026-11-30") });
  const match = { caseId: "globex", contact: "lee", certainty: "certain", evidence: [] } as const;
  const drafted = readReceived({ head: head(), match, reading: away, case: theCase, plan });
  assert.deepEqual(
    drafted.flatMap(({ facts }) => facts.map(({ kind }) => kind)),
    ["received"],
  );
});

it("an absence without a day back, and a receipt, are noted and put nothing off", () => {
  assert.deepEqual(told({ automatic: "out-of-office", says: "auto-reply" }), [["certain", "received"]]);
  assert.deepEqual(told({ automatic: "receipt", says: "auto-reply", decisionBy: parseDate("2026-12-04") }), [
    ["certain", "received"],
  ]);
});

it("a letter that will not arrive is a bounce of that letter; one that is only late, and bulk mail, are nothing", () => {
  const bounced = { address: "lee@globex.example", permanent: true };
  const [bounce] = received({ automatic: "bounce", says: "bounce", bounced });
  assert.deepEqual(bounce?.facts, [
    {
      ...base,
      id: "mail-k1",
      kind: "received",
      from: "lee",
      channel: "email",
      says: "bounce",
      ref: "thanks",
      messageId: "<m1@globex.example>",
      address: "lee@globex.example",
    },
  ]);
  assert.deepEqual(told({ automatic: "bounce", says: "bounce", bounced: { ...bounced, permanent: false } }), []);
  assert.deepEqual(told({ automatic: "bounce", says: "other", bounced }), []);
  assert.deepEqual(told({ automatic: "bulk" }), []);
});

function purpose(text: string, at: string, facts: readonly FactJson[]) {
  const match = { caseId: "globex", contact: "lee", certainty: "likely", evidence: [] } as const;
  const moment = parseInstant(at);
  const { facts: drafted } = readSent({
    head: head({ at: moment }),
    match,
    reading: { text },
    ...planned(moment, facts),
  });
  const [fact] = drafted;
  assert.ok(fact?.kind === "sent");
  return fact.ref === undefined ? fact.purpose : [fact.purpose, fact.ref];
}

it("what a letter was for comes from the step that was open, and from its words", () => {
  const evening = "2026-11-13T17:00:00-05:00";
  assert.equal(purpose("Thank you for your time today.", evening, [interview]), "thank-you");
  assert.equal(purpose("Best, Me", evening, [interview]), "thank-you");
  assert.equal(
    purpose("I am just following up on my application.", "2026-11-23T10:00:00-05:00", [interview, thanks]),
    "check-in",
  );
  assert.equal(purpose("Lunch?", "2026-11-16T10:00:00-05:00", [interview, thanks]), "other");
});

it("a letter after a question is the answer to it", () => {
  const asked: FactJson = {
    id: "q1",
    at: "2026-11-16T09:00:00-05:00",
    kind: "received",
    from: "lee",
    channel: "email",
    says: "question",
  };
  assert.deepEqual(purpose("Tuesday suits me.", "2026-11-16T11:00:00-05:00", [interview, thanks, asked]), [
    "other",
    "q1",
  ]);
});
