/** One message of PostgreSQL's protocol (documentation, chapter 55): its type, "" where a connection begins, and all its bytes. */
export interface PostgresMessage {
  readonly type: string;
  readonly bytes: Buffer;
}

const LENGTH_BYTES = 4;

/** Cuts what comes over a line into messages, however it was torn. */
export class MessageCutter {
  #rest: Buffer = Buffer.alloc(0);
  #isBegun: boolean;

  /** A program's first message has no type; a server's has. */
  constructor({ of }: { readonly of: "program" | "server" }) {
    this.#isBegun = of === "server";
  }

  cut(chunk: Buffer): readonly PostgresMessage[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const messages: PostgresMessage[] = [];
    for (let next = this.#next(); next !== undefined; next = this.#next()) messages.push(next);
    return messages;
  }

  #next(): PostgresMessage | undefined {
    const head = this.#isBegun ? 1 : 0;
    if (this.#rest.length < head + LENGTH_BYTES) return undefined;
    const length = head + this.#rest.readInt32BE(head);
    if (this.#rest.length < length) return undefined;
    const bytes = this.#rest.subarray(0, length);
    const type = this.#isBegun ? String.fromCharCode(bytes[0]!) : "";
    this.#rest = this.#rest.subarray(length);
    this.#isBegun = true;
    return { type, bytes };
  }
}

const STATEMENT_SHOWN = 60;

/** The beginning of the statement that some messages hold, for people. */
export function statementIn(messages: readonly PostgresMessage[]): string {
  const asked = messages.find(({ type }) => type === "Q" || type === "P");
  if (asked === undefined) return "";
  const text = asked.bytes.subarray(1 + LENGTH_BYTES).toString("utf8");
  return text.replaceAll("\0", "").replaceAll(/\s+/g, " ").trim().slice(0, STATEMENT_SHOWN);
}
