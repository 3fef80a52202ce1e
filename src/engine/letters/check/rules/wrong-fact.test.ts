import { describeLetters } from "../check.suite.ts";

describeLetters("letter.wrong-fact", {
  sample: {
    others: [
      { company: "Initech", role: "Data Engineer", contacts: [] },
      { company: "Umbrella Foods", role: "Buyer", contacts: [] },
      { company: "Hooli", role: "Analyst", contacts: [] },
    ],
  },
  finds: {
    "Hi Dana,\n\nI would love to join Globix.\n\nAlex": "warns: Globix -> Globex",
    "Hi Dana,\n\nI would love to join Initech.\n\nAlex": "blocks: Initech -> Globex",
    "Hi Dana,\n\nThe Senior Analist role is just right.\n\nAlex": "warns: Analist -> Analyst",
    "Hi Dana,\n\nThank you for the interview for the Data Engineer position.\n\nAlex":
      "blocks: Data Engineer -> Senior Analyst",
    "Hi Dana,\n\nEveryone at Umbrella Foods was kind.\n\nAlex": "blocks: Umbrella Foods -> Globex",
    "Hi Dana,\n\nThe Umbrella team was kind.\n\nAlex": "blocks: Umbrella -> Globex",
    "Hi Dana,\n\nthe senoir analyst role is just right.\n\nAlex": "warns: senoir -> senior",
    "Hi Dana,\n\nGolbex is where I want to be.\n\nAlex": "warns: Golbex -> Globex",
    "Hi Dana,\n\nGlobbex's plan is great.\n\nAlex": "warns: Globbex -> Globex",
  },
  passes: [
    "Hi Dana,\n\nI would love to join Globex.\n\nAlex",
    "Hi Dana,\n\nAt Initech I worked on forecasts for three years.\n\nAlex",
    "Hi Dana,\n\nMy former employer Initech did that too.\n\nAlex",
    "Hi Dana,\n\nI also have an offer from Initech.\n\nAlex",
    "Hi Dana,\n\nThe Senior Analysts at Globex are kind, and the analyst's role is great.\n\nAlex",
    "Hi Dana,\n\nThank you for the interview for the Senior Analyst position.\n\nAlex",
    "Hi Dana,\n\nAs a Data Engineer I built pipelines.\n\nAlex",
    "Hi Dana,\n\nUnlike Initech, you move fast.\n\nAlex",
    "Hi Dana,\n\nI left Initech in May.\n\nAlex",
    "Hi Dana,\n\nYour data engineer asked a good question.\n\nAlex",
    "Hi Dana,\n\nI was a senior analytics lead. Analysis is what I like.\n\nAlex",
  ],
});
