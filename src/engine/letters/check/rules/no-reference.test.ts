import assert from "node:assert/strict";
import { it } from "node:test";
import { describeLetters, found } from "../check.suite.ts";

describeLetters("letter.no-reference", {
  sample: { kind: "check-in", asOf: "2026-11-24 10:00", to: "dana" },
  finds: {
    "Hi Dana,\n\nI wanted to follow up on my interview for the Senior Analyst role. Is there any update?\n\nAlex":
      "warns: ",
    "Hi Dana,\n\nHope you are well. Any news?\n\nAlex": "warns: ",
    "Hi Dana,\n\nI am still very interested in the role and would be grateful for an update on the timeline.\n\nAlex":
      "warns: ",
    "Hi Dana,\n\nThank you again for the conversation on 13 November. Do you have an update?\n\nAlex": "warns: ",
    "Hi Dana,\n\nCould you let me know where things stand this week?\n\nAlex": "warns: ",
    "Hi Dana,\n\nI passed my exam on Monday. What is the status of the position?\n\nAlex": "warns: ",
  },
  passes: [
    "Hi Dana,\n\nYou mentioned a decision by last Friday. Is there any update?\n\nAlex",
    "Hi Dana,\n\nWhen we spoke, you expected to decide by the 20th.\n\nAlex",
    "Hi Dana,\n\nAs the date you gave has passed, I wanted to ask for an update.\n\nAlex",
    "Hi Dana,\n\nYou hoped to have a decision by the end of last week.\n\nAlex",
    "Hi Dana,\n\nI understood that a decision was expected last week. Is there news?\n\nAlex",
    "Hi Dana,\n\nFollowing the timeline you shared, I am checking in.\n\nAlex",
    "Hi Dana,\n\nYou'd thought you might know more by now. Do you?\n\nAlex",
    "Hi Dana,\n\nLee told me to expect word by Nov 20.\n\nAlex",
    "Hi Dana,\n\n20 November has come and gone; is there a new date?\n\nAlex",
    "Hi Dana,\n\nYou said that I would hear from you last week.\n\nAlex",
    "Hi Dana,\n\nFriday came and went, so I thought I'd ask.\n\nAlex",
    "Hi Dana,\n\nYou had indicated that the team would choose before Thanksgiving week.\n\nAlex",
    "Hi Dana,\n\nFurther to the decision that was to be made on Friday, is there news?\n\nAlex",
    "Hi Dana,\n\nThe decision date we discussed was 11/20.\n\nAlex",
  ],
});

/** Sentences that say why the question comes now. */
const REFERENCES: readonly string[] = [
  "You said we would hear.",
  "You'd really hoped to decide.",
  "You had mentioned a decision.",
  "You've now indicated a date.",
  "They gave a date.",
  "You give a date.",
  "She expected to choose.",
  "She expects to choose.",
  "You planned an answer.",
  "You plan an answer.",
  "You aimed for a week.",
  "You estimated the week.",
  "You anticipated news.",
  "You suggested a day.",
  "You intended to be in touch.",
  "You intend to decide.",
  "You were going to choose.",
  "He thought that deciding takes a day.",
  "You mentioned the time line.",
  "You mentioned the timeline.",
  "You mentioned the time frame.",
  "You mentioned the timeframe.",
  "You said by end of it.",
  "You said you were choosing.",
  "As mentioned, I ask.",
  "As you mentioned, I ask.",
  "As agreed, I ask.",
  "I ask after the date you gave.",
  "I ask after the very last possible date you gave.",
  "I ask after the deadline that they mentioned.",
  "I ask after the time line we discussed.",
  "I ask after the timeframe Joan shared.",
  "I ask after the target you spoke of.",
  "I ask after the target you outlined.",
  "I ask after the week you indicated.",
  "I ask after the original date.",
  "I ask after your planned, or the original expected timeline.",
  "I ask after your original time line.",
  "I ask after that stated time frame.",
  "I ask after the promised decision.",
  "The decision date is here.",
  "The decision was expected.",
  "I ask after the date for a decision.",
  "I ask as the deadline has passed.",
  "I ask as the deadline has now passed.",
  "I ask as the deadline is past.",
  "I ask as the time line came.",
  "I ask as the time frame went.",
  "I ask as the timeframe went.",
  "I ask as the timeline is past.",
  "I ask as the time line has gone.",
  "I ask after a deadline for your decision.",
  "I ask after a day you named.",
  "I ask as the timeline passed.",
];

/** Sentences that do not. */
const OTHERS: readonly string[] = [
  "Is there any update?",
  "You are kind.",
  "You said hello.",
  "The date was a fruit.",
  "It is a week of rain.",
  "We said goodbye.",
];

function refersToDate(said: string): boolean {
  const body = `Hi Dana,\n\n${said} All is well here.\n\nAlex`;
  return found("letter.no-reference", body, { kind: "check-in", asOf: "2026-11-24 10:00" }).length === 0;
}

it("[letter.no-reference] the date that they gave may be referred to in many ways", () => {
  assert.deepEqual(
    REFERENCES.filter((said) => !refersToDate(said)),
    [],
  );
});

it("[letter.no-reference] a date, a week or something said is not yet a reference", () => {
  assert.deepEqual(OTHERS.filter(refersToDate), []);
});

it("[letter.no-reference] last week is their date's as long as it may be the week that is meant", () => {
  const said = (asOf: string) => {
    const body = "Hi Dana,\n\nLast week is over. All is well here.\n\nAlex";
    return found("letter.no-reference", body, { kind: "check-in", asOf }).length;
  };
  assert.deepEqual(["2026-11-24 10:00", "2026-12-04 10:00", "2026-12-05 10:00"].map(said), [0, 0, 1]);
});
