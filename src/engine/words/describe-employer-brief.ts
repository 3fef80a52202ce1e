import type { Brief } from "../model/index.ts";
import type { DraftStep } from "../planner/draft.ts";
import type { Reading } from "../reading/index.ts";
import * as say from "./sentences-briefs.ts";
import { isSilence } from "./step-title.ts";
import { subjectLine } from "./subject-line.ts";
import { dayWords } from "./words-context.ts";

/** Letters to candidates are short too: a judgement. */
const LONGEST_LETTER_WORDS = 150;

/** What is owed to a candidate, in words: what the message must, may and must not hold. */
export function describeEmployerBrief(step: DraftStep, reading: Reading): Brief {
  const maxWords = LONGEST_LETTER_WORDS;
  const interview = reading.happened[reading.happened.length - 1];
  switch (step.action) {
    case "reply":
      return { must: say.REPLY_MUST, may: say.NOTHING, mustNot: say.EMPLOYER_MUST_NOT_JUDGE, maxWords };
    case "acknowledge": {
      const subject = subjectLine("Your application", undefined, reading);
      return { must: say.ACKNOWLEDGE_MUST, may: say.NOTHING, mustNot: say.EMPLOYER_MUST_NOT_JUDGE, subject, maxWords };
    }
    case "thank-interviewee": {
      const of = step.basis.fact?.kind === "interview" ? step.basis.fact : interview;
      const subject = subjectLine("Thank you", of, reading);
      const mustNot = say.EMPLOYER_MUST_NOT_JUDGE;
      return { must: say.THANK_INTERVIEWEE_MUST, may: say.THANK_INTERVIEWEE_MAY, mustNot, subject, maxWords };
    }
    case "share-plans": {
      const subject = subjectLine("What comes next", interview, reading);
      return { must: say.SHARE_PLANS_MUST, may: say.NOTHING, mustNot: say.NO_EMPTY_PROMISE, subject, maxWords };
    }
    case "update":
      return updateBrief(step, reading);
    case "tell-decision":
      return decisionBrief(step, reading);
    default: {
      const subject = subjectLine("Decision", interview, reading);
      return { must: say.LAW_MUST, may: say.LAW_MAY, mustNot: say.NOTHING, subject, maxWords };
    }
  }
}

function updateBrief({ id, basis }: DraftStep, reading: Reading): Brief {
  const subject = subjectLine("Update", reading.happened[reading.happened.length - 1], reading);
  const rest = { mustNot: say.NO_EMPTY_PROMISE, subject, maxWords: LONGEST_LETTER_WORDS };
  if (isSilence(id)) return { must: say.SILENCE_MUST, may: say.SILENCE_MAY, ...rest };
  const promise = `keep the date you gave, ${dayWords(basis.anchorOn!, reading)}`;
  return { must: [promise, ...say.UPDATE_MUST], may: say.SILENCE_MAY, ...rest };
}

function decisionBrief({ basis }: DraftStep, reading: Reading): Brief {
  const subject = subjectLine("Decision", reading.happened[reading.happened.length - 1], reading);
  const outcome = basis.fact?.kind === "decision" ? basis.fact.outcome : undefined;
  const maxWords = LONGEST_LETTER_WORDS;
  if (outcome === "offer") {
    return { must: say.TELL_MUST_OFFER, may: say.NOTHING, mustNot: say.NO_EMPTY_PROMISE, subject, maxWords };
  }
  const must = outcome === "rejection" ? say.TELL_MUST_REJECTION : say.TELL_MUST_CLOSED;
  return { must, may: say.TELL_MAY, mustNot: say.TELL_MUST_NOT, subject, maxWords };
}
