import { requiredStrings } from "./required-strings.ts";

/** Strings that set patterns off, found by their first three letters. */
interface Trigger {
  readonly text: string;
  readonly pattern: number;
}

/** Five bits of each of three letters. */
const TABLE_SIZE = 32_768;

/**
 * Many patterns tried on many short texts: a pattern is tried only where the text holds a string that any match of it
 * must hold. Texts are in lower case.
 */
export class PatternSet {
  readonly #patterns: readonly RegExp[];
  #always: Uint8Array | undefined;
  #triggers: (readonly Trigger[] | undefined)[] | undefined;
  #hits: Uint8Array | undefined;

  constructor(patterns: readonly RegExp[]) {
    this.#patterns = patterns;
  }

  /** Which patterns may match, one byte for each in their order; valid until the next call. */
  candidates(text: string): Uint8Array {
    if (this.#triggers === undefined) this.#prepare();
    const hits = this.#hits!;
    hits.set(this.#always!);
    const triggers = this.#triggers!;
    let code = 0;
    for (let i = 0; i < text.length; i++) {
      code = ((code << 5) | (text.charCodeAt(i) & 31)) & (TABLE_SIZE - 1);
      const found = triggers[code];
      if (found === undefined) continue;
      for (const { text: trigger, pattern } of found) {
        if (hits[pattern] === 0 && text.startsWith(trigger, i - 2)) hits[pattern] = 1;
      }
    }
    return hits;
  }

  /** Whether any of the patterns matches. */
  test(text: string): boolean {
    const hits = this.candidates(text);
    return this.#patterns.some((pattern, i) => hits[i] === 1 && pattern.test(text));
  }

  /** Made when it is first needed: a program that checks nothing pays nothing. */
  #prepare(): void {
    const triggers: Trigger[][] = [];
    const always = new Uint8Array(this.#patterns.length);
    for (const [pattern, expression] of this.#patterns.entries()) {
      const required = requiredStrings(expression);
      if (required === undefined) always[pattern] = 1;
      for (const text of required ?? []) {
        const code = codeOf(text);
        triggers[code] ??= [];
        triggers[code]!.push({ text, pattern });
      }
    }
    this.#always = always;
    this.#hits = new Uint8Array(this.#patterns.length);
    this.#triggers = Array.from({ length: TABLE_SIZE }, (_, code) => triggers[code]);
  }
}

function codeOf(text: string): number {
  return ((text.charCodeAt(0) & 31) << 10) | ((text.charCodeAt(1) & 31) << 5) | (text.charCodeAt(2) & 31);
}
