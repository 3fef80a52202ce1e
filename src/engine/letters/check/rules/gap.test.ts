import { describeRule } from "../check.suite.ts";

describeRule("letter.gap", {
  marks: {
    "I enjoyed [one thing from the talk].": "[one thing from the talk]",
    "Thank you for {{topic}}.": "{{topic}}",
    "Thank you for ____ today.": "____",
    "I liked <insert topic>.": "<insert topic>",
    "I am at XXX now.": "XXX",
    "TODO: add something about the team.": "TODO: add something about the team",
    "I loved your point about [TOPIC].": "[TOPIC]",
    "Thank you, {name}, for the talk.": "{name}",
    "(insert example here)": "(insert example here)",
    "Let me add [your reason].": "[your reason]",
    "I admire %company% a lot.": "%company%",
  },
  passes: [
    'As he wrote, "they [the team] won".',
    "The paper [1] is long.",
    "The report (see page 3) is long.",
    'He said "teh" [sic] twice.',
    "See [the paper](https://example.org).",
    "It is x > y and y < z for us.",
    "I like {} in code less.",
    "Done: [x] forecast.",
    "The song by XX was on.",
    "I will do it later.",
    "Put the kettle on here, you said.",
  ],
});
