import type { Passage } from "../phrases/passage.ts";
import type { DateWords } from "./date-words.ts";
import { GERMAN } from "./words-de.ts";
import { ENGLISH } from "./words-en.ts";
import { SPANISH } from "./words-es.ts";
import { FRENCH } from "./words-fr.ts";
import { ITALIAN } from "./words-it.ts";
import { DUTCH } from "./words-nl.ts";
import { PORTUGUESE } from "./words-pt.ts";

/** Small words that one language uses all the time and its neighbours do not. */
const SMALL_WORDS: readonly (readonly [words: DateWords, small: readonly string[]])[] = [
  [
    ENGLISH,
    "the and you we will your for our with this have are is to of be i out office back on by until my decision please from it at".split(
      " ",
    ),
  ],
  [
    GERMAN,
    "und wir sie ihnen die der das nicht mit fur ist uns ich bis bin zum ihre im auf den wieder von am dem ihr eine einen".split(
      " ",
    ),
  ],
  [
    FRENCH,
    "nous vous et le les votre pour pas des est je du suis au jusqu sera retour notre ce dans une decision sous semaines".split(
      " ",
    ),
  ],
  [
    SPANISH,
    "el los y que para por su te le con usted estoy del hasta gracias nos tu una decision semanas en la".split(" "),
  ],
  [
    ITALIAN,
    "il che per di sono non le grazie con del fino al ti della saro entro sua tua la un riscontro settimane nostra".split(
      " ",
    ),
  ],
  [
    DUTCH,
    "de het en wij we je u een van niet voor met ik ben tot op zijn bent terug laten weten onze uw week".split(" "),
  ],
  [
    PORTUGUESE,
    "os que para nao uma com do da em ate estou seu sua obrigado obrigada no estarei nossa uma resposta semana decisao".split(
      " ",
    ),
  ],
];

const guessed = new WeakMap<Passage, readonly DateWords[]>();

/** The languages that a passage may be written in, the likeliest first; all of them where nothing tells. */
export function languagesOf(passage: Passage): readonly DateWords[] {
  let languages = guessed.get(passage);
  if (languages === undefined) {
    languages = guessLanguages(passage.words);
    guessed.set(passage, languages);
  }
  return languages;
}

function guessLanguages(words: ReadonlySet<string>): readonly DateWords[] {
  const scored = SMALL_WORDS.map(([language, small]) => ({
    language,
    score: small.filter((each) => words.has(each)).length,
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (best < 2) return scored.sort((a, b) => b.score - a.score).map(({ language }) => language);
  return scored
    .filter(({ score }) => score >= Math.max(2, best * 0.6) || score === best)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ language }) => language);
}
