import { draftPlan } from "../../../planner/index.ts";
import { describeDay } from "../../../words/index.ts";
import { finding, NO_FINDINGS, type Rule } from "../finding.ts";
import type { Sentence } from "../letter-text.ts";
import type { Look } from "../look.ts";
import { PatternSet } from "../pattern-set.ts";
import { MOST_FINDINGS } from "../phrases.ts";

const RULE = "letter.status-in-thank-you";

/** What the hiring itself is called. */
const HIRING =
  "(?:application|applications|candidacy|candidature|decision|decisions|outcome|outcomes|process|timeline|time ?frame|position|role|job|opening|vacancy|hire|hiring|recruitment|recruiting|status|next steps?|next stage|next round|selection|interview|interviews|your side|your end|things|everything)";
/** "on the hiring process": up to three words between. */
const ABOUT_HIRING = `(?:on|about|regarding|concerning|as to|for|of|with|from|around) (?:(?!the (?:paper|article|project))[\\w'-]+ ){0,3}${HIRING}`;
const WHO = "(?:i|we|you|they|the team|your team|the committee|the panel|someone|anyone|one|candidates)";
const HEARS =
  "(?:hear|know|find out|learn|be (?:told|notified|informed|in touch|contacted|selected|chosen)|expect|get (?:back|an answer|a response|an update|word|news)|receive)";
const DECIDES =
  "(?:decid\\w*|mak\\w+ (?:a|the|your) (?:final )?(?:call|pick)|(?:make|making|made|reach\\w*|come to|have|take|taking) (?:a|an|your|the|any) (?:final |hiring )?(?:decision|choice|selection|answer|offer)|choos\\w*|be in touch|get(?:ting)? back to|let(?:ting)? (?:me|us|candidates|people) know|reach(?:ing)? out|announce|notify|contact(?:ing)? (?:me|candidates)|fill(?:ing)? (?:the|this|it)|mov(?:e|ing) (?:ahead|forward|on)|hir(?:e|ing) (?:someone|for))";
const DECISION =
  "(?:(?:a|the|your|any|that) (?:final |hiring )?(?:decision|choice|answer|offer|outcome|result|verdict))";

/** Questions by their own words, whatever stands around them. */
const QUESTIONS = new PatternSet([
  new RegExp(
    `\\bwhen (?:will|can|should|might|could|may|do|would|shall|are|is) ${WHO}(?:'ll)? (?:\\w+ ){0,4}(?:${HEARS}|${DECIDES})\\b`,
  ),
  new RegExp(
    `\\b(?:when|by when|whether) ${WHO}(?:'ll|'d|'re|'m)? (?:can |might |should |could |will |may |would |are |is |am |do |hope |expect |plan |intend |think )?(?:\\w+ ){0,4}(?:${HEARS}|${DECIDES})\\b`,
  ),
  new RegExp(
    `\\bwhen (?:will |can |is |might |should |may )?${DECISION} (?:is|will|might|can|may|should|be|gets?|could|made|due|expected|likely|to)\\b`,
  ),
  new RegExp(
    `\\bhow (?:soon|long|quickly|fast)\\b[^.?!]{0,50}\\b(?:${HEARS}|${DECIDES}|decision|hiring process|your process|the process|selection|response)\\b`,
  ),
  /\bwhere (?:(?:do|does|did) )?(?:i|we|things|my application|my candidacy|the (?:hiring |selection )?process|it all|everything|that|this) (?:currently |now )?(?:(?:stand|leave)s?|is at|are at)\b/,
  /\bwhere (?:you|the team|things|we|they) (?:currently )?are (?:at |now )?(?:in|with) (?:the|your) (?:\w+[- ]){0,2}(?:process|hiring|decision|search|selection|interviews?|timeline)\b/,
  /\bwhat(?:'s| is| are| will be| would be| might be|'re) (?:\w+ ){0,3}next(?: steps?| stages?| rounds?| phase)?(?: |$|\?|\.|,)(?!quarter|year|release|project|challenge|for the team|for globex)/,
  /\bwhat (?:happens|comes|to expect|i can expect|can i expect|should i expect) (?:\w+ )?(?:next|from here|now)\b/,
  /\b(?:did|have|will|would|do) i (?:get|got|gotten|make|made|land|be getting|stand) (?:it\b|in\b|the job|the role|the position|this job|an offer|it to the next|the cut|a chance)\b/,
  /\b(?:am|was|will) i (?:be )?(?:still )?(?:selected|chosen|moving (?:forward|on)|advanc\w+|in the running|under consideration|being considered|hired|successful|a (?:strong|serious|likely) candidate)\b/,
  /\bhave you (?:already |all |yet )?(?:decided(?! on (?!me\b|whom|who\b|a candidate|some|any|the candidate))|chosen(?! (?:a |the )?(?:tool|name|date|book|model))|made (?:a|your|up your|any|the)|picked|filled|come to a|reached a)\b[^.?!]{0,40}/,
  /\b(?:have|had) you (?:had|got|found) (?:a|the|any) (?:chance|time|opportunity|moment) to (?:decide|make (?:a|the|your)|choose|look at my|review my|discuss my|think about my|consider my)\b|\bare you leaning\b|\bhas (?:a|the|any) (?:final |hiring )?(?:decision|choice|offer|candidate) (?:\w+ )?(?:been|already)\b/,
  /\bhow many (?:other |more |further )?(?:(?:round|stage)s?|interviews|candidates|applicants|people (?:are|have you|did you))\b/,
  /\b(?:how|what) (?:are|do|were) my chances\b|\bmy chances (?:are|of|look)\b|\bmy odds\b/,
  /\bwho else (?:is|are|was|were|made)\b|\b(?:in the (?:mix|running|frame|race))\b|\bother (?:candidates|applicants|finalists)\b/,
  /\b(?:will|would|is|are|might|could|may|shall) (?:there|i|we) (?:be )?(?:\w+ ){0,3}(?:second|another|further|next|final|third|follow-?up) (?:\w+ )?(?:interview|round|stage|meeting|talk|call)\b|\b(?:invit\w*|through|on) (?:me |back )?(?:to|for) (?:the|a) (?:second|next|final|further|another) (?:\w+ )?(?:interview|round|stage)\b/,
  /\b(?:did|have|had|has) i (?:pass(?:ed)?|succeed(?:ed)?|convinced?|made?|qualif\w+|do(?:ne)? (?:well|okay|ok|alright))\b|\bhow (?:did|have) i (?:do|done|come across|perform|fare|score)\b|\bhow (?:i|my interview) (?:did|went|performed|was)\b|\bhow it went\b|\bis it a yes\b|\b(?:do|would) i (?:\w+ )?(?:have|stand) (?:a|any) (?:\w+ )?(?:chance|shot)\b|\bam i (?:through|in|out|your|the (?:one|right|person)|what you|on (?:the|your)|likely|getting)\b|\b(?:can|should|may|could) i (?:\w+ )?(?:expect|assume|count on|look forward to|hope for|plan on)\b/,
  /\b(?:how|where) (?:are things|is it|is everything|do(?:es)? (?:it|things|this)) (?:\w+ )?(?:look|looking|going|stand|coming along|moving|progress\w*)\b|\bwhat(?:'s| is) the (?:latest|status|word|verdict|news|plan from here|outcome|result)\b/,
  /\b(?:is|was) the (?:position|role|job|opening|vacancy) (?:still|already|yet)\b|\bstill (?:interviewing|considering|reviewing) (?:other |more )?(?:candidates|people|applicants)\b/,
]);

/** What is about the hiring, and a question where the sentence asks. */
const MATTERS = new PatternSet([
  /\b(?:talk about|discuss|make|making|expect|get|receive|extend|see) (?:me )?an? (?:job )?offer\b|\b(?:contact\w*|call\w*|check\w*|speak\w* (?:to|with)|reach\w* out to) my (?:reference|referee)s?\b|\b(?:all|the|your|other|remaining|further|more) (?:\w+ )?interviews (?:been|over|done|finished|complet\w+|left|planned|to come|ahead)\b|\binterviews? (?:still )?to come\b/,
  /\b(?:the|a|any|final|this|hiring) decision\b(?! (?:to|of|in|you|they|we|i|was|that (?:led|made)|process|support|tree)| (?:on|about|regarding|for) (?!(?:the |your |this |my )?(?:role|position|job|hir|candid|who|whom)))|\b(?:say|tell me|know|indicate|share|ask) (?:roughly |approximately )?when\b(?=\s*(?:$|[?.!,;]|that (?:will|might|would|could)))/,
  /\b(?:short-?list\w*|finalists?|runner-?up|hiring (?:committee|manager's|team's|panel)|selection (?:process|committee|panel|will|is)|the selection\b(?! of)|vacanc(?:y|ies)|(?:other|remaining|rival) (?:candidates|applicants|contenders)|applicants|first choice|the competition)\b/,
  /\b(?:have|get|got|land(?:ed)?|mine|win|won|offer(?:ing|ed)?|give|giving|still|fill\w*|going to) (?:me )?(?:to )?(?:the|this|that) (?:job|position|role|post)\b|\b(?:if|whether) (?:i|it|the (?:job|role|position)) (?:got|get|gets|went|worked out|made|make|am|is mine|was)\b(?! (?:wrong|right|clear|useful))/,
  /\b(?:how|where|whether|if) (?:i|i've|i have|my (?:interview|answers|test|application|presentation)) (?:\w+ )?(?:did|done|measur\w+|compar\w+|far(?:e|ed)|rank\w*|score\w*|stack\w*|stand|stood|went|perform\w*|came across|come across|was received|were received)\b|\b(?:it|that|things|everything|the interview|my interview|i) (?:\w+ )?(?:went|did|gone) (?:\w+ )?(?:well|ok|okay|alright|fine|badly|good)\b/,
  /\bhow (?:did|do) (?:i|the others?|everyone else) (?:\w+ )?(?:do|compare|fare|rank|score|look)\b|\bhow (?:the |your )?(?:\w+ )?(?:things|everything|selection|process|hiring|search|recruitment) (?:\w+ ){0,3}(?:proceed|progress|mov|go|stand|continu|work|look)\w*\b|\bhow (?:you|the team|we|they)(?:'d| would| will|'ll)? (?:\w+ )?(?:like to |want to |plan to )?(?:proceed|go on from|go forward|move forward|take it from)\b/,
  /\b(?:(?:happen|come|follow)s?|goes|expect) (?:after (?:this|that|today|the interview|now)|next|now|from here|afterwards)\b|\bfrom here\b(?! to)|\bgo on from here\b/,
  /\b(?:will|shall|can|could|should|might|may|to expect to|when|whether|if|by when)\b[^.?!]{0,30}\bhear (?:back|from|anything|something|more about the (?:role|process|position|decision))\b(?![^.?!]{0,20}\b(?:read|think|liked?|use|handle|solve))|\bearliest\b[^.?!]{0,20}\bhear\b/,
  /\b(?:who|whom|how|when) (?:\w+ ){0,3}(?:final|hiring) (?:decision|say|call|word)\b|\bstart(?:ing)? (?:date|day)?\b[^.?!]{0,20}\bif (?:you (?:choose|hire|take|pick|select)|i (?:am|get|were|was|'m) (?:chosen|hired|selected|the))\b|\b(?:anything|something) new (?:on|about|regarding|concerning|from)\b|\bchances? (?:of|are|that|to)\b|\bplan to (?:decide|choose|hire|offer)\b|\bcommittee\b[^.?!]{0,20}\b(?:meet|decid|choos|vote|sit)/,
  /\b(?:sense|idea|indication|thoughts?|word|question|clarity|information|more|something) (?:of|on|about|as to|regarding) (?:the |your )?(?:\w+ )?timing\b|\b(?:the|your) timing (?:looks?|of (?:the|your|a) (?:decision|next|process|offer|hir\w+))\b|\babout timing\b/,
  new RegExp(
    `\\b(?:any|an|some|the latest|a quick|a brief|a short|more|further|your|the) (?:(?:quick|brief|new|further|early|possible) )?(?:updates?|news|word|feedback)\\b(?=\\s*(?:$|[?.!,;]|yet|so far|soon|when|once|as soon|after|before|by |this |next |from (?:you|your|the)|you (?:can|may|might|could)|for (?:me|us)\\b|${ABOUT_HIRING}))`,
  ),
  new RegExp(
    `\\b(?:updates?|news|word|information|info|visibility|clarity|insight|idea|sense|heads-up) ${ABOUT_HIRING}\\b`,
  ),
  /\bnext (?:step|stage|round|phase)s?\b(?! in (?!the (?:process|hiring|interview|selection|recruit|search|application))| (?:of|for|in|on) (?:the |your )?(?:migration|project|product|roadmap|rollout|team))/,
  /\b(?:made|make|making|reach\w*|come to) (?:a|your|the|any) (?:final |hiring )?(?:decision|choice)\b(?! (?:on|about|regarding|for) (?!(?:the |your |this |my )?(?:role|position|job|hir|candid|who|whom)))/,
  /\b(?:the|your|a|any|hiring|recruitment|expected|decision|rough|general|approximate) (?:\w+ )?(?:time ?line|time ?frame|time schedule|schedule|decision date|target date)\b(?! (?:of|for|on) (?!(?:the |your |this |my |an? )?(?:this|it\b|that\b|me\b|\w+ing\b|final|role|position|job|hir|decision|process|next|candid|search|answer)))/,
  /\b(?:status|outcome|result|progress) (?:of|on|for|regarding) (?:my|the|your|this) (?:\w+ ){0,2}(?:application|candidacy|interview|position|role|process|decision|hiring|search|job|opening)\b|\b(?:application|hiring|candidate) status\b|\bmy status\b/,
  /\b(?:if|whether) (?:i|i'm|i am|i've|i have|i'll|i will|i was|i would) (?:\w+ ){0,3}(?:selected|chosen|mov(?:e|ing) (?:forward|on|ahead)|made it|advanc\w+|hired|(?:got|get|getting) (?:the|an|through)|successful|in the running|shortlisted|under consideration|being considered|in consideration|considered)\b/,
  /\b(?:if|whether|how) (?:the |your |a )?(?:team |committee |panel )?(?:you |they )?(?:have |has |had |'ve )(?:\w+ ){0,2}(?:decided|chosen|made (?:a|the|your|up))\b/,
  /\b(?:position|role|job|vacancy) (?:is|has been|was|might be|will be) (?:still )?(?:open|available|filled|vacant)\b/,
  /\b(?:decision|hiring|selection|recruitment) (?:process|schedule|timeline|timing)\b/,
  /\b(?:the|my|any|interview) (?:final )?(?:results?|outcome|verdict|feedback)\b(?! (?:of|from|on) (?:the|your|that|a) (?!interview|process|round|application))/,
  /\byour (?:final |hiring )?decision\b(?! (?:to|on the|about the|not))/,
]);

/** Asks, or leads up to asking. */
const ASKS =
  /\?|\b(?:hint|clue|fill) (?:me )?(?:in|as to|about|on|of)\b|\bcan't wait to (?:find|hear|know|learn)\b|\b(?:i'd|i would) be (?:\w+ )?(?:thankful|curious|interested|delighted)\b|\btell me\b|\b(?:could|can|would|will|might|may|do|did|have|are) (?:you|i (?:please )?(?:ask|know|hear|expect|get))\b|\b(?:please|kindly|pls)\b|\blet me know\b|\bkeep me\b|\b(?:wonder\w*|curious|inquir\w+|enquir\w+)\b|\b(?:ask|asking|check|checking|see|know|learn|hear|understand|find out|get a sense|follow up|following up|touch base)\b (?:\w+ ){0,2}(?:when|where|what|whether|if|how|on|about|of|the|your|any|an|as to|regarding)\b|\bany idea\b|\b(?:i'd|i would|would be|would) (?:\w+ ){0,3}(?:love|like|appreciate|welcome|grateful|happy|glad|keen|eager|helpful|great|thankful)\b|\b(?:tell|share|advise|inform|update|give|send|drop) (?:me|with me|us)\b|\b(?:looking|waiting|hoping|hope|eager|anxious|keen) (?:for|to (?:hear|know|learn|get|receive|find))\b/;

/** What asks by itself, without a question mark. */
const REQUESTS = new PatternSet([
  /\blet me know (?:as soon as|when|once|if|whether|how|what|where|by|about|the moment)\b[^.?!]{0,60}\b(?:decid\w*|decision|updates?|news|progress|next steps?|next round|moving (?:forward|ahead)|selected|chosen|timeline|outcome|result|hear (?:back|anything)|know more|in the running|candidate)\b/,
  /\bkeep me (?:posted|updated|informed|in the loop|up to date|apprised)\b(?=\s*(?:$|[.!?,;]|please|as |about (?:the|your|my|any) (?:\w+ )?(?:process|decision|timeline|progress|status|outcome|next|search|application|role|position|hiring)|on (?:the|your|my|any|how) (?:\w+ )?(?:process|decision|timeline|progress|status|outcome|next|search|application|role|position|hiring|things)|regarding|of (?:the|your|any)))/,
  /\b(?:hop(?:e|ing)|look(?:ing)? forward|expect\w*|eager|excited|keen|wait\w*|can't wait|would (?:love|like|be (?:great|good|nice))|love|like|appreciate)\b[^.?!]{0,20}\b(?:hear\w*|know\w*|learn\w*|get\w*|receiv\w*|find\w*)\b[^.?!]{0,30}\b(?:(?:your|the|a|about the|about your|of your) (?:final |hiring )?(?:decision|verdict|outcome|answer)|by (?:the end|mon|tue|wed|thu|fri|next|tomorrow|this|early|the \d)|before (?:the end|the week|mon|tue|wed|thu|fri|next)|(?:this|next|early next) week|in the next (?:few|couple))/,
  /\b(?:check(?:ing)? (?:in )?on|follow(?:ing)? up on|inquir\w+ (?:about|as to|into)|enquir\w+ (?:about|as to|into)) (?:the |my |your )?(?:\w+ ){0,2}(?:status|application|decision|timeline|outcome|hiring|candidacy|position)\b/,
]);

/** The sentence denies that it asks, or thanks for having been told. */
const HARMLESS =
  /(?:\b(?:not|never|no need to|without|won't|don't|wouldn't|isn't|needn't|nor)\b|n't\b)[^,.;?!]{0,30}\b(?:ask\w*|wonder\w*|inquir\w*|enquir\w*|expect\w* (?:an? )?(?:reply|answer|response)|need (?:to|a) (?:reply|answer|respond|response)|question)\b/;
const TOLD =
  /\bthank(?:s|ful)?(?: you)?\b[^.?!]{0,70}\b(?:explain\w*|outlin\w*|walk\w*|shar\w*|tell\w*|told|clarif\w*|describ\w*|laying|setting|giving|lay\w*|clear|clarity|transparen\w*|open about|for the (?:update|overview|timeline|information))\b|\byou (?:explained|outlined|told|described|laid out|walked|asked|shared|said|mentioned)\b/;

/** A thank-you or a card asks nothing about the decision, the timing or the status. */
export const statusInThankYou: Rule = (look) => {
  const { kind } = look.context;
  if (kind !== "thank-you" && kind !== "card") return NO_FINDINGS;
  const asking = look.text.sentences.filter(asksForStatus).slice(0, MOST_FINDINGS);
  if (asking.length === 0) return subjectFindings(look);
  const message = messageFor(look);
  return asking.map((at) => finding({ rule: RULE, severity: "blocks", at, message, source: "reach-out", fix: "" }));
};

const SUBJECT_ASKS = /\b(?:any (?:news|updates?)|status|next steps\?|decision\?|timeline|when will)\b/;

function subjectFindings(look: Look) {
  const found = SUBJECT_ASKS.exec(look.subject);
  if (found === null) return NO_FINDINGS;
  const at = { start: found.index, end: found.index + found[0].length };
  return [
    finding({ rule: RULE, severity: "blocks", field: "subject", at, message: messageFor(look), source: "reach-out" }),
  ];
}

/** Whether a sentence of a thank-you asks about the decision, its timing or how things stand. */
function asksForStatus({ text, isQuestion }: Sentence): boolean {
  if (text.length > 1_200 || HARMLESS.test(text) || (!isQuestion && TOLD.test(text))) return false;
  if (REQUESTS.test(text)) return true;
  if (QUESTIONS.test(text)) return isQuestion || ASKS.test(text) || STARTS_WITH_QUESTION.test(text);
  return (isQuestion || ASKS.test(text)) && MATTERS.test(text);
}

const STARTS_WITH_QUESTION =
  /^(?:and |so |also,? |but |p\.? ?s\.?:? )?(?:when|how|what|where|have|has|did|am|is|are)\b/;

/** When the turn to ask comes, where the plan knows. */
function messageFor({ context, facts, calendar, today }: Look): string {
  const plan = context.playbook.side === "candidate" ? draftPlan(context.playbook, facts) : undefined;
  const next = plan?.steps.find(
    ({ action, state }) => action === "check-in" && (state === "upcoming" || state === "open"),
  );
  if (next === undefined) return "A thank-you asks nothing: take the question out.";
  return `A thank-you asks nothing. Your turn to ask comes on ${describeDay(calendar.dateOf(next.window.opens), today)}.`;
}
