import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dana, interview, lee, sam, thanked, timeline } from "../../words/words.suite.ts";
import type { LetterLength, Tone } from "../letter.ts";
import type { LetterFacts } from "../templates/index.ts";
import { gatherFacts } from "./gather-facts.ts";
import { contextOf, type SampleParts } from "./letters.suite.ts";
import { occasionOf } from "./occasion.ts";

const SATURDAY = "2026-11-14T09:00:00-05:00";

function gathered(
  step: string,
  asOf: string,
  facts: readonly object[],
  parts: SampleParts & { readonly tone?: Tone; readonly length?: LetterLength } = {},
): LetterFacts {
  const { tone = "plain", length = "medium", ...more } = parts;
  return gatherFacts(occasionOf(contextOf(step, asOf, facts, more)), { tone, length, variant: 0 });
}

function some(facts: LetterFacts, ...names: readonly (keyof LetterFacts)[]) {
  return names.map((name) => facts[name]);
}

describe("the facts of a candidate's letter", () => {
  it("are all there after an interview with nothing else", () => {
    assert.deepEqual(gathered("thank-you/i1/dana", SATURDAY, [interview]), {
      greeting: "Hello Dana,",
      sign_off: "Kind regards,\ue002Alex Moreno",
      who: "Dana",
      contact_role: "hiring-manager",
      me: "Alex Moreno",
      tone: "plain",
      formal: false,
      warm: false,
      short: false,
      size: 1,
      attempt: 1,
      company: "Globex",
      today: "November 14, 2026",
      topic: null,
      more_topic: null,
      news: null,
      question: null,
      role: "Senior Analyst",
      about: "Senior Analyst interview – Nov 13",
      interview_day: "Friday",
      interview_format: null,
      span: "hour",
      others: "Lee",
      promise: null,
      promise_day: null,
      promised_on: null,
      date_given: null,
      date_giver: null,
      asked_rhythm: null,
      answered_day: null,
      last_try: null,
      outcome: null,
      offer_day: null,
      reason: null,
      applied_day: null,
      next_day: null,
      next_steps: null,
      kept_day: null,
    });
  });

  it("have a greeting and a closing by the tone", () => {
    const by = (tone: Tone) => gathered("thank-you/i1/dana", SATURDAY, [interview], { tone, length: "short" });
    assert.deepEqual(some(by("warm"), "greeting", "sign_off", "tone", "warm", "formal", "short"), [
      "Hi Dana,",
      "Best wishes,\ue002Alex Moreno",
      "warm",
      true,
      false,
      true,
    ]);
    assert.deepEqual(some(by("formal"), "greeting", "sign_off", "warm", "formal"), [
      "Dear Dana Kim,",
      "Sincerely,\ue002Alex Moreno",
      false,
      true,
    ]);
  });

  it("ask for the writer's name where it is not known", () => {
    const facts = gathered("thank-you/i1/dana", SATURDAY, [interview], { me: {} });
    assert.deepEqual(some(facts, "me", "sign_off"), [
      "\ue000your name\ue001",
      "Kind regards,\ue002\ue000your name\ue001",
    ]);
  });

  it("call an interview an hour or half an hour where it took about that", () => {
    const spans = ["14:24", "14:25", "14:35", "14:36", "14:49", "14:50", "15:10", "15:11"].map((end) => {
      const talk = { ...interview, end: `2026-11-13T${end}:00-05:00` };
      return gathered("thank-you/i1/dana", SATURDAY, [talk]).span;
    });
    assert.deepEqual(spans, [null, "half hour", "half hour", null, null, "hour", "hour", null]);
  });

  it("name up to three others who were there", () => {
    const contacts = [
      dana,
      lee,
      sam,
      { id: "ana", name: "Ana Silva", role: "interviewer" },
      { id: "bo", name: "Bo Ek", role: "interviewer" },
    ];
    const others = (...ids: readonly string[]) =>
      gathered("thank-you/i1/dana", SATURDAY, [{ ...interview, with: ["dana", ...ids] }], { contacts }).others;
    assert.deepEqual(
      [others(), others("lee"), others("lee", "sam"), others("lee", "sam", "ana"), others("lee", "sam", "ana", "bo")],
      [null, "Lee", "Lee and Sam", "Lee, Sam and Ana", null],
    );
  });

  it("have the interview's form, and on a card its day in full", () => {
    const facts = [{ ...interview, format: "video" }];
    assert.equal(gathered("thank-you/i1/dana", SATURDAY, facts).interview_format, "video");
    assert.equal(gathered("card/i1/dana", SATURDAY, facts).interview_day, "November 13");
  });

  it("have what was promised, by when, and on which day", () => {
    const promise = { id: "p1", at: "2026-11-13T14:58:00-05:00", kind: "promise", to: "dana", what: "The paper" };
    const of = (more: object, asOf = SATURDAY) =>
      some(gathered("answer/p1", asOf, [interview, { ...promise, ...more }]), "promise", "promise_day", "promised_on");
    assert.deepEqual(of({}), ["the paper", null, "Friday"]);
    assert.deepEqual(of({ by: "2026-11-20" }), ["the paper", "November 20", "Friday"]);
    assert.deepEqual(of({ by: "2026-11-20" }, "2026-11-20T09:00:00-05:00"), ["the paper", null, "November 13"]);
  });

  it("have the date that was given, and who gave it", () => {
    const of = (step: string, asOf: string, facts: readonly object[]) =>
      some(gathered(step, asOf, facts), "date_given", "date_giver");
    assert.deepEqual(of("thank-you/i1/dana", SATURDAY, [interview, timeline]), ["November 20", "you"]);
    assert.deepEqual(of("thank-you/i1/lee", SATURDAY, [interview, timeline]), ["November 20", "Dana"]);
    assert.equal(gathered("thank-you/i1/dana", SATURDAY, [interview, timeline]).next_day, null);
    const { by: _, ...nobodys } = timeline;
    assert.deepEqual(of("thank-you/i1/lee", SATURDAY, [interview, nobodys]), ["November 20", null]);
  });

  it("have how often a word was asked for, in a letter that goes out because of it", () => {
    const asked = {
      id: "t2",
      at: "2026-11-13T14:58:00-05:00",
      kind: "timeline",
      by: "lee",
      contact: "lee",
      every: "FREQ=WEEKLY;BYDAY=FR",
    };
    const facts = [interview, asked, thanked("dana"), thanked("lee")];
    const rhythm = (step: string) => gathered(step, "2026-11-16T09:00:00-05:00", facts).asked_rhythm;
    assert.equal(rhythm("check-in/t2/2026-11-20"), "every Friday");
    assert.equal(rhythm("card/i1/dana"), null);
  });

  it("have the day of what is answered, and the question as it was noted", () => {
    const question = {
      id: "r1",
      at: "2026-11-16T10:00:00-05:00",
      kind: "received",
      from: "lee",
      channel: "email",
      says: "question",
      note: "Your notice period?",
    };
    const facts = gathered("reply/r1", "2026-11-17T09:00:00-05:00", [interview, question]);
    assert.deepEqual(some(facts, "question", "answered_day", "who"), ["your notice period?", "Monday", "Lee"]);
  });

  it("have the day of the last check-in by mail since the reset", () => {
    const checkIn = {
      id: "c1",
      at: "2026-11-25T10:00:00-05:00",
      kind: "sent",
      to: "lee",
      channel: "email",
      purpose: "check-in",
    };
    const of = (more: object, ...others: readonly object[]) =>
      gathered("check-in/t1/2", "2026-12-03T09:00:00-05:00", [
        interview,
        timeline,
        thanked("dana"),
        thanked("lee"),
        { ...checkIn, ...more },
        ...others,
      ]).last_try;
    assert.equal(of({}), "November 25");
    assert.equal(of({ channel: "phone" }), null);
    assert.equal(of({ to: "dana" }), null);
    assert.equal(of({}, { ...checkIn, id: "o1", at: "2026-11-26T10:00:00-05:00", purpose: "other" }), "November 25");
  });

  it("have the offer's day while it is ahead, and never a reason", () => {
    const offer = {
      id: "x1",
      at: "2026-11-20T10:00:00-05:00",
      kind: "decision",
      by: "dana",
      outcome: "offer",
      respondBy: "2026-11-27",
      note: "Well done",
    };
    const of = (asOf: string, more: object = {}, step = "offer-reply/x1") =>
      some(gathered(step, asOf, [interview, { ...offer, ...more }]), "outcome", "offer_day", "reason");
    assert.deepEqual(of("2026-11-20T11:00:00-05:00"), ["offer", "November 27", null]);
    assert.deepEqual(of("2026-11-20T11:00:00-05:00", { respondBy: "2026-11-20" }), ["offer", "November 20", null]);
    assert.deepEqual(of("2026-11-23T11:00:00-05:00", { respondBy: "2026-11-20" }), ["offer", null, null]);
    const question = {
      id: "r1",
      at: "2026-11-20T10:30:00-05:00",
      kind: "received",
      from: "dana",
      channel: "email",
      says: "question",
    };
    const reply = gathered("reply/r1", "2026-11-20T11:00:00-05:00", [interview, offer, question]);
    assert.deepEqual(some(reply, "outcome", "offer_day"), ["offer", "November 27"]);
    const { respondBy: _, ...open } = offer;
    assert.deepEqual(
      some(gathered("offer-reply/x1", "2026-11-20T11:00:00-05:00", [interview, open]), "outcome", "offer_day"),
      ["offer", null],
    );
    const no = { ...open, outcome: "rejection" };
    assert.deepEqual(
      some(gathered("rejection-thanks/x1", "2026-11-20T11:00:00-05:00", [interview, no]), "outcome", "reason"),
      ["rejection", null],
    );
  });

  it("speak of no interview that is still ahead", () => {
    const ahead = { ...interview, at: "2026-11-20T14:00:00-05:00", end: "2026-11-20T15:00:00-05:00" };
    const facts = gathered("", SATURDAY, [ahead], { kind: "withdraw" });
    assert.deepEqual(some(facts, "role", "about", "interview_day", "span", "others"), [
      "Senior Analyst",
      "Senior Analyst",
      null,
      null,
      null,
    ]);
  });
});

const EMPLOYER: SampleParts = {
  side: "employer",
  contacts: [{ id: "robin", name: "Robin Vega", role: "candidate", email: "robin@home.example" }],
  me: { name: "Noor Haddad" },
  calendar: { timeZone: "Europe/London" },
};
const APPLIED = { id: "a1", at: "2026-11-02T10:00:00Z", kind: "applied" };
const TALK = { id: "i1", at: "2026-11-13T14:00:00Z", end: "2026-11-13T15:00:00Z", kind: "interview", with: ["robin"] };
const word = (id: string, by: string) => ({
  id,
  at: "2026-11-13T15:00:00Z",
  kind: "promise",
  to: "robin",
  what: "word",
  by,
});

describe("the facts of an employer's letter", () => {
  const NOON = "2026-11-13T16:00:00Z";

  it("are signed for the company, and hold the day of the application", () => {
    const facts = gathered("thank-interviewee/i1", NOON, [APPLIED, TALK], EMPLOYER);
    assert.deepEqual(some(facts, "sign_off", "applied_day", "next_day", "next_steps", "kept_day", "today"), [
      "Kind regards,\ue002Noor Haddad\ue002Globex",
      "Monday 2 November",
      null,
      null,
      null,
      "Friday 13 November 2026",
    ]);
  });

  it("hold the next day on which word will come: of several promised, the first ahead", () => {
    const next = (...facts: readonly object[]) =>
      gathered("thank-interviewee/i1", NOON, [TALK, ...facts], EMPLOYER).next_day;
    assert.equal(next(word("p1", "2026-11-27"), word("p2", "2026-11-24")), "Tuesday 24 November");
    assert.equal(next(word("p1", "2026-11-24"), word("p2", "2026-11-27")), "Tuesday 24 November");
    assert.equal(next(word("p1", "2026-11-13")), null);
    const given = { id: "t1", at: "2026-11-13T15:00:00Z", kind: "timeline", decisionBy: "2026-11-20" };
    assert.equal(next(word("p1", "2026-11-24"), given), "Friday 20 November");
  });

  it("hold, in an update, the day that it was promised for and the day after it", () => {
    const facts = [TALK, word("p1", "2026-11-20"), word("p2", "2026-11-27")];
    const of = (asOf: string) => some(gathered("update/p1", asOf, facts, EMPLOYER), "kept_day", "next_day");
    assert.deepEqual(of("2026-11-19T12:00:00Z"), ["Friday 20 November", "Friday 27 November"]);
  });

  it("hold what happens next, as it was last noted", () => {
    const said = (id: string, nextSteps: string) => ({ id, at: "2026-11-13T15:00:00Z", kind: "timeline", nextSteps });
    const facts = gathered(
      "thank-interviewee/i1",
      NOON,
      [TALK, said("t1", "a test"), said("t2", "The last talk.")],
      EMPLOYER,
    );
    assert.equal(facts.next_steps, "the last talk");
  });

  it("hold the reason of a no, and none of an offer", () => {
    const decision = {
      id: "x1",
      at: "2026-11-20T10:00:00Z",
      kind: "decision",
      outcome: "rejection",
      note: "The budget went.",
    };
    const of = (outcome: string) =>
      some(
        gathered("tell-decision/x1", "2026-11-20T12:00:00Z", [TALK, { ...decision, outcome }], EMPLOYER),
        "outcome",
        "reason",
      );
    assert.deepEqual(of("rejection"), ["rejection", "the budget went"]);
    assert.deepEqual(of("position-closed"), ["position-closed", "the budget went"]);
    assert.deepEqual(of("offer"), ["offer", null]);
  });
});
