/** What a part of a pattern matches: all the strings it can be, where they are few, and strings of which any match holds one. */
interface Part {
  readonly exact: readonly string[] | undefined;
  readonly required: readonly string[] | undefined;
}

const NOTHING: Part = { exact: [""], required: undefined };
const ANYTHING: Part = { exact: undefined, required: undefined };

const MOST_EXACT = 64;
const MOST_REQUIRED = 400;
/** Shorter strings are in every text. */
const SHORTEST = 3;

/**
 * Strings in lower case of which every match of the pattern holds at least one, so that a text without any of them need
 * not be searched; undefined where there are none worth looking for. Read off the pattern itself: nothing to keep in step.
 */
export function requiredStrings({ source }: RegExp): readonly string[] | undefined {
  const required = requiredOf(new PatternReader(source).readAlternatives());
  return required !== undefined && shortest(required) >= SHORTEST ? [...new Set(required)] : undefined;
}

function requiredOf({ exact, required }: Part): readonly string[] | undefined {
  return better(required, exact);
}

/** The set that says more: longer strings first, then fewer of them. */
function better(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const [ofA, ofB] = [Math.min(shortest(a), 6), Math.min(shortest(b), 6)];
  if (ofA !== ofB) return ofA > ofB ? a : b;
  return a.length <= b.length ? a : b;
}

function shortest(strings: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { length } of strings) if (length < least) least = length;
  return least;
}

/** Reads the patterns of this folder: groups, alternatives, quantifiers, classes, assertions. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  readAlternatives(): Part {
    const parts = [this.#readSequence()];
    while (this.#source[this.#at] === "|") {
      this.#at += 1;
      parts.push(this.#readSequence());
    }
    return parts.length === 1 ? parts[0]! : eitherOf(parts);
  }

  #readSequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at]!)) parts.push(this.#readRepeated());
    return inRow(parts);
  }

  #readRepeated(): Part {
    const part = this.#readAtom();
    const mark = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (mark === null) return part;
    this.#at += mark[0].length;
    if (mark[0].startsWith("?")) return { exact: optional(part.exact), required: undefined };
    const isNeeded = mark[0].startsWith("+") || Number(mark[1] ?? 0) > 0;
    return isNeeded ? { exact: undefined, required: requiredOf(part) } : ANYTHING;
  }

  #readAtom(): Part {
    const mark = this.#source[this.#at]!;
    this.#at += 1;
    if (mark === "(") return this.#readGroup();
    if (mark === "[") return this.#readClass();
    if (mark === "\\") return this.#readEscape();
    if (mark === "^" || mark === "$") return NOTHING;
    return mark === "." ? ANYTHING : { exact: [mark.toLowerCase()], required: undefined };
  }

  #readGroup(): Part {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? "";
    this.#at += opening.length;
    const inner = this.readAlternatives();
    this.#at += 1;
    return /[=!]/.test(opening) ? NOTHING : inner;
  }

  #readClass(): Part {
    const start = this.#at;
    while (this.#source[this.#at] !== "]") this.#at += this.#source[this.#at] === "\\" ? 2 : 1;
    const inside = this.#source.slice(start, this.#at);
    this.#at += 1;
    const isPlain = inside.length <= 4 && /^[a-z' ]+$/.test(inside);
    return isPlain ? { exact: [...inside], required: undefined } : ANYTHING;
  }

  #readEscape(): Part {
    const mark = this.#source[this.#at]!;
    this.#at += 1;
    if (mark === "b" || mark === "B") return NOTHING;
    if (mark === "p" || mark === "P" || mark === "k")
      this.#at = this.#source.indexOf(mark === "k" ? ">" : "}", this.#at) + 1;
    return /[a-z0-9]/i.test(mark) ? ANYTHING : { exact: [mark], required: undefined };
  }
}

function optional(exact: readonly string[] | undefined): readonly string[] | undefined {
  return exact === undefined || exact.length >= MOST_EXACT ? undefined : ["", ...exact];
}

function eitherOf(parts: readonly Part[]): Part {
  const exact: string[] = [];
  const required: string[] = [];
  let isExact = true;
  let isRequired = true;
  for (const part of parts) {
    if (part.exact === undefined) isExact = false;
    else exact.push(...part.exact);
    const own = requiredOf(part);
    if (own === undefined) isRequired = false;
    else required.push(...own);
  }
  return {
    exact: isExact && exact.length <= MOST_EXACT ? exact : undefined,
    required: isRequired && required.length <= MOST_REQUIRED ? required : undefined,
  };
}

/** Strings of neighbours are joined as long as they are few: what is longer says more. */
function inRow(parts: readonly Part[]): Part {
  let best: readonly string[] | undefined;
  let run: readonly string[] = [""];
  let isExact = true;
  for (const { exact, required } of parts) {
    const joined = exact === undefined || exact.length * run.length > MOST_EXACT ? undefined : product(run, exact);
    if (joined !== undefined) {
      run = joined;
      continue;
    }
    isExact = false;
    best = better(better(best, run), required);
    run = exact ?? [""];
  }
  return { exact: isExact ? run : undefined, required: better(best, run) };
}

function product(starts: readonly string[], ends: readonly string[]): readonly string[] {
  return starts.flatMap((start) => ends.map((end) => start + end));
}
