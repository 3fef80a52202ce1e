import { findDates } from "../find-dates.ts";
import { finding, NO_FINDINGS, type Rule } from "../finding.ts";
import type { Sentence } from "../letter-text.ts";
import { PatternSet } from "../pattern-set.ts";
import { MOST_FINDINGS } from "../phrases.ts";

const RULE = "letter.promise-without-date";

const WORD_OF_OURS =
  "(?:be (?:\\w+ )?in (?:touch|contact)|get (?:\\w+ )?back (?:to|with)|come back to you|(?:let|letting) you know|contact you|(?:be )?contacting you|(?:reach|reaching) out|be reaching out|(?:update|updating|inform|informing|notify|notifying|call|calling|ring|phone|email|write to|tell) you|be (?:calling|writing|updating|informing)|follow(?:ing)? up|give you (?:a|an|our|the|another) (?:\\w+ )?(?:answer|update|call|decision|reply|response|news)|send you (?:a|an|our|the|more|further|your)|share (?:\\w+ ){0,3}(?:news|decision|update|next steps|details|feedback|outcome)|have (?:\\w+ )?(?:an? )?(?:\\w+ )?(?:news|answer|update|decision|word|result)|decide|make (?:a|our|the) (?:final )?decision|reach a decision|respond|reply|return to you|keep you (?:posted|updated|informed|in the loop|up to date)|have more to (?:say|tell|share)|invite you|arrange|schedule|be back (?:in touch|with))";
const PROMISES = new PatternSet([
  /\b(?:information|details|news|word|answer|decision|feedback|updates?|contract|offer|invitation|more|confirmation|results?|letter|email|call)\b[^.?!]{0,30}\b(?:will|shall|'ll) (?:\w+ )?(?:follow|be (?:sent|shared|provided|announced|made|communicated|given|confirmed|emailed|with you)|come|reach you|arrive)\b/,
  /\bmake (?:sure|certain) (?:that )?(?:\w+ ){1,3}(?:(?:call|write|contact)s?|gets? (?:back|in touch)|answers?|replies|hears?|lets? you know)\b/,
  new RegExp(
    `\\b(?:we|i|they|she|he|someone|somebody|(?:the|our|my)(?: \\w+){1,3}|hr|a colleague|(?:one|a member) of (?:us|the team|our team))(?:'ll| will| shall|(?:'re| are|'m| am| is) (?:hoping|planning|aiming|expecting|intending|trying) to| are going to|'re going to| am going to|'m going to| plan to| aim to| intend to| expect to| hope to| promise to| want to| should)(?: (?:then|also|certainly|definitely|of course|both|soon|now|personally|be able to|make sure to|be sure to|always|gladly|try to|shortly|still)){0,3} ${WORD_OF_OURS}\\b`,
  ),
  /\byou(?:'ll| will| shall| can expect to| should| are going to|'re going to| may expect to) (?:\w+ ){0,2}(?:hear|receive|get|have|be (?:contacted|informed|notified|updated|told)|know)\b[^.?!]{0,40}\b(?:from|back|an? (?:answer|update|email|call|reply|response|decision|offer|word)|our|the (?:result|outcome|decision)|soon|shortly|contacted|informed|notified|updated|told|more|either way|about)\b/,
  /\b(?:expect|look out for|watch for) (?:to hear|an? (?:answer|update|email|call|reply|response|decision|word)|word|our (?:answer|decision|call|email)|news)\b/,
  /\b(?:we|i|they|she|he|someone|somebody|hr|the \w+)(?:'ll| will| shall)\b(?! (?:not|never|have been|be happy|be glad))[^.?!]{0,80}\b(?:soon|shortly|in due course|at some point|eventually|sometime|some time|in the near future|before long|one of these days|in (?:good|due) time|as soon as (?:we can|possible|i can)|when we (?:can|get to it|know)|at a later (?:date|stage|time)|(?:in|over) the (?:coming|next few) (?:days|weeks|months)|in a (?:few|couple of) (?:days|weeks)|down the (?:line|road))\b/,
  /\b(?:you have my word|we promise|i promise|rest assured)\b[^.?!]{0,60}\b(?:hear|touch|back to you|know|update|contact)\b/,
]);

/** A promise that depends on something, or on the reader, needs no date; nor does keeping a file. */
const CONDITIONAL =
  /\b(?:if|should|whenever|unless|in case|in the event|provided)\b (?:a |an |any |another |the |you|your |our |there|we |something|anything|this|things|that|it|i |one|at any|suitable|other|similar|new|further|circumstances)|\b(?:keep|hold|retain) (?:your|you) (?:cv|r[eé]sum[eé]|details|application|on file|in mind)\b|\b(?:will|shall|'ll) (?:not|never|no longer)\b|\bwon't\b|\bwe hope to (?:hear|see|meet)\b|\bfuture (?:(?:opening|role)s?|vacanc\w+|positions?|opportunit\w+)\b|\bas soon as (?:you|i hear from you|we (?:have|receive|get) your)\b|\b(?:once|when|after) (?:you|we (?:have|receive|get|hear) (?:your|from you|back from you))\b/;
/** Stretches of time that can be counted, which the reading of dates leaves out. */
const COUNTED =
  /\b(?:within|in|after|over|inside|under) (?:the next |the coming |about |around |at most |no more than |roughly |approximately )?(?:an? |one |two |three |four |five |six |seven |eight |nine |ten |twelve |fourteen |fifteen |\d+[ -]?)(?:or \w+ |to \w+ |- ?\d+ )?(?:(?:business|working|calendar|full) )?(?:hour|day|week|month)s?\b|\b(?:at|by) (?:noon|midday|\d{1,2}(?::\d\d| ?am\b| ?pm\b| o'clock))|\bnoon\b|\bthe (?:same|following|next) (?:day|morning|working day|business day|week|afternoon)\b|\b(?:next|this|the coming|early next|late next) (?:week|month)\b|\bend of (?:the )?(?:day|week|month)\b|\bevery (?:day|week|friday|monday|tuesday|wednesday|thursday)\b/;

/** A date for the next word; without one, waiting has no end. */
export const promiseWithoutDate: Rule = ({ isCandidate, text: { sentences } }) => {
  if (isCandidate) return NO_FINDINGS;
  return sentences
    .filter((sentence, i) => isPromise(sentence) && !isDated(sentences, i))
    .slice(0, MOST_FINDINGS)
    .map((at) =>
      finding({
        rule: RULE,
        severity: "warns",
        at,
        message: "A promise needs a date: say by which day they will hear, even if there is nothing new by then.",
        source: "the-nest",
      }),
    );
};

function isPromise({ text, isQuestion }: Sentence): boolean {
  if (
    isQuestion ||
    text.length > 1_200 ||
    !/'ll|will|shall|going to|plan to|aim to|intend to|expect|hop(?:e|ing) to|planning|aiming|trying|promise|should|rest assured|look out|watch for|want to|make (?:sure|certain)/.test(
      text,
    )
  ) {
    return false;
  }
  return PROMISES.test(text) && !CONDITIONAL.test(text);
}

/** Says when, in itself or in a sentence beside it. */
function isDated(sentences: readonly Sentence[], i: number): boolean {
  const { paragraph } = sentences[i]!;
  return [sentences[i], sentences[i - 1], sentences[i + 1]].some(
    (near) =>
      near !== undefined &&
      (near.paragraph === paragraph || near === sentences[i - 1]) &&
      namesTime(near.text) &&
      !isPast(near.text),
  );
}

/** A gap that asks for the date is one: it has to be filled before the letter can go. */
const GAP_FOR_DATE = /\[[^\]]*\b(?:date|day|when)\b[^\]]*\]/;

function namesTime(text: string): boolean {
  return GAP_FOR_DATE.test(text) || COUNTED.test(text) || findDates(text).length > 0;
}

/** "Thank you for coming in on Friday" dates nothing ahead. */
function isPast(text: string): boolean {
  return (
    /\b(?:thank(?:s| you)|came|met|spoke|was|were|applied|application (?:of|from)|interview(?:ed)? (?:on|last|of)|last|yesterday|received|talked|visit(?:ed)?)\b/.test(
      text,
    ) && !/'ll|\bwill\b|\bshall\b|\bby (?!post|email|phone)|going to|expect|plan to|no later|next/.test(text)
  );
}
