import { pathToFileURL } from "node:url";
import { checkLetter } from "../src/engine/letters/check/index.ts";
import { createProofreader } from "../src/proofread/index.ts";
import type { LabelledLetter } from "../test/letters/letters.ts";
import { readHalf } from "./letter-rules.ts";
import { type Figure, inTurns } from "./measure.ts";
import { type LetterPeer, letterPeers, type SharedKind } from "./peers/letter-peers.ts";

const ROUNDS = 3;
const HALVES = ["tune", "held-out"] as const;

type ReadLetter = ReturnType<typeof readHalf>[number];

/** Letters with and without a fault, and how many of each were said to have it. */
interface Score {
  readonly broken: number;
  readonly found: number;
  readonly falseAlarms: number;
}

/** Letters checked, beside other checkers of prose: how quickly, and how well where both look for the same kind of thing. */
export async function benchSharedLetterRules(): Promise<readonly Figure[]> {
  const letters = HALVES.flatMap((half) => readHalf(half));
  const peers = letterPeers();
  const speed = await speedFigures(letters, peers);
  const labelled = peers.flatMap((peer) =>
    HALVES.flatMap((half) => {
      const own = letters.filter((each) => each.labelled.half === half);
      return peer.kinds.flatMap((kind) => (kind === "repeated" ? [] : [labelledFigure(peer, kind, own, half)]));
    }),
  );
  return [...speed, ...labelled, ...(peers.length === 0 ? [] : await repeatedFigures(letters, peers))];
}

async function speedFigures(letters: readonly ReadLetter[], peers: readonly LetterPeer[]): Promise<readonly Figure[]> {
  const seconds: Readonly<Record<string, number>> = await inTurns(ROUNDS, {
    fineline: () => timed(letters, ({ letter, context }) => checkLetter(letter, context)),
    ...Object.fromEntries(
      peers.map(({ name, check }) => [name, () => timed(letters, ({ letter }) => check(letter.body))]),
    ),
  });
  const rate = (name: string) => Math.round(letters.length / seconds[name]!);
  return peers.map(({ name }) => ({
    what: "labelled letters checked by all rules, one core",
    value: `${rate("fineline").toLocaleString("en")} a second`,
    against: `${name}, ${rate(name).toLocaleString("en")} a second`,
    ratio: seconds[name]! / seconds.fineline!,
    goal: "1 or more",
  }));
}

function timed(letters: readonly ReadLetter[], check: (letter: ReadLetter) => readonly unknown[]): number {
  const startedAt = performance.now();
  let found = 0;
  for (const letter of letters) found += check(letter).length;
  if (found === 0) throw new Error("nothing was found");
  return (performance.now() - startedAt) / 1_000;
}

const WORDS: Readonly<Record<Exclude<SharedKind, "repeated">, string>> = {
  unfair: "what is said of people (`letter.unfair`, words that may hurt)",
  "too-long": "hard to read to its end (`letter.too-long`, readability)",
};

/** Against the labels; what may not be said of candidates is judged in employers' letters alone. */
function labelledFigure(
  peer: LetterPeer,
  kind: Exclude<SharedKind, "repeated">,
  letters: readonly ReadLetter[],
  half: LabelledLetter["half"],
): Figure {
  const judged = letters.filter(({ context }) => kind !== "unfair" || context.theCase.side === "employer");
  const rule = `letter.${kind}`;
  const isBroken = ({ labelled }: ReadLetter) => labelled.expect.some((each) => each.rule === rule);
  const ours = scoreOf(judged, isBroken, ({ letter, context }) =>
    checkLetter(letter, context).some((each) => each.rule === rule && each.severity !== "hints"),
  );
  const theirs = scoreOf(judged, isBroken, ({ letter }) => peer.check(letter.body).includes(kind));
  const which = `${ours.broken} of ${judged.length} letters, ${half === "tune" ? "tuned on" : "kept back"}`;
  return scoreFigure(`${WORDS[kind]}: ${which}`, ours, peer.name, theirs);
}

function scoreOf<T>(items: readonly T[], isBroken: (item: T) => boolean, isFound: (item: T) => boolean): Score {
  const found = items.filter(isFound);
  const right = found.filter(isBroken).length;
  return { broken: items.filter(isBroken).length, found: right, falseAlarms: found.length - right };
}

function scoreFigure(what: string, ours: Score, name: string, theirs: Score): Figure {
  const [value, against] = [describe(ours), `${name}, ${describe(theirs)}`];
  return { what, value, against, ratio: balanceOf(ours) / balanceOf(theirs), goal: "1 or more" };
}

function describe({ broken, found, falseAlarms }: Score): string {
  const precision = found + falseAlarms === 0 ? 1 : found / (found + falseAlarms);
  return `precision ${precision.toFixed(2)}, recall ${(found / broken).toFixed(2)}`;
}

/** The harmonic mean of precision and recall. */
function balanceOf({ broken, found, falseAlarms }: Score): number {
  return (2 * found) / (broken + found + falseAlarms);
}

/** Letters without a fault of that kind, and the same with one word of theirs written twice. */
interface Doubled {
  readonly text: string;
  readonly isDoubled: boolean;
}

const EACH_NTH = 10;

/** A word written twice, which Fineline leaves to its proofreader: planted, since nobody labelled any. */
async function repeatedFigures(
  letters: readonly ReadLetter[],
  peers: readonly LetterPeer[],
): Promise<readonly Figure[]> {
  const texts = letters
    .filter((_, index) => index % EACH_NTH === 0)
    .flatMap(({ letter: { body } }) => [
      { text: body, isDoubled: false },
      { text: doubleWord(body), isDoubled: true },
    ]);
  const proofread = await proofreadRepeated(texts);
  const isDoubled = (each: Doubled) => each.isDoubled;
  const ours = scoreOf(texts, isDoubled, (each) => proofread.has(each));
  return peers.map((peer) => {
    const theirs = scoreOf(texts, isDoubled, ({ text }) => peer.check(text).includes("repeated"));
    return scoreFigure(`a word written twice, planted in ${ours.broken} letters`, ours, peer.name, theirs);
  });
}

/** The small word nearest to the middle, twice. */
function doubleWord(text: string): string {
  const words = [...text.matchAll(/(?<=[a-z] )[a-z]{2,}(?= [a-z])/g)];
  const word = words[Math.floor(words.length / 2)];
  if (word === undefined) throw new Error("a labelled letter has no word to write twice");
  return `${text.slice(0, word.index)}${word[0]} ${text.slice(word.index)}`;
}

/** Whatever a finding is called, one about a word and itself is one about a repetition. */
const TWICE = /^(\p{L}+)\s+\1$/iu;

async function proofreadRepeated(texts: readonly Doubled[]): Promise<ReadonlySet<Doubled>> {
  const proofreader = createProofreader(new URL("../src/proofread/proofread-worker.ts", import.meta.url));
  const found = new Set<Doubled>();
  for (const each of texts) {
    const findings = await proofreader.check(each.text);
    if (findings.some(({ start, end }) => TWICE.test(each.text.slice(start, end)))) found.add(each);
  }
  await proofreader.close();
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const figure of await benchSharedLetterRules()) console.log(figure);
}
