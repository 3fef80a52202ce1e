import type { Finding } from "../../letter.ts";
import { finding, type Rule } from "../finding.ts";
import type { Sentence, Span } from "../letter-text.ts";
import type { Look } from "../look.ts";
import { MOST_FINDINGS, PhraseSet } from "../phrases.ts";

const RULE = "letter.pressure";

const ANSWER =
  "(?:answer|decision|response|reply|update|word|confirmation|commitment|yes or no|news|feedback|offer|clarity)";
const SOON_DATE =
  "(?:by|before|until|no later than|not later than|at the latest|within|today|tonight|tomorrow|this (?:week|afternoon|morning|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|end of (?:the )?(?:day|week)|eod|cob)";
const AT_ONCE =
  "(?:at the (?:very )?earliest|today itself|asap|a\\.s\\.a\\.p\\.?|as soon as (?:possible|you can|humanly)|as quickly as|immediately|at once|right away|right now|straight away|urgently|without (?:any )?(?:further )?delay|promptly|quickly|this instant|(?:by )?return)";
/** Answering me, as against my answering somebody else. */
const REPLY_TO_ME =
  "(?:reply|respond|answer(?: me)?|let me know|get back to me|write (?:me )?back|call me|tell me|decide|confirm|give me|send me|make (?:a|your|up your) (?:decision|mind)|come back to me|update me|inform me|hear|revert(?: back)?|do the needful)";

/** Demands and threats, whoever else is waiting. */
const DEMANDS = new PhraseSet([
  {
    pattern:
      /\bon (?:top )?priority\b(?! (?:list|of|projects?|one|two))|\b(?:want|need|like|expect|have to have|must have) (?:this|it|things|the matter|everything|my (?:application|case)) (?:\w+ )?(?:settled|resolved|sorted|decided|finali[sz]ed|closed|done|over with|wrapped up)\b|\bhigh time\b|\babout time (?:you|that you|someone|somebody)\b|\b(?:answer|decision|reply|response|confirmation) (?:is|will be) (?:\w+ )?(?:needed|required|expected|due|necessary)\b[^.?!]{0,30}\b(?:by|before|today|tomorrow|now|this|within|latest)\b|\bi(?:'ll| will| would|'d)? (?:have to|be forced to|be obliged to|need to|feel obliged to|be compelled to|must|withdraw|accept another|take another|go elsewhere|look elsewhere)\b[^.?!]{0,50}\b(?:if|unless) (?:i|you|there)\b[^.?!]{0,20}\b(?:do not|don't|cannot|can't|hear|haven't|no (?:answer|reply|word|news|decision)|is no|isn't|won't)/,
    evenNegated: true,
    unless: /\b(?:no|not) (?:need|necessary|required|expected)\b|\bthe board\b/,
  },
  {
    pattern:
      /\b(?:ask|urge|request|require|press|implore|advise|insist(?:ing)? (?:that|on)) you(?:r)? (?:to )?(?:\w+ ){0,4}(?:decision|decide|answer|reply|respond|choose|act|confirm|give me|hurry)\b|\bi (?:must|have to|need to) ask (?:you )?for (?:a|an|your|the) (?:\w+ )?(?:answer|decision|reply|response)\b|\b(?:won't|will not|cannot|can't|refuse to) (?:accept|tolerate|put up with|take) (?:another|any|more|further|this|a) (?:\w+ )?(?:delay|silence|excuse|waiting|no\b|postponement)\w*/,
    evenNegated: true,
    unless: /\b(?:wouldn't|would not|don't|do not|won't|never) (?:\w+ )?(?:ask|urge|press|want)\b/,
  },
  {
    pattern:
      /\b(?:imperative|essential|crucial|vital|critical|absolutely necessary|of the utmost importance) (?:that|for me to|to me that|you)\b[^.?!]{0,60}\b(?:answer|hear|know|decision|decide|reply|respon\w+)\b|\byou(?:'ll| will)? (?:have to|need to|must|should|had better|'d better) (?:\w+ ){0,2}(?:be (?:quick|fast|prompt)|decide (?:soon|quickly|fast|now)|act (?:fast|soon|quickly))\b|\b(?:not|won't) be (?:available|around|free|on the market) (?:for )?(?:much )?long(?:er)?\b/,
    evenNegated: true,
  },
  {
    evenNegated: true,
    pattern:
      /\b(?:please |kindly )?expedite\b|\b(?:please|kindly) (?:speed|hasten|fast-?track|accelerate|rush)\b|\b(?:yes or no|answer|decision|response|offer)\b[^.?!]{0,40}\bis what i (?:need|want|expect|demand)\b|\bi(?:'m| am)? (?:fully )?expect(?:ing)? to (?:hear|be told|have (?:an|your)|get (?:an|your)|receive)\b[^.?!]{0,40}\b(?:by|before|no later|today|tomorrow|this week|within)\b/,
  },

  {
    pattern:
      /\b(?:giving|give|gave|given) you (?:until|till|one (?:more|last)|\d+|two|three|24|48|a (?:day|week)|the rest|(?:just )?(?:one|a few))\b(?! (?:\w+ )?(?:(?:reason|example)s?|copies|(?:idea|name|thought)s?|minutes))|\byou have (?:until|till|exactly|\d+ (?:hours|days)|one (?:day|week|last))\b/,
  },
  {
    pattern:
      /\b(?:by|before|until|today|tomorrow|now|immediately|asap|\w+day|week|me|answer|offer)\b,? or i(?: am|'m|'ll| will| shall|'d)? (?:walk|leav|quit|out|gone|go|going|done|sign|tak|accept|withdraw|look|mov|pull|drop)\w*/,
  },
  {
    pattern:
      /^(?:[^,]{0,40}, )?(?:so |and |now )?(?:just |please |kindly )?(?:answer|reply to|respond to|call|tell|give|get|write|ring|phone) me\b[^.?!]{0,60}\b(?:this time|for once|already|finally|now|today|tomorrow|at last|straight|or (?:i|else))\b/,
  },
  {
    pattern: new RegExp(
      `\\b(?:i|we) (?:(?!not |never |hardly |no )\\w+ ){0,2}(?:need|require|demand|expect|insist on|must have|am owed|want)(?: to (?:have|get|receive|see))? (?:(?:a|an|your|the|some|any|this) )?(?:\\w+ ){0,2}${ANSWER}\\b(?! (?:them|to them|to give))`,
    ),
    unless:
      /\b(?:they|them|the other (?:company|employer|firm)|another (?:company|employer|firm)) (?:\w+ )?(?:need|require|expect|want)|\bto (?:give|send|make|write) (?:them|you|the other|another|my)\b/,
  },
  {
    pattern:
      /\b(?:i|we) (?:\w+ ){0,2}(?:need|have|must|want|expect|require)(?: you)? to (?:know|hear(?: back)?(?: from you)?|be told|have an answer|get an answer)\b/,
    unless:
      /\bneed to know (?:about|if you need|anything)|\b(?:they|everything|all|what|anything|something|nothing|much|lot) (?:that )?(?:i|we|you)(?:'d|'ll)? (?:\w+ )?need\b|\bi (?:\w+ )?want to (?:hear|know) (?:more|how|what)\b|\bexpect to hear\b/,
  },
  {
    pattern:
      /\byou (?:really |just |simply |now )?(?:need to|must|have to|had better|better|ought to|should (?:really|now|already|at least)) (?:\w+ ){0,2}(?:decide|reply|respond|answer|tell|let me|give me|make|get back|act|move|be quick|be fast|hurry|choose|call|offer|hire)\b/,
    unless: /\byou must (?:have|be)\b|\bif you (?:need|have) to\b/,
  },
  {
    pattern:
      /\b(?:otherwise|or else|if not|or)\b,? i(?:'ll| will| am going to|'m going to| shall|'d| would) (?:have to |be forced to |need to |simply |just |then )?(?:be )?(?:accept|withdraw|tak|go|going|look|mov|sign|pursu|choos|assum|regard|consider|contact|escalat|call|say yes)\w*/,
  },
  {
    pattern:
      /\b(?:if|unless) (?:i|we)(?:'ve| have)?(?: do not| don't| haven't| have not| didn't)? (?:\w+ )?(?:hear|heard|get|receive|received|had)\b[^.?!]{0,60}(?:\b(?:by|before|until|within|today|tomorrow|tonight|this week|end of)\b|\d)[^.?!]{0,50}\bi(?:'ll| will| shall| am| would|'d| must| have)\b/,
    evenNegated: true,
  },
  {
    pattern:
      /\bif (?:i|we) (?:do not|don't) (?:hear|get|receive)\b[^.?!]{0,60}\bi(?:'ll| will| shall|'m going to) (?:have (?:no choice|to)|be forced|take|accept|withdraw|go with|go (?:elsewhere|straight|directly)|escalate|keep (?:calling|writing|emailing)|call|contact your)\b/,
    evenNegated: true,
  },
  {
    pattern:
      /\b(?:forced|no (?:other )?(?:choice|option) but) to (?:accept|withdraw|move|take|go|look|decline|contact|pursue)\b/,
    evenNegated: true,
    unless: /\bfind(?:s)? (?:myself|itself)\b/,
  },
  {
    pattern:
      /\b(?:final|last) (?:notice|warning|chance|opportunity to|reminder|call)\b|\bultimatum\b|\btake it or leave it\b|\b(?:the )?clock is ticking\b|\btime is (?:running out|of the essence)\b|\brunning out of (?:time|patience)\b|\bmy patience\b/,
    unless: /\blast call (?:with|we|i)|\b(?:our|the|my|your) last (?:call|chance to)\b/,
  },
  {
    pattern:
      /\byou (?:still )?owe me\b|\bi(?:'m| am) (?:owed|entitled to)\b|\bi (?:\w+ )?deserve (?:an?|to (?:know|hear|be)|some|better|at least|the)\b|\bi (?:must |have to |really )?insist\b|\bi demand\b/,
  },
  {
    pattern:
      /\bi(?:'ll| will| am going to|'m going to| intend to|'d) (?:keep|be|continue(?: to)?) (?:on )?(?:call|email|writ|phon|ring|check|follow|messag|com|stop)\w*\b[^.?!]{0,50}\b(?:until|till|every (?:day|morning|hour|week)|daily|again tomorrow|tomorrow)\b/,
  },
  {
    pattern:
      /\bi(?:'ll| will| shall) (?:call|phone|ring|email|write|come by|stop by)\b[^.?!]{0,40}\b(?:every (?:day|morning|hour|single)|each day|daily|until (?:you|i)|tomorrow if)\b/,
  },
  {
    pattern: new RegExp(`\\b(?:${REPLY_TO_ME})\\b[^.?!]{0,50}\\b${AT_ONCE}(?:\\b|$)`),
    unless:
      /\b(?:no need|needn't|who (?:can|could|will)|(?:team|they|people|(?:analyst|manager)s?|one|board) (?:\w+ ){0,3}(?:decide|respond|reply|answer|confirm)|don't have to|do not have to|not (?:asking|expecting)|i(?:'ll| will| can| could| would| am happy to|'d be happy to) (?:\w+ ){0,2}(?:reply|respond|answer|confirm|send|tell|decide|call))\b/,
  },
  {
    pattern: new RegExp(`\\b${AT_ONCE}[^.?!]{0,30}\\b(?:reply|response|answer|decision|respond)\\b`),
    unless: /\bthank\w*\b|\bi(?:'ll| will| can)\b/,
  },
  {
    pattern:
      /\b(?:your )?(?:prompt|immediate|urgent|speedy|swift|quick) (?:reply|response|answer|decision|attention|action|feedback)\b/,
    unless: /\bthank(?:s| you)? (?:you )?(?:so much |again |very much )?for\b|\bappreciated your\b/,
  },
  {
    pattern:
      /\b(?:this|it|the matter|my (?:request|situation|question|message)) (?:is|has become|really is) (?:\w+ )?(?:urgent|time-sensitive|pressing)\b|\burgent(?:ly)? (?:need|require|await|request|ask|wait)\w*/,
  },
  {
    pattern:
      /\b(?:hurry up|hurry|speed (?:this|it|things|the process|up) ?(?:up)?|get a move on|stop (?:stalling|dragging|ignoring|wasting)|make up your mind|don't (?:keep me|make me wait|leave me))\b/,
    evenNegated: true,
    unless:
      /\b(?:no|not (?:in a|trying to|asking you to)) hurry\b|\bno hurry\b|\bdon't (?:want|mean) (?:you )?to\b|\b(?:helped|helps|help|we|to) speed\b/,
  },
  {
    pattern:
      /\bother (?:companies|employers|firms) (?:are|will|would) (?:\w+ )?(?:lining up|fighting|snap|happy to have|faster|grab|waiting)|\b(?:you(?:'ll| will| would|'re going to| are going to| might| may)) (?:lose|miss(?: out on)?) (?:me|out|your chance)\b|\bi won't (?:be available|wait|be around|be on the market)(?: for)? (?:\w+ )?(?:long|forever|much longer)\b|\bcan(?:'t|not) wait (?:any longer|forever|much longer)\b/,
    evenNegated: true,
  },
]);

/** A date set for their answer. Fine where another offer's date is the reason and the wording asks. */
const DATED = new PhraseSet([
  {
    pattern:
      /\b(?:please|kindly) (?!(?:find|see|note|accept|feel|pass|give my|say|thank|excuse|forgive|don't|do not|keep|use|let me know if)\b)\w+\b[^.?!]{0,60}\b(?:by|no later than|within) (?:the end of |close of |tomorrow|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|this|\d|noon|eod|cob|the \d)/,
    unless:
      /\b(?:you can reach|if you need|if anything|if there(?:'s| is)|anything (?:i|else)|would|could|if (?:that|it|this) )\b/,
  },
  {
    pattern: new RegExp(
      `^(?:[^.?!]{0,40}[,;:] )?(?:so |and |then |therefore |again,? )?(?:please|kindly|do|pls)?,? ?(?:please |kindly |just )?(?:${REPLY_TO_ME})\\b[^.?!]{0,50}\\b${SOON_DATE}\\b`,
    ),
    unless:
      /\b(?:before (?:i|we|the (?:interview|call))|within (?:the|your) (?:team|company)|if (?:\w+ ){0,3}(?:(?:work|suit)s?|is (?:easier|better|fine|convenient)|anything|you (?:need|have|would)|there (?:is|'s|are)))\b|\bor (?:before|after) (?:then|that)\b/,
  },
  {
    pattern: new RegExp(
      `\\b(?:can|could|will|would) you (?:please )?(?:give|send|get) me (?:an?|your|the) (?:\\w+ )?${ANSWER} ${SOON_DATE}\\b`,
    ),
  },
  {
    pattern: new RegExp(
      `\\b(?:i(?:'d| would) (?:appreciate|like|want|expect)|i(?:'m| am) (?:expecting|waiting for)) (?:to (?:have|get|receive|hear) )?(?:an?|your|the)? ?(?:\\w+ )?(?:${ANSWER}|back(?: from you)?|from you)\\b[^.?!]{0,20}\\b(?:by|before|no later than|within|today|tomorrow|this week)\\b`,
    ),
  },
  {
    pattern: new RegExp(
      `\\b(?:please|kindly) (?:\\w+ )?(?:${REPLY_TO_ME}|ensure|make sure|have)\\b[^.?!]{0,60}\\b(?:by|before|no later than|within|today|tomorrow|this week)\\b`,
    ),
    unless:
      /\b(?:before (?:i|we|the)|let me know (?:if|whether)|if you need|if anything|within (?:the|your) (?:team|company))\b/,
  },
  { pattern: new RegExp(`\\b(?:the |my )?deadline for (?:your|an?) (?:${ANSWER})\\b|\\byour deadline is\\b`) },
]);

/** Another employer waits for the writer's own answer. */
const OTHER_OFFER =
  /\b(?:another|other|second|competing|an) (?:\w+ )?(?:job )?offers?\b|\boffer (?:from|elsewhere|with|in hand|on the table)\b|\b(?:other|another) (?:company|employer|firm|team|organi[sz]ation)\b|\b(?:they|them) (?:\w+ )?(?:need|want|expect|asked|have asked|would like|are asking|gave)\b|\b(?:i|me) (?:\w+ ){0,3}(?:offered|offer)\b/;

/** Demands an answer. Saying by when another offer has to be answered is information; asking is no demand. */
export const pressure: Rule = (look) => {
  if (look.isCandidate) return candidatePressure(look);
  const spans = BY_EMPLOYER.findAll(look.text.sentences);
  return spans.map((at) =>
    found(at, "Pressure makes a yes worth less: say the date you hope for, and whom to ask for more time."),
  );
};

function candidatePressure({ text, context: { kind } }: Look): readonly Finding[] {
  const isOffered = OTHER_OFFER.test(text.lower) || kind === "ask-for-time" || kind === "accept" || kind === "decline";
  const spans: Span[] = [];
  for (const sentence of text.sentences) {
    const span = pressing(sentence, isOffered);
    if (span !== undefined && spans.length < MOST_FINDINGS) spans.push(span);
  }
  return spans.map((at) =>
    found(at, "A demand makes a no easier: say what you would like to know, and leave the date to them."),
  );
}

function pressing(sentence: Sentence, isOffered: boolean): Span | undefined {
  const demand = DEMANDS.findIn(sentence);
  if (demand !== undefined && !(sentence.isQuestion && /\b(?:could|would|might|may)\b/.test(sentence.text)))
    return demand;
  return isOffered ? undefined : DATED.findIn(sentence);
}

/** An employer who gives no time to think. */
const BY_EMPLOYER = new PhraseSet([
  {
    pattern:
      /\byou (?:\w+ )?(?:must|have to|need to) (?:sign|accept|decide|answer|respond|reply|confirm|commit|say yes)\b[^.?!]{0,40}\b(?:today|tonight|tomorrow|now|immediately|at once|right away|within (?:the (?:hour|day)|an hour|24|48|twenty|a day|\d+ hours?)|or|otherwise|before the end of (?:the |to)day)\b/,
  },
  {
    pattern:
      /\btake it or leave it\b|\boffer (?:expires|ends|is withdrawn|will be withdrawn|lapses) (?:today|tonight|tomorrow|in (?:an hour|24)|at midnight|immediately|if you)|\bor we(?:'ll| will) (?:give|offer|withdraw|go|have to|move|be forced)\b/,
  },
]);

function found(at: Span, message: string): Finding {
  return finding({ rule: RULE, severity: "warns", at, message, source: "reach-out" });
}
