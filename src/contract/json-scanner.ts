import { type Fault, quote } from "./fault.ts";
import { DEEPEST } from "./shape/index.ts";

const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\p{Cc}]+|[\u007f-\u009f]+/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** Thrown to leave the document at its first mistake; never leaves this file. */
class Mistake {
  readonly fault: Fault;
  constructor(fault: Fault) {
    this.fault = fault;
  }
}

/**
 * What keeps a text from being a JSON document (RFC 8259) whose objects name each key once and lie at most 64 deep:
 * the first mistake of syntax, and every key that stands twice before it. None for a sound document.
 */
export function findJsonFaults(text: string): readonly Fault[] {
  const scanner = new Scanner(text);
  try {
    scanner.readDocument();
  } catch (mistake) {
    if (!(mistake instanceof Mistake)) throw mistake;
    scanner.faults.push(mistake.fault);
  }
  return scanner.faults;
}

class Scanner {
  readonly faults: Fault[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readDocument(): void {
    this.#skip(SPACE);
    if (this.#at === this.#text.length) throw new Mistake({ place: "", expected: "a JSON document", got: "nothing" });
    this.#readValue(DEEPEST);
    this.#skip(SPACE);
    if (this.#at < this.#text.length) this.#fail("the end of the document");
  }

  #readValue(depth: number): void {
    const first = this.#text[this.#at];
    if ((first === "{" || first === "[") && depth === 0) this.#fail(`at most ${DEEPEST} levels of nesting`);
    if (first === "{") this.#readObject(depth);
    else if (first === "[") this.#readList(depth);
    else if (first === '"') this.#readString("a text");
    else if (!this.#skip(NUMBER) && !this.#skip(WORD)) this.#fail("a JSON value");
  }

  #readObject(depth: number): void {
    this.#at += 1;
    const keys = new Set<string>();
    if (this.#closes("}")) return;
    do {
      this.#skip(SPACE);
      this.#readKey(keys);
      this.#skip(SPACE);
      if (this.#text[this.#at] !== ":") this.#fail('":"');
      this.#at += 1;
      this.#skip(SPACE);
      this.#readValue(depth - 1);
    } while (this.#goesOn("}"));
  }

  #readKey(keys: Set<string>): void {
    const start = this.#at;
    this.#readString("a key in double quotes");
    const key: string = JSON.parse(this.#text.slice(start, this.#at));
    if (keys.has(key)) this.faults.push({ place: this.#placeOf(start), expected: "each key once", got: quote(key) });
    keys.add(key);
  }

  #readList(depth: number): void {
    this.#at += 1;
    if (this.#closes("]")) return;
    do {
      this.#skip(SPACE);
      this.#readValue(depth - 1);
    } while (this.#goesOn("]"));
  }

  #closes(bracket: string): boolean {
    this.#skip(SPACE);
    if (this.#text[this.#at] !== bracket) return false;
    this.#at += 1;
    return true;
  }

  #goesOn(bracket: string): boolean {
    if (this.#closes(bracket)) return false;
    if (this.#text[this.#at] !== ",") this.#fail(`"," or "${bracket}"`);
    this.#at += 1;
    return true;
  }

  /** Piece by piece, since one expression over the whole of a long text would exhaust the matcher's stack. */
  #readString(expected: string): void {
    if (this.#text[this.#at] !== '"') this.#fail(expected);
    this.#at += 1;
    while (this.#skip(PLAIN) || this.#skip(ESCAPE));
    const next = this.#text[this.#at];
    if (next === undefined) this.#fail('the closing "');
    if (next === "\\") this.#fail("an escape such as \\n or \\u00e9");
    if (next !== '"') this.#fail("no control character inside a text");
    this.#at += 1;
  }

  #skip(expression: RegExp): boolean {
    expression.lastIndex = this.#at;
    if (!expression.test(this.#text) || expression.lastIndex === this.#at) return false;
    this.#at = expression.lastIndex;
    return true;
  }

  #fail(expected: string): never {
    const next = this.#text.codePointAt(this.#at);
    const got = next === undefined ? "the end" : quote(String.fromCodePoint(next));
    throw new Mistake({ place: this.#placeOf(this.#at), expected, got });
  }

  #placeOf(offset: number): string {
    const before = this.#text.slice(0, offset).split(/\r\n|\n|\r/);
    return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
  }
}
