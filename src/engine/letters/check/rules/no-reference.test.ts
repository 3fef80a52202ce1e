import { describeLetters } from "../check.suite.ts";

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
