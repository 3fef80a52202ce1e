import { requiredStrings } from "./required-strings.ts";

/** A string that sets patterns off, found by its first three letters. */
interface Trigger {
  readonly text: string;
  /** Its fourth letter, or -1. */
  readonly next: number;
  readonly patterns: number[];
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
      const next = text.charCodeAt(i + 1);
      for (const trigger of found) {
        if ((trigger.next === next || trigger.next === -1) && text.startsWith(trigger.text, i - 2)) {
          for (const pattern of trigger.patterns) hits[pattern] = 1;
        }
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
    const byText = new Map<string, Trigger>();
    const always = new Uint8Array(this.#patterns.length);
    for (const [pattern, expression] of this.#patterns.entries()) {
      const required = requiredStrings(expression);
      if (required === undefined) always[pattern] = 1;
      for (const text of required ?? []) addTrigger(byText, text, pattern);
    }
    this.#always = always;
    this.#hits = new Uint8Array(this.#patterns.length);
    this.#triggers = tableOf(byText.values());
  }
}

function addTrigger(byText: Map<string, Trigger>, text: string, pattern: number): void {
  const known = byText.get(text);
  if (known !== undefined) known.patterns.push(pattern);
  else byText.set(text, { text, next: text.length > 3 ? text.charCodeAt(3) : -1, patterns: [pattern] });
}

function tableOf(triggers: Iterable<Trigger>): (readonly Trigger[] | undefined)[] {
  const table: (Trigger[] | undefined)[] = Array.from({ length: TABLE_SIZE }, () => undefined);
  for (const trigger of triggers) {
    const code = codeOf(trigger.text);
    const known = table[code];
    if (known === undefined) table[code] = [trigger];
    else known.push(trigger);
  }
  return table;
}

function codeOf(text: string): number {
  return ((text.charCodeAt(0) & 31) << 10) | ((text.charCodeAt(1) & 31) << 5) | (text.charCodeAt(2) & 31);
}
