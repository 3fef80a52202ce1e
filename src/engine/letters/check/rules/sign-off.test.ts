import { describeLetters } from "../check.suite.ts";

describeLetters("letter.sign-off", {
  finds: {
    "Hi Dana,\n\nThank you for today.": "warns: ",
    "Hi Dana,\n\nThank you for the talk. I look forward to hearing from you.": "warns: ",
    "Hi Dana,\n\nThanks for today. Sent in haste.\n\nSent from my iPhone": "warns: ",
  },
  passes: [
    "Hi Dana,\n\nThank you for today.\n\nBest,\nAlex",
    "Hi Dana,\n\nThank you for today.\n\nAlex",
    "Hi Dana,\n\nThank you for today.\n\nKind regards",
    "Hi Dana,\n\nThank you for today. Best regards, Alex Moreau",
    "Hi Dana,\n\nThank you for today.\n\n– A.M.",
    "Hi Dana,\n\nThank you for today.\n\nYours sincerely,\nAlex Moreau\n+1 212 555 0100\nlinkedin.example/alex",
    "Hi Dana,\n\nThank you for today.\n\nWith many thanks and best wishes,\nAlex\n\nP.S. Hello to Lee.",
    "Hi Dana,\n\nThank you for today.\n\nTalk soon,\nA. Moreau",
    "Hi Dana,\n\nThank you for today.\n\nCheers\n\nSent from my iPhone",
    "Hi Dana,\n\nThank you for today.\n\nWarmest regards,\n\nAlex\n\nOn Fri, Nov 13, 2026 at 4 PM Dana wrote:\n> Hi",
    "Hi Dana,\n\nThank you for today.\n\nHave a lovely weekend,\nAlex",
    "Hi Dana,\n\nThank you for today.\n\nThanks again for everything,\nAlex",
  ],
});
