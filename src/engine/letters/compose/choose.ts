import type { Choose } from "../templates/index.ts";

/** Who a choice is made for. */
export interface Chooser {
  /** The same for all who get a letter of this kind on the same occasion. */
  readonly occasion: string;
  /** The recipient's place among them; no two have the same. */
  readonly seat: number;
  /** 0 for the first wording; each number gives another. */
  readonly variant: number;
}

/**
 * Which way of saying a thing a letter takes: neighbours at a table never take the same one, and neither do two
 * successive variants. Depends on nothing else, so that the same case always gives the same letter.
 */
export function chooseFor({ occasion, seat, variant }: Chooser): Choose {
  const seed = hashText(occasion);
  const turn = Number.isFinite(variant) ? Math.trunc(variant) % 1_000_003 : 0;
  return (place, count) => {
    const mixed = mix(seed ^ Math.imul(place + 1, 0x9e3779b1));
    // In every second place variants go round the other way, so that no variant of one person is another's whole letter.
    const step = (mixed & 0x10000) === 0 ? turn : -turn;
    return remainder((mixed & 0xffff) + seat + step, count);
  };
}

/** A whole number from 0 to 2³² − 1 (FNV-1a), the same everywhere. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function remainder(value: number, count: number): number {
  return ((value % count) + count) % count;
}
