/** What each rule says, in one sentence. */
const RULES: Readonly<Record<string, string>> = {
  prepare: "The day before an interview is for the questions to ask before leaving it.",
  debrief: "What was said and promised is written down within a day, while it is fresh.",
  "thank-you": "Everybody who took part in an interview is thanked by email, soon and each in their own words.",
  card: "A handwritten card says something else than the email, and reaches a desk where an email may not.",
  answer: "What was promised is sent, by the day it was promised for or two business days later.",
  reply: "A question of theirs is answered by the next business day, whatever else was asked of you.",
  "check-in.after-decision-date": "Once the date they gave has passed, they get some days of grace before you ask.",
  "check-in.without-decision-date":
    "Where no date was given, time since the interview and the thank-you says when to ask.",
  "check-in.again":
    "After a word without an answer, and after an answer without a date, some time passes before the next.",
  "check-in.standing-instruction":
    "Where they said how often to get in touch, that counts and the playbook's table does not.",
  "check-in.breathing-space":
    "Two business days pass between a message of yours and the next check-in to the same person.",
  "offer-reply": "An offer gets a first reply by the next business day, even before you have decided.",
  "offer-decision": "An offer gets a yes or a no by the date they asked for.",
  "rejection-thanks": "A no is answered with short thanks, which keeps the door open.",
  "keep-warm": "Three to four months later, one note with something new keeps a good contact warm.",
  acknowledge: "Everybody who applies is told at once that the application arrived.",
  "thank-interviewee": "Everybody who came to an interview is thanked by the next business day.",
  "share-plans": "A candidate of interest hears within a week what comes next and when they hear again.",
  "update.promise": "A date given to a candidate is kept, with news or without.",
  "update.silence": "Nobody waits longer than ten business days for a word, even where there is no news.",
  "tell-decision": "A decision is told within two business days, a no as well as a yes.",
  "inform-by-law": "In Ontario, people who were interviewed are told within 45 days whether a decision was made.",
  "ground-rule.no-contact": "They asked for no contact: only their own questions and an offer are answered.",
  "ground-rule.thank-you-only": "They asked for thanks only: nobody is asked for news.",
  "ground-rule.asked-not-to": "They asked not to be followed up: the next word is theirs.",
  "check-in.interview-ahead": "While an interview is ahead, there is nothing to ask: the place to ask is there.",
  "check-in.limit": "After the last check-in of the playbook, or once its time has passed, it is time to let go.",
  "check-in.too-early": "A check-in before its day asks before an answer can be there.",
  "check-in.too-many": "More check-ins than the playbook has rarely bring an answer.",
  "decision.final": "The decision is made: nothing is left to ask.",
  "nothing-planned": "Nothing that would call for a message has happened, or all of it is done.",
};

/** What a rule says, in one sentence; undefined where no rule has that code. */
export function explainRule(code: string): string | undefined {
  return Object.hasOwn(RULES, code) ? RULES[code] : undefined;
}

/** The codes of all rules that can be explained. */
export function ruleCodes(): readonly string[] {
  return Object.keys(RULES);
}
