import assert from "node:assert/strict";
import { it } from "node:test";
import { around, check, earlier, type SampleLetter } from "./check.suite.ts";

const CHECK_IN: SampleLetter = { kind: "check-in", asOf: "2026-11-24 10:00" };
const UPDATE: SampleLetter = { side: "employer", kind: "update", facts: [] };
const REJECTION: SampleLetter = { side: "employer", kind: "reject-interviewee", facts: [] };
const INITECH: SampleLetter = { others: [{ company: "Initech", role: "Data Engineer", contacts: [] }] };
const FLAT = "Hi Dana,\n\nThank you for your time. It was a pleasure.\n\nBest,\nAlex";
const ARCHIVE = around("The story about the flooded archive made me laugh all the way home.");

/** A letter, and what a rule says of it: how bad, where, by whom, why, and what would put it right. */
type Row = readonly [body: string, sample: SampleLetter, says: readonly string[]];

const SAID: Readonly<Record<string, readonly Row[]>> = {
  "letter.apology": [
    [
      around("Sorry to bother you again."),
      CHECK_IN,
      [
        "warns body 58-83, business-news-daily: Asking at the right time needs no apology: begin with what you want to say.",
      ],
    ],
  ],
  "letter.desperate": [
    [
      around("I really need this job."),
      CHECK_IN,
      ["warns body 58-80, three-calls: Need is no reason to hire: say what draws you to the work instead."],
    ],
  ],
  "letter.pressure": [
    [
      around("I need a decision."),
      CHECK_IN,
      [
        "warns body 58-75, reach-out: A demand makes a no easier: say what you would like to know, and leave the date to them.",
      ],
    ],
    [
      around("You must sign today."),
      UPDATE,
      [
        "warns body 58-77, reach-out: Pressure makes a yes worth less: say the date you hope for, and whom to ask for more time.",
      ],
    ],
  ],
  "letter.reproach": [
    [
      around("You promised me an answer."),
      CHECK_IN,
      ["warns body 58-83, reach-out: Silence has its reasons, and blame ends it badly: name the date and ask."],
    ],
    [
      around("You made a mistake."),
      { kind: "rejection-thanks", asOf: "2026-11-24 10:00" },
      ["warns body 58-76, reach-out: A no is not argued with: thank them, and keep the door open."],
    ],
    [
      around("You promised me an answer."),
      UPDATE,
      ["warns body 58-83, reach-out: A reproach helps nobody here: say what is, without the blame."],
    ],
  ],
  "letter.attachment": [
    [
      around("Please find attached the paper."),
      {},
      ["warns body 70-88, judgement: Nothing is attached yet: add the file, or take the mention out."],
    ],
    [
      around("Attached is study.pdf."),
      { attachments: ["cv.pdf"] },
      ["warns body 70-79, judgement: study.pdf is not among the attachments: add it, or take the mention out."],
    ],
  ],
  "letter.gap": [
    [
      around("I like [this]."),
      {},
      [
        "blocks body 65-71, judgement: Something is missing here: only you can fill it, and a letter with a gap cannot be sent.",
      ],
    ],
    [
      around("All was well."),
      { subject: "Interview [date]" },
      [
        "blocks subject 10-16, judgement: Something is missing here: only you can fill it, and a letter with a gap cannot be sent.",
      ],
    ],
  ],
  "letter.unfair": [
    [
      around("Your health worries us."),
      REJECTION,
      [
        "blocks body 58-80, judgement: A decision rests on the work: age, family, health, origin and looks have no place in the letter.",
      ],
    ],
  ],
  "letter.unclear-no": [
    [
      around("We had many strong applicants."),
      REJECTION,
      [
        "blocks body 58-88, business-news-daily: This does not say no: put the decision in the first sentence, in words that cannot be read as perhaps.",
      ],
    ],
  ],
  "letter.promise-without-date": [
    [
      around("We will be in touch soon."),
      UPDATE,
      [
        "warns body 58-83, the-nest: A promise needs a date: say by which day they will hear, even if there is nothing new by then.",
      ],
    ],
  ],
  "letter.status-in-thank-you": [
    [
      around("Is the position still open?"),
      {},
      ["blocks body 58-85, reach-out: A thank-you asks nothing. Your turn to ask comes on Tuesday 24 November. -> "],
    ],
    [
      around("All was well."),
      { subject: "Any news on the timeline" },
      ["blocks subject 0-8, reach-out: A thank-you asks nothing. Your turn to ask comes on Tuesday 24 November."],
    ],
  ],
  "letter.impersonal": [
    [
      FLAT,
      {},
      [
        "warns body 0-0, reach-out: Nothing here is from the talk with Dana Kim: name one thing that stayed with you. You talked about the revenue forecast.",
      ],
    ],
    [
      FLAT,
      { facts: [] },
      ["hints body 0-0, reach-out: Nothing here is from the talk with Dana Kim: name one thing that stayed with you."],
    ],
  ],
  "letter.no-reference": [
    [
      "Hi Dana,\n\nHope you are well. Any news?\n\nAlex",
      CHECK_IN,
      ["warns body 0-0, reach-out: They named Friday 20 November: begin there, so that the question explains itself."],
    ],
  ],
  "letter.too-long": [
    [
      `Hi Dana,\n\n${"I liked the hour on the revenue forecast very much. ".repeat(60)}\n\nAlex`,
      {},
      ["warns body 0-3136, judgement: This has 603 words; a letter of at most 125 is read to its end."],
    ],
    [
      `Hi Dana,\n\n${"I liked the hour on the revenue forecast very much. ".repeat(40)}\n\nAlex`,
      CHECK_IN,
      ["warns body 0-2096, judgement: This has 403 words; a letter of at most 125 is read to its end."],
    ],
  ],
  "letter.greeting": [
    [
      "That was a good hour on the revenue forecast.\n\nBest,\nAlex",
      {},
      ["warns body 0-0, judgement: A letter begins with a greeting: say hello to Dana."],
    ],
    [
      "Hi team,\n\nThat was a good hour on the revenue forecast.\n\nBest,\nAlex",
      {},
      ["warns body 0-8, judgement: You know who reads this: greet Dana, not an office. -> Hi Dana,"],
    ],
    [
      "To whom it may concern,\n\nThat was a good hour on the revenue forecast.\n\nBest,\nAlex",
      {},
      ["warns body 0-23, judgement: You know who reads this: greet Dana, not an office. -> Dear Dana,"],
    ],
    [
      "Hi,\n\nThat was a good hour on the revenue forecast.\n\nBest,\nAlex",
      {},
      ["warns body 0-3, judgement: You know who reads this: greet Dana, not nobody. -> Hi Dana,"],
    ],
  ],
  "letter.sign-off": [
    [
      "Hi Dana,\n\nThat was a good hour on the revenue forecast.",
      {},
      ["warns body 0-0, judgement: A letter ends with a closing and your name, Alex Moreau."],
    ],
    [
      "Hi Dana,\n\nThat was a good hour on the revenue forecast.",
      { me: {} },
      ["warns body 0-0, judgement: A letter ends with a closing and your name."],
    ],
  ],
  "letter.subject": [
    [
      around("All was well."),
      { subject: "" },
      ["warns subject 0-0, reach-out: A letter without a subject goes unread: name the role and the interview's date."],
    ],
    [
      around("All was well."),
      { subject: "Hi" },
      [
        "warns subject 0-2, reach-out: A subject says at a glance which letter this is: name the role, Senior Analyst, and the interview's date, Friday 13 November.",
      ],
    ],
    [
      around("All was well."),
      { subject: "Thank you" },
      [
        "warns subject 0-9, reach-out: A subject says at a glance which letter this is: name the role, Senior Analyst, and the interview's date, Friday 13 November.",
      ],
    ],
    [
      around("All was well."),
      { subject: null },
      ["warns subject 0-0, reach-out: A letter without a subject goes unread: name the role and the interview's date."],
    ],
  ],
  "letter.shouting": [
    [
      around("I REALLY LOVED THE VISIT AND THE TEAM."),
      {},
      [
        "warns body 60-95, judgement: Capitals read as shouting: the words are strong enough in small letters. -> really loved the visit and the team",
      ],
    ],
    [
      around("I loved it!!! So much!!!"),
      {},
      ["warns body 68-71, judgement: Exclamation marks wear off: one in a letter is plenty. -> !"],
    ],
    [
      around("I loved it! So did Lee! So did Jon! So did Joan! What fun! Yes!"),
      {},
      ["warns body 105-106, judgement: Exclamation marks wear off: one in a letter is plenty. -> ."],
    ],
    [around("Is it so???"), {}, ["warns body 66-69, judgement: One question mark asks as much as two. -> ?"]],
    [
      around("All was well."),
      { subject: "THANK YOU FOR THE INTERVIEW" },
      [
        "warns subject 0-27, judgement: Capitals read as shouting: the words are strong enough in small letters. -> Thank you for the interview",
      ],
    ],
  ],
  "letter.wrong-name": [
    [
      "Hi Dena,\n\nThat was a good hour on the revenue forecast.\n\nBest,\nAlex",
      {},
      ["blocks body 3-7, reach-out: The reader's name is spelt Dana. -> Dana"],
    ],
    [
      "Hi Lee,\n\nThat was a good hour on the revenue forecast.\n\nBest,\nAlex",
      {},
      ["blocks body 3-6, reach-out: This letter goes to Dana Kim, and its greeting names Lee. -> Dana"],
    ],
    [
      "Hi Zoe,\n\nThat was a good hour on the revenue forecast.\n\nBest,\nAlex",
      {},
      ["blocks body 3-6, reach-out: This letter goes to Dana Kim, and its greeting names Zoe. -> Dana"],
    ],
    [around("I liked what Joan Petri said."), {}, ["warns body 76-81, reach-out: It is spelt Petrie. -> Petrie"]],
    [
      around("I liked what Jhon said, and Lea."),
      {},
      ["warns body 71-75, reach-out: It is spelt Jon. -> Jon", "warns body 86-89, reach-out: It is spelt Lee. -> Lee"],
    ],
    [
      "Hi Dana Kym,\n\nThat was a good hour on the revenue forecast.\n\nBest,\nAlex",
      {},
      ["blocks body 8-11, reach-out: The reader's name is spelt Kim. -> Kim"],
    ],
    [
      around("All was well."),
      { subject: "Thanks, Dena" },
      ["blocks subject 8-12, reach-out: The reader's name is spelt Dana. -> Dana"],
    ],
  ],
  "letter.wrong-date": [
    [
      "Hi Dana,\n\nThank you for our talk on Monday about the forecast.\n\nAlex",
      {},
      ["blocks body 36-42, judgement: You talked on Friday 13 November. -> Friday"],
    ],
    [
      "Hi Dana,\n\nYou said that you would decide by Monday.\n\nAlex",
      {},
      ["blocks body 44-50, judgement: The date they gave is Friday 20 November. -> Friday"],
    ],
    [
      "Hi Dana,\n\nI am free on Friday the 21st.\n\nAlex",
      {},
      ["blocks body 23-38, judgement: That day is a Saturday: Saturday 21 November. -> Friday the 20th"],
    ],
    [
      "Hi Dana,\n\nI am free on 31 November.\n\nAlex",
      {},
      ["blocks body 23-34, judgement: No calendar has 31 November."],
    ],
    [
      "Hi Dana,\n\nThank you for yesterday.\n\nAlex",
      {},
      ["blocks body 24-33, judgement: You talked on Friday 13 November. -> today"],
    ],
    [
      around("All was well."),
      { subject: "Interview on Nov 12" },
      ["blocks subject 13-19, judgement: You talked on Friday 13 November. -> Friday 13 November"],
    ],
  ],
  "letter.wrong-fact": [
    [
      around("I would love to join Initech."),
      INITECH,
      ["blocks body 79-86, reach-out: This letter goes to Globex, not to Initech. -> Globex"],
    ],
    [
      around("Thank you for the interview for the Data Engineer position."),
      INITECH,
      ["blocks body 94-107, reach-out: The role here is Senior Analyst, not Data Engineer. -> Senior Analyst"],
    ],
    [
      around("I would love to join Globix."),
      {},
      ["warns body 79-85, reach-out: The company is written Globex. -> Globex"],
    ],
    [
      around("The Senior Analist role is just right."),
      {},
      ["warns body 69-76, reach-out: The role is written Analyst. -> Analyst"],
    ],
  ],
  "letter.same-letter": [
    [
      ARCHIVE,
      { earlier: [earlier(ARCHIVE.replace("Dana", "Lee"), { to: "lee" })] },
      [
        "blocks body 10-125, hannah-morgan: This is the letter Lee Okafor got, and colleagues compare: write what only these two of you talked about.",
      ],
    ],
    [
      ARCHIVE,
      { earlier: [earlier(ARCHIVE)] },
      ["warns body 10-125, judgement: You sent this before: say what is different now, or leave it."],
    ],
    [
      ARCHIVE,
      { earlier: [earlier(ARCHIVE, { to: "zed" })] },
      [
        "blocks body 10-125, hannah-morgan: This is the letter somebody else got, and colleagues compare: write what only these two of you talked about.",
      ],
    ],
    [
      ARCHIVE,
      { kind: "card", earlier: [earlier(ARCHIVE, { purpose: "card" })] },
      ["warns body 10-125, judgement: You sent this before: say what is different now, or leave it."],
    ],
    [ARCHIVE, { earlier: [earlier(ARCHIVE, { purpose: "card" })] }, []],
    [ARCHIVE, { kind: "check-in-call", earlier: [earlier(ARCHIVE)] }, []],
  ],
  "letter.card-equals-email": [
    [
      ARCHIVE,
      { kind: "card", earlier: [earlier(ARCHIVE)] },
      ["warns body 10-125, the-nest: The card says what the email said: tell them something it left out."],
    ],
    [
      ARCHIVE,
      { earlier: [earlier(ARCHIVE, { purpose: "card" })] },
      ["warns body 10-125, the-nest: The email says what the card said: tell them something it left out."],
    ],
    [ARCHIVE, { kind: "check-in", earlier: [earlier(ARCHIVE, { purpose: "card" })] }, []],
    [ARCHIVE, { kind: "card", earlier: [earlier(ARCHIVE, { to: "lee" })] }, []],
  ],
};

function findingsOf(rule: string, body: string, sample: SampleLetter): readonly string[] {
  return check(body, sample)
    .filter((each) => each.rule === rule)
    .map(({ severity, field, start, end, source, message, fix }) => {
      const place = `${severity} ${field} ${start}-${end}, ${source}`;
      return `${place}: ${message}${fix === undefined ? "" : ` -> ${fix}`}`;
    });
}

for (const [rule, rows] of Object.entries(SAID)) {
  it(`[${rule}] says what it found, where and why`, () => {
    for (const [body, sample, says] of rows) assert.deepEqual(findingsOf(rule, body, sample), says, body);
  });
}
