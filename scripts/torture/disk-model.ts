import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Dice } from "../fuzz/mutate.ts";

/** One thing that was asked of the disk, or one line that was said (`a`), in the letters of `faults.c`. */
export interface TraceRecord {
  readonly kind: string;
  readonly path: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

const HEAD_BYTES = 17;
const SECTOR = 512;

/** Reads what the shim has traced. */
export function parseTrace(trace: Buffer): readonly TraceRecord[] {
  const records: TraceRecord[] = [];
  for (let at = 0; at < trace.length; ) {
    const [pathLength, length] = [trace.readUInt32LE(at + 1), trace.readUInt32LE(at + 5)];
    const path = at + HEAD_BYTES;
    records.push({
      kind: String.fromCharCode(trace[at]!),
      path: trace.toString("utf8", path, path + pathLength),
      offset: Number(trace.readBigUInt64LE(at + 9)),
      bytes: trace.subarray(path + pathLength, path + pathLength + length),
    });
    at = path + pathLength + length;
  }
  return records;
}

/** A file's content: what is sure to be on the disk, and what was asked since and may be. */
interface Content {
  durable: Uint8Array;
  pending: readonly TraceRecord[];
}

/**
 * A disk that has only promised what was synced: of anything else each part may be there or not, in any order, and a write may
 * have got as far as any sector. Names are as unsure as contents until their folder was synced.
 */
export class DiskModel {
  readonly #names = new Map<string, Content>();
  /** Names as they were when their folder was synced last, where they have changed since. */
  readonly #before = new Map<string, Content | undefined>();

  /** Takes the next record. */
  take(record: TraceRecord): void {
    const { kind, path } = record;
    const content = this.#names.get(path);
    if (kind === "o" && content === undefined) this.#name(path, { durable: new Uint8Array(), pending: [] });
    if (kind === "w" || kind === "t") if (content !== undefined) content.pending = [...content.pending, record];
    if (kind === "s") this.#sync(path, content);
    if (kind === "u") this.#name(path, undefined);
    if (kind === "l" || kind === "n") this.#name(new TextDecoder().decode(record.bytes), content);
    if (kind === "n") this.#name(path, undefined);
  }

  #name(path: string, content: Content | undefined): void {
    if (!this.#before.has(path)) this.#before.set(path, this.#names.get(path));
    if (content === undefined) this.#names.delete(path);
    else this.#names.set(path, content);
  }

  #sync(path: string, content: Content | undefined): void {
    if (content !== undefined) {
      content.durable = content.pending.reduce(applied, content.durable);
      content.pending = [];
      return;
    }
    for (const name of this.#before.keys()) if (dirname(name) === path) this.#before.delete(name);
  }

  /** Writes into a folder what one power cut leaves at this moment; of two with the same dice it is the same. */
  leaveIn(folder: string, dice: Dice): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const paths = new Set([...this.#names.keys(), ...this.#before.keys()]);
    for (const path of paths) {
      const isOld = this.#before.has(path) && dice(2) === 0;
      const content = isOld ? this.#before.get(path) : this.#names.get(path);
      // What is shared between processes is memory, and is made anew.
      if (content === undefined || path.endsWith("-shm")) continue;
      writeFileSync(join(folder, basename(path)), leftOf(content, dice), { mode: 0o600 });
    }
  }
}

/** All of what is unsure, nothing of it, or any part. */
function leftOf({ durable, pending }: Content, dice: Dice): Uint8Array {
  const mood = dice(4);
  if (mood === 0) return durable;
  const kept = mood === 1 ? pending : pending.filter(() => dice(2) === 0).map((record) => torn(record, dice));
  return kept.reduce(applied, durable);
}

function torn(record: TraceRecord, dice: Dice): TraceRecord {
  if (record.kind !== "w" || dice(3) > 0) return record;
  const sectors = Math.ceil(record.bytes.length / SECTOR);
  return { ...record, bytes: record.bytes.subarray(0, dice(sectors + 1) * SECTOR) };
}

function applied(content: Uint8Array, { kind, offset, bytes }: TraceRecord): Uint8Array {
  const length = kind === "t" ? offset : Math.max(content.length, offset + bytes.length);
  const next = new Uint8Array(length);
  next.set(content.subarray(0, length));
  if (kind === "w") next.set(bytes, offset);
  return next;
}
