import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fact } from "../../../model/index.ts";
import { parseDate } from "../../../time/index.ts";
import { around, date, describeLetters, describeWordings, found, inBrief, moment, talk } from "../check.suite.ts";

describeLetters("letter.wrong-date", {
  finds: {
    "Hi Dana,\n\nI am free on Friday the 21st.\n\nAlex": "blocks: Friday the 21st -> Friday the 20th",
    "Hi Dana,\n\nThank you for the hour on Friday the 14th.\n\nAlex": "blocks: Friday the 14th -> Friday the 13th",
    "Hi Dana,\n\nAs you said, I would hear by the 25th.\n\nAlex": "blocks: the 25th -> the 20th",
    "Hi Dana,\n\nThank you for our talk on Monday.\n\nAlex": "blocks: Monday -> Friday",
    "Hi Dana,\n\nI look forward to 31 November.\n\nAlex": "blocks: 31 November",
    "Hi Dana,\n\nYou mentioned that a decision would be made by November 27.\n\nAlex":
      "blocks: November 27 -> Friday 20 November",
    "Hi Dana,\n\nOur interview on November 12 was great.\n\nAlex": "blocks: November 12 -> Friday 13 November",
    "Hi Dana,\n\nIt was great to meet you on Thursday.\n\nAlex": "blocks: Thursday -> Friday",
    "Hi Dana,\n\nyou told me that you would decide by Monday the 23rd.\n\nAlex":
      "blocks: Monday the 23rd -> Friday the 20th",
    "Hi Dana,\n\nThank you for yesterday.\n\nAlex": "blocks: yesterday -> today",
    "Hi Dana,\n\nI can start on Monday, December 8.\n\nAlex": "blocks: Monday, December 8 -> Tuesday, December 8",
    "Hi Dana,\n\nThe date you gave me, November 18, works well.\n\nAlex": "blocks: November 18 -> Friday 20 November",
    "Hi Dana,\n\nI enjoyed speaking with you on Nov. 14th.\n\nAlex": "blocks: Nov. 14th -> Friday 13 November",
    "Hi Dana,\n\nyesterday's interview was fun.\n\nAlex": "blocks: yesterday -> today",
    "Hi Dana,\n\nWhen we spoke on Tuesday, you asked about tests.\n\nAlex": "blocks: Tuesday -> Friday",
    "Hi Dana,\n\nDuring my interview on 11/12 you asked about tests.\n\nAlex": "blocks: 11/12 -> Friday 13 November",
    "Hi Dana,\n\nI know the decision is due on 24 November.\n\nAlex": "blocks: 24 November -> Friday 20 November",
    "Hi Dana,\n\nAs agreed, you will tell me by 19 November.\n\nAlex": "blocks: 19 November -> Friday 20 November",
  },
  passes: [
    "Hi Dana,\n\nThank you for our talk today.\n\nAlex",
    "Hi Dana,\n\nThank you for our talk on Friday.\n\nAlex",
    "Hi Dana,\n\nI am free on Saturday the 21st.\n\nAlex",
    "Hi Dana,\n\nI will send the paper by Wednesday.\n\nAlex",
    "Hi Dana,\n\nAs you said, I will hear by the 20th.\n\nAlex",
    "Hi Dana,\n\nYou said by Friday, November 20.\n\nAlex",
    "Hi Dana,\n\nyou mentioned next Friday.\n\nAlex",
    "Hi Dana,\n\nmy other interview on Monday is at a bank.\n\nAlex",
    "Hi Dana,\n\nI have another offer that I must answer by 25 November.\n\nAlex",
    "Hi Dana,\n\nI moved here on 3 March 2019, a Sunday.\n\nAlex",
    "Hi Dana,\n\nThe team's Monday stand-up sounds fun.\n\nAlex",
    "Hi Dana,\n\nYou said you ship on Tuesdays.\n\nAlex",
    "Hi Dana,\n\nYou told me the release is on Tuesday.\n\nAlex",
    "Hi Dana,\n\nAs you said this morning, the forecast is hard.\n\nAlex",
    "Hi Dana,\n\nI can come on Monday 16 November or Tuesday 17 November.\n\nAlex",
    "Hi Dana,\n\nPlease call me on Monday, I would love to talk on Tuesday too.\n\nAlex",
    "Hi Dana,\n\nwe talked about the board meeting on Tuesday.\n\nAlex",
    "Hi Dana,\n\nThank you for meeting me on the 13th.\n\nAlex",
    "Hi Dana,\n\nYou said you decide by the 20th; I am away until the 25th.\n\nAlex",
    "Hi Dana,\n\nMay 20 of us come? The 2nd round and 3 of 4 were easy. It works 24/7.\n\nAlex",
    "Hi Dana,\n\nThe first 30 days, the 90-day plan and version 3.2 came up.\n\nAlex",
    "Hi Dana,\n\nSee you at 10 on Monday.\n\nAlex",
    "Hi Dana,\n\nI read the paper from 12 May 2026.\n\nAlex",
    "Hi Dana,\n\nI look forward to our call on Tuesday.\n\nAlex",
  ],
});

describeWordings("letter.wrong-date", {
  wordings: {
    "the date of the interview": [
      "Our interview on ‹Monday› was fun.",
      "Our first video interview with Joan and Jon on ‹Monday› was fun.",
      "I interviewed with Joan on ‹Monday›.",
      "I interviewed for the role on ‹Monday›.",
      "Thank you for seeing me on ‹Monday›.",
      "Thank you for inviting me on ‹Monday›.",
      "Thank you so much for ‹Monday›.",
      "Thank you for ‹Monday›.",
      "Thanks again for all of ‹Monday›.",
      "Thank you for everything on ‹Monday›.",
      "I came in on ‹Monday›.",
      "I really came in on ‹Monday›.",
      "We sat down, Joan and I, on ‹Monday›.",
    ],
    "the date of the talk": [
      "Our talk on ‹Monday› was fun.",
      "Our long and lively talk on ‹Monday› was fun.",
      "Our conversations with the team on ‹Monday› were fun.",
      "We met on ‹Monday›.",
      "We first met in person on ‹Monday›.",
      "I spoke with you on ‹Monday›.",
      "It was great to talk on ‹Monday›.",
      "It was good to speak with you on ‹Monday›.",
      "I enjoyed speaking to Joan on ‹Monday›.",
      "I liked meeting you on ‹Monday›.",
      "I liked meeting all of you on ‹Monday›.",
      "I liked talking to you both on ‹Monday›.",
      "You said on ‹Monday› that tests matter.",
      "You really mentioned on ‹Monday› that tests matter.",
      "They asked me on ‹Monday› about tests.",
      "‹Monday›'s interview was fun.",
      "‹Monday›'s long talk was fun.",
      "‹Monday› talk was fun.",
      "On ‹Monday›, when we met, it rained.",
      "On ‹Monday›, when we first spoke, it rained.",
      "On ‹Monday› when I interviewed, it rained.",
      "‹Monday› was a real pleasure, the talk above all.",
      "‹Monday› was lovely for an interview.",
      "Our talk on ‹Monday› was before lunch.",
      "If it rains, our talk on ‹Monday› was fun.",
      "About the audit, our talk on ‹Monday› was good.",
    ],
    "dates that are nobody's": [
      "Our interview is one thing, Monday's stand-up another.",
      "Our talk was on Monday's standups.",
      "Our talk was of the Monday stand-ups.",
      "In our talk on Monday meetings, I learnt.",
      "In our talk on Monday's big release, I learnt.",
      "In our talk of Monday calls, I learnt.",
      "Our talk was about the board meeting on Monday.",
      "Our talk about the very long audit on Monday was good.",
      "I look forward to our talk on Monday.",
      "I am looking forward to our talk on Monday.",
      "Can we meet again on Monday?",
      "Shall we really talk on Monday?",
      "Our next interview on Monday suits me.",
      "Our second long interview on Monday suits me.",
      "Our followup interview on Monday suits me.",
      "Our follow-up interview on Monday suits me.",
      "I am happy to have our talk on Monday.",
      "Monday talk with Initech was fun.",
      "‹Monday› talk with you was fun.",
      "‹Monday› meeting for the role was fun.",
      "Monday meeting for the choir was fun.",
      "You said on 13 November that you decide.",
      "I read on Monday about an interview.",
      "On Monday I read a book, and on the train when we met it rained.",
      "On Monday the sea was lovely, unlike an interview.",
      "I rest on Monday at home, and I choose tea as you said.",
      "On Monday I cook, which is the day I choose soup.",
      "On Monday I make a decision on soup.",
      "Thank you for coming, and I rest on Monday.",
      "You said on the phone that Monday rains.",
      "I read before sleep on Monday as you said.",
      "As you said, by car it is good on Monday.",
    ],
    "the date of the decision": [
      "You said that you would decide by ‹Monday›.",
      "You had really hoped to decide by ‹Monday›.",
      "You mentioned I would hear by ‹Monday›.",
      "You told me that the decision falls on ‹Monday›.",
      "They indicated that they would choose before ‹Monday›.",
      "You gave me ‹Monday› as the date of your choice.",
      "As mentioned, the answer comes on ‹Monday›.",
      "As agreed, I hear on ‹Monday›.",
      "Your decision was due on ‹Monday›.",
      "The decision date is ‹Monday›.",
      "The deadline you set was ‹Monday›.",
      "I was told to expect news by ‹Monday›.",
      "I was promised an answer by ‹Monday›.",
      "You said the outcome is set for ‹Monday›.",
      "You estimated a final word around ‹Monday›.",
      "You suggested that the result comes (‹Monday›).",
      "You said the timeline ends on ‹Monday›.",
      "You said the time line ends on ‹Monday›.",
      "You said the time frame ends on ‹Monday›.",
      "You said getting back to me takes until ‹Monday›.",
      "You said you would get back by ‹Monday›.",
      "You said deciding takes until ‹Monday›.",
      "You said choosing takes until ‹Monday›.",
      "You said hearing takes until ‹Monday›.",
      "By ‹Monday›, as you said, I hear.",
      "By ‹Monday› (as you said) I hear.",
      "On ‹Monday›, which you mentioned, I hear.",
      "‹Monday›, like you indicated, brings your answer.",
      "‹Monday›, as you really mentioned, brings news.",
      "‹Monday› was the date of your decision.",
      "‹Monday› is your likely decision day.",
      "I know, by ‹Monday› you had said.",
      "You decide on the ‹Monday› decision.",
      "It is ‹Monday› as you said, for the choice after my interview.",
      "I can see (p. 3) that you said you would decide by ‹Monday›.",
      "You said we hear back on ‹Monday›.",
      "You said on the phone that we hear by ‹Monday›.",
    ],
    "dates of the writer's own": [
      "You said you decide soon; I fly on Monday.",
      "You said you would decide, and I can say more by Monday.",
      "You said you decide, and I will hear by ‹Monday›.",
      "You said you decide, and I'll surely be told by ‹Monday›.",
      "You said you decide, and I would hear by ‹Monday›.",
      "You said you decide, and I would fly by Monday.",
      "You said you decide, but my offer ends on Monday.",
      "You said you decide, but my other offer ends on Monday.",
      "You said you decide, but another offer ends on Monday.",
      "You said you decide, but they need a word by Monday.",
      "You said you decide, and I start on Monday.",
      "You said you decide, and I started on Monday.",
      "You said you decide, and available I am from Monday.",
      "You said you decide, and start on Monday.",
      "You said you decide, and starting on Monday.",
      "You said on ‹Monday› that you decide.",
      "You said to me on Monday that you decide.",
      "You told me on ‹Monday› that you decide.",
    ],
  },
});

/** Monday 16 November. */
const at = moment("2026-11-16 10:00");
const ASKED: Fact = { id: "r", at, kind: "received", from: "lee", channel: "email", says: "question" };

/** What is wrong with dates in a check-in to Dana on Tuesday 24 November, where the case holds these facts too. */
function wrongDates(said: string, ...more: readonly Fact[]): string {
  const body = around(said);
  const sample = { kind: "check-in", asOf: "2026-11-24 10:00", facts: [talk, date, ...more] } as const;
  return found("letter.wrong-date", body, sample)
    .map((each) => inBrief(each, body))
    .join(" + ");
}

it("[letter.wrong-date] yesterday may be the writer's own, where their clock shows another date", () => {
  const said = around("Thank you for yesterday.");
  const late = { asOf: "2026-11-13 22:00" };
  const findings = (timeZone?: string) =>
    found("letter.wrong-date", said, { ...late, me: { name: "Alex Moreau", ...(timeZone && { timeZone }) } }).length;
  assert.equal(findings(), 1);
  assert.equal(findings("America/Chicago"), 1);
  assert.equal(findings("Asia/Tokyo"), 0);
});

describe("the days that a case knows", () => {
  it("[letter.wrong-date] a talk may be any word between the two", () => {
    const said = "Our talk on Monday was fun.";
    const promised: Fact = { id: "p", at, kind: "promise", to: "dana", what: "the paper" };
    const told: Fact = { id: "t", at, kind: "timeline", by: "dana", mayFollowUp: true };
    const wrong = "blocks: Monday -> Friday";
    assert.equal(wrongDates(said), wrong);
    assert.equal(wrongDates(said, ASKED), "");
    assert.equal(wrongDates(said, promised), "");
    assert.equal(wrongDates(said, { ...promised, to: "lee" }), wrong);
    assert.equal(wrongDates(said, told), "");
    assert.equal(wrongDates(said, { id: "t", at, kind: "timeline", mayFollowUp: true }), "");
    assert.equal(wrongDates(said, { ...told, by: "lee" }), wrong);
    assert.equal(wrongDates("Our interview on Monday was fun.", ASKED), wrong);
  });

  it("[letter.wrong-date] an interview that goes past midnight is of both days", () => {
    const night: Fact = { ...talk, at: moment("2026-11-13 22:00"), end: moment("2026-11-14 01:00") };
    const sample = { kind: "check-in", asOf: "2026-11-24 10:00", facts: [night] } as const;
    const wrong = (day: number) =>
      found("letter.wrong-date", around(`Our interview on ${day} November was fun.`), sample).length;
    assert.deepEqual([12, 13, 14, 15].map(wrong), [1, 0, 0, 1]);
  });

  it("[letter.wrong-date] a date they told is among those they gave", () => {
    const said = "You said that you would decide by 2 December.";
    const wrong = "blocks: 2 December -> Friday 20 November";
    assert.equal(wrongDates(said), wrong);
    assert.equal(wrongDates(said, { ...ASKED, note: "Word comes by 2 December" }), "");
    assert.equal(wrongDates(said, { id: "n", at, kind: "note", note: "they say 2 December" }), "");
    assert.equal(wrongDates(said, { id: "w", at, kind: "news", what: "x", note: "they say 2 December" }), wrong);
    assert.equal(wrongDates(said, { id: "t", at, kind: "timeline", by: "lee", nextSteps: "a word by 2 December" }), "");
    assert.equal(wrongDates(said, { id: "t", at, kind: "timeline", by: "lee", note: "by 2 December" }), "");
  });

  it("[letter.wrong-date] without a date of theirs nothing contradicts it", () => {
    const facts: readonly Fact[] = [talk, { id: "n", at, kind: "note", note: "they say 2 December" }];
    const sample = { kind: "check-in", asOf: "2026-11-24 10:00", facts } as const;
    assert.deepEqual(found("letter.wrong-date", around("You said you would decide by 3 December."), sample), []);
  });

  it("[letter.wrong-date] a day that was promised is what a wrong weekday may have meant", () => {
    const promised: Fact = { id: "p", at, kind: "promise", to: "dana", what: "x", by: parseDate("2026-11-27") };
    const said = "I am free on Friday 26 November.";
    assert.equal(wrongDates(said), "blocks: Friday 26 November -> Friday 20 November");
    assert.equal(wrongDates(said, promised), "blocks: Friday 26 November -> Friday 27 November");
  });
});
