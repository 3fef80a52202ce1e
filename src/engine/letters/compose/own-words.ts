import { plainLine } from "../names/index.ts";

/** The user's own words, fit to stand in the middle of a sentence. Longer ones are cut. */
const LONGEST_PHRASE = 160;
const LONGEST_SENTENCE = 320;

const LOWERED =
  /^(?:The|A|An|How|Why|What|Where|When|Whether|Who|Which|Our|Their|Your|My|His|Her|Its|This|That|These|Those|Some|We|It|They|There|You|She|He|After|Because|Since|Using|Moving|Working|Building)\b/;

/** What somebody talked about, to follow "about": "the Lisbon team". */
export function topicPhrase(topic: string): string | null {
  const words = phrase(topic, LONGEST_PHRASE).replace(/^(?:(?:we |they )?(?:talked|spoke|asked) )?about (?=\S)/i, "");
  return orNull(lowered(words));
}

/** What was promised, to follow "I promised you": "the paper on forecasting". */
export function promisePhrase(what: string): string | null {
  const verb = /^(?:to )?(?:send|email|mail|forward|give|show) (?:you |them |him |her |over )?(?=\S)/i;
  return orNull(lowered(phrase(what, LONGEST_PHRASE).replace(verb, "")));
}

/** A remark to stand after a colon and before a full stop. */
export function remark(text: string | undefined): string | null {
  return text === undefined ? null : orNull(lowered(phrase(text, LONGEST_SENTENCE)));
}

function phrase(text: string, most: number): string {
  return plainLine(text, most).replace(/[\s.,;:!–-]+$/u, "");
}

/** Only words that are surely no names lose their capital. */
function lowered(words: string): string {
  return LOWERED.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

function orNull(words: string): string | null {
  return words === "" ? null : words;
}
