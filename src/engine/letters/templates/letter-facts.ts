/**
 * What a template may name, and what each is. A fact that the case does not hold is nil: `{% if topic %}` asks for it,
 * `{{ topic | gap: "one thing from the talk" }}` asks the writer. Days come in the recipient's format.
 */
export const LETTER_FACTS = {
  greeting: "“Dear Dana Kim,” by the tone",
  sign_off: "the closing and the writer's name on a line of its own, and the company where it writes",
  tone: "plain, warm or formal",
  formal: "whether the tone is formal",
  warm: "whether the tone is warm",
  short: "whether the short length is asked for",
  size: "how long a check-in may be: 1 the first, 2 the second, 3 each later one",
  who: "what the recipient is called to their face: “Dana”, “Dr Kim”",
  contact_role: "recruiter, hiring-manager, hr, interviewer, staff, referrer or candidate",
  me: "the writer's name",
  role: "the position: “Senior Analyst”",
  company: "the company's name",
  about: "for a subject: “Senior Analyst interview – Nov 13”, or the position alone before any interview",
  today: "the day of the letter, with its year",
  applied_day: "the day of the application",
  interview_day: "the day of the interview: “Friday” within four days, else “Friday 13 November”; in full on a card",
  interview_format: "phone, video, onsite or panel",
  span: "“hour” or “half hour”, where the interview took that",
  others: "who else was there: “Lee and Noor”",
  topic: "what this person talked about; on a card, something else than in the email",
  more_topic: "a second thing of theirs, where the card does not need it",
  promise: "what was promised to them and is still open; in an answer, what this one is about",
  promise_day: "by when it was promised",
  promised_on: "the day of the promise",
  news: "what is new since the last message, where the playbook asks for something new",
  attempt: "which check-in this is",
  last_try: "the day of the check-in before",
  date_given: "the day a decision was to be made by",
  date_giver: "who gave it: “you”, a name, or nil",
  asked_rhythm: "how often they asked to be written to: “every Friday”",
  answered_day: "the day of the message of theirs that this answers or follows",
  question: "what they asked, as noted",
  offer_day: "by when the offer is to be answered; in an employer's letter, by when an answer is hoped for",
  outcome: "offer, rejection or position-closed",
  reason: "the reason of the decision, as noted",
  next_day: "the next day on which the employer will write",
  next_steps: "what happens next, as noted",
  kept_day: "the day that this update was promised for",
} as const;

/** A name that a template may use; `LETTER_FACTS` says what each holds. */
export type FactName = keyof typeof LETTER_FACTS;

/** A value for every name. */
export type LetterFacts = { readonly [Name in FactName]: string | number | boolean | null };
