import { finding, type Rule } from "../finding.ts";
import { PhraseSet } from "../phrases.ts";

const RULE = "letter.desperate";

const JOB = "(?:job|position|role|opportunity|chance|work|offer|interview|opening)";

const PHRASES = new PhraseSet([
  {
    pattern:
      /\b(?:end of (?:my|the) (?:rope|tether)|at my wit(?:'s|s'?) end|nothing left\b(?! (?:to|of|but) (?!lose))|nothing (?:more )?to lose|sav(?:e|ed|ing) my life|life-?sav(?:er|ing)|pray(?:ing|ed)? (?:\w+ ){0,3}(?:for|that|every|to get)|now or never|do or die|can(?:not|'t) afford (?:to (?:lose|miss|wait)|another)|(?:lose|losing|lost) my (?:apartment|house|home|flat|car|visa|insurance|mind)|on the street|at rock bottom|hit rock bottom|make ends meet|food on the table|last straw|hanging by a thread|(?:can(?:not|'t)|could(?: not|n't)|unable to|not able to) (?:\w+ )?(?:pay|cover|afford|make|meet) (?:my |the |our )?(?:rent|mortgage|bills)|bankrupt\w*|eviction|evicted|in debt|my debts?)\b/,
    evenNegated: true,
    unless: /\b(?:customer|client|user|patient|tenant|life-saving (?:drug|device|equipment|work))s?\b/,
  },
  {
    pattern:
      /\bi(?:'d| would|'ll| will)? (?:even |gladly |happily )?(?:sweep|scrub|mop|clean|make (?:the )?coffee|wash)\b[^.?!]{0,30}\b(?:(?:floor|toilet)s?|yard|desks|coffee|if|dishes)\b|\bi (?:really |badly |urgently |desperately )?need (?:to )?work\b(?! (?:with|on|from|in|out|that|to be))|\b(?:\d{2,}|hundreds of|dozens of|countless|so many) (?:other )?(?:applications|rejections)\b[^.?!]{0,60}|\b(?:weekends|nights|overtime|any hours|holidays|evenings),? (?:\w+,? ){0,3}(?:anything|whatever|you name it)\b/,
    unless:
      /\b(?:process(?:ed|ing)?|handle[ds]?|review(?:ed|ing)?|read(?:ing)?|your team|you (?:get|receive|have)) (?:\w+ ){0,3}(?:applications)\b/,
  },
  {
    pattern: new RegExp(
      `\\bi (?:just |simply )?(?:(?:really|truly|so|badly|desperately|urgently|absolutely|very much|do) ){0,3}need (?:this|the|that|your|a|any|to (?:get|have|land|find) (?:this|the|a|any)) (?:\\w+ )?(?:${JOB})\\b(?! (?:description|title|to (?:be|offer|allow|come)))`,
    ),
    unless: /\bbefore i need\b|\bneed the role\b.*\bto be\b/,
  },
  {
    pattern:
      /\b(?:i|i'm|i am|i've)\b(?:(?!\b(?:who|that|which|they|she|he|with|for|team|people)\b)[^.?!,;]){0,30}\bdesperat(?:e|ely|ion)\b|^desperately (?:need|want|hop|wait|look)\w*/,
    unless:
      /\bnot (?:\w+ )?desperate\b|\bdesperate (?:customer|client|user|patient)s?\b|\b(?:(?:customer|client|user|patient)s?|people|teams?) (?:who )?(?:are|were) desperate/,
  },
  {
    pattern:
      /\bi(?:'ll| will|'d| would| am willing to|'m willing to|'m ready to|'m prepared to| am ready to| am prepared to| could| can) (?:\w+ ){0,2}(?:do|take|accept|give|try) (?:absolutely |literally |almost |just about )?(?:anything|whatever (?:you|it|is|salary|pay|job|role|position|hours|wage)|any (?:position|role|job|salary|pay|offer|work|hours|shift|terms|price)|everything)\b(?! to (?:avoid|help|not|keep|stop|prevent|make sure|see))/,
    unless: /\b(?:whatever|anything) (?:you need|i can) (?:to|from me)\b/,
  },
  {
    pattern:
      /\b(?:i|we) (?:\w+ )?beg\b|\bbegging\b|\bi(?:'m| am) pleading\b|\bi (?:implore|plead)\b|\bon my knees\b|\bplease,? please\b/,
    unless: /\bbeg to (?:differ|disagree)\b|\bbegging the question\b/,
  },
  {
    pattern:
      /\b(?:just |please |simply )+(?:give|grant|offer) me (?:just )?(?:a|one|this|another|the) (?:\w+ )?(?:chance|shot|opportunity|try)\b|\bgive me (?:a|one) (?:chance|shot)\b|\bplease (?:pick|choose|hire|select|consider hiring|take) me\b|\btake a chance on me\b/,
  },
  {
    pattern: new RegExp(
      `\\b(?:this|the|getting|your) (?:\\w+ ){0,3}(?:${JOB}|it|company)?\\b[^.?!]{0,25}\\b(?:means?|would mean|is) (?:absolutely |literally |simply )?(?:everything|the (?:whole )?world)(?: to me)?\\b|\\b(?:it|this|that)(?: would|'d)? means? (?:everything|the (?:whole )?world)\\b`,
    ),
  },
  {
    pattern:
      /\b(?:my|the) (?:last|only|final|one) (?:real |remaining )?(?:hope|chance|option|shot|resort|lifeline)\b|\b(?:no|any) other (?:(?:option|prospect|offer|interview|lead)s?|hope)\b[^.?!]{0,10}(?:left|at all|$|[.,!])|\b(?:nothing|no one|nobody) else (?:left|will (?:hire|take|have) me|has (?:called|replied|answered))\b/,
    evenNegated: true,
    unless: /\bi have no other (?:offer|interview)s? (?:to|that|at (?:the|this))\b|\byour (?:only|last)\b/,
  },
  {
    pattern:
      /\b(?:pay|cover|afford|make|behind on|with) (?:my |the |our )?(?:rent|mortgage|bills)\b|\b(?:rent|mortgage|bills?) (?:is|are|was) (?:\w+ )?(?:due|overdue|unpaid|late)\b|\bneed the (?:money|income|salary|paycheck|pay)\b|\bmy (?:family|children|kids|wife|husband|parents|visa|future|life|whole life|survival) (?:\w+ )?(?:(?:depend|hang)s?|rel(?:y|ies)) (?:up)?on\b|\b(?:rejected|turned down|refused) (?:by )?(?:everywhere|everyone|everybody|all|so many|dozens|again and again|\d+)\b|\bnothing else (?:lined up|in sight|on the horizon)\b|\bbills (?:to pay|are piling|piling|keep)\b|\b(?:kids|children|family|mouths?) to (?:feed|support)\b|\brunning (?:out of|low on) (?:money|savings|options|hope|time)\b|\bsavings (?:are|have|will)[^.?!]{0,20}(?:gone|run|dry|low|running)\b|\bunemploy(?:ed|ment)\b[^.?!]{0,30}\b(?:(?:month|year)s?|long|so|too|benefits?)\b|\bout of work (?:for|since)\b|\b(?:my )?(?:finances|financial situation|visa)\b[^.?!]{0,40}\b(?:depend|desperate|bad|run|tight|difficult|worse|hang)\w*/,
    unless:
      /\b(?:(?:customer|client|user|patient|tenant)s?|families) (?:who |to |that )?(?:pay|cover|afford|make|struggle)\b/,
  },
  {
    pattern:
      /\b(?:counting|banking|depending|relying) on (?:this|you|it|your|getting|hearing)\b|\bpinned (?:all )?(?:my )?hopes\b|\b(?:my|all my|all of my) hopes?\b[^.?!]{0,20}\b(?:on|rest)\b|\bput(?:ting)? all my eggs\b/,
    unless: /\bcounting on (?:this|it) (?:data|figure|number)/,
  },
  {
    pattern:
      /\b(?:break my heart|heart ?broken|devastat(?:ed|ing)|crush(?:ed|ing) (?:if|me|not)|losing hope|lose hope|given up hope|don't know what i(?:'ll| will|'d| would) do|can't (?:sleep|eat|think of anything else|stop thinking)|cannot (?:sleep|eat|stop thinking)|losing sleep|sleepless|lying awake|lie awake)\b/,
    evenNegated: true,
    unless: /\b(?:flood|fire|storm|outage|report|story|news)\b[^.?!]{0,20}\bdevastat/,
  },
  {
    pattern:
      /\b(?:check(?:ing|ed)?|refresh(?:ing|ed)?|star(?:e|ing|ed) at|watch(?:ing)?|glued to)\b[^.?!]{0,20}\b(?:my )?(?:inbox|phone|email|mail|mailbox|voicemail)\b[^.?!]{0,40}(?:\b(?:every|all day|constantly|hour|minute|day|morning|night|non-?stop|obsessively|hoping)\b|$)|\bevery time (?:my|the) phone\b|\bwait(?:ing)? by the phone\b/,
  },
  {
    pattern:
      /\b(?:on pins and needles|on tenterhooks|edge of my seat|bundle of nerves|nervous wreck|anxiously (?:await|wait)\w*|so anxious|(?:very|so|extremely|really) (?:worried|nervous|scared|afraid) (?:that|about|because|i)|worried sick|dying to (?:know|hear|work|join|get)|can't bear|going crazy|going mad|driving me (?:crazy|mad))\b/,
  },
  {
    pattern:
      /\b(?:work|start|do it|come|join)\b ?(?:(?!\b(?:and|but|who|that)\b)[\w', -]){0,30}(?:for free|without pay|unpaid|for nothing|for (?:half|less) (?:the )?(?:money|pay|salary)|for any (?:salary|pay))\b|\bwithout (?:this|the|your|that) (?:job|role|position|offer)\b|\bif i (?:don't|do not) get (?:this|the|it)\b|\bi(?:'m| am|'ll be| will be) (?:lost|finished|ruined|done for|nothing)(?: without)?\b|\b(?:take|accept|happy with|settle for|content with|go for|fine with) (?:a |any |much |far )?(?:\w+ )?(?:lower|less|smaller|reduced|half the) (?:salary|pay|money|wage|title)?\b|\b(?:salary|money|pay) (?:is not|isn't|doesn't|does not|is no) (?:important|matter|an issue|a problem|object)\b|\bany salary\b/,
    evenNegated: true,
    unless: /\b(?:settle|take) (?:for )?less (?:time|than|effort)\b|\btakes? less\b/,
  },
  {
    pattern:
      /\bi(?:'ll| will| would|'d) (?:\w+ )?(?:wait|be waiting) (?:as long as|however long|forever|for as long|for (?:months|years))\b|\bi(?:'ll| will) never (?:find|get|have) (?:another|anything|such)\b|\b(?:dream of nothing else|all i (?:want|think about|have ever wanted)|i'd give anything|i would give anything|would kill for|sell my soul|whatever it takes)\b/,
  },
]);

/** What puts the writer's need in place of the work. */
export const desperate: Rule = (look) =>
  PHRASES.findAll(look.text.sentences).map((at) =>
    finding({
      rule: RULE,
      severity: "warns",
      at,
      message: "Need is no reason to hire: say what draws you to the work instead.",
      source: "three-calls",
    }),
  );
