import { finding, type Rule } from "../finding.ts";
import { PhraseSet } from "../phrases.ts";

const RULE = "letter.apology";

const WRITING =
  "(?:bother\\w*|disturb\\w*|bug(?:ging)?|pester\\w*|nag(?:ging)?|annoy\\w*|troubl\\w*|hassl\\w*|chas(?:e|ing)|intrud\\w*|intrusion|interrupt\\w*|impos(?:e|ing)|push(?:ing|y)?|press(?:ing)?|writ(?:e|ing)|e-?mail(?:ing)?|messag(?:e|ing)|contact(?:ing)?|reach(?:ing)? out|follow(?:ing)?[- ]?up|check(?:ing)? in|ask(?:ing)?|call(?:ing)?|ping(?:ing)?|being (?:a )?(?:\\w+ )?(?:pest|nuisance|bother|pain|persistent|impatient|annoying|forward|pushy)|(?:the |another |yet another |this |one more |my )?(?:unsolicited |extra |second |third |repeated |many |multiple |constant |long |further )?(?:(?:e-?mail|message|note|reminder|follow-?up)s?|bother|nuisance|intrusion|disturbance|interruption)|tak(?:e|ing) (?:up )?(?:more of |some of |any of )?your (?:\\w+ )?time|(?:fill|clog|clutter|flood|cram|crowd)\\w* (?:up )?your inbox|imposing|(?:a |such a |too (?:much )?(?:of )?a )(?:\\w+ )?(?:bother|pest|nuisance|pain|burden|nag)|(?:this |it |i )?(?:is |comes |am |'m )?(?:\\w+ )?too (?:soon|early|much|forward|often|pushy|eager|persistent|many|frequent)|impatien\\w+|the trouble|keep(?:ing)? (?:\\w+ )?(?:asking|writing|emailing|bothering|at you)|jump\\w* in|adding to your)";
const LATE =
  "(?:late|delay|delayed|slow|not (?:\\w+ )?(?:sooner|earlier|before)|missing|mistake|typo|error|confusion|wrong|broken)";

const PHRASES = new PhraseSet([
  {
    pattern:
      /\b(?:second|third|fourth|another|yet another|one more|so many|further) (?:e-?mail|message|note|letter|call|reminder)s?\b[^.?!]{0,50}\b(?:sorry|apologi\w+|forgive)\b/,
  },
  {
    pattern: new RegExp(
      `\\b(?:sorry|apologi[sz]e|apologies|apology|forgive me|excuse me|pardon me|pardon|excuse|regret|ashamed|embarrassed|feel bad|feel guilty|hate|hesitate[d]?|reluctant|hope you (?:don't|do not|won't) mind(?: me| my)?|(?:don't|do not) mind (?:me|my))\\b(?: (?:again|once again|once more|very much|so much|sincerely|in advance|deeply|truly|really|for|to|if|that|about|i'm|i am|i keep|i have to|have to|to have to|to be|to keep|my|the|me|this|be|am|any|you|just|even|keep|for the|about the|having to)){0,6} ${WRITING}(?![a-z])`,
    ),
    evenNegated: false,
    unless: new RegExp(
      `\\b(?:writing (?:so )?${LATE}|${LATE}|(?:e-?mail|message|note|letter|reply|follow-?up) (?:is |was |being |came |comes )?(?:so |a bit )?${LATE}|sent (?:it )?(?:twice|to the wrong)|(?:e-?mail|message)s? (?:crossed|that (?:was|were))|for (?:writing|calling|emailing) (?:at|on) (?:this|such|a)|don't hesitate|do not hesitate|not hesitate|never hesitate|won't hesitate|please (?:feel|do)|asking (?:me|the team)|sorry to hear|press release)\\b`,
    ),
  },
  {
    pattern:
      /\bi(?:'m| am)? (?:really |certainly |truly |do |hope i(?:'m| am) )?(?:not|don't|do not|didn't|did not|hope i'm not|never|wouldn't|would not|hate) (?:\w+ ){0,3}(?:to )?(?:be |become |seem |come across as |sound |appear )?(?:bother\w*|disturb\w*|bug(?:ging)?|pester\w*|nag(?:ging)?|annoy\w*|(?:a |too (?:much )?(?:of )?a )?(?:pest|nuisance|bother|burden|pain|stalker|nag)|intrud\w*|impos\w*|clog\w*|hound\w*|badger\w*|overstep\w*|tak\w* up (?:too much|more) of your time)\b/,
    evenNegated: true,
    unless: /\bwithout\b.*\bbother/,
  },
  {
    pattern:
      /\b(?:hope|hoping|trust) (?:that )?(?:i(?:'m| am)|this (?:is|isn't|does|doesn't|e-?mail|message|note)|it(?:'s| is)|you don't|my)\b[^.?!]{0,25}\b(?:not |n't )?(?:\w+ ){0,2}(?:bother\w*|disturb\w*|annoy\w*|intrud\w*|impos\w*|pester\w*|a (?:bother|nuisance|pest|burden|disturbance|bad time)|too (?:forward|pushy|soon|much))\b/,
    evenNegated: true,
  },
  {
    pattern:
      /\b(?:at the risk of|i know (?:that )?i(?:'m| am| may be| might be|'ve been)|i (?:realize|realise|fear|worry|am afraid) (?:that )?i(?:'m| am| may be| might be)|without wanting to (?:be|seem)) (?:\w+ ){0,3}(?:bother\w*|a (?:\w+ )?(?:pest|nuisance|bother|pain|nag|burden)|pester\w*|annoy\w*|nag\w*|disturb\w*|pushy|persistent|impatient)\b/,
    evenNegated: true,
  },
  {
    pattern:
      /\bi(?:'m sure| (?:know|understand|realize|realise|appreciate|am sure))\b[^.?!]{0,50}\b(?:busy|swamped|inundated|a lot on your plate|full inbox|better things)\b[^.?!]{0,25}\b(?:so |and |but )?(?:i(?:'m| am) )?(?:sorry|apologi\w+|forgive|hate|feel bad)\b/,
    evenNegated: true,
  },
  {
    pattern:
      /\b(?:it's|it is|just) (?:only )?me (?:again|,? bothering)\b[^.?!]{0,10}\bsorry\b|\bsorry,? (?:it's |it is )?(?:just )?me again\b|\bplease (?:forgive|excuse|pardon) (?:my|this|the|me|another) (?:\w+ ){0,2}(?:e-?mail|message|persistence|impatience|intrusion|boldness|insistence|note|for (?:writing|asking|reaching|following|contacting|bothering|the))\b|\b(?:excuse|forgive|pardon) my (?:persistence|impatience|intrusion|boldness|insistence|eagerness)\b|\bsorry (?:for|about) (?:my|the|being) (?:persisten\w+|impatien\w+|insistence|eagerness|pushiness)\b/,
    evenNegated: true,
  },
]);

/** An apology for writing at all. One for a late answer or a mistake is another matter. */
export const apology: Rule = (look) =>
  PHRASES.findAll(look.text.sentences).map((at) =>
    finding({
      rule: RULE,
      severity: "warns",
      at,
      message: "Asking at the right time needs no apology: begin with what you want to say.",
      source: "business-news-daily",
    }),
  );
