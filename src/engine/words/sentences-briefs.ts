/** The parts of briefs that do not depend on a case. They are shared by all plans: nothing may change them. */

export const NOTHING: readonly string[] = Object.freeze([]);

function phrases(...all: string[]): readonly string[] {
  return Object.freeze(all);
}

/** A thank-you asks nothing. */
export const NO_QUESTIONS = phrases("any question about the status, the timing or the decision");
export const NO_QUESTIONS_NO_COPY = phrases(...NO_QUESTIONS, "sentences from your other thank-yous");
export const THANK_YOU_MAY = phrases("what you forgot to mention", "why you enjoyed the conversation");
export const CARD_MAY = phrases(
  "clear up what was missed in the interview",
  "type it, where handwriting is hard to read",
);
export const CARD_MUST_NOT = phrases("the sentences of your email", ...NO_QUESTIONS);

export const CHECK_IN_MUST_NOT = phrases(
  "pressure for an answer",
  "an apology for asking",
  "a reproach for the silence",
);
export const CALL_MUST = phrases(
  "ask whether the position is still open",
  "ask for a new timeline",
  "ask how much contact is welcome from here on",
  "write down what they say, and keep to it",
);
export const CALL_MAY_ANONYMOUSLY = phrases("leave your name out: the question stands without it");

export const ANSWER_MAY = phrases("one line on why it may be of use to them");
export const REPLY_MUST = phrases("answer the question, and only that");
export const REPLY_MUST_NOT = phrases("a question about the decision");
export const OFFER_REPLY_MUST = phrases(
  "thank them for the offer",
  "say that it reached you",
  "say by when you will decide",
);
export const OFFER_REPLY_MAY = phrases("ask what you need to know to decide");
export const OFFER_REPLY_MUST_NOT = phrases("a yes or a no that you have not made up your mind about");
export const OFFER_DECISION_MUST = phrases("say yes or no, in the first sentence", "thank them for the offer");
export const OFFER_DECISION_MAY = phrases("one reason, where it is a no", "the day you could start, where it is a yes");
export const OFFER_DECISION_MUST_NOT = phrases("a maybe");
export const REJECTION_MUST = phrases(
  "thank them for their time",
  "thank them for what they told you about the decision",
);
export const REJECTION_MAY = phrases("say that you would like to hear of other openings");
export const REJECTION_MUST_NOT = phrases("an argument against the decision", "a request to think again");
export const KEEP_WARM_MUST = phrases("something new that is of use to them");
export const KEEP_WARM_MAY = phrases("say what you have done since you met", "say that you still follow their work");
export const KEEP_WARM_MUST_NOT = phrases("a request for a job", "a question about the old decision");

export const PREPARE_MUST = phrases(
  "ask what the next steps are",
  "ask by which date the decision is made",
  "ask whether following up is welcome once that date has passed",
  "ask whom to contact, how and when",
  "ask for everybody's address, or take their cards",
);
export const PREPARE_MAY = phrases(
  "take cards along, addressed and stamped beforehand",
  "look up the post office nearest to the interview",
);
export const PREPARE_MUST_NOT = phrases("leave without knowing when you will hear from them");

export const DEBRIEF_MUST = phrases(
  "the next steps and the date they gave",
  "whether following up is welcome, whom to contact and how",
  "who was there, with names and titles as they are spelled",
  "what each of them talked about",
  "what you promised, and by when",
);
export const DEBRIEF_MAY = phrases("what you forgot to say");

export const ACKNOWLEDGE_MUST = phrases(
  "say that the application arrived",
  "say what happens next, and when they will hear",
);
export const EMPLOYER_MUST_NOT_JUDGE = phrases("a hint at the decision");
export const THANK_INTERVIEWEE_MUST = phrases("thank them for their time, by name", "say when they will hear again");
export const THANK_INTERVIEWEE_MAY = phrases("one thing from the conversation that stayed with you");
export const SHARE_PLANS_MUST = phrases(
  "what happens next",
  "when they will hear from you again",
  "an invitation to stay in touch",
  "a request to tell you if they accept another offer",
);
export const NO_EMPTY_PROMISE = phrases("a promise that you cannot keep");
export const UPDATE_MUST = phrases(
  "what is known by now, even if it is nothing new",
  "the next date on which they will hear",
);
export const SILENCE_MUST = phrases(
  "say that they are not forgotten",
  "where things stand",
  "the date of the next word",
);
export const SILENCE_MAY = phrases("say what is taking the time");
export const TELL_MUST_OFFER = phrases(
  "the offer, in the first sentence",
  "by when you hope for an answer",
  "whom to ask",
);
export const TELL_MUST_REJECTION = phrases("the decision, in the first sentence", "thanks for their time and effort");
export const TELL_MUST_CLOSED = phrases("that the position is closed, in the first sentence", "thanks for their time");
export const TELL_MAY = phrases("feedback that helps them", "an invitation to apply again");
export const TELL_MUST_NOT = phrases("a hope that is not meant", "a comparison with other candidates");
export const LAW_MUST = phrases("whether a decision was made on the position", "the date of the letter");
export const LAW_MAY = phrases("when the decision is expected, where there is none yet");
