import { Readable } from "node:stream";
import { parse } from "csv-parse";

/** A record of a table with the line that it begins on, or why the rest of the table cannot be read. */
export type TableRecord =
  | { readonly kind: "record"; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: "broken"; readonly line: number; readonly expected: string };

/** No row of applications comes near it; a quotation mark that nothing ends stops here. */
const RECORD_CHARACTERS = 1024 * 1024;

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The records of a text in order (RFC 4180, with any line end and any number of cells), empty ones left out; memory stays bounded.
 * What cannot be read as a table ends it with one that says so.
 */
export async function* readRecords(texts: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRecord> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: RECORD_CHARACTERS,
    // Each line end by itself: a file that was put together from two has both.
    record_delimiter: ["\r\n", "\n", "\r"],
  });
  const source = Readable.from(texts, { objectMode: false, encoding: "utf8" });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      if (record.some((cell) => cell !== "")) yield { kind: "record", line, cells: record };
      line = info.lines + 1;
    }
  } catch (error) {
    yield { kind: "broken", line, expected: explain(error) };
  } finally {
    source.destroy();
  }
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
