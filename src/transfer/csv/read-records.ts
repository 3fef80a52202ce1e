import { type Parser, parse } from "csv-parse";

/** A record of a table with the line that it begins on, or why the rest of the table cannot be read. */
export type TableRecord =
  | { readonly kind: "record"; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: "broken"; readonly line: number; readonly expected: string };

/** No row of applications comes near it; a quotation mark that nothing ends stops here. */
const RECORD_CHARACTERS = 1024 * 1024;

/**
 * The records of a text in order (RFC 4180, with any line end and any number of cells), empty ones left out; memory stays bounded.
 * What cannot be read as a table ends it with one that says so.
 */
export async function* readRecords(texts: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRecord> {
  const reader = new RecordReader(delimiter);
  try {
    for await (const text of texts) {
      await reader.write(text);
      yield* reader.take();
    }
    await reader.end();
    yield* reader.take();
  } catch (error) {
    // What was read before the fault counts: a stream of records would drop it.
    yield* reader.take();
    yield { kind: "broken", line: reader.line, expected: explain(error) };
  }
}

/** The parser, with what it has read since it was asked last. */
class RecordReader {
  /** Where the next record begins. */
  line = 1;
  readonly #parser: Parser;
  #read: TableRecord[] = [];

  constructor(delimiter: string) {
    this.#parser = parse({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: RECORD_CHARACTERS,
      // Each line end by itself: a file that was put together from two has both.
      record_delimiter: ["\r\n", "\n", "\r"],
      on_record: (cells: readonly string[], { lines }) => this.#keep(cells, lines),
    });
    // Whoever writes hears of it too.
    this.#parser.on("error", () => {});
    this.#parser.resume();
  }

  write(text: string): Promise<void> {
    return settled((done) => this.#parser.write(text, done));
  }

  end(): Promise<void> {
    return settled((done) => this.#parser.end(done));
  }

  take(): readonly TableRecord[] {
    const taken = this.#read;
    this.#read = [];
    return taken;
  }

  #keep(cells: readonly string[], lines: number): null {
    if (cells.some((cell) => cell !== "")) this.#read.push({ kind: "record", line: this.line, cells });
    this.line = lines + 1;
    return null;
  }
}

function settled(work: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => (error ? reject(error) : resolve()));
  });
}

const EXPECTED: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a second quotation mark to end a cell: nothing from this line on was read",
  CSV_MAX_RECORD_SIZE:
    "a row of less than a million characters (is a quotation mark missing?): nothing from this line on was read",
};

/** What was expected where the text is no table any more; anything else is no fault of the table's. */
function explain(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const expected = EXPECTED[code];
  if (expected === undefined) throw error;
  return expected;
}
