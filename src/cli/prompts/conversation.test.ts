import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readHolidayTables } from "../../bin/read-holiday-tables.ts";
import { parseCase } from "../../contract/index.ts";
import { BusinessCalendar, parseInstant } from "../../engine/index.ts";
import { loadDateReader } from "../dates/index.ts";
import { zoneNamed } from "../facts/index.ts";
import {
  beginConversation,
  type Conversation,
  caseOfDraft,
  countryOfZone,
  findCountryCode,
  findRegionCode,
  findZoneName,
  nextQuestion,
  takeAnswer,
  type World,
  zonesOfCountry,
} from "./index.ts";

const now = parseInstant("2026-11-16T10:00:00-05:00");
const holidays = readHolidayTables(new URL("../../holidays/data/", import.meta.url));
const world: World = {
  now,
  ownTimeZone: "America/New_York",
  ownCountry: "US",
  regionIn: () => undefined,
  dates: await loadDateReader(),
  findCaseAt: (company) => (company === "Initech" ? "initech" : undefined),
  findCountry: (text) => findCountryCode(text, holidays, 2026),
  findRegion: (text, country) => findRegionCode(text, country, holidays, 2026),
  zonesOf: zonesOfCountry,
  findZone: (text) => findZoneName(text, zoneNamed),
  calendarOf: ({ timeZone }) =>
    new BusinessCalendar({ timeZone, weekend: [6, 7], holidays: [], workdays: [], openMinute: 540, closeMinute: 1020 }),
};

/** The conversation after some answers, and the last reason that one was asked for again. */
function after(...answers: readonly string[]): {
  readonly conversation: Conversation;
  readonly reason: string | undefined;
} {
  let conversation = beginConversation("America/New_York");
  let reason: string | undefined;
  for (const text of answers) {
    const taken = takeAnswer(conversation, text, world);
    if (taken.kind === "again") reason = taken.reason;
    else conversation = taken.conversation;
  }
  return { conversation, reason };
}

const MET = ["1", "Globex", "Analyst", "", "NY", "", "8:30", "1h", "", "Dana Kim", "hiring manager", ""];

describe("the conversation", () => {
  it("asks for company, role, country, region and zone before the interview", () => {
    const asked: string[] = [];
    for (const answers of [[], ["1"], ["1", "G"], ["1", "G", "A"], ["1", "G", "A", ""], ["1", "G", "A", "", ""]]) {
      asked.push(nextQuestion(after(...answers).conversation, world)!.text);
    }
    assert.deepEqual(asked, [
      "Have you had an interview?",
      "At which company?",
      "For which role?",
      "In which country is it? Its public holidays are kept.",
      "In which state or region? Some keep holidays of their own.",
      "By which clock? A city, or a time zone.",
    ]);
  });

  it("a country of one zone is not asked for its clock", () => {
    const { conversation } = after("2", "Globex", "Analyst", "japan", "");
    assert.equal(conversation.draft.timeZone, "Asia/Tokyo");
    assert.equal(conversation.stage.kind, "day");
  });

  it("a country that is not known is asked for again with what is near", () => {
    const { conversation, reason } = after("2", "Globex", "Analyst", "Germny");
    assert.equal(conversation.stage.kind, "country");
    assert.match(reason!, /did you mean DE \(Germany\)/);
    assert.equal(after("2", "Globex", "Analyst", "England").conversation.draft.country, "GB");
  });

  it("says so where there is a case at the company already", () => {
    const taken = takeAnswer(after("1").conversation, "Initech", world);
    assert.equal(
      taken.kind === "next" ? taken.understood : undefined,
      "Initech is there already, and this will be another case. An interview more: fineline log initech interview …",
    );
  });

  it("control characters are taken out of an answer", () => {
    assert.equal(after("1", "\u001b[31mGlobex\u0007").conversation.draft.company, "Globex");
  });

  it("an answer that is not understood changes nothing", () => {
    const { conversation } = after(...MET);
    assert.deepEqual(after(...MET).conversation, conversation);
    const twice = takeAnswer(conversation, "dana kim", world);
    assert.deepEqual(twice, { kind: "again", reason: "Expected a name that was not given yet, not dana kim." });
  });

  it("somebody who was not there may be whom to ask", () => {
    const { conversation } = after(
      ...MET,
      "",
      "",
      "friday",
      "yes",
      "somebody",
      "Lee Okafor",
      "recruiter",
      "lee@globex.example",
    );
    assert.equal(conversation.stage.kind, "ask-how");
    assert.deepEqual(conversation.draft.people.at(-1), {
      name: "Lee Okafor",
      role: "recruiter",
      topics: [],
      isPresent: false,
      email: "lee@globex.example",
    });
    assert.equal(conversation.draft.askWhom, 1);
    const { facts } = caseOfDraft(conversation.draft, {
      takenIds: new Set(),
      ownTimeZone: "America/New_York",
      settings: {},
      newId: () => "f",
    });
    assert.deepEqual(facts[0]?.kind === "interview" ? facts[0].with : [], ["dana"]);
  });

  it("where they will be in touch, nobody is asked whom to ask", () => {
    const { conversation } = after(...MET, "", "", "", "no");
    assert.equal(conversation.stage.kind, "promise-what");
    assert.equal(conversation.draft.mayFollowUp, false);
  });

  it("whatever is typed, it never throws, and what it comes to is a valid case", () => {
    const words = fc.constantFrom(
      "",
      "1",
      "2",
      "3",
      "-",
      "friday",
      "2pm",
      "1h",
      "yes",
      "no",
      "none",
      "Dana",
      "dana",
      "Lee",
      "utc",
      "now",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: words }, fc.string()), { maxLength: 80 }), (answers) => {
        const { conversation } = after(...answers);
        const { stage, draft } = conversation;
        assert.equal(nextQuestion(conversation, world) === undefined, stage.kind === "over");
        if (stage.kind !== "over") return;
        let count = 0;
        const newId = () => `f${count++}`;
        const json = caseOfDraft(draft, { takenIds: new Set(), ownTimeZone: "America/New_York", settings: {}, newId });
        const parsed = parseCase(json, { holidays, now });
        const faults = parsed.ok ? [] : parsed.error;
        assert.deepEqual(faults, []);
      }),
      { numRuns: 300 },
    );
  });
});

describe("places", () => {
  it("a zone lies in a country, and a country has zones", () => {
    assert.equal(countryOfZone("Europe/Berlin"), "DE");
    assert.equal(countryOfZone("Asia/Kolkata"), "IN");
    assert.equal(countryOfZone("UTC"), undefined);
    assert.deepEqual(zonesOfCountry("JP"), ["Asia/Tokyo"]);
    assert.deepEqual(zonesOfCountry("IN", "Asia/Kolkata"), ["Asia/Kolkata"]);
    assert.deepEqual(zonesOfCountry("XX"), []);
  });
});
