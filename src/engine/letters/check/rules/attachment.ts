import { finding, NO_FINDINGS, type Rule } from "../finding.ts";
import { MOST_FINDINGS, PhraseSet } from "../phrases.ts";

const RULE = "letter.attachment";

/** What is not there, not the writer's, or no file. */
const ELSEWHERE =
  /\b(?:no attachments?|without (?:an? |any )?attachments?|not (?:\w+ )?attach\w*|n't (?:\w+ )?attach\w*|strings attached|(?:you|they|he|she|someone|dana|your (?:team|colleague)) (?:\w+ )?(?:attached|enclosed)|attach(?:ment)? (?:rate|theory|style|point)s?|your attach\w+|the attachments? (?:you|in your|to your|from your)|(?:will|'ll|can|could|would|shall|happy to|glad to|going to|to|may|might|want to|should) (?:\w+ )?(?:attach|enclose|be (?:attached|enclosed))|(?:earlier|last|previous|first|other|original|initial) (?:e-?mail|message|letter|application|note)|with my application|to my application|if you (?:would|'d) (?:like|prefer)|(?:like|likes|love|hate|block|reject|strip|big|large|heavy|open|every|each|any|of|handle) (?:an? )?attachments?|link(?:ed)? (?:below|above|here|instead)|attached (?:house|garage|building)|self-?attached|semi-?detached)\b/;
const FEELING =
  /\b(?:(?:am|'m|are|is|was|were|get|got|grow\w*|grew|become|became|feel|felt|so|very|too|quite|rather|deeply|emotionally|sentimentally) attached to (?!(?:this|the|my) (?:e-?mail|message|note|letter))|(?:got|become|grown) attached|attached to (?!(?:this|the|my) (?:e-?mail|message|note|letter|mail|reply))(?:\w+ ){0,2}(?:idea|team|place|city|project|company|people|plan|office|old|way|role|department|school|university|unit|hospital|line|machine|spindle|desk|wall|building|ward|lab)\w*)\b/;

const PHRASES = new PhraseSet([
  { pattern: /\b(?:attached|attaching|attach|enclosed|enclosing|enclose|attachments?|pfa|annexed)\b/ },
  { pattern: /\b(?:anbei|im anhang|ci-joint|en pi[eè]ce jointe|adjunto|in allegato)\b/ },
]);

const FILE =
  /[\p{L}\p{N}_()-]{1,60}(?:\.[\p{L}\p{N}_-]{1,20}){0,2}\.(?:pdf|docx?|xlsx?|pptx?|odt|zip|png|jpe?g|csv|txt|key|pages|ipynb)(?![\p{L}\p{N}])/gu;
const GATE = /attach|enclos|pfa|annex|anbei|anhang|ci-joint|pi[eè]ce jointe|adjunto|allegato/;

/** Something said to be attached that is not among the attachments. */
export const attachment: Rule = ({ text, letter: { attachments }, context: { kind } }) => {
  if (kind === "check-in-call" || !GATE.test(text.lower)) return NO_FINDINGS;
  if (attachments.length > 0) return missingFiles(text, attachments);
  const sentences = text.sentences.filter((sentence) => !ELSEWHERE.test(sentence.text) && !FEELING.test(sentence.text));
  return PHRASES.findAll(sentences)
    .slice(0, 1)
    .map((at) =>
      finding({
        rule: RULE,
        severity: "warns",
        at,
        message: "Nothing is attached yet: add the file, or take the mention out.",
      }),
    );
};

/** Files named beside "attached" that are not among those that are. */
function missingFiles(text: Parameters<Rule>[0]["text"], attachments: readonly string[]) {
  const listed = new Set(attachments.map((name) => name.toLowerCase().split(/[/\\]/).at(-1)!));
  const missing = text.sentences
    .filter((sentence) => GATE.test(sentence.text) && !ELSEWHERE.test(sentence.text))
    .flatMap(({ text: said, start }) =>
      Array.from(said.matchAll(FILE), (found) => ({ name: found[0], start: start + found.index })),
    )
    .filter(({ name }) => !listed.has(name));
  return missing.slice(0, MOST_FINDINGS).map(({ name, start }) =>
    finding({
      rule: RULE,
      severity: "warns",
      at: { start, end: start + name.length },
      message: `${name} is not among the attachments: add it, or take the mention out.`,
    }),
  );
}
