/**
 * Which words must occur in a text for an alternative to match it: a set of stems, one of which begins a word of every match.
 * Read off the alternative itself, so that no list can fall behind it. A stem is the first three or four letters of a word;
 * of a word of up to three letters it is the word and `$`.
 */
export function stemsOf(alternative: string): ReadonlySet<string> | undefined {
  return new StemReader(alternative).read();
}

/** The stems that a word of a text answers to. */
export function stemsOfWord(word: string): readonly string[] {
  if (word.length <= 3) return word.length === 3 ? [`${word}$`, word] : [`${word}$`];
  return [word.slice(0, 3), word.slice(0, 4)];
}

/** So common that looking for them spares nothing. */
const COMMON = new Set(
  "the$ you your$ you$ for$ with have has$ had$ been this that will woul not$ our$ are$ was$ from and$ to$ of$ in$ on$ is$ it$ we$ be$ a$ i$ die$ der$ das$ und$ sie$ wir$ les$ des$ nous vous que$ para per$ het$ een$ any$ all$".split(
    " ",
  ),
);

interface Sequence {
  readonly stems: ReadonlySet<string> | undefined;
  /** Whether it always ends where a word may begin. */
  readonly endsOpen: boolean;
}

/** What has been read of the word that is being read: its letters, or undefined where its beginning is not known. */
type Run = string | undefined;

class StemReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): ReadonlySet<string> | undefined {
    return this.#branches(true).stems;
  }

  /** Alternatives up to the end or the group's bracket: the union of what each needs. */
  #branches(startsOpen: boolean): Sequence {
    const branches: Sequence[] = [];
    do {
      branches.push(this.#sequence(startsOpen));
    } while (this.#take("|"));
    const isKnown = branches.every(({ stems }) => stems !== undefined);
    const stems = isKnown ? new Set(branches.flatMap((branch) => [...(branch.stems ?? [])])) : undefined;
    return { stems, endsOpen: branches.every(({ endsOpen }) => endsOpen) };
  }

  #sequence(startsOpen: boolean): Sequence {
    const found: ReadonlySet<string>[] = [];
    let run: Run = startsOpen ? "" : undefined;
    const settle = (isWhole: boolean) => {
      const stem = stemOfRun(run, isWhole);
      if (stem !== undefined) found.push(new Set([stem]));
    };
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at]!)) {
      const character = this.#source[this.#at]!;
      if (this.#skipLookaround()) continue;
      if (character === "(") {
        settle(false);
        run = this.#group(run, found);
      } else if (character === " " || character === "~" || character === "'" || character === "-") {
        this.#at += 1;
        const mayMissing = this.#skipQuantifier();
        settle(character !== "~" && !mayMissing);
        run = mayMissing ? undefined : "";
      } else if (/[a-z0-9]/.test(character)) {
        this.#at += 1;
        const letters: Run = run === undefined ? undefined : run + character;
        if (this.#skipQuantifier()) {
          settle(false);
          run = undefined;
        } else run = letters;
      } else {
        this.#skipAtom();
        settle(false);
        run = undefined;
      }
    }
    settle(false);
    return { stems: rarest(found), endsOpen: run === "" };
  }

  /** A group in brackets; what it needs counts where it must be there and stands at a word's beginning. */
  #group(run: Run, found: ReadonlySet<string>[]): Run {
    const [opening = "("] = /^\(\?(?::|<[a-z0-9]+>)/.exec(this.#source.slice(this.#at, this.#at + 16)) ?? [];
    this.#at += opening.length;
    const startsOpen = run === "";
    const inner = this.#branches(startsOpen);
    this.#at += 1;
    const isOptional = this.#skipQuantifier();
    if (!isOptional && startsOpen && inner.stems !== undefined) found.push(inner.stems);
    return inner.endsOpen && (!isOptional || startsOpen) ? "" : undefined;
  }

  #take(character: string): boolean {
    if (this.#source[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  /** Looks ahead or behind, and edges of words, take no room. */
  #skipLookaround(): boolean {
    if (this.#source.startsWith("\\b", this.#at)) {
      this.#at += 2;
      return true;
    }
    if (!/^\(\?<?[!=]/.test(this.#source.slice(this.#at, this.#at + 4))) return false;
    let depth = 0;
    do {
      const character = this.#source[this.#at];
      if (character === "(") depth += 1;
      else if (character === ")") depth -= 1;
      this.#at += 1;
    } while (depth > 0);
    return true;
  }

  #skipAtom(): void {
    const character = this.#source[this.#at];
    if (character === "\\") this.#at += 2;
    else if (character === "[") this.#at = this.#source.indexOf("]", this.#at) + 1;
    else this.#at += 1;
    this.#skipQuantifier();
  }

  /** Whether what was just read need not be there, or may be there again. */
  #skipQuantifier(): boolean {
    const [quantifier = ""] = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12)) ?? [];
    this.#at += quantifier.length;
    return /^(?:[?*]|\{0)/.test(quantifier);
  }
}

function stemOfRun(run: Run, isWhole: boolean): string | undefined {
  if (run === undefined || run === "") return undefined;
  if (run.length >= 4) return run.slice(0, 4);
  if (isWhole) return `${run}$`;
  return run.length === 3 ? run : undefined;
}

/** Of several sets, each of which every match needs, the one that fewest texts hold. */
function rarest(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> | undefined {
  const cost = (set: ReadonlySet<string>) => {
    let sum = 0;
    for (const stem of set) sum += COMMON.has(stem) ? 50 : stem.length < 4 || stem.endsWith("$") ? 3 : 1;
    return sum;
  };
  return sets.reduce<ReadonlySet<string> | undefined>(
    (best, set) => (best === undefined || cost(set) < cost(best) ? set : best),
    undefined,
  );
}
