import type { EarlierLetter } from "../letter.ts";

/** Every three words in a row, greeting and signature left out. */
type Shingles = ReadonlySet<string>;

const WORD = /[\p{L}\p{N}'’-]+/gu;
/** Longer letters, and older ones, are looked at no further. */
const LONGEST_LOOKED_AT = 4_000;
const MOST_LOOKED_AT = 60;

const known = new WeakMap<EarlierLetter, Shingles>();

/** How much of a text stands in the letter that went out before and is most like it: 0 nothing, 1 all of it. */
export function likenessToEarlier(body: string, earlier: readonly EarlierLetter[]): number {
  if (earlier.length === 0) return 0;
  const own = shinglesOf(body);
  let most = 0;
  for (const letter of earlier.slice(-MOST_LOOKED_AT)) most = Math.max(most, overlap(own, earlierShingles(letter)));
  return most;
}

function earlierShingles(letter: EarlierLetter): Shingles {
  let shingles = known.get(letter);
  if (shingles === undefined) {
    shingles = shinglesOf(letter.body.slice(0, LONGEST_LOOKED_AT));
    known.set(letter, shingles);
  }
  return shingles;
}

function shinglesOf(body: string): Shingles {
  const paragraphs = body.split("\n\n");
  const said = paragraphs.length > 2 ? paragraphs.slice(1, -1).join("\n") : body;
  const words = said.toLowerCase().match(WORD) ?? [];
  const shingles = new Set<string>();
  for (let i = 2; i < words.length; i++) shingles.add(`${words[i - 2]} ${words[i - 1]} ${words[i]}`);
  return shingles;
}

/** The share of the shorter text that both have. */
function overlap(a: Shingles, b: Shingles): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared += 1;
  return shared / Math.min(a.size, b.size);
}
