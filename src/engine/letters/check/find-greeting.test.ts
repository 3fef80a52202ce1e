import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readLetter } from "./read-letter.ts";

const NAMES = {
  isContact: (word: string) => ["dana", "kim", "lee"].includes(word.toLowerCase()),
  isWriter: (word: string) => ["alex", "moreau"].includes(word.toLowerCase()),
};

/** First line, the greeting in it, its opening, titles, and names; `*` speaks to nobody in particular. */
type Row = readonly [line: string, greeting: string, opening: string, titles: string, names: string];

const GREETINGS: readonly Row[] = [
  ["Dear Dana,", "Dear Dana,", "dear", "", "Dana"],
  ["Hi Dana,", "Hi Dana,", "hi", "", "Dana"],
  ["Hello Dana!", "Hello Dana!", "hello", "", "Dana"],
  ["Hey Dana,", "Hey Dana,", "hey", "", "Dana"],
  ["Hey there Dana,", "Hey there Dana,", "hey there", "", "Dana"],
  ["Hey there,", "Hey there,", "hey there", "", ""],
  ["Good morning, Dana.", "Good morning, Dana.", "good morning", "", "Dana"],
  ["Good day Dana:", "Good day Dana:", "good day", "", "Dana"],
  ["Guten Tag Dana,", "Guten Tag Dana,", "guten tag", "", "Dana"],
  ["Guten Morgen Dana,", "Guten Morgen Dana,", "guten morgen", "", "Dana"],
  ["Sehr geehrte Frau Kim,", "Sehr geehrte Frau Kim,", "sehr geehrte", "Frau", "Kim"],
  ["Sehr geehrter Herr Kim,", "Sehr geehrter Herr Kim,", "sehr geehrter", "Herr", "Kim"],
  ["Liebe Dana,", "Liebe Dana,", "liebe", "", "Dana"],
  ["Lieber Lee,", "Lieber Lee,", "lieber", "", "Lee"],
  ["Bonjour Dana,", "Bonjour Dana,", "bonjour", "", "Dana"],
  ["Chère Dana,", "Chère Dana,", "chère", "", "Dana"],
  ["Chere Dana,", "Chere Dana,", "chere", "", "Dana"],
  ["Cher Lee,", "Cher Lee,", "cher", "", "Lee"],
  ["Estimada Dana,", "Estimada Dana,", "estimada", "", "Dana"],
  ["Estimado Lee,", "Estimado Lee,", "estimado", "", "Lee"],
  ["Querida Dana,", "Querida Dana,", "querida", "", "Dana"],
  ["Buenos días Dana,", "Buenos días Dana,", "buenos días", "", "Dana"],
  ["Buenas tardes Dana,", "Buenas tardes Dana,", "buenas tardes", "", "Dana"],
  ["Buenos dias Dana,", "Buenos dias Dana,", "buenos dias", "", "Dana"],
  ["Cara Dana,", "Cara Dana,", "cara", "", "Dana"],
  ["Caro Lee,", "Caro Lee,", "caro", "", "Lee"],
  ["Gentilissima Dana,", "Gentilissima Dana,", "gentilissima", "", "Dana"],
  ["Egregio Lee,", "Egregio Lee,", "egregio", "", "Lee"],
  ["Olá Dana,", "Olá Dana,", "olá", "", "Dana"],
  ["Ola Dana,", "Ola Dana,", "ola", "", "Dana"],
  ["Prezada Dana,", "Prezada Dana,", "prezada", "", "Dana"],
  ["Hej Dana,", "Hej Dana,", "hej", "", "Dana"],
  ["God dag Dana,", "God dag Dana,", "god dag", "", "Dana"],
  ["Grüß Gott Dana,", "Grüß Gott Dana,", "grüß gott", "", "Dana"],
  ["Werte Dana,", "Werte Dana,", "werte", "", "Dana"],
  ["Werter Lee,", "Werter Lee,", "werter", "", "Lee"],
  ["Verehrte Dana,", "Verehrte Dana,", "verehrte", "", "Dana"],
  ["Verehrter Lee,", "Verehrter Lee,", "verehrter", "", "Lee"],
  ["Goedemorgen Dana,", "Goedemorgen Dana,", "goedemorgen", "", "Dana"],
  ["Szanowna Pani Kim,", "Szanowna Pani Kim,", "szanowna pani", "", "Kim"],
  ["Szanowny Panie Lee,", "Szanowny Panie Lee,", "szanowny panie", "", "Lee"],
  ["Droga Dana,", "Droga Dana,", "droga", "", "Dana"],
  ["Drogi Lee,", "Drogi Lee,", "drogi", "", "Lee"],
  ["To whom it may concern,", "To whom it may concern,", "to whom it may concern", "", "*"],
  ["To the hiring manager,", "To the hiring manager,", "to the hiring manager", "", "*"],
  ["To the recruiting team:", "To the recruiting team:", "to the recruiting team", "", "*"],
  ["Dear hiring manager,", "Dear hiring manager,", "dear", "", "*"],
  ["Dear all,", "Dear all,", "dear", "", "*"],
  ["Hi team,", "Hi team,", "hi", "", "*"],
  ["Hi Dana and team,", "Hi Dana and team,", "hi", "", "Dana"],
  ["Dear Dana and Lee,", "Dear Dana and Lee,", "dear", "", "Dana Lee"],
  ["Dear Dr. Kim,", "Dear Dr. Kim,", "dear", "Dr", "Kim"],
  ["Dear Mr Lee,", "Dear Mr Lee,", "dear", "Mr", "Lee"],
  ["Dear Ms. Dana Kim,", "Dear Ms. Dana Kim,", "dear", "Ms", "Dana Kim"],
  ["Dear Prof. Dr. Kim,", "Dear Prof. Dr. Kim,", "dear", "Prof Dr", "Kim"],
  ["Dear Mrs Kim-Lee,", "Dear Mrs Kim-Lee,", "dear", "Mrs", "Kim-Lee"],
  ["Dear M. Kim,", "Dear M. Kim,", "dear", "", "M Kim"],
  ["Dear [name],", "Dear [name],", "dear", "", ""],
  ["Dear ____,", "Dear ____,", "dear", "", ""],
  ["Dear <name>,", "Dear <name>,", "dear", "", ""],
  ["Dana,", "Dana,", "", "", "Dana"],
  ["Dana –", "Dana –", "", "", "Dana"],
  ["Dana Kim:", "Dana Kim:", "", "", "Dana Kim"],
  ["Dr. Kim,", "Dr. Kim,", "", "Dr", "Kim"],
  ["dana,", "dana,", "", "", "dana"],
  ["Zoe,", "Zoe,", "", "", "Zoe"],
  ["Zoe Maria Anna Lopez,", "Zoe Maria Anna Lopez,", "", "", "Zoe Maria Anna Lopez"],
  ["Hi, Dana", "Hi, Dana", "hi", "", "Dana"],
  ["Hi Dana, Lee was kind.", "Hi Dana,", "hi", "", "Dana"],
  ["Hi again, Dana,", "Hi again, Dana,", "hi", "", "Dana"],
  ["Hello again, Dana!", "Hello again, Dana!", "hello", "", "Dana"],
  ["Hi Dana - thank you for today.", "Hi Dana -", "hi", "", "Dana"],
  ["Hi Dana – thank you.", "Hi Dana –", "hi", "", "Dana"],
  ["Hi Dana I wanted to say thanks.", "Hi Dana", "hi", "", "Dana"],
  ["Hi Dana thank you so much.", "Hi Dana", "hi", "", "Dana"],
  ["Hi Dana hope you are well.", "Hi Dana", "hi", "", "Dana"],
  ["Hi Dana just a note.", "Hi Dana", "hi", "", "Dana"],
  ["Hi Dana it's me.", "Hi Dana", "hi", "", "Dana"],
  ["Hi Dana we met.", "Hi Dana", "hi", "", "Dana"],
  ["Hi Dana I'm back.", "Hi Dana", "hi", "", "Dana"],
  ["Hi Dana thanks for all.", "Hi Dana", "hi", "", "Dana"],
  ["Hi Dana - Lee was kind.", "Hi Dana -", "hi", "", "Dana"],
  ["Hi Dana-Lee Kim.", "Hi Dana-Lee Kim.", "hi", "", "Dana-Lee Kim"],
  ["Hi Dana; thanks", "Hi Dana;", "hi", "", "Dana"],
  ["Hi Dana? Yes.", "Hi Dana", "hi", "", "Dana"],
  ["Dear Sir or Madam,", "Dear Sir or Madam,", "dear", "Sir", "*"],
  ["Hi both,", "Hi both,", "hi", "", "*"],
  ["Hi guys,", "Hi guys,", "hi", "", "*"],
  ["Dear Lee of the board,", "Dear Lee of the board,", "dear", "", "Lee"],
  ["Hi my Dana,", "Hi my Dana,", "hi", "", "Dana"],
  ["Dear O'Neil,", "Dear O'Neil,", "dear", "", "O'Neil"],
  ["Dear Zoë,", "Dear Zoë,", "dear", "", "Zoë"],
  ["Dear D. Kim,", "Dear D. Kim,", "dear", "", "D Kim"],
  ["Yo Dana,", "Yo Dana,", "yo", "", "Dana"],
  ["Hi  Dana , thanks.", "Hi  Dana ,", "hi", "", "Dana"],
  ["  Hi Dana,", "Hi Dana,", "hi", "", "Dana"],
  ["Dear Human Resources,", "Dear Human Resources,", "dear", "", "*"],
  ["Hi Dana.", "Hi Dana.", "hi", "", "Dana"],
];

const NO_GREETINGS: readonly string[] = [
  "Zoe Maria Anna Lopez Ruiz,",
  "Thanks,",
  "Hidden costs rose.",
  "Dana",
  "Zoe was,",
];

function read(line: string): Row | undefined {
  const body = `${line}\n\nThat was a good hour.\n\nAlex`;
  const { greeting } = readLetter(body, NAMES);
  if (greeting === undefined) return undefined;
  const { start, end, opening, titles, names, isGeneric } = greeting;
  const words = (of: typeof names) => of.map(({ text }) => text).join(" ");
  return [line, body.slice(start, end), opening, words(titles), isGeneric ? "*" : words(names)];
}

describe("the greeting of a letter", () => {
  it("is read with its opening, titles and names", () => {
    assert.deepEqual(
      GREETINGS.map(([line]) => read(line)),
      GREETINGS,
    );
  });

  it("is not seen where there is none", () => {
    assert.deepEqual(
      NO_GREETINGS.filter((line) => read(line) !== undefined),
      [],
    );
  });
});
