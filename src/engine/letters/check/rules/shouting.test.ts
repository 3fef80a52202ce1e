import { describeRule } from "../check.suite.ts";

describeRule("letter.shouting", {
  marks: {
    "I am VERY interested.": "VERY",
    "Thank you!!": "!!",
    "Is there any news??": "??",
    "I REALLY enjoyed it.": "REALLY",
    "Great! Super! Wow! Yes!": "!",
    "This is IMPORTANT to me.": "IMPORTANT",
    "It was AMAZING to meet the team.": "AMAZING",
    "Please get back to me ASAP, it is URGENT.": "URGENT",
  },
  passes: [
    "I know SQL and AWS.",
    "My work at NASA was fun!",
    "I have an MBA and a CPA.",
    "The KPI dashboards were impressive!",
    "Thank you! It was great!",
    "I use R and SAS.",
    "It was at IBM in the US.",
    "The API for HR is neat.",
    "The forecast is for Q3 and EMEA.",
  ],
});
