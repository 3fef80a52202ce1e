import assert from "node:assert/strict";
import { it } from "node:test";
import { parseDate } from "../../engine/index.ts";
import { kindOfFreeLetter, stepIdOfFreeLetter } from "./free-letter.ts";
import { isInterviewerList, stepIdOfInterviewerList } from "./interviewer-list-id.ts";

it("what stands for the step of a letter that no step asks for names its kind", () => {
  assert.equal(stepIdOfFreeLetter("withdraw"), "letter:withdraw");
  assert.equal(kindOfFreeLetter("letter:withdraw"), "withdraw");
  assert.equal(kindOfFreeLetter("check-in/i1/letter:1"), undefined);
});

it("what stands for the step of an interviewer's list names its day", () => {
  assert.equal(stepIdOfInterviewerList(parseDate("2026-11-16")), "interviewers:2026-11-16");
  assert.equal(isInterviewerList("interviewers:2026-11-16"), true);
  assert.equal(isInterviewerList("check-in/interviewers:"), false);
});
