import type { DateMention } from "./find-dates.ts";
import type { Attribution } from "./known-days.ts";
import type { Look } from "./look.ts";

const TALK = "(?:(?:conversation|talk|chat|meeting|discussion|call)s?|visit|sessions?|exchange)";
const LEAD = "(?: (?:on|of|from|last|this|at|for|earlier|,|–|-|\\()){0,3} ?(?:the )?$";
const ABOUT = "(?: (?:with|for|about|regarding|at|over|in|and|to) [^.;:!?]{1,60})?";

/** Right before the date, what it is the date of. */
const INTERVIEW_BEFORE: readonly RegExp[] = [
  new RegExp(`\\b(?:our|the|my|your|this|an?|that) (?:[\\w'-]+ ){0,5}interview${ABOUT}${LEAD}`),
  new RegExp(`\\binterviewed (?:with |by |for |me |at )?[^.;:!?]{0,60}?${LEAD}`),
  new RegExp(
    `\\bthank\\w*(?: you)?\\b[^.;:!?]{0,60}\\b(?:your time|interview(?:ing)? me|seeing me|having me|meeting (?:with )?me|welcoming me|inviting me|taking (?:the )?time|making (?:the )?time|sitting down|showing me)\\b[^.;!?]{0,70}?${LEAD}`,
  ),
  /\bthank\w*(?: you)? (?:so much |again |very much |a million )?for (?:all |everything )?(?:on |of )?$/,
  new RegExp(
    `\\b(?:i|we) (?:\\w+ )?(?:came in|came by|visited you|was (?:at|in) your office|sat with you|sat down)\\b[^.;!?]{0,40}?${LEAD}`,
  ),
];
const TALK_BEFORE: readonly RegExp[] = [
  new RegExp(
    `\\b(?:our|the|my|your|this|that) (?:[\\w'-]+ ){0,4}${TALK}(?: (?:with you|with the team|together|about [^.;:!?]{1,60}|over \\w+|in person|by phone))?${LEAD}`,
  ),
  new RegExp(
    `\\b(?:we|i|you and i) (?:\\w+ )?(?:met|spoke|talked|chatted|sat down)(?: (?:with you|to you|you|again|in person|briefly|together|by phone|over the phone|on the phone|about [^.;:!?]{1,60})){0,2}${LEAD}`,
  ),
  new RegExp(
    `\\b(?:(?:great|good|nice|lovely|pleasure|fun|glad|happy|wonderful|kind of you) to (?:talk|speak|chat|meet|sit down|catch up)|enjoyed (?:talking|speaking|chatting|meeting|our time))(?: (?:with|to) \\w+)?${LEAD}`,
  ),
  new RegExp(
    `\\b(?:meeting|to meet|speaking (?:with|to)|to speak (?:with|to)|talking (?:with|to)|to talk (?:with|to)|chatting with|seeing) (?:all of )?you(?: (?:all|both|again|in person|and [^.;:!?]{1,40}|about [^.;:!?]{1,60}))?${LEAD}`,
  ),
  /\b(?:you|dana|they) (?:\w+ )?(?:said|told (?:me|us)|mentioned|explained|asked(?: me)?)(?: (?:on|last))(?: the)? $/,
];
/** Right after it. */
const TALK_AFTER =
  /^(?:'s| 's)? ?(?:\w+ )?(?:interview|conversation|talk|chat|meeting|discussion|call)\b(?! (?:with (?!you|me|us)|for (?!the (?:role|position))))|^,? when (?:we|i|you) (?:\w+ )?(?:met|spoke|talked|interviewed|sat)\b|^ (?:was|were) (?:a )?(?:\w+ )?(?:pleasure|great|lovely|fun)\b.*\b(?:interview|talk|conversation|meeting)\b/;
const RECURRING = /^(?:'s)? ?(?:\w+ )?(?:stand-?ups?|release|lunch|demo|review|meetings|calls|market|shift)\b/;

const THEIRS =
  "(?:you|they|he|she|your (?:team|colleague|office)|the (?:team|committee|panel|firm|company)|the decision|a decision|decision|we|i)";
const DECIDES =
  /\b(?:decision|decid\w*|choos\w*|choice|hear\w*|know|be in touch|get(?:ting)? back|answer|update|news|word|result|outcome|let (?:me|us|everyone|candidates|people) know|time ?line|time ?frame|deadline|reply|respond|call|make up|final|pick|told|informed|offer|hiring|contact)\b/;
/** They said it, or it is what they announced. */
const SAID = new RegExp(
  `\\b(?:as )?(?:${THEIRS}|[a-zà-ÿ'-]{2,20})(?:'d| had| have|'ve| has)? (?:\\w+ ){0,2}(?:said|told|mention\\w*|indicat\\w*|gave|give|given|named|set|hoped|expect\\w*|planned|aim\\w*|estimat\\w*|anticipat\\w*|suggest\\w*|thought|promised|outlined|intend\\w*|wanted|announced|would|were going to|was going to|were to|were hoping|were planning|was (?:due|expected|planned|set|promised|to (?:come|be|fall|follow))|is (?:due|expected|planned)|spoke of|talked about|were looking)\\b|\\bas (?:mentioned|agreed|discussed|announced|promised|planned|indicated|said)\\b|\\b(?:the|your|that) (?:\\w+ ){0,3}(?:date|deadline|time ?line|time ?frame|target|decision|word)(?: (?:you|we|dana|they|\\w+) (?:\\w+ )?(?:gave|mentioned|named|set|discussed|shared|told|said|indicated|had))?(?: (?:me|us))?(?: (?:was|is|of|for|,|had been))|\\bdecision (?:date|day|deadline)\\b|\\b(?:told|promised|given|assured) (?:me |us )?(?:that |to expect |an? |by )`,
);
const TO_DATE =
  /(?:\b(?:by|before|until|till|on|around|about|for|of|was|is|at|as|namely|in|than|from|after|:|,|–|-|end|the|this|last|past|coming|is set for|set for|to|expect|say|gave|named|mentioned|said|given|date|day)|[(:,–-]) ?(?:the )?$/;
const SAID_AFTER =
  /^(?:,? ?\(?(?:as|which|like|just as|the (?:date|day|deadline)(?: that| which)?|the one)(?: \w+){0,2}| (?:that )?(?:you|they|we)) (?:had |have |'d |'ve )?(?:said|mention\w*|gave|named|set|told|indicat\w*|agreed|discussed|announced|promised|planned|hoped)\b|^ (?:as|was|is) (?:the|your) (?:\w+ )?(?:date|day|deadline|time ?line|decision)\b|^ (?:decision|deadline|date|target)\b/;
/** The writer's own dates: their offer, their travel, their promise. */
const OWN =
  /\b(?:i(?:(?:'ll| will)(?! (?:\w+ )?(?:hear|know|be told|get an|learn|find out|receive))| can| could| am|'m| have| need| must| promised| said| would(?! (?:\w+ )?(?:hear|know|be told|get|learn|find out|receive|have))| plan| start\w*| expect| leave| fly| move)|my (?:\w+ )?(?:offer|deadline|start|notice|holiday|trip|flight|other|current|last day|exam|move|answer)|(?:another|other|second|the|an) offer|they (?:need|want|expect|asked)|available|start(?:ing)? (?:on|from|date))\b[^.;]{0,60}$/;

/** What a date of the body is said to be the date of; undefined where it is the writer's own, or nobody's. */
export function attributionOf(date: DateMention, { text }: Look): Attribution | undefined {
  const sentence = text.sentences.find(({ start, end }) => date.start >= start && date.end <= end);
  if (sentence === undefined) return undefined;
  const before = clauseBefore(sentence.text.slice(0, date.start - sentence.start));
  const after = sentence.text.slice(date.end - sentence.start, date.end - sentence.start + 80);
  if (isDecision(before, after, sentence.text)) return "decision";
  if (RECURRING.test(after) || AHEAD.test(before) || ABOUT_EVENT.test(before)) return undefined;
  if (INTERVIEW_BEFORE.some((pattern) => pattern.test(before))) return "interview";
  if (TALK_BEFORE.some((pattern) => pattern.test(before)) || TALK_AFTER.test(after)) return "talk";
  return undefined;
}

/** A later round, or a wish for one. */
const AHEAD =
  /\b(?:next|second|third|another|other|further|follow-?up|final|future) (?:\w+ )?(?:interview|conversation|talk|meeting|call|round|chat)\b|\b(?:could|can|shall|would|will|'ll|might|may) (?:\w+ )?(?:we|you|i)? ?(?:meet|talk|speak|chat|call|visit)\b|\blook(?:ing)? forward\b|\bif \b[^,]{0,40}$|\bhappy to\b/;

/** Words that say and do not decide. */
const SAYING = /\b(?:told|said|mentioned|word)\b/g;
/** "We talked about the board meeting on Tuesday" dates the meeting. */
const ABOUT_EVENT =
  /\babout\b[^,]*\b(?:meeting|call|release|launch|board|demo|workshop|review|visit|presentation|deadline|party|closing|conference|audit|election|event|delivery|inspection|match|game|shift|show)\b[^,]*$/;

const LONGEST_CLAUSE = 160;

function clauseBefore(text: string): string {
  const clause = text.slice(text.lastIndexOf(";") + 1);
  return clause.slice(-LONGEST_CLAUSE);
}

function isDecision(before: string, after: string, sentence: string): boolean {
  if (OWN.test(before.slice(-80))) return false;
  if (SAID_AFTER.test(after) && !/^,? ?(?:\w+ )?(?:interview|talk|conversation)/.test(after))
    return DECIDES.test(sentence) || /\b(?:by|before|until) (?:the )?$/.test(before);
  if (!TO_DATE.test(before)) return false;
  const said = SAID.exec(before);
  if (said === null) return false;
  const between = before.slice(said.index + said[0].length);
  // "As you said on Monday" dates the saying.
  if (
    /^(?: (?:me|us))? (?:on|last|this) (?:the )?$/.test(between) &&
    /(?:said|told|mentioned|indicated|wrote|suggested|explained)$/.test(said[0])
  )
    return false;
  if (/\b(?:date|day|deadline|time ?line|time ?frame|target|decision)\b/.test(said[0])) return true;
  if (/\bi(?:'m|'ll|'ve|'d)? \b/.test(between) && !/\b(?:hear|know|be told|expect|get)\b/.test(between)) return false;
  return (
    DECIDES.test(`${said[0].replace(SAYING, "")} ${between}`) ||
    /\b(?:by|before|until|till|no later than) (?:the )?(?:end of )?$/.test(before)
  );
}

/** What a date in a subject belongs to. */
export function inSubject(subject: string): "interview" | "both" | undefined {
  if (!/\b(?:interview\w*|conversation|talk|meeting|call|chat|thank\w*|follow(?:ing)?[- ]?up)\b/.test(subject))
    return undefined;
  return /\b(?:decision|deadline|timeline|offer|answer|update|start|by|reply|promised)\b/.test(subject)
    ? "both"
    : "interview";
}
