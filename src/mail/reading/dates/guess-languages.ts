import type { DateWords } from "./date-words.ts";
import { GERMAN } from "./words-de.ts";
import { ENGLISH } from "./words-en.ts";
import { DUTCH, FRENCH, ITALIAN, PORTUGUESE, SPANISH } from "./words-romance.ts";

/** Small words that one language uses all the time and its neighbours do not. */
const SMALL_WORDS: readonly (readonly [words: DateWords, small: readonly string[]])[] = [
  [ENGLISH, "the and you we will your for our with this have are is to of be i out office back".split(" ")],
  [GERMAN, "und wir sie ihnen die der das nicht mit fur ist uns ich bis bin zum ihre im auf den wieder".split(" ")],
  [FRENCH, "nous vous et le la les votre pour pas une des est je du que suis au jusqu de sera retour".split(" ")],
  [SPANISH, "el la los y que para por su te le una con usted estoy del hasta en de gracias nos".split(" ")],
  [ITALIAN, "il la che per di sono non le grazie con una del fino al ti e della in saro".split(" ")],
  [DUTCH, "de het en wij we je u een van niet voor met ik ben tot op is zijn u bent terug".split(" ")],
  [PORTUGUESE, "o a os que para nao uma com do da em ate estou seu sua de obrigado obrigada no estarei".split(" ")],
];

/** The languages that a text may be written in, the likeliest first; at most three, English where nothing tells. */
export function guessLanguages(words: ReadonlySet<string>): readonly DateWords[] {
  const scored = SMALL_WORDS.map(([language, small]) => ({
    language,
    score: small.filter((each) => words.has(each)).length,
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (best === 0) return [ENGLISH];
  return scored
    .filter(({ score }) => score >= Math.max(2, best * 0.6) || score === best)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ language }) => language);
}
