import type { Finding } from "../../letter.ts";
import { finding, NO_FINDINGS, type Rule } from "../finding.ts";
import type { Sentence } from "../letter-text.ts";
import type { Look } from "../look.ts";

const RULE = "letter.unclear-no";

const OTHER =
  "(?:another|other|a different|different|someone|somebody|an internal|an external|a candidate|candidates (?:who|whose|with)|one of the other|an? \\w+ (?:candidate|applicant)|(?:two|three|four|five|a few|a small number of) (?:other )?(?:candidates|applicants|people))";
/** Words that say no, and cannot be read otherwise. */
const SAYS_NO: readonly RegExp[] = [
  new RegExp(`\\boffer(?:ing|ed)? (?:it|(?:the|this|our)(?: \\w+){1,4}) to ${OTHER}`),
  new RegExp(
    `\\b${OTHER}(?: \\w+){0,3} (?:was|were|has been|have been|is|are|got|gets|will be|will|took|takes) (?:\\w+ )?(?:chosen|selected|hired|appointed|picked|preferred|offered|given|ahead|the (?:job|role|position|place|one)|take|fill|taking|filling|joining)`,
  ),
  /\bit (?:won't|will not|is not going to|isn't going to|wasn't|was not|can't|cannot) be you\b|\byou(?:'re| are| were|'ve| have| did| will|'ll)? (?:\w+ )?(?:not|\w+n't) (?:\w+ )?(?:the (?:one|candidate|person)|get|got|gotten|made|make|among|our (?:choice|first)|been (?:chosen|selected|successful)|chosen|selected|successful)\b|\b(?:didn't|did not|haven't|have not|won't|weren't|wasn't) (?:get|got|make|made|be getting|be joining|chosen|selected|been (?:chosen|selected|successful))\b/,
  /\b(?:not|\w+n't|unable to|cannot|no longer|never) (?:\w+ ){0,3}(?:mov(?:e|ing) (?:ahead|forward|on|you|your)|proceed\w*|progress\w*|advanc\w*|continu\w*|tak(?:e|ing) (?:your|you|this|things|it|the)|offer\w*|hir(?:e|ing)|select\w*|choos\w*|chosen|invit\w*|appoint\w*|be (?:\w+ )?(?:able|in a position|possible)|pursu\w*|go(?:ing)? (?:ahead|further|forward|any further|on|with)|consider(?:ing|ed)?|shortlist\w*|accept\w*|successful|get(?:ting)? the|be (?:joining|hired|yours)|the right (?:match|fit|person|candidate)|a (?:match|fit)|join\w*|fill(?:ing)?|interview(?:ing)?|bring(?:ing)? you|call(?:ing)? you)\b/,
  new RegExp(
    `\\b(?:chose|chosen|choosing|select(?:ed|ing)|hired|appointed|decided (?:on|for|to (?:hire|appoint|offer|go (?:with|ahead with)|choose|select|move|proceed|continue))|going (?:ahead |forward )?with|gone (?:ahead )?with|went (?:ahead )?with|go with|mov(?:e|ed|ing) (?:ahead|forward|on) with|proceed(?:ing|ed)? with|continu(?:e|ing|ed) with|offered (?:the|this|our)(?: \\w+){1,4} to|giv(?:en|ing) (?:the|this)(?: \\w+){1,4} to|opted for|settled on|preferred|picked|took on|taken on|pursu(?:e|ing)|focus(?:ing)? on|found)\\b (?:\\w+ ){0,2}${OTHER}`,
  ),
  new RegExp(
    `\\b(?:role|position|job|place|post|offer)\\b[^.?!]{0,40}\\b(?:went|has gone|is going|will go|goes|given|offered) to ${OTHER}`,
  ),
  /\b(?:position|role|job|post|vacancy|opening|place)\b[^.?!]{0,30}\b(?:is|has been|was|have been|is now|has now been|now) (?:now |already |since |also )?(?:filled|closed|taken|cancelled|canceled|withdrawn|no longer (?:open|available)|frozen)\b/,
  /\b(?:closed|cancelled|canceled|withdrawn|filled) (?:the|this|that) (?:position|role|job|post|vacancy|opening|search)\b/,
  /\b(?:unsuccessful|declin(?:e|ed|ing) (?:your|to)|reject(?:ed|ing|ion)?|turn(?:ed|ing)? (?:you|it|your application) down|ruled (?:you )?out|the answer is (?:a )?no\b|answer is 'no'|it(?:'s| is) a no\b|we (?:have to|must|are going to) say no|saying no|this is a no|a no from us|no from (?:us|me)|your application (?:ends|stops) here|end of the (?:road|process) for)\b/,
  /\b(?:decided|chosen|opted|choose) (?:against|not)\b|\bdecision (?:is|was|has been|went) (?:a )?(?:against|no\b|not|negative)/,
  /\bregret\w* (?:to (?:inform|tell|say|advise|let)|that|having to (?:tell|say|inform)) [^.?!]{0,50}\b(?:not|\w+n't|unable|cannot|unsuccessful|another|other|no|filled|closed|declin\w*)\b/,
];

/** Takes a no back, or leaves a door open that is shut. */
const HEDGES =
  /\b(?:you(?:'re| are| remain| may be| might be| will be)?|your application (?:is|remains|stays)) (?:\w+ )?(?:still |very much )?(?:in (?:the running|contention|consideration|play|the mix|with a chance)|under (?:active )?consideration|a (?:strong |possible |potential )?candidate|on (?:our|the) (?:short ?list|list|radar))\b|\b(?:not|isn't|\w+n't) (?:\w+ )?(?:a (?:final |definite |definitive )?no|a (?:flat|hard) no|final|the final word|set in stone|over yet|the end)\b|\b(?:may|might|could) (?:still |yet |well )?(?:change|come back to you (?:for|about|on) (?:this|the same)|reconsider|revisit (?:this|your)|be able to offer (?:you )?(?:this|it))\b|\b(?:have not|haven't|not yet) (?:\w+ )?(?:made (?:a|our|up|the)|decided|ruled)\b|\bif (?:the|our) (?:first|other|chosen|preferred) (?:choice|candidate)\b|\bkeep(?:ing)? you (?:on hold|as a (?:back-?up|reserve)|warm|in reserve)\b|\bput(?:ting)? (?:you|your application) on hold\b/;

/** A rejection says no, in words that cannot be read as perhaps. */
export const unclearNo: Rule = (look) => {
  const { kind } = look.context;
  if ((kind !== "reject-application" && kind !== "reject-interviewee") || isOffer(look)) return NO_FINDINGS;
  const { sentences } = look.text;
  const hedge = sentences.find(({ text }) => HEDGES.test(text));
  const isNo = sentences.some(saysNo);
  if (isNo && hedge === undefined) return NO_FINDINGS;
  return [isNo ? unclearAt(hedge!) : unclearAt(hedge ?? softest(sentences))];
};

/** The letter of an offer is sent by the same step. */
function isOffer({ facts }: Look): boolean {
  return facts.decision?.outcome === "offer";
}

function saysNo({ text, isQuestion }: Sentence): boolean {
  if (isQuestion || /^if |\bif you (?:do|are|have) not\b/.test(text)) return false;
  return SAYS_NO.some((pattern) => pattern.test(text.slice(0, 1_200)));
}

/** Where the no hides: the sentence that comes nearest to one, else the first. */
function softest(sentences: readonly Sentence[]): Sentence | undefined {
  const near =
    /\b(?:unfortunately|difficult|many|strong|high (?:number|calibre|caliber|quality)|competi\w+|decision|regret|sorry|wish you|other|luck|sadly|however|on this occasion|at this time|for now)\b/;
  return sentences.find(({ text }) => near.test(text)) ?? sentences[0];
}

function unclearAt(at: Sentence | undefined): Finding {
  return finding({
    rule: RULE,
    severity: "blocks",
    at: at ?? { start: 0, end: 0 },
    message: "This does not say no: put the decision in the first sentence, in words that cannot be read as perhaps.",
    source: "business-news-daily",
  });
}
