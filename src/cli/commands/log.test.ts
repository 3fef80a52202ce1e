import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { MONDAY, recordingFineline } from "../facts/recording.suite.ts";

const AT = "2026-11-16T10:00:00-05:00[America/New_York]";
const { call, drafted } = recordingFineline();

/** Words after `fineline log globex`, and the facts that they are. */
const FACTS: readonly (readonly [words: readonly string[], ...facts: readonly object[]])[] = [
  [["sent", "thank-you", "MANAGER"], { kind: "sent", at: AT, to: "dana", channel: "email", purpose: "thank-you" }],
  [["sent", "thank", "you", "to", "lee"], { kind: "sent", at: AT, to: "lee", channel: "email", purpose: "thank-you" }],
  [["sent", "card", "dan"], { kind: "sent", at: AT, to: "dana", channel: "post", purpose: "card" }],
  [["sent", "call", "RECRUITER"], { kind: "sent", at: AT, to: "lee", channel: "phone", purpose: "check-in" }],
  [["sent", "check-in"], { kind: "sent", at: AT, to: "lee", channel: "email", purpose: "check-in" }],
  [["sent", "answer", "dana"], { kind: "sent", at: AT, to: "dana", channel: "email", purpose: "answer", ref: "p1" }],
  [
    ["sent", "thanks", "dana", "--at", "friday 3:20pm", "--words", "104", "--channel", "message", "--note", "short"],
    {
      kind: "sent",
      at: "2026-11-13T15:20:00-05:00[America/New_York]",
      note: "short",
      to: "dana",
      channel: "message",
      purpose: "thank-you",
      words: 104,
    },
  ],
  [
    // The interview ended at 15:00; a day without a time is its business hours' end.
    ["sent", "thanks", "dana", "--at", "friday"],
    {
      kind: "sent",
      at: "2026-11-13T17:00:00-05:00[America/New_York]",
      to: "dana",
      channel: "email",
      purpose: "thank-you",
    },
  ],
  [["sent", "thankyou", "Ms. Kim"], { kind: "sent", at: AT, to: "dana", channel: "email", purpose: "thank-you" }],
  [["emailed", "thanks", "dana"], { kind: "sent", at: AT, to: "dana", channel: "email", purpose: "thank-you" }],
  [["called", "lee"], { kind: "sent", at: AT, to: "lee", channel: "phone", purpose: "check-in" }],
  [["sent", "reply", "lee"], { kind: "sent", at: AT, to: "lee", channel: "email", purpose: "other" }],
  [["sent", "reply", "dana"], { kind: "sent", at: AT, to: "dana", channel: "email", purpose: "answer", ref: "p1" }],
  [
    ["sent", "thanks", "all"],
    { kind: "sent", at: AT, to: "dana", channel: "email", purpose: "thank-you" },
    { kind: "sent", at: AT, to: "lee", channel: "email", purpose: "thank-you" },
  ],
  [
    ["sent", "thanks", "to", "lee,dana"],
    { kind: "sent", at: AT, to: "lee", channel: "email", purpose: "thank-you" },
    { kind: "sent", at: AT, to: "dana", channel: "email", purpose: "thank-you" },
  ],
  [
    ["sent", "thank-you", "dana", "yesterday", "3pm"],
    {
      kind: "sent",
      at: "2026-11-15T15:00:00-05:00[America/New_York]",
      to: "dana",
      channel: "email",
      purpose: "thank-you",
    },
  ],
  [
    ["heard", "rejection", "lee", "no budget"],
    { kind: "decision", at: AT, note: "no budget", outcome: "rejection", by: "lee" },
  ],
  [["heard", "offer"], { kind: "decision", at: AT, outcome: "offer" }],
  [["heard", "vague", "lee"], { kind: "received", at: AT, from: "lee", channel: "email", says: "vague" }],
  [
    ["heard", "question", "from", "dana", "Which dates suit you?"],
    { kind: "received", at: AT, note: "Which dates suit you?", from: "dana", channel: "email", says: "question" },
  ],
  [
    ["heard", "update", "decision by next friday"],
    { kind: "received", at: AT, note: "decision by next friday", from: "lee", channel: "email", says: "update" },
    { kind: "timeline", at: AT, by: "lee", decisionBy: "2026-11-27" },
  ],
  [
    ["heard", "update", "Finance has to sign"],
    { kind: "received", at: AT, note: "Finance has to sign", from: "lee", channel: "email", says: "update" },
  ],
  [
    ["heard", "auto-reply", "lee", "out of office until friday"],
    { kind: "received", at: AT, note: "out of office until friday", from: "lee", channel: "email", says: "auto-reply" },
  ],
  [
    ["timeline", "--by", "2026-11-20", "--contact", "RECRUITER", "--channel", "phone", "--may-follow-up", "no"],
    { kind: "timeline", at: AT, decisionBy: "2026-11-20", mayFollowUp: false, contact: "lee", channel: "phone" },
  ],
  [
    ["timeline", "--every", "every friday", "--said-by", "dana", "--next-steps", "one more candidate"],
    { kind: "timeline", at: AT, by: "dana", every: "FREQ=WEEKLY;BYDAY=FR", nextSteps: "one more candidate" },
  ],
  [
    ["timeline", "--every", "never", "--no-contact", "--thank-you-only"],
    { kind: "timeline", at: AT, every: null, noContact: true, thankYouOnly: true },
  ],
  [
    [
      "interview",
      "thursday",
      "14:00",
      "--for",
      "90m",
      "--with",
      "dana, lee",
      "--format",
      "video",
      "--topic",
      "dana=SQL; Lisbon",
    ],
    {
      kind: "interview",
      at: "2026-11-19T14:00:00-05:00[America/New_York]",
      end: "2026-11-19T15:30:00-05:00[America/New_York]",
      with: ["dana", "lee"],
      format: "video",
      topics: { dana: ["SQL", "Lisbon"] },
    },
  ],
  [
    ["interview", "--from", "nov 13 9am", "--to", "9:45"],
    {
      kind: "interview",
      at: "2026-11-13T09:00:00-05:00[America/New_York]",
      end: "2026-11-13T09:45:00-05:00[America/New_York]",
      with: [],
    },
  ],
  [
    ["applied", "website", "--at", "oct 26"],
    { kind: "applied", at: "2026-10-26T17:00:00-04:00[America/New_York]", channel: "website" },
  ],
  [
    ["promise", "lee", "my start dates", "--by", "friday"],
    { kind: "promise", at: AT, to: "lee", what: "my start dates", by: "2026-11-20" },
  ],
  [["news", "my paper is out"], { kind: "news", at: AT, what: "my paper is out" }],
  [["interest"], { kind: "interest", at: AT }],
  [
    ["offer", "--respond-by", "in two weeks", "--said-by", "lee"],
    { kind: "decision", at: AT, outcome: "offer", by: "lee", respondBy: "2026-11-30" },
  ],
  [["rejected", "no budget"], { kind: "decision", at: AT, note: "no budget", outcome: "rejection" }],
  [["closed"], { kind: "decision", at: AT, outcome: "position-closed" }],
  [["withdrawn"], { kind: "decision", at: AT, outcome: "withdrawn" }],
  [["accepted"], { kind: "decision", at: AT, outcome: "accepted" }],
  [["declined"], { kind: "decision", at: AT, outcome: "declined" }],
  [["reopened"], { kind: "reopened", at: AT }],
  [["done", "card", "lee"], { kind: "done", at: AT, step: "card/i1/lee" }],
  [["note", "they use", "Rust"], { kind: "note", at: AT, note: "they use Rust" }],
];

/** Words that are refused, and the first line of what is said. */
const REFUSED: readonly (readonly [words: readonly string[], said: string])[] = [
  [
    ["sent", "thank-you", "dana", "--at", "tomorrow"],
    "log sent: expected a moment that has come, got Tuesday 17 November 2026, which lies ahead",
  ],
  [
    ["sent", "flowers", "dana"],
    'log sent: expected what it was for (thank-you, thanks, card, check-in, follow-up, call, news, answer, reply, offer-reply, rejection-thanks, other), got "flowers"',
  ],
  [["sent", "thank-you"], "log sent thank-you: expected whom it went to. There is:"],
  [["sent", "thank-you", "bob"], '"bob" is nobody there. There is:'],
  [["sent", "check-in", "lee", "--words", "many"], '--words: expected a whole number, got "many"'],
  [
    ["sent", "check-in", "lee", "--channel", "pigeon"],
    '--channel: expected one of email, phone, post, message, in-person, got "pigeon"',
  ],
  [["sent", "thank-you", "Dna"], '"Dna" is nobody there (did you mean "Dana"?). There is:'],
  [
    ["ghosted"],
    "log: where nobody answers there is nothing to record: the plan goes on. To close it: log CASE withdrawn",
  ],
  [["heard", "rumours"], 'log heard: expected one of update, vague, question, auto-reply, bounce, got "rumours"'],
  [
    ["heard", "update", "decision on 3/4"],
    'log heard: "3/4": expected a month by its name, since this may be Saturday 3 April 2027 or Thursday 4 March 2027; or say --by DATE',
  ],
  [
    ["heard", "update", "decision friday or monday"],
    "log heard: these words name 2 days. Say which they decide by: --by DATE",
  ],
  [["timeline"], "log timeline: expected at least one of --by, --contact, --channel, --may-follow-up, --every, …"],
  [["timeline", "--may-follow-up", "perhaps"], '--may-follow-up: expected yes or no, got "perhaps"'],
  [["timeline", "--by", "feb 30"], '--by: expected a day that exists, got "feb 30"'],
  [["interview", "friday"], 'log interview: expected a time too, such as "friday 14:00"'],
  [
    ["interview", "friday 14:00", "--to", "13:00"],
    'log: end: expected an end that is not before the start, got "2026-11-20T13:00:00-05:00[America/New_York]"',
  ],
  [["offer", "--words", "3"], "log offer: takes no --words (its options: --respond-by, --said-by)"],
  [["promise", "lee"], 'log promise: expected whom and what, such as: promise dana "the paper"'],
  [["done", "dance"], '"dance" is no step. There is:'],
  [["note"], 'log note: expected a text, such as: note "they use Rust"'],
];

/** What was heard on Monday 16 November, and the day of the decision in it, where there is one. */
const UPDATES: readonly (readonly [words: string, decisionBy: string | undefined])[] = [
  ["decision by friday", "2026-11-20"],
  ["we'll let you know by dec 4", "2026-12-04"],
  ["You’ll hear from us no later than friday", "2026-11-20"],
  ["By friday we will get back to you", "2026-11-20"],
  ["thanks for your mail from monday, we'll decide by friday", "2026-11-20"],
  ["We have not decided yet, but we'll let you know by next friday", "2026-11-27"],
  ["by friday", "2026-11-20"],
  ["call me every friday", undefined],
  ["thanks for your mail from monday", undefined],
  ["I'm out of office until Monday 7 December", undefined],
  ["we'll not decide before january 11", undefined],
  ["we can't decide until january 11", undefined],
  ["please let us know by friday", undefined],
  ["the interview is on friday and we decide after it", undefined],
  ["we need one more week", undefined],
  ["decision mid-December", undefined],
];

describe("fineline log", () => {
  for (const [words, decisionBy] of UPDATES) {
    it(`${decisionBy === undefined ? "no day of a decision" : "the day of the decision"} in: ${words}`, async () => {
      const facts = await drafted(MONDAY, "heard", "update", words);
      const days = facts.map((fact) => ("decisionBy" in fact ? fact.decisionBy : undefined)).slice(1);
      assert.deepEqual(days, decisionBy === undefined ? [] : [decisionBy]);
      const { out } = await call(MONDAY, "log", "globex", "heard", "update", words, "--dry-run");
      assert.equal(out.includes("No date of a decision understood: add --by DATE."), decisionBy === undefined);
    });
  }

  for (const [words, ...facts] of FACTS) {
    it(`reads: ${words.join(" ")}`, async () => {
      assert.deepEqual(await drafted(MONDAY, ...words), facts);
    });
  }

  for (const [words, said] of REFUSED) {
    it(`refuses: ${words.join(" ")}`, async () => {
      const { status, out, err } = await call(MONDAY, "log", "globex", ...words, "--dry-run");
      assert.deepEqual([status, out, err.split("\n")[0]], [2, "", said]);
    });
  }

  it("a bounce names the last email to that person", async () => {
    const { call: record, drafted: draft } = recordingFineline();
    await record(MONDAY, "log", "globex", "sent", "thanks", "lee");
    const [sent] = (
      JSON.parse((await record(MONDAY, "export", "globex")).out).cases[0].facts as { id: string }[]
    ).slice(-1);
    assert.deepEqual(await draft("2026-11-16T10:05:00-05:00", "heard", "bounce", "lee"), [
      {
        kind: "received",
        at: "2026-11-16T10:05:00-05:00[America/New_York]",
        from: "lee",
        channel: "email",
        says: "bounce",
        ref: sent!.id,
      },
    ]);
  });

  it("a dry run records nothing", async () => {
    const { call: record, exported } = recordingFineline();
    const { out } = await record(MONDAY, "log", "globex", "sent", "thanks", "lee", "--dry-run");
    assert.match(out, /^Would record: thank-you to Lee Okafor by email \(Monday 16 November 2026,\n {2}10:00\)\.\n/);
    assert.equal((await exported()).facts.length, 3);
  });

  it("--json answers with the ids that were recorded and the plan that follows", async () => {
    const { call: record, exported } = recordingFineline();
    const { out } = await record(MONDAY, "log", "globex", "heard", "update", "lee", "decision by dec 4", "--json");
    const answer = JSON.parse(out);
    assert.deepEqual(Object.keys(answer), ["recorded", "plan"]);
    assert.deepEqual(
      answer.recorded,
      (await exported()).facts.slice(-2).map(({ id }) => id),
    );
    assert.equal(answer.plan.steps.at(0).id, "answer/p1");
  });

  it("a new date moves the check-in, and the change shows where it was", async () => {
    const { call: record } = recordingFineline();
    const { out } = await record(MONDAY, "log", "globex", "timeline", "--by", "dec 4");
    assert.equal(
      out.slice(out.indexOf("\n\n  ")),
      "\n\n  ○ moved  Check in with Lee Okafor  from Tue 8 Dec, 09:00 (was Tue 24 Nov)\n",
    );
  });

  it("the same recorded twice within a minute is recorded, with a word about it", async () => {
    const { call: record, exported } = recordingFineline();
    await record(MONDAY, "log", "globex", "sent", "thanks", "lee");
    const again = await record("2026-11-16T10:00:40-05:00", "log", "globex", "sent", "thanks", "lee");
    assert.equal(again.err, 'The same is already recorded for that minute. "fineline undo" takes this one back.\n');
    assert.equal((await exported()).facts.length, 5);
    const later = await record("2026-11-16T10:02:00-05:00", "log", "globex", "sent", "thanks", "lee");
    assert.equal(later.err, "");
  });

  it("control characters in a note never reach the terminal", async () => {
    const { call: record } = recordingFineline();
    const { out } = await record(MONDAY, "log", "globex", "note", "red \u001b[31malert\u0007\u202e");
    assert.equal(/[\p{Cc}\u202e]/u.test(out.replaceAll("\n", "")), false);
    assert.match(out, /^Recorded: note: red alert/);
  });
});
