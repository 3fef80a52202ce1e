import { describeLetters } from "../check.suite.ts";

describeLetters("letter.impersonal", {
  finds: {
    "Hi Dana,\n\nThank you for taking the time to meet with me. I am excited about the opportunity and believe my skills are a great match.\n\nAlex":
      "warns: ",
    "Hi Dana,\n\nThank you so much for the interview today. I enjoyed learning more about Globex and the Senior Analyst position, and I am confident that I could contribute to your team.\n\nAlex":
      "warns: ",
    "Hi Dana,\n\nIt was a pleasure to meet you. I look forward to hearing from you.\n\nAlex": "warns: ",
  },
  passes: [
    "Hi Dana,\n\nThank you for telling me about the team in Lisbon.\n\nAlex",
    "Hi Dana,\n\nI enjoyed hearing how you forecast revenue.\n\nAlex",
    "Hi Dana,\n\nYour colleagues in Portugal sound like people who swim before breakfast, and I would happily share an ocean with them.\n\nAlex",
  ],
});
