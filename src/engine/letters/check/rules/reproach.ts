import { finding, type Rule } from "../finding.ts";
import type { Look } from "../look.ts";
import { type Phrase, PhraseSet } from "../phrases.ts";

const RULE = "letter.reproach";

const SILENCE = "(?:hear(?:d)?|receiv\\w*|g[eo]t(?:ten)?|had)";
const REPLY = "(?:word|answer|reply|response|update|call|news|message|email|feedback|acknowledge?ment)";

const PHRASES: readonly Phrase[] = [
  // What they promised, against what they did.
  {
    pattern:
      /\byou(?:'d| had| have|'ve)? (?:\w+ )?(?:said|told me|promised|assured me|mentioned|indicated|wrote|gave me your word|agreed)\b[^.?!]{0,110}\b(?:but|yet|however|and (?:yet|still)|still|instead)\b[^.?!]{0,40}\b(?:no|not|nothing|never|\w+n't|haven't|hasn't|didn't|silence|yet to|still waiting|nobody|no one)\b/,
    evenNegated: true,
    unless:
      /\bbut (?:i|it|please|there's|there is) (?:\w+ )?(?:know|understand|no (?:rush|hurry|pressure|problem|need)|realize|realise)/,
  },
  {
    pattern:
      /\b(?:but|yet|however|and),? (?:i(?:'ve| have)|nobody|no one|nothing|you(?:'ve| have)?|there(?:'s| has| is))\b[^.?!]{0,40}\b(?:promised|as promised|despite (?:your|what|the) (?:promis|assur|word)\w*)\b/,
    evenNegated: true,
  },
  {
    pattern:
      /\b(?:broke|broken|break|kept|keep(?:ing)?|keep your|not keep|did not keep|didn't keep) (?:your|the|that) (?:promise|word)s?\b|\byour (?:broken|empty) promises?\b|\bdespite (?:your|having|being|the) (?:promise|assurance|promised|assured|(?:\w+ )?(?:emails|messages|calls|reminders|attempts))\w*/,
    evenNegated: true,
    unless: /\b(?:thank\w*|you (?:have )?(?:always )?kept|glad|appreciate)\b/,
  },
  {
    pattern: /\byou promised\b|\bwas promised\b/,
    unless:
      /\b(?:thank\w*|looking forward|enjoy|paper|article|study|link|document|slides)\b|\bonce the\b|\bthe (?:\w+ ){0,3}you promised (?:to send|me)\b/,
  },
  // What they did not do.
  {
    pattern:
      /\byou(?: have| had|'ve|'d| still| clearly| obviously| simply| apparently| just| all)* (?:never|didn't|did not|haven't|have not|hadn't|couldn't even|could not even|don't|do not|can't even|failed to|neglected to|forgot to|refuse[d]? to|chose not to|didn't even|did not even) (?:\w+ ){0,2}(?:reply|replied|respond\w*|answer\w*|call\w*|bother\w*|writ\w*|wrote|written|gotten? back|got back|get back|let me know|return\w*|acknowledge\w*|keep|kept|follow\w*|care\w*|take the time|have the (?:decency|courtesy)|shown?|show up)\b/,
    evenNegated: true,
    unless:
      /\b(?:if|in case|when|unless|should|so that|until) you (?:have|had|'ve|did|do|don't|still|haven't|didn't)\b|\bunderstand (?:if|that|why) you\b|\bno (?:worries|problem) (?:if|that)\b/,
  },
  {
    pattern:
      /\b(?:ignor(?:ed|ing|e)|disregarded?|brush(?:ed|ing) off|ghost(?:ed|ing)) (?:me|my|by|all|us|again|this)\b|\b(?:been|being|feel|felt) (?:\w+ )?(?:ignored|ghosted|disrespected|misled|lied to|strung along|forgotten|let down|insulted|mistreated|left (?:hanging|waiting|in the dark|in limbo))\b|\b(?:left|leave|leaving|keep|keeping|kept) me (?:hanging|waiting|in the dark|in limbo|guessing|wondering|dangling)\b|\bstring(?:ing)? me along\b|\bled me on\b|\b(?:led|made|given) to (?:believe|understand|expect)\b/,
    evenNegated: true,
    unless: /\bhope\b[^.?!]{0,20}\b(?:not|\w+n't)\b|\bi (?:don't|do not) feel\b/,
  },
  {
    pattern:
      /\b(?:nobody|no one|no-one|not one (?:of you|person)|none of you)\b[^.?!]{0,30}\b(?:repl(?:y|ied|ies)|respon(?:d\w*|se)|answer\w*|call(?:ed|s)?|bother\w*|got back|gets? back|gotten back|contacted|told me|tells me|(?:wrote|written|writes) (?:back|to me)|let me know|reach\w* out|cares?|cared|email\w*)\b(?! (?:the (?:phone|door|bell|radio|question|survey|call)|that question))/,
    evenNegated: true,
  },
  // Silence, counted out or underlined.
  {
    pattern: new RegExp(
      `\\b(?:i(?:'ve| have)? |have |has |had )?(?:still|even now|once again|yet again) (?:\\w+ ){0,2}(?:haven't|have not|hasn't|didn't|not|no|without|nothing|never|waiting (?:for|on|to (?:hear|be|get|receive)))\\b[^.?!]{0,30}(?:\\b(?:(?:hear(?:d)?|receiv\\w*|g[eo]t(?:ten)?|had) (?:\\w+ ){0,3}(?:from (?:you|anyone|anybody)|a (?:single )?(?:word|thing)|(?:any|a|an|your) (?:\\w+ )?${REPLY}|to my)|waiting|no (?:\\w+ )?${REPLY}|nothing|replied|answered|called|responded|written|contacted)\\b|$)`,
    ),
    evenNegated: true,
    unless:
      /\b(?:no|not) (?:rush|hurry|pressure|decided|sure|certain)\b|\bif (?:you|there|the|it|a)\b[^.?!]{0,30}\bstill\b|\bstill not (?:too|sure|clear)\b|\bi(?:'m| am) still (?:not|no)\b|\bunderstand\b[^.?!]{0,40}\bstill\b/,
  },
  {
    pattern:
      /\bi(?:'m| am|'ve been| have been)? (?:still )?(?:sitting |left )?waiting (?:now )?(?:for )?(?:over |more than |almost |nearly |already )?(?:\d+|two|three|four|five|six|several|many|a|(?:week|month)s?|so long|too long|long enough|patiently|ages)\b/,
    evenNegated: true,
    unless: /\bwaiting (?:for )?a (?:response|reply|word|bit)\b/,
  },
  {
    pattern: new RegExp(
      `\\b(?:haven't|have not|not|never|didn't|hasn't|no one has|nobody has|without)(?: \\w+){0,2} (?:${SILENCE}|a single|so much as|even)\\b[^.?!]{0,30}\\b(?:a (?:single )?(?:thing|word)|at all|so much as|even (?:a|an|one)|single|in (?:over |more than )?(?:\\d+|two|three|four|five|six|several|many) (?:week|month)s?|for (?:over |more than )?(?:\\d+|two|three|four|five|six|several|many|a) (?:week|month)s?|since|any (?:\\w+ )?${REPLY} to (?:my|any|either|all))\\b`,
    ),
    evenNegated: true,
    unless:
      /\b(?:haven't|have not) (?:\w+ )?(?:had|got) (?:a )?(?:chance|time|so much fun)|\bsince (?:we|our|the|you)\b/,
  },
  {
    pattern: new RegExp(
      `\\b(?:no|without (?:a|any)|zero|not (?:a|one)|lack of(?: any| a)?) (?:\\w+ )?${REPLY}\\b[^.?!]{0,30}\\b(?:from (?:you|anyone|anybody)|to (?:my|any of my|either|all|the)|since|at all|whatsoever|so far|for (?:weeks|months)|yet again)\\b`,
    ),
    evenNegated: true,
    unless:
      /\bno (?:reply|response|answer) (?:is |to this (?:is )?)?(?:needed|necessary|required|expected)\b|\bno need\b|\b(?:there is|there's|i have|i've|we have) (?:\w+ )?no (?:news|update)\b/,
  },
  {
    pattern:
      /\b(?:(?:complete|total|radio|deafening|utter|absolute|stony|nothing but|only|your|such) )+silence\b|\b(?:the|this|that) (?:\w+ )?silence (?:since|from|on your|after|is|has|speaks|says|tells|does|was)\b|\b(?:since(?: then)?|and then|then|but|only),? (?:just |only |nothing but )?silence\b|^silence\b(?! (?:in|of) the)|\byour lack of\b|\bthe lack of (?:any )?(?:response|reply|communication|feedback|courtesy|respect|an answer)\b/,
    evenNegated: true,
    unless: /\bsilence (?:of|in) the (?:lab|office|room|night)\b/,
  },
  {
    pattern:
      /\b(?:my|the|these) (?:(?:last|previous|earlier|first|past|prior|other|many|several|numerous|repeated|countless|\d+|two|three|four|five|unanswered) ){1,3}(?:e-?mail|message|letter|call|note|voicemail|request|attempt)s?\b[^.?!]{0,30}\b(?:unanswered|went|gone|ignored|without|never|not|no|\w+n't|nothing|silence)\b|\bunanswered (?:e-?mail|call|message)s?\b|\bleft (?:\w+ )?(?:message|voicemail)s?[^.?!]{0,30}\b(?:no|never|nobody|without|and nothing)\b/,
    evenNegated: true,
  },
  {
    pattern:
      /\b(?:this is|for) (?:now |already )?(?:the |my )(?:third|fourth|fifth|sixth|nth|umpteenth|second) (?:time|e-?mail|message|letter|attempt|request|reminder)\b[^.?!]{0,40}|\bhow many (?:times|more times|emails|messages)\b|\bas i (?:have |'ve )?(?:already|repeatedly|previously) (?:asked|written|said|told|mentioned|explained|stated)\b|\bonce again,? i (?:am|have|must|find|ask)\b/,
    evenNegated: true,
    unless: /\b(?:third|second|fourth) time (?:we|i (?:have )?(?:met|visited|worked|led|ran|used))\b/,
  },
  {
    pattern:
      /\b(?:(?:email|message|call|letter|note|week|day|month|interview|round)s?|hours)\b,? (?:and |but |later,? |with )?(?:still )?(?:no|not (?:one|a|a single)|zero|without (?:a|an|one|any)) (?:\w+ )?(?:answer|reply|response|word|call|news|decision|feedback|update)\b(?! (?:is|was|to be) (?:needed|necessary|expected|required))/,
    evenNegated: true,
  },
  {
    pattern:
      /\b(?:and|but|yet|still|since|now|so far)\b[^.?!]{0,30}\b(?:received|heard|got|gotten|had|seen) (?:absolutely |precisely |exactly )?nothing\b(?! but (?!silence))|\b(?:the|common|basic|least|any|some|no|even) (?:decency|courtesy|grace|manners|respect) (?:to|of)\b|\b(?:decency|courtesy)\b[^.?!]{0,30}\b(?:reply|answer|response|call|tell|inform|write)\b/,
    evenNegated: true,
  },
  {
    pattern:
      /\byou (?:\w+ )?(?:could|might|should|ought to) (?:\w+ ){0,2}(?:have )(?:\w+ )?(?:told|said|let|called|written|informed|warned|replied|answered|had the|known|been)\b|\b(?:takes?|took|taking|taken) (?:you |them |your team )?(?:so|this|that|too|forever|ages) ?(?:long)?\b(?= to|$|[.?!,;]| (?:for|before|when))|\b(?:don't|do not|doesn't|does not|didn't|never|clearly not|not) (?:\w+ )?(?:value|respect|care (?:about|for)|appreciate) (?:\w+ )?(?:my|your (?:candidates|applicants)|people|candidates|applicants|me|the time|other people)\b|\blet(?:ting)? (?:me )?down\b|\black of (?:a |any |an )?(?:response|reply|communication|feedback|respect|courtesy|answer|interest|news|information|professionalism)\b|\bas usual\b|\byour (?:\w+'s|team's|company's|firm's|office's) silence\b/,
    evenNegated: true,
    unless:
      /\b(?:take|takes|took) (?:this|that|too|so) (?:\w+ )?(?:to|seriously|into|with|away|on|further|much|many)\b|\byou (?:could|might|should) (?:not )?have (?:been|known) (?:\w+ )?(?:more )?(?:kind|clear|helpful|welcom|better prepared|friend)|\bi (?:won't|will not|wouldn't|would not) let\b|\bnot let (?:you|them) down\b|\black of (?:interest|information) (?:in|about) (?:the|their|our) (?:data|market|tool)/,
  },
  {
    pattern:
      /\bi(?:'m| am|'ve been| have been| feel| was)? (?:(?:rather|quite|very|really|so|a bit|a little|somewhat|frankly|honestly|increasingly|pretty|extremely|deeply|getting|growing|more than a little) ){0,2}(?:annoyed|angry|frustrated|disappointed|fed up|irritated|offended|insulted|dismayed|displeased)\b(?=\s*(?:$|[.!?,;]|and|but|now|today|about (?:this|it|how|the way)))/,
    unless:
      /\bnot\b[^.?!]{0,12}\b(?:annoyed|angry|frustrated|disappointed|offended)\b|\b(?:although|though|while|of course|naturally)\b[^.?!]{0,30}\bdisappointed\b|\bdisappointed\b[^.?!]{0,20}\bbut (?:i |also )?(?:grateful|glad|understand|thank)/,
  },
  {
    pattern:
      /\byour (?:\w+ )?(?:process|communication|organi[sz]ation|team|handling|behaviou?r|treatment|planning)(?: of \w+)? (?:is|was|has been|seems|leaves) (?:\w+ ){0,2}(?:mess|chaotic|chaos|joke|broken|slow|flawed|poor|bad|terrible|awful|unclear|disorgani[sz]ed|much to be desired|a lot to be desired|lacking|careless|sloppy)\b|\b(?:my|our|people's|candidates'?|everyone's) time (?:\w+ )?(?:not|isn't|wasn't|hasn't|doesn't|is worth|is worthless|means nothing)\b|\bnot (?:even|so much as) (?:an?|one|the) (?:\w+ )?(?:reply|answer|line|acknowledge?ment|e-?mail|call|note|response|word|courtesy|rejection)\b|\btried (?:to (?:reach|contact|call|get|find)|calling|emailing|writing|reaching)\b[^.?!]{0,30}\b(?:times|repeatedly|again and again|in vain|without)\b|\bother (?:companies|employers|firms|teams) (?:\w+ )?(?:manage|reply|answer|respond|know|have the|at least)\b|\b(?:finally|for once|at long last) (?:(?:get|hear|receive)s?|repl(?:y|ies)|answers?|be answered|has the|decides?)\b|\blong (?:gone|past|overdue|since (?:gone|passed))\b|\b(?:well |already |now |is |are |weeks |days )?overdue\b|\bno way to (?:run|treat|conduct|handle|do|organi[sz]e|manage)\b/,
    evenNegated: true,
    unless:
      /\b(?:(?:invoice|bill|account|book|report)s?|library|(?:payment|receivable)s?) (?:\w+ ){0,3}overdue\b|\boverdue (?:(?:invoice|bill|account|book|report|payment)s?|thanks|note)\b|\bfinally (?:hear|receive) (?:back )?from (?:the|my) (?:exam|school|university)/,
  },
  // Sarcasm.
  {
    pattern:
      /\bi (?:guess|suppose|assume|take it|gather|see|imagine|presume)\b[^.?!]{0,30}\b(?:not (?:\w+ )?(?:important|worth|good) enough|not worth|don't (?:matter|count|rate)|doesn't (?:matter|count)|too busy|too much (?:to ask|trouble|effort)|you (?:forgot|have forgotten|lost|don't care|no longer))\b|\bmy application (?:\w+ )?(?:got lost|is gathering dust|fell|disappeared|vanished)\b|\bso much for\b|\b(?:apparently|evidently|clearly|obviously|it seems),? (?:your|you|nobody|no one|a|candidates|my time|the date)\b[^.?!]{0,50}\b(?:not|nothing|little|don't|doesn't|never|no|isn't|aren't|lost|forgot\w*|optional|suggestion|slow)\b|\b(?:must be nice|how nice for you|thanks for nothing|lucky me|no surprise there|what a surprise|some (?:friday|monday|tuesday|wednesday|thursday|deadline|promise) that was)\b|\bin (?:which|what) (?:year|century|decade)\b|\b(?:did|have) you (?:all )?(?:forget|forgotten|lose|lost|vanish\w*|fall\w*|disappear\w*) ?(?:about|my|me|asleep|off)?\b|\bis (?:anyone|anybody|somebody|someone) (?:\w+ )?(?:there|home|alive|awake|reading)\b|\b(?:hello\?|knock,? knock)/,
    evenNegated: true,
    unless: /\bso much for (?:your|the|taking|having|meeting|seeing|all|showing|inviting)\b|\bthank/,
  },
  {
    pattern:
      /\b(?:no|not a|not the|hardly a|not how you|is not how|isn't how) way (?:to|you) treat\b|\b(?:how|way) (?:you|to|a company) (?:should |ought to )?treat (?:people|candidates|applicants|someone|anyone|others)\b|\b(?:a|one) (?:simple|short|quick|single|one-line|two-line|brief) (?:\w+ )?(?:reply|answer|line|email|note|call|word|message|no) (?:would|could|might|should) (?:\w+ )?(?:have|be|do|suffice)\b|\b(?:would|might) have been (?:nice|polite|courteous|decent|kind|professional|fair|appreciated|considerate)\b|\b(?:a company|an employer|people|someone|a team|a firm) (?:that|who) (?:keeps?|honou?rs?|stands? by|respects?)\b[^.?!]{0,30}\b(?:word|promises?|time|(?:date|deadline)s?|candidates)\b|\bnot keep(?:ing)? (?:your|its|their) (?:word|promises?)\b/,
    evenNegated: true,
    unless: /\bwould have been nice to (?:meet|see|talk|have (?:more|met))/,
  },
  // Judgements on them.
  {
    pattern:
      /\b(?:very |so |rather |quite |extremely |deeply |really |a bit |frankly |increasingly |somewhat |incredibly |most |pretty |highly )*(?:unprofessional|disrespectful|inconsiderate|discourteous|unacceptable|appalling|outrageous|shameful|a disgrace|disgraceful|insulting|rude|ridiculous|inexcusable|thoughtless|poor form|bad form|shabby|disappointing(?: (?:that|to|how|lack|silence|behaviou?r))|frustrating|annoying|irritating)\b/,
    unless:
      /\b(?:customer|client|user|patient|problem|bug|report|dashboard|tool|spreadsheet|manual|delays? in (?:the|your) (?:data|pipeline)|how frustrating|challenge|work(?:ing)? (?:with|in)|it (?:is|was) frustrating when|for (?:your|the) (?:team|(?:user|customer)s?))s?\b|\b(?:hope|sound|seem|appear|be|being)\b[^.?!]{0,20}\b(?:not|\w+n't)\b|\bnot (?:trying|meaning|want\w*) to (?:be|sound|seem)\b/,
  },
  {
    pattern:
      /\bi(?:'m| am|'ve been| was| have been| feel| felt| find myself| must say i am| have to say i am|'m afraid i am)? (?:\w+ ){0,3}(?:disappointed|frustrated|annoyed|upset|angry|irritated|fed up|offended|hurt|dismayed|surprised|shocked|puzzled|baffled|astonished|concerned)\b[^.?!]{0,40}\b(?:silence|you(?:r)?|no one|nobody|nothing|not|never|haven't|have not|lack|how (?:this|long|i)|that (?:i|it|there|my)|by (?:this|the)|with (?:this|the|how)|treat\w*|communicat\w*|process|in you)\b/,
    unless:
      /\b(?:surprised|shocked|puzzled) (?:by|at|to (?:learn|hear|see)) (?:how (?:much|quickly|many|far|well|open|friendly|warm)|your (?:kind|generous|quick|open))|\bnot to (?:be join|have been (?:select|chosen)|join|be (?:mov|work|part))|\bthat i (?:will not|won't|was not|wasn't|did not|didn't) (?:be|get|make)|\b(?:while|although|though|of course)\b[^.?!]{0,40}\bdisappointed\b/,
  },
  {
    pattern:
      /\b(?:the )?(?:very )?least (?:you|one|anyone|they) (?:can|could|might|should)\b|\bcommon (?:courtesy|decency)\b|\b(?:basic|simple) (?:courtesy|decency|manners|politeness|respect)\b|\bhave the (?:courtesy|decency)\b|\bis (?:it|that) (?:really )?(?:too much|so hard|that hard|so difficult)\b|\bsurely (?:you|it|someone|somebody|a company)\b|\bone would (?:think|expect|have)\b|\bi(?: would have| had| would've|'d have|'d) (?:expected|hoped for|thought) (?:better|more|at least|a (?:bit|little) more|that (?:a|you)|some|an? (?:\w+ )?(?:reply|answer|response)|to (?:have )?(?:hear|heard|be|been))\b|\bi expected (?:better|more|at least|a reply|an answer|a response|to (?:hear|have heard|be))\b/,
    evenNegated: true,
    unless:
      /\bi (?:had )?expected (?:more|better) (?:of|from) (?:myself|my)\b|\b(?:a bit|much|far) more than i (?:had )?expected\b/,
  },
  {
    pattern:
      /\bwhy (?:haven't|have not|hasn't|has no|have i not|didn't|did not|did you not|is it (?:that|so|taking)|isn't|am i|are you (?:not|ignoring)|has it taken|does it take|no one|nobody|can't|won't|you (?:haven't|have not|did not|didn't|never|chose|rejected|would))\b/,
    evenNegated: true,
    unless:
      /\bwhy (?:is it (?:that )?(?:so (?:many|few))|isn't (?:the|there))\b|\bask(?:ed)? why\b|\bexplain\w* why\b|\bunderst\w+ why\b/,
  },
  {
    pattern:
      /\bhow (?:long|hard|difficult) (?:does|can|could|is|must|do) (?:it|this|that|i|one|a simple)\b[^.?!]{0,30}\b(?:take|be|wait|decide|reply|have to)\b|\b(?:waste(?:d)?|wasting) (?:of )?(?:my|everyone's|everybody's|our) (?:time|effort|day)\b|\bwaste of time\b|\bi took (?:a day|time|the day|an afternoon|days?|two days|half a day) off\b/,
    evenNegated: true,
  },
  {
    pattern:
      /\b(?:it(?:'s| is| has been|'s been)|that(?:'s| is| was)) (?:now |already |been )*(?:over |more than |nearly |almost |well over |a full |exactly )?(?:\d+|two|three|four|five|six|seven|ten|several|many) (?:\w+ )?(?:days|weeks|months)\b[^.?!]{0,60}\b(?:still (?:no|nothing|not|waiting|haven't|have not|without)|nothing|no (?:word|reply|answer|response|news|one)|silence|not (?:heard|a)|haven't|without|never|nobody)\b/,
    evenNegated: true,
  },
];

/** Arguing with a no. */
const ARGUMENTS: readonly Phrase[] = [
  {
    pattern:
      /\b(?:you(?:'re| are|'ve| have|'ll| will)?|your|this|the|it's|that's) (?:\w+ ){0,4}(?:mistake|wrong (?:choice|decision|candidate|person|call)|regret|unfair\w*|unjust|made up (?:your|its)|biased|short-?sighted|nonsense)\b/,
    unless: /\bi (?:\w+ )?(?:made|regret)\b|\bno regrets?\b|\bregret(?:s)? that i\b/,
  },
  {
    pattern:
      /\bi (?:\w+ )?(?:disagree|cannot accept|can't accept|don't accept|do not accept|refuse to accept|dispute|object to|challenge)\b|\b(?:(?:re-?consider|rethink|reverse) (?:your|this|the|it|that|my|me)|think again|change your mind)\b|\bi(?: was| am|'m) (?:clearly |obviously |by far |far )?(?:more|better|the (?:best|most)) (?:\w+ )?(?:qualified|suited|candidate|than)\b|\bi deserved\b/,
    evenNegated: true,
  },
];

const ALWAYS = new PhraseSet(PHRASES);
const AFTER_A_NO = new PhraseSet([...PHRASES, ...ARGUMENTS]);

/** Blame for the silence, or for the decision. */
export const reproach: Rule = (look) => {
  const phrases = look.context.kind === "rejection-thanks" ? AFTER_A_NO : ALWAYS;
  const message = messageFor(look);
  return phrases
    .findAll(look.text.sentences)
    .map((at) => finding({ rule: RULE, severity: "warns", at, message, source: "reach-out" }));
};

function messageFor({ context: { kind }, isCandidate }: Look): string {
  if (!isCandidate) return "A reproach helps nobody here: say what is, without the blame.";
  return kind === "rejection-thanks"
    ? "A no is not argued with: thank them, and keep the door open."
    : "Silence has its reasons, and blame ends it badly: name the date and ask.";
}
