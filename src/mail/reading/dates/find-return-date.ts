import type { Day } from "../../../engine/index.ts";
import { type Passage, sentenceOf } from "../phrases/passage.ts";
import type { FoundPhrase } from "../phrases/phrase-index.ts";
import type { DateWords } from "./date-words.ts";
import type { Reckoning } from "./day-reckoning.ts";
import { type DateMention, findDates, openDateFinder } from "./find-dates.ts";

/** The first day back of somebody who is away, with the words that say so. */
export interface ReturnDay {
  readonly day: Day;
  readonly found: FoundPhrase;
}

/** Right before a date: somebody is back on that day. Folded; by language. */
const RETURN: Readonly<Record<string, RegExp>> = {
  en: /\b(?:back|return(?:s|ing)?|(?:available|reachable|in the office|at my desk|online|working)(?: again)?|reopen(?:s|ing)?|resum(?:e|ing)(?: work| my duties)?|rejoin(?:ing)?)(?: (?:to|in|at|into|from) (?:the |my )?(?:office|work|desk|leave|vacation|holiday|town|annual leave|maternity leave|parental leave)| online| again| with you)*(?: and [\w ]{4,40})?[,:]?(?: (?:on|by|from|as of|starting|until after))?(?: the)?(?: (?:morning|afternoon) of)? ?$/,
  de: /(?:\b(?:ab|am|zum|seit)(?: (?:dem|den))? ?$|\b(?:zuruck|wieder da|ruckkehr|wieder erreichbar|wieder im buro|erreichbar)(?: (?:bin|ist|ich))*(?: (?:am|ab|ist am))?(?: dem| den)? ?$)/,
  fr: /\b(?:(?:de )?retour|reviens|reviendrai|joignable|reprendrai|reprends|disponible|presente?)(?: (?:au bureau|au travail|prevue?|a nouveau|de nouveau|mes fonctions|est prevu))*(?: (?:a partir|a compter))?(?: (?:le|du|des le|au))? ?$|\ba (?:partir|compter) du ?$/,
  es: /\b(?:regreso|regresare|regresando|vuelvo|volvere|vuelta|vuelto|reincorporo|reincorporare|reincorporacion|disponible|incorporo|retorno|retornare)(?: (?:a la oficina|al trabajo|de nuevo|sera|es|nuevamente))*(?: a partir)?(?: (?:el|del|al))?(?: dia)?(?: proximo)? ?$/,
  it: /\b(?:rientro|rientrero|tornero|torno|ritorno|sara di ritorno|di ritorno|disponibile|di nuovo operativ[oa]|operativ[oa])(?: (?:in ufficio|al lavoro|previsto|nuovamente|di nuovo|in sede|operativ[oa]|e previsto))*(?: a partire)?(?: (?:il|dal|per il))?(?: giorno| prossimo)? ?$/,
  nl: /\b(?:terug|weer (?:bereikbaar|aanwezig|beschikbaar|op kantoor|aan het werk)|bereikbaar|aanwezig|vanaf)(?: (?:op kantoor|vanaf|op|per|ben ik|weer|aan het werk))*(?: de)? ?$/,
  pt: /\b(?:regresso|regressarei|volto|voltarei|retorno|retornarei|de volta|disponivel|estarei de volta|novamente)(?: (?:ao trabalho|ao escritorio|sera|previsto|novamente|a empresa))*(?: a partir)?(?: (?:no|na|em|a|de|do|dia|ao))*(?: dia)? ?$/,
};

/** Right behind a date: somebody is back on that day. */
const RETURN_BEHIND: Readonly<Record<string, RegExp>> = {
  en: /^,? (?:i'll be|i will be|i am|i'm|we will be|when i) (?:back|return)/,
  de: /^,? ?(?:bin ich |bin )?(?:wieder|zuruck|im buro zuruck)\b/,
  nl: /^,? ?(?:ben ik )?(?:weer|terug)\b/,
};

/** Nobody is back then: no more than "after", "not before". */
const NOT_CERTAIN =
  /\b(?:not (?:be )?(?:back|return)\w* (?:before|until)|after|nicht vor|fruhestens|nach dem|apres le|despues del?|dopo il|niet voor|na de|depois d[eo]|apos)\b[^.]{0,20}$/;

type Strength = "return" | "until" | "through" | "range";

const ORDER: readonly Strength[] = ["return", "until", "through", "range"];

/** The day on which somebody who is away is back: said so, or reckoned from how long they are away. */
export function findReturnDate(
  passage: Passage,
  languages: readonly DateWords[],
  reckoning: Reckoning,
): ReturnDay | undefined {
  const found = languages.flatMap((words) => inLanguage(passage, words, reckoning));
  for (const strength of ORDER) {
    const [first] = found.filter((each) => each.strength === strength);
    if (first !== undefined) return first.day === undefined ? undefined : { day: first.day, found: first.found };
  }
  return undefined;
}

interface FoundReturn {
  readonly strength: Strength;
  readonly day: Day | undefined;
  readonly found: FoundPhrase;
}

function inLanguage(passage: Passage, words: DateWords, reckoning: Reckoning): readonly FoundReturn[] {
  const found: FoundReturn[] = [];
  const finder = openDateFinder(passage, words, reckoning);
  for (let index = 0; index + 1 < Math.min(passage.starts.length, 40); index += 1) {
    const { start, text } = sentenceOf(passage, index);
    if (
      !/\d|day|tag|di\b|redi|nes\b|tomorrow|week|morgen|demain|manana|domani|amanha|jueves|martes|sabado|domingo|feira/.test(
        text,
      )
    )
      continue;
    for (const mention of findDates(text, finder)) {
      const read = readMention(mention, text, words, reckoning);
      const place = {
        id: `return.${words.language}`,
        start: start + Math.max(0, mention.start - 30),
        end: start + mention.end,
      };
      if (read !== undefined) found.push({ ...read, found: place });
    }
  }
  return found;
}

function readMention(
  mention: DateMention,
  text: string,
  words: DateWords,
  reckoning: Reckoning,
): Omit<FoundReturn, "found"> | undefined {
  const { range, relation } = mention;
  const before = text.slice(Math.max(0, mention.start - 90), mention.start);
  const after = text.slice(mention.end, mention.end + 40);
  if (range === undefined || NOT_CERTAIN.test(before)) return undefined;
  const firstDay = (day: Day) =>
    day < reckoning.today || (range.isRange && !mention.isJoined && range.first < reckoning.today) ? undefined : day;
  const isBack = RETURN[words.language]?.test(before) === true || RETURN_BEHIND[words.language]?.test(after) === true;
  if (isBack && relation !== "until" && relation !== "through" && !range.isRange) {
    return range.last <= reckoning.today ? undefined : { strength: "return", day: range.last };
  }
  if (relation === "until") return untilDay(range.last, range.isRange && !mention.isJoined, reckoning);
  if (relation === "through") return { strength: "through", day: firstDay(reckoning.calendar.add(range.last, 1)) };
  const isTime =
    range.isRange &&
    range.last >= reckoning.today &&
    (mention.isJoined || relation === "from" || range.last - range.first > 0);
  return isTime && isAway(text) ? { strength: "range", day: reckoning.calendar.add(range.last, 1) } : undefined;
}

/** "Until Monday" is Monday; "until the end of the week" is the business day behind it. */
function untilDay(last: Day, isRange: boolean, { today, calendar }: Reckoning): Omit<FoundReturn, "found"> | undefined {
  if (last < today) return undefined;
  return { strength: "until", day: isRange ? calendar.add(last, 1) : last };
}

function isAway(text: string): boolean {
  return /\b(?:out|closed|off|away|leave|vacation|holiday|absent|unavailable|ooo|travell?ing|abwesend|urlaub|nicht im|absente?|conges?|vacances|fuera|ausente|vacaciones|fuori|ferie|assente|afwezig|vakantie|verlof|ausente|ferias|fora)\b/.test(
    text,
  );
}
