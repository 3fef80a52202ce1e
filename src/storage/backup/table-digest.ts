import { createHash } from "node:crypto";

/** A row of a table as texts, one for each column. */
export type TextRow = readonly (string | null)[];

const MODULUS = 1n << 256n;

/** Counts rows and sums their SHA-256: the same for the same rows in any order. */
export class TableDigest {
  #rows = 0;
  #sum = 0n;

  add(row: TextRow): void {
    const digest = createHash("sha256").update(JSON.stringify(row), "utf8").digest("hex");
    this.#sum = (this.#sum + BigInt(`0x${digest}`)) % MODULUS;
    this.#rows += 1;
  }

  get rows(): number {
    return this.#rows;
  }

  /** 64 digits in hexadecimal. */
  get digest(): string {
    return this.#sum.toString(16).padStart(64, "0");
  }
}
