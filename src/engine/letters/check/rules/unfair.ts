import { finding, NO_FINDINGS, type Rule } from "../finding.ts";
import { PhraseSet } from "../phrases.ts";

const RULE = "letter.unfair";

const YOUR = "\\byour (?:own |very |current |obvious |slight |strong |heavy |young |small |two |three )*";
/** A policy, a benefit or a promise of equal treatment speaks of the same things. */
const POLICY =
  /\b(?:regardless of|irrespective of|without regard to|equal opportunit\w+|(?:do|does|did) not (?:discriminate|consider|take into account|ask|look at)|never (?:consider|discriminate|play)|no (?:role|part) in|insurance|benefits?|allowance|parental leave policy|family[- ](?:owned|run|friendly|business)|leave (?:policy|scheme|package)|pension|health ?care (?:plan|cover))\b/;

const PHRASES = new PhraseSet([
  // Age.
  {
    evenNegated: true,
    pattern: new RegExp(
      `${YOUR}age\\b|\\bat (?:your|that|this|his|her) (?:stage of life|time of life|age)\\b|\\b(?:too|rather|quite|a (?:bit|little)|so|very) (?:old|young|elderly|mature|junior in years|advanced in years)\\b|\\b(?:some(?:one|body)|somebody|a|any|candidates?|people|person|applicants?|team|(?:more )?hires?|an|much|bit|slightly|is|are) (?:\\w+ )?(?:younger|older)\\b|\\byounger (?:candidate|person|applicant|colleague|team|crowd|profile|hire|energy|people|someone|generation)s?\\b|\\bolder (?:candidate|person|applicant|worker|people|generation|employee)s?\\b|\\bdigital natives?\\b|\\byouthful\\b|\\byoung(?:,? (?:and )?(?:dynamic|energetic|fresh|hungry))+\\b|\\b(?:close to|near(?:ing)?|approaching|before|until|till|reach\\w*) (?:your )?retire(?:ment|s)?\\b|\\b(?:you|you'll|you will) (?:\\w+ )?retir(?:e|ing)\\b|\\b(?:in your|over|under|above|below|past|past the age of|over the age of) (?:(?:late |early |mid-?)?(?:twenties|thirties|forties|fifties|sixties|(?:20|30|40|50|60)s?))\\b(?! (?:percent|%|people|minutes|hours|days|staff|beds|patients|employees|pages|years? of experience))|\\bhow old\\b|\\bfresh blood\\b|\\bset in (?:your|their) ways\\b|\\bolder than (?:the|our|most|we|you)\\b|\\byounger than\\b|\\byears? (?:left )?(?:until|before|from|to) (?:retirement|you retire)\\b|\\byears? of age\\b|\\byears? old\\b|\\bgeneration (?:gap|z|x)\\b|\\ba mature (?:candidate|applicant|person|man|woman)\\b|\\bold(?:er)? dog\\b`,
    ),
    unless:
      /\b(?:patients?|clients|guests|residents|customers|players|readers|passengers|pupils|students|visitors) (?:\w+ ){0,3}(?:are|is|were|over|under|above|aged|older|younger)\b|\b(?:over|under|above|below|past) \d+ (?!years? (?:old|of age))[a-z]|\bhow old (?:the|is|are (?!you))|\b(?:company|codebase|building|bakery|clinic|practice|studio|firm|data|system|machines?|equipment|vessel|we|business) (?:is|are|was|has been) (?:\w+ )?(?:\d+|years|\w+) years? old\b|\b(?:too|very|quite) (?:young|old) (?:a )?(?:company|business|team|firm|studio|codebase|system)\b|\b(?:the|our) (?:age|company|studio|bakery|clinic|product|codebase|ship|vessel) (?:\w+ )?(?:is|are) (?:\w+ )?(?:young|old|older|younger)\b/,
  },
  // Family.
  {
    evenNegated: true,
    pattern: new RegExp(
      `${YOUR}(?:child(?:ren)?|kids?|bab(?:y|ies)|(?:toddler|son|daughter)s?|famil(?:y|ies)|husband|wife|spouse|partner|marriage|marital|pregnancy|childcare|child care|maternity|paternity|caring responsibilit\\w+|home life|domestic|wedding|engagement ring|private life|personal life|twins)\\b(?! (?:name|doctor|firm|company|organi[sz]ation|agency|team|studio))|\\bas an? (?:\\w+ )?(?:mother|father|mom|mum|dad|parent|newlywed|carer|wife|husband|family (?:man|woman|person))\\b|\\b(?:you (?:are|have|may|might|will|were|'re|plan\\w*|want\\w*)|you're|you've|you'll|are you|do you|whether you|if you|being|getting|become|becoming|with)\\b[^.?!]{0,30}\\b(?:pregnan\\w*|expecting (?:a (?:baby|child)|soon)|have (?:a )?(?:children|kids|family|baby|babies|child)|small children|young children|school-?age|a newborn|a new baby|young kids|little ones|a young family|married|single|a mother|a father|a parent|start(?:ing)? a family|maternity leave|childcare|child care|a baby)\\b|\\b(?:got|get|getting|just|newly|recently|you're|you are|being) (?:just |recently |newly )?(?:married|engaged|divorced)\\b|\\bpregnan(?:t|cy)\\b|\\b(?:a )?(?:young|new|single|working|busy) (?:mother|father|mom|mum|dad|parent|family)s?\\b|\\bstart(?:ing)? a family\\b|\\bfamily (?:situation|(?:commitment|obligation)s?|responsibilit\\w+|plans|planning|circumstances|duties)\\b|\\bhaving (?:children|kids|babies)\\b|\\bchildren at home\\b|\\bno (?:children|kids|family ties)\\b`,
    ),
    unless:
      /\bwheelchair[- ](?:accessible|access|users? (?:among|on|in our))\b|\b(?:welcome|relocat\w+|cover(?:s|ed)?|includ(?:es?|ed|ing)|insur\w*|visas?|moving costs?|schools?|plus one|party|bring|bringing|dinner|congratulations)\b|\bwith your family\b[^.?!]{0,30}\b(?:holiday|weekend|christmas|evening|enjoy)|\b(?:enjoy|talk|discuss)\b[^.?!]{0,40}\bwith your (?:family|partner|husband|wife|spouse)\b/,
  },
  // Health.
  {
    evenNegated: true,
    pattern: new RegExp(
      `${YOUR}(?:health|illness|disabilit(?:y|ies)|disease|diagnosis|medical (?:history|condition|situation|leave|issues?|needs)|(?:health|physical|mental|heart|back|chronic) (?:condition|health|(?:problem|issue|limitation)s?)|condition|impairment|wheelchair|hearing (?:loss|aid|problem)\\w*|eyesight|stutter|stammer|limp|epilepsy|diabetes|depression|anxiety|autism|adhd|dyslexia|cancer|therapy|treatment|surgery|sick (?:leave|days?)|sickness|absences?|back pain|back problem|fitness|weight(?! of)|stamina|burn-?out|operation|recovery|injury)\\b|\\b(?:have|had|has|suffer\\w*|did|do|are|ever|with) (?:you |from )?(?:[\\w'-]+ ){0,4}(?:chronic|mental|physical|serious|long-term) (?:illness|condition|disease|health problem|impairment)\\w*|\\byour (?:\\w+ )?(?:time off|leave|absence|history|(?:struggle|problem|issue)s?|return|recovery|(?:month|week)s?|year|period|break|battle|experience|bout) (?:with|for|from|after|of|due to|because of|owing to) (?:your |an? )?(?:\\w+ )?(?:burn-?out|depression|anxiety|illness|cancer|surgery|stress|sick\\w*|injury|breakdown|disease|addiction|diabetes|epilepsy|back pain|migraines?|mental health)\\b|\\b(?:do|did|have|are) you\\b[^.?!]{0,40}\\b(?:illness(?:es)?|disabilit\\w+|depress\\w+|medication|sick (?:leave|days?)|(?:health|medical) (?:issue|problem|condition)s?|smoke|drink)\\b|\\b(?:with|because of|due to|given|despite|considering|about|concerned about|worried about) (?:a|your|the) (?:\\w+ )?(?:disabilit(?:y|ies)|illness|handicap|medical condition|health (?:condition|problem|issue)s?|wheelchair|diagnosis|impairment)\\b|\\byou (?:are|were|'re|have been|might be|may be|get|seem|could be) (?:\\w+ )?(?:disabled|handicapped|(?:chronically |mentally |seriously |often )?ill|sick (?:too )?(?:often|a lot)|not (?:fit|healthy) enough|in a wheelchair|physically (?:unable|weak|not)|frail|too weak)\\b|\\bwheelchair\\b|\\bphysically (?:fit|able|strong|up to|capable)\\b|\\bhealthy (?:candidate|person|applicant|enough)s?\\b|\\bhealth (?:reasons|issues|problems|concerns|history)\\b|\\b(?:sick|healthy|able-?bodied) (?:people|person|someone|candidates?)\\b|\\bable-?bodied\\b`,
    ),
    unless:
      /\b(?:(?:patient|client|resident)s?|families|people) (?:with|who)\b|\b(?:wish(?:ing)?|hope)\b[^.?!]{0,40}\b(?:recover|health|better|well)|\bquick recovery\b|\boccupational health\b|\b(?:adjustment|accommodation)s? (?:for|to)\b|\bgood health\b/,
  },
  // Origin, language and belief.
  {
    evenNegated: true,
    pattern: new RegExp(
      `${YOUR}(?:accent|nationalit(?:y|ies)|ethnicit(?:y|ies)|ethnic|race|racial|skin|religions?|religious|faith|beliefs|origins?|heritage|cultural background|migration background|ethnic background|native (?:language|country)|mother tongue|home country|country of (?:origin|birth)|country|passport|surname|foreign|immigrant|(?:national|family|social) (?:origin|background)|culture|roots|homeland|prayer|caste|citizenship)\\b(?! (?:of (?:expertise|study)|fit|transformation|add|and values))|\\bnative(?:[- ]level)? (?:\\w+ )?speakers?\\b|\\b(?:you are|you're|being|were|was|as) (?:an? )?(?:foreigner|immigrant|refugee|foreign|migrant|not (?:\\w+ )?(?:american|german|english|british|french|canadian|native|from (?:here|around here|this country|the area|the region)))\\b|\\bforeign(?:ers?|-sounding|[- ](?:name|accent|looking|candidate|applicant|born))s?\\b|\\bwhere you(?:'re| are| come| came| were)? (?:really |originally |actually )?(?:from|born)\\b|\\b(?:people|someone|candidates?|person|applicants?|somebody|those) (?:like you |from )(?:your|that|there|abroad|overseas|other countries|your part|another culture|a different culture)\\b|\\byour (?:kind|people|sort)\\b|\\bour (?:customers|clients|guests|patients|crew|regulars|players)\\b[^.?!]{0,40}\\b(?:accent|foreign|name like|used to (?:a )?(?:local|german|english|american)|prefer (?:a )?(?:local|native|german|english|american))\\b|\\b(?:muslim|christian|jewish|hindu|catholic|islamic|arab|african|asian|black|white|latino|hispanic|turkish|indian|chinese|nigerian|french|syrian|polish|mexican) (?:background|candidate|name|origin|heritage|applicant|woman|man|people|descent|person|mentality)s?\\b|\\bas an? (?:muslim|christian|jew|hindu|catholic|arab|african|asian|black|white|latino|turk|turkish|indian|chinese|nigerian|foreign)\\b|\\baccent\\b|\\b(?:headscar(?:f|ves)|hijab|niqab|burqa|turban|yarmulke|kippa)\\b`,
    ),
    unless:
      /\b(?:kind|people|sort) (?:words|wishes|regards|note|letter|help|skills|manager|team)\b|\bkind (?:of you|letter)|\byour (?:kind|people) (?:\w+)\b(?<!people (?:like|from|would|are|do|and|tend))|\baccent (?:wall|colou?r|lighting|tiles?|piece)\b|\bdance|\bfrench (?:pastry|patisserie|cuisine|baking|bread)\b/,
  },
  // Looks and gender.
  {
    evenNegated: true,
    pattern: new RegExp(
      `${YOUR}(?:appearance|looks|weight(?! of)|height|figure|size|tattoos?|hair(?:style|cut)?|beard|piercings?|outfit|clothes|clothing|dress(?: sense)?|makeup|make-up|face|smile|body|physique|build|style of dress|attire|teeth|gender|sex|sexual\\w*|sexuality|femininity|voice)\\b(?! (?:your|that you|in which|of the business|of experience))|\\b(?:you (?:are|'re|look(?:ed)?|seem(?:ed)?)|you're|looked|someone|somebody|as an?|more|too|very|not|a|an|such a) (?:\\w+ )?(?:attractive|good[- ]looking|beautiful|pretty|handsome|ugly|overweight|obese|fat|thin|skinny|plump|petite|well-?groomed|presentable|unkempt|scruffy|easy on the eyes?|charming (?:woman|man|girl|lady|face)|sexy|slim|lovely (?:girl|lady|face|young))(?! (?:offer|package|profile|salary|option|proposal|strong|good|clear|much|well|sure|impressive|impressed|candidate profile|piece|cake|pastry|pastries|design|level|levels|work|plate|plating|way|close|tough|hard|sample|portfolio|idea|figure|slice|to (?:us|other|employers)))\\b|\\bpresentable\\b|\\b(?:as a|being a|for a|you are a|you're a|need a|want a|prefer(?:red)? a|looking for a|hire a|hiring a|another|only|be a|by a) (?:\\w+ )?(?:woman|man|female|male|girl|guy|lady|gentleman|boy)\\b|\\b(?:female|male|women|men) (?:candidate|applicant|employee|nurse|colleague|chef|designer|surveyor|hire|developer)s?\\b|\\ba (?:wo)?man (?:would|could|might|is|will|for this|in this|at the)\\b|\\bnot a job for\\b|\\bwomen (?:are|tend|usually|often|don't|rarely|can't|find)\\b|\\bmen (?:are|tend|usually|often|don't|rarely|can't|find)\\b|\\bwhat you (?:wore|were wearing)\\b|\\bman's (?:job|work|world)\\b|\\bmale-?dominated|\\ball-?male\\b|\\b(?:look|looks) (?:the part|right for|good in|like (?:our|the))\\b|\\bfront[- ]of[- ]house (?:look|appearance|image)\\b`,
    ),
    unless:
      /\b(?:tone of voice|voice (?:recording|over|acting)|figures? (?:of|for|in)|team size|your voice (?:heard|matters))\b|\bhuman body\b/,
  },
]);

/** An employer's letter speaks of the work, never of age, family, health, origin, belief, gender or looks. */
export const unfair: Rule = (look) => {
  if (look.isCandidate) return NO_FINDINGS;
  const sentences = look.text.sentences.filter(({ text }) => !POLICY.test(text));
  return PHRASES.findAll(sentences).map((at) =>
    finding({
      rule: RULE,
      severity: "blocks",
      at,
      message: "A decision rests on the work: age, family, health, origin and looks have no place in the letter.",
    }),
  );
};
