import type { Brief, Contact, InterviewFact } from "../model/index.ts";
import type { DraftStep } from "../planner/draft.ts";
import type { Reading } from "../reading/index.ts";
import { findContact } from "./contact-names.ts";
import { describeCheckIn } from "./describe-check-in.ts";
import { describeEmployerBrief } from "./describe-employer-brief.ts";
import { quotable } from "./plain-text.ts";
import * as say from "./sentences-briefs.ts";
import { promised } from "./step-title.ts";
import { subjectLine } from "./subject-line.ts";
import { dayWords, type WordsContext } from "./words-context.ts";

/** How long a letter may be at most. */
const LONGEST_LETTER_WORDS = 125;
/** A thank-you after a no, and a note that keeps warm, are short: a judgement. */
const LONGEST_NOTE_WORDS = 80;

/** What the message of a step must, may and must not hold, made for this case; plain phrases that go on a list. */
export function describeBrief(step: DraftStep, words: WordsContext): Brief {
  const { reading } = words;
  if (words.playbook.side === "employer") return describeEmployerBrief(step, reading);
  switch (step.action) {
    case "thank-you":
      return thankYouBrief(step, words);
    case "card":
      return cardBrief(step, reading);
    case "check-in":
      return describeCheckIn(step, words);
    case "answer":
      return {
        must: [`send ${promised(step.basis.fact)}`],
        may: say.ANSWER_MAY,
        mustNot: say.NO_QUESTIONS,
        subject: subjectLine("As promised", reading.round?.latest, reading),
        maxWords: LONGEST_LETTER_WORDS,
      };
    case "reply":
      return { must: say.REPLY_MUST, may: say.NOTHING, mustNot: say.REPLY_MUST_NOT, maxWords: LONGEST_LETTER_WORDS };
    case "prepare":
      return { must: say.PREPARE_MUST, may: say.PREPARE_MAY, mustNot: say.PREPARE_MUST_NOT };
    case "debrief":
      return { must: say.DEBRIEF_MUST, may: say.DEBRIEF_MAY, mustNot: say.NOTHING };
    default:
      return afterDecisionBrief(step, reading);
  }
}

function afterDecisionBrief({ action, basis }: DraftStep, reading: Reading): Brief {
  const latest = reading.round?.latest;
  const maxWords = LONGEST_LETTER_WORDS;
  switch (action) {
    case "offer-reply":
      return {
        must: say.OFFER_REPLY_MUST,
        may: say.OFFER_REPLY_MAY,
        mustNot: say.OFFER_REPLY_MUST_NOT,
        subject: subjectLine("Your offer", latest, reading),
        maxWords,
      };
    case "offer-decision":
      return {
        must: [...say.OFFER_DECISION_MUST, `send it by ${dayWords(basis.anchorOn!, reading)}, the date they gave`],
        may: say.OFFER_DECISION_MAY,
        mustNot: say.OFFER_DECISION_MUST_NOT,
        subject: subjectLine("Your offer", latest, reading),
        maxWords,
      };
    case "rejection-thanks":
      return {
        must: say.REJECTION_MUST,
        may: say.REJECTION_MAY,
        mustNot: say.REJECTION_MUST_NOT,
        subject: subjectLine("Thank you", latest, reading),
        maxWords: LONGEST_NOTE_WORDS,
      };
    default:
      return {
        must: say.KEEP_WARM_MUST,
        may: say.KEEP_WARM_MAY,
        mustNot: say.KEEP_WARM_MUST_NOT,
        subject: subjectLine("Keeping in touch", latest, reading),
        maxWords: LONGEST_NOTE_WORDS,
      };
  }
}

function thankYouBrief(step: DraftStep, words: WordsContext): Brief {
  const { reading } = words;
  const contact = findContact(step.to, reading.theCase);
  const interview = step.basis.fact?.kind === "interview" ? step.basis.fact : undefined;
  const topic = topicWords(interview, step.to);
  const isStaff = contact?.role === "staff";
  return {
    must: isStaff
      ? [thanksFor(contact), topic]
      : [thanksFor(contact), topic, "say again that you are interested, and why you fit"],
    may: isStaff ? say.NOTHING : thankYouMay(step, words),
    mustNot: interview !== undefined && interview.with.length > 1 ? say.NO_QUESTIONS_NO_COPY : say.NO_QUESTIONS,
    subject: subjectLine("Thank you", interview, reading),
    maxWords: LONGEST_LETTER_WORDS,
  };
}

/** What a thank-you thanks for is not the same for everybody. */
function thanksFor(contact: Contact | undefined): string {
  switch (contact?.role) {
    case "recruiter":
    case "hr":
      return "thank them for their time, and for choosing you for the interview";
    case "staff":
      return "thank them for their help on the day";
    default:
      return "thank them for their time";
  }
}

/** How many steps are looked through for a promise. */
const STEPS_LOOKED_THROUGH = 100;

/** A promise that is still open may be mentioned to whom it was made. */
function thankYouMay({ to }: DraftStep, { draft: { steps } }: WordsContext): readonly string[] {
  const end = Math.min(steps.length, STEPS_LOOKED_THROUGH);
  for (let i = 0; i < end; i++) {
    const { action, state, basis, to: promisedTo } = steps[i]!;
    if (action !== "answer" || promisedTo !== to || (state !== "open" && state !== "late")) continue;
    return [...say.THANK_YOU_MAY, `say that ${promised(basis.fact)} will follow`];
  }
  return say.THANK_YOU_MAY;
}

const LONGEST_TOPIC = 60;
const MOST_TOPICS = 4;
const NAME_A_TOPIC = "name one thing that the two of you talked about";

/** "name one thing you talked about: the Lisbon team, start dates". */
function topicWords(interview: InterviewFact | undefined, contact: string | null): string {
  const topics = contact === null ? undefined : interview?.topics?.get(contact);
  if (topics === undefined || topics.length === 0) return NAME_A_TOPIC;
  const named = topics.slice(0, MOST_TOPICS).map((topic) => quotable(topic, LONGEST_TOPIC));
  return `name something you talked about: ${named.join("; ")}`;
}

function cardBrief(step: DraftStep, { sentIndex }: Reading): Brief {
  const interview = step.basis.fact?.kind === "interview" ? step.basis.fact : undefined;
  const wrote = step.to !== null && sentIndex.to(step.to, "thank-you").length > 0;
  return {
    must: [
      wrote
        ? "say something substantially different from your email"
        : "say something substantially different from the email to come",
      "write it by hand",
      topicWords(interview, step.to),
      "say why you fit the work",
    ],
    may: say.CARD_MAY,
    mustNot: say.CARD_MUST_NOT,
  };
}
