import { bytesOfLatin, joinBytes, latinOf } from "../bytes.ts";

/** Where a message lies in an mbox file, and its head. */
export interface MboxMessage {
  /** The first byte behind its `From ` line. */
  readonly start: number;
  /** The first byte that is no longer its own. */
  readonly end: number;
  /** Undefined where it is larger than any that is read. */
  readonly head: Uint8Array | undefined;
}

const HEAD_BYTES = 128 * 1024;
/** Of a line only so much is kept: what tells a head's end and a separator stands at its beginning. */
const LINE_BYTES = 64 * 1024;
const NEW_LINE = 10;
const RETURN = 13;

/** The line before a message: after an empty one, `From `, an address or less, and a date as asctime writes it (RFC 4155). */
const SEPARATOR =
  /^From .{0,200}?(?:\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.{1,20}\d{1,2}:\d{2}.{0,20}\d{4}\b|\d{4}-\d{2}-\d{2})/;

/**
 * Cuts an mbox file, which comes in pieces of any length, into its messages; memory is bounded by one head and one line.
 *
 * Between messages; in a head, which is kept; in a body, of which only the lines' beginnings are looked at. A line that looks like a
 * separator is one only behind an empty line: writers put `>` before such lines in a body (mboxo, mboxrd).
 */
export class MboxSplitter {
  #done: MboxMessage[] = [];
  #rest: Uint8Array = new Uint8Array();
  /** Where the line begins that `#rest` is the beginning of, and how much of it was left out. */
  #lineStart = 0;
  #leftOut = 0;
  #isBehindEmpty = true;
  #start: number | undefined;
  #head: Uint8Array[] | undefined;
  #headBytes = 0;

  /** The messages that end in this piece. */
  push(piece: Uint8Array): readonly MboxMessage[] {
    let at = 0;
    for (let end = piece.indexOf(NEW_LINE); end !== -1; end = piece.indexOf(NEW_LINE, at)) {
      this.#line(this.#joined(piece.subarray(at, end)), end + 1 - at);
      at = end + 1;
    }
    this.#keep(piece.subarray(at));
    return this.#taken();
  }

  /** The last message, where there is one. */
  end(): readonly MboxMessage[] {
    if (this.#rest.length > 0) this.#line(this.#rest, 0);
    this.#finish(this.#lineStart);
    return this.#taken();
  }

  #taken(): readonly MboxMessage[] {
    const taken = this.#done;
    this.#done = [];
    return taken;
  }

  #joined(tail: Uint8Array): Uint8Array {
    return this.#rest.length === 0 ? tail : joinBytes([this.#rest, tail]);
  }

  #keep(tail: Uint8Array): void {
    const room = Math.max(0, LINE_BYTES - this.#rest.length);
    if (tail.length === 0) return;
    this.#leftOut += Math.max(0, tail.length - room);
    // A copy: the piece itself is to be let go of.
    this.#rest = joinBytes([this.#rest, tail.subarray(0, room)]);
  }

  /** One line without its end; `length` is what this piece held of it, with its end. */
  #line(line: Uint8Array, length: number): void {
    const next = this.#lineStart + this.#rest.length + this.#leftOut + length;
    const isEmpty = line.length === 0 || (line.length === 1 && line[0] === RETURN);
    if (this.#isBehindEmpty && isSeparator(line)) {
      this.#finish(this.#lineStart);
      this.#start = next;
      this.#head = [];
      this.#headBytes = 0;
    } else if (this.#head !== undefined && this.#isInHead) this.#headLine(line, isEmpty);
    this.#isBehindEmpty = isEmpty;
    this.#lineStart = next;
    this.#rest = new Uint8Array();
    this.#leftOut = 0;
  }

  #isInHead = true;

  #headLine(line: Uint8Array, isEmpty: boolean): void {
    this.#isInHead = !isEmpty;
    if (isEmpty) return;
    this.#headBytes += line.length + this.#leftOut;
    if (this.#headBytes <= HEAD_BYTES) this.#head!.push(new Uint8Array(line), LINE_FEED);
  }

  #finish(end: number): void {
    if (this.#start !== undefined && this.#head !== undefined) {
      const head = this.#headBytes > HEAD_BYTES ? undefined : joinBytes(this.#head);
      this.#done.push({ start: this.#start, end, head });
    }
    this.#start = undefined;
    this.#head = undefined;
    this.#isInHead = true;
  }
}

const LINE_FEED = Uint8Array.of(NEW_LINE);

function isSeparator(line: Uint8Array): boolean {
  // "F", before anything is turned into text.
  if (line[0] !== 70 || line.length < 10) return false;
  return SEPARATOR.test(latinOf(line.subarray(0, 300)));
}

/** A message's bytes as they were before the file was written: one `>` less before each `From ` at a line's beginning (mboxrd). */
export function unquoteMbox(bytes: Uint8Array): Uint8Array {
  const text = latinOf(bytes);
  if (!/^>+From /m.test(text)) return bytes;
  return bytesOfLatin(text.replace(/^>(>*From )/gm, "$1"));
}
