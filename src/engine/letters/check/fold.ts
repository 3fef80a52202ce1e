/** Letters that no decomposition takes apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** As German and the languages of the north write them where the letters are missing. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

const PLAIN = /^[a-z0-9]*$/;
const NOT_ASCII = /[^\0-\x7f]/;

/** A word in lower case without accents, apostrophes, hyphens and full stops: "Müller" is "muller". */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const plain = NOT_ASCII.test(lower) ? withoutAccents(lower) : lower;
  return plain.replace(/['’‘`.\u2010-\u2015-]/g, "");
}

/** The same with umlauts written out: "Müller" is "mueller". */
export function foldWrittenOut(word: string): string {
  const lower = word.toLowerCase().normalize("NFC");
  return NOT_ASCII.test(lower) ? fold(lower.replace(/[äöüåø]/g, (letter) => WRITTEN_OUT[letter]!)) : fold(lower);
}

function withoutAccents(lower: string): string {
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßøæœłđðþı]/g, (letter) => PLAIN_LETTERS[letter]!);
}

/** The same without the 's of an owner: "Dana's" is "dana". */
export function foldOwner(word: string): string {
  return fold(/['’]s?$/.test(word) ? word.replace(/['’]s?$/, "") : word);
}

/** As it is written, but for the case and the kind of apostrophe: what must agree for a name to be spelt right. */
export function asSpelt(word: string): string {
  const lower = word.toLowerCase();
  return NOT_ASCII.test(lower) ? lower.normalize("NFC").replace(/[’‘ʼ]/g, "'") : lower;
}
