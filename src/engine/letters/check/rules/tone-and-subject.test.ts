import assert from "node:assert/strict";
import { it } from "node:test";
import { around, found, inBrief, type SampleLetter } from "../check.suite.ts";

type Row = readonly [written: string, found: string];

/** Subjects of a letter about the interview of Friday 13 November, for a senior analyst. */
const SUBJECTS: readonly Row[] = [
  ["Senior Analyst interview, Nov 13", ""],
  ["Analyst, Friday", ""],
  ["Analysts, Nov 13", ""],
  ["Anal, Nov 13", ""],
  ["Analys on Friday", ""],
  ["Senior, Nov 13", "warns: name the role, Senior Analyst."],
  ["SA on Nov 13", ""],
  ["sa, 13.11.", ""],
  ["Senior-Analyst 13 Nov", ""],
  ["seniorAnalyst Nov 13", ""],
  ["Analyst", "warns: name the interview's date, Friday 13 November."],
  ["Analyst, Nov 12", ""],
  ["Analyst, Monday", "warns: name the interview's date, Friday 13 November."],
  ["Analyst, today", ""],
  ["Analyst, this week", "warns: name the interview's date, Friday 13 November."],
  ["Nov 13", "warns: name the role, Senior Analyst."],
  ["Re:", "warns: A letter without a subject goes unread: name the role and the interview's date."],
  ["Re: ", "warns: A letter without a subject goes unread: name the role and the interview's date."],
  ["re: fwd: ", "warns: A letter without a subject goes unread: name the role and the interview's date."],
  ["Re: hello", ""],
  ["RE: AW: hello", ""],
  ["Re[2]: hello", ""],
  ["Fw: hello", ""],
  ["Fwd: hello", ""],
  ["WG: hello", ""],
  ["Antw: hello", ""],
  ["回复 hello", ""],
  ["Reply: hello", "warns: name the role, Senior Analyst, and the interview's date, Friday 13 November."],
  ["  ", "warns: A letter without a subject goes unread: name the role and the interview's date."],
  ["one\ntwo", "blocks: A subject is one line: a character in it would break the message's head."],
  ["one\u0000\u0001two", "blocks: A subject is one line: a character in it would break the message's head."],
  ["one two", "blocks: A subject is one line: a character in it would break the message's head."],
  ["one‮two", "blocks: A subject is one line: a character in it would break the message's head."],
  ["tab\there", "blocks: A subject is one line: a character in it would break the message's head."],
];

/** The role, a subject, and what it lacks. */
const ROLES: readonly (readonly [role: string, subject: string, found: string])[] = [
  ["QA Lead", "QA, Nov 13", ""],
  ["QA Lead", "Lead, Nov 13", "warns: name the role, QA Lead."],
  ["Data Platform Engineer", "Engineer, Nov 13", "warns: name the role, Data Platform Engineer."],
  ["Data Platform Engineer", "Data engineers, Nov 13", ""],
  ["Data Platform Engineer", "DPE, Nov 13", ""],
  ["Data Platform Engineer", "Data Platform, Nov 13", ""],
  ["Engineering Manager", "Engineer, Nov 13", ""],
  ["", "Hello, Nov 13", ""],
];

/** Sentences in an otherwise quiet letter. */
const LOUD: readonly Row[] = [
  ["I LOVED the visit.", "warns: LOVED -> loved"],
  ["I LOVED IT.", "warns: LOVED IT -> loved it"],
  ["I really LOVE this.", "warns: LOVE -> love"],
  ["I AM SO HAPPY.", "warns: AM SO HAPPY -> am so happy"],
  ["IT was good.", ""],
  ["The IT team and the SQL test were good.", ""],
  ["THE REVENUE FORECAST IS GOOD.", "warns: THE REVENUE FORECAST IS GOOD -> the revenue forecast is good"],
  ["THANK you.", "warns: THANK -> thank"],
  ["THANK YOU.", "warns: THANK YOU -> thank you"],
  ["DANA said so.", ""],
  ["DANA AND LEE SAID SO.", "warns: DANA AND LEE SAID SO -> dana and lee said so"],
  ["ALEX was there.", ""],
  ["GLOBEX was there.", ""],
  ["The GLOBEX TEAM was there.", ""],
  ["OK.", ""],
  ["It is SO good.", "warns: SO -> so"],
  ["VERY good.", "warns: VERY -> very"],
  ["It was NOT bad.", "warns: NOT -> not"],
  ["I WAS there AND liked IT ALL.", "warns: AND -> and + warns: IT ALL -> it all"],
  ["It was A GREAT DAY FOR ALL OF US.", "warns: GREAT DAY FOR ALL OF US -> great day for all of us"],
  ["It was GREAT-GREAT.", ""],
  ["I like B2B and GDP.", ""],
  ["PLEASE CALL ME.", "warns: PLEASE CALL ME -> please call me"],
  [
    "I LIKE the FORECAST OF THE TEAM a lot.",
    "warns: LIKE -> like + warns: FORECAST OF THE TEAM -> forecast of the team",
  ],
  ["Good!", ""],
  ["Good! So good!", ""],
  ["Good! So good! Very good!", ""],
  ["Good! So! Very! All!", "warns: ! -> ."],
  ["Good!!", "warns: !! -> !"],
  ["Good! !", "warns: ! ! -> !"],
  ["Really?!", "warns: ?! -> ?"],
  ["Really!?", "warns: !? -> !"],
  ["Really??", "warns: ?? -> ?"],
  ["Really ??", ""],
  ["?? Really", ""],
  ["Good! Is it?? Yes.", "warns: ?? -> ?"],
  ["Good? Is it? Yes.", ""],
];

function lackOf(subject: string, sample: SampleLetter = {}): string {
  return found("letter.subject", around("All was well."), { subject, ...sample })
    .map(({ severity, message }) => `${severity}: ${message.replace(/^A subject says at a glance .*: /, "")}`)
    .join(" + ");
}

function loudnessOf(said: string): string {
  const body = around(said);
  return found("letter.shouting", body)
    .map((each) => inBrief(each, body))
    .join(" + ");
}

it("[letter.subject] a subject names the role and the interview's date, or goes on with a thread", () => {
  assert.deepEqual(
    SUBJECTS.map(([subject]): Row => [subject, lackOf(subject)]),
    SUBJECTS,
  );
});

it("[letter.subject] a role is named by what tells it from others, or by its initials", () => {
  assert.deepEqual(
    ROLES.map(([role, subject]) => [role, subject, lackOf(subject, { role })]),
    ROLES,
  );
});

it("[letter.shouting] capitals and marks are loud where words are everyday ones", () => {
  assert.deepEqual(
    LOUD.map(([said]): Row => [said, loudnessOf(said)]),
    LOUD,
  );
});
