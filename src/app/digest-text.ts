/**
 * The SHA-256 of a text as UTF-8, in hexadecimal (FIPS 180-4). Made here and at once: a browser makes none on a page without https, and
 * what is read row by row does not wait for it.
 */
export function digestText(text: string): string {
  const state = new Uint32Array(BEGINNING);
  const padded = padMessage(encodeText(text));
  const schedule = new Uint32Array(64);
  for (let at = 0; at < padded.byteLength; at += BLOCK) takeBlock(state, padded, at, schedule);
  return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** UTF-8 by what the language itself has; half a pair stands for what cannot be read. */
function encodeText(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.toWellFormed());
  return Uint8Array.from(escaped.match(/%..|./g) ?? [], (part) =>
    part.length === 1 ? part.charCodeAt(0) : Number.parseInt(part.slice(1), 16),
  );
}

const BLOCK = 64;
const LENGTH_BYTES = 8;

/** The first 32 bits of the fractional parts of the square roots of the first eight primes, of the cube roots of the first 64. */
const BEGINNING = fractionsOf(8, 1 / 2);
const ROUNDS = fractionsOf(64, 1 / 3);

function fractionsOf(count: number, power: number): readonly number[] {
  return primes(count).map((prime) => Math.floor((prime ** power % 1) * 2 ** 32));
}

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next += 1) if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
}

/** The message, one bit, zeros, and the length in bits, in whole blocks. */
function padMessage(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 1 + LENGTH_BYTES) / BLOCK) * BLOCK;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(length - LENGTH_BYTES, BigInt(message.length) * 8n);
  return view;
}

function takeBlock(state: Uint32Array, message: DataView, at: number, schedule: Uint32Array): void {
  fillSchedule(schedule, message, at);
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round += 1) {
    const upper = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + upper + chosen + ROUNDS[round]! + schedule[round]!) | 0;
    const lower = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  // The array keeps each sum to its 32 bits.
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = state[index]! + word;
}

function fillSchedule(schedule: Uint32Array, message: DataView, at: number): void {
  for (let index = 0; index < 16; index += 1) schedule[index] = message.getUint32(at + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [schedule[index - 15]!, schedule[index - 2]!];
    const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule[index] = schedule[index - 16]! + first + schedule[index - 7]! + second;
  }
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
