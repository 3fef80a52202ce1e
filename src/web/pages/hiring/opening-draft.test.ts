import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OpeningJson } from "../../../contract/index.ts";
import { draftOf, jurisdictionOf, missingIn, NO_MAILBOX, openingOf } from "./opening-draft.ts";

const PLANNER: OpeningJson = {
  id: "planner",
  title: "Timetable Planner",
  company: "Northline Rail",
  me: { name: "Ruth Adeyemi", email: "ruth@northline.example", address: "1 Station Road" },
  stages: [
    { name: "Application", is: "applied" },
    { name: "Panel", is: "interviewed" },
  ],
  interviewers: [{ id: "dana", name: "Dana Kim", title: "Head of Planning" }],
  promises: [{ what: "word on the decision", by: "2026-11-27" }],
  calendar: {
    timeZone: "America/Toronto",
    country: "CA",
    region: "ON",
    jurisdiction: "CA-ON",
    hours: { open: "09:00", close: "17:00" },
  },
  scope: { employees25OrMore: true },
  tellOthersAfter: "2026-12-01",
  acknowledgeAutomatically: true,
  keepMonths: 36,
  openedAt: "2026-10-12T09:00:00-04:00[America/Toronto]",
};

describe("an opening in its form", () => {
  it("comes back as it was, with what the form does not ask about", () => {
    assert.deepEqual(openingOf(draftOf(PLANNER), PLANNER), PLANNER);
  });

  it("says where applications arrive and that interviewers are told, and takes both back", () => {
    const applications = { mailbox: "jobs", subjectHas: "planner", takesIn: true };
    const told: OpeningJson = { ...PLANNER, tellInterviewers: true, applications };
    assert.deepEqual(openingOf(draftOf(told), told), told);
    const draft = { ...draftOf(told), tellInterviewers: false, applications: NO_MAILBOX };
    assert.deepEqual(openingOf(draft, told), PLANNER);
  });

  it("leaves out rows without a name, and fields that were emptied", () => {
    const draft = {
      ...draftOf(PLANNER),
      title: "  Planner ",
      stages: [...PLANNER.stages, { name: " ", is: "offer" as const }],
      interviewers: [{ id: "dana", name: "", email: "", title: "" }],
      promises: [{ what: "word", by: "" }],
      tellOthersOn: "",
      keepMonths: "",
      region: "",
    };
    const { keepMonths: _, ...rest } = PLANNER;
    assert.deepEqual(openingOf(draft, PLANNER), {
      ...rest,
      title: "Planner",
      interviewers: [],
      promises: [],
      tellOthersAfter: "offer-accepted",
      calendar: {
        timeZone: "America/Toronto",
        country: "CA",
        jurisdiction: "CA",
        hours: { open: "09:00", close: "17:00" },
      },
    });
  });

  it("is under the law of its region, also where a part of it keeps holidays of its own", () => {
    assert.equal(jurisdictionOf("CA", "ON"), "CA-ON");
    assert.equal(jurisdictionOf("DE", "BY-KATH"), "DE-BY");
    assert.equal(jurisdictionOf("BE", ""), "BE");
    assert.equal(jurisdictionOf("", ""), "");
  });

  it("says what is missing; names of stages of one's own are not, for the terminal opens without them", () => {
    assert.deepEqual(missingIn({ ...draftOf(PLANNER), title: " " }), { title: "What is the job called?" });
    assert.deepEqual(missingIn({ ...draftOf(PLANNER), stages: [] }), {});
  });
});
