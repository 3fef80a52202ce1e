import { type Passage, sentenceOf } from "../phrases/passage.ts";
import type { FoundPhrase } from "../phrases/phrase-index.ts";
import { PhraseIndex, phraseRule } from "../phrases/phrase-index.ts";

/** Questions that want no answer: how somebody is, whether there are questions, what was asked and is now answered. */
const PLEASANTRY =
  /\b(?:how are you|how(?:'s| is) (?:it going|everything)|hope you|how was your (?:weekend|trip|journey|holiday|flight)|any (?:other |further )?questions|questions\?|did you (?:get|arrive|make it) (?:home|back)|isn't it|right\?|remember\?|who knows|you asked|wie geht|comment allez|como estas|come va|hoe gaat|tudo bem|haben sie (?:noch )?fragen)\b|^(?:ok|okay|really|what|why not)\?/;

/** Things one is asked for without a question mark. */
const REQUESTS = new PhraseIndex([
  phraseRule(
    "question.request",

    [
      "(?:please|kindly) (?:could you |can you |also )?(?:send|provide|share|forward|confirm|complete|fill|return|e-?mail|supply|upload|attach|let (?:me|us) know~(?:if|whether|when|what|which|how|your|who|where|about))",
      "(?:could|can|would|will) you (?:please |kindly |also |possibly |perhaps )?(?:send|provide|share|forward|confirm|complete|fill|tell|let (?:me|us) know|give|clarify|elaborate|explain|remind|upload|consider|be (?:willing|open|able))",
      "let (?:me|us) know (?:if you (?:are|would|could|can|still|prefer)|whether|when you|what|which|how|your|who|where)",
      "(?:need|needs|require|missing)(?: (?:from you|to know))? (?:a |an |the |two |three |your |some )?(?:copy of |scan of |list of |contact details (?:of|for) |names of )?(?:your |two |three )?(?:\\w+ )?(?:references|referees|certificates?|transcripts?|portfolio|work permit|salary expectations?|notice period|start date|address|id|passport|details|documents?|diploma|visa status)",
      "(?:would you mind|do you mind) \\w+ing",
      "send (?:me|us) (?:your|the|a|two|three|some)",
    ],
    /\b(?:if you have (?:any |further |more )?(?:other )?questions|any questions|questions or concerns|don't hesitate|not hesitate|feel free)\b/,
  ),
  phraseRule(
    "question.request.de",

    [
      "bitte (?:senden|schicken|teilen|nennen|reichen|ubermitteln|lassen)~(?:uns|mir)?",
      "(?:konnten|konnen|konntest|kannst|wurden) (?:sie|du)~(?:senden|schicken|mitteilen|nennen|zusenden|nachreichen|sagen|bestatigen)",
    ],
    /\b(?:fragen haben|bei fragen)\b/,
  ),
  phraseRule("question.request.fr", [
    "(?:merci de|veuillez)~(?:envoyer|transmettre|confirmer|preciser|indiquer|communiquer|fournir)",
    "(?:pourriez|pouvez|pourrais|peux)(?:-| )(?:vous|tu)~(?:envoyer|transmettre|confirmer|preciser|indiquer|communiquer|dire)",
  ]),
  phraseRule("question.request.es", [
    "(?:podrias?|puedes?|podrian)~(?:enviar|mandar|confirmar|indicar|decir|facilitar|compartir)",
    "(?:por favor|rogamos|le ruego|te pido)~(?:envi\\w+|mand\\w+|confirm\\w+|indi\\w+|facilit\\w+)",
  ]),
  phraseRule("question.request.it", [
    "(?:potrebbe|potresti|puo|puoi)~(?:inviar|mandar|confermar|indicar|dir|fornir)\\w+",
    "(?:per favore|la prego|le chiedo|ti chiedo)~(?:invi\\w+|mand\\w+|conferm\\w+|indic\\w+)",
  ]),
  phraseRule("question.request.nl", [
    "(?:kunt|kun|zou|zoudt|wilt|wil) (?:u|je)~(?:sturen|opsturen|bevestigen|laten weten|doorgeven|aangeven|toesturen)",
  ]),
  phraseRule("question.request.pt", [
    "(?:poderia|pode|podes|poderias)~(?:enviar|mandar|confirmar|indicar|dizer|fornecer)",
    "(?:por favor|agradecia que)~(?:envi\\w+|confirm\\w+|indi\\w+)",
  ]),
]);

/** Something that the writer wants to know or to have; undefined where nothing is asked. */
export function findQuestion(passage: Passage): FoundPhrase | undefined {
  return askedSentence(passage) ?? REQUESTS.find(passage)[0];
}

function askedSentence(passage: Passage): FoundPhrase | undefined {
  for (let place = passage.folded.indexOf("?"); place !== -1; place = passage.folded.indexOf("?", place + 1)) {
    const index = passage.starts.findLastIndex((start) => start <= place);
    const { start, text } = sentenceOf(passage, index);
    const isAddress = /\bhttps?:\S*$/.test(passage.folded.slice(start, place));
    if (!isAddress && text.length > 6 && !PLEASANTRY.test(text)) return { id: "question.mark", start, end: place + 1 };
  }
  return undefined;
}
